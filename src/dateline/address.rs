//! Web addresses as outlets print them: `KOMPAS.com`, `SURYA .co.id`, and the
//! seams where other words are glued to one.

use super::scan::{blanks, char_at, is_torn, word, word_end};
use crate::span::Span;

/// Endings of a web address that a news site has.
const ENDINGS: [&str; 9] = ["com", "co", "id", "net", "org", "tv", "news", "info", "asia"];

/// Endings that belong to others: offices, schools.
const NO_NEWS: [&str; 6] = [".go.id", ".ac.id", ".sch.id", ".mil.id", ".gov", ".edu"];

/// Where the next word of a name begins: behind a blank, a hyphen, or a dot or
/// comma that stands before an address's ending.
pub(super) fn next_word(text: &str, end: usize) -> Option<usize> {
    let blank = blanks(text, end);
    let (next, ending) = match char_at(text, blank)? {
        '.' | ',' => (blanks(text, blank + 1), true),
        '-' if blank == end => (end + 1, false),
        _ => (blank, false),
    };
    if next > end + 4 || next == end {
        return None;
    }
    let fits =
        if ending { is_ending(word(text, next)) } else { char_at(text, next).is_some_and(char::is_alphanumeric) };
    (fits && !is_torn(text, end, next)).then_some(next)
}

/// Whether a word ends a web address: `com`, `co.id`.
pub(super) fn is_ending(word: &str) -> bool {
    if !(2..7).contains(&word.len()) {
        return false;
    }
    let last = word.rsplit('.').next().unwrap_or_default();
    ENDINGS.iter().any(|ending| last.eq_ignore_ascii_case(ending))
}

/// Whether each word has a capital, or the whole is a web address, where none
/// is needed.
pub(super) fn is_capitalised(printed: &str) -> bool {
    let (mut capital, mut all) = (false, true);
    for byte in printed.bytes() {
        match byte {
            b'.' => return true,
            b' ' => (capital, all) = (false, all && capital),
            b'A'..=b'Z' => capital = true,
            0x80.. => {
                return printed.contains('.') || printed.split(' ').all(|word| word.chars().any(char::is_uppercase));
            }
            _ => {}
        }
    }
    all && capital
}

/// Whether text ends with a dot, comma or blank and up to five letters, or,
/// folded, with an address's ending glued on.
pub(super) fn ends_like_address(printed: &str, folded: &[u8]) -> bool {
    printed.bytes().rev().take(6).any(|b| matches!(b, b'.' | b',' | b' '))
        || folded.ends_with(b"com")
        || folded.ends_with(b"coid")
}

/// Where a small letter or a digit is followed by a capital.
pub(super) fn seams(word: &str) -> impl Iterator<Item = usize> + '_ {
    let pairs = word.char_indices().zip(word.chars().skip(1));
    pairs
        .filter(|((_, a), b)| (a.is_lowercase() || a.is_ascii_digit()) && b.is_uppercase())
        .map(|((i, a), _)| i + a.len_utf8())
}

/// Where a web address of any news site ends, if one stands here.
pub(super) fn address_end(text: &str, at: usize) -> Option<usize> {
    address_behind(text, at, word_end(text, at))
}

/// The same, where the end of the first word is known.
pub(super) fn address_behind(text: &str, at: usize, mut end: usize) -> Option<usize> {
    let mut word = Span::new(at, end).of(text);
    let has = |mark: u8| word.bytes().any(|byte| byte == mark);
    if !has(b'.') || has(b'@') {
        // A hyphen in the first part: `TRIBUN-MEDAN.com`.
        if char_at(text, end) != Some('-') || word.is_empty() {
            return None;
        }
        end = word_end(text, end + 1);
        word = Span::new(at, end).of(text);
    }
    let word = word.trim_end_matches('\u{AE}');
    let (stem, ending) = word.rsplit_once('.')?;
    let lower = word.to_ascii_lowercase();
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let news = ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known));
    (news && letters > 2 && !NO_NEWS.iter().any(|other| lower.ends_with(other))).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_news_sites() {
        for (text, end) in
            [("wartadesa.co.id - Warga", Some(15)), ("kemenag.go.id", None), ("3.Canggu", None), ("Dr. Budi", None)]
        {
            assert_eq!(address_end(text, 0), end, "{text}");
        }
    }

    #[test]
    fn seams_are_where_a_capital_follows() {
        assert_eq!(seams("MojokertoSURYA.co.id").collect::<Vec<_>>(), [9]);
        assert_eq!(seams("KOMPAS.com").count(), 0);
    }
}
