//! Turns raw scraped Indonesian news text into clean prose.

mod error;
mod span;

pub use error::Error;
pub use span::Span;
