//! What the one pass over the text asks of its bytes: which of them end lines, have to
//! be tidied, or are capitals.

use crate::scan::{BLOCK, flag, gather};

/// The bytes of a block that have to be looked at, and its capital letters, a bit for
/// each.
#[inline(never)]
pub(crate) fn look(block: &[u8; BLOCK + 1]) -> (u64, u64) {
    // A vector of flags each, in registers.
    const LANES: usize = 16;
    let (mut signs, mut capitals) = ([0; LANES], [0; LANES]);
    for row in 0..BLOCK / LANES {
        for lane in 0..LANES {
            let at = row * LANES + lane;
            let bit = flag(at, true);
            signs[lane] |= bit & sign(block[at], block[at + 1]);
            capitals[lane] |= bit & every(is_letter(block[at]));
        }
    }
    (gather(&signs), gather(&capitals))
}

/// All bits where a byte, followed by `next`, has to be looked at: it ends a line, or
/// [may have to be tidied](is_untidy), or is `[`, which phrases are found by, or `]`, which a
/// space may stand before. More bytes are taken along (`\`, a space or `(` before any
/// [mark](is_mark)): ranges, and this order, make the fewest vector instructions.
#[inline]
const fn sign(byte: u8, next: u8) -> u8 {
    // A space or `(`.
    let opening = every(byte & 0xF7 == b' ');
    (opening & every(is_mark(next))) | every(is_lead(byte)) | every(is_bracket(byte))
}

/// Whether a byte is a space or a mark: from ` ` to `/` or from `:` to `?`. One comparison,
/// as vector instructions compare signed bytes.
#[inline]
const fn is_mark(byte: u8) -> bool {
    (byte ^ 0x50).cast_signed() > 0x69
}

/// Whether a byte is a capital letter in ASCII.
#[inline]
const fn is_letter(byte: u8) -> bool {
    byte.wrapping_add(0x25).cast_signed() > 0x65
}

/// Whether a byte is `[`, `]` or the one between them: the sum is that of [`is_letter`].
#[inline]
const fn is_bracket(byte: u8) -> bool {
    byte.wrapping_add(0x25).cast_signed() < -0x7D
}

/// Whether a byte is a control character, or the first of one that is not ASCII: from
/// `0xC0` round to `0x1F`.
#[inline]
const fn is_lead(byte: u8) -> bool {
    byte.wrapping_add(0x60).cast_signed() > 0x1F
}

/// All bits, or none.
#[inline]
const fn every(is_set: bool) -> u8 {
    if is_set { u8::MAX } else { 0 }
}

/// Whether [`crate::tidy`] changes something at this byte of a line: a blank
/// character that is no space, a space before a space or closing punctuation,
/// an opening bracket before a space.
#[inline]
pub(crate) fn is_untidy(bytes: &[u8], at: usize) -> bool {
    let next = || bytes.get(at + 1).copied().unwrap_or(b'a');
    match bytes[at] {
        b' ' => matches!(next(), b' ' | b')' | b']' | b',' | b'.' | b';' | b':' | b'!' | b'?'),
        b'(' | b'[' => next() == b' ',
        b'\t'..=b'\r' => true,
        0xC2 | 0xE1..=0xE3 | 0xEF => begins_blank(&bytes[at..]),
        _ => false,
    }
}

/// Whether a [blank character](crate::span::is_blank_char) stands here that is not
/// ASCII.
#[inline]
const fn begins_blank(bytes: &[u8]) -> bool {
    match bytes {
        [0xE2, 0x80, last, ..] => matches!(last, 0x80..=0x8F | 0xA8..=0xAF),
        _ => matches!(
            bytes,
            [0xC2, 0x85 | 0xA0 | 0xAD, ..]
                | [0xE2, 0x81, 0x9F | 0xA0, ..]
                | [0xE1, 0x9A, 0x80, ..]
                | [0xE3, 0x80, 0x80, ..]
                | [0xEF, 0xBB, 0xBF, ..]
        ),
    }
}

/// Whether a byte is what phrases are found by, where no other capital letter stands
/// before it: a capital letter in ASCII or `[`.
#[inline]
pub(crate) const fn is_capital(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte == b'['
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::is_blank_char;

    #[test]
    fn blank_characters_are_told_by_their_bytes() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|c| *c != ' ') {
            let bytes = c.to_string().into_bytes();
            assert_eq!(is_untidy(&bytes, 0), is_blank_char(c), "{c:?}");
            assert_eq!(is_lead(bytes[0]), c < ' ' || !c.is_ascii(), "{c:?}");
            assert!(bytes[1..].iter().all(|byte| !is_lead(*byte)));
        }
        for byte in 0..=u8::MAX {
            assert_eq!(is_letter(byte), byte.is_ascii_uppercase(), "{byte}");
            assert_eq!(is_mark(byte), matches!(byte, b' '..=b'/' | b':'..=b'?'), "{byte}");
            assert_eq!(is_bracket(byte), matches!(byte, b'['..=b']'), "{byte}");
        }
    }
}
