//! Two runs, line by line.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::path::Path;

use serde::Deserialize;

use crate::measure::gold::{Corpus, read};
use crate::measure::score::{Score, Scorer};

/// What a run made of a document.
#[derive(Deserialize)]
struct Output {
    id: String,
    text: String,
}

/// Prints the documents that changed between two runs, each with its faults
/// before and after, and the lines of the raw text that came or went.
pub(crate) fn print(
    corpus: &Corpus,
    scorer: &Scorer,
    before: &Path,
    after: &Path,
    out: &mut impl Write,
) -> io::Result<()> {
    let (before, after) = (texts(before)?, texts(after)?);
    let (mut better, mut worse, mut even) = (0, 0, 0);
    for (doc, gold) in corpus.pairs() {
        let text = |run: &BTreeMap<String, String>| {
            run.get(&doc.id).cloned().ok_or_else(|| io::Error::other(format!("a run lacks {}", doc.id)))
        };
        let (old, new) = (text(&before)?, text(&after)?);
        if old == new {
            continue;
        }
        let lines = gold.lines(&doc.text);
        let score = |text: &str| scorer.score(&doc.text, &lines, text);
        let (was, is) = (score(&old), score(&new));
        let faults = |score: &Score| score.lost() + score.junk();
        let verdict = match faults(&is).cmp(&faults(&was)) {
            std::cmp::Ordering::Less => (&mut better, "better"),
            std::cmp::Ordering::Greater => (&mut worse, "worse"),
            std::cmp::Ordering::Equal => (&mut even, "even"),
        };
        *verdict.0 += 1;
        write!(out, "## {} {}: {}, ", doc.id, doc.publisher, verdict.1)?;
        writeln!(out, "lost {} -> {}, junk {} -> {}", was.lost(), is.lost(), was.junk(), is.junk())?;
        let wanted: Vec<&str> = lines.iter().map(|line| line.kept.as_str()).filter(|kept| !kept.is_empty()).collect();
        let wanted = scorer.tidy(&wanted.join("\n"));
        for (sign, from, to) in [('-', &old, &new), ('+', &new, &old)] {
            let others = only_in(to, from);
            for line in only_in(from, to) {
                let right = wanted.contains(&scorer.tidy(line)) == (sign == '+');
                let same = others.iter().map(|other| common(line, other)).max().unwrap_or(0);
                let skipped = if same > CONTEXT { "... " } else { "" };
                let part: String = line.chars().skip(same.saturating_sub(CONTEXT)).take(160).collect();
                writeln!(out, "  {sign} {} {skipped}{part}", if right { "right" } else { "wrong" })?;
            }
        }
    }
    writeln!(out, "{} documents changed: {better} better, {worse} worse, {even} even", better + worse + even)
}

/// So many characters are shown before the place where two lines part.
const CONTEXT: usize = 40;

/// How many characters two lines begin with alike.
fn common(line: &str, other: &str) -> usize {
    line.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

/// The paragraphs of a text that the other one has not, or fewer times.
fn only_in<'t>(text: &'t str, other: &'t str) -> Vec<&'t str> {
    let mut there: HashMap<&str, usize> = HashMap::new();
    for line in other.lines().filter(|line| !line.is_empty()) {
        *there.entry(line).or_default() += 1;
    }
    let mut gone = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        match there.get_mut(line) {
            Some(left) if *left > 0 => *left -= 1,
            _ => gone.push(line),
        }
    }
    gone
}

fn texts(file: &Path) -> io::Result<BTreeMap<String, String>> {
    let outputs: Vec<Output> = read(file)?;
    Ok(outputs.into_iter().map(|output| (output.id, output.text)).collect())
}
