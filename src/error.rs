//! [`Error`]: what building can say when it fails. Cleaning has no errors.

use std::fmt;

/// Why something could not be built or read: a bad phrase, a bad publisher, a
/// dateline that is none.
///
/// Cleaning itself never fails; only building from your own data can, and
/// [`DatelineParser::parse`](crate::DatelineParser::parse).
///
/// ```
/// use jernih::DatelineParser;
///
/// let error = DatelineParser::new().parse("Hujan turun sejak pagi.").unwrap_err();
/// assert!(error.is_dateline());
/// assert_eq!(error.offset(), Some(0));
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<ErrorKind>);

#[derive(Debug, thiserror::Error)]
pub(crate) enum ErrorKind {
    #[error("expected {expected}, found {found}")]
    Dateline { expected: &'static str, found: Quoted, offset: usize },
    #[error("expected {expected}, found {found}")]
    Part { of: Of, number: usize, expected: &'static str, found: Quoted },
    #[error(
        "expected a {of} that ordinary prose does not hold, found {found}: it would remove a part of \"{sentence}\""
    )]
    InProse { of: Of, number: usize, found: Quoted, sentence: &'static str },
    #[error("expected {expected}, found {found}")]
    Publisher { expected: &'static str, found: Quoted },
    #[error(
        "expected phrases that spare ordinary prose, found some that together would remove a part of \"{sentence}\""
    )]
    PublisherInProse { sentence: &'static str },
    #[error("expected a regular expression, found {found}")]
    Pattern { found: Quoted, source: regex::Error },
}

impl ErrorKind {
    /// The part of a publisher that it is about.
    fn of(&self) -> Option<Of> {
        match *self {
            ErrorKind::Part { of, .. } | ErrorKind::InProse { of, .. } => Some(of),
            _ => None,
        }
    }
}

/// A part of a publisher.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Of {
    Host,
    Outlet,
    Phrase,
}

impl fmt::Display for Of {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Of::Host => "host name",
            Of::Outlet => "name for datelines",
            Of::Phrase => "phrase",
        })
    }
}

impl Error {
    /// Whether text was read as a dateline and is none.
    pub fn is_dateline(&self) -> bool {
        matches!(*self.0, ErrorKind::Dateline { .. })
    }

    /// Whether a phrase is unusable: so short or common that it would fire on
    /// prose, never found, or given twice.
    pub fn is_phrase(&self) -> bool {
        self.0.of() == Some(Of::Phrase)
    }

    /// Whether the name of an outlet is unusable: blank, too long, given twice,
    /// or common in prose.
    pub fn is_outlet(&self) -> bool {
        self.0.of() == Some(Of::Outlet)
    }

    /// Whether a host is no host name, or is given twice.
    pub fn is_host(&self) -> bool {
        self.0.of() == Some(Of::Host)
    }

    /// Whether a pattern is no regular expression; the source says where.
    pub fn is_pattern(&self) -> bool {
        matches!(*self.0, ErrorKind::Pattern { .. })
    }

    /// Whether a publisher as a whole is unusable: its id, its name, or all its
    /// phrases together.
    pub fn is_publisher(&self) -> bool {
        matches!(*self.0, ErrorKind::Publisher { .. } | ErrorKind::PublisherInProse { .. })
    }

    /// Which phrase, outlet or host of a publisher it is about, from 0, in the
    /// order in which they were given.
    pub fn number(&self) -> Option<usize> {
        match *self.0 {
            ErrorKind::Part { number, .. } | ErrorKind::InProse { number, .. } => Some(number),
            _ => None,
        }
    }

    /// The byte at which reading stopped, where text was read.
    pub fn offset(&self) -> Option<usize> {
        match *self.0 {
            ErrorKind::Dateline { offset, .. } => Some(offset),
            _ => None,
        }
    }
}

impl From<ErrorKind> for Error {
    #[cold]
    fn from(kind: ErrorKind) -> Error {
        Error(Box::new(kind))
    }
}

/// Offending text, quoted and cut at 40 characters.
#[derive(Debug)]
pub(crate) struct Quoted(String);

impl Quoted {
    pub(crate) fn new(text: &str) -> Quoted {
        Quoted(text.chars().take(41).collect())
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("nothing");
        }
        match self.0.char_indices().nth(40) {
            Some((at, _)) => write!(f, "`{}...`", crate::span::head(&self.0, at)),
            None => write!(f, "`{}`", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_short_and_say_expected_and_found() {
        let error = Error::from(ErrorKind::Part {
            of: Of::Phrase,
            expected: "a phrase of two words or more",
            found: Quoted::new(&"a".repeat(60)),
            number: 3,
        });
        assert_eq!(error.to_string(), format!("expected a phrase of two words or more, found `{}...`", "a".repeat(40)));
        assert!(error.is_phrase() && error.offset().is_none() && error.number() == Some(3));
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }

    #[test]
    fn errors_cross_threads() {
        fn check<T: Send + Sync + std::error::Error + 'static>() {}
        check::<Error>();
    }
}
