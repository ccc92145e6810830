//! [`Rule`]: a kind of furniture, with the code that marks cite and the
//! explanation that people read.

use std::fmt;

/// What becomes of a marked span.
///
/// ```
/// use jernih::Fate;
///
/// let fate = |code| jernih::rule(code).map(jernih::Rule::fate);
/// assert_eq!(fate("P101"), Some(Fate::Drop)); // read-also
/// assert_eq!(fate("D101"), Some(Fate::Lift)); // dateline
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fate {
    /// Left out of the prose.
    Drop,
    /// Left out of the prose and kept as metadata.
    Lift,
    /// Never left out, whatever other marks say.
    Protect,
}

/// A kind of furniture. A [`Mark`](crate::Mark) names the rule it falls under;
/// codes and names are stable: they are never reused for something else.
///
/// Codes are a letter for the family and a number: `B` page body, `C` captions,
/// `D` datelines and bylines, `F` footers, `L` lists of other articles, `P`
/// promos and pointers, `R` repeats. `X` is yours.
///
/// ```
/// let rule = jernih::rule("P101").expect("a built-in rule");
/// assert_eq!(rule.name(), "read-also");
/// assert!(rule.explanation().contains("What it marks"));
/// ```
#[derive(Clone, Copy)]
pub struct Rule {
    code: &'static str,
    name: &'static str,
    fate: Fate,
    since: &'static str,
    explanation: &'static str,
}

impl Rule {
    /// A rule of your own. See [`rule!`](crate::rule!) for the form that takes
    /// the explanation from the doc comment.
    pub const fn new(code: &'static str, name: &'static str, fate: Fate) -> Rule {
        Rule { code, name, fate, since: "", explanation: "" }
    }

    /// The version that brought the rule.
    #[must_use]
    pub const fn since(self, version: &'static str) -> Rule {
        Rule { since: version, ..self }
    }

    /// What the rule marks, why, and when it is wrong, in Markdown.
    #[must_use]
    pub const fn explained_by(self, markdown: &'static str) -> Rule {
        Rule { explanation: markdown, ..self }
    }

    /// The stable code: `P101`.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The name of the thing seen: `read-also`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What becomes of a span that falls under the rule.
    pub const fn fate(&self) -> Fate {
        self.fate
    }

    /// The version that brought the rule; empty where nobody said.
    pub const fn version(&self) -> &'static str {
        self.since
    }

    /// What the rule marks, why, and when it is wrong, in Markdown.
    pub const fn explanation(&self) -> &'static str {
        self.explanation
    }

    /// The family letter: the first of the code.
    pub fn family(&self) -> char {
        self.code.chars().next().unwrap_or('X')
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

/// Declares a rule whose explanation is its doc comment. Works in your own
/// crate too; codes that begin with `X` are never used here.
///
/// ```
/// jernih::rule! {
///     /// ## What it marks
///     /// A line of weather icons.
///     pub static WEATHER_ICONS = "X101", "weather-icons", Drop, since "1.0.0";
/// }
/// assert_eq!(WEATHER_ICONS.name(), "weather-icons");
/// assert!(WEATHER_ICONS.explanation().contains("weather icons"));
/// ```
#[macro_export]
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $vis:vis static $id:ident = $code:literal, $name:literal, $fate:ident, since $since:literal;) => {
        $(#[doc = $doc])+
        $vis static $id: $crate::Rule = $crate::Rule::new($code, $name, $crate::Fate::$fate)
            .since($since)
            .explained_by(concat!($($doc, "\n"),+));
    };
}

/// Every built-in rule, by code.
///
/// ```
/// for rule in jernih::rules() {
///     println!("{} {}", rule.code(), rule.name());
/// }
/// # assert!(jernih::rules().windows(2).all(|w| w[0].code() < w[1].code()));
/// ```
pub fn rules() -> &'static [&'static Rule] {
    ALL
}

