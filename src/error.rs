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
    Phrase { expected: &'static str, found: Quoted },
    #[error("expected {expected}, found {found}")]
    Publisher { expected: &'static str, found: Quoted },
    #[error("expected a regular expression, found {found}")]
    Pattern { found: Quoted, source: regex::Error },
}

impl Error {
    /// Whether text was read as a dateline and is none.
    pub fn is_dateline(&self) -> bool {
        matches!(*self.0, ErrorKind::Dateline { .. })
    }

    /// Whether a phrase is unusable: empty, or so short or common that it
    /// would fire on prose.
    pub fn is_phrase(&self) -> bool {
        matches!(*self.0, ErrorKind::Phrase { .. })
    }

    /// Whether a pattern is no regular expression; the source says where.
    pub fn is_pattern(&self) -> bool {
        matches!(*self.0, ErrorKind::Pattern { .. })
    }

    /// Whether a publisher is incomplete, or names a rule that does not exist.
    pub fn is_publisher(&self) -> bool {
        matches!(*self.0, ErrorKind::Publisher { .. })
    }

    /// The byte at which reading stopped, where text was read.
    pub fn offset(&self) -> Option<usize> {
        match *self.0 {
            ErrorKind::Dateline { offset, .. } => Some(offset),
            ErrorKind::Phrase { .. } | ErrorKind::Publisher { .. } | ErrorKind::Pattern { .. } => None,
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
        let error = Error::from(ErrorKind::Phrase {
            expected: "a phrase of two words or more",
            found: Quoted::new(&"a".repeat(60)),
        });
        assert_eq!(error.to_string(), format!("expected a phrase of two words or more, found `{}...`", "a".repeat(40)));
        assert!(error.is_phrase() && error.offset().is_none());
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }

    #[test]
    fn errors_cross_threads() {
        fn check<T: Send + Sync + std::error::Error + 'static>() {}
        check::<Error>();
    }
}
