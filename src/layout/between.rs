//! What stands between headline and body: datelines, decks, captions, credits.

use std::ops::Range;

use super::shape::{Shape, is_sentence};
use crate::Document;
use crate::span::window;

/// So many bytes of the body are looked through for a line that it repeats.
const SEARCHED: usize = 16 << 10;

/// So many bytes of that line are looked for first.
const QUICK: usize = 24;

/// Whether the line is a paragraph with a dateline, or a dateline alone.
pub(super) fn has_dateline(line: &str) -> bool {
    let dash = [b"-".as_slice(), "\u{2013}".as_bytes(), "\u{2014}".as_bytes()];
    let long = line.len() >= 80 && Shape::of(line.as_bytes()) == Shape::Prose;
    let word = line.bytes().take(3).all(|byte| byte.is_ascii_alphabetic());
    let alone = word && line.len() <= 75 && dash.iter().any(|dash| line.as_bytes().ends_with(dash));
    (long || alone) && opens_with_dateline(line)
}

/// Whether the line opens with a place, an outlet, or both: up to a dash every
/// word begins with a capital or holds a full stop, as a host name does; or the
/// first word is a host name.
pub(super) fn opens_with_dateline(line: &str) -> bool {
    let bytes = line.as_bytes();
    let window = &bytes[..bytes.len().min(80)];
    if !window.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let (mut word, mut words) = (0, 0);
    let (mut host, mut opens_with_host, mut behind_bracket) = (false, false, false);
    for (at, byte) in window.iter().enumerate() {
        let next = window.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b' ' => {
                words += 1;
                word = at + 1;
                if words > 7 {
                    return false;
                }
            }
            b'.' if at > word && next.is_ascii_alphabetic() => {
                host = true;
                opens_with_host |= words == 0;
            }
            b')' => behind_bracket = true,
            b':' => return host || behind_bracket,
            b'-' if at > 3 => {
                let spaced = window[at - 1] == b' ' || next == b' ' || next == b'-';
                if spaced || (host && behind_letters_only(window, word, at)) {
                    return true;
                }
            }
            0xE2 if at > 3 => return next == 0x80 && matches!(window.get(at + 2), Some(0x93 | 0x94)),
            _ if at == word && byte.is_ascii_lowercase() && !is_host(window, at) => {
                return opens_with_host && (2..=3).contains(&words);
            }
            _ => {}
        }
    }
    false
}

/// Whether the word that begins at `at` is a host name: it holds a full stop.
fn is_host(window: &[u8], at: usize) -> bool {
    let word = window[at..].iter().take_while(|byte| **byte != b' ');
    word.clone().any(|byte| *byte == b'.')
}

/// Whether the host name that ends at `at` is complete: its ending is known by
/// its length.
fn behind_letters_only(window: &[u8], word: usize, at: usize) -> bool {
    let stop = window[word..at].iter().rposition(|byte| *byte == b'.');
    stop.is_none_or(|stop| (2..=3).contains(&(at - word - stop - 1)))
}

/// Whether a line between headline and body is a deck; directly `under` the headline it may
/// lack a full stop.
pub(super) fn is_deck(text: &str, under: bool) -> bool {
    if !is_sentence(text) || is_credit(text) {
        return false;
    }
    let full_stop = text.ends_with('.') || text.contains(". ");
    if under { full_stop || text.len() >= 70 } else { full_stop && !text.contains('(') }
}

/// Whether a word of the line is a host name, as in a byline.
pub(super) fn names_host(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|three| three[1] == b'.' && three[0].is_ascii_lowercase() && three[2].is_ascii_lowercase())
}

/// Whether the line is a caption: it names its source, or says who stands
/// where in the picture.
pub(super) fn is_caption(text: &str) -> bool {
    is_credit(text) || says_photo(text)
}

/// Whether the line says that it tells of a picture, or who stands where in it.
pub(super) fn says_photo(text: &str) -> bool {
    text.contains("Foto") || text.contains("(k")
}

/// Whether the line names a photographer, agency or account, as captions do.
pub(super) fn is_credit(text: &str) -> bool {
    let bytes = text.as_bytes();
    let slash = |pair: &[u8]| matches!(pair[1], b'@' | b'|') || (pair[1] == b'/' && !pair[0].is_ascii_digit());
    bytes.windows(2).any(slash) || text.contains('\u{a9}')
}

/// Whether these lines say that line too.
pub(super) fn stands_in(doc: &Document<'_>, line: usize, body: &Range<usize>) -> bool {
    let text = doc.text(line).trim_matches(|c: char| !c.is_alphanumeric());
    let Some(lines) = doc.lines().get(body.clone()) else { return false };
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let mut end = last.span().end().min(first.span().start() + SEARCHED);
    while !doc.raw().is_char_boundary(end) {
        end -= 1;
    }
    let body = crate::Span::new(first.span().start(), end).of(doc.raw());
    // A short text is looked for in vector instructions.
    !text.is_empty() && body.contains(window(text, QUICK)) && body.contains(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for line in [
            "BOGOR, KABARDESA.com - Warga bersorak.",
            "Bogor (KABAR) - Warga bersorak.",
            "Bogor - Warga bersorak.",
            "Kabardesa.com, Bogor Warga bersorak di tepi sungai.",
            "KABARDESA.CO.ID, BOGOR -- Warga bersorak.",
            "KABAR-DESA.COM, BOGOR- Warga bersorak.",
            "Kabardesa.com, Bogor: Warga bersorak.",
            "BOGOR (Kabar): Warga bersorak.",
            "KABARDESA.COM-Warga bersorak.",
            "kabardesa.id - Warga bersorak.",
            "BOGOR \u{2013} Warga bersorak.",
        ] {
            assert!(opens_with_dateline(line), "{line}");
        }
        for line in [
            "Warga bersorak - lalu pulang.",
            "Kepala Desa Sukamaju meresmikan jembatan.",
            "\"Kami senang,\" kata dia - lalu pulang.",
            "Tiba-tiba hujan turun.",
            "Kabardesa.com menelusuri sebab jembatan itu putus.",
            "Kepala Badan Pengelola Keuangan Daerah (BPKD) Sukamaju Okmal menyebut angka itu.",
            "Selanjutnya, Pekon Sukajadi (Batuketulis), Fajaragung, dan Muarajaya menyusul.",
        ] {
            assert!(!opens_with_dateline(line), "{line}");
        }
    }
}
