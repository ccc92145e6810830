//! Datelines and timestamps: place, outlet and date that open a story, and the
//! date that heads a page. Usable alone.

mod address;
mod calendar;
mod date;
mod edit;
mod glued;
mod grammar;
mod guard;
mod header;
mod names;
mod outlet;
mod outlet_first;
mod place;
mod place_first;
mod plain;
mod repair;
mod scan;
mod stamp;
mod unlisted;
mod walk;
mod words;

pub use calendar::{Date, Time, Weekday, Zone};
pub use header::HeaderStamp;
pub use outlet::Outlets;
pub use repair::{Part, Repair};
pub use stamp::{Timestamp, TimestampParser};

use guard::Gate;
use repair::shift;

use crate::error::{Error, ErrorKind, Quoted};
use crate::span::{Span, head, is_blank_char, tail};

/// The place, outlet and date that open a story: `JAKARTA, KOMPAS.com - `.
///
/// All spans are in bytes of the text that was searched. [`DatelineParser`]
/// finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dateline {
    /// The prefix to cut: all of the dateline with the dash and the blanks
    /// behind it. The story begins at its end. An opening quotation mark
    /// before it is not part of it.
    pub span: Span,
    /// The place as printed, its province included: `Malang, Jawa Timur`.
    pub place: Option<Span>,
    /// The place in house spelling, where the gazetteer knows it: `Moskwa`
    /// for `MOKSWA`, `Surakarta` for `SOLO`.
    pub place_name: Option<&'static str>,
    /// The outlet as printed.
    pub outlet: Option<Span>,
    /// The outlet's own spelling of its name, where it is known.
    pub outlet_name: Option<String>,
    /// The date, where one with a year is printed.
    pub date: Option<Timestamp>,
    /// The byline printed before the place and outlet, if any:
    /// `Laporan Wartawan Tribunnews.com, Lita Anjani`.
    pub byline: Option<Span>,
    /// How much speaks for it.
    pub support: Support,
    /// What was read otherwise than printed.
    pub repairs: Vec<Repair>,
}

impl Dateline {
    /// A dateline that is a place and nothing else.
    pub(crate) fn of_place(span: Span) -> Dateline {
        Dateline {
            span,
            place: Some(span),
            place_name: None,
            outlet: None,
            outlet_name: None,
            date: None,
            byline: None,
            support: Support::Place,
            repairs: Vec::new(),
        }
    }

    /// The same dateline, `by` bytes further on: from offsets in a line to
    /// offsets in the text that holds it.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Dateline {
        self.span = self.span.shifted(by);
        for span in [&mut self.place, &mut self.outlet, &mut self.byline].into_iter().flatten() {
            *span = span.shifted(by);
        }
        self.date = self.date.map(|date| date.shifted(by));
        shift(&mut self.repairs, by);
        self
    }
}

/// How much speaks for a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Support {
    /// A place and a dash or colon; no outlet.
    Place,
    /// An outlet without a dash, or one that is known by its web address only.
    Outlet,
    /// A known outlet and a dash, colon or bar.
    Full,
}

/// Finds datelines.
///
/// ```
/// use jernih::{Support, DatelineParser};
///
/// let line = "MOKSWA, KOMPAS.con \u{2014} Hujan turun sejak pagi.";
/// let dateline = DatelineParser::new().find(line).unwrap();
/// assert_eq!(&line[dateline.span.end()..], "Hujan turun sejak pagi.");
/// assert_eq!(dateline.place.unwrap().of(line), "MOKSWA");
/// assert_eq!(dateline.place_name, Some("Moskwa"));
/// assert_eq!(dateline.outlet_name.as_deref(), Some("KOMPAS.com"));
/// assert_eq!(dateline.support, Support::Full);
///
/// assert!(DatelineParser::new().find("Jakarta kembali diguyur hujan.").is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DatelineParser<'o> {
    max_edits: u8,
    outlets: Option<&'o Outlets>,
}

impl Default for DatelineParser<'_> {
    fn default() -> Self {
        DatelineParser { max_edits: 2, outlets: None }
    }
}

impl DatelineParser<'static> {
    /// A parser that knows the [built-in outlets](Outlets::builtin) and mends
    /// up to two slips in a name.
    pub const fn new() -> DatelineParser<'static> {
        DatelineParser { max_edits: 2, outlets: None }
    }
}

