//! [`Line`], and where it begins and ends.

use crate::Span;
use crate::span::is_blank_char;

/// A line that holds something: its span without the white space at its ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    span: Span,
    number: u32,
    is_untidy: bool,
}

impl Line {
    /// The line of this span, without white space at its ends, and number.
    #[inline]
    pub(crate) const fn new(span: Span, number: u32, is_untidy: bool) -> Line {
        Line { span, number, is_untidy }
    }

    /// Where the line stands in the raw text, in bytes, white space at both
    /// ends left out.
    #[inline]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The line's number in the raw text, from 1, blank lines counted.
    #[inline]
    pub const fn number(&self) -> usize {
        self.number as usize
    }

    /// Whether [`crate::tidy`] may change something in it.
    #[inline]
    pub(crate) const fn is_untidy(&self) -> bool {
        self.is_untidy
    }
}

/// [`Span::trimmed`] and its text, with a short way for lines that begin and end in ASCII
/// or in a dash or quotation mark, as nearly all do.
#[inline]
pub(crate) fn trimmed(raw: &str, span: Span) -> (Span, &str) {
    let text = span.of(raw);
    let bytes = text.as_bytes();
    let begins = matches!(bytes, [] | [b'!'..=b'~', ..] | [0xE2, 0x80, 0x93..=0x9F, ..]);
    let ends = matches!(bytes, [] | [.., b'!'..=b'~'] | [.., 0xE2, 0x80, 0x93..=0x9F]);
    if begins && ends {
        return (span, text);
    }
    let span = trimmed_slowly(raw, span);
    (span, span.of(raw))
}

#[cold]
fn trimmed_slowly(raw: &str, span: Span) -> Span {
    let text = span.of(raw);
    let cut = text.trim_ascii();
    let start = span.start() + text.len() - text.trim_ascii_start().len();
    let inner = Span::new(start, start + cut.len());
    // A run of blanks is looked at from one end only.
    if cut.chars().all(is_blank_char) { Span::new(start, start) } else { inner.trimmed(raw) }
}
