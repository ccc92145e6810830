//! [`Mark`] and [`Annotations`]: what filters write beside the text.

use std::mem::take;

use crate::row::Row;
use crate::scratch::with_room;
use crate::{Document, Metadata, Rule, Scratch, Span, lexicon};

/// How sure a filter is of a mark.
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// Read off the shape of the text alone; worth a look.
    Doubtful,
    /// Several signs agree.
    Likely,
    /// The text says so itself: a known phrase, an exact repeat.
    Certain,
}

/// A span of the raw text and the reason it was marked.
///
/// ```
/// use jernih::{Certainty, Pipeline};
///
/// let article = Pipeline::default().clean("Hujan turun.\nBaca juga: Banjir Surut");
/// let mark = article.marks()[0];
/// assert_eq!(mark.span.of(article.raw()), "Baca juga: Banjir Surut");
/// assert_eq!(mark.rule.name(), "read-also");
/// assert_eq!(mark.evidence.map(|phrase| phrase.of(article.raw())), Some("Baca juga:"));
/// assert_eq!(mark.certainty, Certainty::Certain);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// What is marked, in bytes of the raw text.
    pub span: Span,
    /// The kind of furniture it is.
    pub rule: &'static Rule,
    /// The text that showed it, in bytes of the raw text: the matched phrase,
    /// the first copy of a repeated line, the label above a list.
    pub evidence: Option<Span>,
    /// How sure the filter is.
    pub certainty: Certainty,
}

/// Room for so many marks is made at first.
const MARKS: usize = 16;

/// The notes that filters write on a [`Document`]: marks and metadata. They
/// hold spans and nothing of the raw text, and know nothing of the filters that come
/// after.
///
/// ```
/// use jernih::{Annotations, Article, Document, rule};
///
/// let read_also = rule("P101").expect("a built-in rule");
/// let doc = Document::new("Hujan turun.\nIntip juga: Banjir Surut");
/// let mut notes = Annotations::new();
/// notes.mark_line(&doc, 1, read_also, None);
/// assert!(notes.is_gone(1));
/// assert_eq!(Article::new(doc, notes).prose(), "Hujan turun.");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    marks: Vec<Mark>,
    /// A bit for each line, 64 in a number.
    gone: Row<u64>,
    /// What the filters learned about the article.
    pub metadata: Metadata,
    /// What a filter that looks for phrases fills, where another document is to have it.
    pub(crate) found: Option<Box<lexicon::Buffers>>,
}

impl Annotations {
    /// No notes yet.
    pub fn new() -> Annotations {
        Annotations::default()
    }

    /// No notes yet, and room for those of an article as they are, so that they
    /// are not moved as they grow.
    #[inline]
    pub(crate) fn for_article() -> Annotations {
        Annotations { marks: Vec::with_capacity(MARKS), ..Annotations::default() }
    }

    /// No notes yet, in buffers that other documents left, with room for those of an
    /// article as they are, so that they are not moved as they grow.
    #[inline]
    pub(crate) fn with(scratch: &mut Scratch) -> Annotations {
        let Scratch { marks, gone, found, .. } = scratch;
        let found = Some(take(found).unwrap_or_default());
        Annotations { marks: with_room(take(marks), MARKS), gone: take(gone), metadata: Metadata::default(), found }
    }

    /// Leaves the buffers to another document.
    pub(crate) fn leave(&mut self, scratch: &mut Scratch) {
        self.marks.clear();
        scratch.marks = take(&mut self.marks);
        scratch.gone = take(&mut self.gone).emptied();
        scratch.found = self.found.take();
    }

    /// Marks a part of the text. An empty span is no mark; one that reaches past the text
    /// or into a character is taken for what lies whole in both.
    pub fn mark(&mut self, span: Span, rule: &'static Rule, evidence: Option<Span>) {
        self.mark_as(Certainty::Certain, span, rule, evidence);
    }

    /// Marks a part of the text and says how sure that is.
    pub fn mark_as(&mut self, certainty: Certainty, span: Span, rule: &'static Rule, evidence: Option<Span>) {
        if !span.is_empty() {
            self.marks.push(Mark { span, rule, evidence, certainty });
        }
    }

    /// Marks the whole line with this index in [`Document::lines`]. An index
    /// past the last line marks nothing.
    pub fn mark_line(&mut self, doc: &Document<'_>, line: usize, rule: &'static Rule, evidence: Option<Span>) {
        self.mark_lines_as(Certainty::Certain, doc, line..line.saturating_add(1), rule, evidence);
    }

    /// Marks a run of lines, and what lies between them, with one mark. Lines past the last
    /// one are left out.
    pub fn mark_lines(
        &mut self,
        doc: &Document<'_>,
        lines: std::ops::Range<usize>,
        rule: &'static Rule,
        evidence: Option<Span>,
    ) {
        self.mark_lines_as(Certainty::Certain, doc, lines, rule, evidence);
    }

