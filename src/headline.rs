//! Where a headline that is glued into running text ends.

/// Where a headline ends.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct HeadlineEnd {
    /// The first byte behind it.
    pub(crate) end: usize,
}

/// Where the headline that begins `text` ends, in bytes of `text`.
pub(crate) fn headline_end(text: &str, _document: &str) -> Option<HeadlineEnd> {
    if text.len() < 200 { Some(HeadlineEnd { end: text.len() }) } else { None }
}
