//! [`Recent`]: what short lines begin with, remembered for when they come again.

use super::phrasebook::Found;
use crate::scan;

/// So many lines are remembered.
const LINES: usize = 16;

/// The phrases of one kind that short lines begin with, those of line starts or those that
/// stand anywhere: a page prints the same few labels again and again. (The empty line is known
/// from the start, and begins with none.)
#[derive(Default)]
pub(super) struct Recent([(ShortLine, Option<Found>); LINES]);

/// A short line: its bytes, zeros behind them.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ShortLine {
    bytes: [u64; 2],
    length: usize,
}

impl ShortLine {
    /// A line has no more bytes than these; one that has to end in a newline, fewer.
    const LONGEST: usize = 16;

    /// The line that begins at a byte of the text and has so many, where it is short.
    #[inline]
    pub(super) fn of(raw: &[u8], at: usize, length: usize) -> Option<ShortLine> {
        (length <= ShortLine::LONGEST).then(|| ShortLine::cut(ShortLine::words(raw, at), length))
    }

    /// The line that begins at a byte of the text, where one does that is short and ends in a
    /// newline.
    #[inline]
    pub(super) fn at(raw: &[u8], at: usize) -> Option<ShortLine> {
        if at > 0 && raw[at - 1] != b'\n' {
            return None;
        }
        let words = ShortLine::words(raw, at);
        let length = match words.map(|word| scan::first(word, b'\n')) {
            [8, length] => 8 + length,
            [length, _] => length,
        };
        (length < ShortLine::LONGEST).then(|| ShortLine::cut(words, length))
    }

    #[inline]
    fn words(raw: &[u8], at: usize) -> [u64; 2] {
        [scan::eight(raw, at), scan::eight(raw, at + 8)]
    }

    /// The line of so many of these bytes.
    #[inline]
    const fn cut([first, last]: [u64; 2], length: usize) -> ShortLine {
        let bytes = if length < 8 { [below(first, length), 0] } else { [first, below(last, length - 8)] };
        ShortLine { bytes, length }
    }

    /// Where it is remembered.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // a few bits are left
    const fn place(&self) -> usize {
        let [first, last] = self.bytes;
        ((first ^ last.rotate_left(5)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - LINES.ilog2())) as usize
    }
}

/// The first bytes of a word, zeros behind them.
#[inline]
const fn below(word: u64, bytes: usize) -> u64 {
    if bytes < 8 { word & !(u64::MAX << (8 * bytes)) } else { word }
}

impl Recent {
    /// The phrase that the line begins with, as `look` tells it, or as it told it the last time
    /// where no other line took the place since.
    #[inline]
    pub(super) fn of(&mut self, line: &ShortLine, look: impl FnOnce() -> Option<Found>) -> Option<Found> {
        if let Some(known) = self.known(line) {
            return *known;
        }
        let found = look();
        self.remember(*line, found);
        found
    }

    /// The phrase that a line begins with, or that it begins with none, where that is
    /// remembered.
    #[inline]
    pub(super) fn known(&self, line: &ShortLine) -> Option<&Option<Found>> {
        let (known, begins) = &self.0[line.place()];
        (known == line).then_some(begins)
    }

    /// Remembers the phrase that a line begins with.
    pub(super) fn remember(&mut self, line: ShortLine, begins: Option<Found>) {
        self.0[line.place()] = (line, begins);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_comes_at_once_again_is_not_looked_at() {
        // More lines of a length than are remembered, and lines that differ in little.
        let letters = ('A'..='Z').flat_map(|letter| [format!("Kabar {letter}"), format!("Kabar Desa {letter}")]);
        let lines =
            letters.chain(["Global", "global", "a\0", "a", "Kabar Pangan\0", "Kabar Pangan"].map(str::to_owned));
        let mut recent = Recent::default();
        for (number, text) in (1..).zip(lines) {
            let line = ShortLine::of(text.as_bytes(), 0, text.len()).unwrap();
            let mut looks = 0;
            for _ in 0..3 {
                let found = recent.of(&line, || {
                    looks += 1;
                    Found::new(7, number)
                });
                assert_eq!(found.map(Found::length), Some(number), "{text}");
            }
            assert_eq!(looks, 1, "{text}");
        }
    }

    #[test]
    fn short_lines_are_told_by_their_bytes_alone() {
        let text = "Kabar Daerah Kita Hari Ini";
        for length in 1..text.len() {
            let line = ShortLine::of(text.as_bytes(), 0, length);
            assert_eq!(line.is_some(), length <= 16, "{length}");
            let raw = format!("Desa\n{}\nKita", crate::span::head(text, length));
            let (raw, ended) = (raw.as_bytes(), line.filter(|_| length < 16));
            assert!(ShortLine::of(raw, 5, length) == line && ShortLine::at(raw, 5) == ended, "{length}");
            assert!(ShortLine::at(&raw[5..6 + length], 0) == ended, "{length}");
            assert!(ShortLine::at(&raw[5..5 + length], 0).is_none() && ShortLine::at(raw, 6).is_none(), "{length}");
        }
    }
}
