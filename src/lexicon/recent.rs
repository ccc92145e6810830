//! [`Recent`]: what short lines begin with, remembered for when they come again.

use super::phrasebook::Found;
use crate::scan;

/// So many lines are remembered.
const LINES: usize = 16;

/// The phrases that short lines begin with: a page prints the same few labels again and
/// again.
#[derive(Default)]
pub(super) struct Recent([Line; LINES]);

/// A line and its phrase.
#[derive(Clone, Copy, Default)]
struct Line {
    /// Its [`key`]: its first eight bytes, zeros behind them, and of a longer one its last
    /// eight.
    bytes: [u64; 2],
    length: usize,
    begins: Option<Found>,
}

impl Recent {
    /// A line of more bytes is not remembered.
    pub(super) const LONGEST: usize = 16;

    /// The phrase that the line begins with, as `look` tells it, or as it told it the last time
    /// where no other line took the place since.
    #[inline]
    pub(super) fn of(&mut self, line: &[u8], look: impl FnOnce() -> Option<Found>) -> Option<Found> {
        if line.len() > Recent::LONGEST {
            return look();
        }
        if let Some(known) = self.known(line) {
            return known;
        }
        let found = look();
        self.remember(line, found);
        found
    }

    /// The phrase that a line begins with which is not [too long](Recent::LONGEST), where that
    /// is remembered.
    #[inline]
    pub(super) fn known(&self, line: &[u8]) -> Option<Option<Found>> {
        let key = key(line);
        let known = &self.0[place(key)];
        (known.bytes == key && known.length == line.len()).then_some(known.begins)
    }

    /// Remembers the phrase that a line begins with which is not [too long](Recent::LONGEST).
    pub(super) fn remember(&mut self, line: &[u8], begins: Option<Found>) {
        let key = key(line);
        self.0[place(key)] = Line { bytes: key, length: line.len(), begins };
    }
}

/// What a line is told by from all others of its length.
#[inline]
fn key(line: &[u8]) -> [u64; 2] {
    [scan::eight(line, 0), if line.len() > 8 { scan::eight(line, line.len() - 8) } else { 0 }]
}

/// Where a line is remembered.
#[inline]
#[allow(clippy::cast_possible_truncation)] // a few bits are left
const fn place([first, last]: [u64; 2]) -> usize {
    ((first ^ last.rotate_left(5)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - LINES.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_that_comes_at_once_again_is_not_looked_at() {
        // More lines of a length than are remembered, and lines that differ in little.
        let letters = ('A'..='Z').flat_map(|letter| [format!("Kabar {letter}"), format!("Kabar Desa {letter}")]);
        let lines = letters.chain(["Global", "global", "a\0", "a"].map(str::to_owned));
        let mut recent = Recent::default();
        for (number, line) in (1..).zip(lines) {
            let mut looks = 0;
            for _ in 0..3 {
                let found = recent.of(line.as_bytes(), || {
                    looks += 1;
                    Found::new(7, number)
                });
                assert_eq!(found.map(Found::length), Some(number), "{line}");
            }
            assert_eq!(looks, 1, "{line}");
        }
    }

    #[test]
    fn a_long_line_is_looked_at_each_time() {
        let mut recent = Recent::default();
        for length in [17, 18] {
            let found = recent.of(b"Kabar Daerah Kita", || Found::new(7, length));
            assert_eq!(found.map(Found::length), Some(length));
        }
    }
}
