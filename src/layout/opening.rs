//! What lies between headline and body: stamps, bylines, decks and captions.

use std::ops::Range;

use super::between::{has_dateline, is_deck, stands_in};
use super::headline::{REACH, headline_above};
use super::shape::{self, Shape, is_headline_like, is_sentence, is_stamp};
use super::{ending, lead, tail};
use crate::Document;

/// The first lines of a text.
const TOP: usize = 4;

/// How many lines into the stretch a dateline is looked for: captions and
/// bylines may stand at its top.
const WINDOW: usize = 8;

/// A dateline with a stamp on one of so many lines above it may be as many lines above the
/// stretch.
const STAMPED: usize = 3;
const FAR: usize = 80;

/// How many paragraphs may stand above a dateline: a caption and a pull quote.
const MOST_SKIPPED: usize = 2;

/// How many lines above the stretch a first paragraph that stands alone may be.
const ABOVE: usize = 12;

/// Where the article begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Opening {
    pub(super) headline: Option<usize>,
    pub(super) deck: Option<usize>,
    pub(super) body: Range<usize>,
}

/// Finds headline, deck and first line of the body. `named` is the line that
/// the title says, `anchor` its last repeat above the body, `stretch` the lines
/// that look like prose.
pub(super) fn find(doc: &Document<'_>, named: Option<usize>, anchor: Option<usize>, stretch: &Range<usize>) -> Opening {
    let stretch = &without_frame(doc, stretch.clone());
    let start = first_paragraph(doc, anchor, stretch);
    let start = named.map_or(start, |line| lead::under_headline(doc, line, start..stretch.end));
    let headline = named
        .filter(|line| *line < start)
        .or_else(|| headline_above(doc, start))
        .or_else(|| (start > 0 && is_headline_like(doc.text(0))).then_some(0));
    let end = tail::with_rest(doc, ending::extended(doc, stretch.end));
    let end = ending::without_repeat(doc, start, end, doc.text(headline.unwrap_or(usize::MAX)));
    let under = |line: Option<usize>| deck(doc, line?, start..end);
    let deck = under(anchor.or(headline)).or_else(|| under(headline));
    Opening { headline, deck, body: start..end }
}

/// How many lines from its end the frame of a stretch is looked for.
const FRAME: usize = 3;

/// The stretch without a line that is printed both above and under it, such as
/// a call to readers.
fn without_frame(doc: &Document<'_>, stretch: Range<usize>) -> Range<usize> {
    let Range { start, end } = stretch;
    let text = doc.text(start);
    let from = (start + 3).max(end.saturating_sub(FRAME));
    match (from..end).find(|&line| doc.text(line) == text) {
        Some(line) => start + 1..line,
        None => start..end,
    }
}

/// Whether the text begins with a story: one of its first lines has a dateline, or leads
/// into a list.
pub(super) fn is_on_top(doc: &Document<'_>) -> bool {
    let leads = |text: &str| (is_sentence(text) || text.contains(". ")) && tail::announces(text);
    (0..TOP).map(|line| doc.text(line)).any(|text| has_dateline(text) || leads(text))
}

/// Whether one of the first lines is a paragraph.
pub(super) fn has_paragraph_on_top(doc: &Document<'_>) -> bool {
    let is_paragraph = |text: &str| text.len() >= shape::PARAGRAPH && text.ends_with('.') && is_sentence(text);
    (0..TOP).any(|line| is_paragraph(doc.text(line)))
}

/// The line in which the story begins: the one with a dateline, where there is
/// one near the top of the stretch; a caption above it looks like prose too.
fn first_paragraph(doc: &Document<'_>, anchor: Option<usize>, stretch: &Range<usize>) -> usize {
    let lowest = anchor.map_or(0, |line| line + 1);
    let from = stretch.start;
    let mut window = from.saturating_sub(ABOVE).max(lowest)..stretch.end.min(from + WINDOW);
    if let Some(dated) = window.find(|&line| has_dateline(doc.text(line))) {
        let skipped = (from..dated).filter(|&line| Shape::of(doc.text(line).as_bytes()) == Shape::Prose).count();
        if skipped <= MOST_SKIPPED {
            return dated;
        }
    }
    // Above a long list of the story the dateline is far away: it is the first line under a
    // stamp.
    let is_first = |line: usize| (line.saturating_sub(STAMPED)..line).any(|above| is_stamp(doc.text(above).as_bytes()));
    let mut far = (from.saturating_sub(FAR).max(lowest)..from).rev();
    let dated = |line: usize| doc.text(line).len() >= 80 && has_dateline(doc.text(line));
    if let Some(dated) = far.find(|&line| dated(line)).filter(|line| is_first(*line)) {
        return dated;
    }
    lead::climb(doc, from..stretch.end, lowest)
}

/// The deck: the line under the headline, or a sentence further down that is
/// no caption, where it does not stand in the body as well.
fn deck(doc: &Document<'_>, headline: usize, body: Range<usize>) -> Option<usize> {
    let between = headline + 1..body.start;
    if between.len() > REACH {
        return None;
    }
    let mut lines = between.clone();
    let found = lines.find(|&line| is_deck(doc.text(line), line == between.start))?;
    (!stands_in(doc, found, &body)).then_some(found)
}
