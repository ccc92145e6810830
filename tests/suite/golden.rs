//! The golden cases: articles with their furniture bracketed, beside each
//! publisher's data. Every failing case is shown as a line diff in the form of
//! the case itself. `JERNIH_CASE=detik/` runs those whose path holds `detik/`.
//!
//! White space at the edges of brackets does not count, so a case puts them
//! where they read best.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jernih::{Anchor, Article, Phrase, Pipeline, publishers};
use regex::Regex;

/// One case of a file.
pub(crate) struct Case {
    /// `detik/flat.txt: a read-also line`.
    name: String,
    headers: Vec<(String, String)>,
    /// The parts of the raw text, each with its code where it goes.
    pub(crate) parts: Vec<(Option<String>, String)>,
}

impl Case {
    pub(crate) fn raw(&self) -> String {
        self.parts.iter().map(|(_, text)| text.as_str()).collect()
    }

    fn values(&self, key: &str) -> Vec<&str> {
        self.headers.iter().filter(|(k, _)| k == key).map(|(_, v)| v.as_str()).collect()
    }
}

/// A header that a case may have.
const HEADERS: [&str; 10] =
    ["title", "seen", "place", "outlet", "published", "headline", "byline", "editor", "tag", "near-miss"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/publishers")
}

/// Every case of every publisher, by path.
fn cases() -> Vec<Case> {
    let mut paths = Vec::new();
    for publisher in fs::read_dir(folder()).expect("the publishers' folder") {
        let cases = publisher.expect("a folder entry").path().join("cases");
        let Ok(files) = fs::read_dir(cases) else { continue };
        paths.extend(
            files.map(|file| file.expect("a file").path()).filter(|path| path.extension().is_some_and(|e| e == "txt")),
        );
    }
    paths.sort();
    paths.iter().flat_map(|path| read(path)).collect()
}

/// The cases of a file: headers, `---`, the article; `====` between two.
fn read(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a readable case").replace("\r\n", "\n");
    let parts: Vec<_> = path.iter().rev().filter_map(|part| part.to_str()).collect();
    let name = format!("{}/{}", parts[2], parts[0]);
    text.split("\n====\n").map(|case| parse(&name, case).unwrap_or_else(|wrong| panic!("{wrong}"))).collect()
}

/// Reads one case; says what is wrong where it is none.
pub(crate) fn parse(file: &str, text: &str) -> Result<Case, String> {
    let (head, body) =
        text.split_once("\n---\n").ok_or_else(|| format!("{file}: no `---` between headers and article"))?;
    let mut headers = Vec::new();
    for line in head.lines().filter(|line| !line.trim().is_empty()) {
        let (key, value) = line.split_once(':').ok_or_else(|| format!("{file}: no header: {line}"))?;
        if !HEADERS.contains(&key) {
            return Err(format!("{file}: unknown header: {key}"));
        }
        headers.push((key.to_owned(), value.trim().to_owned()));
    }
    let title = headers.iter().find(|(key, _)| key == "title").ok_or_else(|| format!("{file}: no title"))?;
    let name = format!("{file}: {}", title.1);
    Ok(Case { parts: unbracket(&name, body.strip_suffix('\n').unwrap_or(body))?, name, headers })
}

/// Whether a brace in raw text could be read as a part of a bracket: two in a
/// row, or one at the end of a line, where a bracket may stand.
fn is_ambiguous(text: &str) -> bool {
    let brace = ['{', '}'];
    text.contains("{{")
        || text.contains("}}")
        || text.lines().any(|line| line.trim().starts_with(brace) || line.trim().ends_with(brace))
}

/// Takes the brackets off: `{{P101 Baca juga: X}}` is a part that goes.
fn unbracket(name: &str, body: &str) -> Result<Vec<(Option<String>, String)>, String> {
    let mut parts = Vec::new();
    let mut rest = body;
    while let Some((kept, behind)) = rest.split_once("{{") {
        let (inside, after) = behind.split_once("}}").ok_or_else(|| format!("{name}: `{{{{` without `}}}}`"))?;
        let (code, text) = inside.split_once([' ', '\n']).unwrap_or((inside, ""));
        if jernih::rule(code).is_none() {
            return Err(format!("{name}: no rule {code}"));
        }
        if is_ambiguous(kept) || is_ambiguous(text) {
            return Err(format!("{name}: a brace in raw text"));
        }
        parts.push((None, kept.to_owned()));
        parts.push((Some(code.to_owned()), text.to_owned()));
        rest = after;
    }
    if is_ambiguous(rest) {
        return Err(format!("{name}: a brace in raw text"));
    }
    parts.push((None, rest.to_owned()));
    Ok(parts)
}

