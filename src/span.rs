//! [`Span`]: where something stands in the raw text, and cutting a `str` at bytes:
//! no other module slices one with `[..]`, which could panic.

use std::fmt;
use std::ops::Range;

/// A half-open range of **bytes** in the raw text, on `char` boundaries.
///
/// ```
/// use jernih::Span;
///
/// let raw = "Baca juga: Harga Cabai";
/// let span = Span::new(0, 10);
/// assert_eq!(span.of(raw), "Baca juga:");
/// assert_eq!(span.len(), 10);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from byte `start` to just before byte `end`. An `end` before
    /// `start` gives the empty span at `start`.
    #[inline]
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end: if end < start { start } else { end } }
    }

    /// First byte.
    #[inline]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The byte just behind the last one.
    #[inline]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    #[inline]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes as a range, for indexing.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The text the span covers. Empty where the span does not lie inside
    /// `raw` on `char` boundaries, as when it belongs to another text.
    #[inline]
    pub fn of(self, raw: &str) -> &str {
        raw.get(self.range()).unwrap_or_default()
    }

    /// Whether the two spans share a byte.
    #[inline]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` lies in this span.
    #[inline]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same span, `by` bytes further on: from an offset in a line to one
    /// in the text that holds the line.
    #[inline]
    #[must_use]
    pub const fn shifted(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The span without the white space and invisible characters at its ends.
    #[must_use]
    pub fn trimmed(self, raw: &str) -> Span {
        let cut = self.of(raw).trim_blank_end();
        let end = self.start + cut.len();
        Span::new(end - cut.trim_blank_start().len(), end)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

/// The text from byte `from` on; empty where that is no `char` boundary.
#[inline]
pub(crate) fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// The text before byte `to`; empty where that is no `char` boundary.
#[inline]
pub(crate) fn head(text: &str, to: usize) -> &str {
    text.get(..to).unwrap_or_default()
}

/// The first bytes of a text, no more than `most`, cut at a `char` boundary.
pub(crate) fn window(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    head(text, end)
}

/// The last bytes of a text, no more than `most`, cut at a `char` boundary.
pub(crate) fn end_window(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    tail(text, from)
}

/// White space, and the characters that print as nothing: zero-width spaces
/// and joiners, byte-order marks, soft hyphens, direction marks.
#[inline]
pub(crate) fn is_blank_char(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

/// Trimming of all that [`is_blank_char`], with a short way where ASCII and no more than one
/// space stands there, as nearly everywhere.
pub(crate) trait TrimBlank {
    fn trim_blank_start(&self) -> &str;
    fn trim_blank_end(&self) -> &str;
    fn trim_blank(&self) -> &str;
}

impl TrimBlank for str {
    #[inline]
    fn trim_blank_start(&self) -> &str {
        match self.as_bytes() {
            [] | [b'!'..=b'~', ..] => self,
            [b' '] | [b' ', b'!'..=b'~', ..] => tail(self, 1),
            _ => self.trim_start_matches(is_blank_char),
        }
    }

    #[inline]
    fn trim_blank_end(&self) -> &str {
        match self.as_bytes() {
            [] | [.., b'!'..=b'~'] => self,
            [b' '] | [.., b'!'..=b'~', b' '] => head(self, self.len() - 1),
            _ => self.trim_end_matches(is_blank_char),
        }
    }

    #[inline]
    fn trim_blank(&self) -> &str {
        self.trim_blank_start().trim_blank_end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_another_text_is_empty_not_a_panic() {
        assert_eq!(Span::new(3, 90).of("pendek"), "");
        assert_eq!(Span::new(1, 2).of("é"), "");
    }

    #[test]
    fn a_backward_span_is_empty() {
        assert!(Span::new(5, 2).is_empty());
    }

    #[test]
    fn trimming_takes_no_break_and_zero_width_spaces() {
        let raw = "\u{a0} \u{200b}Bogor\u{feff}\t";
        assert_eq!(Span::new(0, raw.len()).trimmed(raw).of(raw), "Bogor");
        let blank = " \u{a0}";
        assert!(Span::new(0, blank.len()).trimmed(blank).is_empty());
    }

    #[test]
    fn blanks_are_trimmed_as_by_the_standard_library() {
        for ends in ["", " ", "  ", "\t", "\u{a0}", " \u{200b}", "\u{a0} ", "\n", "\u{e9}", " \u{e9}", "\u{7f} "] {
            for inner in ["", "a", "Hujan turun.", "\u{201c}", "x y"] {
                let text = format!("{ends}{inner}{ends}");
                assert_eq!(text.trim_blank_start(), text.trim_start_matches(is_blank_char), "{text:?}");
                assert_eq!(text.trim_blank_end(), text.trim_end_matches(is_blank_char), "{text:?}");
                assert_eq!(text.trim_blank(), text.trim_matches(is_blank_char), "{text:?}");
            }
        }
    }

    #[test]
    fn windows_end_at_characters() {
        assert_eq!((window("a\u{e9}b", 2), window("ab", 9)), ("a", "ab"));
        assert_eq!((end_window("a\u{e9}b", 2), end_window("ab", 9)), ("b", "ab"));
    }

    #[test]
    fn overlap_and_containment() {
        let a = Span::new(0, 5);
        assert!(a.overlaps(Span::new(4, 9)) && !a.overlaps(Span::new(5, 9)));
        assert!(a.contains(Span::new(1, 5)) && !a.contains(Span::new(1, 6)));
    }
}
