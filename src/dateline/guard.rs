//! What keeps prose from being taken: the cheap test before all others, and
//! the doubts about a place that stands alone before a dash.

use super::place::{self, Place, PlaceKind};
use super::scan::{Dash, blanks, char_at, closing, is_caps, is_torn, letters, opens_sentence, word};
use crate::scan;
use crate::span::{Span, is_blank_char, tail};

/// How many bytes a dateline and what is glued before it may take.
pub(super) const WINDOW: usize = 170;

/// No more weak marks than these are looked behind: a text of brackets is not gone
/// through for each of them.
const MOST_WEAK: usize = 3;

/// What is in brackets is no longer than this many bytes, both of them counted.
const LONGEST_BRACKET: usize = 48;

/// What ends within so many bytes is a short line.
const SHORT: usize = 32;

/// The window grows by its line ends: by so many, as a rule.
const ENDS: usize = 40;

/// Capitals up to this many are a code more often than a place: `TTS`.
const LONGEST_CODE: usize = 3;

/// A text that could open with a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gate {
    /// Where the words begin.
    pub(super) start: usize,
    /// Whether a mark was seen that makes a dateline of names nobody knows; line ends
    /// and brackets with words behind them do not.
    pub(super) is_marked: bool,
    /// Where the inside of the first such bracket begins.
    pub(super) bracket: Option<usize>,
}

/// Whether the text could open with a dateline: a mark stands in its head before the
/// first ordinary word in small letters.
pub(super) fn gate(text: &str) -> Option<Gate> {
    let bytes = text.as_bytes();
    let start = if bytes.first().is_some_and(u8::is_ascii_alphanumeric) {
        0
    } else {
        text.find(|c: char| !is_blank_char(c) && !matches!(c, '"' | '\u{201C}' | '\'' | ','))?
    };
    let mut end = bytes.len().min(start + WINDOW);
    let mut at = start;
    // Small words that may still come: two more, behind a small first one with a comma.
    let mut small = 0;
    let (mut weak, mut seen, mut bracket) = (None, 0, None);
    let marked = Some(Gate { start, is_marked: true, bracket: None });
    while at < end {
        if bytes[at].is_ascii_alphanumeric() {
            let word = letters(&bytes[at..end]);
            let behind = at + word;
            let ordinary = bytes[at].is_ascii_lowercase() && is_ordinary(&bytes[at..behind]);
            if ordinary && at == start {
                if opens_with_address(&bytes[at..end]) || is_mark(bytes, behind) || is_mark(bytes, behind + 1) {
                    return marked;
                }
                if bytes.get(behind) != Some(&b',') {
                    return None;
                }
                small = 2;
            } else if ordinary && !holds_address(&bytes[at..end], word) {
                if small == 0 {
                    return weak;
                }
                small -= 1;
            }
            at = behind;
        } else if is_mark(bytes, at) {
            // `\r\n` is one mark, and no line end takes of the window.
            let ends_line = matches!(bytes[at], b'\n' | b'\r');
            end = bytes.len().min(end + usize::from(ends_line));
            seen += usize::from(bytes[at] != b'\n' || at == 0 || bytes[at - 1] != b'\r');
            if seen > MOST_WEAK || !is_weak(bytes, at) {
                return marked;
            }
            at += 1;
            bracket = bracket.or((bytes[at - 1] == b'(').then_some(at));
            weak = Some(Gate { start, is_marked: false, bracket });
        } else {
            at += 1;
        }
    }
    weak
}

/// A quick look at a short line: whether the head of the text is words with a blank or a
/// line end between two, and nothing else. Only a known name opens a dateline there: one
/// with slips, or that nobody knows, has to have a mark or a comma beside it.
pub(super) fn is_bare(text: &str) -> bool {
    let bytes = text.as_bytes();
    let head = bytes.get(..WINDOW + ENDS).unwrap_or(bytes);
    let ends_line = |byte: u8| (byte == b'\n') | (byte == b'\r');
    let is_blank = |byte: u8| (byte == b' ') | ends_line(byte);
    let words = |text: &[u8]| !scan::any(text, |byte| !(byte.is_ascii_alphanumeric() | is_blank(byte)));
    // A small `l` or capital `I` alone may be a bar. What is no letter and no digit is blank:
    // only where `words` says so this is asked.
    let is_bar = |byte: u8| (byte == b'l') | (byte == b'I');
    let is_low = |byte: u8| byte.cast_signed() <= b' '.cast_signed();
    let parts = |one: u8, two: u8, three: u8| is_low(one) & (is_low(two) | (is_bar(two) & is_low(three)));
    let (behind, next) = (head.get(2..).unwrap_or_default(), head.get(1..).unwrap_or_default());
    let threes = || head.iter().zip(next).zip(behind);
    // No way out of the loop: it is one of vector instructions.
    let is_parted = || threes().fold(0, |any, ((one, two), three)| any | u8::from(parts(*one, *two, *three))) != 0;
    // Cheap first: most lines are longer, or hold a mark.
    let start = bytes.get(..SHORT).unwrap_or(bytes);
    scan::any(start, ends_line) && words(start) && words(head) && !is_parted()
}

