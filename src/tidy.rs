//! White space made tidy while prose is written: nothing else is touched.

use crate::span::{head, is_blank_char, tail};
use crate::{Document, Span};

/// Writes text with white space tidied: runs become one space, Unicode spaces
/// plain ones, invisible characters go, and no space stands inside brackets or
/// before closing punctuation.
pub(crate) struct Tidy<'o> {
    out: &'o mut String,
    /// Where this text begins in `out`.
    start: usize,
    /// A space is due before the next character.
    space: bool,
    /// A paragraph break is due before the next character.
    paragraph: bool,
}

impl<'o> Tidy<'o> {
    pub(crate) fn new(out: &'o mut String) -> Tidy<'o> {
        let start = out.len();
        Tidy { out, start, space: false, paragraph: false }
    }

    /// Asks for a space before what comes next.
    pub(crate) fn space(&mut self) {
        self.space = true;
    }

    /// Asks for what has to stand before a line that begins with `piece`: a space
    /// where it goes on with the sentence that was written last, a paragraph break
    /// otherwise.
    #[inline]
    pub(crate) fn join(&mut self, piece: &str) {
        if self.is_torn_before(piece) {
            self.space = true;
        } else {
            self.paragraph = true;
        }
    }

    /// Writes a line that needs no tidying inside.
    #[inline]
    pub(crate) fn line(&mut self, text: &str) {
        self.join(text);
        self.push(text);
    }

    /// Whether `piece` goes on with the sentence that was written last: that
    /// one is open, and the piece begins as no sentence does.
    #[inline]
    fn is_torn_before(&self, piece: &str) -> bool {
        // Most often what comes begins as sentences do.
        let opens = match piece.as_bytes() {
            [b'A'..=b'Z' | b'"' | b'\'', ..] => true,
            [0xE2, 0x80, mark, ..] => matches!(mark, 0x98 | 0x9C),
            _ => false,
        };
        if opens && self.out.as_bytes().last().is_some_and(|last| !matches!(last, b'(' | b'[' | b',')) {
            return false;
        }
        self.is_torn_before_any(piece)
    }

    #[inline(never)]
    fn is_torn_before_any(&self, piece: &str) -> bool {
        let Some(last) = tail(self.out, self.start).chars().next_back() else { return false };
        let Some(first) = piece.chars().find(|c| !is_blank_char(*c)) else { return false };
        if matches!(last, '(' | '[' | ',') || u8::try_from(first).is_ok_and(is_closing) {
            return true;
        }
        first.is_lowercase() && (last.is_alphanumeric() || last == ')')
    }

    /// Adds a part of a line. Says whether anything but white space was in it.
    pub(crate) fn add(&mut self, doc: &Document<'_>, part: Span) -> bool {
        let bytes = doc.raw().as_bytes();
        let end = part.start() + end_of(&bytes[part.range()]);
        let mut from = part.start();
        let mut wrote = false;
        while from < end {
            let plain = plain_end(doc, Span::new(from, end));
            if plain > from {
                self.push(Span::new(from, plain).of(doc.raw()));
                wrote = true;
            }
            if plain == end {
                break;
            }
            // What stands there is blank, but for a joiner inside a word or an emoji.
            let rest = Span::new(plain, end).of(doc.raw());
            from = plain
                + if plain > from && !self.space && is_joining(rest) {
                    self.push(head(rest, JOINER));
                    JOINER
                } else {
                    self.skip(rest)
                };
        }
        self.space |= end < part.end();
        wrote
    }

    /// Takes a blank character for a space, where it is not invisible. Returns how
    /// many bytes it has.
    fn skip(&mut self, text: &str) -> usize {
        let blank = text.chars().next().unwrap_or(' ');
        self.space |= blank.is_whitespace();
        blank.len_utf8()
    }

    /// Writes a stretch that needs no tidying inside.
    #[inline]
    pub(crate) fn push(&mut self, text: &str) {
        let written = &self.out.as_bytes()[self.start..];
        if !written.is_empty() {
            if self.paragraph {
                self.out.push_str("\n\n");
            } else if self.space && !closes(text.as_bytes()) && !matches!(written.last(), Some(b'(' | b'[' | b'\n')) {
                self.out.push(' ');
            }
        }
        self.space = false;
        self.paragraph = false;
        self.out.push_str(text);
    }
}

/// How many bytes a joiner has.
const JOINER: usize = '\u{200D}'.len_utf8();

/// Whether a text begins with a joiner or non-joiner before a character that is not blank.
fn is_joining(text: &str) -> bool {
    text.starts_with(['\u{200C}', '\u{200D}']) && tail(text, JOINER).chars().next().is_some_and(|c| !is_blank_char(c))
}

/// Where the bytes end without the spaces behind them.
#[inline]
fn end_of(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|byte| *byte != b' ').map_or(0, |last| last + 1)
}

