//! [`Pipeline`]: filters in a row.

use std::fmt;

use crate::filters::{
    Bylines, Captions, Datelines, Footer, Furniture, PageBody, Promo, RelatedHeadlines, RepeatedLines, SignOffs,
};
use crate::{Annotations, Article, Document, Filter, Lexicon, Publisher, Scratch, features};

/// Filters in a row. A pipeline is itself a [`Filter`], so pipelines nest.
///
/// [`Pipeline::default`] is the house chain with every built-in publisher;
/// [`Pipeline::new`] is empty, and [`then`](Pipeline::then) adds a filter.
///
/// ```
/// use jernih::Pipeline;
///
/// let article = Pipeline::default().clean("Warga bersorak.\nBaca juga: Jembatan Baru Dibuka\nLalu pulang.");
/// assert_eq!(article.prose(), "Warga bersorak.\n\nLalu pulang.");
/// assert_eq!(article.marks()[0].rule.code(), "P101");
/// ```
pub struct Pipeline {
    filters: Vec<Box<dyn Filter>>,
}

impl Pipeline {
    /// A pipeline without filters: everything is prose.
    pub fn new() -> Pipeline {
        Pipeline { filters: Vec::new() }
    }

    /// The house chain with the phrases of these publishers and of no others. The general
    /// phrases are those of the first built-in one, `umum`.
    ///
    /// ```
    /// use jernih::{Pipeline, publishers};
    ///
    /// let kompas = publishers().iter().filter(|publisher| ["umum", "kompas"].contains(&publisher.id()));
    /// let pipeline = Pipeline::with_publishers(kompas);
    /// assert_eq!(pipeline.clean("JAKARTA, KOMPAS.com - Hujan turun.\nBaca juga: Banjir").prose(), "Hujan turun.");
    /// ```
    pub fn with_publishers<'p>(publishers: impl IntoIterator<Item = &'p Publisher>) -> Pipeline {
        Pipeline::house(&Lexicon::of(publishers))
    }

    /// The filters of the house chain, in order, each with its name: to build
    /// a chain with one left out, or with one of yours between them. All of
    /// them in a row mark what the house chain marks; that one is faster, as it
    /// searches once for the phrases of all filters.
    ///
    /// ```
    /// use jernih::{Lexicon, Pipeline};
    ///
    /// let filters = Pipeline::house_filters(Lexicon::builtin()).into_iter();
    /// let bylines_stay: Pipeline = filters.filter(|(name, _)| *name != "Bylines").map(|(_, filter)| filter).collect();
    /// let raw = "Hujan turun.\nADVERTISEMENT\nPewarta: Ani Lestari";
    /// assert_eq!(bylines_stay.clean(raw).prose(), "Hujan turun.\n\nPewarta: Ani Lestari");
    /// ```
    pub fn house_filters(lexicon: &Lexicon) -> Vec<(&'static str, Box<dyn Filter>)> {
        vec![
            ("PageBody", Box::new(PageBody::new(lexicon))),
            ("Datelines", Box::new(Datelines::new(lexicon))),
            ("Bylines", Box::new(Bylines::new(lexicon))),
            ("Promo", Box::new(Promo::new(lexicon))),
            ("Footer", Box::new(Footer::new(lexicon))),
            ("Captions", Box::new(Captions::new(lexicon))),
            ("SignOffs", Box::new(SignOffs::new(lexicon))),
            ("RelatedHeadlines", Box::new(RelatedHeadlines::new(lexicon))),
            ("RepeatedLines", Box::new(RepeatedLines::new())),
        ]
    }

    fn house(lexicon: &Lexicon) -> Pipeline {
        Pipeline::new()
            .then(PageBody::new(lexicon))
            .then(Datelines::new(lexicon))
            .then(Furniture::new(lexicon))
            .then(RepeatedLines::new())
    }

    /// Adds a filter behind the others.
    #[must_use]
    pub fn then(mut self, filter: impl Filter + 'static) -> Pipeline {
        self.filters.push(Box::new(filter));
        self
    }

    /// Reads raw text and says what is what in it. Total: any text has an
    /// answer.
    pub fn clean<'t>(&self, raw: &'t str) -> Article<'t> {
        let mut article = Article::unread(Document::unread(raw), Annotations::for_article());
        article.fill(&mut features::Buffer::default(), self);
        article
    }

    /// Reads raw text as [`clean`](Pipeline::clean) does, in buffers that another article
    /// left: faster for a dump of many. [`Article::recycle`] gives the buffers back; the
    /// article does not borrow the [`Scratch`].
    pub fn clean_with<'t>(&self, scratch: &mut Scratch, raw: &'t str) -> Article<'t> {
        let mut article = Article::unread(Document::unread_with(scratch, raw), Annotations::with(scratch));
        article.fill(&mut scratch.features, self);
        article
    }
}

impl Default for Pipeline {
    fn default() -> Pipeline {
        Pipeline::house(Lexicon::builtin())
    }
}

impl FromIterator<Box<dyn Filter>> for Pipeline {
    fn from_iter<I: IntoIterator<Item = Box<dyn Filter>>>(filters: I) -> Pipeline {
        Pipeline { filters: filters.into_iter().collect() }
    }
}

impl Filter for Pipeline {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        for filter in &self.filters {
            filter.annotate(doc, notes);
        }
    }
}

impl fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pipeline").field("filters", &self.filters.len()).finish()
    }
}
