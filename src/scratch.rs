//! [`Scratch`]: buffers that one document leaves for the next.

use crate::row::Row;
use crate::{Mark, document, features, lexicon};

/// Buffers that documents leave for those cleaned after them, so that a dump of many asks
/// for memory only where an article is longer than all before it.
///
/// [`Pipeline::clean_with`](crate::Pipeline::clean_with) takes the buffers,
/// [`Article::recycle`](crate::Article::recycle) gives them back; an article that is kept
/// keeps them, and the next one gets new ones. They stay as large as the largest document
/// made them: drop the scratch to be rid of that. One for each thread.
///
/// ```
/// use jernih::{Pipeline, Scratch};
///
/// let pipeline = Pipeline::default();
/// let (mut scratch, mut prose) = (Scratch::new(), String::new());
/// for raw in ["Hujan turun.\nBaca juga: Banjir Surut", "Editor: Ani Lestari\nWarga pulang."] {
///     let article = pipeline.clean_with(&mut scratch, raw);
///     article.write_prose(&mut prose);
///     prose.push('\n');
///     article.recycle(&mut scratch);
/// }
/// assert_eq!(prose, "Hujan turun.\nWarga pulang.\n");
/// ```
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) document: document::Buffers,
    pub(crate) features: features::Buffer,
    pub(crate) marks: Vec<Mark>,
    pub(crate) gone: Row<u64>,
    pub(crate) found: Option<Box<lexicon::Buffers>>,
}

impl Scratch {
    /// No buffers yet.
    pub fn new() -> Scratch {
        Scratch::default()
    }
}

/// An empty row with room for so many entries: this one, where it has it.
#[inline]
pub(crate) fn with_room<T>(row: Vec<T>, entries: usize) -> Vec<T> {
    if row.capacity() < entries { Vec::with_capacity(entries) } else { row }
}
