//! Documents and their gold labels, as `FORMAT.md` of the corpus describes them.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A raw document.
#[derive(Deserialize)]
pub(crate) struct Doc {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) form: String,
    #[serde(default)]
    pub(crate) publisher: String,
    pub(crate) text: String,
}

/// What people say of it: a label for each line, and the kept parts of lines
/// of which a part goes, in code points.
#[derive(Deserialize)]
pub(crate) struct Gold {
    id: String,
    labels: BTreeMap<String, String>,
    #[serde(default)]
    partial: BTreeMap<String, Vec<(usize, usize)>>,
    #[serde(default)]
    pub(crate) meta: Meta,
}

/// What is printed outside the prose.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Meta {
    pub(crate) place: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) byline: Vec<String>,
    pub(crate) editor: Vec<String>,
}

/// A line of a document: what it holds and what of it is kept.
pub(crate) struct GoldLine<'d> {
    pub(crate) number: usize,
    pub(crate) label: &'d str,
    /// Where the line begins in the raw text, in bytes.
    pub(crate) start: usize,
    pub(crate) text: &'d str,
    /// The parts that stay, in bytes of the line.
    pub(crate) ranges: Vec<(usize, usize)>,
    pub(crate) kept: String,
}

/// Documents and their labels.
pub(crate) struct Corpus {
    pairs: Vec<(Doc, Gold)>,
}

impl Gold {
    /// Every line that is not blank.
    pub(crate) fn lines<'d>(&'d self, raw: &'d str) -> Vec<GoldLine<'d>> {
        let mut lines = Vec::new();
        let mut start = 0;
        for (number, text) in (1..).zip(raw.split('\n')) {
            let key = number.to_string();
            let label = self.labels.get(&key).map_or("", String::as_str);
            let ranges: Vec<(usize, usize)> = match self.partial.get(&key) {
                Some(parts) => parts.iter().map(|&(from, to)| (byte_of(text, from), byte_of(text, to))).collect(),
                None if matches!(label, "T" | "P" | "H") => vec![(0, text.len())],
                None => Vec::new(),
            };
            let kept: Vec<&str> = ranges.iter().filter_map(|&(from, to)| text.get(from..to)).collect();
            if !text.trim().is_empty() {
                lines.push(GoldLine { number, label, start, text, kept: kept.join(" "), ranges });
            }
            start += text.len() + 1;
        }
        lines
    }

    /// A document made of labelled lines. Of a kept one all is kept.
    pub(crate) fn labelled(id: &str, form: &str, publisher: &str, lines: &[(&str, &str)], meta: Meta) -> (Doc, Gold) {
        let labels = (1..).zip(lines).map(|(number, (label, _)): (usize, _)| (number.to_string(), (*label).to_owned()));
        let gold = Gold { id: id.to_owned(), labels: labels.collect(), partial: BTreeMap::new(), meta };
        let text = lines.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
        let doc = Doc { id: id.to_owned(), form: form.to_owned(), publisher: publisher.to_owned(), text };
        (doc, gold)
    }

    /// What is wrong with these labels, if anything.
    fn problem(&self, raw: &str) -> Option<String> {
        let missing = self.lines(raw).iter().find(|line| line.label.is_empty()).map(|line| line.number);
        missing.map(|number| format!("{}: line {number} has no label", self.id))
    }
}

/// The byte at which this code point begins.
fn byte_of(text: &str, at: usize) -> usize {
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

impl Corpus {
    /// Reads `docs.jsonl` and `gold.jsonl` of a folder.
    pub(crate) fn read(folder: &Path) -> io::Result<Corpus> {
        let docs: Vec<Doc> = read(&folder.join("docs.jsonl"))?;
        let gold: Vec<Gold> = read(&folder.join("gold.jsonl"))?;
        let mut gold: BTreeMap<String, Gold> = gold.into_iter().map(|gold| (gold.id.clone(), gold)).collect();
        let mut pairs = Vec::with_capacity(docs.len());
        for doc in docs {
            let gold = gold.remove(&doc.id).ok_or_else(|| io::Error::other(format!("{} has no labels", doc.id)))?;
            if let Some(problem) = gold.problem(&doc.text) {
                return Err(io::Error::other(problem));
            }
            pairs.push((doc, gold));
        }
        if let Some(id) = gold.keys().next() {
            return Err(io::Error::other(format!("{id} has labels and no text")));
        }
        Ok(Corpus { pairs })
    }

    /// These documents.
    pub(crate) fn of(pairs: Vec<(Doc, Gold)>) -> Corpus {
        Corpus { pairs }
    }

    /// The documents in the order of their file.
    pub(crate) fn pairs(&self) -> &[(Doc, Gold)] {
        &self.pairs
    }
}

/// Reads a JSONL file.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Vec<T>> {
    let text = fs::read_to_string(path).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).map_err(io::Error::other)).collect()
}
