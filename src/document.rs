//! [`Document`]: the raw text, cut into lines once.

use std::mem::take;
use std::ops::Range;

use crate::bytes::{is_untidy, look};
use crate::capitals::Capitals;
use crate::features::{self, Features};
use crate::line::trimmed;
use crate::scan::{self, BLOCK};
use crate::scratch::with_room;
use crate::{Layout, Line, Scratch, Span};

/// What a [`Document`] fills, empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    lines: Vec<Line>,
    texts: Vec<&'static str>,
    capitals: Vec<u64>,
    untidy: Vec<u64>,
}

/// The room of a row of texts, for those of another document: the standard library
/// collects into the row that it takes from.
fn emptied<'t>(mut texts: Vec<&str>) -> Vec<&'t str> {
    texts.clear();
    texts.into_iter().map(|_| "").collect()
}

/// Room for so many lines is made at first.
const fn lines_of(raw: &str) -> usize {
    raw.len() / 128 + 8
}

/// How many numbers hold a bit for each byte, and one more.
const fn blocks_of(raw: &str) -> usize {
    raw.len().div_ceil(BLOCK) + 1
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
    /// A bit for each byte of the text that [is a capital](crate::bytes::is_capital) and no
    /// letter behind another one, the first the lowest of the first number; and a zero, so
    /// that a number stands behind those of every block.
    capitals: Vec<u64>,
    /// A bit for each byte of the text that [`is_untidy`]; nothing where none is.
    untidy: Vec<u64>,
    layout: Layout,
    features: Features,
}

impl<'t> Document<'t> {
    /// Cuts the text into lines and looks at how they lie.
    pub fn new(raw: &'t str) -> Document<'t> {
        let mut doc = Document::unread(raw);
        doc.read(&mut features::Buffer::default());
        doc
    }

    /// A text that is not yet [read](Document::read).
    #[inline]
    pub(crate) fn unread(raw: &'t str) -> Document<'t> {
        let lines = Vec::with_capacity(lines_of(raw));
        let texts = Vec::with_capacity(lines.capacity());
        let capitals = Vec::with_capacity(blocks_of(raw));
        let (untidy, layout, features) = (Vec::new(), Layout::default(), Features::default());
        Document { raw, lines, texts, capitals, untidy, layout, features }
    }

    /// The same in buffers that other documents left. (A document of its own is not made of
    /// an empty scratch: moving that about costs a hundredth of an article's time.)
    #[inline]
    pub(crate) fn unread_with(scratch: &mut Scratch, raw: &'t str) -> Document<'t> {
        let Buffers { lines, texts, capitals, untidy } = take(&mut scratch.document);
        let lines = with_room(lines, lines_of(raw));
        let texts = with_room(emptied(texts), lines.capacity());
        let capitals = with_room(capitals, blocks_of(raw));
        let (layout, features) = (Layout::default(), Features::default());
        Document { raw, lines, texts, capitals, untidy, layout, features }
    }

    /// Reads the text into empty buffers.
    pub(crate) fn read(&mut self, features: &mut features::Buffer) {
        debug_assert!(self.lines.is_empty() && self.capitals.is_empty());
        self.cut();
        self.layout = Layout::of(self);
        self.features = Features::with(features, self, self.layout.body());
    }

    /// Leaves the buffers to another document.
    pub(crate) fn leave(&mut self, scratch: &mut Scratch) {
        self.lines.clear();
        self.capitals.clear();
        self.untidy.clear();
        scratch.document = Buffers {
            lines: take(&mut self.lines),
            texts: emptied(take(&mut self.texts)),
            capitals: take(&mut self.capitals),
            untidy: take(&mut self.untidy),
        };
        self.features.leave(&mut scratch.features);
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

    /// The texts of a run of lines, each with its index.
    #[inline]
    pub(crate) fn texts(&self, lines: Range<usize>) -> impl Iterator<Item = (usize, &'t str)> + Clone {
        (lines.start..).zip(self.texts.get(lines).unwrap_or_default().iter().copied())
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

    /// What the lines of the body have, as far as filters ask.
    #[inline]
    pub(crate) fn features(&self) -> &Features {
        &self.features
    }

    /// Calls `found` with the offset of every byte of a part of the text that
    /// [is a capital](crate::bytes::is_capital) but no letter behind another capital one,
    /// and is `wanted`, in order.
    /// `wanted` sees the eight bytes that stand there, zeros behind the end of the text.
    /// It has to be free of branches: few are wanted, and which ones nothing foretells.
    #[inline]
    pub(crate) fn each_capital(&self, part: Span, wanted: impl Fn(u64) -> bool, mut found: impl FnMut(usize)) {
        let bytes = self.raw.as_bytes();
        let first = part.start() / BLOCK;
        let blocks = self.capitals.get(first..=part.end().div_ceil(BLOCK)).unwrap_or_default();
        let Some(mut capitals) = Capitals::of(bytes, first * BLOCK, blocks) else { return };
        let mut kept = [0; 16];
        loop {
            let count = capitals.keep(&wanted, &mut kept);
            // Some that are kept are the end of a block and no capital.
            let is_one =
                |at: &&usize| self.capitals.get(**at / BLOCK).is_some_and(|bits| bits >> (**at % BLOCK) & 1 == 1);
            kept.iter().take(count).filter(is_one).for_each(|at| found(*at));
            if count < kept.len() {
                break;
            }
        }
    }

    /// The first byte of a part of the text that [`is_untidy`].
    #[inline]
    pub(crate) fn next_untidy(&self, part: Span) -> Option<usize> {
        if self.untidy.is_empty() { None } else { self.next_untidy_of_some(part) }
    }

    fn next_untidy_of_some(&self, part: Span) -> Option<usize> {
        let mut block = part.start() / BLOCK;
        let mut bits = self.untidy.get(block)? & u64::MAX << (part.start() % BLOCK);
        while bits == 0 {
            block += 1;
            if block * BLOCK >= part.end() {
                return None;
            }
            bits = *self.untidy.get(block)?;
        }
        Some(block * BLOCK + bits.trailing_zeros() as usize).filter(|at| *at < part.end())
    }

    /// The one pass over all bytes: lines, what is untidy in them, capitals.
    fn cut(&mut self) {
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
    fn head_and_tail_do_not_reach_past_the_text() {
        let doc = Document::new("a\nb\nc");
        assert_eq!((doc.head(2).len(), doc.head(9).len(), doc.tail(2).len(), doc.tail(9).len()), (2, 3, 2, 3));
        assert_eq!(doc.text(99), "");
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
