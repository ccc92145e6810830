//! White space made tidy while prose is written: nothing else is touched.

use crate::scan;
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
        // Most often both are ASCII, and what comes begins as sentences do.
        if let (Some(&last), Some(&first)) = (self.out.as_bytes().last(), piece.as_bytes().first())
            && !matches!(last, b'(' | b'[' | b',' | 0x80..)
            && (first.is_ascii_uppercase() || matches!(first, b'"' | b'\''))
        {
            return false;
        }
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
        let body = text.trim_end_matches(' ');
        let mut from = 0;
        let mut wrote = false;
        while from < body.len() {
            let plain = plain_end(body, from);
            if plain > from {
                self.push(crate::Span::new(from, plain).of(body));
                wrote = true;
            }
            // What stands there is blank.
            let Some(c) = crate::span::tail(body, plain).chars().next() else { break };
            self.space |= c.is_whitespace();
            from = plain + c.len_utf8();
        }
        self.space |= body.len() < text.len();
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

/// Where the text ends that needs no tidying and begins at `from`: before a
/// blank character, but for a single space between two characters that may have
/// one.
fn plain_end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    if bytes[from] == b' ' {
        return from;
    }
    let mut at = from;
    while let Some(sign) = next_sign(bytes, at) {
        let Some(c) = crate::span::tail(text, sign).chars().next() else { break };
        let behind = sign + c.len_utf8();
        match c {
            ' ' => return sign,
            '(' | '[' => return behind,
            _ if is_blank_char(c) => return sign - usize::from(sign > from && bytes[sign - 1] == b' '),
            _ => at = behind,
        }
    }
    text.len()
}

/// The first byte from `from` on that has to be looked at.
fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..=at + BLOCK) {
        if let Some(sign) = first_sign(block, 0) {
            return Some(at + sign);
        }
        at += BLOCK;
    }
    // The last bytes, in a block with some that were looked at already.
    if let Some(from) = bytes.len().checked_sub(BLOCK + 1) {
        let last = bytes.len() - 1;
        let is_last = || (at <= last && is_sign(bytes[last], b'a')).then_some(last);
        return first_sign(&bytes[from..], at - from).map(|sign| from + sign).or_else(is_last);
    }
    // A short text, in a block that ends in nothing special.
    let mut block = [b'a'; BLOCK + 1];
    block[..bytes.len()].copy_from_slice(bytes);
    first_sign(&block, at)
}

/// So many bytes are looked at in one step, in vector instructions, beside the
/// one behind them.
const BLOCK: usize = 32;

/// The first byte of a block that has to be looked at, those before `from` left
/// out.
#[inline]
fn first_sign(block: &[u8], from: usize) -> Option<usize> {
    let mut signs = [0_u8; BLOCK];
    for (sign, (byte, next)) in signs.iter_mut().zip(block[..BLOCK].iter().zip(&block[1..=BLOCK])) {
        *sign = u8::from(is_sign(*byte, *next));
    }
    if signs.iter().fold(0, |any, sign| any | sign) == 0 {
        return None;
    }
    let bits = scan::gather(&signs) >> from << from;
    (bits != 0).then(|| bits.trailing_zeros() as usize)
}

/// Whether a byte, followed by `next`, has to be looked at: a control
/// character, what is not ASCII, a space before a space or closing punctuation,
/// an opening bracket before a space. A space before `>` is taken along.
#[inline]
const fn is_sign(byte: u8, next: u8) -> bool {
    let stop = (next & 0xFD == b',') | (next & 0xFA == b':');
    let closing = stop | (next & 0xFE == b' ') | (next == b')') | (next == b']');
    let bracket = (byte == b'(') | (byte == b'[');
    (byte.cast_signed() < 0x20) | ((byte == b' ') & closing) | (bracket & (next == b' '))
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
