//! What a line is in a list of other articles, told by its words alone.

use std::ops::RangeInclusive;

use crate::span::{tail, window};
use crate::{TimestampParser, scan, shape};

/// A headline has between these many bytes, and at least this many words.
const HEADLINE: RangeInclusive<usize> = 20..=180;
const HEADLINE_WORDS: usize = 3;

/// Rows of one table begin with the same bytes, so many: a word or two.
const ROW_START: usize = 8;

/// Whether two lines begin as rows of one table do.
pub(super) fn begin_alike(one: &str, two: &str) -> bool {
    window(one, ROW_START) == window(two, ROW_START)
}

/// Whether the line reads as the headline of an article.
pub(super) fn looks_like_headline(text: &str) -> bool {
    // Some headlines tease: `Garuda Kalah dengan Skor...`.
    let teases = || text.ends_with("...") && !is_written_small(text);
    HEADLINE.contains(&text.len())
        && (!text.ends_with(['.', ':', ',', ';', '"', '”']) || teases())
        && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '\'' | '"' | '“' | '‘' | '•'))
        && shape::has_words(text, HEADLINE_WORDS)
}

/// A quick look: whether the line is words without a figure and too short for a headline: as no
/// line of a list is but a section label.
#[inline]
pub(super) fn is_no_item(text: &str) -> bool {
    let begins = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    begins && text.len() < *HEADLINE.start() && !scan::has_digit(text.as_bytes())
}

/// Whether half the words behind the first or more begin small, as in sentences and in
/// few headlines.
pub(super) fn is_written_small(text: &str) -> bool {
    // Without a branch for each word.
    let (mut words, mut small, mut behind_space) = (0, 0, false);
    for byte in text.bytes() {
        words += usize::from(behind_space & (byte != b' '));
        small += usize::from(behind_space & byte.is_ascii_lowercase());
        behind_space = byte == b' ';
    }
    small > 0 && 2 * small >= words
}

/// Whether the line is a row of a list: numbered, dated or bulleted.
pub(super) fn is_listed(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && tail(text, digits).starts_with(['.', ',', ')', '/', '-'])) || text.starts_with(['-', '•', '*', '–'])
}

/// Whether nothing stands behind a label but the marks that end one.
#[inline]
pub(super) fn has_no_words(behind: &str) -> bool {
    behind.is_empty() || behind.trim_matches([':', ' ', '.', '\u{a0}']).is_empty()
}

/// Whether the line is a time, a number or a count beside a headline.
pub(super) fn is_companion(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    let is_mark = |c: char| matches!(c, '#' | '.' | '|' | ' ' | ',');
    // Most have no digit.
    if !scan::has_digit(text.as_bytes()) {
        return text.chars().all(is_mark);
    }
    let bare = text.trim_matches(is_mark);
    if bare.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    let lower = bare.to_lowercase();
    let relative = lower.ends_with("lalu") || lower.ends_with("ago");
    let counted = ["views", "view", "kali", "komentar", "shares", "menit"].iter().any(|word| lower.ends_with(word));
    let zone = ["wib", "wita", "wit"].iter().any(|zone| lower.ends_with(zone));
    let digits = lower.bytes().filter(u8::is_ascii_digit).count();
    let clock = digits >= 8 && lower.contains([':', '/']);
    // `10 Mei 2025`
    let dated = || digits >= 5 && TimestampParser::new().header(text).is_some();
    relative || counted || zone || clock || dated()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_and_what_stands_beside_them() {
        assert!(looks_like_headline("Kapal Ikan Baru untuk Nelayan Muarasari"));
        assert!(looks_like_headline("Prediksi Laga: Wanasari FC Kalah dengan Skor..."));
        for line in ["2 jam lalu", "#3", "1.203 views", "Senin, 12/05/2025 10:22 WIB", "10 Mei 2025"] {
            assert!(is_companion(line) && !is_listed("Kapal Ikan Baru"), "{line}");
        }
    }

    #[test]
    fn lines_of_the_story_are_none_of_them() {
        assert!(!looks_like_headline("Kapal ikan itu baru saja tiba di dermaga Muarasari."));
        assert!(!looks_like_headline("Kapal ikan itu baru saja tiba di dermaga, lalu..."));
        assert!(is_written_small("Kapal ikan itu baru saja tiba di dermaga") && !is_written_small("Kapal Ikan Baru"));
        assert!(!is_companion("Dua warga pulang") && is_listed("1. Balai Desa") && is_listed("- Balai Desa"));
    }
}
