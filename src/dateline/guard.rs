//! What keeps prose from being taken: the cheap test before all others, and
//! the doubts about a place that stands alone before a dash.

use super::place::{self, Place, PlaceKind};
use super::scan::{Dash, blanks, char_at, is_caps, opens_sentence, word};
use crate::span::{Span, is_blank_char, tail};

/// How many bytes a dateline and what is glued before it may take.
pub(super) const WINDOW: usize = 170;

/// Where the words begin, if the text could open with a dateline: a mark
/// stands in its head before the first ordinary word in small letters.
pub(super) fn gate(text: &str) -> Option<usize> {
    let start = text.find(|c: char| !is_blank_char(c) && !matches!(c, '"' | '\u{201C}' | '\''))?;
    let bytes = text.as_bytes();
    let end = bytes.len().min(start + WINDOW);
    let mut at = start;
    let mut word_start = true;
    // Words in small letters that may still come: two, behind a small first word and a comma.
    let mut small = 0;
    let mut first = true;
    while at < end {
        let b = bytes[at];
        match b {
            b'-' | b':' | b'|' | b'(' | b'~' | b'\n' | 0x80.. => return Some(start),
            b'a'..=b'z' if word_start => {
                let len = bytes[at..end].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                let behind = bytes.get(at + len).copied().unwrap_or(b' ');
                let marked = matches!(behind, b'.' | b',' | b'-' | b':' | b'|' | b'(');
                let bracket = bytes.get(at + len..at + len + 2) == Some(b" (");
                if marked && behind != b',' || bracket {
                    // `tirto.id`, `kompas.com`; `kata.` is checked by the grammar.
                    return Some(start);
                }
                if first && behind == b',' {
                    small = 3;
                } else if small == 0 && !matches!(&bytes[at..at + len], b"l" | b"dan" | b"di" | b"co" | b"com") && len > 2 {
                    return None;
                }
                small -= usize::from(small > 0);
                at += len;
                first = false;
                word_start = false;
            }
            b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => return Some(start),
            _ => {
                word_start = matches!(b, b' ' | b'\t' | b',' | b'"' | b'/');
                first &= b != b' ';
                at += 1;
            }
        }
    }
    None
}

/// Whether a place that stands alone before a dash opens a story. Routes,
/// rows of tables and names of two parts look the same.
pub(super) fn place_alone(text: &str, span: Span, place: Place, dash: Dash) -> bool {
    if place.kind == PlaceKind::Country || !opens_sentence(text, dash.end) {
        return false;
    }
    let caps = is_caps(span.of(text));
    let next = word(text, dash.end);
    if !dash.gap_before && !dash.gap_after && (dash.hyphen || !caps) && (!caps || is_caps(next)) {
        return false;
    }
    let rest = rest_of_line(text, dash.end);
    if !rest.is_empty() && rest.len() < 20 && !tail(text, dash.end + rest.len()).starts_with('\n') {
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
    city && rest.len() > 60 && !digit && opens_sentence(text, behind) && place::longest(text, behind).is_none()
}

fn rest_of_line(text: &str, at: usize) -> &str {
    tail(text, at).split('\n').next().unwrap_or_default()
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
        None => true,
        Some(c) if c.is_uppercase() => false,
        Some(c) if c.is_lowercase() => {
            let active = ["me", "ber"].iter().any(|prefix| next.starts_with(prefix) && next.len() > 4);
            let helper = ["akan", "telah", "sudah", "kini", "kembali", "jadi", "masih", "tak", "tidak", "terus", "siap"];
            let country = other.place.kind == PlaceKind::Country && !matches!(next, "tepatnya" | "bisa" | "pp");
            !(active || helper.contains(&next) || country)
        }
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for line in ["JAKARTA, KOMPAS.com - Hujan", "tirto.id - Hujan", "jakarta, cnn indonesia -- hujan", "Jakarta (ANTARA)"] {
            assert_eq!(gate(line), Some(0), "{line}");
        }
    }
}
