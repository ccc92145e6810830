//! The one pass over all bytes of a text.

use std::mem::take;

use super::{Document, blocks_of};
use crate::bytes::{is_untidy, look};
use crate::line::trimmed;
use crate::scan::{self, BLOCK};
use crate::{Line, Span};

impl Document<'_> {
    /// The one pass over all bytes: lines, what is untidy in them, capitals.
    pub(super) fn cut(&mut self) {
        let mut open = Open { start: 0, number: 1, is_untidy: false };
        // Where they lie is known to the loop, as it would not be behind `self`.
        let mut capitals = take(&mut self.capitals);
        capitals.resize(blocks_of(self.raw), 0);
        // Blocks with something to look at are put aside: which ones nothing foretells.
        let mut kept = [(0, 0); 16];
        let mut count = 0;
        let mut last = 0;
        scan::blocks(self.raw.as_bytes(), |from, block| {
            let (signs, letters) = look(block);
            // The first of each run of capital letters.
            capitals[from / BLOCK] = letters & !(letters << 1 | last);
            last = letters >> 63;
            kept[count] = (from, signs);
            count += usize::from(signs != 0);
            if count == kept.len() {
                self.cut_at(&kept, &mut capitals, &mut open);
                count = 0;
            }
        });
        self.cut_at(&kept[..count], &mut capitals, &mut open);
        self.push(self.raw.len(), &open);
        self.capitals = capitals;
    }

    /// Looks at the bytes of blocks that may end a line or be untidy.
    #[inline(never)]
    fn cut_at(&mut self, blocks: &[(usize, u64)], capitals: &mut [u64], open: &mut Open) {
        let bytes = self.raw.as_bytes();
        let mut look = |at: usize| match bytes[at] {
            b'\n' | b'\r' => {
                if at > open.start {
                    self.push(at, open);
                }
                let half = at > 0 && at == open.start && bytes[at - 1..=at] == *b"\r\n";
                open.number = open.number.saturating_add(u32::from(!half));
                open.start = at + 1;
                open.is_untidy = false;
            }
            byte => {
                // Phrases are found by it as by capitals.
                capitals[at / BLOCK] |= u64::from(byte == b'[') << (at % BLOCK);
                // ` ]`: the bracket is shown, the space is what may be untidy.
                let at = if byte == b']' && bytes[..at].ends_with(b" ") { at - 1 } else { at };
                if is_untidy(bytes, at) {
                    self.note_untidy(at);
                    open.is_untidy = true;
                }
            }
        };
        for (from, signs) in blocks {
            scan::each_bit(*signs, *from, &mut look);
        }
    }

    fn note_untidy(&mut self, at: usize) {
        if self.untidy.is_empty() {
            self.untidy.resize(self.raw.len().div_ceil(BLOCK), 0);
        }
        self.untidy[at / BLOCK] |= 1 << (at % BLOCK);
    }

    /// Takes down the line that ends at `end`, if it holds something.
    #[inline]
    fn push(&mut self, end: usize, open: &Open) {
        let (span, text) = trimmed(self.raw, Span::new(open.start, end));
        if !text.is_empty() {
            if self.lines.len() == self.lines.capacity() {
                self.make_room(span.start());
            }
            self.lines.push(Line::new(span, open.number, open.is_untidy));
            self.texts.push(text);
        }
    }

    /// Room for the lines from byte `at` on, counted: so that the lines of a
    /// large page are moved once, and no room is left over.
    #[cold]
    fn make_room(&mut self, at: usize) {
        let rest = scan::count(&self.raw.as_bytes()[at..], |byte| byte == b'\n') + 1;
        let room = rest.max(self.lines.len() / 4 + 4);
        self.lines.reserve_exact(room);
        self.texts.reserve_exact(room);
    }
}

/// The line that is not yet ended.
struct Open {
    start: usize,
    number: u32,
    is_untidy: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(raw: &str) -> Vec<&str> {
        let doc = Document::new(raw);
        (0..doc.lines().len()).map(|line| doc.text(line)).collect()
    }

    #[test]
    fn all_line_endings_give_the_same_lines() {
        let want = ["satu", "dua", "tiga"];
        for raw in ["satu\n\ndua\ntiga", "satu\r\n\r\ndua\r\ntiga\r\n", "satu\r\rdua\rtiga", "satu\n\r\ndua\r\ntiga"] {
            assert_eq!(texts(raw), want, "{raw:?}");
        }
    }

    #[test]
    fn blank_lines_are_counted_and_left_out() {
        let doc = Document::new(" \n\u{a0}\u{200b}\nteks\n\n");
        assert_eq!(doc.lines().len(), 1);
        assert_eq!(doc.lines()[0].number(), 3);
    }

    #[test]
    fn every_untidy_byte_is_found() {
        let chars = || (' '..='~').chain(['\n', '\t', '\u{1}', '\u{a0}', '\u{2009}', 'é']);
        for (pad, one) in [0, 1, 61, 62, 63, 64].into_iter().flat_map(|pad| chars().map(move |one| (pad, one))) {
            for (two, end) in chars().flat_map(|two| [(two, "a"), (two, "")]) {
                let raw = format!("{}{one}{two}{end}", "a".repeat(pad));
                let doc = Document::new(&raw);
                let untidy = |at: &usize| is_untidy(raw.as_bytes(), *at) && raw.as_bytes()[*at] != b'\n';
                let want: Vec<usize> = (0..raw.len()).filter(untidy).collect();
                let next = |from: usize| doc.next_untidy(Span::new(from, raw.len()));
                let found: Vec<usize> = std::iter::successors(next(0), |at| next(at + 1)).collect();
                assert_eq!(found, want, "{raw:?}");
                for line in doc.lines() {
                    let (bytes, span) = (raw.as_bytes(), line.span());
                    let start = bytes[..span.start()].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                    let end = bytes[span.end()..].iter().position(|byte| *byte == b'\n');
                    let whole = start..end.map_or(raw.len(), |end| span.end() + end);
                    assert_eq!(line.is_untidy(), want.iter().any(|at| whole.contains(at)), "{raw:?}");
                }
            }
        }
    }
}
