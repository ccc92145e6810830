//! [`Findings`]: the phrases of a document, found once for all filters.

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
    /// Phrases that stand anywhere, from left to right; spans are in bytes of
    /// the raw text.
    pub(crate) inside: Vec<Hit<'b>>,
}

impl<'b> Findings<'b> {
    pub(crate) fn of(doc: &Document<'_>, book: &'b Phrasebook) -> Findings<'b> {
        let body = doc.layout().body();
        let lines = body.start.saturating_sub(ABOVE)..doc.lines().len().min(body.end + BELOW);
        let mut found = Findings { starts: Vec::new(), inside: Vec::new() };
        let Some(run) = doc.lines().get(lines.clone()) else { return found };
        for (line, at) in lines.zip(run) {
            if let Some(hit) = book.at_start(at.span().of(doc.raw())) {
                found.starts.push((line, hit));
            }
        }
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let part = Span::new(first.span().start(), last.span().end());
            book.find_in(doc.raw(), part, &mut found.inside);
        }
        found
    }

    /// Every line that begins with a phrase; the phrase's span is in bytes of
    /// the line.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (usize, &Hit<'b>)> {
        self.starts.iter().map(|(line, hit)| (*line, hit))
    }

    /// The phrase that this line begins with.
    pub(crate) fn start(&self, line: usize) -> Option<&Hit<'b>> {
        let at = self.starts.binary_search_by_key(&line, |(line, _)| *line).ok()?;
        Some(&self.starts[at].1)
    }

    /// Whether a phrase that stands anywhere begins at this byte of the text.
    pub(crate) fn begins_at(&self, at: usize) -> bool {
        self.inside.binary_search_by_key(&at, |hit| hit.span.start()).is_ok()
    }
}
