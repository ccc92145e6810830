//! The format of a publisher file, the same as the built-in folders have, and
//! where in it an error stands.

use std::ops::Range;

use jernih::{Anchor, Error, Publisher, Rule, Takes, rule};
use serde::Deserialize;
use toml::Spanned;

/// What is wrong with a file, and where.
#[derive(Debug)]
pub(crate) struct Wrong {
    span: Option<Range<usize>>,
    reason: String,
}

impl Wrong {
    /// Something at this place.
    fn at(span: Range<usize>, reason: impl Into<String>) -> Wrong {
        Wrong { span: Some(span), reason: reason.into() }
    }

    /// The error as one message: file, line, column, reason, and the line
    /// itself with the place under it.
    pub(crate) fn told(&self, name: &str, text: &str) -> String {
        let Some(span) = &self.span else { return format!("{name}: {}", self.reason) };
        let before = text.get(..span.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        let shown = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
        let width =
            text.get(span.clone()).unwrap_or_default().lines().next().unwrap_or_default().chars().count().max(1);
        format!(
            "{name}:{line}:{column}: {}\n  {shown}\n  {}{}",
            self.reason,
            " ".repeat(column - 1),
            "^".repeat(width.min(shown.chars().count().saturating_sub(column - 1).max(1)))
        )
    }
}

/// A publisher file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    id: Spanned<String>,
    name: Option<Spanned<String>>,
    #[serde(default)]
    hosts: Vec<Spanned<String>>,
    #[serde(default)]
    dateline: Dateline,
    #[serde(default)]
    phrase: Vec<PhraseTable>,
    #[serde(default)]
    section: Vec<Section>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dateline {
    #[serde(default)]
    outlets: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseTable {
    rule: Spanned<String>,
    at: Spanned<String>,
    takes: Spanned<String>,
    text: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    rule: Spanned<String>,
    label: Vec<Spanned<String>>,
}

/// A phrase of a file.
#[derive(Clone, Copy, Debug)]
struct Entry<'f> {
    rule: &'static Rule,
    at: Anchor,
    takes: Takes,
    text: &'f Spanned<String>,
}

/// Reads a file as far as its form goes.
pub(crate) fn read(text: &str) -> Result<File, Wrong> {
    toml::from_str(text).map_err(|error| Wrong { span: error.span(), reason: error.message().to_owned() })
}

impl File {
    /// The publisher. What is wrong with it the library says; here stands where.
    pub(crate) fn publisher(&self) -> Result<Publisher, Wrong> {
        let mut builder = Publisher::builder(self.id.get_ref().as_str());
        if let Some(name) = &self.name {
            builder = builder.name(name.get_ref().as_str());
        }
        for host in &self.hosts {
            builder = builder.host(host.get_ref().as_str());
        }
        for outlet in &self.dateline.outlets {
            builder = builder.outlet(outlet.get_ref().as_str());
        }
        let entries = self.entries()?;
        for Entry { rule, at, takes, text } in &entries {
            builder = builder.phrase(rule, *at, *takes, text.get_ref().as_str());
        }
        builder.build().map_err(|error| Wrong::at(self.place(&error, &entries), error.to_string()))
    }

    /// Every phrase and label of the file.
    fn entries(&self) -> Result<Vec<Entry<'_>>, Wrong> {
        let mut out = Vec::new();
        for table in &self.phrase {
            let (rule, at, takes) = (known_rule(&table.rule)?, anchor(&table.at)?, takes(&table.takes)?);
            out.extend(table.text.iter().map(|text| Entry { rule, at, takes, text }));
        }
        for table in &self.section {
            let (rule, at, takes) = (known_rule(&table.rule)?, Anchor::WholeLine, Takes::Line);
            out.extend(table.label.iter().map(|text| Entry { rule, at, takes, text }));
        }
        Ok(out)
    }

