//! [`Furniture`]: the filters that go by phrases, with one search for all.

use super::{Bylines, Captions, Footer, Promo};
use crate::lexicon::Phrasebook;
use crate::{Annotations, Document, Filter, Lexicon};

/// [`Bylines`], [`Promo`], [`Footer`] and [`Captions`] in a row. They mark
/// what each alone would mark; the text is searched once for all of them.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    book: Phrasebook,
    bylines: Bylines,
    promo: Promo,
    footer: Footer,
    captions: Captions,
}

impl Furniture {
    pub(crate) fn new(lexicon: &Lexicon) -> Furniture {
        Furniture {
            book: lexicon.phrasebook(|_| false),
            bylines: Bylines::new(lexicon),
            promo: Promo::new(lexicon),
            footer: Footer::new(lexicon),
            captions: Captions::new(lexicon),
        }
    }
}

impl Filter for Furniture {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let hits = self.book.find_in(doc.raw());
        self.bylines.annotate_hits(&hits, doc, notes);
        self.promo.annotate_hits(&hits, doc, notes);
        self.footer.annotate_hits(&hits, doc, notes);
        self.captions.annotate_hits(&hits, doc, notes);
    }
}
