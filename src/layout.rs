//! [`Layout`]: where headline and body lie, told by the shape of the lines.

use std::ops::Range;

use crate::Document;

/// Where the parts of a document lie, as indices of [`Document::lines`]. It is
/// read off the shape of the lines alone, without any phrase.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    headline: Option<usize>,
    body: Range<usize>,
    page: bool,
}

impl Layout {
    pub(crate) fn of(doc: &Document<'_>) -> Layout {
        Layout { headline: None, body: 0..doc.lines().len(), page: false }
    }

    /// The line that holds the article's own headline.
    pub fn headline(&self) -> Option<usize> {
        self.headline
    }

    /// The lines from the first of the body to the last, furniture between
    /// them included. All lines but the headline where the text is no page.
    pub fn body(&self) -> Range<usize> {
        self.body.clone()
    }

    /// Whether the text is a whole page, with navigation around the article.
    pub fn is_page(&self) -> bool {
        self.page
    }
}