/// What the pipeline makes of it, as parts.
fn parts_of(article: &Article<'_>) -> Vec<(Option<String>, String)> {
    article
        .pieces()
        .map(|piece| (piece.mark.map(|mark| mark.rule.code().to_owned()), piece.span.of(article.raw()).to_owned()))
        .collect()
}

/// The bracketed form with brackets that reach from word to word and never
/// over the end of a line.
pub(crate) fn canonical(parts: &[(Option<String>, String)]) -> String {
    let mut out = String::new();
    let mut open: Option<&str> = None;
    let mut blanks = String::new();
    for (code, text) in parts {
        let code = code.as_deref();
        for c in text.chars() {
            if c == '\n' {
                if open.take().is_some() {
                    out.push_str("}}");
                }
                blanks.clear();
                out.push('\n');
            } else if c.is_whitespace() {
                blanks.push(c);
            } else {
                if open == code {
                    out.push_str(&blanks);
                } else {
                    if open.is_some() {
                        out.push_str("}}");
                    }
                    out.push_str(&blanks);
                    if let Some(code) = code {
                        let _ = write!(out, "{{{{{code} ");
                    }
                    open = code;
                }
                blanks.clear();
                out.push(c);
            }
        }
    }
    if open.is_some() {
        out.push_str("}}");
    }
    out
}

/// Both texts line by line, where they differ.
fn diff(want: &str, found: &str) -> String {
    let mut out = String::new();
    let (want, found): (Vec<_>, Vec<_>) = (want.lines().collect(), found.lines().collect());
    for at in 0..want.len().max(found.len()) {
        let (want, found) = (want.get(at), found.get(at));
        if want == found {
            continue;
        }
        for (sign, line) in [('-', want), ('+', found)] {
            if let Some(line) = line {
                let _ = writeln!(out, "  {sign} {line}");
            }
        }
    }
    out
}

/// What the case says of the metadata and the pipeline does not.
fn wrong_metadata(case: &Case, article: &Article<'_>) -> String {
    let meta = article.metadata();
    let raw = article.raw();
    let names = |spans: &[jernih::Span]| spans.iter().map(|span| span.of(raw).to_owned()).collect::<Vec<_>>();
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let dateline = meta.dateline.as_ref();
    found.insert("place", names(dateline.and_then(|d| d.place).as_slice()));
    found.insert("outlet", names(dateline.and_then(|d| d.outlet).as_slice()));
    found.insert("published", meta.published.as_ref().map(ToString::to_string).into_iter().collect());
    found.insert("headline", names(meta.headline.as_slice()));
    found.insert("byline", names(&meta.bylines));
    found.insert("editor", names(&meta.editors));
    found.insert("tag", names(&meta.tags));
    let mut out = String::new();
    for (key, found) in found {
        let want = case.values(key);
        if !want.is_empty() && want != found && !(want == ["none"] && found.is_empty()) {
            let _ = writeln!(out, "  {key}: said {want:?}, found {found:?}");
        }
    }
    out
}

/// The words of `near-miss` headers that are not kept.
fn lost_near_misses(case: &Case, parts: &[(Option<String>, String)]) -> String {
    let mut out = String::new();
    for value in case.values("near-miss") {
        let (code, words) = value.split_once(' ').unwrap_or((value, ""));
        let kept = parts.iter().any(|(gone, text)| gone.is_none() && text.contains(words));
        if jernih::rule(code).is_none() || words.is_empty() || !kept {
            let _ = writeln!(out, "  near-miss {value}: not kept");
        }
    }
    out
}

