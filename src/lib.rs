//! Turns raw scraped Indonesian news text into clean prose.

mod error;
#[allow(dead_code)] // the read-also filter calls it
mod headline;
mod span;

pub use error::Error;
pub use span::Span;
