//! [`Lexicon`]: what many publishers print, ready for the filters.

mod anywhere;
mod pattern;
mod phrasebook;

use once_cell::sync::Lazy;

use crate::{Outlets, Phrase, Publisher, Rule, publishers};

pub(crate) use phrasebook::{Hit, Phrasebook};

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
    phrases: Vec<Phrase>,
    outlets: Outlets,
}

impl Lexicon {
    /// What these publishers print.
    pub fn of<'p>(publishers: impl IntoIterator<Item = &'p Publisher>) -> Lexicon {
        let mut phrases = Vec::new();
        let mut outlets = Outlets::builtin().clone();
        for publisher in publishers {
            phrases.extend_from_slice(publisher.phrases());
            outlets = publisher.outlets().fold(outlets, |outlets, name| outlets.with(name));
        }
        Lexicon { phrases, outlets }
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

    /// The phrases whose rule is wanted, compiled to one matcher. It knows the
    /// others too, as bounds of what a phrase takes.
    pub(crate) fn phrasebook(&self, wanted: impl Fn(&Rule) -> bool) -> Phrasebook {
        Phrasebook::new(self.phrases.iter().cloned(), wanted)
    }
}
