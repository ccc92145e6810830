//! What stands between the paragraphs of a story and is no part of it: pointers to other
//! articles, marks of videos, captions with a credit.

/// The first words of pointers and marks, in small letters.
const OPENERS: [&str; 11] = [
    "baca juga",
    "baca pula",
    "baca artikel",
    "baca berita",
    "lihat juga",
    "simak juga",
    "simak video",
    "tonton juga",
    "read also",
    "also read",
    "[gambas:",
];

/// An opener is told by so many bytes, whatever their case.
const TOLD: usize = 4;

/// A caption is no longer than this many bytes.
const LONGEST_CAPTION: usize = 200;

/// Who took a picture is told in no more bytes, and by one of these.
const LONGEST_CREDIT: usize = 60;
const CREDITS: [&str; 7] = ["foto", "dok", "antara", ".com", "istimewa", "sumber", "source"];

/// The last word of a pager inside of a story: `2 dari 7 halaman`.
const PAGER: &[u8] = b" halaman";

/// Where free pictures come from, at the end of a caption.
const STOCKS: [&str; 4] = ["Unsplash", "Pexels", "Pixabay", "Shutterstock"];

/// An aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Aside {
    /// It is whole.
    Whole,
    /// A label: what it points to stands on the next lines.
    Label,
    /// A label above a video: a paragraph under it may tell what is seen.
    Video,
    /// A button on a picture: its caption stands on the next line.
    Picture,
}

/// Buttons that enlarge a picture, in small letters.
const PICTURES: [&str; 2] = ["perbesar", "lihat foto"];

/// A quick look: whether a line may be an aside, by its first and last four bytes.
#[inline]
pub(super) fn may_be(line: &[u8]) -> bool {
    let (Some(first), Some(last)) = (line.first_chunk(), line.last_chunk()) else { return false };
    // A bit makes letters small, and `[` to `{`.
    let first = (u32::from_le_bytes(*first) | 0x2020_2020).to_le_bytes();
    let opens = matches!(&first, b"baca" | b"liha" | b"sima" | b"tont" | b"read" | b"also" | b"{gam" | b"perb");
    opens | (last[3] == b')') | matches!(last, b"lash" | b"xels" | b"abay" | b"tock" | b"aman")
}

/// Whether a line is an aside.
pub(super) fn of(line: &[u8]) -> Option<Aside> {
    if line.ends_with(b")") {
        return is_credited(line).then_some(Aside::Whole);
    }
    if STOCKS.iter().any(|stock| line.ends_with(stock.as_bytes())) {
        return Some(Aside::Whole);
    }
    if line.ends_with(PAGER) {
        return (line[0].is_ascii_digit() && line.windows(6).any(|six| six == b" dari ")).then_some(Aside::Whole);
    }
    if PICTURES.iter().any(|picture| line.eq_ignore_ascii_case(picture.as_bytes())) {
        return Some(Aside::Picture);
    }
    let opener = OPENERS.iter().find(|opener| {
        let told =
            line.first_chunk::<TOLD>().is_some_and(|first| first.eq_ignore_ascii_case(&opener.as_bytes()[..TOLD]));
        told && line.get(..opener.len()).is_some_and(|start| start.eq_ignore_ascii_case(opener.as_bytes()))
    })?;
    let behind = &line[opener.len()..];
    let is_label = behind.iter().all(|byte| matches!(byte, b' ' | b':' | b'.' | b'>' | b'-'));
    let is_video = || opener.ends_with("video") || line.windows(5).any(|word| word.eq_ignore_ascii_case(b"video"));
    match behind.last() {
        Some(b':') if is_video() => Some(Aside::Video),
        Some(b'.') if !is_label => None,
        _ if is_label && opener.contains(' ') => Some(Aside::Label),
        _ => Some(Aside::Whole),
    }
}

/// Whether the line ends in brackets that say who took a picture.
fn is_credited(line: &[u8]) -> bool {
    let Some(open) = line.iter().rposition(|byte| *byte == b'(') else { return false };
    let credit = &line[open + 1..line.len() - 1];
    let says = |word: &str| credit.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    let names = credit.windows(2).any(|pair| pair[1] == b'/' && !pair[0].is_ascii_digit());
    open > 0
        && line.len() <= LONGEST_CAPTION
        && credit.len() <= LONGEST_CREDIT
        && (names || CREDITS.iter().any(|word| says(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_marks_and_captions_are_asides() {
        for line in [
            "Baca Juga: Jembatan Bambu Tua Akan Dibongkar",
            "BACA JUGA:Jembatan Bambu Tua Akan Dibongkar",
            "[Gambas:Video 20detik]",
            "Jembatan | Photo by Ani Lestari on Unsplash",
            "Ilustrasi jembatan (unsplash.com/Ani Lestari)",
            "Ilustrasi jembatan (sumber: Pixabay)",
            "2 dari 7 halaman",
            "Warga menyeberangi jembatan bambu, Senin (3/3/2025). (Foto: Ani Lestari)",
        ] {
            assert!(may_be(line.as_bytes()) && of(line.as_bytes()) == Some(Aside::Whole), "{line}");
        }
        for line in ["Baca juga:", "BACA JUGA", "Baca Juga :"] {
            assert!(may_be(line.as_bytes()) && of(line.as_bytes()) == Some(Aside::Label), "{line}");
        }
        assert_eq!(of(b"Simak Video Berikut Ini:"), Some(Aside::Video));
        for line in ["Lihat Foto", "Perbesar"] {
            assert!(may_be(line.as_bytes()) && of(line.as_bytes()) == Some(Aside::Picture), "{line}");
        }
    }

    #[test]
    fn every_opener_may_be_one() {
        assert!(OPENERS.iter().all(|opener| may_be(opener.as_bytes()) && may_be(opener.to_uppercase().as_bytes())));
        assert!(STOCKS.iter().all(|stock| may_be(stock.as_bytes())));
    }

    #[test]
    fn lines_of_the_story_are_none() {
        for line in [
            "",
            "Baca",
            "Baca juga peta itu sampai habis, kata Ani kepada para pemuda desa.",
            "Warga menyeberangi jembatan itu sejak Senin (3/3/2025)",
            "Jembatan dibangun Badan Usaha Milik Desa (BUMDes)",
            "(fot)",
            "Warga pulang ke halaman",
        ] {
            assert_eq!(of(line.as_bytes()), None, "{line}");
        }
    }
}
