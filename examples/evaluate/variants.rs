//! Other pipelines than the house chain: with a filter left out, with less
//! knowledge.

use std::io::{self, Write};

use jernih::{Lexicon, Pipeline, publishers};

use crate::measure::gold::Corpus;
use crate::measure::run::{Outcome, run, shapes};
use crate::measure::score::{Scorer, Total, total};
use crate::report::{documents, heading, row};

/// How much a pipeline knows.
#[derive(Clone, Copy)]
pub(crate) enum Knowledge {
    /// The phrases that every site prints.
    General,
    /// No phrases: the structure of the text alone.
    Nothing,
}

impl Knowledge {
    /// The house chain with this knowledge.
    pub(crate) fn pipeline(self) -> Pipeline {
        match self {
            Knowledge::General => Pipeline::with_publishers(publishers().iter().filter(|p| p.id() == "umum")),
            Knowledge::Nothing => Pipeline::with_publishers([]),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Knowledge::General => "general phrases only",
            Knowledge::Nothing => "no phrases",
        }
    }
}

/// The scores by shape, with all that is known and with less; with less, also
/// the faults of the documents whose id begins so.
pub(crate) fn knowing(
    knowledge: Knowledge,
    show: Option<&str>,
    corpus: &Corpus,
    scorer: &Scorer,
    whole: &[Outcome<'_>],
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out)?;
    let less = run(corpus, &knowledge.pipeline(), scorer);
    if let Some(id) = show {
        documents(&less, id, out)?;
    }
    heading(knowledge.name(), out)?;
    for (name, outcomes) in [("all publishers", whole), (knowledge.name(), &less)] {
        row(&format!("ALL {name}"), &outcomes.iter().collect::<Vec<_>>(), out)?;
        for (shape, outcomes) in shapes(outcomes) {
            row(&format!("{shape} {name}"), &outcomes, out)?;
        }
    }
    Ok(())
}

/// The scores by shape with each filter left out, and what that changed.
pub(crate) fn ablate(corpus: &Corpus, scorer: &Scorer, whole: &[Outcome<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{:38} F1      change  lost/10k junk-left exact", "without")?;
    let base = figures(whole);
    print("(nothing left out)", &base, &base, out)?;
    let names: Vec<&str> = Pipeline::house_filters(Lexicon::builtin()).into_iter().map(|(name, _)| name).collect();
    for without in names {
        let filters = Pipeline::house_filters(Lexicon::builtin()).into_iter().filter(|(name, _)| *name != without);
        let pipeline: Pipeline = filters.map(|(_, filter)| filter).collect();
        print(without, &figures(&run(corpus, &pipeline, scorer)), &base, out)?;
    }
    Ok(())
}

/// Scores by shape, all together first.
type Rows = Vec<(String, Total)>;

fn figures(outcomes: &[Outcome<'_>]) -> Rows {
    let all = ("ALL".to_owned(), total(outcomes.iter().map(|outcome| &outcome.score)));
    let shapes = shapes(outcomes).into_iter();
    let shapes = shapes.map(|(shape, outcomes)| (shape.to_owned(), total(outcomes.iter().map(|o| &o.score))));
    std::iter::once(all).chain(shapes).collect()
}

fn print(without: &str, rows: &Rows, base: &Rows, out: &mut impl Write) -> io::Result<()> {
    for ((shape, row), (_, base)) in rows.iter().zip(base) {
        let change = row.f1 - base.f1;
        write!(out, "{without:28} {shape:8} {:.4} {change:+.4} ", row.f1)?;
        writeln!(out, "{:8.1} {:8.4}  {:.3}", row.lost_per_10k, row.junk_left, row.exact)?;
    }
    Ok(())
}
