//! What is printed outside the prose: read right, wrong, missed or invented?

use jernih::{Metadata, Span};

use super::gold::Meta;
use super::score::Scorer;

/// Something that is printed outside the prose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    /// Place and outlet of the dateline together.
    Dateline,
    Place,
    Outlet,
    Published,
    Byline,
    Editor,
}

/// How a fact was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing is printed and nothing was read.
    Absent,
    Right,
    Wrong,
    Missed,
    Invented,
}

/// A fact of a document: what gold says, what was read.
pub(crate) struct Finding {
    pub(crate) fact: Fact,
    pub(crate) gold: String,
    pub(crate) read: String,
}

/// How often a fact was read how.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
    pub(crate) invented: usize,
}

impl Fact {
    /// What it is called in tables and floors.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Fact::Dateline => "dateline",
            Fact::Place => "place",
            Fact::Outlet => "outlet",
            Fact::Published => "published",
            Fact::Byline => "byline",
            Fact::Editor => "editor",
        }
    }
}

impl Finding {
    pub(crate) fn verdict(&self) -> Verdict {
        match (self.gold.is_empty(), self.read.is_empty()) {
            (true, true) => Verdict::Absent,
            (true, false) => Verdict::Invented,
            (false, true) => Verdict::Missed,
            (false, false) if self.gold == self.read => Verdict::Right,
            (false, false) => Verdict::Wrong,
        }
    }
}

impl Tally {
    /// Counts how a fact was read in these findings.
    pub(crate) fn of<'f>(fact: Fact, findings: impl IntoIterator<Item = &'f Finding>) -> Tally {
        let mut tally = Tally::default();
        for finding in findings {
            if finding.fact == fact {
                match finding.verdict() {
                    Verdict::Absent => {}
                    Verdict::Right => tally.right += 1,
                    Verdict::Wrong => tally.wrong += 1,
                    Verdict::Missed => tally.missed += 1,
                    Verdict::Invented => tally.invented += 1,
                }
            }
        }
        tally
    }

    /// How many documents print it.
    pub(crate) fn printed(self) -> usize {
        self.right + self.wrong + self.missed
    }

    /// The share of those that print it that were read right.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn share(self) -> f64 {
        if self.printed() == 0 { 1.0 } else { self.right as f64 / self.printed() as f64 }
    }
}

/// Compares what was read off a document with what it prints.
pub(crate) fn findings(gold: &Meta, read: &Metadata, raw: &str, scorer: &Scorer) -> Vec<Finding> {
    let text = |span: Option<Span>| span.map_or(String::new(), |span| scorer.tidy(span.of(raw)));
    let said = |text: Option<&String>| text.map_or(String::new(), |text| scorer.tidy(text));
    let people = |names: Vec<String>| {
        let mut names: Vec<String> = names.iter().map(|name| scorer.tidy(name).to_lowercase()).collect();
        names.sort_unstable();
        names.join("; ")
    };
    let spans = |names: &[Span]| people(names.iter().map(|span| span.of(raw).to_owned()).collect());
    let dateline = read.dateline.as_ref();
    let place = text(dateline.and_then(|dateline| dateline.place));
    let outlet = text(dateline.and_then(|dateline| dateline.outlet));
    let (gold_place, gold_outlet) = (said(gold.place.as_ref()), said(gold.outlet.as_ref()));
    let both = |place: &str, outlet: &str| {
        if place.is_empty() && outlet.is_empty() { String::new() } else { format!("{place} | {outlet}") }
    };
    let published = read.published.as_ref().map_or(String::new(), ToString::to_string);
    let pair = |fact, gold, read| Finding { fact, gold, read };
    vec![
        pair(Fact::Dateline, both(&gold_place, &gold_outlet), both(&place, &outlet)),
        pair(Fact::Place, gold_place, place),
        pair(Fact::Outlet, gold_outlet, outlet),
        pair(Fact::Published, said(gold.published.as_ref()), published),
        pair(Fact::Byline, people(gold.byline.clone()), spans(&read.bylines)),
        pair(Fact::Editor, people(gold.editor.clone()), spans(&read.editors)),
    ]
}
