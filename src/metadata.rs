//! [`Metadata`]: what an article prints outside its prose.

use crate::{Dateline, Span, Timestamp};

/// What an article prints outside its prose. Spans are bytes of the raw text;
/// what was parsed stands beside them.
///
/// ```
/// let raw = "Kompas.com - 11/07/2020, 12:05 WIB\nBOGOR, KOMPAS.com - Hujan turun.\nEditor: Budi Hartono";
/// let article = jernih::Pipeline::default().clean(raw);
/// let metadata = article.metadata();
/// let published = metadata.published.as_ref().expect("one is printed");
/// assert_eq!(published.to_string(), "2020-07-11T12:05+07:00");
/// assert_eq!(metadata.editors[0].of(raw), "Budi Hartono");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metadata {
    /// The article's own headline, where one stands above the body.
    pub headline: Option<Span>,
    /// Place, outlet and date that open the story. Its spans are bytes of the
    /// raw text.
    pub dateline: Option<Dateline>,
    /// When the article says it was published: the stamp in its header, or the
    /// date inside its dateline. Its span is in bytes of the raw text.
    pub published: Option<Timestamp>,
    /// Names of those who wrote it.
    pub bylines: Vec<Span>,
    /// Names of those who edited it.
    pub editors: Vec<Span>,
    /// Tags and topics.
    pub tags: Vec<Span>,
}
