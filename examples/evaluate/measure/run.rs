//! Runs a pipeline over a corpus.

use std::collections::BTreeMap;

use jernih::{Article, Pipeline};

use super::facts::{self, Finding};
use super::gold::{Corpus, Doc, GoldLine};
use super::score::{Score, Scorer};

/// A document that was cleaned and compared with gold.
pub(crate) struct Outcome<'c> {
    pub(crate) doc: &'c Doc,
    pub(crate) lines: Vec<GoldLine<'c>>,
    pub(crate) article: Article<'c>,
    pub(crate) prose: String,
    pub(crate) score: Score,
    pub(crate) facts: Vec<Finding>,
}

/// Cleans every document and compares.
pub(crate) fn run<'c>(corpus: &'c Corpus, pipeline: &Pipeline, scorer: &Scorer) -> Vec<Outcome<'c>> {
    let one = |(doc, gold): &'c (Doc, _)| {
        let gold: &'c super::gold::Gold = gold;
        let article = pipeline.clean(&doc.text);
        let prose = article.prose();
        let lines = gold.lines(&doc.text);
        let score = scorer.score(&doc.text, &lines, &prose);
        let facts = facts::findings(&gold.meta, article.metadata(), &doc.text, scorer);
        Outcome { doc, lines, article, prose, score, facts }
    };
    corpus.pairs().iter().map(one).collect()
}

/// The outcomes by the shape of the document: `flat`, `page`, `scrape`.
pub(crate) fn shapes<'o, 'c>(outcomes: &'o [Outcome<'c>]) -> BTreeMap<&'c str, Vec<&'o Outcome<'c>>> {
    let mut shapes: BTreeMap<&str, Vec<&Outcome<'_>>> = BTreeMap::new();
    for outcome in outcomes {
        shapes.entry(&outcome.doc.form).or_default().push(outcome);
    }
    shapes
}
