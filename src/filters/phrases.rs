//! Marks what the phrases of a [`Phrasebook`](crate::lexicon::Phrasebook) take: the
//! mechanism behind [`Promo`](super::Promo) and [`Footer`](super::Footer).

use std::cell::OnceCell;

use super::extent::{LONGEST_FURNITURE, closing_bracket, end_of};
use super::reads_on::reads_on;
use crate::features::Feature;
use crate::lexicon::{Findings, Hit};
use crate::shape;
use crate::span::{TrimBlank, head, tail};
use crate::{Anchor, Annotations, Document, Line, Rule, Span, Takes};

/// Marks every line or part of a line that a phrase takes whose rule is of a `family`.
pub(super) fn annotate(family: char, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
    let owns = |rule: &Rule| rule.family() == family;
    let story = Story::of(doc);
    if found.has_at_lines(family) {
        for (line, hit) in found.starts() {
            if hit.phrase.at() != Anchor::Anywhere && owns(hit.phrase.rule()) && !notes.is_gone(line) {
                at_line_start(&hit, line, &story, notes);
            }
        }
    }
    inside(owns, found, &story, notes, |_, _| {});
}

/// The same for phrases that stand anywhere, whose rules the filter `owns`. What stands
/// behind each phrase and goes with it is shown to `taken_with`.
pub(super) fn annotate_inside(
    owns: fn(&Rule) -> bool,
    found: &Findings<'_>,
    doc: &Document<'_>,
    notes: &mut Annotations,
    taken_with: impl FnMut(&'static Rule, Span),
) {
    inside(owns, found, &Story::of(doc), notes, taken_with);
}

/// The line begins with a phrase.
fn at_line_start(hit: &Hit<'_>, line: usize, story: &Story<'_>, notes: &mut Annotations) {
    let doc = story.doc;
    let span = doc.lines()[line].span();
    let text = doc.text(line);
    if reads_on(hit, hit.span.of(text), "", tail(text, hit.span.end())) {
        return;
    }
    let evidence = Some(hit.span.shifted(span.start()));
    let whole = hit.phrase.at() == Anchor::WholeLine || span.len() <= LONGEST_FURNITURE;
    if whole && !matches!(hit.phrase.takes(), Takes::Phrase) {
        notes.mark_lines(doc, line..line + 1 + goal_below(doc, line, hit), hit.phrase.rule(), evidence);
    } else {
        let start = span.start() + hit.span.end();
        let (length, certainty) = end_of(hit, Span::new(start, span.end()), span, story);
        notes.mark_as(certainty, Span::new(span.start(), start + length), hit.phrase.rule(), evidence);
    }
}

/// Where calls lead to, on a line of its own: a link stood there.
const GOALS: [&str; 6] = ["di sini.", "di sini", "sini.", "sini", "disini.", "disini"];

/// How many lines below a call are the rest of it: where it leads to, and a full stop.
fn goal_below(doc: &Document<'_>, line: usize, hit: &Hit<'_>) -> usize {
    let is_goal = matches!(hit.phrase.rule().family(), 'P' | 'F') && GOALS.contains(&doc.text(line + 1));
    usize::from(is_goal) + usize::from(is_goal && doc.text(line + 2) == ".")
}

fn inside(
    owns: impl Fn(&Rule) -> bool,
    found: &Findings<'_>,
    story: &Story<'_>,
    notes: &mut Annotations,
    mut taken_with: impl FnMut(&'static Rule, Span),
) {
    let (doc, mut hits) = (story.doc, found.inside().peekable());
    let is_only = hits.len() < 2;
    let raw = doc.raw();
    let mut line = 0;
    let mut taken = 0;
    while let Some(hit) = hits.next() {
        if !owns(hit.phrase.rule()) || hit.span.start() < taken {
            continue;
        }
        while doc.lines().get(line).is_some_and(|l| l.span().end() <= hit.span.start()) {
            line += 1;
        }
        let Some(span) = doc.lines().get(line).map(Line::span) else { break };
        // `Baca juga:` and nothing else on its line. All that is asked below would come to this:
        // nothing stands before or behind the phrase, and it ends in no letter.
        if hit.span == span && span.of(raw).ends_with(':') {
            let rule = hit.phrase.rule();
            notes.mark_lines(doc, line..line + 1 + goal_below(doc, line, &hit), rule, Some(span));
            taken_with(rule, Span::new(span.end(), span.end()));
            taken = span.end();
            continue;
        }
        let next = hits.peek().map_or(span.end(), |next| next.span.start().min(span.end()));
        let before = Span::new(span.start(), hit.span.start()).of(raw);
        // Nothing is said between furniture and a phrase directly behind it.
        let said = || Some(before.trim_end()).filter(|said| span.start() + said.len() > taken).unwrap_or_default();
        if is_bare_pointer(&hit, raw) && (is_only || !stands_apart(&hit, said(), span, raw)) {
            continue;
        }
        if reads_on(&hit, hit.span.of(raw), before, Span::new(hit.span.end(), next).of(raw)) {
            continue;
        }
        let (length, certainty) = end_of(&hit, Span::new(hit.span.end(), next), span, story);
        // A label belongs to a sentence where something stands behind it that is no name.
        let is_bare = || next == span.end() && Span::new(hit.span.end(), next).trimmed(raw).is_empty();
        if length == 0 && hit.phrase.takes() == Takes::Name && !is_bare() {
            continue;
        }
        let rule = hit.phrase.rule();
        let marked = with_brackets(&hit, hit.span.end() + length, span, raw);
        let bullet = before_bullet(&hit, Span::new(span.start().max(taken), span.end()), raw);
        let (start, end) = (marked.start().min(bullet), marked.end());
        if start == span.start() && !Span::new(end, span.end()).of(raw).contains(char::is_alphanumeric) {
            notes.mark_lines_as(certainty, doc, line..line + 1 + goal_below(doc, line, &hit), rule, Some(hit.span));
        } else {
            notes.mark_as(certainty, Span::new(start, end), rule, Some(hit.span));
        }
        taken_with(rule, Span::new(hit.span.end(), hit.span.end() + length));
        taken = end;
    }
}

/// A document, and its text up to the last paragraph.
pub(super) struct Story<'t> {
    pub(super) doc: &'t Document<'t>,
    text: OnceCell<&'t str>,
}

impl<'t> Story<'t> {
    fn of(doc: &'t Document<'t>) -> Story<'t> {
        Story { doc, text: OnceCell::new() }
    }

    /// The text up to its last paragraph: where names that a headline has can
    /// recur. What the page prints below says nothing of the story.
    pub(super) fn text(&self) -> &'t str {
        let doc = self.doc;
        let find = || {
            let last = doc.features().last(Feature::Paragraph, doc.lines().len());
            last.map_or(doc.raw(), |line| head(doc.raw(), doc.lines()[line].span().end()))
        };
        self.text.get_or_init(find)
    }
}