impl DatelineParser<'_> {
    /// The same parser with another tolerance: the most slips mended in one
    /// name; 0 takes names only as they are spelt. Short names get less, the
    /// shortest none.
    #[must_use]
    pub const fn max_edits(self, max_edits: u8) -> Self {
        DatelineParser { max_edits, outlets: self.outlets }
    }

    /// The same parser with other outlets: yours, or the built-in ones and
    /// [more](Outlets::with).
    #[must_use]
    pub const fn outlets(self, outlets: &Outlets) -> DatelineParser<'_> {
        DatelineParser { max_edits: self.max_edits, outlets: Some(outlets) }
    }

    /// The dateline that opens `text`.
    ///
    /// Only the first hundred bytes or so are looked at, so `text` may be a
    /// line or all that follows. Give more than the line where a page may have
    /// torn the dateline apart: `Bandar Lampung (`, `Lampost.co`, `) - `.
    pub fn find(&self, text: &str) -> Option<Dateline> {
        let grammar = self.grammar(text, self.max_edits);
        if guard::is_bare(text) && !glued::place_or_outlet(grammar, 0) {
            return None;
        }
        let Gate { start, is_marked, bracket } = guard::gate(text)?;
        let names_outlet = |at| grammar.outlets.exact_any_case(text, at).is_some();
        let mut found = if glued::is_byline(text, start) && !glued::place_or_outlet(grammar, start) {
            // No misspelt name is looked for in it.
            glued::behind_prefix(grammar, start)?
        } else if is_marked || glued::place_or_outlet(grammar, start) || bracket.is_some_and(names_outlet) {
            let unlisted = || if is_marked { grammar.unlisted(start) } else { None };
            grammar.dateline(start).or_else(unlisted).or_else(|| glued::behind_prefix(grammar, start))?
        } else {
            return None;
        };
        // Blanks and a comma left by a lost outlet go too; an opening quotation mark stays.
        found.start = head(text, start).trim_end_matches(|c| c == ',' || is_blank_char(c)).len();
        Some(found.finish(grammar.outlets))
    }

    fn grammar<'a>(&'a self, text: &'a str, max_edits: u8) -> grammar::Grammar<'a> {
        grammar::Grammar { text, outlets: self.outlets.unwrap_or(Outlets::builtin()), max_edits }
    }

    /// A dateline further on in a line, behind a summary or caption that was
    /// glued before it. Only one with a known place, a known outlet and a dash
    /// is taken; `span` is the dateline alone.
    ///
    /// ```
    /// use jernih::DatelineParser;
    ///
    /// let line = "Warga diminta menjauh dari sungai Penajam Paser Utara (ANTARA) - Hujan turun.";
    /// let dateline = DatelineParser::new().find_inside(line).unwrap();
    /// assert_eq!(dateline.span.of(line), "Penajam Paser Utara (ANTARA) - ");
    /// ```
    pub fn find_inside(&self, line: &str) -> Option<Dateline> {
        let grammar = self.grammar(line, 0);
        Some(glued::inside(grammar)?.finish(grammar.outlets))
    }

    /// Whether the text is the name of a place the gazetteer knows, and nothing
    /// else.
    ///
    /// ```
    /// assert!(jernih::DatelineParser::new().is_place("Bandar Lampung"));
    /// assert!(!jernih::DatelineParser::new().is_place("Jakarta hari ini"));
    /// ```
    pub fn is_place(&self, text: &str) -> bool {
        place::longest(text, 0).is_some_and(|found| found.end == text.len())
    }

    /// Whether the text is the name of a country the gazetteer knows.
    pub(crate) fn is_country(text: &str) -> bool {
        place::known(text).is_some_and(|place| place.kind == place::PlaceKind::Country)
    }

    /// Reads text that should open with a dateline, and says what is wrong
    /// where it does not.
    ///
    /// # Errors
    ///
    /// Where there is no dateline: what was expected, what was found, and at
    /// which byte.
    ///
    /// ```
    /// use jernih::DatelineParser;
    ///
    /// let error = DatelineParser::new().parse("Jakarta, hari ini").unwrap_err();
    /// assert_eq!(error.to_string(), "expected an outlet or a dash behind the place, found `, hari ini`");
    /// assert_eq!(error.offset(), Some(7));
    /// ```
    pub fn parse(&self, text: &str) -> Result<Dateline, Error> {
        if let Some(dateline) = self.find(text) {
            return Ok(dateline);
        }
        let start = scan::blanks(text, 0);
        let outlets = self.outlets.unwrap_or(Outlets::builtin());
        let (expected, offset) = if let Some(outlet) = outlets.find(text, start, self.max_edits) {
            ("a place or a dash behind the outlet", outlet.end)
        } else if let Some(place) = place::longest(text, start) {
            ("an outlet or a dash behind the place", place.end)
        } else {
            ("a place or an outlet", start)
        };
        Err(ErrorKind::Dateline { expected, found: Quoted::new(tail(text, offset)), offset }.into())
    }
}
