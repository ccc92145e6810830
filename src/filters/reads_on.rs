//! Whether the words of a phrase belong to a sentence of the story: quoted,
//! defined, or followed by what no template prints.

use super::footer::{SYNDICATION_NOTE, TAGS};
use super::promo::{ADVERTISEMENT, PAGER, READ_ALSO, VIDEO_CALL};
use crate::lexicon::Hit;
use crate::shape;
use crate::span::{TrimBlank, head, is_blank_char, tail, window};
use crate::{Anchor, Takes};

/// A sentence behind a label has at least this many words; fewer are a name, a
/// tag or a credit.
const WORDS: usize = 5;

/// A name behind a label has no more bytes than this.
const LONGEST_NAME: usize = 48;

/// A call to readers has no more bytes than this.
const LONGEST_CALL: usize = 200;

/// Whether the story goes on through the phrase. `before` and `behind` are what
/// stands on its line, `behind` up to the next phrase.
pub(super) fn reads_on(hit: &Hit<'_>, phrase: &str, before: &str, behind: &str) -> bool {
    if hit.phrase.at() == Anchor::WholeLine {
        return false;
    }
    if is_quoted(before) {
        return true;
    }
    let behind = behind.trim_blank_start();
    if behind.is_empty() {
        return false;
    }
    let rule = hit.phrase.rule();
    // A headline may go on so too, and a list of tags.
    if rule.family() != 'P' && *rule != TAGS && goes_on_behind_comma(behind) {
        return true;
    }
    // What a page prints is nobody's words.
    if *rule != TAGS && matches!(hit.phrase.takes(), Takes::Sentence | Takes::Line) && is_said(behind) {
        return true;
    }
    let small = match behind.as_bytes() {
        [first @ 0..0x80, second @ 0..0x80, ..] => first.is_ascii_lowercase() && second.is_ascii_lowercase(),
        _ => behind.chars().take(2).filter(|c| c.is_lowercase()).count() == 2,
    };
    // `Advertisement yang ditempel di kaca bus`
    if small && (phrase.ends_with('©') || (*rule == ADVERTISEMENT && phrase.ends_with(char::is_lowercase))) {
        return true;
    }
    if *rule == SYNDICATION_NOTE && behind.strip_prefix("di ").is_some_and(|behind| begins_with(behind, &MANY)) {
        return true;
    }
    if phrase.ends_with(char::is_alphabetic) {
        return is_named(behind);
    }
    if phrase.ends_with('/') {
        return behind.split_once(' ').is_some_and(|(_, behind)| is_defined(behind));
    }
    if *rule == PAGER {
        return small && phrase.ends_with(|c: char| c.is_ascii_digit());
    }
    if !phrase.ends_with(':') {
        return false;
    }
    let quote = behind.starts_with(['"', '“']);
    let sentence = shape::ends_sentence(behind) && shape::has_words(behind, WORDS);
    match hit.phrase.takes() {
        Takes::Name => quote || (small && (shape::ends_sentence(behind) || behind.len() > LONGEST_NAME)),
        _ if *rule == READ_ALSO || *rule == VIDEO_CALL => small,
        _ if *rule == TAGS || rule.family() == 'C' => small && sentence,
        _ => false,
    }
}

/// Whether a quotation mark opens directly before the phrase.
fn is_quoted(before: &str) -> bool {
    let Some(outer) = before.strip_suffix(['"', '“']) else { return false };
    outer.is_empty() || outer.ends_with(is_blank_char) || outer.ends_with(['(', ':'])
}

/// Whether what follows speaks of the words, or goes on from them: `... adalah judul`,
/// `..., begitu bunyinya`, `..., tetapi warga`.
fn is_named(behind: &str) -> bool {
    match behind.strip_prefix(',') {
        Some(behind) => begins_with(behind, &SPEECH),
        None => is_defined(behind),
    }
}

/// Whether what follows says what the words before it are: `adalah judul`.
fn is_defined(behind: &str) -> bool {
    begins_with(behind, &["adalah", "merupakan", "ialah", "yaitu", "yakni", "menjadi", "berarti", "bukan", "bukanlah"])
}

/// Whether a comma stands behind the first words and the sentence goes on: `Seorang Gadis
/// Desa, begitu judulnya`.
fn goes_on_behind_comma(behind: &str) -> bool {
    let first = window(behind, LONGEST_NAME);
    first.split_once(',').is_some_and(|(words, _)| begins_with(tail(behind, words.len() + 1), &SPEECH))
}

