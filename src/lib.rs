//! Turns raw scraped Indonesian news text into clean prose.

mod annotations;
mod article;
mod dateline;
mod document;
mod error;
mod filter;
pub mod filters;
mod folded;
mod headline;
mod layout;
mod lexicon;
mod metadata;
mod pipeline;
mod prose;
mod publishers;
mod rule;
mod shape;
mod span;
mod tidy;

use once_cell::sync::Lazy;

pub use annotations::{Annotations, Certainty, Mark};
pub use article::{Article, Confidence, Piece};
pub use dateline::{
    Date, Dateline, DatelineParser, HeaderStamp, Outlets, Part, Repair, Support, Time, Timestamp, TimestampParser, Weekday, Zone,
};
pub use document::{Document, Line};
pub use error::Error;
pub use filter::{Filter, FilterFn, filter_fn};
pub use layout::Layout;
pub use lexicon::Lexicon;
pub use metadata::Metadata;
pub use pipeline::Pipeline;
pub use publishers::{Anchor, Phrase, Publisher, PublisherBuilder, Takes, publishers};
pub use rule::{Fate, Rule, rule, rules};
pub use span::Span;

/// The version of this crate, and so of the rules and phrases built into it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The prose of raw scraped text: [`Pipeline::default`] in one call.
///
/// ```
/// let raw = "BOGOR, KOMPAS.com - Hujan turun sejak pagi.\n\nBaca juga: Banjir Surut\n\nWarga pulang.";
/// assert_eq!(jernih::clean(raw), "Hujan turun sejak pagi.\n\nWarga pulang.");
/// ```
pub fn clean(raw: &str) -> String {
    house().clean(raw).prose()
}

/// [`Pipeline::default`], built once.
fn house() -> &'static Pipeline {
    static HOUSE: Lazy<Pipeline> = Lazy::new(Pipeline::default);
    &HOUSE
}
