//! [`RepeatedLines`]: lines printed again.

use crate::{Annotations, Document, Filter};

crate::rule! {
    /// ## What it marks
    /// A line that stands above already, to the letter.
    /// ## Why
    /// The page prints it twice; the article says it once.
    /// ## Example
    /// A paragraph printed a second time.
    /// ## When it is wrong
    /// Refrains and formulaic sentences of the story are kept: a repeat is
    /// taken away only where the story does not live on repeating.
    pub(crate) static REPEATED_LINE = "R101", "repeated-line", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A line that stands above already but for case, quotation marks, dashes,
    /// spacing and punctuation.
    /// ## Why
    /// The page prints it twice; the article says it once.
    /// ## Example
    /// `Pilotnya 'Heroik'` under `Pilotnya "Heroik"`.
    /// ## When it is wrong
    /// Where two lines of a table differ in punctuation only.
    pub(crate) static NEAR_REPEAT = "R102", "near-repeat", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The second half of a line that is the same text twice without a seam.
    /// ## Why
    /// The page prints a caption and its title; a scraper glued them.
    /// ## Example
    /// `Stasiun Kereta di LvivStasiun Kereta di Lviv`
    /// ## When it is wrong
    /// Reduplicated words are left alone: only long halves count.
    pub(crate) static DOUBLED_LINE = "R103", "doubled-line", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The headline or its deck, printed again.
    /// ## Why
    /// The page prints it as title, headline and share text; the article has
    /// it once.
    /// ## Example
    /// The headline again under the picture.
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static REPEATED_HEADLINE = "R104", "repeated-headline", Drop, since "0.1.0";
}

/// Marks lines printed again.
#[derive(Clone, Debug, Default)]
pub struct RepeatedLines {}

impl RepeatedLines {
    /// The filter.
    pub fn new() -> RepeatedLines {
        RepeatedLines::default()
    }
}

impl Filter for RepeatedLines {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
