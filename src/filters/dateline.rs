//! [`Datelines`]: place, outlet and date that open the story, and the stamps
//! above it.

use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// Place, publisher and dash before the first sentence: `JAKARTA, KOMPAS.com
    /// - `, `Jakarta (ANTARA) - `, `Liputan6.com, Jakarta `.
    /// ## Why
    /// It is metadata; place, outlet and date are kept as such.
    /// ## Example
    /// `BOGOR, KOMPAS.com - `
    /// ## When it is wrong
    /// A sentence that merely begins with a city keeps all of it.
    pub(crate) static DATELINE = "D101", "dateline", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// When the article was published, on a line of its own: `Kompas.com -
    /// 11/07/2020, 12:05 WIB`.
    /// ## Why
    /// It is metadata; the time is kept as such.
    /// ## Example
    /// `Rabu, 16 Des 2020 07:45 WIB`
    /// ## When it is wrong
    /// Where the first line of a schedule is nothing but a date.
    pub(crate) static HEADER_STAMP = "D102", "header-stamp", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The dash of a dateline that stands alone, and a dash that opens the text
    /// because the place was lost.
    /// ## Why
    /// It is what a scraper left of the dateline.
    /// ## Example
    /// `-`
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static STRAY_DASH = "D105", "stray-dash", Drop, since "0.1.0";
}

/// Marks datelines and header stamps.
#[derive(Clone, Debug)]
pub struct Datelines {}

impl Datelines {
    /// The filter with the outlets of this lexicon.
    pub fn new(_lexicon: &Lexicon) -> Datelines {
        Datelines {}
    }
}

impl Filter for Datelines {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