#[test]
fn golden_cases_hold() {
    let only = std::env::var("JERNIH_CASE").unwrap_or_default();
    let pipeline = Pipeline::default();
    let mut failures = Vec::new();
    for case in cases().iter().filter(|case| case.name.contains(&only)) {
        let raw = case.raw();
        let article = pipeline.clean(&raw);
        let parts = parts_of(&article);
        let mut wrong = diff(&canonical(&case.parts), &canonical(&parts));
        wrong += &wrong_metadata(case, &article);
        wrong += &lost_near_misses(case, &parts);
        if !wrong.is_empty() {
            failures.push(format!("{}\n{wrong}", case.name));
        }
    }
    assert!(failures.is_empty(), "{} cases fail\n\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_has_a_case_that_fires_and_a_near_miss() {
    let mut fired = BTreeSet::new();
    let mut missed = BTreeSet::new();
    for case in cases() {
        fired.extend(case.parts.iter().filter_map(|(code, _)| code.clone()));
        missed.extend(case.values("near-miss").iter().filter_map(|value| value.split(' ').next().map(str::to_owned)));
    }
    let mut lacking = String::new();
    for rule in jernih::rules() {
        for (what, codes) in [("case that fires", &fired), ("near miss", &missed)] {
            if !codes.contains(rule.code()) {
                let _ = writeln!(lacking, "{} {}: no {what}", rule.code(), rule.name());
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking}");
}

/// The phrase as a pattern over the text that a mark names.
fn pattern(phrase: &Phrase) -> Regex {
    let mut out = String::from(if phrase.at() == Anchor::Anywhere { "^" } else { "(?i)^" });
    for (at, piece) in phrase.text().split("{n}").enumerate() {
        if at > 0 {
            out.push_str("[0-9.,]+");
        }
        for (at, word) in piece.split(' ').enumerate() {
            if at > 0 {
                out.push_str("[\\s\u{200b}]+");
            }
            for c in word.chars() {
                if ":,.!?)".contains(c) {
                    out.push_str("\\s*");
                }
                out.push_str(&regex::escape(&c.to_string()));
            }
        }
    }
    Regex::new(&out).expect("a pattern of a phrase")
}

/// Phrases that no case has, by publisher.
fn uncovered() -> (usize, Vec<String>) {
    let pipeline = Pipeline::default();
    let mut texts: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for case in cases() {
        let raw = case.raw();
        let article = pipeline.clean(&raw);
        for mark in article.marks() {
            let texts = texts.entry(mark.rule.family()).or_default();
            texts.insert(mark.span.of(&raw).to_owned());
            texts.extend(mark.evidence.map(|span| span.of(&raw).to_owned()));
        }
    }
    let mut total = 0;
    let mut lacking = Vec::new();
    for publisher in publishers() {
        for phrase in publisher.phrases() {
            total += 1;
            let pattern = pattern(phrase);
            let covered =
                texts.get(&phrase.rule().family()).is_some_and(|texts| texts.iter().any(|text| pattern.is_match(text)));
            if !covered {
                lacking.push(format!("{} {} {:?}", publisher.id(), phrase.rule().code(), phrase.text()));
            }
        }
    }
    (total, lacking)
}

#[test]
fn every_phrase_fires_in_a_case() {
    let (total, lacking) = uncovered();
    assert!(lacking.is_empty(), "{} of {total} phrases fire in no case\n{}", lacking.len(), lacking.join("\n"));
}

#[test]
fn a_brace_in_raw_text_is_refused() {
    let read = |body: &str| parse("x", &format!("title: x\n---\n{body}"));
    assert!(read("Warga {{P102 ADVERTISEMENT}} pulang.").is_ok());
    assert!(read("{{P102 push(function() { a(); });}} Warga pulang.").is_ok());
    for body in
        ["{{P102 a\n}\n}}", "{{P102 a}}}", "{{{P102 a}}", "{{P102 a", "{{P999 a}}", "a }} b", "{{P102 {{P102 a}}"]
    {
        assert!(read(body).is_err(), "{body}");
    }
    assert!(
        parse("x", "Warga pulang.").is_err()
            && parse("x", "kind: x\n---\n").is_err()
            && parse("x", "seen: x\n---\n").is_err()
    );
}
