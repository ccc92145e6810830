//! Texts to try things on: the bundled samples, the cases, and the corpus
//! where it lies beside the repository.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A text with a name to report it by.
pub(crate) struct Text {
    pub(crate) name: String,
    pub(crate) raw: String,
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the corpus lies, when it is there.
fn shared() -> PathBuf {
    root().join("../shared")
}

/// The files below a folder, by path.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return out };
    for entry in entries {
        let path = entry.expect("a folder entry").path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path);
        }
    }
    out.sort();
    out
}

/// The raw texts of all golden cases.
pub(crate) fn cases() -> Vec<Text> {
    let mut out = Vec::new();
    for path in files(&root().join("src/publishers")) {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable case").replace("\r\n", "\n");
        let file = path.strip_prefix(root().join("src/publishers")).expect("below the folder").display().to_string();
        for (at, case) in text.split("\n====\n").enumerate() {
            let Some((_, body)) = case.split_once("\n---\n") else { continue };
            out.push(Text { name: format!("{file}#{at}"), raw: without_brackets(body) });
        }
    }
    out
}

/// A case without its brackets: the raw text.
fn without_brackets(body: &str) -> String {
    let mut out = String::new();
    let mut rest = body;
    while let Some((kept, behind)) = rest.split_once("{{") {
        let (inside, after) = behind.split_once("}}").unwrap_or((behind, ""));
        out.push_str(kept);
        out.push_str(inside.split_once([' ', '\n']).map_or("", |(_, text)| text));
        rest = after;
    }
    out + rest
}

/// The sample dumps that the examples run on.
pub(crate) fn samples() -> Vec<Text> {
    let folder = root().join("examples/data");
    let name = |path: &Path| path.strip_prefix(root()).expect("below the root").display().to_string();
    let mut out = Vec::new();
    for path in files(&folder) {
        let text = fs::read_to_string(&path).expect("a readable sample");
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("txt") => out.push(Text { name: name(&path), raw: text }),
            Some("jsonl") => out.extend(json_lines(&name(&path), &text)),
            _ => {}
        }
    }
    out
}

#[derive(Deserialize)]
struct Row {
    id: Option<serde_json::Value>,
    text: Option<String>,
}

fn json_lines(name: &str, text: &str) -> Vec<Text> {
    let rows = text.lines().filter(|line| !line.trim().is_empty());
    rows.enumerate()
        .filter_map(|(at, line)| {
            let row: Row = serde_json::from_str(line).ok()?;
            let id = row.id.map_or_else(|| at.to_string(), |id| id.to_string().trim_matches('"').to_owned());
            Some(Text { name: format!("{name}#{id}"), raw: row.text? })
        })
        .collect()
}

/// The labelled documents of the corpus; none where it is not there.
pub(crate) fn labelled() -> Vec<Text> {
    let Ok(text) = fs::read_to_string(shared().join("corpus/docs.jsonl")) else { return Vec::new() };
    let docs = json_lines("corpus", &text);
    assert!(docs.len() > 100, "only {} documents could be read", docs.len());
    docs
}

/// The unlabelled articles of the corpus: every one when `JERNIH_DUMP` is set,
/// none otherwise.
pub(crate) fn dump() -> Vec<Text> {
    let path = shared().join("corpus/dump.jsonl.gz");
    if std::env::var_os("JERNIH_DUMP").is_none() || !path.is_file() {
        return Vec::new();
    }
    let mut text = String::new();
    let packed = fs::File::open(path).expect("a readable dump");
    flate2::read::GzDecoder::new(packed).read_to_string(&mut text).expect("a sound dump");
    json_lines("dump", &text)
}

/// All of it.
pub(crate) fn texts() -> Vec<Text> {
    [samples(), cases(), labelled(), dump()].into_iter().flatten().collect()
}
