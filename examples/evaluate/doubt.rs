//! Does doubt tell the documents that went wrong from those that did not?

use std::io::{self, Write};

use crate::measure::run::Outcome;

/// A tenth of the documents is what a person would look at.
const LOOKED_AT: usize = 10;

/// Documents by doubt, the most doubtful first, with their faults; then what
/// a reader of the first tenth would have found.
pub(crate) fn print(outcomes: &[Outcome<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut sorted: Vec<(f64, &Outcome<'_>)> = outcomes.iter().map(|o| (o.article.confidence().doubt(), o)).collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    writeln!(out, "\ndoubt  lost junk document")?;
    for (doubt, outcome) in &sorted {
        let (score, doc) = (&outcome.score, outcome.doc);
        let exact = if score.exact { "" } else { " (not exact)" };
        writeln!(out, "{doubt:.4} {:5} {:4} {} {}{exact}", score.lost(), score.junk(), doc.id, doc.publisher)?;
    }
    summary("ALL", &sorted, out)?;
    for shape in ["flat", "page", "scrape"] {
        let of_shape: Vec<_> = sorted.iter().copied().filter(|(_, outcome)| outcome.doc.form == shape).collect();
        summary(shape, &of_shape, out)?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss)]
fn summary(name: &str, sorted: &[(f64, &Outcome<'_>)], out: &mut impl Write) -> io::Result<()> {
    let first = sorted.get(..sorted.len().div_ceil(LOOKED_AT)).unwrap_or_default();
    let share = |faults: fn(&Outcome<'_>) -> usize| {
        let count = |part: &[(f64, &Outcome<'_>)]| part.iter().map(|(_, outcome)| faults(outcome)).sum::<usize>();
        let all = count(sorted);
        if all == 0 { 1.0 } else { count(first) as f64 / all as f64 }
    };
    write!(out, "{name:7} first tenth by doubt: {:.2} of the lost words, ", share(|o| o.score.lost()))?;
    write!(out, "{:.2} of the words left over, ", share(|o| o.score.junk()))?;
    write!(out, "{:.2} of the documents with a fault; ", share(|o| usize::from(!o.score.exact)))?;
    writeln!(out, "a faulty one is more doubtful than a faultless one in {:.2}", order(sorted))
}

/// How often a document with a fault has more doubt than one without; one
/// half is chance.
#[allow(clippy::cast_precision_loss)]
fn order(sorted: &[(f64, &Outcome<'_>)]) -> f64 {
    let (wrong, right): (Vec<_>, Vec<_>) = sorted.iter().partition(|(_, outcome)| !outcome.score.exact);
    let mut points = 0.0;
    for (doubt, _) in &wrong {
        for (other, _) in &right {
            points += if doubt > other {
                1.0
            } else if doubt < other {
                0.0
            } else {
                0.5
            };
        }
    }
    let pairs = wrong.len() * right.len();
    if pairs == 0 { 0.5 } else { points / pairs as f64 }
}
