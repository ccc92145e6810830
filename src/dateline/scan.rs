//! Reading marks and words from a place in a text: blanks, dashes, words.
//! Positions are byte offsets on `char` boundaries.

use crate::scan;
use crate::span::{Span, head, is_blank_char, tail};

/// The character at a position.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
        _ => tail(text, at).chars().next(),
    }
}

/// The character before a position.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    head(text, at).chars().next_back()
}

/// The first position at or behind `at` that holds no blank: white space of
/// all kinds, line ends, invisible characters, `&nbsp;` and its broken forms.
pub(super) fn blanks(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => at += 1,
            Some(b'&') if tail(text, at).starts_with("&nbsp;") => at += "&nbsp;".len(),
            Some(b'&') if tail(text, at).starts_with("&amp;nbsp;") => at += "&amp;nbsp;".len(),
            Some(0x80..) => match char_at(text, at) {
                Some(c) if is_blank_char(c) => at += c.len_utf8(),
                Some('\u{C2}') if matches!(char_at(text, at + 2), Some('\u{A0}' | ' ')) => at += 2,
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// A dash of any shape, with the blanks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dash {
    /// Where the text behind it begins.
    pub(super) end: usize,
    /// Whether there is a blank before it.
    pub(super) gap_before: bool,
    /// Whether there is a blank behind it, or nothing.
    pub(super) gap_after: bool,
    /// Whether it is one plain hyphen, which words use too.
    pub(super) hyphen: bool,
}

/// The dash at a position, blanks before it allowed.
pub(super) fn dash(text: &str, at: usize) -> Option<Dash> {
    let start = blanks(text, at);
    let mut end = start;
    let (mut count, mut hyphen) = (0, true);
    while let Some(c) = char_at(text, end) {
        let len = match c {
            '-' => 1,
            '~' if count == 0 => 1,
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FFFD}' | '\u{96}' | '\u{97}' => c.len_utf8(),
            '\u{E2}' => broken_dash(text, end)?,
            '\r' if count > 0 && tail(text, end).starts_with("\r\n- ") => 2,
            _ if count > 0 && is_blank_char(c) && tail(text, end + c.len_utf8()).starts_with("- ") => c.len_utf8(),
            _ => break,
        };
        hyphen &= c == '-';
        count += 1;
        end += len;
    }
    if count == 0 {
        return None;
    }
    let behind = blanks(text, end);
    Some(Dash {
        end: behind,
        gap_before: start > at,
        gap_after: behind > end || end == text.len(),
        hyphen: hyphen && count == 1,
    })
}

/// Bytes of a dash whose encoding broke: `â` and up to two characters that
/// are no letters.
fn broken_dash(text: &str, at: usize) -> Option<usize> {
    let mut rest = tail(text, at).chars();
    let mut len = rest.next()?.len_utf8();
    for (extra, c) in rest.enumerate() {
        match c {
            '\u{80}'..='\u{9F}' | '\u{20AC}' | '\u{201C}' | '\u{201D}' | '"' if extra < 2 => len += c.len_utf8(),
            c if extra == 0 && c.is_lowercase() => return None,
            _ => break,
        }
    }
    Some(len)
}

/// Where a bar ends, `|` once or more or `//`, or a small `l` or capital `I` typed for
/// it with blanks around.
pub(super) fn bar(text: &str, at: usize) -> Option<usize> {
    match text.as_bytes().get(at)? {
        b'|' => Some(at + tail(text, at).bytes().take_while(|&b| b == b'|').count()),
        b'/' if text.as_bytes().get(at + 1) == Some(&b'/') => Some(at + 2),
        b'l' | b'I' => {
            let alone =
                char_before(text, at).is_some_and(is_blank_char) && char_at(text, at + 1).is_some_and(is_blank_char);
            alone.then_some(at + 1)
        }
        _ => None,
    }
}

/// Where the bracket closes that opens at a byte, within so many bytes, line ends not
/// counted.
pub(super) fn closing(bytes: &[u8], open: usize, most: usize) -> Option<usize> {
    let rest = bytes.get(open..)?.iter().enumerate();
    let mut printed = rest.filter(|(_, byte)| !matches!(byte, b'\n' | b'\r')).take(most);
    printed.find(|(_, byte)| **byte == b')').map(|(ahead, _)| open + ahead)
}

