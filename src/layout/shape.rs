//! What a line looks like, told by its length and a few of its bytes.

use crate::shape::has_words;

/// What a line looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A paragraph: long, with a full stop or with the small words of prose.
    Prose,
    /// A short line with a full stop: prose where it stands beside prose.
    Sentence,
    /// An item of a list or a row of figures: neither prose nor menu.
    Item,
    /// A line as long as a headline, without a full stop.
    Headline,
    /// A short line: a menu entry, a button, a subhead.
    Short,
    /// A word in brackets: the writers' initials, under the last paragraph.
    SignOff,
}

/// A paragraph has at least this many bytes.
pub(super) const PARAGRAPH: usize = 60;

/// A line of fewer bytes is short, whatever it says.
const SHORT: usize = 15;

/// A line without a full stop has to be this long to be looked at as prose.
const LONG: usize = 130;

/// A headline has at least this many bytes.
const HEADLINE: usize = 35;

/// A line under prose that is written small is prose from this many bytes on.
const UNDER_PROSE: usize = 30;

impl Shape {
    /// The shape of a line that is not empty.
    #[inline]
    pub(super) fn of(line: &[u8]) -> Shape {
        Shape::at_a_glance(line).unwrap_or_else(|| Shape::closely(line))
    }

    /// The shape of a line that begins with a letter and is short or ends in a letter, a digit
    /// or a full stop, as most do. Without branches: nothing foretells what the next entry of
    /// a menu looks like.
    #[inline]
    fn at_a_glance(line: &[u8]) -> Option<Shape> {
        static SHAPES: [[Shape; 2]; 2] = [[Shape::Short, Shape::Headline], [Shape::Sentence, Shape::Prose]];
        let ([first, ..], [.., before, last]) = (line, line) else { return None };
        let stopped = (*last == b'.') & (*before != b'.');
        let told = stopped | (last.is_ascii_alphanumeric() & (line.len() < LONG)) | (line.len() < SHORT);
        if !(told & first.is_ascii_alphabetic()) {
            return None;
        }
        let sentence = stopped & (line.len() >= SHORT);
        let long = line.len() >= if stopped { PARAGRAPH } else { HEADLINE };
        Some(SHAPES[usize::from(sentence)][usize::from(long)])
    }

    /// The shape of any line.
    fn closely(line: &[u8]) -> Shape {
        let length = line.len();
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return Shape::Short };
        if first == b'(' && last == b')' && length <= 25 && !line.contains(&b' ') {
            return Shape::SignOff;
        }
        if length < SHORT {
            return Shape::Short;
        }
        if first == b'<' {
            return Shape::Headline;
        }
        if ends_sentence(line, last) {
            return if length >= PARAGRAPH { Shape::Prose } else { Shape::Sentence };
        }
        if length >= LONG {
            return if !is_cut(line) && small(line, 200).is_some_and(|s| s >= 25) {
                Shape::Prose
            } else {
                Shape::Headline
            };
        }
        if first.is_ascii_digit() || matches!(first, b'-' | b'*') || matches!(last, b',' | b':' | b';') {
            return Shape::Item;
        }
        if length >= HEADLINE { Shape::Headline } else { Shape::Short }
    }

    /// The shape of a line that stands under a line of this shape: under prose,
    /// a line that is written small is prose too.
    #[inline]
    pub(super) fn under(self, line: &[u8]) -> Shape {
        let shape = Shape::of(line);
        if !matches!(self, Shape::Prose | Shape::Sentence | Shape::Item) {
            return shape;
        }
        let bracketed = line.first() == Some(&b'[') && line.len() >= 20;
        let loose = matches!(shape, Shape::Headline | Shape::Short) && (line.len() >= UNDER_PROSE || bracketed);
        if loose && !is_cut(line) && (bracketed || small(line, 72).is_some_and(|small| small >= 60)) {
            Shape::Sentence
        } else {
            shape
        }
    }

    /// Whether the line could be an entry of a menu.
    #[inline]
    pub(super) const fn is_entry(self) -> bool {
        matches!(self, Shape::Headline | Shape::Short)
    }

    /// Whether the line is prose, long or short.
    #[inline]
    pub(super) fn is_prose(self) -> bool {
        matches!(self, Shape::Prose | Shape::Sentence)
    }
}

