//! Documents and their gold labels, as `FORMAT.md` of the corpus describes them.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A raw document.
#[derive(Clone, Debug, Deserialize)]
pub struct Doc {
    pub id: String,
    #[serde(default)]
    pub form: Option<String>,
    #[serde(default)]
    pub publisher: Option<String>,
    pub text: String,
}

/// What people say of it: a label for each line, and the kept parts of lines
/// of which a part goes, in code points.
#[derive(Clone, Debug, Deserialize)]
pub struct Gold {
    pub id: String,
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    #[serde(default)]
    pub partial: BTreeMap<String, Vec<(usize, usize)>>,
    #[serde(default)]
    pub meta: Meta,
}

/// What is printed outside the prose.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Meta {
    pub place: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
}

/// A line of a document: what it holds and what of it is kept.
#[derive(Clone, Debug)]
pub struct GoldLine<'d> {
    pub number: usize,
    pub label: &'d str,
    pub text: &'d str,
    pub kept: String,
}

impl Gold {
    /// Every line that is not blank.
    pub fn lines<'d>(&'d self, raw: &'d str) -> Vec<GoldLine<'d>> {
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
pub fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Vec<T>> {
    let text = fs::read_to_string(path)?;
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).map_err(io::Error::other))
        .collect()
}
