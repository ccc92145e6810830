//! [`Document`]: the raw text, cut into lines once.

mod cut;

use std::mem::take;
use std::ops::Range;

use crate::capitals::Capitals;
use crate::features::{self, Features};
use crate::scan::BLOCK;
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_tail_do_not_reach_past_the_text() {
        let doc = Document::new("a\nb\nc");
        assert_eq!((doc.head(2).len(), doc.head(9).len(), doc.tail(2).len(), doc.tail(9).len()), (2, 3, 2, 3));
        assert_eq!(doc.text(99), "");
    }
}
