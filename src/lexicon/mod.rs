//! [`Lexicon`]: what many publishers print, ready for the filters.

mod findings;
mod keyed;
mod pattern;
mod phrasebook;
mod recent;
mod trie;
mod trie_builder;

use std::sync::Arc;

use once_cell::sync::Lazy;

use crate::{Outlets, Publisher, publishers};

use pattern::Pattern;

pub(crate) use findings::{Buffers, Findings};
pub(crate) use phrasebook::{Hit, Phrasebook};

/// Whether a phrase that stands anywhere would be found: what is looked for is
/// its first capital or `[`, behind no number.
pub(crate) fn can_stand_anywhere(phrase: &str) -> bool {
    Pattern::new(phrase, true).first_stop().is_some()
}

/// The phrases and outlets of a number of publishers. Filters take from it
/// what concerns them, once, when they are built.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Promo};
///
/// let pointers_only = Pipeline::new().then(Promo::new(Lexicon::builtin()));
/// assert_eq!(pointers_only.clean("ADVERTISEMENT\nHujan turun.").prose(), "Hujan turun.");
/// ```
#[derive(Clone, Debug)]
pub struct Lexicon {
    book: Arc<Phrasebook>,
    outlets: Arc<Outlets>,
}

impl Lexicon {
    /// What these publishers print.
    pub fn of<'p>(publishers: impl IntoIterator<Item = &'p Publisher>) -> Lexicon {
        let mut phrases = Vec::new();
        let mut outlets = Outlets::builtin().clone();
        for publisher in publishers {
            phrases.extend_from_slice(publisher.phrases());
            outlets = publisher.outlets().fold(outlets, Outlets::with);
        }
        Lexicon { book: Arc::new(Phrasebook::new(phrases)), outlets: Arc::new(outlets) }
    }

    /// What all built-in publishers print.
    pub fn builtin() -> &'static Lexicon {
        static BUILTIN: Lazy<Lexicon> = Lazy::new(|| Lexicon::of(publishers()));
        &BUILTIN
    }

    /// The names that stand in datelines.
    pub fn outlets(&self) -> &Outlets {
        &self.outlets
    }

    /// The same, to be kept by a filter.
    pub(crate) fn shared_outlets(&self) -> Arc<Outlets> {
        Arc::clone(&self.outlets)
    }

    /// The phrases, compiled to one matcher.
    pub(crate) fn book(&self) -> Arc<Phrasebook> {
        Arc::clone(&self.book)
    }
}
