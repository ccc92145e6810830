//! What the page shows, as JSON.

use jernih::{Pipeline, Rule, rules};
use serde_json::{Value, json};

use super::sample::Drawn;
use crate::clean::marks::certainty_name;
use crate::clean::metadata::rounded;
use crate::clean::totals::{Counts, Totals, family_name, place};
use crate::markdown::parts;
use crate::version;

/// The longest text of a piece of evidence.
const EVIDENCE: usize = 200;

/// Cleans the sample and puts down what the page needs.
pub(crate) fn of(pipeline: &Pipeline, name: &str, seen: u64, sample: &[Drawn], doubtful: f64) -> Value {
    let mut totals = Totals::default();
    let documents: Vec<Value> = sample.iter().map(|drawn| document(pipeline, drawn, &mut totals, doubtful)).collect();
    json!({
        "name": name,
        "seen": seen,
        "rulePack": version::rule_pack(),
        "doubtful": doubtful,
        "totals": totals.json(),
        "rules": rules().iter().map(|rule| explained(rule)).collect::<Vec<_>>(),
        "documents": documents,
    })
}

fn explained(rule: &Rule) -> Value {
    json!({
        "code": rule.code(),
        "name": rule.name(),
        "family": rule.family().to_string(),
        "familyName": family_name(rule.family()),
        "parts": parts(rule.explanation()),
    })
}

/// A document: its pieces as `[text]` where they are prose, and as `[text,
/// rule, certainty, evidence]` where they go.
fn document(pipeline: &Pipeline, drawn: &Drawn, totals: &mut Totals, doubtful: f64) -> Value {
    let record = &drawn.record;
    let article = pipeline.clean(&record.text);
    let mut counts = Counts::default();
    Counts::of(&article, &article.prose(), &mut counts);
    totals.add(&counts, record.text.len(), doubtful);
    let raw = article.raw();
    let pieces: Vec<Value> = article
        .pieces()
        .map(|piece| {
            let text = piece.span.of(raw);
            match piece.mark {
                None => json!([text]),
                Some(mark) => {
                    let evidence = mark.evidence.map(|span| span.of(raw).chars().take(EVIDENCE).collect::<String>());
                    json!([text, place(mark.rule), certainty_name(mark.certainty), evidence])
                }
            }
        })
        .collect();
    json!({
        "file": drawn.file,
        "record": record.number,
        "publisher": record.publisher,
        "url": record.url,
        "title": record.title,
        "kept": counts.kept,
        "removed": counts.removed,
        "doubt": rounded(counts.doubt),
        "pieces": pieces,
    })
}
