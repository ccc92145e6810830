//! [`Findings`]: the phrases of a document, found once for all filters.

use std::cell::OnceCell;

use super::{Hit, Phrasebook};
use crate::{Document, Span};

/// Lines above the body that are looked at too: bylines and stamps stand there.
const ABOVE: usize = 24;

/// Lines below the body that are looked at too: credits stand there.
const BELOW: usize = 16;

/// The phrases that a document holds, in and around its body.
#[derive(Clone, Debug)]
pub(crate) struct Findings<'b> {
    /// Phrases that begin a line, by line.
    starts: Vec<(usize, Hit<'b>)>,
    /// For each line from `first` on to the last with a phrase: how many phrases
    /// there are to its own; zero where no phrase begins the line.
    index: Vec<u32>,
    first: usize,
    /// Phrases that stand anywhere, from left to right; spans are in bytes of
    /// the raw text.
    pub(crate) inside: Vec<Hit<'b>>,
    /// Where the story ends, as soon as a filter asked.
    story_end: OnceCell<usize>,
}

impl<'b> Findings<'b> {
    pub(crate) fn of(doc: &Document<'_>, book: &'b Phrasebook) -> Findings<'b> {
        let body = doc.layout().body();
        let lines = body.start.saturating_sub(ABOVE)..doc.lines().len().min(body.end + BELOW);
        let mut found = Findings {
            starts: Vec::new(),
            index: Vec::new(),
            first: lines.start,
            inside: Vec::new(),
            story_end: OnceCell::new(),
        };
        let Some(run) = doc.lines().get(lines.clone()) else { return found };
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let part = Span::new(first.span().start(), last.span().end());
            book.find_in(doc, part, &mut found.inside);
        }
        let mut inside = found.inside.iter().peekable();
        for line in lines {
            let start = doc.lines()[line].span().start();
            while inside.next_if(|hit| hit.span.start() < start).is_some() {}
            let begins = inside.peek().filter(|hit| hit.span.start() == start);
            if let Some(hit) = book.at_start_beside(doc.text(line), begins.map(|hit| hit.at_zero())) {
                found.starts.push((line, hit));
                found.index.resize(line - found.first, 0);
                found.index.push(u32::try_from(found.starts.len()).unwrap_or(0));
            }
        }
        found
    }

    /// Every line that begins with a phrase; the phrase's span is in bytes of
    /// the line.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (usize, &Hit<'b>)> {
        self.starts.iter().map(|(line, hit)| (*line, hit))
    }

    /// The line behind the last one of the story, as `told` tells the first
    /// time.
    pub(crate) fn story_end(&self, told: impl FnOnce() -> usize) -> usize {
        *self.story_end.get_or_init(told)
    }

    /// The phrase that this line begins with.
    #[inline]
    pub(crate) fn start(&self, line: usize) -> Option<&Hit<'b>> {
        let ordinal = *self.index.get(line.checked_sub(self.first)?)?;
        Some(&self.starts.get((ordinal as usize).checked_sub(1)?)?.1)
    }

    /// Whether a phrase that stands anywhere begins at this byte of the text.
    pub(crate) fn begins_at(&self, at: usize) -> bool {
        self.inside.binary_search_by_key(&at, |hit| hit.span.start()).is_ok()
    }
}
