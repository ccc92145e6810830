//! Turns raw scraped Indonesian news text into clean prose.

mod dateline;
mod error;
mod span;

pub use dateline::{
    Certainty, Date, Dateline, DatelineParser, HeaderStamp, Outlets, Part, Repair, Time, Timestamp, TimestampParser,
    Weekday, Zone,
};
pub use error::Error;
pub use span::Span;
