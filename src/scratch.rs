//! [`Scratch`]: buffers that one document leaves for the next.

use crate::row::Row;
use crate::{Mark, document, features, lexicon};

/// Buffers that documents leave for those cleaned after them, so that a dump of many asks
/// for memory less often.
///
/// [`Pipeline::clean_with`](crate::Pipeline::clean_with) takes the buffers, and the article
/// has them; [`Article::recycle`](crate::Article::recycle) puts them in the place of what
/// the scratch holds. An article that is kept keeps them, and the next one gets new ones.
/// They stay as large as the largest document made them: drop the scratch to be rid of that.
/// Any pipeline may use it; each thread needs one of its own.
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

/// An empty row with room for so many entries: this empty one, where it has it.
#[inline]
pub(crate) fn with_room<T>(row: Vec<T>, entries: usize) -> Vec<T> {
    debug_assert!(row.is_empty());
    if row.capacity() >= entries {
        return row;
    }
    drop(row);
    Vec::with_capacity(entries)
}