/// Whether a line ends between two positions that are near each other.
#[inline]
pub(super) fn is_torn(text: &str, from: usize, to: usize) -> bool {
    text.as_bytes().iter().take(to).skip(from).any(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Longest word that is looked at, in bytes: a long web address.
const LONGEST_WORD: usize = 128;

/// The end of the word at a position: letters and digits, with dots and
/// apostrophes inside. Equal to `at` where there is none. What is longer than any
/// word is cut, so that a text without blanks is not gone through for each of its
/// parts.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..at + LONGEST_WORD).unwrap_or(bytes);
    let mut end = at;
    loop {
        end += letters(bytes.get(end..).unwrap_or_default());
        end += match bytes.get(end) {
            Some(b'.' | b'\'' | b'&') if end > at && char_at(text, end + 1).is_some_and(char::is_alphanumeric) => 1,
            Some(b'@') if end > at => 1,
            Some(0x80..) => match wide_inside(text, end, end > at) {
                Some(len) => len,
                None => return end,
            },
            _ => return end,
        };
    }
}

/// How many ASCII letters and digits stand at the start.
#[inline]
pub(super) fn letters(bytes: &[u8]) -> usize {
    let mut count = 0;
    loop {
        let (eight, more) = match bytes[count..].first_chunk() {
            Some(eight) => (u64::from_le_bytes(*eight), true),
            None => (u64::from_le_bytes(scan::padded(&bytes[count..])), false),
        };
        let (_, letters) = scan::folded(eight);
        let others = letters ^ 0x8080_8080_8080_8080;
        if others != 0 || !more {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
}

/// The bytes of a character beyond ASCII, where it belongs to a word.
#[cold]
fn wide_inside(text: &str, at: usize, begun: bool) -> Option<usize> {
    let c = char_at(text, at)?;
    let next = char_at(text, at + c.len_utf8());
    let inside = match c {
        '\u{E2}' if next.is_none_or(|next| !next.is_lowercase()) => false,
        '\u{2019}' => begun && next.is_some_and(char::is_alphanumeric),
        '\u{AE}' => begun,
        _ => c.is_alphanumeric(),
    };
    inside.then_some(c.len_utf8())
}

/// The word at a position.
#[inline]
pub(super) fn word(text: &str, at: usize) -> &str {
    Span::new(at, word_end(text, at)).of(text)
}

/// Whether a word begins as names do: a capital, or a digit before letters.
pub(super) fn is_name_like(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether every letter is a capital, and there are two or more.
pub(super) fn is_caps(text: &str) -> bool {
    let mut letters = 0;
    for c in text.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_uppercase());
    }
    letters > 1
}

/// Whether the text at a position can open a sentence: a capital, a digit, an
/// opening quotation mark or bracket, or nothing at all.
pub(super) fn opens_sentence(text: &str, at: usize) -> bool {
    char_at(text, at).is_none_or(|c| {
        c.is_uppercase()
            || c.is_ascii_digit()
            || matches!(c, '"' | '\'' | '\u{201C}' | '\u{2018}' | '\u{AB}' | '(' | '[' | '#' | '@' | '`')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_of_every_shape_end_at_the_prose() {
        for mark in [
            " - ",
            "-",
            " -",
            "- ",
            "--",
            " -- ",
            " \u{2013} ",
            "\u{2014}",
            "\u{a0}-\u{a0}",
            " \u{ad}\u{2013} ",
            " -&nbsp;",
            "\u{e2}\u{80}\u{94} ",
            "\u{e2}\u{20ac}\u{201c} ",
            "\u{e2} ",
            "\u{fffd}",
            "-\u{fffd}",
            " -\u{c2}\u{a0}",
            " ~ ",
        ] {
            let text = format!("KOMPAS.com{mark}Warga");
            assert_eq!(dash(&text, 10).map(|dash| tail(&text, dash.end)), Some("Warga"), "{mark:?}");
        }
        assert_eq!(dash("Jakarta, Bogor", 7), None);
    }

    #[test]
    fn words_hold_dots_inside_only() {
        assert_eq!(word("KOMPAS.com. Warga", 0), "KOMPAS.com");
        assert_eq!(word("KOMPAS.com\u{e2}\u{80}\u{94} Warga", 0), "KOMPAS.com");
        assert_eq!(word("Jum'at, 5", 0), "Jum'at");
        assert_eq!(word(", ", 0), "");
    }
}