/// Whether the line ends a sentence: with a full stop, alone or before a
/// closing quotation mark or bracket. An ellipsis is the end of a teaser;
/// question and exclamation marks end headlines too, so they count for long
/// lines only.
#[inline]
fn ends_sentence(line: &[u8], last: u8) -> bool {
    match last {
        b'.' => !line.ends_with(b".."),
        b'?' | b'!' => line.len() >= 110 && mostly_small(line),
        b'"' | b'\'' | b')' | b']' | 0x80.. => {
            let (body, quote) = match line {
                [body @ .., 0xE2, 0x80, 0x98..=0x9F] | [body @ .., b'"' | b'\''] => (body, true),
                [body @ .., b')' | b']'] => (body, false),
                _ => return false,
            };
            if is_signed(line) {
                return true;
            }
            match body.last() {
                Some(b'.') => !body.ends_with(b".."),
                Some(b'?' | b'!') => quote || line.len() >= 90,
                Some(b',') => line.len() >= 90,
                _ => false,
            }
        }
        _ => false,
    }
}

/// Initials in brackets are no longer than this many bytes.
const LONGEST_SIGN_OFF: usize = 24;

/// Whether a sentence stands before the brackets that end the line, as before a writer's
/// initials: `Warga pulang. (ani)`.
fn is_signed(line: &[u8]) -> bool {
    let window = &line[line.len().saturating_sub(LONGEST_SIGN_OFF)..];
    let open = window.iter().rposition(|byte| matches!(byte, b'(' | b'['));
    let before = open.map(|open| line[..line.len() - window.len() + open].trim_ascii_end());
    before.is_some_and(|before| {
        let bare = before.strip_suffix(b"\"").or(before.strip_suffix("\u{201d}".as_bytes())).unwrap_or(before);
        bare.len() >= SHORT && bare.ends_with(b".") && !bare.ends_with(b"..")
    })
}

/// A quick look: a line of which nothing but its ends have to be seen to tell
/// that it is prose.
#[inline]
pub(super) fn is_plain_sentence(line: &[u8]) -> bool {
    let body = line.strip_suffix(b"\"").unwrap_or(line);
    line.len() >= SHORT && line[0] != b'<' && body.ends_with(b".") && !body.ends_with(b"..")
}

/// Whether the line ends in an ellipsis: a teaser, cut to length.
#[inline]
fn is_cut(line: &[u8]) -> bool {
    line.ends_with(b"..") || line.ends_with("\u{2026}".as_bytes())
}

/// How many in a hundred words of the line's beginning are written small, as
/// most are in prose; in menus and headlines most are capitalised. `None` for
/// fewer than four words.
fn small(line: &[u8], window: usize) -> Option<u32> {
    let (small, words) = small_of(&line[..line.len().min(window)]);
    (words >= 3).then(|| small * 100 / words)
}

/// How many words behind the first are written small, and how many there are. Without
/// branches: nothing foretells where words end.
fn small_of(line: &[u8]) -> (u32, u32) {
    let (mut small, mut words, mut space) = (0_u32, 0_u32, 0_u32);
    for &byte in line {
        // The second byte of a no-break space stands in few words.
        let is_space = (byte == b' ') | (byte == 0xA0) | (byte == b'\t');
        words += space & u32::from(!is_space);
        small += space & u32::from(byte.is_ascii_lowercase());
        space = u32::from(is_space);
    }
    (small, words)
}

/// Whether half the words of the line's beginning or more are written small.
pub(super) fn mostly_small(line: &[u8]) -> bool {
    small(line, 200).is_some_and(|small| small >= 50)
}

/// Whether the line has three words or more, and at least half of those behind the first
/// are written small, as in a verse.
pub(super) fn is_verse(line: &[u8]) -> bool {
    let (small, words) = small_of(&line[..line.len().min(200)]);
    small > 1 && small * 2 >= words
}

/// Whether the line is written as headlines are: most words capitalised.
pub(super) fn is_title_case(line: &str) -> bool {
    small(line.as_bytes(), 200).is_some_and(|small| small < 40)
}

/// Whether a sentence goes on from one line to the next, as where a link stood
/// in it: the second begins small or with a closing mark, or the first ends in
/// an opening bracket.
pub(super) fn is_torn(line: &[u8], next: &[u8]) -> bool {
    let ends = matches!(line.last(), Some(b'.' | b'!' | b'?' | b':'));
    let open = matches!(line.last(), Some(b'(' | b'/'));
    let fragment = line.len() >= 12 && line[0].is_ascii_lowercase() && line.contains(&b' ');
    let goes_on = match next {
        [first, ..] if first.is_ascii_lowercase() => true,
        [b')' | b',' | b'.' | b';', ..] => true,
        _ => false,
    };
    open || ((goes_on || fragment) && !ends)
}

