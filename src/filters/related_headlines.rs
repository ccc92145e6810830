//! [`RelatedHeadlines`]: lists of other articles.

use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// A list of other articles: runs of headline-like lines, printed once or
    /// twice, with section labels, times or numbers beside them, with or
    /// without a heading.
    /// ## Why
    /// They are other stories.
    /// ## Example
    /// `Terkini Lainnya`
    /// ## When it is wrong
    /// Where a ranking of the story is made of headlines.
    pub(crate) static RELATED_HEADLINES = "L101", "related-headlines", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The section label, time or number beside a headline of such a list.
    /// ## Why
    /// It belongs to the list.
    /// ## Example
    /// `Global`
    /// ## When it is wrong
    /// Where a line of the story is nothing but such a word, inside a list.
    pub(crate) static SECTION_LABEL = "L102", "section-label", Drop, since "0.1.0";
}

/// Marks lists of other articles.
#[derive(Clone, Debug)]
pub struct RelatedHeadlines {}

impl RelatedHeadlines {
    /// The filter with the headings of this lexicon.
    pub fn new(_lexicon: &Lexicon) -> RelatedHeadlines {
        RelatedHeadlines {}
    }
}

impl Filter for RelatedHeadlines {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
