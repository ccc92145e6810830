//! [`Cleaner`]: a document in, prose and what goes with it out.

use jernih::{Article, Pipeline};

use super::marks::{self, MarksFormat};
use super::totals::{Counts, Totals};
use crate::buffers;
use crate::failure::{Place, Problem};

/// What is wanted of every document.
#[derive(Debug)]
pub(crate) struct Cleaner {
    /// The filters.
    pub(crate) pipeline: Pipeline,
    /// The field that the prose goes into; the text's own where none is named.
    pub(crate) into: Option<String>,
    /// Whether a `jernih` object or columns are added.
    pub(crate) metadata: bool,
    /// The form of the marks, where they are wanted.
    pub(crate) marks: Option<MarksFormat>,
    /// The field with the id, where one was named.
    pub(crate) id_field: Option<String>,
    /// From which doubt on a document counts as doubtful.
    pub(crate) doubtful_from: f64,
    /// The longest record, in bytes.
    pub(crate) longest: usize,
}

/// Buffers that a thread uses again for every document.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// The raw text.
    pub(crate) raw: String,
    /// The prose.
    pub(crate) prose: String,
    /// The counts.
    pub(crate) counts: Counts,
    /// What cleaning fills.
    pub(crate) buffers: jernih::Scratch,
}

/// What became of a batch.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// Bytes for the output.
    pub(crate) out: Vec<u8>,
    /// Bytes for the marks.
    pub(crate) marks: Vec<u8>,
    /// Metadata that has no place in the output itself.
    pub(crate) metadata: Vec<u8>,
    /// Raw records that cannot be used.
    pub(crate) rejects: Vec<u8>,
    /// Why not, one for each.
    pub(crate) problems: Vec<Problem>,
    /// What was counted.
    pub(crate) totals: Totals,
}

impl Done {
    /// Nothing yet, and room for as much output as a batch has bytes. What is written
    /// goes back to the [`buffers`].
    pub(crate) fn of_batch(bytes: usize) -> Done {
        Done { out: buffers::take(bytes), ..Done::default() }
    }

    /// Puts a raw record aside.
    pub(crate) fn reject(&mut self, raw: &[u8], place: Place, reason: String) {
        self.totals.reject();
        self.rejects.extend_from_slice(raw);
        self.problems.push(Problem { place, reason });
    }
}

impl Cleaner {
    /// Cleans a text; the prose and the counts are in the buffers afterwards. The article
    /// is to be [recycled](Article::recycle).
    pub(crate) fn clean<'t>(
        &self,
        raw: &'t str,
        scratch: &mut jernih::Scratch,
        prose: &mut String,
        counts: &mut Counts,
        totals: &mut Totals,
    ) -> Article<'t> {
        let article = self.pipeline.clean_with(scratch, raw);
        prose.clear();
        article.write_prose(prose);
        Counts::of(&article, prose, counts);
        totals.add(counts, raw.len(), self.doubtful_from);
        article
    }

    /// Writes the marks of a document, where they are wanted.
    pub(crate) fn write_marks(&self, article: &Article<'_>, id: Option<&str>, place: Place, out: &mut Vec<u8>) {
        if let Some(format) = self.marks {
            marks::line(format, article, id, place.number(), out);
        }
    }
}
