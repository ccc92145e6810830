//! [`Bylines`]: who wrote and edited the article, and where it was filed.

use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// Who wrote the article: `Penulis: Ani Lestari`, `Pewarta : Ani Lestari`.
    /// ## Why
    /// It is metadata; the names are kept as such.
    /// ## Example
    /// `Reporter: Ani Lestari`
    /// ## When it is wrong
    /// `Penulis menilai ...` is a sentence and left alone.
    pub(crate) static BYLINE = "D103", "byline", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Who edited the article: `Editor: Budi Hartono`.
    /// ## Why
    /// It is metadata; the names are kept as such.
    /// ## Example
    /// `Editor: Budi Hartono`
    /// ## When it is wrong
    /// `Editor video buatan ...` is a sentence and left alone.
    pub(crate) static EDITOR = "D104", "editor", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The path to the article: `Home > News > Nasional`.
    /// ## Why
    /// It belongs to the site.
    /// ## Example
    /// `Home » News » Politik`
    /// ## When it is wrong
    /// Where an article shows a path of menus on a line of its own.
    pub(crate) static BREADCRUMB = "D106", "breadcrumb", Drop, since "0.1.0";
}

/// Marks bylines, editors' credits and breadcrumbs.
#[derive(Clone, Debug)]
pub struct Bylines {}

impl Bylines {
    /// The filter with the phrases of this lexicon.
    pub fn new(_lexicon: &Lexicon) -> Bylines {
        Bylines {}
    }
}

impl Filter for Bylines {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
