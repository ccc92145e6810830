//! Datelines and timestamps.

use crate::{Error, Span};
use crate::error::{ErrorKind, Quoted};

/// A dateline.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Dateline {
    /// The prefix to cut.
    pub span: Span,
    /// The place.
    pub place: Option<Span>,
    /// The outlet.
    pub outlet: Option<Span>,
}

/// A timestamp.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Timestamp {
    /// Where it stands.
    pub span: Span,
}

/// Names that stand in datelines.
#[derive(Clone, Debug)]
pub struct Outlets {}

impl Outlets {
    /// A set of names.
    pub fn new<'n>(_names: impl IntoIterator<Item = &'n str>) -> Outlets {
        Outlets {}
    }
}

/// Reads datelines.
#[derive(Clone, Debug)]
pub struct DatelineParser {}

impl DatelineParser {
    /// The parser.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> DatelineParser {
        DatelineParser {}
    }

    /// Reads a dateline.
    ///
    /// # Errors
    /// When there is none.
    pub fn parse(&self, text: &str) -> Result<Dateline, Error> {
        Err(ErrorKind::Dateline { expected: "a dateline", found: Quoted::new(text), offset: 0 }.into())
    }
}
