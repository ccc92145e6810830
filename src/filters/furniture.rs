//! [`Furniture`]: the filters that go by phrases, with one search for all.

use std::sync::Arc;

use super::{Bylines, Captions, Footer, Promo, RelatedHeadlines, SignOffs};
use crate::lexicon::{Findings, Phrasebook};
use crate::{Annotations, Document, Filter, Lexicon};

/// [`Bylines`], [`Promo`], [`Footer`], [`Captions`], [`SignOffs`] and
/// [`RelatedHeadlines`] in
/// a row. They mark what each alone would mark; the text is searched once for
/// all of them.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    book: Arc<Phrasebook>,
    bylines: Bylines,
    promo: Promo,
    footer: Footer,
    captions: Captions,
    sign_offs: SignOffs,
    related_headlines: RelatedHeadlines,
}

impl Furniture {
    pub(crate) fn new(lexicon: &Lexicon) -> Furniture {
        Furniture {
            book: lexicon.book(),
            bylines: Bylines::new(lexicon),
            promo: Promo::new(lexicon),
            footer: Footer::new(lexicon),
            captions: Captions::new(lexicon),
            sign_offs: SignOffs::new(lexicon),
            related_headlines: RelatedHeadlines::new(lexicon),
        }
    }
}

impl Filter for Furniture {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| {
            self.bylines.annotate_found(found, doc, notes);
            self.promo.annotate_found(found, doc, notes);
            self.footer.annotate_found(found, doc, notes);
            self.captions.annotate_found(found, doc, notes);
            self.sign_offs.annotate_found(found, doc, notes);
            self.related_headlines.annotate_found(found, doc, notes);
        });
    }
}