/// Whether a mark is a line end, or a bracket that neither a dash nor a colon follows.
fn is_weak(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' | b'\r' => true,
        b'(' => {
            let behind = closing(bytes, at, LONGEST_BRACKET).map(|close| &bytes[close + 1..]);
            let next = behind.and_then(|behind| behind.iter().find(|&&byte| byte != b' '));
            next.is_none_or(|next| next.is_ascii_alphanumeric() || matches!(next, b'"' | b'\'' | b'('))
        }
        _ => false,
    }
}

/// Whether a word in small letters is one of the language, not of a name:
/// `iNews`, `tvOnenews` are names, and `at` is the end of `Jum'at`.
fn is_ordinary(word: &[u8]) -> bool {
    !word.iter().take(3).any(u8::is_ascii_uppercase) && !matches!(word, b"l" | b"dan" | b"di" | b"co" | b"com" | b"at")
}

/// Whether the first word is a web address, a blank before its ending allowed:
/// `law-justice.co`, `suara. com`.
fn opens_with_address(bytes: &[u8]) -> bool {
    let token = token(bytes);
    holds_address(bytes, 0) || token > 1 && bytes[token - 1] == b'.' || bytes[token..].starts_with(b" .co")
}

/// Whether a dot between letters stands in what is left of the word behind
/// its first letters, directly or behind a hyphen.
fn holds_address(bytes: &[u8], letters: usize) -> bool {
    let rest = &bytes[letters..token(bytes)];
    let marked = letters == 0 || matches!(rest.first(), Some(b'.' | b'-'));
    marked && rest.windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_alphabetic())
}

/// How many bytes there are before the first blank.
fn token(bytes: &[u8]) -> usize {
    bytes.iter().position(|b| matches!(b, b' ' | b'\n' | b'\r' | 0x80..)).unwrap_or(bytes.len())
}

/// Whether a byte can belong to a dateline and to little else: a dash that
/// doubles no word, a colon, a bar, a bracket before a dash or a capital, a
/// dot inside a name, a line end.
#[inline]
fn is_mark(bytes: &[u8], at: usize) -> bool {
    let behind = |ahead: usize| bytes.get(at + ahead).copied().unwrap_or(b'\n');
    match behind(0) {
        b'-' => !behind(1).is_ascii_lowercase(),
        b':' | b'|' | b'~' | b'\n' | b'\r' => at < bytes.len(),
        b'.' => behind(1).is_ascii_alphabetic() && at > 0,
        b'(' => closing(bytes, at, LONGEST_BRACKET).is_none_or(|close| {
            let next = bytes[close + 1..].iter().find(|&&b| b != b' ');
            next.is_none_or(|b| !b.is_ascii_lowercase() && !matches!(b, b'.' | b',' | b'/' | b')'))
        }),
        0xC2 => matches!(behind(1), 0x96 | 0x97),
        0xC3 => behind(1) == 0xA2,
        0xE2 => behind(1) == 0x80 && matches!(behind(2), 0x90..=0x95) || behind(1) == 0x88 && behind(2) == 0x92,
        0xEF => behind(1) == 0xBF && behind(2) == 0xBD,
        _ => false,
    }
}

/// Whether a place that stands alone before a dash opens a story. Routes,
/// rows of tables and names of two parts look the same.
pub(super) fn place_alone(text: &str, span: Span, place: Place, dash: Dash) -> bool {
    if place.kind == PlaceKind::Country || !opens_sentence(text, dash.end) {
        return false;
    }
    let printed = span.of(text);
    if printed.len() <= LONGEST_CODE && is_caps(printed) && !matches!(printed, "NTB" | "NTT" | "DIY") {
        return false;
    }
    let caps = is_caps(printed);
    let next = word(text, dash.end);
    let tight = !dash.gap_before && !dash.gap_after;
    if tight && !caps || tight && dash.hyphen && is_caps(next) && !opens_with_initials(text, dash.end) {
        return false;
    }
    if (1..20).contains(&text.len().saturating_sub(dash.end)) && !is_torn(text, dash.end, text.len()) {
        return false;
    }
    !goes_on_as_route(text, dash.end, place)
}

/// Whether a place before a colon opens a story: `Jakarta: Warga ...`. Rows
/// of tables and lists look the same, so a whole sentence must follow.
pub(super) fn place_before_colon(text: &str, place: Place, behind: usize) -> bool {
    let city = matches!(place.kind, PlaceKind::City | PlaceKind::World);
    let rest = rest_of_line(text, behind);
    let digit = rest.starts_with(|c: char| c.is_ascii_digit());
    // `Bantul: Berawan. Sleman: Hujan.`
    let label = |(at, _): (usize, &str)| tail(rest, at + 2).starts_with(char::is_uppercase);
    let row = rest.contains(';') || rest.match_indices(": ").any(label) || word(rest, 0) == "Pukul";
    city && rest.len() > 50 && !row && !digit && opens_sentence(text, behind) && place::longest(text, behind).is_none()
}

