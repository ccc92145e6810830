//! `jernih explain`: one document with what goes, and why.

use std::fmt::Write as _;

use anstream::ColorChoice;
use jernih::{Article, Rule, Span};
use serde_json::{Value, json};

use crate::args::Explain;
use crate::clean::marks::{CodePoints, mark};
use crate::clean::metadata;
use crate::clean::totals::Counts;
use crate::failure::{Exit, Failure};
use crate::input::Input;
use crate::input::find::find;
use crate::markdown::first_sentence;
use crate::out;
use crate::paint::{BOLD, DIM, family};
use crate::publisher;
use crate::records::each::{Record, each};

/// Runs the command.
pub(crate) fn run(args: &Explain) -> Result<Exit, Failure> {
    let files: Vec<_> = args.file.iter().cloned().collect();
    let found = find(&files, args.source.format, None)?;
    let [input] = found.inputs.as_slice() else {
        return Err(Failure::usage("one file at a time: `jernih report` shows many"));
    };
    let record = nth(input, args)?;
    let pipeline = publisher::pipeline(&args.source.publisher)?;
    let article = pipeline.clean(&record.text);
    let mut counts = Counts::default();
    Counts::of(&article, &article.prose(), &mut counts);
    let text = if args.json {
        format!("{:#}\n", as_json(&input.name(), &record, &article, &counts))
    } else {
        let colour = anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
        shown(&input.name(), &record, &article, &counts, colour)
    };
    out::print(&text)?;
    Ok(Exit::Done)
}

fn nth(input: &Input, args: &Explain) -> Result<Record, Failure> {
    let mut found = None;
    let mut last = 0;
    each(input, &args.source, |record| {
        last = record.number;
        let here = record.number == args.record;
        if here {
            found = Some(record);
        }
        Ok(!here)
    })?;
    found.ok_or_else(|| {
        Failure::input(format!("{}: there is no record {} with text; the last is {last}", input.name(), args.record))
    })
}

fn as_json(name: &str, record: &Record, article: &Article<'_>, counts: &Counts) -> Value {
    let raw = article.raw();
    let mut points = CodePoints::new(raw);
    let marks: Vec<Value> = article
        .marks()
        .iter()
        .map(|found| {
            let mut value = mark(found, &mut points);
            if let Some(map) = value.as_object_mut() {
                map.insert("text".to_owned(), found.span.of(raw).into());
                map.insert("evidence_text".to_owned(), found.evidence.map(|span| span.of(raw)).into());
            }
            value
        })
        .collect();
    json!({
        "file": name,
        "record": record.number,
        "jernih": metadata::object(article, counts),
        "marks": marks,
        "prose": article.prose(),
    })
}

/// The document line by line: in the margin the rules under which parts of the
/// line go, beside it the line.
fn shown(name: &str, record: &Record, article: &Article<'_>, counts: &Counts, colour: bool) -> String {
    let raw = article.raw();
    let pieces: Vec<_> = article.pieces().collect();
    let mut out = String::new();
    let title = format!("{name}, record {}", record.number);
    line(&mut out, &format!("{BOLD}{title}{BOLD:#}"));
    line(
        &mut out,
        &format!("{DIM}{} words kept, {} removed, doubt {:.2}{DIM:#}\n", counts.kept, counts.removed, counts.doubt),
    );
    let mut next = 0;
    for row in article.document().lines() {
        let span = row.span();
        while pieces.get(next).is_some_and(|piece| piece.span.end() <= span.start()) {
            next += 1;
        }
        let mut body = String::new();
        let mut rules: Vec<&'static Rule> = Vec::new();
        let mut kept = false;
        for piece in pieces.iter().skip(next).take_while(|piece| piece.span.start() < span.end()) {
            let part = Span::new(piece.span.start().max(span.start()), piece.span.end().min(span.end())).of(raw);
            let part = visible(part);
            match piece.mark {
                None => {
                    kept |= !part.trim().is_empty();
                    body.push_str(&part);
                }
                Some(mark) => {
                    if !rules.contains(&mark.rule) {
                        rules.push(mark.rule);
                    }
                    let style = family(mark.rule.family()).strikethrough();
                    let text = if colour { format!("{style}{part}{style:#}") } else { format!("[-{part}-]") };
                    body.push_str(&text);
                }
            }
        }
        let codes: Vec<&str> = rules.iter().map(|rule| rule.code()).collect();
        let margin = if kept { " " } else { "-" };
        let style = rules.first().map_or(DIM, |rule| family(rule.family()));
        line(&mut out, &format!("{style}{:<9}{margin}{style:#} {body}", codes.join(" ")));
    }
    out.push('\n');
    legend(&mut out, article);
    out
}

/// Every rule that fired, what it marks, and what showed it.
fn legend(out: &mut String, article: &Article<'_>) {
    let raw = article.raw();
    let mut rules: Vec<&'static Rule> = article.marks().iter().map(|mark| mark.rule).collect();
    rules.sort_by_key(|rule| rule.code());
    rules.dedup();
    for rule in &rules {
        let style = family(rule.family());
        line(out, &format!("{style}{rule}{style:#}  {}", first_sentence(rule.explanation())));
        let mut shown: Vec<String> = Vec::new();
        for mark in article.marks().iter().filter(|mark| mark.rule == *rule) {
            let text = mark.evidence.map(|span| visible(span.of(raw).lines().next().unwrap_or_default()));
            let text: String = text.into_iter().flat_map(|text| text.chars().take(60).collect::<Vec<_>>()).collect();
            if !text.is_empty() && !shown.contains(&text) && shown.len() < 3 {
                shown.push(text);
            }
        }
        if !shown.is_empty() {
            line(out, &format!("{DIM}      seen by: {}{DIM:#}", shown.join(" | ")));
        }
    }
    if rules.is_empty() {
        line(out, "Nothing goes: no rule fired.");
    } else {
        line(out, &format!("{DIM}`jernih rule CODE` explains a rule in full.{DIM:#}"));
    }
}

fn line(out: &mut String, text: &str) {
    // Writing to a String has no errors.
    let _ = writeln!(out, "{}", text.trim_end());
}

/// Text that cannot steer the terminal: control characters become pictures.
pub(crate) fn visible(text: &str) -> String {
    let picture = |c: char| match c {
        '\t' => ' ',
        '\u{7F}' => '\u{2421}',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{FFFD}'),
        '\u{80}'..='\u{9F}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        other => other,
    };
    text.chars().map(picture).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_steer_the_terminal() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a\u{241b}[31m\u{fffd}b");
    }
}
