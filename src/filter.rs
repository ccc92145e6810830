//! [`Filter`]: what reads a document and marks what it knows.

use std::fmt;
use std::sync::Arc;

use crate::{Annotations, Document};

/// Reads a document and marks what it knows. A filter never edits text and
/// never fails: what it does not recognise it leaves alone.
///
/// It is called once per document. Write one for a type, or make one of a
/// closure with [`filter_fn`].
///
/// ```
/// use jernih::{Annotations, Document, Filter, Pipeline};
///
/// jernih::rule! {
///     /// A line of asterisks.
///     static ASTERISKS = "X100", "asterisks", Drop, since "1.0.0";
/// }
///
/// struct Asterisks;
///
/// impl Filter for Asterisks {
///     fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
///         for line in 0..doc.lines().len() {
///             if doc.text(line).bytes().all(|byte| byte == b'*') {
///                 notes.mark_line(doc, line, &ASTERISKS, None);
///             }
///         }
///     }
/// }
///
/// let article = Pipeline::new().then(Asterisks).clean("Hujan turun.\n***\nBanjir surut.");
/// assert_eq!(article.prose(), "Hujan turun.\n\nBanjir surut.");
/// ```
pub trait Filter: Send + Sync {
    /// Reads `doc` and writes marks and metadata into `notes`.
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations);
}

/// A filter made of a closure.
///
/// ```
/// use jernih::{Document, Annotations, Pipeline, filter_fn};
///
/// let silent = filter_fn(|_: &Document<'_>, _: &mut Annotations| {});
/// assert_eq!(Pipeline::new().then(silent).clean("Teks.").prose(), "Teks.");
/// ```
pub fn filter_fn<F>(annotate: F) -> FilterFn<F>
where
    F: Fn(&Document<'_>, &mut Annotations) + Send + Sync,
{
    FilterFn(annotate)
}

/// What [`filter_fn`] makes.
#[derive(Clone, Copy)]
pub struct FilterFn<F>(F);

impl<F> fmt::Debug for FilterFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FilterFn")
    }
}

impl<F> Filter for FilterFn<F>
where
    F: Fn(&Document<'_>, &mut Annotations) + Send + Sync,
{
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        (self.0)(doc, notes);
    }
}

impl<F: Filter + ?Sized> Filter for &F {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        (**self).annotate(doc, notes);
    }
}

impl<F: Filter + ?Sized> Filter for Box<F> {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        (**self).annotate(doc, notes);
    }
}

impl<F: Filter + ?Sized> Filter for Arc<F> {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        (**self).annotate(doc, notes);
    }
}
