//! [`PageBody`]: what lies around and between the body of a whole page.

use std::ops::Range;

use crate::annotations::Certainty;
use crate::layout::{is_pointer, is_short};
use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// What a page prints above the article: navigation, tickers, menus.
    /// ## Why
    /// The body was found by its runs of sentences; this lies before it.
    /// ## Example
    /// `Home`
    /// ## When it is wrong
    /// Where an article opens with many short lines.
    pub(crate) static PAGE_HEAD = "B101", "page-head", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// What a page prints under the article: lists of other articles, comments,
    /// the footer of the site.
    /// ## Why
    /// The body was found by its runs of sentences; this lies behind it.
    /// ## Example
    /// `Tentang Kami`
    /// ## When it is wrong
    /// Where an article ends in a long list of short lines.
    pub(crate) static PAGE_TAIL = "B102", "page-tail", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// What a page prints between the paragraphs of the article: sidebars,
    /// lists of other articles.
    /// ## Why
    /// A run of short lines that no paragraph leads into.
    /// ## Example
    /// `BERITA REKOMENDASI`
    /// ## When it is wrong
    /// Where a list of the article looks like a list of headlines.
    pub(crate) static PAGE_GAP = "B103", "page-gap", Drop, since "0.1.0";
}

/// Marks what lies around the body of a whole page.
#[derive(Clone, Debug)]
pub struct PageBody {}

impl PageBody {
    /// The filter with the phrases of this lexicon.
    pub fn new(_lexicon: &Lexicon) -> PageBody {
        PageBody {}
    }
}

impl Filter for PageBody {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let layout = doc.layout();
        if let Some(line) = layout.headline() {
            notes.metadata.headline = doc.lines().get(line).map(crate::Line::span);
        }
        if !layout.is_page() {
            return;
        }
        let body = layout.body();
        let mut from = 0;
        for kept in [layout.headline(), layout.deck()].into_iter().flatten() {
            notes.mark_lines_as(Certainty::Likely, doc, from..kept, &PAGE_HEAD, None);
            from = kept + 1;
        }
        notes.mark_lines_as(Certainty::Likely, doc, from..body.start, &PAGE_HEAD, None);
        gaps(doc, body.clone(), notes);
        notes.mark_lines_as(Certainty::Likely, doc, body.end..doc.lines().len(), &PAGE_TAIL, None);
    }
}

/// So many headlines in a row are a list of other articles; one fewer are one
/// where a label stands above them.
const LIST: usize = 3;

/// A headline that is looked for in the body has at least this many bytes.
const SHORTEST_HEADLINE: usize = 25;

/// What stands behind the headline where it is the caption of a picture has no
/// more bytes than this.
const LONGEST_CREDIT: usize = 80;

/// Marks captions that say the headline once more, and lists of headlines between the paragraphs of the body, with the label
/// above them. A list that a line with a colon leads into is the article's own.
fn gaps(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let headline = doc.layout().headline().map_or("", |line| doc.text(line));
    if headline.len() >= SHORTEST_HEADLINE {
        for line in body.clone() {
            let rest = doc.text(line).strip_prefix(headline);
            if rest.is_some_and(|rest| rest.len() <= LONGEST_CREDIT) {
                let evidence = notes.metadata.headline;
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &PAGE_GAP, evidence);
            }
        }
    }
    let mut line = body.start + 1;
    while line < body.end {
        if !is_pointer(doc.text(line)) {
            line += 1;
            continue;
        }
        let from = line;
        while line < body.end && is_pointer(doc.text(line)) {
            line += 1;
        }
        let above = doc.text(from - 1);
        let label = is_short(above) && !above.ends_with(':');
        let length = line - from + usize::from(label);
        if length >= LIST && !above.ends_with(':') {
            let from = from - usize::from(label);
            let evidence = label.then(|| doc.lines()[from].span());
            notes.mark_lines_as(Certainty::Likely, doc, from..line, &PAGE_GAP, evidence);
        }
    }
}
