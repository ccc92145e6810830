//! Marks what the phrases of a [`Phrasebook`] take: the mechanism behind
//! [`Promo`](super::Promo) and [`Footer`](super::Footer).

use crate::headline::{Context, headline_end};
use crate::lexicon::{Hit, Phrasebook};
use crate::span::{head, tail};
use crate::{Anchor, Annotations, Document, Rule, Span, Takes};

/// A line of furniture is no longer than this many bytes; in a longer one only
/// the sentence goes that the phrase begins.
const LONGEST_FURNITURE: usize = 600;

/// A headline is no longer than this many bytes.
const LONGEST_HEADLINE: usize = 200;

/// Marks every line or part of a line that a phrase of the book takes.
pub(super) fn annotate(book: &Phrasebook, doc: &Document<'_>, notes: &mut Annotations) {
    for line in 0..doc.lines().len() {
        if notes.is_gone(line) {
            continue;
        }
        if let Some(hit) = book.at_start(doc.text(line)) {
            at_line_start(&hit, doc, line, notes);
        }
    }
    annotate_inside(book, doc, notes, |_, _| {});
}

/// The line begins with a phrase.
fn at_line_start(hit: &Hit<'_>, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    if hit.phrase.at() == Anchor::Anywhere {
        return;
    }
    let span = doc.lines()[line].span();
    let evidence = Some(hit.span.shifted(span.start()));
    let whole = hit.phrase.at() == Anchor::WholeLine || span.len() <= LONGEST_FURNITURE;
    if whole && !matches!(hit.phrase.takes(), Takes::Phrase) {
        notes.mark_line(doc, line, hit.phrase.rule(), evidence);
    } else {
        let end = end_of(hit, doc.text(line), span.start(), doc.raw());
        notes.mark(Span::new(0, end).shifted(span.start()), hit.phrase.rule(), evidence);
    }
}

/// Phrases that stand anywhere: one search over the whole text. What stands
/// behind each phrase and goes with it is shown to `taken_with`.
pub(super) fn annotate_inside(
    book: &Phrasebook,
    doc: &Document<'_>,
    notes: &mut Annotations,
    mut taken_with: impl FnMut(&'static Rule, Span),
) {
    let raw = doc.raw();
    let mut line = 0;
    let mut hits = book.find_in(raw).peekable();
    let mut taken = 0;
    while let Some(hit) = hits.next() {
        while doc.lines().get(line).is_some_and(|l| l.span().end() <= hit.span.start()) {
            line += 1;
        }
        let Some(span) = doc.lines().get(line).map(|l| l.span()) else { break };
        if notes.is_gone(line) || hit.span.start() < taken {
            continue;
        }
        let text = doc.text(line);
        let local = Hit { phrase: hit.phrase, span: Span::new(hit.span.start() - span.start(), hit.span.end() - span.start()) };
        let mut end = span.start() + end_of(&local, text, span.start(), raw);
        if let Some(next) = hits.peek()
            && next.span.start() < end
            && hit.phrase.takes() != Takes::Sentence
        {
            end = next.span.start();
        }
        let rule = hit.phrase.rule();
        let whole = local.span.start() == 0 && tail(text, end - span.start()).trim().is_empty();
        if whole {
            notes.mark_line(doc, line, rule, Some(hit.span));
        } else {
            notes.mark(Span::new(hit.span.start(), end), rule, Some(hit.span));
        }
        taken_with(rule, Span::new(hit.span.end(), end));
        taken = end;
    }
}

/// Where what a phrase takes ends, in bytes of its line, which begins at byte
/// `start` of the raw text.
fn end_of(hit: &Hit<'_>, line: &str, start: usize, raw: &str) -> usize {
    let from = hit.span.end();
    let at = start + from;
    let rest = tail(line, from);
    match hit.phrase.takes() {
        Takes::Phrase => from,
        Takes::Sentence => from + sentence_end(rest),
        Takes::Line if line.len() <= LONGEST_FURNITURE => line.len(),
        Takes::Line => from + sentence_end(rest),
        Takes::Name => from + name_end(rest),
        Takes::Headline => match headline_end(rest, &Context { document: raw, at }) {
            Some(found) => from + found.end,
            None if rest.len() <= LONGEST_HEADLINE => line.len(),
            None => from,
        },
    }
}

/// Where the sentence that begins `text` ends, behind its mark; the end of the
/// text where no mark is found in the first stretch.
fn sentence_end(text: &str) -> usize {
    let window = head_window(text, LONGEST_FURNITURE);
    for (at, c) in window.char_indices() {
        if !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let behind = tail(window, at + 1);
        let next = behind.trim_start();
        let spaced = next.len() < behind.len();
        let begins = next.chars().next().is_none_or(|n| n.is_uppercase() || matches!(n, '"' | '“' | '\'' | '(' | '['));
        if next.is_empty() || (begins && (spaced || c != '.')) {
            return at + 1;
        }
    }
    window.len()
}

/// Where the name of a person that begins `text` ends: up to five capitalised
/// words.
fn name_end(text: &str) -> usize {
    let mut end = 0;
    let mut words = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            if words == 5 || !bare.starts_with(char::is_uppercase) {
                break;
            }
            words += 1;
        } else if !word.trim().is_empty() && !word.trim().chars().all(|c| matches!(c, ':' | '/' | '|' | '-')) {
            break;
        }
        at += word.len();
        end = at;
    }
    end
}

/// The first bytes of a text, no more than `most`, cut at a `char` boundary.
fn head_window(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    head(text, end)
}