/// Whether a pointer has no colon, so that its words could open a sentence.
fn is_bare_pointer(hit: &Hit<'_>, raw: &str) -> bool {
    hit.phrase.takes() == Takes::Headline && hit.span.of(raw).ends_with(char::is_alphabetic)
}

/// Whether a bare pointer stands behind a sentence, or what is as good as one, and before
/// something that begins anew: `... katanya. Baca Juga "Kami ...`.
fn stands_apart(hit: &Hit<'_>, before: &str, line: Span, raw: &str) -> bool {
    let behind = Span::new(hit.span.end(), line.end()).of(raw).trim_blank_start();
    let mut words = behind.split_whitespace();
    // A quotation mark may be decoded as Latin-1.
    let begins = behind.starts_with("\u{e2}\u{80}")
        || behind
            .chars()
            .next()
            .is_none_or(|c| !c.is_lowercase() && c.is_alphanumeric() || matches!(c, '"' | '“' | '\'' | '‘'));
    let defines = words.nth(1).is_some_and(|word| matches!(word, "adalah" | "merupakan" | "ialah" | "yaitu"));
    // Behind a full stop, a date, a bracket or a colon: no sentence goes on there.
    let is_apart = !before.ends_with(|c: char| c.is_alphabetic() || c == ',');
    is_apart && begins && !defines
}

/// What is marked from the phrase to `end`, with the brackets around it: `(Baca juga: ...)`,
/// `[ADVERTISEMENT]`; and with the full stop behind them where the sentence before has one.
fn with_brackets(hit: &Hit<'_>, end: usize, line: Span, raw: &str) -> Span {
    let taken = Span::new(hit.span.start(), end);
    let before = Span::new(line.start(), taken.start()).of(raw);
    let Some(closing) = closing_bracket(before) else { return taken };
    let outer = taken.start() - 1;
    let behind = Span::new(end, line.end()).of(raw);
    let end = if taken.of(raw).trim_end().ends_with(closing) {
        end
    } else if behind.starts_with(closing) {
        end + 1
    } else {
        return taken;
    };
    let stopped = shape::ends_sentence(head(before, before.len() - 1).trim_end());
    let stop = stopped && Span::new(end, line.end()).of(raw).starts_with('.');
    Span::new(outer, end + usize::from(stop))
}

/// A bullet is no longer than so many bytes: an emoji or two.
const LONGEST_BULLET: usize = 12;

/// Where the mark begins: at the bullet before the phrase, where the bullet
/// begins the line or stands directly behind the last mark.
fn before_bullet(hit: &Hit<'_>, from: Span, raw: &str) -> usize {
    let before = Span::new(from.start(), hit.span.start()).of(raw).trim_blank();
    let is_bullet =
        |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | '"' | '\'' | '“' | '”' | ')' | ']');
    let bullet = (1..=LONGEST_BULLET).contains(&before.len()) && before.chars().all(is_bullet);
    if bullet { from.start() } else { hit.span.start() }
}
