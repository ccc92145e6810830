//! `src/publishers/generated.rs` and `src/guide/rules.md` are made of the
//! publishers' folders and the rules. `JERNIH_UPDATE=1 cargo test` makes them
//! anew; otherwise these tests fail when they are not current.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublisherFile {
    id: String,
    name: String,
    hosts: Vec<String>,
    #[serde(default)]
    dateline: DatelineTable,
    #[serde(default)]
    phrase: Vec<PhraseTable>,
    #[serde(default)]
    section: Vec<SectionTable>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct DatelineTable {
    outlets: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseTable {
    rule: String,
    at: String,
    takes: String,
    text: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionTable {
    rule: String,
    label: Vec<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every publisher's file, the general one first, the others by id.
fn folders() -> Vec<PublisherFile> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join("src/publishers")).expect("the publishers' folder") {
        let path = entry.expect("a folder entry").path().join("publisher.toml");
        if !path.is_file() {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable file");
        let file: PublisherFile = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let folder = path.parent().and_then(Path::file_name).expect("a folder");
        assert_eq!(folder, file.id.as_str(), "{}: the id is the folder's name", path.display());
        files.push(file);
    }
    files.sort_by_key(|file| (file.id != "umum", file.id.clone()));
    files
}

fn strings(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("Cow::Borrowed({item:?})")).collect();
    format!("Cow::Borrowed(&[{}])", items.join(", "))
}

/// `READ_ALSO` for `P101`: the name of the static, from the rule's name.
fn rule_path(code: &str, file: &str) -> String {
    let rule = jernih::rule(code).unwrap_or_else(|| panic!("{file}: no rule {code}"));
    format!("rules::{}", rule.name().replace('-', "_").to_uppercase())
}

fn anchor(at: &str, file: &str) -> &'static str {
    match at {
        "whole-line" => "WholeLine",
        "line-start" => "LineStart",
        "anywhere" => "Anywhere",
        _ => panic!("{file}: `at` is whole-line, line-start or anywhere, not {at}"),
    }
}

fn takes(takes: &str, file: &str) -> &'static str {
    match takes {
        "phrase" => "Phrase",
        "headline" => "Headline",
        "sentence" => "Sentence",
        "name" => "Name",
        "line" => "Line",
        _ => panic!("{file}: `takes` is phrase, headline, sentence, name or line, not {takes}"),
    }
}

fn render(files: &[PublisherFile]) -> String {
    let mut out = String::from(
        "//! @generated from the folders beside it by `JERNIH_UPDATE=1 cargo test`; never edited by hand.\n\n\
         use std::borrow::Cow;\n\nuse super::{Anchor, Phrase, Publisher, Takes};\nuse crate::rule::statics as rules;\n\n\
         const fn phrase(rule: &'static crate::Rule, at: Anchor, takes: Takes, text: &'static str) -> Phrase {\n    \
         Phrase { rule, at, takes, text: Cow::Borrowed(text) }\n}\n\n\
         pub(super) static PUBLISHERS: &[Publisher] = &[\n",
    );
    for file in files {
        let _ = writeln!(out, "    Publisher {{");
        let _ = writeln!(out, "        id: Cow::Borrowed({:?}),", file.id);
        let _ = writeln!(out, "        name: Cow::Borrowed({:?}),", file.name);
        let _ = writeln!(out, "        hosts: {},", strings(&file.hosts));
        let _ = writeln!(out, "        outlets: {},", strings(&file.dateline.outlets));
        let _ = writeln!(out, "        phrases: Cow::Borrowed(&[");
        for table in &file.phrase {
            let rule = rule_path(&table.rule, &file.id);
            let (at, takes) = (anchor(&table.at, &file.id), takes(&table.takes, &file.id));
            for text in &table.text {
                let _ = writeln!(out, "            phrase(&{rule}, Anchor::{at}, Takes::{takes}, {text:?}),");
            }
        }
        for table in &file.section {
            let rule = rule_path(&table.rule, &file.id);
            for label in &table.label {
                let _ = writeln!(out, "            phrase(&{rule}, Anchor::WholeLine, Takes::Line, {label:?}),");
            }
        }
        let _ = writeln!(out, "        ]),\n    }},");
    }
    out.push_str("];\n");
    out
}

/// Fails when `path` does not hold `want`; writes it when told to.
fn assert_current(path: &str, want: &str) {
    let path = root().join(path);
    let found = fs::read_to_string(&path).unwrap_or_default();
    if found == want {
        return;
    }
    assert!(
        std::env::var_os("JERNIH_UPDATE").is_some(),
        "{} is not current: JERNIH_UPDATE=1 cargo test",
        path.display()
    );
    fs::write(&path, want).expect("a writable file");
}

#[test]
fn generated_publishers_are_current() {
    assert_current("src/publishers/generated.rs", &render(&folders()));
}

#[test]
fn the_guide_lists_every_rule() {
    let mut out = String::from(
        "# The rules\n\nWhat each rule marks, why, and when it is wrong. A rule *drops* what it marks, or \
         *lifts* it: leaves it out of the prose and keeps it as metadata.\n\n| code | name | fate |\n|---|---|---|\n",
    );
    for rule in jernih::rules() {
        let (code, name, fate) = (rule.code(), rule.name(), format!("{:?}", rule.fate()).to_lowercase());
        let _ = writeln!(out, "| [{code}](#{}-{name}) | {name} | {fate} |", code.to_lowercase());
    }
    out.push('\n');
    for rule in jernih::rules() {
        let _ = write!(out, "## {} {}\n\n", rule.code(), rule.name());
        for line in rule.explanation().lines() {
            let line = line.strip_prefix(' ').unwrap_or(line);
            if line.starts_with('#') {
                out.push('#');
            }
            out.push_str(line);
            out.push('\n');
        }
        out.push('\n');
    }
    assert_current("src/guide/rules.md", &out);
}

#[test]
fn no_phrase_is_listed_twice() {
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut twice = Vec::new();
    for file in folders() {
        let phrases = file.phrase.iter().flat_map(|t| t.text.iter().map(|text| (t.at.clone(), text.clone())));
        let labels = file.section.iter().flat_map(|t| t.label.iter().map(|l| ("whole-line".to_owned(), l.clone())));
        for (at, text) in phrases.chain(labels) {
            let key = if at == "anywhere" { (at, text) } else { (at, text.to_lowercase()) };
            if let Some(other) = seen.insert(key.clone(), file.id.clone()) {
                twice.push(format!("{}: {:?} ({}) stands in {other} too", file.id, key.1, key.0));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}