/// The built-in rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    ALL.binary_search_by_key(&code, |rule| rule.code()).ok().map(|at| ALL[at])
}

/// Every built-in rule under its own name, for the tables that cite them.
pub(crate) mod statics {
    pub(crate) use crate::filters::body::{PAGE_GAP, PAGE_HEAD, PAGE_TAIL};
    pub(crate) use crate::filters::byline::{BREADCRUMB, BYLINE, EDITOR};
    pub(crate) use crate::filters::caption::{CAPTION, PHOTO_CREDIT, PHOTO_LABEL};
    pub(crate) use crate::filters::contents::CONTENTS;
    pub(crate) use crate::filters::dateline::{DATELINE, HEADER_STAMP, PULL_QUOTE, STRAY_DASH};
    pub(crate) use crate::filters::footer::{
        COMMENT_BOX, CONTACT, LEGAL_FOOTER, QUESTION_BOX, SHARE_ROW, SYNDICATION_NOTE, TAGS,
    };
    pub(crate) use crate::filters::promo::{
        ADVERTISEMENT, CHANNEL_CALL, DISCLAIMER, EMBED, PAGER, READ_ALSO, SCROLL_PROMPT, SPONSORED, VIDEO_CALL,
    };
    pub(crate) use crate::filters::related_headlines::{RELATED_HEADLINES, SECTION_LABEL};
    pub(crate) use crate::filters::repeated_lines::{DOUBLED_LINE, NEAR_REPEAT, REPEATED_HEADLINE, REPEATED_LINE};
    pub(crate) use crate::filters::sign_off::SIGN_OFF;
}

/// Sorted by code: [`rule`] searches in it.
static ALL: &[&Rule] = {
    &[
        &statics::PAGE_HEAD,
        &statics::PAGE_TAIL,
        &statics::PAGE_GAP,
        &statics::PHOTO_CREDIT,
        &statics::CAPTION,
        &statics::PHOTO_LABEL,
        &statics::DATELINE,
        &statics::HEADER_STAMP,
        &statics::BYLINE,
        &statics::EDITOR,
        &statics::STRAY_DASH,
        &statics::BREADCRUMB,
        &statics::PULL_QUOTE,
        &statics::COMMENT_BOX,
        &statics::SHARE_ROW,
        &statics::TAGS,
        &statics::SYNDICATION_NOTE,
        &statics::LEGAL_FOOTER,
        &statics::CONTACT,
        &statics::SIGN_OFF,
        &statics::QUESTION_BOX,
        &statics::RELATED_HEADLINES,
        &statics::SECTION_LABEL,
        &statics::READ_ALSO,
        &statics::ADVERTISEMENT,
        &statics::SCROLL_PROMPT,
        &statics::EMBED,
        &statics::VIDEO_CALL,
        &statics::CHANNEL_CALL,
        &statics::PAGER,
        &statics::SPONSORED,
        &statics::DISCLAIMER,
        &statics::REPEATED_LINE,
        &statics::NEAR_REPEAT,
        &statics::DOUBLED_LINE,
        &statics::REPEATED_HEADLINE,
        &statics::CONTENTS,
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_unique_and_none_is_the_users() {
        assert!(ALL.windows(2).all(|pair| pair[0].code() < pair[1].code()));
        assert!(ALL.iter().all(|rule| rule.family() != 'X'));
    }

    #[test]
    fn every_rule_explains_itself_under_the_fixed_headings() {
        for rule in ALL {
            for heading in ["## What it marks", "## Why", "## When it is wrong"] {
                assert!(rule.explanation().contains(heading), "{rule} lacks {heading}");
            }
            assert!(!rule.version().is_empty(), "{rule} has no version");
        }
    }

    #[test]
    fn a_rule_is_found_by_its_code() {
        assert_eq!(rule("P101").map(Rule::name), Some("read-also"));
        assert!(rule("P999").is_none());
    }
}
