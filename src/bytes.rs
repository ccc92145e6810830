//! What the one pass over the text asks of its bytes: which of them end lines, have to
//! be tidied, or are capitals.

use crate::scan::{BLOCK, flag, gather};
use crate::span::{is_blank_char, tail};

/// The bytes of a block that have to be looked at, and its capitals, a bit for
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
            capitals[lane] |= bit & every(is_capital(block[at]));
        }
    }
    (gather(&signs), gather(&capitals))
}

/// All bits where a byte, followed by `next`, ends a line or may have to be tidied: a
/// control character, what is not ASCII, a space before a space or closing
/// punctuation, an opening bracket before a space. A space before `(` and a few
/// others are taken along. (Bits and this order make the fewest vector instructions.)
#[inline]
const fn sign(byte: u8, next: u8) -> u8 {
    let stop = every(next & 0xEA == b'*') | every(next == b',');
    let closing = stop | every(next & 0xF6 == b' ') | every(next == b']');
    let bracket = every(byte == b'(') | every(byte == b'[');
    if byte == b' ' { closing } else { every(byte.cast_signed() < 0x20) | (bracket & every(next == b' ')) }
}

/// All bits, or none.
#[inline]
const fn every(is_set: bool) -> u8 {
    if is_set { u8::MAX } else { 0 }
}

/// Whether [`crate::tidy`] changes something at this byte of a line: a blank
/// character that is no space, a space before a space or closing punctuation,
/// an opening bracket before a space.
pub(crate) fn is_untidy(raw: &str, at: usize) -> bool {
    let bytes = raw.as_bytes();
    let next = || bytes.get(at + 1).copied().unwrap_or(b'a');
    match bytes[at] {
        b' ' => matches!(next(), b' ' | b')' | b']' | b',' | b'.' | b';' | b':' | b'!' | b'?'),
        b'(' | b'[' => next() == b' ',
        byte => !matches!(byte, b' '..0xC0) && tail(raw, at).starts_with(is_blank_char),
    }
}

/// Whether a byte is an ASCII capital, `@`, a square bracket, or one of what
/// stands between them in ASCII: what phrases are found by.
#[inline]
pub(crate) const fn is_capital(byte: u8) -> bool {
    byte & 0xE0 == 0x40
}
