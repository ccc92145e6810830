//! Turns raw scraped Indonesian news text into clean prose, and says why each
//! part of it went.
//!
//! ```
//! let raw = r#"Kompas.com - 14/03/2023, 09:40 WIB
//! LINDUR, KOMPAS.com - Perahu itu kini menjadi perpustakaan keliling ( PK).
//! Baca juga: Warga Danau Lindur Bangun Dermaga dari Kayu Sisa
//! "Terkini, kami menyiapkan pojok baca," kata Sulastri, Senin (13/3/2023).
//! Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com.
//! Laporkan Komentar"#;
//!
//! let prose = r#"Perahu itu kini menjadi perpustakaan keliling (PK).
//!
//! "Terkini, kami menyiapkan pojok baca," kata Sulastri, Senin (13/3/2023)."#;
//!
//! assert_eq!(jernih::clean(raw), prose);
//! ```
//!
//! # How it works
//!
//! - A [`Document`] is the raw text, cut into lines; the text is never changed.
//! - A [`Filter`] reads the document and writes [`Annotations`] beside it; a
//!   [`Pipeline`] is filters in a row.
//! - A [`Mark`] is a [`Span`] of the raw text, the [`Rule`] it falls under, the
//!   evidence for it and how certain it is.
//! - An [`Article`] is document and annotations together: prose, metadata and
//!   the reason for every byte that is missing are read off it.
//!
//! ```
//! use jernih::Pipeline;
//!
//! let article = Pipeline::default().clean("BOGOR, KOMPAS.com - Hujan turun.\nBaca juga: Banjir Surut");
//! assert_eq!(article.prose(), "Hujan turun.");
//!
//! let dateline = article.metadata().dateline.as_ref().expect("one is printed");
//! assert_eq!(dateline.place.map(|place| place.of(article.raw())), Some("BOGOR"));
//!
//! let mark = article.marks().iter().find(|mark| mark.rule.code() == "P101").expect("a pointer");
//! assert_eq!(mark.rule.to_string(), "P101 read-also");
//! assert_eq!(mark.span.of(article.raw()), "Baca juga: Banjir Surut");
//! assert_eq!(mark.evidence.map(|phrase| phrase.of(article.raw())), Some("Baca juga:"));
//! assert!(mark.rule.explanation().contains("A pointer to another article"));
//! ```
//!
//! Any text has an answer: nothing panics, nothing fails, and
//! [`Article::pieces`] gives back every byte of the raw text. All spans are in
//! bytes. A pipeline is built once and shared between threads.
//!
//! # What is removed
//!
//! | rules | what | filter |
//! |---|---|---|
//! | `B` | what a whole page prints around the article: navigation, sidebars, the frame | [`PageBody`](filters::PageBody) |
//! | `C` | captions, photo credits, the buttons on pictures | [`Captions`](filters::Captions) |
//! | `D` | datelines, header stamps, a dash left alone | [`Datelines`](filters::Datelines) |
//! | `D` | writers, editors, breadcrumbs | [`Bylines`](filters::Bylines) |
//! | `F` | comment box, share row, tags, syndication notes, contacts, legal lines | [`Footer`](filters::Footer) |
//! | `F` | initials and asterisks that sign the article | [`SignOffs`](filters::SignOffs) |
//! | `L` | lists of other articles, with a heading or without | [`RelatedHeadlines`](filters::RelatedHeadlines) |
//! | `P` | pointers to other articles, advertisements, embeds, calls to watch and to follow, page numbers | [`Promo`](filters::Promo) |
//! | `R` | lines printed again, to the letter or nearly | [`RepeatedLines`](filters::RepeatedLines) |
//!
//! [`rules()`] lists all rules; each explains itself ([`Rule::explanation`]), and
//! the [guide](_guide::rules) prints the explanations. Datelines, stamps,
//! bylines and tags are kept as [`Metadata`].
//!
//! # Your own filter
//!
//! A filter marks what it knows and leaves the rest alone. It can be a type or
//! a closure:
//!
//! ```
//! use jernih::{Pipeline, filter_fn};
//!
//! jernih::rule! {
//!     /// ## What it marks
//!     /// The reading time above the article.
//!     static READING_TIME = "X101", "reading-time", Drop, since "1.0.0";
//! }
//!
//! let reading_times = filter_fn(|doc, notes| {
//!     for line in 0..doc.lines().len() {
//!         if doc.text(line).starts_with("Waktu baca:") {
//!             notes.mark_line(doc, line, &READING_TIME, None);
//!         }
//!     }
//! });
//! let pipeline = Pipeline::default().then(reading_times);
//! assert_eq!(pipeline.clean("Waktu baca: 2 menit\nHujan turun.").prose(), "Hujan turun.");
//! ```
//!
//! Phrases of a site that is not built in need no filter: describe the site with
//! [`Publisher::builder`], or add [a folder](_guide::add_a_publisher) to this
//! crate.
//!
//! # What it does not do
//!
//! - It reads text, not HTML, and fetches nothing.
//! - It does not tell languages apart: give it Indonesian news.
//! - It rewrites nothing. Spelling, quotation marks and dashes stay as they are;
//!   only white space is tidied.
//! - It does not compare documents with each other.
//! - It is right most of the time, not always: [`Article::confidence`] tells
//!   which documents to look at.
//!
//! # Crate features
//!
//! None.

#![doc(test(attr(deny(warnings))))]

mod annotations;
mod article;
mod bytes;
mod capitals;
mod dateline;
mod document;
mod error;
mod features;
mod filter;
pub mod filters;
mod folded;
mod headline;
mod layout;
mod lexicon;
mod line;
mod metadata;
mod pipeline;
mod prose;
mod publishers;
mod row;
mod rule;
mod scan;
mod scratch;
mod shape;
mod span;
mod tidy;

use once_cell::sync::Lazy;

pub use annotations::{Annotations, Certainty, Mark};
pub use article::{Article, Confidence, Piece};
pub use dateline::{
    Date, Dateline, DatelineParser, HeaderStamp, Outlets, Part, Repair, Support, Time, Timestamp, TimestampParser,
    Weekday, Zone,
};
pub use document::Document;
pub use error::Error;
pub use filter::{Filter, FilterFn, filter_fn};
pub use layout::Layout;
pub use lexicon::Lexicon;
pub use line::Line;
pub use metadata::Metadata;
pub use pipeline::Pipeline;
pub use prose::sentences;
pub use publishers::{Anchor, Phrase, Publisher, PublisherBuilder, Takes, publishers};
pub use rule::{Fate, Rule, rule, rules};
pub use scratch::Scratch;
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

/// The guide: what is too long for the documentation of one item.
#[cfg(any(doc, doctest))]
pub mod _guide {
    #[doc = include_str!("guide/architecture.md")]
    pub mod architecture {}

    #[doc = include_str!("guide/add_a_publisher.md")]
    pub mod add_a_publisher {}

    #[doc = include_str!("guide/comparison.md")]
    pub mod comparison {}

    #[doc = include_str!("guide/rules.md")]
    pub mod rules {}
}

/// The code blocks of the README, so that they are run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub mod _readme {}
