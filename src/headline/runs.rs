//! Stretches without blanks, which most often are one plain word.

use crate::scan::{self, BLOCK};
use crate::span::{is_blank_char, tail};

/// The bytes of a window that no [plain](Run) run holds behind its first byte, of one
/// block of the window at a time.
pub(super) struct Stops {
    /// A bit for each byte of a block, the first the lowest.
    bits: u64,
    /// The number of the block behind that one.
    next: usize,
}

impl Stops {
    /// No block is looked at yet.
    pub(super) const fn new() -> Stops {
        Stops { bits: 0, next: 0 }
    }

    /// Where the plain run, the number or the word in capitals ends that begins at `at`, where
    /// a single space and another word follow. Runs have to be asked for in order.
    #[inline]
    pub(super) fn plain_end(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        if !bytes[at].is_ascii_alphanumeric() {
            return None;
        }
        let end = self.next_from(bytes, at + 1)?;
        let end = if bytes[end] == b' ' { end } else { number_or_capitals_end(bytes, at, end) };
        matches!(bytes[end..], [b' ', b'!'..=b'~', ..]).then_some(end)
    }

    /// The first stop from `at` on.
    #[inline]
    fn next_from(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        debug_assert!(self.next <= at / BLOCK + 1);
        if self.next <= at / BLOCK {
            self.look(bytes, at / BLOCK);
        }
        let mut bits = self.bits & u64::MAX << (at % BLOCK);
        while bits == 0 {
            self.look(bytes, self.next);
            bits = self.bits;
        }
        let end = (self.next - 1) * BLOCK + bits.trailing_zeros() as usize;
        (end < bytes.len()).then_some(end)
    }

    /// Looks at a block. Behind the end of the window stand zeros, which are stops.
    fn look(&mut self, bytes: &[u8], block: usize) {
        let rest = bytes.get(block * BLOCK..).unwrap_or_default();
        let padded;
        let full = if let Some(full) = rest.first_chunk() {
            full
        } else {
            padded = scan::padded(rest);
            &padded
        };
        self.bits = scan::bits(full, |byte| !is_inside(byte));
        self.next = block + 1;
    }
}

/// Where the number or the word all in capitals ends that begins at `at`, with marks in the
/// one and behind either. Where there is none no blank stands at what is returned.
fn number_or_capitals_end(bytes: &[u8], at: usize, stop: usize) -> usize {
    let length = |from: usize, is_one: fn(&u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().position(|byte| !is_one(byte)).unwrap_or(rest.len())
    };
    if bytes[at].is_ascii_digit() {
        length(at + 1, |byte| byte.is_ascii_digit() || is_mark(*byte))
    } else if stop == at + 1 && bytes[at].is_ascii_uppercase() {
        length(length(stop, u8::is_ascii_uppercase), |byte| is_mark(*byte))
    } else {
        stop
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
    byte.is_ascii_lowercase() | is_mark(byte)
}

/// Marks that words hold: commas, hyphens, dots and colons.
#[inline]
const fn is_mark(byte: u8) -> bool {
    matches!(byte, b','..=b'.') | (byte == b':')
}

/// The first byte from `at` on that is not blank.
pub(super) fn behind_blanks(window: &str, at: usize) -> usize {
    if let Some(b'!'..=b'~') = window.as_bytes().get(at + 1) {
        return at + 1;
    }
    let behind = tail(window, at);
    at + behind.find(|c: char| !is_blank_char(c)).unwrap_or(behind.len())
}
