//! Who took a picture, and who is only spoken of.

use super::caption_end::ends_dated;
use super::list_item::is_listed;
use super::reads_on::is_said;
use crate::shape;
use crate::span::{TrimBlank, end_window, is_blank_char, tail};

/// The date of a caption stands within so many bytes before its credit.
const BEFORE: usize = 40;

/// Words that make a name with `Foto`.
#[rustfmt::skip]
const OF_PICTURES: [&str; 14] = [
    "Pas", "pas", "Lomba", "lomba", "Pameran", "pameran", "Karya", "karya", "Kategori", "Galeri", "Museum", "Resolusi",
    "Ukuran", "Juara",
];

/// A caption with its credit behind it is no longer than this many bytes,
const LONGEST_CAPTION: usize = 250;

/// and the credit no longer than these, and has so many words.
const LONGEST_CREDIT: usize = 60;
const CREDIT_WORDS: usize = 6;

/// An agency in capitals with at least this many bytes is no pair of short forms.
const LONG_AGENCY: usize = 9;

/// A short form has no more bytes than this.
const SHORT_FORM: usize = 4;

/// Whether the inside of a bracket is an agency in capitals or an outlet, a slash and a
/// name.
pub(super) fn names_agency(inner: &str) -> bool {
    let Some((agency, name)) = inner.split_once('/') else { return false };
    if agency.ends_with(' ') || name.starts_with(' ') {
        return false;
    }
    let known = [".com", ".id", ".co"].iter().any(|ending| agency.ends_with(ending));
    // `(SMA/SMK)`, `(SMA/SMK Negeri)`: a person has more than one name, in capitals all
    // of them or none.
    let in_capitals = |word: &str| word.chars().all(char::is_uppercase);
    let mut names = name.split_whitespace();
    let short = names.clone().next().is_some_and(|word| word.len() <= SHORT_FORM && in_capitals(word));
    let person = if shape::has_words(name, 2) {
        if short { names.all(in_capitals) } else { names.all(|word| word.starts_with(char::is_uppercase)) }
    } else {
        agency.len() >= LONG_AGENCY
    };
    let capitals = agency.len() >= 2 && agency.chars().all(|c| c.is_uppercase() || c == ' ' || c == '.') && person;
    (known || capitals) && !name.trim().is_empty() && name.chars().any(char::is_alphabetic)
}

/// Words that a credit in brackets begins with.
const CREDITED: [&str; 5] = ["Humas", "Tangkapan", "Screenshot", "Arsip", "Repro"];

/// Words that point to a picture that the story speaks of.
const POINTING: [&str; 3] = ["ini", "itu", "tersebut"];

/// Whether the inside of a bracket is told to be a credit by its first word, or by the
/// caption before it that says it is an illustration: `Ilustrasi banjir (Antara)`.
pub(super) fn is_told(caption: &str, inner: &str) -> bool {
    let told = CREDITED.iter().any(|word| inner.starts_with(word));
    let illustrated = || {
        let behind = caption.strip_prefix("Ilustrasi").filter(|_| caption.len() <= LONGEST_CAPTION);
        behind.is_some_and(|behind| !behind.split_whitespace().next().is_some_and(|word| POINTING.contains(&word)))
    };
    (told || illustrated()) && inner.starts_with(char::is_alphabetic) && !shape::has_words(inner, CREDIT_WORDS)
}

/// Whether an agency before a slash belongs to a sentence, which goes on small behind one
/// word more: `AFP/Reuters, dua belas warga ...`. Or stands behind the date of a caption,
/// where nothing tells where the names end.
pub(super) fn is_of_the_sentence(before: &str, behind: &str) -> bool {
    let bare = end_window(before, BEFORE).trim_blank_end();
    let name = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let next = tail(behind, name.len());
    let goes_on = next.strip_prefix(", ").or_else(|| next.strip_prefix(' ')).is_some_and(begins_small);
    // `milik AFP/Getty Images itu`
    let word = bare.rsplit(' ').next().unwrap_or_default();
    let led = before.ends_with(is_blank_char)
        && !name.is_empty()
        && bare.ends_with(char::is_alphabetic)
        && (begins_small(word) || LEADING.contains(&word));
    goes_on || led || (bare.ends_with(')') && ends_dated(bare))
}

