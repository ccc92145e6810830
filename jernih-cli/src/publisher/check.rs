//! `jernih check`: is a publisher file sound, and what would it remove?

use std::fmt::Write as _;

use jernih::{Article, Phrase, Pipeline, Publisher, Span, publishers};

use super::load;
use crate::args::Check;
use crate::clean::grouped;
use crate::clean::totals::words;
use crate::explain::visible;
use crate::failure::{Exit, Failure};
use crate::input::find::find;
use crate::paint::{BOLD, DIM, family};
use crate::records::each::{Record, each};
use crate::{ordered, out, rules, signals};

/// How many documents are cleaned at a time.
const BATCH: usize = 64;

/// What a phrase would remove.
#[derive(Clone, Debug, Default)]
struct Seen {
    parts: u64,
    documents: u64,
    words: u64,
    examples: Vec<(u64, String)>,
}

/// Something that goes with the file and stays without it.
struct Gone {
    phrase: usize,
    words: u64,
    text: String,
}

/// Runs the command.
pub(crate) fn run(args: &Check) -> Result<Exit, Failure> {
    let own = load(&args.file)?;
    let mut text = format!(
        "{}: sound: {} phrases and {} names in datelines for {BOLD}{}{BOLD:#}\n",
        args.file.display(),
        own.phrases().len(),
        own.outlets().count(),
        own.name()
    );
    for phrase in own.phrases() {
        if let Some(other) = built_in(phrase) {
            push(&mut text, &format!("  {DIM}built in already ({}):{DIM:#} {}", other.id(), phrase.text()));
        }
    }
    if !args.against.is_empty() {
        text.push('\n');
        against(args, &own, &mut text)?;
    }
    out::print(&text)?;
    Ok(Exit::Done)
}

fn built_in(phrase: &Phrase) -> Option<&'static Publisher> {
    let same = |other: &Phrase| other.at() == phrase.at() && other.text().eq_ignore_ascii_case(phrase.text());
    publishers().iter().find(|publisher| publisher.phrases().iter().any(same))
}

/// Cleans a dump with and without the file and tells the difference.
fn against(args: &Check, own: &Publisher, text: &mut String) -> Result<(), Failure> {
    let without = Pipeline::default();
    let with = Pipeline::with_publishers(publishers().iter().chain([own]));
    let mut seen: Vec<Seen> = vec![Seen::default(); own.phrases().len() + 1];
    let mut documents = 0;
    signals::listen();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    for input in find(&args.against, args.source.format, None)?.inputs {
        let mut batch: Vec<Record> = Vec::new();
        let mut flush = |batch: &mut Vec<Record>| {
            signals::check()?;
            let mut jobs = std::mem::take(batch).into_iter();
            let work = |(): &mut (), record: Record| (record.number, difference(&without, &with, own, &record.text));
            ordered::run(
                threads,
                || Ok(jobs.next()),
                work,
                |(number, gone): (u64, Vec<Gone>)| {
                    documents += 1;
                    count(&mut seen, number, gone, args.examples);
                    Ok(())
                },
            )
        };
        each(&input, &args.source, |record| {
            batch.push(record);
            if batch.len() == BATCH * threads {
                flush(&mut batch)?;
            }
            Ok(true)
        })?;
        flush(&mut batch)?;
    }
    tell(own, &seen, documents, text);
    Ok(())
}

/// What the file removes from a document that nobody else does.
fn difference(without: &Pipeline, with: &Pipeline, own: &Publisher, raw: &str) -> Vec<Gone> {
    let before = without.clean(raw);
    let after = with.clean(raw);
    let kept: Vec<Span> = before.pieces().filter(|piece| piece.mark.is_none()).map(|piece| piece.span).collect();
    let mut out = Vec::new();
    let mut next = 0;
    for piece in after.pieces() {
        let Some(mark) = piece.mark else { continue };
        while kept.get(next).is_some_and(|span| span.end() <= piece.span.start()) {
            next += 1;
        }
        let common = kept.iter().skip(next).take_while(|span| span.start() < piece.span.end());
        let words: u64 = common
            .map(|span| {
                words(Span::new(span.start().max(piece.span.start()), span.end().min(piece.span.end())).of(raw))
            })
            .sum();
        if words > 0 {
            let phrase = phrase_of(own, &after, mark.evidence);
            out.push(Gone { phrase, words, text: around(raw, piece.span) });
        }
    }
    out
}

/// Which phrase of the file showed it; the place behind the last where none did.
fn phrase_of(own: &Publisher, article: &Article<'_>, evidence: Option<Span>) -> usize {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let seen = evidence.map(|span| fold(span.of(article.raw()))).unwrap_or_default();
    let same = |phrase: &Phrase| {
        let text = fold(phrase.text());
        seen == text || (text.contains("{n}") && text.split("{n}").all(|part| seen.contains(part.trim())))
    };
    own.phrases().iter().position(same).unwrap_or(own.phrases().len())
}

/// What goes, with the words before and behind it.
fn around(raw: &str, span: Span) -> String {
    let before: Vec<char> = raw.get(..span.start()).unwrap_or_default().chars().rev().take(30).collect();
    let before: String = before.into_iter().rev().collect();
    let behind: String = raw.get(span.end()..).unwrap_or_default().chars().take(30).collect();
    let mut gone: String = span.of(raw).chars().take(160).collect();
    if gone.len() < span.len() {
        gone.push_str(" ...");
    }
    let flat = |text: &str| visible(&text.replace('\n', " / "));
    format!("{DIM}{}{DIM:#}[-{}-]{DIM}{}{DIM:#}", flat(&before), flat(&gone), flat(&behind))
}

fn count(seen: &mut [Seen], number: u64, gone: Vec<Gone>, most: usize) {
    let mut here: Vec<usize> = Vec::new();
    for part in gone {
        let entry = &mut seen[part.phrase];
        entry.parts += 1;
        entry.words += part.words;
        if !here.contains(&part.phrase) {
            here.push(part.phrase);
            entry.documents += 1;
            if entry.examples.len() < most {
                entry.examples.push((number, part.text));
            }
        }
    }
}

fn tell(own: &Publisher, seen: &[Seen], documents: u64, text: &mut String) {
    let words: u64 = seen.iter().map(|entry| entry.words).sum();
    push(
        text,
        &format!(
            "{BOLD}In {} documents it removes {} words that are kept without it:{BOLD:#}",
            grouped(documents),
            grouped(words)
        ),
    );
    let named = own.phrases().iter().map(Some).chain([None]);
    for (phrase, entry) in named.zip(seen) {
        let name = match phrase {
            Some(phrase) => {
                let style = family(phrase.rule().family());
                format!("{style}{}{style:#} {} ({})", phrase.rule().code(), phrase.text(), rules::anchor(phrase.at()))
            }
            None if entry.parts == 0 => continue,
            None => "other: datelines, and lines that follow from the phrases".to_owned(),
        };
        let counts = match entry.parts {
            0 => "never".to_owned(),
            parts => format!(
                "{} times in {} documents, {} words",
                grouped(parts),
                grouped(entry.documents),
                grouped(entry.words)
            ),
        };
        push(text, &format!("\n{name}\n  {counts}"));
        for (number, example) in &entry.examples {
            push(text, &format!("  {DIM}{number:>6}{DIM:#}  {example}"));
        }
    }
}

fn push(out: &mut String, line: &str) {
    // Writing to a String has no errors.
    let _ = writeln!(out, "{line}");
}