/// Punctuation before which no space stands.
const fn is_closing(byte: u8) -> bool {
    matches!(byte, b')' | b']' | b',' | b'.' | b';' | b':' | b'!' | b'?')
}

/// Whether a text begins with punctuation that belongs to what stands before it: not with
/// the dot of a word, as `.NET` does.
fn closes(text: &[u8]) -> bool {
    is_closing(text[0]) && !matches!(text, [b'.', next, ..] if next.is_ascii_alphabetic())
}

/// Where the text ends that needs no tidying and begins the part: before a
/// blank character, but for a single space between two characters that may have
/// one.
fn plain_end(doc: &Document<'_>, part: Span) -> usize {
    let bytes = doc.raw().as_bytes();
    if bytes[part.start()] == b' ' {
        return part.start();
    }
    match doc.next_untidy(part) {
        None => part.end(),
        Some(at) if matches!(bytes[at], b'(' | b'[') => at + 1,
        Some(at) if bytes[at] == b' ' => at,
        Some(at) => at - usize::from(at > part.start() && bytes[at - 1] == b' '),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> String {
        let mut out = String::new();
        Tidy::new(&mut out).add(&Document::new(text), Span::new(0, text.len()));
        out
    }

    #[test]
    fn spaces_inside_brackets_and_before_punctuation_go() {
        assert_eq!(tidy("Serikat ( AS) dan [ RI ] , lalu ."), "Serikat (AS) dan [RI], lalu.");
        assert_eq!(tidy("(\u{a0}AS\u{a0})"), "(AS)");
    }

    #[test]
    fn punctuation_that_begins_a_word_keeps_its_space() {
        for text in ["kode .NET itu", "laman desa .id", "\u{1f468}\u{200d}\u{1f469} pulang"] {
            assert_eq!(tidy(text), text);
        }
        assert_eq!(tidy("\u{200c}Warga\u{200c} desa\u{200d}\u{a0}pulang\u{200d}"), "Warga desa pulang");
        assert_eq!(tidy("surut ,kata dia ( AS )dan"), "surut,kata dia (AS)dan");
        assert_eq!(tidy("seharga Rp1 .600 saja"), "seharga Rp1.600 saja");
    }

    #[test]
    fn runs_and_unicode_spaces_become_one_space() {
        assert_eq!(tidy("a  b\u{a0}c \u{2003} d\te\u{3000}f"), "a b c d e f");
    }

    #[test]
    fn invisible_characters_go_without_a_space() {
        assert_eq!(tidy("per\u{ad}dana\u{200b}\u{feff} x"), "perdana x");
    }

    #[test]
    fn nothing_else_is_touched() {
        for text in ["“Siap,” katanya — lalu pergi…", "Rp 1.000 \u{1f600} ok", "a.b , c", "日本 é"] {
            assert_eq!(tidy(text).replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn the_fast_way_gives_what_the_slow_way_gives() {
        let long = "Pemerintah ( pusat ) mengatakan, \"harga  beras\" naik .  Lalu\u{a0}turun ; begitu ! \
                    “Harga \u{a0}bawang” \u{200b}tetap – kata dia (\u{a0}Senin ) \u{7f} [ ini ] (\""
            .repeat(5);
        for cut in 0..200 {
            let Some(text) = long.get(cut..) else { continue };
            let mut want = String::new();
            let mut slow = Tidy::new(&mut want);
            for c in text.chars() {
                if is_blank_char(c) {
                    slow.space |= c.is_whitespace();
                } else {
                    slow.push(c.encode_utf8(&mut [0; 4]));
                }
            }
            assert_eq!(tidy(text), want);
        }
    }
}
