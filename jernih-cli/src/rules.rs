//! `jernih rules` and `jernih rule`: what is removed, and why.

use std::fmt::Write as _;

use jernih::{Anchor, Fate, Phrase, Publisher, Rule, publishers, rules};
use serde_json::{Value, json};

use crate::args::{RuleArgs, Rules};
use crate::clean::totals::family_name;
use crate::failure::{Exit, Failure};
use crate::markdown::{first_sentence, parts, shown, wrapped};
use crate::out;
use crate::paint::{BOLD, DIM, family};

/// Runs `jernih rules`.
pub(crate) fn list(args: &Rules) -> Result<Exit, Failure> {
    let text = if args.json { as_json() } else { table() };
    out::print(&text)?;
    Ok(Exit::Done)
}

fn as_json() -> String {
    let rule = |rule: &&Rule| -> Value {
        let explanation = parts(rule.explanation()).into_iter();
        json!({
            "code": rule.code(),
            "name": rule.name(),
            "family": family_name(rule.family()),
            "fate": fate(rule.fate()),
            "since": rule.version(),
            "explanation": explanation.collect::<std::collections::BTreeMap<_, _>>(),
        })
    };
    format!("{:#}\n", Value::from(rules().iter().map(rule).collect::<Vec<_>>()))
}

fn table() -> String {
    let mut out = String::new();
    let mut letter = None;
    for rule in rules() {
        if letter != Some(rule.family()) {
            let gap = if letter.is_some() { "\n" } else { "" };
            letter = Some(rule.family());
            line(&mut out, &format!("{gap}{BOLD}{}{BOLD:#}", family_name(rule.family())));
        }
        let style = family(rule.family());
        let what = first_sentence(rule.explanation());
        for (at, part) in wrapped(&what, 72).into_iter().enumerate() {
            let (code, name) = if at == 0 { (rule.code(), rule.name()) } else { ("", "") };
            line(&mut out, &format!("  {style}{code:<5}{style:#} {name:<19} {part}"));
        }
    }
    line(&mut out, &format!("\n{DIM}`jernih rule CODE` explains a rule in full.{DIM:#}"));
    out
}

/// Runs `jernih rule`.
pub(crate) fn explain(args: &RuleArgs) -> Result<Exit, Failure> {
    let known = rules().iter().find(|rule| rule.code().eq_ignore_ascii_case(&args.rule) || rule.name() == args.rule);
    let Some(rule) = known else {
        return Err(Failure::usage(format!("there is no rule `{}`; `jernih rules` lists them", args.rule)));
    };
    out::print(&full(rule))?;
    Ok(Exit::Done)
}

fn full(rule: &Rule) -> String {
    let style = family(rule.family());
    let mut out = String::new();
    line(&mut out, &format!("{style}{}{style:#} {BOLD}{}{BOLD:#}", rule.code(), rule.name()));
    let about = format!("{}; {}; since {}", family_name(rule.family()), fate(rule.fate()), rule.version());
    line(&mut out, &format!("{DIM}{about}{DIM:#}\n"));
    out.push_str(&shown(rule.explanation()));
    let listed = |publisher: &'static Publisher| publisher.phrases().iter().map(move |phrase| (publisher, phrase));
    let phrases: Vec<(&Publisher, &Phrase)> =
        publishers().iter().flat_map(listed).filter(|(_, phrase)| phrase.rule() == rule).collect();
    if phrases.is_empty() {
        return out;
    }
    line(&mut out, &format!("{BOLD}Phrases that are built in{BOLD:#} ({})", phrases.len()));
    for (publisher, phrase) in phrases.iter().take(40) {
        line(&mut out, &format!("  {:<24} {DIM}{}, {}{DIM:#}", phrase.text(), anchor(phrase.at()), publisher.id()));
    }
    if phrases.len() > 40 {
        line(&mut out, &format!("  {DIM}and {} more{DIM:#}", phrases.len() - 40));
    }
    out
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Drop => "left out",
        Fate::Lift => "left out and kept as metadata",
        Fate::Protect => "never left out",
        _ => "other",
    }
}

/// How a publisher file calls the place of a phrase.
pub(crate) fn anchor(at: Anchor) -> &'static str {
    match at {
        Anchor::WholeLine => "whole-line",
        Anchor::LineStart => "line-start",
        Anchor::Anywhere => "anywhere",
        _ => "elsewhere",
    }
}

fn line(out: &mut String, text: &str) {
    // Writing to a String has no errors.
    let _ = writeln!(out, "{text}");
}
