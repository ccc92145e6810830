//! Stretches without blanks, which most often are one plain word.

use super::words::WINDOW;
use crate::scan::{self, BLOCK};
use crate::span::{is_blank_char, tail};

/// The bytes of a window that no [plain](Run) run holds behind its first byte: a bit
/// for each, the first the lowest of the first number.
pub(super) struct Stops([u64; WINDOW.div_ceil(BLOCK)]);

impl Stops {
    pub(super) fn of(window: &str) -> Stops {
        let mut stops = Stops([0; WINDOW.div_ceil(BLOCK)]);
        scan::blocks(window.as_bytes(), |from, block| {
            stops.0[from / BLOCK] = scan::bits(block, |byte| !is_inside(byte));
        });
        stops
    }

    /// Where the plain run ends that begins at `at`, where a single space and another
    /// word follow.
    #[inline]
    pub(super) fn plain_end(&self, bytes: &[u8], at: usize) -> Option<usize> {
        if !bytes[at].is_ascii_alphanumeric() {
            return None;
        }
        let mut block = (at + 1) / BLOCK;
        let mut bits = self.0.get(block)? & u64::MAX << ((at + 1) % BLOCK);
        while bits == 0 {
            block += 1;
            bits = *self.0.get(block)?;
        }
        let end = block * BLOCK + bits.trailing_zeros() as usize;
        matches!(bytes[end..], [b' ', b'!'..=b'~', ..]).then_some(end)
    }
}

/// A stretch without blanks.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// The first **byte** behind it.
    pub(super) end: usize,
    /// Whether it is a word as most are: ASCII letters and digits, a capital at its
    /// start only, and marks that words hold.
    pub(super) plain: bool,
}

impl Run {
    /// The run that begins at byte `start`.
    pub(super) fn of(window: &str, start: usize) -> Run {
        let bytes = window.as_bytes();
        let inside = |from: usize| {
            let rest = bytes.get(from..).unwrap_or_default();
            from + rest.iter().position(|byte| !is_inside(*byte)).unwrap_or(rest.len())
        };
        let mut plain = bytes[start].is_ascii_alphanumeric();
        let mut end = if plain { inside(start + 1) } else { start };
        while let Some(&byte) = bytes.get(end) {
            match byte {
                b' ' | 9..=13 => break,
                0x80.. => match tail(window, end).chars().next() {
                    Some(c) if !is_blank_char(c) => end += c.len_utf8(),
                    _ => break,
                },
                _ => end += 1,
            }
            plain = false;
            end = inside(end);
        }
        Run { end, plain }
    }
}

/// What a word holds behind its first byte, as most do.
#[inline]
const fn is_inside(byte: u8) -> bool {
    byte.is_ascii_lowercase() | (byte == b',') | (byte == b'.') | (byte == b'-')
}

/// The first byte from `at` on that is not blank.
pub(super) fn behind_blanks(window: &str, at: usize) -> usize {
    if let Some(b'!'..=b'~') = window.as_bytes().get(at + 1) {
        return at + 1;
    }
    let behind = tail(window, at);
    at + behind.find(|c: char| !is_blank_char(c)).unwrap_or(behind.len())
}