    /// Where the thing stands that the error is about.
    fn place(&self, error: &Error, entries: &[Entry<'_>]) -> Range<usize> {
        let phrases = || entries.iter().map(|entry| entry.text).collect();
        let things: Vec<&Spanned<String>> = match error {
            error if error.is_phrase() => phrases(),
            error if error.is_outlet() => self.dateline.outlets.iter().collect(),
            error if error.is_host() => self.hosts.iter().collect(),
            _ => Vec::new(),
        };
        let blank = self.name.as_ref().filter(|name| name.get_ref().trim().is_empty());
        let thing = error.number().and_then(|number| things.get(number).copied()).or(blank);
        thing.unwrap_or(&self.id).span()
    }
}

fn known_rule(code: &Spanned<String>) -> Result<&'static Rule, Wrong> {
    let known = rule(code.get_ref());
    known.ok_or_else(|| {
        Wrong::at(code.span(), format!("there is no rule `{}`; `jernih rules` lists them", code.get_ref()))
    })
}

fn anchor(at: &Spanned<String>) -> Result<Anchor, Wrong> {
    match at.get_ref().as_str() {
        "whole-line" => Ok(Anchor::WholeLine),
        "line-start" => Ok(Anchor::LineStart),
        "anywhere" => Ok(Anchor::Anywhere),
        other => Err(Wrong::at(at.span(), format!("expected whole-line, line-start or anywhere, found `{other}`"))),
    }
}

fn takes(takes: &Spanned<String>) -> Result<Takes, Wrong> {
    match takes.get_ref().as_str() {
        "phrase" => Ok(Takes::Phrase),
        "headline" => Ok(Takes::Headline),
        "sentence" => Ok(Takes::Sentence),
        "name" => Ok(Takes::Name),
        "line" => Ok(Takes::Line),
        other => {
            Err(Wrong::at(takes.span(), format!("expected phrase, headline, sentence, name or line, found `{other}`")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "id = \"kabar-lembah\"\n\n[[phrase]]\nrule = \"P101\"\nat = \"line-start\"\ntakes = \"line\"\ntext = [\"Intip juga ya:\"]\n";

    fn wrong(text: &str) -> String {
        let error = read(text).and_then(|file| file.publisher().map(drop)).unwrap_err();
        error.told("my.toml", text).lines().next().unwrap().to_owned()
    }

    #[test]
    fn a_good_file_is_a_publisher() {
        let publisher = read(GOOD).and_then(|file| file.publisher()).unwrap();
        assert_eq!((publisher.id(), publisher.phrases().len()), ("kabar-lembah", 1));
    }

    #[test]
    fn errors_have_line_and_column() {
        assert_eq!(
            wrong(&GOOD.replace("P101", "P999")),
            "my.toml:4:8: there is no rule `P999`; `jernih rules` lists them"
        );
        assert!(wrong(&GOOD.replace("takes", "take")).starts_with("my.toml:6:1: unknown field `take`"));
        assert!(wrong(&GOOD.replace("line-start", "line-end")).starts_with("my.toml:5:6: expected whole-line"));
        assert!(wrong(&GOOD.replace("Intip juga ya:", "Di")).starts_with("my.toml:7:9: expected a phrase of"));
        assert!(wrong(&GOOD.replace("kabar-lembah", "Kabar Lembah")).starts_with("my.toml:1:6: expected an id"));
        assert!(wrong("id = \"x\"\n[[phrase]\n").starts_with("my.toml:2:"));
    }

    #[test]
    fn errors_of_the_library_stand_where_their_cause_stands() {
        let head = |lines: &str| GOOD.replacen("\n\n", &format!("\n{lines}\n"), 1);
        assert!(wrong(&head("name = \" \"")).starts_with("my.toml:2:8: expected a name"));
        assert!(wrong(&head("hosts = [\"kabar.id\", \"kabar\"]")).starts_with("my.toml:2:22: expected a host name"));
        assert!(wrong(&head("dateline.outlets = [\"Kabar\", \"\"]")).starts_with("my.toml:2:30: expected a name for"));
        let two = GOOD.replace("ya:\"]", "ya:\", \"Menurut\"]");
        assert!(wrong(&two).starts_with("my.toml:7:27: expected a phrase that ordinary prose does not hold"));
        let label = format!("{GOOD}[[section]]\nrule = \"L101\"\nlabel = [\"Lagi Rame\", \"lagi rame\"]\n");
        assert!(wrong(&label).starts_with("my.toml:10:23: expected another phrase"));
    }
}
