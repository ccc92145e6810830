//! [`Document`] and [`Line`]: the raw text, cut into lines once.

use crate::span::is_blank_char;
use crate::{Layout, Span, scan};

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
    /// The text of each line: cut out once, for it is asked for many times.
    texts: Vec<&'t str>,
    layout: Layout,
}

impl<'t> Document<'t> {
    /// Cuts the text into lines and looks at how they lie.
    pub fn new(raw: &'t str) -> Document<'t> {
        let lines = Vec::with_capacity(raw.len() / 128 + 8);
        let texts = Vec::with_capacity(lines.capacity());
        let mut doc = Document { raw, lines, texts, layout: Layout::default() };
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
        self.texts.get(line).copied().unwrap_or_default()
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
        let mut start = 0;
        let mut number = 1_u32;
        scan::for_each(bytes, ends_line, |at| {
            let half = at > 0 && at == start && bytes[at - 1..=at] == *b"\r\n";
            if !half {
                self.push(Span::new(start, at), number);
                number = number.saturating_add(1);
            }
            start = at + 1;
        });
        self.push(Span::new(start, bytes.len()), number);
    }

    #[inline]
    fn push(&mut self, span: Span, number: u32) {
        let span = trimmed(self.raw, span);
        if !span.is_empty() {
            if self.lines.len() == self.lines.capacity() {
                self.make_room(span.start());
            }
            self.lines.push(Line { span, number });
            self.texts.push(span.of(self.raw));
        }
    }

    /// Room for the lines from byte `at` on, counted: so that the lines of a
    /// large page are moved once, and no room is left over.
    #[cold]
    fn make_room(&mut self, at: usize) {
        let rest = scan::count(&self.raw.as_bytes()[at..], b'\n') + 1;
        let room = rest.max(self.lines.len() / 4 + 4);
        self.lines.reserve_exact(room);
        self.texts.reserve_exact(room);
    }
}

/// Whether a byte ends a line, alone or as the first half of `\r\n`.
#[inline]
fn ends_line(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'\r')
}

/// [`Span::trimmed`], with a short way for lines that begin and end in ASCII.
#[inline]
fn trimmed(raw: &str, span: Span) -> Span {
    let plain = |byte: u8| byte > b' ' && byte < 0x80;
    match &raw.as_bytes()[span.range()] {
        [] => span,
        [only] if plain(*only) => span,
        [first, .., last] if plain(*first) && plain(*last) => span,
        _ => trimmed_slowly(raw, span),
    }
}

fn trimmed_slowly(raw: &str, span: Span) -> Span {
    let text = span.of(raw);
    let cut = text.trim_ascii();
    let start = span.start() + text.len() - text.trim_ascii_start().len();
    let inner = Span::new(start, start + cut.len());
    // A run of blanks is looked at from one end only.
    if cut.chars().all(is_blank_char) { Span::new(start, start) } else { inner.trimmed(raw) }
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
    fn head_and_tail_do_not_reach_past_the_text() {
        let doc = Document::new("a\nb\nc");
        assert_eq!((doc.head(2).len(), doc.head(9).len(), doc.tail(2).len(), doc.tail(9).len()), (2, 3, 2, 3));
        assert_eq!(doc.text(99), "");
    }
}
