//! [`Pattern`]: a rule of the user's own, by a regular expression.

use regex::Regex;

use crate::error::{ErrorKind, Quoted};
use crate::{Annotations, Document, Error, Filter, Rule, Span};

/// Marks what a regular expression of yours matches in a line: for furniture
/// that is no fixed phrase. It is no part of the house chain.
///
/// ```
/// use jernih::{Pipeline, filters::Pattern};
///
/// jernih::rule! {
///     /// ## What it marks
///     /// How long the article takes to read.
///     static READING_TIME = "X101", "reading-time", Drop, since "1.0.0";
/// }
///
/// let reading_time = Pattern::new(&READING_TIME, r"^Lama baca \d+ menit$")?;
/// let pipeline = Pipeline::new().then(reading_time);
/// assert_eq!(pipeline.clean("Lama baca 2 menit\nHujan turun.").prose(), "Hujan turun.");
/// # Ok::<(), jernih::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pattern {
    rule: &'static Rule,
    regex: Regex,
}

impl Pattern {
    /// A filter for this rule. Each line is searched by itself, without the
    /// white space at its ends; `^` and `$` are the line's ends.
    ///
    /// # Errors
    ///
    /// When `pattern` is no regular expression of the crate `regex`.
    pub fn new(rule: &'static Rule, pattern: &str) -> Result<Pattern, Error> {
        match Regex::new(pattern) {
            Ok(regex) => Ok(Pattern { rule, regex }),
            Err(source) => Err(ErrorKind::Pattern { found: Quoted::new(pattern), source }.into()),
        }
    }
}

impl Filter for Pattern {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        for (at, line) in doc.lines().iter().enumerate() {
            let text = doc.text(at);
            for found in self.regex.find_iter(text) {
                let span = Span::from(found.range()).shifted(line.span().start());
                if span == line.span() {
                    notes.mark_line(doc, at, self.rule, Some(span));
                } else {
                    notes.mark(span, self.rule, Some(span));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;
    use crate::Pipeline;
    use crate::filters::promo::SPONSORED;

    #[test]
    fn parts_and_whole_lines_go() {
        let codes = Pattern::new(&SPONSORED, r"\[iklan \d+\]").expect("a pattern");
        let article = Pipeline::new().then(codes);
        assert_eq!(
            article.clean("Air [iklan 12] surut.\n[iklan 3]\nWarga pulang.").prose(),
            "Air surut.\n\nWarga pulang."
        );
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        let error = Pattern::new(&SPONSORED, "(iklan").expect_err("an open bracket");
        assert!(error.is_pattern() && error.offset().is_none());
        assert_eq!(error.to_string(), "expected a regular expression, found `(iklan`");
        assert!(error.source().is_some());
    }
}
