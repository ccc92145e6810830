//! What was printed wrong in a dateline or timestamp, and understood.

use crate::span::Span;

/// A part of a dateline or timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The place.
    Place,
    /// The outlet.
    Outlet,
    /// The weekday.
    Weekday,
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
    /// The time zone.
    Zone,
}

/// Something that was printed wrong and understood.
///
/// ```
/// use jernih::{Part, TimestampParser};
///
/// let line = "Sabtu, 11 Jull 2020";
/// let stamp = TimestampParser::new().find(line).unwrap();
/// assert_eq!(stamp.repairs[0].part, Part::Month);
/// assert_eq!(stamp.repairs[0].span.of(line), "Jull");
/// assert_eq!(stamp.repairs[0].understood, "Juli");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repair {
    /// The part.
    pub part: Part,
    /// What was printed, in bytes of the text that was searched.
    pub span: Span,
    /// What was understood.
    pub understood: String,
}

/// Moves the spans of repairs `by` bytes further on.
pub(super) fn shift(repairs: &mut [Repair], by: usize) {
    for repair in repairs {
        repair.span = repair.span.shifted(by);
    }
}
