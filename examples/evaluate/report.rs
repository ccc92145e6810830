//! The tables: scores, facts, documents, rules.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::measure::facts::{Fact, Tally, Verdict};
use crate::measure::run::{Outcome, shapes};
use crate::measure::score::{Scorer, total};

/// The facts in the order of their table.
const FACTS: [Fact; 6] = [Fact::Dateline, Fact::Place, Fact::Outlet, Fact::Published, Fact::Byline, Fact::Editor];

/// The head of a table of scores.
pub(crate) fn heading(first: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{first:28} docs   F1     P      R      macroF1 lost/10k junk-left exact")
}

/// A row of a table of scores.
pub(crate) fn row(name: &str, outcomes: &[&Outcome<'_>], out: &mut impl Write) -> io::Result<()> {
    let row = total(outcomes.iter().map(|outcome| &outcome.score));
    write!(out, "{name:28} {:4} {:.4} {:.4} {:.4} ", row.docs, row.f1, row.precision, row.recall)?;
    writeln!(out, "{:.4} {:8.1} {:8.4}  {:.3}", row.macro_f1, row.lost_per_10k, row.junk_left, row.exact)
}

/// The scores of all documents, by shape and by publisher.
pub(crate) fn table(outcomes: &[Outcome<'_>], out: &mut impl Write) -> io::Result<()> {
    heading("set", out)?;
    row("ALL", &outcomes.iter().collect::<Vec<_>>(), out)?;
    for (shape, outcomes) in shapes(outcomes) {
        row(&format!("form:{shape}"), &outcomes, out)?;
    }
    let mut publishers: BTreeMap<&str, Vec<&Outcome<'_>>> = BTreeMap::new();
    for outcome in outcomes {
        publishers.entry(&outcome.doc.publisher).or_default().push(outcome);
    }
    for (publisher, outcomes) in publishers {
        row(publisher, &outcomes, out)?;
    }
    Ok(())
}

/// How the facts were read, by shape.
pub(crate) fn facts(outcomes: &[Outcome<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{:19} printed right wrong missed invented share", "fact")?;
    let all: Vec<&Outcome<'_>> = outcomes.iter().collect();
    for (shape, outcomes) in [("ALL", all)].into_iter().chain(shapes(outcomes)) {
        for fact in FACTS {
            let tally = Tally::of(fact, outcomes.iter().flat_map(|outcome| &outcome.facts));
            let Tally { right, wrong, missed, invented } = tally;
            write!(out, "{shape:8} {:10} {:7} {right:5} {wrong:5} ", fact.name(), tally.printed())?;
            writeln!(out, "{missed:6} {invented:8} {:.3}", tally.share())?;
        }
    }
    Ok(())
}

/// The lost and left-over lines and the wrong facts of the documents whose id
/// begins so; the one that has exactly this id is printed with its marks.
pub(crate) fn documents(outcomes: &[Outcome<'_>], id: &str, out: &mut impl Write) -> io::Result<()> {
    for outcome in outcomes.iter().filter(|outcome| outcome.doc.id.starts_with(id)) {
        let (doc, score) = (outcome.doc, &outcome.score);
        let selected = doc.id == id;
        if selected {
            writeln!(out, "{}\n", outcome.article.marked_up())?;
        }
        let wrong = outcome.facts.iter().filter(|finding| {
            finding.fact != Fact::Dateline && !matches!(finding.verdict(), Verdict::Right | Verdict::Absent)
        });
        let wrong: Vec<_> = wrong.collect();
        if score.lost() + score.junk() == 0 && wrong.is_empty() && !selected {
            continue;
        }
        writeln!(out, "## {} {} lost {} junk {}", doc.id, doc.publisher, score.lost(), score.junk())?;
        for finding in wrong {
            writeln!(out, "  ! {}: gold `{}`, read `{}`", finding.fact.name(), finding.gold, finding.read)?;
        }
        for (sign, list) in [('-', &score.lost_lines), ('+', &score.junk_lines)] {
            for (number, label, text) in list {
                let text: String = text.chars().take(160).collect();
                writeln!(out, "  {sign} {number} {label} {text}")?;
            }
        }
    }
    Ok(())
}

/// What a rule took.
#[derive(Default)]
struct Taken {
    lost: usize,
    junk: usize,
    documents: usize,
}

/// Words of prose lost and words of furniture removed, credited to the rule
/// of the piece that holds them. The lost words add up to those of the table.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn by_rule(outcomes: &[Outcome<'_>], scorer: &Scorer, out: &mut impl Write) -> io::Result<()> {
    let mut rules: BTreeMap<String, Taken> = BTreeMap::new();
    let (mut kept, mut elsewhere) = (0, 0);
    for outcome in outcomes {
        kept += outcome.score.kept;
        let mut missing = missing(outcome, scorer);
        let mut costly: Vec<String> = Vec::new();
        let pieces: Vec<_> = outcome.article.pieces().collect();
        for line in &outcome.lines {
            for word in scorer.word.find_iter(line.text) {
                let (at, word) = (word.start(), scorer.tidy(word.as_str()));
                let place = line.start + at;
                let piece = pieces.partition_point(|piece| piece.span.end() <= place);
                let Some(mark) = pieces.get(piece).and_then(|piece| piece.mark) else { continue };
                let rule = mark.rule.to_string();
                let wanted = line.ranges.iter().any(|&(from, to)| (from..to).contains(&at));
                let taken = rules.entry(rule.clone()).or_default();
                if !wanted {
                    taken.junk += 1;
                } else if let Some(left) = missing.get_mut(&word).filter(|left| **left > 0) {
                    *left -= 1;
                    taken.lost += 1;
                    if !costly.contains(&rule) {
                        taken.documents += 1;
                        costly.push(rule);
                    }
                }
            }
        }
        elsewhere += missing.into_values().sum::<usize>();
    }
    let share = |lost: usize| 1e4 * lost as f64 / kept.max(1) as f64;
    let mut rules: Vec<(String, Taken)> = rules.into_iter().collect();
    rules.sort_by_key(|(_, taken)| std::cmp::Reverse((taken.lost, taken.junk)));
    writeln!(out, "\n{:28} lost words lost/10k in docs  junk removed", "rule")?;
    for (rule, taken) in &rules {
        let Taken { lost, junk, documents } = taken;
        writeln!(out, "{rule:28} {lost:10} {:8.2} {documents:7} {junk:13}", share(*lost))?;
    }
    // A word that was cut in two, or joined to its neighbour.
    writeln!(out, "{:28} {elsewhere:10} {:8.2}", "(no mark: seams)", share(elsewhere))
}

/// The words that should be in the output and are not.
fn missing(outcome: &Outcome<'_>, scorer: &Scorer) -> BTreeMap<String, usize> {
    let gold: Vec<&str> = outcome.lines.iter().map(|line| line.kept.as_str()).collect();
    let mut wanted: BTreeMap<String, usize> = scorer.words(&gold.join("\n")).into_iter().collect();
    let found = scorer.words(&outcome.prose);
    for (word, number) in &mut wanted {
        *number = number.saturating_sub(found.get(word).copied().unwrap_or(0));
    }
    wanted
}
