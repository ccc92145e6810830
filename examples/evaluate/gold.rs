//! Documents and their gold labels, as `FORMAT.md` of the corpus describes them.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A raw document.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Doc {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) form: Option<String>,
    #[serde(default)]
    pub(crate) publisher: Option<String>,
    pub(crate) text: String,
}

/// What people say of it: a label for each line, and the kept parts of lines
/// of which a part goes, in code points.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Gold {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) labels: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) partial: BTreeMap<String, Vec<(usize, usize)>>,
    #[serde(default)]
    pub(crate) meta: Meta,
}

/// What is printed outside the prose.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Meta {
    pub(crate) place: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) published: Option<String>,
}

/// A line of a document: what it holds and what of it is kept.
#[derive(Clone, Debug)]
pub(crate) struct GoldLine<'d> {
    pub(crate) number: usize,
    pub(crate) label: &'d str,
    pub(crate) text: &'d str,
    pub(crate) kept: String,
}

impl Gold {
    /// Every line that is not blank.
    pub(crate) fn lines<'d>(&'d self, raw: &'d str) -> Vec<GoldLine<'d>> {
        let mut lines = Vec::new();
        for (number, text) in (1..).zip(raw.split('\n')) {
            if text.trim().is_empty() {
                continue;
            }
            let key = number.to_string();
            let label = self.labels.get(&key).map_or("", String::as_str);
            let kept = match self.partial.get(&key) {
                Some(ranges) => {
                    let part = |&(from, to): &(usize, usize)| text.chars().skip(from).take(to - from).collect();
                    ranges.iter().map(part).collect::<Vec<String>>().join(" ")
                }
                None if matches!(label, "T" | "P" | "H") => text.to_owned(),
                None => String::new(),
            };
            lines.push(GoldLine { number, label, text, kept });
        }
        lines
    }
}

/// Reads a JSONL file.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Vec<T>> {
    let text = fs::read_to_string(path)?;
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).map_err(io::Error::other))
        .collect()
}