/// Whether the sentence ends in who said it: `..., kata kepala desa itu.`
pub(super) fn is_said(behind: &str) -> bool {
    let behind = window(behind, LONGEST_CALL);
    behind.match_indices(',').any(|(comma, _)| {
        let rest = tail(behind, comma + 1);
        // Cheap first: what most of them begin with.
        matches!(rest.as_bytes(), [b' ', b'i' | b'j' | b'k' | b't' | b'u', ..])
            && begins_with(rest, &SAID)
            && ![". ", "! ", "? "].iter().any(|stop| head(behind, comma).contains(stop))
    })
}

/// Words that stand before media nobody names.
const MANY: [&str; 7] = ["banyak", "beberapa", "berbagai", "puluhan", "ratusan", "sejumlah", "semua"];

/// Words behind which stands who said something.
#[rustfmt::skip]
const SAID: [&str; 12] = [
    "kata", "katanya", "ujar", "ujarnya", "tutur", "tuturnya", "ucap", "ucapnya", "jelasnya", "imbuh", "imbuhnya",
    "tegasnya",
];

/// Words by which a sentence goes on behind a comma.
#[rustfmt::skip]
const SPEECH: [&str; 19] = [
    "begitu", "begitulah", "demikian", "kata", "katanya", "bunyi", "ujar", "ujarnya", "tulis", "tulisnya", "jawab",
    "tetapi", "tapi", "namun", "sedangkan", "padahal", "sehingga", "meski", "meskipun",
];

fn begins_with(text: &str, words: &[&str]) -> bool {
    text.split_whitespace().next().is_some_and(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use crate::clean;

    #[test]
    fn words_of_the_story_stay() {
        for line in [
            "Poster itu bertuliskan \"Baca juga: Kisah Para Nelayan\" dan dipajang di balai desa.",
            "Halaman Selanjutnya adalah judul antologi puisi yang ditulis para guru di Lindur.",
            "Advertisement berarti iklan dalam bahasa yang tidak dipahami warga desa itu.",
            "Ikuti kami di Google News, tetapi jangan lupa pulang, kata penjaga warung itu.",
            "Halaman 2 dari 7 surat itu hilang ketika petugas memeriksa lemari arsip.",
            "Ikuti kami di Google News, begitu bunyi ajakan yang dipasang di papan sekolah.",
            "Ikuti saluran WhatsApp BMKG agar warga menerima peringatan dini, kata petugas pos pantau itu.",
            "Penulis: \"Saya tidak menyesal,\" katanya.",
            "Editor: begitulah ia dipanggil rekan-rekannya sejak muda di kantor lama.",
            "Baca: itulah perintah pertama yang diingat Hasan seumur hidupnya.",
            "Lihat juga: itulah catatan kaki yang paling ia benci.",
            "Tag: kata itu dipakai anak muda untuk coretan dinding.",
            "Hak cipta dilindungi undang-undang, tetapi buku bajakan tetap dijual di pasar itu.",
            "ANTARA/Budi adalah nama pena yang dipakai wartawan senior itu selama dua puluh tahun.",
            "Penulis: Seorang Gadis Desa, begitu judul drama yang dipentaskan siswa sekolah itu.",
            "Foto: dua kata yang menyelamatkan hidup Hasan.",
        ] {
            let raw = format!("{line}\nWarga desa itu pulang ke rumah masing-masing sejak kemarin sore.");
            assert!(clean(&raw).starts_with(line), "{line}");
        }
    }

    #[test]
    fn furniture_in_small_letters_goes() {
        for line in [
            "Editor: taryono",
            "Tags: banjir, pintu air",
            "Tags: puisi, kata mutiara",
            "Baca juga: iPhone Baru Dijual di Lindur",
            "Halaman 2 dari 7",
            "Copyright © 2025 kabarlindur",
            "Editor: Ani Lestari, Budi Hartono",
            "ANTARA FOTO/Ani Lestari",
            "Hak cipta dilindungi undang-undang, dilarang menyalin",
        ] {
            assert_eq!(
                clean(&format!("Warga desa itu pulang sejak kemarin sore.\n{line}")),
                "Warga desa itu pulang sejak kemarin sore.",
                "{line}"
            );
        }
    }
}
