//! White space made tidy while prose is written: nothing else is touched.

use crate::span::is_blank_char;

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

    /// Asks for a paragraph break before what comes next.
    pub(crate) fn paragraph(&mut self) {
        self.paragraph = true;
    }

    /// Whether `piece` goes on with the sentence that was written last: that
    /// one is open, and the piece begins as no sentence does.
    pub(crate) fn is_torn_before(&self, piece: &str) -> bool {
        let Some(last) = self.written().chars().next_back() else { return false };
        let Some(first) = piece.chars().find(|c| !is_blank_char(*c)) else { return false };
        if matches!(last, '(' | '[' | ',') || is_closing(first) {
            return true;
        }
        first.is_lowercase() && (last.is_alphanumeric() || last == ')')
    }

    fn written(&self) -> &str {
        crate::span::tail(self.out, self.start)
    }

    /// Adds text. Says whether anything but white space was in it.
    pub(crate) fn add(&mut self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut from = 0;
        let mut wrote = false;
        while from < bytes.len() {
            if bytes[from] == b' ' {
                self.space = true;
                from += 1;
                continue;
            }
            let plain = from + plain_prefix(&bytes[from..]);
            if plain > from {
                self.push(crate::Span::new(from, plain).of(text));
                wrote = true;
                from = plain;
                continue;
            }
            let Some(c) = crate::span::tail(text, from).chars().next() else { break };
            from += c.len_utf8();
            if is_blank_char(c) {
                self.space |= c.is_whitespace();
            } else {
                self.push_char(c);
                wrote = true;
            }
        }
        wrote
    }

    /// Writes a stretch that needs no tidying inside.
    #[inline]
    fn push(&mut self, text: &str) {
        if self.space || self.paragraph {
            self.break_before(text.as_bytes()[0] as char);
        }
        self.out.push_str(text);
    }

    fn push_char(&mut self, c: char) {
        if self.space || self.paragraph {
            self.break_before(c);
        }
        self.out.push(c);
    }

    fn break_before(&mut self, next: char) {
        let open = self.out.len() == self.start;
        if self.paragraph && !open {
            self.out.push_str("\n\n");
        } else if self.space && !open && !is_closing(next) && !self.out.ends_with(['(', '[', '\n']) {
            self.out.push(' ');
        }
        self.space = false;
        self.paragraph = false;
    }
}

/// Punctuation before which no space stands.
const fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | ',' | '.' | ';' | ':' | '!' | '?')
}

/// How many of the first bytes are ASCII text that needs no tidying: no
/// control characters, and every space between two characters that may have
/// one. The last byte is never a space, nor one a space may have to follow.
fn plain_prefix(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(block) = bytes.get(at..at + BLOCK + 1) {
        if needs_care(block) {
            return at + plain_bytes(&bytes[at..]);
        }
        at += BLOCK;
    }
    // What is left is looked at as a block that ends in nothing special.
    let rest = &bytes[at..];
    let mut block = [b'a'; BLOCK + 2];
    block[..rest.len()].copy_from_slice(rest);
    block[rest.len()] = b' ';
    if needs_care(&block[..=BLOCK]) { at + plain_bytes(rest) } else { bytes.len() }
}

/// [`plain_prefix`], byte by byte.
fn plain_bytes(bytes: &[u8]) -> usize {
    let next = bytes.iter().skip(1).chain(b" ");
    let careful =
        bytes.iter().zip(next).position(|(byte, next)| CARE[usize::from(*byte)] & BEFORE[usize::from(*next)] != 0);
    careful.unwrap_or(bytes.len())
}

/// When a byte has to be looked at as a character: always, before what takes
/// no space, before white space, or never.
#[allow(clippy::cast_possible_truncation)] // there are 256 of them
const CARE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' => 2,
            b'(' | b'[' => 4,
            0..b' ' | 0x7f.. => 1,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// What the next byte is for [`CARE`].
#[allow(clippy::cast_possible_truncation)]
const BEFORE: [u8; 256] = {
    let mut table = [1; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b')' | b']' | b',' | b'.' | b';' | b':' | b'!' | b'?' => 1 | 2,
            0..=b' ' | 0x80.. => 1 | 2 | 4,
            _ => 1,
        };
        byte += 1;
    }
    table
};

const BLOCK: usize = 32;

/// Whether any of the first [`BLOCK`] bytes of a block one longer needs care:
/// the same as [`CARE`] says, in vector instructions.
#[inline]
fn needs_care(block: &[u8]) -> bool {
    let (bytes, next) = (&block[..BLOCK], &block[1..=BLOCK]);
    let mut care = false;
    for (byte, next) in bytes.iter().zip(next) {
        care |= is_careful(*byte, *next);
    }
    care
}

/// Whether a byte, followed by `next`, has to be looked at as a character.
#[inline]
const fn is_careful(byte: u8, next: u8) -> bool {
    let space = byte == b' ';
    let closing = (next == b')') | (next == b']') | (next == b',') | (next == b'.') | (next == b';');
    let closing = closing | (next == b':') | (next == b'!') | (next == b'?');
    let blank = (next <= b' ') | (next >= 0x80);
    let bracket = (byte == b'(') | (byte == b'[');
    (byte < b' ') | (byte >= 0x7f) | (space & (closing | blank)) | (bracket & blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> String {
        let mut out = String::new();
        Tidy::new(&mut out).add(text);
        out
    }

    #[test]
    fn spaces_inside_brackets_and_before_punctuation_go() {
        assert_eq!(tidy("Serikat ( AS) dan [ RI ] , lalu ."), "Serikat (AS) dan [RI], lalu.");
        assert_eq!(tidy("(\u{a0}AS\u{a0})"), "(AS)");
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
    fn the_tables_say_what_the_vectors_say() {
        for byte in 0..=255 {
            for next in 0..=255 {
                let care = CARE[usize::from(byte)] & BEFORE[usize::from(next)] != 0;
                assert_eq!(care, is_careful(byte, next), "{byte} {next}");
            }
        }
    }

    #[test]
    fn the_fast_way_gives_what_the_slow_way_gives() {
        let long = "Pemerintah ( pusat ) mengatakan, \"harga  beras\" naik .  Lalu\u{a0}turun ; begitu ! ".repeat(9);
        for cut in 0..120 {
            let Some(text) = long.get(cut..) else { continue };
            let mut want = String::new();
            let mut slow = Tidy::new(&mut want);
            for c in text.chars() {
                if is_blank_char(c) {
                    slow.space |= c.is_whitespace();
                } else {
                    slow.push_char(c);
                }
            }
            assert_eq!(tidy(text), want);
        }
    }
}
