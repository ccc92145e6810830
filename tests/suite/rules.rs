//! Codes and names of rules are API: `tests/data/rules.tsv` lists every rule
//! there ever was. It may only grow; a rule that goes is listed as removed and
//! its code and name are never used again.
//!
//! `JERNIH_UPDATE=1 cargo test rules` adds new rules to the list.

use std::collections::BTreeSet;
use std::fs;

use jernih::Span;

use super::corpus;

/// A row: code, name, and `removed` where the rule is no more.
fn listed(file: &str) -> Vec<(&str, &str, bool)> {
    let rows = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        (column(), column(), column() == "removed")
    })
    .collect()
}

/// What is wrong with the list.
fn faults(listed: &[(&str, &str, bool)], rules: &[(&str, &str)]) -> Vec<String> {
    let mut out = Vec::new();
    for (code, name, removed) in listed {
        match (rules.iter().find(|rule| rule.0 == *code), removed) {
            (Some(rule), false) if rule.1 != *name => out.push(format!("{code} was {name} and is now {}", rule.1)),
            (Some(_), true) => out.push(format!("{code} was removed and must not be used again")),
            (None, false) => out.push(format!("{code} {name} is gone: list it as removed")),
            _ => {}
        }
    }
    for (code, name) in rules {
        if !listed.iter().any(|row| row.0 == *code) {
            out.push(format!("{code} {name} is not listed"));
        }
        if listed.iter().any(|row| row.0 != *code && row.1 == *name) {
            out.push(format!("{name} is the name of another rule"));
        }
    }
    let codes: BTreeSet<&str> = listed.iter().map(|row| row.0).collect();
    if codes.len() != listed.len() {
        out.push("a code is listed twice".to_owned());
    }
    out
}

#[test]
fn codes_and_names_are_as_listed() {
    let path = corpus::root().join("tests/data/rules.tsv");
    let mut file = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let rules: Vec<(&str, &str)> = jernih::rules().iter().map(|rule| (rule.code(), rule.name())).collect();
    if std::env::var_os("JERNIH_UPDATE").is_some() {
        let new: Vec<_> = rules.iter().filter(|rule| !listed(&file).iter().any(|row| row.0 == rule.0)).collect();
        for (code, name) in new {
            file.extend([code, "\t", name, "\n"]);
        }
        fs::write(&path, &file).expect("a writable file");
    }
    let faults = faults(&listed(&file), &rules);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_code_is_never_used_for_something_else() {
    let list = listed("P101\tread-also\nP199\told\tremoved\n");
    assert!(faults(&list, &[("P101", "read-also")]).is_empty());
    for rules in [
        vec![("P101", "pointer")],
        vec![],
        vec![("P101", "read-also"), ("P199", "new")],
        vec![("P101", "read-also"), ("P102", "read-also")],
        vec![("P101", "read-also"), ("P102", "advertisement")],
    ] {
        assert!(!faults(&list, &rules).is_empty(), "{rules:?}");
    }
    assert!(!faults(&listed("P101\tread-also\nP101\tread-also\n"), &[("P101", "read-also")]).is_empty());
}

/// Paragraphs around examples.
const ABOVE: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";
const BELOW: &str = "Kepala desa berharap jembatan bambu itu dapat dipakai lagi sebelum musim hujan tiba di hulu.";

/// Texts that hold an example, some where only one kind of furniture stands.
fn holding(example: &str) -> [String; 9] {
    let menu = "Beranda\nKabar\nOlahraga\nHiburan\nTeknologi\nOtomotif\nWisata\nOpini\n".repeat(3);
    [
        format!("{ABOVE}\n{example}\n{BELOW}"),
        format!("{example}{ABOVE}\n{BELOW}"),
        format!("{example}\n{ABOVE}\n{BELOW}"),
        format!("{ABOVE}\n{BELOW}\n{example}"),
        format!("{ABOVE} {BELOW} {example}"),
        format!("{ABOVE}{example}"),
        format!("Lihat Foto Jembatan bambu di desa itu\n{example}\n{ABOVE}\n{BELOW}"),
        format!("{ABOVE}\n{BELOW}\nTerkini Lainnya\n{example}\nHarga Cabai Naik Lagi di Pasar Lindur"),
        format!("{example}\n{menu}{ABOVE}\n{BELOW}\n{ABOVE} Begitu pula di hulu.\n{menu}{example}\n{menu}"),
    ]
}

/// The rules whose explanation quotes no example that stands alone.
const SHOWN_ELSEWHERE: [&str; 5] = ["B103", "R101", "R102", "R104", "R105"];

#[test]
fn rules_mark_their_examples() {
    let pipeline = jernih::Pipeline::default();
    let mut wrong = Vec::new();
    for rule in jernih::rules().iter().filter(|rule| !SHOWN_ELSEWHERE.contains(&rule.code())) {
        let example = rule.explanation().split("## Example").nth(1).and_then(|rest| rest.split('`').nth(1));
        let example = example.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let is_marked = |text: String| {
            let places: Vec<_> =
                text.match_indices(&example).map(|(at, _)| Span::new(at, at + example.len())).collect();
            let article = pipeline.clean(&text);
            let mut marks = article.marks().iter().filter(|mark| *mark.rule == **rule);
            marks.any(|mark| places.iter().any(|place| place.overlaps(mark.span)))
        };
        if example.is_empty() || !holding(&example).into_iter().any(is_marked) {
            wrong.push(format!("{}: {example:?}", rule.code()));
        }
    }
    assert!(wrong.is_empty(), "examples that their rules do not mark: {wrong:#?}");
    let near = format!(
        "{ABOVE}\nWarga Lindur Sebut Pilot Pesawat Itu \"Heroik\"\nWarga Lindur Sebut Pilot Pesawat Itu 'Heroik'\n{BELOW}"
    );
    let codes: Vec<_> = pipeline.clean(&near).marks().iter().map(|mark| mark.rule.code()).collect();
    assert_eq!(codes, ["R102"]);
}
