//! The output of the default pipeline does not change unawares. The digests in
//! `tests/data/output.tsv` are those of the bundled samples, the cases and the
//! corpus; a change of any needs an entry under *Output changes* in
//! CHANGELOG.md that names the overall digest.
//!
//! `JERNIH_UPDATE=1 cargo test snapshot` writes the digests, and the overall
//! one into the changelog's first `(output ...)`; the words are yours.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use super::checks;
use super::corpus::{self, Text};

const HEADER: &str = "# What the default pipeline makes of each text: set, text, digest of prose and marks.\n\
                      # JERNIH_UPDATE=1 cargo test snapshot\n";

fn path() -> PathBuf {
    corpus::root().join("tests/data/output.tsv")
}

/// FNV-1a, 64 bits: stable over machines and releases.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The digest of what the pipeline makes of a text: its prose, its marks and
/// what it understood of the metadata.
fn output(raw: &str) -> u64 {
    let article = checks::house().clean(raw);
    let mut all = article.prose();
    for mark in article.marks() {
        write!(all, "\n{} {:?}", mark.rule.code(), mark.span).expect("a string takes all");
    }
    let metadata = article.metadata();
    let published = metadata.published.as_ref().map(ToString::to_string);
    write!(all, "\n{:?} {published:?} {:?}", metadata.headline, metadata.bylines).expect("a string takes all");
    digest(&all)
}

fn rows(set: &str, texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| format!("{set}\t{}\t{:016x}", text.name, output(&text.raw))).collect()
}

/// The rows of a set in the committed file.
fn committed<'f>(file: &'f str, set: &str) -> Vec<&'f str> {
    file.lines().filter(|line| line.split('\t').next() == Some(set)).collect()
}

/// One digest for all rows: what the changelog names.
fn overall(file: &str) -> String {
    let rows: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
    format!("{:08x}", digest(&rows.join("\n")) >> 32)
}

fn sets() -> [(&'static str, Vec<Text>); 3] {
    [("sample", corpus::samples()), ("case", corpus::cases()), ("corpus", corpus::labelled())]
}

#[test]
fn the_output_is_as_committed() {
    let file = fs::read_to_string(path()).unwrap_or_default().replace("\r\n", "\n");
    let mut fresh = String::from(HEADER);
    let mut changed = Vec::new();
    for (set, texts) in sets() {
        let committed = committed(&file, set);
        if texts.is_empty() {
            // The corpus is not everywhere: what was said of it stays.
            for row in committed {
                fresh.extend([row, "\n"]);
            }
            continue;
        }
        let rows = rows(set, &texts);
        let gone = committed.iter().filter(|row| !rows.iter().any(|new| new == *row)).map(|row| format!("- {row}"));
        let new = rows.iter().filter(|row| !committed.contains(&row.as_str())).map(|row| format!("+ {row}"));
        changed.extend(gone.chain(new));
        for row in &rows {
            fresh.extend([row.as_str(), "\n"]);
        }
    }
    let update = std::env::var_os("JERNIH_UPDATE").is_some();
    if update {
        fs::write(path(), &fresh).expect("a writable file");
    }
    let changelog = corpus::root().join("CHANGELOG.md");
    let text = fs::read_to_string(&changelog).expect("a changelog").replace("\r\n", "\n");
    let want = format!("output {}", overall(&fresh));
    if update && !output_changes(&text).contains(&want) {
        fs::write(&changelog, renamed(&text, &want)).expect("a writable file");
        eprintln!("CHANGELOG.md: say under Output changes what changed and why ({want})");
        return;
    }
    if changed.is_empty() || update {
        assert!(
            output_changes(&text).contains(&want),
            "the topmost version in CHANGELOG.md does not name `{want}` under Output changes, with what changed and why"
        );
        return;
    }
    panic!(
        "the output of {} texts changed; JERNIH_UPDATE=1 cargo test snapshot, and say under Output changes in CHANGELOG.md why\n{}",
        changed.iter().filter(|row| row.starts_with('+')).count(),
        changed.join("\n")
    );
}

/// The entries under `### Output changes` of the topmost version.
fn output_changes(changelog: &str) -> String {
    let newest = changelog.split("\n## ").nth(1).unwrap_or_default();
    let section = newest.split("\n### ").find(|section| section.starts_with("Output changes"));
    section.unwrap_or_default().to_owned()
}

/// The changelog with the digest in its topmost section put right.
fn renamed(changelog: &str, want: &str) -> String {
    let Some((before, behind)) = changelog.split_once("(output ") else { return changelog.to_owned() };
    let Some((_, after)) = behind.split_once(')') else { return changelog.to_owned() };
    format!("{before}({want}){after}")
}

#[test]
fn a_changed_output_has_another_digest() {
    let row = |digest: &str| format!("{HEADER}case\ta\t{digest}\n");
    assert_ne!(overall(&row("00")), overall(&row("01")));
    assert_ne!(output("Warga pulang."), output("Warga datang."));
    assert_ne!(output("Warga pulang.\nADVERTISEMENT"), output("Warga pulang.\n"));
    assert_eq!(digest("a"), 0xaf63_dc4c_8601_ec8c);
    let changelog = "# Changelog\n\n## 2\n\n### Output changes\n\n- More (output 11).\n\n### Added\n\n## 1\n\n### Output changes\n\n- (output 22)\n";
    assert!(output_changes(changelog).contains("output 11") && !output_changes(changelog).contains("output 22"));
    assert!(output_changes(&renamed(changelog, "output 33")).contains("- More (output 33)."));
}