/// Whether the line could be the headline of an article.
pub(super) fn is_headline_like(line: &str) -> bool {
    let bytes = line.as_bytes();
    (20..=180).contains(&bytes.len())
        && !matches!(bytes.last(), Some(b'.' | b',' | b':' | b';'))
        && bytes[0] != b'<'
        && has_words(line, 3)
        && !is_stamp(bytes)
}

/// Whether the line is no item of a list, no longer and no shorter than the
/// headlines in a list of articles, and written as they are.
pub(crate) fn is_pointer(line: &str) -> bool {
    let bytes = line.as_bytes();
    (30..=130).contains(&bytes.len())
        && matches!(Shape::of(bytes), Shape::Headline | Shape::Short)
        && is_headline_like(line)
        && is_title_case(line)
}

/// Whether the line is short and has no full stop: a label, a button, a subhead.
pub(crate) fn is_short(line: &str) -> bool {
    Shape::of(line.as_bytes()) == Shape::Short
}

/// Whether the line is a sentence or several: ends as one, or is written small.
pub(super) fn is_sentence(line: &str) -> bool {
    let bytes = line.as_bytes();
    bytes.len() >= 45 && mostly_small(bytes) && !is_stamp(bytes)
}

/// Whether the line is a date and time, or another short line full of digits.
pub(super) fn is_stamp(line: &[u8]) -> bool {
    line.len() <= 75 && line.iter().filter(|byte| byte.is_ascii_digit()).count() >= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(line: &str) -> Shape {
        Shape::of(line.as_bytes())
    }

    #[test]
    fn paragraphs_end_in_a_full_stop_or_are_written_small() {
        assert_eq!(shape("Warga desa itu bergotong royong membangun jembatan bambu sejak pagi."), Shape::Prose);
        assert_eq!(
            shape(
                "\u{201c}Kami sudah lama menunggu jembatan ini dibangun,\u{201d} kata Sutarno, warga setempat.\u{201d}"
            ),
            Shape::Prose
        );
        assert_eq!(shape("Ia tertawa lepas."), Shape::Sentence);
        assert_eq!(shape("Warga desa itu bergotong royong membangun jembatan bambu sejak pagi..."), Shape::Headline);
        assert_eq!(Shape::Prose.under(b"Lalu ke mana warga itu pergi malam harinya?"), Shape::Sentence);
        assert_eq!(Shape::Short.under(b"Lalu ke mana warga itu pergi malam harinya?"), Shape::Headline);
    }

    #[test]
    fn what_is_told_at_a_glance_is_what_a_closer_look_tells() {
        let mut told = 0;
        for (first, end) in "aZ7(<\"-[é"
            .chars()
            .flat_map(|first| ["a", "Z", "7", ".", "..", ",", "?", ")", "é"].map(|end| (first, end)))
        {
            for length in 0..150 {
                let line = format!("{first}{}{end}", "arga ".repeat(30).get(..length).unwrap_or_default());
                if let Some(shape) = Shape::at_a_glance(line.as_bytes()) {
                    assert_eq!(shape, Shape::closely(line.as_bytes()), "{line}");
                    told += 1;
                }
            }
        }
        assert!(told > 1000);
        assert_eq!(Shape::at_a_glance(b""), None);
    }

    #[test]
    fn a_plain_sentence_is_prose() {
        for line in
            ["Ia tertawa lepas sekali.", "\"Siap,\" katanya, \"besok.\"", "(Warga desa pulang.", "1. Beras dicuci."]
        {
            assert!(is_plain_sentence(line.as_bytes()) && shape(line).is_prose(), "{line}");
        }
        for line in ["Warga pulang, lalu...", "Pendek.", "<iframe src=\"x\">.", "Warga desa itu pulang?"] {
            assert!(!is_plain_sentence(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn menus_are_no_paragraphs_however_long() {
        let menu = "Beranda Kabar Daerah Olahraga Hiburan Teknologi Otomotif Kesehatan Wisata Kuliner Pendidikan Ekonomi Bisnis Properti Opini Foto Video Indeks";
        assert_eq!(shape(menu), Shape::Headline);
        assert_eq!(shape("Tentang Kami"), Shape::Short);
        assert_eq!(shape("Jembatan Bambu Desa Sukamaju Akhirnya Diresmikan"), Shape::Headline);
    }

    #[test]
    fn items_and_stamps() {
        assert_eq!(shape("1. Cuci beras sampai bersih"), Shape::Item);
        assert_eq!(shape("Berikut caranya menanak nasi:"), Shape::Item);
        assert!(is_stamp(b"Senin, 05/05/2025 10:22 WIB"));
        assert!(!is_stamp(b"5 Cara Menanak Nasi"));
    }
}