    /// Marks a run of lines and says how sure that is.
    pub fn mark_lines_as(
        &mut self,
        certainty: Certainty,
        doc: &Document<'_>,
        lines: std::ops::Range<usize>,
        rule: &'static Rule,
        evidence: Option<Span>,
    ) {
        let lines = lines.start..lines.end.min(doc.lines().len());
        let Some(run) = doc.lines().get(lines.clone()) else { return };
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
        self.mark_as(certainty, Span::new(first.span().start(), last.span().end()), rule, evidence);
        let (first, last) = (lines.start, lines.end - 1);
        // Nearly all runs are one line.
        if first == last {
            *self.gone.entry(first / 64) |= 1 << (first % 64);
            return;
        }
        for word in first / 64..=last / 64 {
            let (from, to) = (first.max(word * 64) % 64, last.min(word * 64 + 63) % 64);
            *self.gone.entry(word) |= u64::MAX << from & u64::MAX >> (63 - to);
        }
    }

    /// Whether the line with this index was marked whole by a filter that ran
    /// before. A filter that decides by it depends on its place in the
    /// pipeline; the built-in ones use it only to save work.
    pub fn is_gone(&self, line: usize) -> bool {
        self.gone.get(line / 64).is_some_and(|bits| bits >> (line % 64) & 1 != 0)
    }

    /// Makes the marks fit the text: none reaches past it or into a character.
    pub(crate) fn fit(&mut self, raw: &str) {
        let fits = |at: usize| raw.as_bytes().get(at).map_or(at == raw.len(), |byte| byte.cast_signed() >= -0x40);
        if self.marks.iter().fold(true, |all, mark| all & fits(mark.span.start()) & fits(mark.span.end())) {
            return;
        }
        for mark in &mut self.marks {
            let end = (0..=mark.span.end().min(raw.len())).rev().find(|at| raw.is_char_boundary(*at)).unwrap_or(0);
            let start = (mark.span.start()..end).find(|at| raw.is_char_boundary(*at)).unwrap_or(end);
            mark.span = Span::new(start, end);
        }
        self.marks.retain(|mark| !mark.span.is_empty());
    }

    /// All marks, in the order in which they were made.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::promo::READ_ALSO;

    #[test]
    fn a_marked_line_is_gone_and_its_neighbours_are_not() {
        let doc = Document::new("satu\ndua\ntiga");
        let mut notes = Annotations::new();
        notes.mark_line(&doc, 1, &READ_ALSO, None);
        assert_eq!(notes.marks()[0].span.of(doc.raw()), "dua");
        assert!(!notes.is_gone(0) && notes.is_gone(1) && !notes.is_gone(2) && !notes.is_gone(900));
    }

    #[test]
    fn the_lines_of_a_run_are_gone() {
        let raw = "satu\n".repeat(200);
        let doc = Document::new(&raw);
        for run in [0..1, 3..64, 63..65, 64..128, 5..200, 127..129] {
            let mut notes = Annotations::new();
            notes.mark_lines(&doc, run.clone(), &READ_ALSO, None);
            assert!((0..300).all(|line| notes.is_gone(line) == run.contains(&line)), "{run:?}");
        }
    }

    #[test]
    fn lines_that_are_not_there_are_not_marked() {
        let doc = Document::new("satu");
        let mut notes = Annotations::new();
        notes.mark_line(&doc, 7, &READ_ALSO, None);
        notes.mark_line(&doc, usize::MAX, &READ_ALSO, None);
        notes.mark_lines(&doc, 1..9, &READ_ALSO, None);
        notes.mark(Span::new(2, 2), &READ_ALSO, None);
        assert!(notes.marks().is_empty());
        notes.mark_lines(&doc, 0..9, &READ_ALSO, None);
        assert_eq!(notes.marks()[0].span.of(doc.raw()), "satu");
    }

    #[test]
    fn marks_are_made_to_fit_the_text() {
        let raw = "Warga minum di café itu. Lalu pulang.";
        let inside = raw.find('é').unwrap_or(0) + 1;
        for (span, want) in [
            (Span::new(inside, inside + 1), raw.to_owned()),
            (Span::new(5, inside), raw.replacen("minum di caf", "", 1)),
            (Span::new(inside, inside + 5), raw.replacen(" itu", "", 1)),
            (Span::new(inside + 5, 900), raw.replacen(". Lalu pulang.", "", 1)),
            (Span::new(700, 900), raw.to_owned()),
        ] {
            let mut notes = Annotations::new();
            notes.mark(span, &READ_ALSO, None);
            let article = crate::Article::new(Document::new(raw), notes);
            assert_eq!(article.prose(), want, "{span:?}");
            assert_eq!(article.pieces().map(|piece| piece.span.of(raw)).collect::<String>(), raw);
        }
    }
}
