//! Floors: figures that may rise and never fall.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::{fs, io};

use super::facts::{Fact, Finding, Tally};
use super::run::{Outcome, shapes};
use super::score::total;

/// Figures by section and name. The sections are the shapes of the corpus and
/// `facts`.
#[derive(Default)]
pub(crate) struct Figures(BTreeMap<String, BTreeMap<String, f64>>);

/// What figures have to reach: the same names, from a file.
pub(crate) struct Floors(BTreeMap<String, BTreeMap<String, f64>>);

/// How a figure is judged.
struct Kind {
    name: &'static str,
    /// Whether less of it is better.
    less: bool,
    /// How far a raised floor stays from the figure; a floor without a margin
    /// stays what people made it.
    margin: Option<f64>,
}

const fn kind(name: &'static str, less: bool, margin: Option<f64>) -> Kind {
    Kind { name, less, margin }
}

/// What publishers' data adds may grow with it: its bound is a promise, and the
/// figure without them has a floor of its own.
static KINDS: [Kind; 10] = [
    kind("word-f1", false, Some(0.000_5)),
    kind("lost-per-10k", true, Some(2.0)),
    kind("junk-left", true, Some(0.003)),
    kind("exact", false, Some(0.015)),
    kind("word-f1-without-publishers", false, Some(0.000_5)),
    kind("fall-without-publishers", true, None),
    kind("dateline-right", false, Some(0.007)),
    kind("dateline-invented", true, Some(0.0)),
    kind("published-right", false, Some(0.0)),
    kind("published-invented", true, Some(0.0)),
];

/// How this figure is judged: by its table row, and as one of which more is
/// better where it has none.
fn kind_of(name: &str) -> &'static Kind {
    static OTHER: Kind = kind("", false, None);
    KINDS.iter().find(|kind| kind.name == name).unwrap_or(&OTHER)
}

impl Figures {
    /// The figures of a run, and of one with general phrases only.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn of(outcomes: &[Outcome<'_>], general: &[Outcome<'_>]) -> Figures {
        let mut figures = Figures::default();
        let general = shapes(general);
        for (shape, outcomes) in shapes(outcomes) {
            let row = total(outcomes.iter().map(|outcome| &outcome.score));
            let without = general.get(shape).map_or(0.0, |outcomes| total(outcomes.iter().map(|o| &o.score)).f1);
            figures.put(shape, "word-f1", row.f1);
            figures.put(shape, "lost-per-10k", row.lost_per_10k);
            figures.put(shape, "junk-left", row.junk_left);
            figures.put(shape, "exact", row.exact);
            figures.put(shape, "word-f1-without-publishers", without);
            figures.put(shape, "fall-without-publishers", (row.f1 - without).max(0.0));
        }
        let facts: Vec<&Finding> = outcomes.iter().flat_map(|outcome| &outcome.facts).collect();
        for fact in [Fact::Dateline, Fact::Published] {
            let tally = Tally::of(fact, facts.iter().copied());
            figures.put("facts", &format!("{}-right", fact.name()), tally.share());
            figures.put("facts", &format!("{}-invented", fact.name()), tally.invented as f64);
        }
        figures
    }

    fn put(&mut self, section: &str, name: &str, figure: f64) {
        self.0.entry(section.to_owned()).or_default().insert(name.to_owned(), figure);
    }
}

impl Floors {
    /// Reads a floors file.
    pub(crate) fn read(path: &Path) -> io::Result<Floors> {
        let text = fs::read_to_string(path)?;
        toml::from_str(&text).map(Floors).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
    }

    /// Every figure that does not reach its floor, that has none, and every
    /// floor without a figure.
    pub(crate) fn failures(&self, figures: &Figures) -> Vec<String> {
        let mut failures = Vec::new();
        for (section, floors) in &self.0 {
            for (name, &floor) in floors {
                let figure = figures.0.get(section).and_then(|row| row.get(name));
                let less = kind_of(name).less;
                match figure {
                    None => failures.push(format!("{section} {name}: no such figure")),
                    Some(&figure) if figure.is_nan() || (less && figure > floor) || (!less && figure < floor) => {
                        failures.push(format!("{section} {name}: {figure:.4}, floor {floor}"));
                    }
                    Some(_) => {}
                }
            }
        }
        for (section, row) in &figures.0 {
            for name in row.keys() {
                if !self.0.get(section).is_some_and(|floors| floors.contains_key(name)) {
                    failures.push(format!("{section} {name}: no floor"));
                }
            }
        }
        failures
    }

    /// The same floors, raised to a little below the figures. None is lowered.
    #[must_use]
    pub(crate) fn raised(mut self, figures: &Figures) -> Floors {
        for (section, row) in &figures.0 {
            let floors = self.0.entry(section.clone()).or_default();
            for (name, &figure) in row {
                let &Kind { less, margin: Some(margin), .. } = kind_of(name) else { continue };
                let sign = if less { 1.0 } else { -1.0 };
                let wanted = (sign * (figure + sign * margin) * 1e4).ceil() * sign / 1e4;
                let floor = floors.entry(name.clone()).or_insert(wanted);
                *floor = if less { floor.min(wanted) } else { floor.max(wanted) };
            }
        }
        self
    }
}

impl fmt::Display for Floors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# Figures that may rise and never fall; `evaluate --floors` checks them and `--update` raises them."
        )?;
        for (section, floors) in &self.0 {
            writeln!(f, "\n[{section}]")?;
            for (name, floor) in floors {
                let less = kind_of(name).less;
                writeln!(f, "{name} = {floor:?} # at {}", if less { "most" } else { "least" })?;
            }
        }
        Ok(())
    }
}