/// `PT Sinar Embun`: a short word in capitals that is no place, and a name.
fn opens_with_initials(text: &str, at: usize) -> bool {
    let first = word(text, at);
    let second = word(text, blanks(text, at + first.len()));
    let name = second.chars().next().is_some_and(char::is_uppercase) && !is_caps(second);
    first.len() < 6 && name && place::longest(text, at).is_none()
}

fn rest_of_line(text: &str, at: usize) -> &str {
    let end = text.bytes().skip(at).position(|byte| matches!(byte, b'\n' | b'\r'));
    Span::new(at, end.map_or(text.len(), |end| at + end)).of(text)
}

/// Whether behind the dash stands another place and then what a route or a
/// pair is followed by, not a sentence about that place.
fn goes_on_as_route(text: &str, at: usize, place: Place) -> bool {
    let Some(other) = place::longest(text, at) else { return false };
    let next_at = blanks(text, other.end);
    let next = word(text, next_at);
    if other.place.name == place.name {
        return false;
    }
    match char_at(text, next_at) {
        Some('P') if next.starts_with("PP") => true,
        Some(c) if c.is_uppercase() && !is_caps(next) || c == '(' && other.place.kind == PlaceKind::Country => false,
        Some(c) if c.is_lowercase() => {
            let active = ["me", "ber"].iter().any(|prefix| next.starts_with(prefix) && next.len() > 4);
            let helper =
                ["akan", "telah", "sudah", "kini", "kembali", "jadi", "masih", "tak", "tidak", "terus", "siap"];
            let country = other.place.kind == PlaceKind::Country && !matches!(next, "tepatnya" | "bisa" | "pp");
            !(active || helper.contains(&next) || country)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DatelineParser;

    #[test]
    fn short_lines_among_words_are_bare() {
        for text in ["Global\nDaerah\nWarga pulang sejak pagi", "Nasional\n"] {
            assert!(is_bare(text), "{text}");
        }
        for text in
            ["Global", "Hujan turun sejak pagi di desa itu\nGlobal", "Global\n\nDaerah", "Global\n- Hujan", "Warga,\na"]
        {
            assert!(!is_bare(text), "{text}");
        }
    }

    #[test]
    fn names_with_slips_open_short_lines_too() {
        for (text, end) in [
            ("Jakrta, KOMPAScom\n\n\n\nHujan turun sejak pagi di kota itu", "Jakrta, KOMPAScom\n\n\n\n"),
            ("Tblisi l Beritasatucom\nWarga\nPasar\nSiang\n", "Tblisi l Beritasatucom\n"),
        ] {
            let found = DatelineParser::new().find(text).map(|dateline| dateline.span.end());
            assert_eq!(found, Some(end.len()), "{text}");
        }
        let blank = "\n            ".repeat(16);
        let found = DatelineParser::new().find(&format!("Terkini, Reuters{blank}- Hujan turun di kota itu."));
        assert!(found.is_some());
    }

    #[test]
    fn ordinary_lines_stop_at_the_gate() {
        for line in [
            "Hujan turun sejak pagi di Bogor - kata dia.",
            "Presiden Joko Widodo mengatakan, anak-anak harus sekolah.",
            "hujan turun",
            "",
            "   ",
        ] {
            assert_eq!(gate(line), None, "{line}");
        }
        for line in
            ["JAKARTA, KOMPAS.com - Hujan", "tirto.id - Hujan", "jakarta, cnn indonesia -- hujan", "Jakarta (ANTARA)"]
        {
            assert!(gate(line).is_some_and(|gate| gate.start == 0), "{line}");
        }
        for line in
            ["Kepala Badan Air (BAB) Budi mengatakan", "HUJAN TURUN\nWarga pulang", "Badan (Air Bersih Desa Wanasari"]
        {
            assert!(gate(line).is_some_and(|gate| gate.start == 0 && !gate.is_marked), "{line}");
        }
        for line in ["Kota Antah (Kabar Kita) - Hujan", "Antah\n- Hujan", "Antah (Kabar) Raya: Hujan"] {
            assert!(gate(line).is_some_and(|gate| gate.start == 0 && gate.is_marked), "{line}");
        }
    }

    #[test]
    fn a_misspelt_place_before_an_outlet_in_brackets_passes() {
        let text = "Surabya (ANTARA) Warga desa pulang.";
        let found = DatelineParser::new().find(text);
        assert_eq!(found.and_then(|found| found.place_name), Some("Surabaya"));
    }
}
