//! [`Document`] and [`Line`]: the raw text, cut into lines once.

use crate::span::is_blank_char;
use crate::{Layout, Span};

/// A line that holds something: its span without the white space at its ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    span: Span,
    number: u32,
}

impl Line {
    /// Where the line stands in the raw text, in bytes, white space at both
    /// ends left out.
    #[inline]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The line's number in the raw text, from 1, blank lines counted.
    #[inline]
    pub const fn number(&self) -> usize {
        self.number as usize
    }
}

/// Raw text cut into lines. It borrows the text and never changes it.
///
/// Lines end at `\n`, `\r\n` or a lone `\r`; only lines that hold something
/// are kept, so indices count non-blank lines.
///
/// ```
/// use jernih::Document;
///
/// let doc = Document::new("Harga Cabai Naik\r\n\r\n  Pedagang mengeluh.\n");
/// assert_eq!(doc.lines().len(), 2);
/// assert_eq!(doc.text(1), "Pedagang mengeluh.");
/// assert_eq!(doc.lines()[1].number(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct Document<'t> {
    raw: &'t str,
    lines: Vec<Line>,
    layout: Layout,
}

impl<'t> Document<'t> {
    /// Cuts the text into lines and looks at how they lie.
    pub fn new(raw: &'t str) -> Document<'t> {
        let mut doc = Document { raw, lines: Vec::with_capacity(raw.len() / 96 + 4), layout: Layout::default() };
        doc.cut();
        doc.layout = Layout::of(&doc);
        doc
    }

    /// The raw text.
    #[inline]
    pub const fn raw(&self) -> &'t str {
        self.raw
    }

    /// The lines that hold something, in order.
    #[inline]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The text of the line with this index, without the white space at its
    /// ends; empty where there is no such line.
    #[inline]
    pub fn text(&self, line: usize) -> &'t str {
        self.lines.get(line).map_or("", |line| line.span.of(self.raw))
    }

    /// The first `n` lines.
    pub fn head(&self, n: usize) -> &[Line] {
        &self.lines[..n.min(self.lines.len())]
    }

    /// The last `n` lines.
    pub fn tail(&self, n: usize) -> &[Line] {
        &self.lines[self.lines.len().saturating_sub(n)..]
    }

    /// Where the headline and the body lie, as far as the shape of the lines
    /// tells.
    #[inline]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    fn cut(&mut self) {
        let bytes = self.raw.as_bytes();
        let carriage_returns = bytes.contains(&b'\r');
        let mut start = 0;
        let mut number = 1;
        for_each_newline(bytes, |at| {
            self.add(start, at, &mut number, carriage_returns);
            start = at + 1;
        });
        self.add(start, bytes.len(), &mut number, carriage_returns);
    }

    /// Adds the physical line from `start` to `end`, where it holds something.
    #[inline]
    fn add(&mut self, start: usize, end: usize, number: &mut u32, carriage_returns: bool) {
        if carriage_returns {
            let bytes = &self.raw.as_bytes()[start..end];
            let body = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            let mut from = start;
            for piece in body.split(|&byte| byte == b'\r') {
                self.push(Span::new(from, from + piece.len()), *number);
                from += piece.len() + 1;
                *number = number.saturating_add(1);
            }
            return;
        }
        self.push(Span::new(start, end), *number);
        *number = number.saturating_add(1);
    }

    #[inline]
    fn push(&mut self, span: Span, number: u32) {
        let span = trimmed(self.raw, span);
        if !span.is_empty() {
            if self.lines.len() == self.lines.capacity() {
                self.make_room(span.start());
            }
            self.lines.push(Line { span, number });
        }
    }

    /// Room for the lines from byte `at` on, where they are as long as those
    /// before: so that the lines of a large page are moved once, not doubled.
    #[cold]
    fn make_room(&mut self, at: usize) {
        let length = at / self.lines.len().max(1) + 1;
        let rest = (self.raw.len() - at) / length;
        self.lines.reserve_exact((rest + rest / 8).max(self.lines.len() / 4) + 4);
    }
}

/// [`Span::trimmed`], with a short way for lines that begin and end in ASCII.
#[inline]
fn trimmed(raw: &str, span: Span) -> Span {
    let bytes = &raw.as_bytes()[span.range()];
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii_whitespace()) else {
        return Span::new(span.start(), span.start());
    };
    let last = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).unwrap_or(first);
    let inner = Span::new(span.start() + first, span.start() + last + 1);
    if bytes[first] < 0x80 && bytes[last] < 0x80 && bytes[first] > b' ' && bytes[last] > b' ' {
        return inner;
    }
    if inner.of(raw).chars().all(is_blank_char) { Span::new(inner.start(), inner.start()) } else { inner.trimmed(raw) }
}

/// Calls `found` with the offset of every `\n`: a block of bytes a step, and
/// eight in a block that has one.
#[inline]
#[allow(clippy::needless_bitwise_bool)] // vector instructions have no branches
fn for_each_newline(bytes: &[u8], mut found: impl FnMut(usize)) {
    let mut blocks = bytes.chunks_exact(BLOCK);
    let mut at = 0;
    for block in &mut blocks {
        if block.iter().fold(false, |any, byte| any | (*byte == b'\n')) {
            for (step, word) in block.chunks_exact(8).enumerate() {
                let mut hits = newlines(word);
                while hits != 0 {
                    found(at + 8 * step + hits.trailing_zeros() as usize / 8);
                    hits &= hits - 1;
                }
            }
        }
        at += BLOCK;
    }
    for (i, byte) in blocks.remainder().iter().enumerate() {
        if *byte == b'\n' {
            found(at + i);
        }
    }
}

/// So many bytes are looked at in one step, with vector instructions.
const BLOCK: usize = 32;

/// The highest bit of every byte of a word of eight that is a newline.
#[inline]
fn newlines(chunk: &[u8]) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    const NEWLINES: u64 = 0x0a0a_0a0a_0a0a_0a0a;
    let mut word = [0; 8];
    word.copy_from_slice(chunk);
    let diff = u64::from_le_bytes(word) ^ NEWLINES;
    !(((diff & LOW) + LOW) | diff | LOW)
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
    fn newlines_are_found_at_every_offset() {
        for length in 0..80 {
            for at in 0..length {
                let mut bytes = vec![b'\x0b'; length];
                bytes[at] = b'\n';
                let mut found = Vec::new();
                for_each_newline(&bytes, |i| found.push(i));
                assert_eq!(found, [at]);
            }
        }
    }

    #[test]
    fn head_and_tail_do_not_reach_past_the_text() {
        let doc = Document::new("a\nb\nc");
        assert_eq!((doc.head(2).len(), doc.head(9).len(), doc.tail(2).len(), doc.tail(9).len()), (2, 3, 2, 3));
        assert_eq!(doc.text(99), "");
    }
}