/// Words that lead to an agency.
const LEADING: [&str; 6] = ["Menurut", "Dilansir", "Dikutip", "Mengutip", "Laporan", "Wartawan"];

fn begins_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether a line is a caption that ends in a label and this credit: `Jembatan bambu.
/// Foto: Ani Lestari/Kabar Desa`.
pub(super) fn is_credited_caption(line: &str, before: &str, credit: &str) -> bool {
    if line.len() > LONGEST_CAPTION || is_listed(line) || before.contains(['"', '“', ':']) || is_said(before) {
        return false;
    }
    let credit = credit.trim_blank().trim_matches(['(', ')']);
    // `Pameran Foto: Jejak Nelayan`
    let last = before.trim_blank_end().rsplit(' ').next().unwrap_or_default();
    let stopped = credit.ends_with('.') && !credit.starts_with("Do");
    if OF_PICTURES.contains(&last) || stopped {
        return false;
    }
    let small = credit.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    (1..=LONGEST_CREDIT).contains(&credit.len())
        && (credit.starts_with(char::is_uppercase) || credit.contains(".com") || is_archive(credit))
        && small <= 1
        && !shape::has_words(credit, CREDIT_WORDS + 1)
        && !credit.contains(['?', '!', '"', ';'])
}

/// Whether a credit names no one: `dok. Pemkab`, `ist`.
fn is_archive(credit: &str) -> bool {
    let credit = credit.trim_blank_start();
    credit == "ist" || ["dok.", "Dok.", "dok ", "Dok "].iter().any(|archive| credit.starts_with(archive))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_and_a_name() {
        for inner in [
            "KOMPAS.com/ANI LESTARI",
            "KOMPAS/ANI LESTARI",
            "SHUTTERSTOCK/Ani Lestari",
            "detik.com/Ani",
            "AFP PHOTO/STR",
        ] {
            assert!(names_agency(inner), "{inner}");
        }
        for inner in ["SMA/SMK", "SMA/SMK Negeri", "TNI/Polri dan relawan", "suami/istri", "5/6/2025", "ANTARA"] {
            assert!(!names_agency(inner), "{inner}");
        }
    }

    #[test]
    fn credits_that_a_word_tells() {
        for (caption, inner) in [
            ("Ilustrasi banjir", "Antara"),
            ("Ilustrasi", "Kabar Lindur"),
            ("Banjir di Wanasari", "Humas Pemkab Lindur"),
            ("Banjir di Wanasari.", "Tangkapan layar YouTube"),
        ] {
            assert!(is_told(caption, inner), "{caption} {inner}");
        }
        for (caption, inner) in [
            ("Ilustrasi itu digambar warga", "Antara"),
            ("Ilustrasi banjir", "24/12/2025"),
            ("Banjir di Wanasari", "BMKG"),
            ("Ilustrasi banjir", "yang melanda dua desa di hulu sungai sejak Senin"),
        ] {
            assert!(!is_told(caption, inner), "{caption} {inner}");
        }
    }

    #[test]
    fn an_agency_that_a_sentence_speaks_of() {
        assert!(is_of_the_sentence("Menurut ", "Reuters, dua belas perahu"));
        assert!(is_of_the_sentence("Foto itu milik ", "Getty Images"));
        assert!(is_of_the_sentence("Kamis (25/12/2025) ", "Ani Lestari Misa dipimpin uskup."));
        assert!(!is_of_the_sentence("Warga pulang. ", "Ani Lestari/aa."));
        assert!(!is_of_the_sentence("Harga Cabai Naik ", "ANI LESTARIWarga melintas"));
    }
}
