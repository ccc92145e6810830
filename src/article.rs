//! [`Article`]: what callers read off a cleaned document.

use crate::annotations::Certainty;
use crate::shape;
use crate::{Annotations, Document, Fate, Filter, Mark, Metadata, Scratch, Span};
use crate::{features, prose};

/// A part of the raw text: prose, or something that a mark took away.
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Where the piece stands in the raw text, in bytes.
    pub span: Span,
    /// Why it is not prose; `None` where it is.
    pub mark: Option<Mark>,
}

/// A document and what the filters found in it. Nothing is lost: the raw text
/// is still there, and [`pieces`](Article::pieces) puts it together again.
///
/// ```
/// let article = jernih::Pipeline::default().clean("BOGOR, KOMPAS.com - Hujan turun.\n\nBaca juga: Banjir Surut");
/// assert_eq!(article.prose(), "Hujan turun.");
/// let dateline = article.metadata().dateline.as_ref().expect("a dateline");
/// assert_eq!(dateline.place.map(|place| place.of(article.raw())), Some("BOGOR"));
/// let whole: String = article.pieces().map(|piece| piece.span.of(article.raw())).collect();
/// assert_eq!(whole, article.raw());
/// ```
#[derive(Clone, Debug)]
pub struct Article<'t> {
    doc: Document<'t>,
    notes: Annotations,
}

impl<'t> Article<'t> {
    /// Reads the article off a document and its annotations.
    pub fn new(doc: Document<'t>, mut notes: Annotations) -> Article<'t> {
        notes.fit(doc.raw());
        Article { doc, notes }
    }

    /// An article whose text is not yet read. It is [filled](Article::fill) where it lies, for
    /// it is large to move.
    #[inline]
    pub(crate) const fn unread(doc: Document<'t>, notes: Annotations) -> Article<'t> {
        Article { doc, notes }
    }

    /// Reads the text and takes down what the filter finds in it.
    pub(crate) fn fill(&mut self, features: &mut features::Buffer, filter: &impl Filter) {
        self.doc.read(features);
        filter.annotate(&self.doc, &mut self.notes);
        self.notes.fit(self.doc.raw());
    }

    /// Leaves the buffers to the next article, which
    /// [`Pipeline::clean_with`](crate::Pipeline::clean_with) cleans. They take the place of
    /// those that the scratch holds.
    pub fn recycle(mut self, scratch: &mut Scratch) {
        self.doc.leave(scratch);
        self.notes.leave(scratch);
    }

    /// The raw text.
    pub fn raw(&self) -> &'t str {
        self.doc.raw()
    }

    /// The document: the raw text cut into lines.
    pub fn document(&self) -> &Document<'t> {
        &self.doc
    }

    /// The prose: every kept line a paragraph, a blank line between two, white
    /// space tidied, and nothing else changed. A line that goes on with the
    /// sentence of the one before, as where a scraper broke a line at a link,
    /// is joined to it: the one ends open, the other begins small or with a
    /// closing mark.
    pub fn prose(&self) -> String {
        let mut out = String::new();
        self.write_prose(&mut out);
        out
    }

    /// Adds the prose to a buffer of yours, which can be used again: clear it
    /// before the next article, for nothing is put between two.
    ///
    /// ```
    /// let pipeline = jernih::Pipeline::default();
    /// let mut prose = String::new();
    /// pipeline.clean("Hujan turun.\nBaca juga: Banjir Surut").write_prose(&mut prose);
    /// assert_eq!(prose, "Hujan turun.");
    /// prose.clear();
    /// pipeline.clean("Warga pulang.\nEditor: Ani Lestari").write_prose(&mut prose);
    /// assert_eq!(prose, "Warga pulang.");
    /// ```
    pub fn write_prose(&self, out: &mut String) {
        prose::write(&self.doc, self.marks(), out);
    }

    /// The raw text as pieces: every byte once, in order. Where marks overlap
    /// the piece names the first that was made; a protected part is prose.
    pub fn pieces(&self) -> impl Iterator<Item = Piece> + '_ {
        pieces(self.raw().len(), self.marks()).into_iter()
    }

    /// All marks, in the order in which they were made; they may overlap.
    /// [`Article::pieces`] tells them in the order of the text.
    pub fn marks(&self) -> &[Mark] {
        self.notes.marks()
    }

    /// What is printed outside the prose: dateline, time, names.
    pub fn metadata(&self) -> &Metadata {
        &self.notes.metadata
    }

    /// How much was removed, and on how much evidence.
    pub fn confidence(&self) -> Confidence {
        Confidence::of(self)
    }

    /// The raw text with every removed part in brackets and its code before
    /// it: `{{P101 Baca juga: ...}}`. The form of the golden cases.
    pub fn marked_up(&self) -> String {
        let mut out = String::with_capacity(self.raw().len() + 16 * self.marks().len());
        for piece in self.pieces() {
            let text = piece.span.of(self.raw());
            match piece.mark {
                Some(mark) => {
                    out.push_str("{{");
                    out.push_str(mark.rule.code());
                    out.push(' ');
                    out.push_str(text);
                    out.push_str("}}");
                }
                None => out.push_str(text),
            }
        }
        out
    }
}

/// What a mark can cost is told by its ends: however long it is, no more than
/// this many of its bytes count.
const ENDS: usize = 120;

/// A line without the end of a sentence that is longer than this many bytes is
/// a paragraph that lost its full stop.
const LONGEST_LOOSE: usize = 200;

/// How much of a document was removed and how sure the filters were, and how
/// much was kept that may be furniture: what to sort by when only the doubtful
/// documents are to be looked at.
///
/// Counts are bytes of the raw text without blank ones at the ends of pieces.
///
/// ```
/// let article = jernih::Pipeline::default().clean("Hujan turun.\nBaca juga: Banjir Surut");
/// let confidence = article.confidence();
/// assert_eq!((confidence.kept, confidence.certain), (12, 23));
/// assert!(confidence.doubt() < 0.01);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Confidence {
    /// Bytes kept as prose.
    pub kept: usize,
    /// Of those, bytes in lines that do not end as sentences do: subheads and
    /// lists, or furniture that no filter knows. The first line is not counted.
    pub loose: usize,
    /// Bytes removed on certain evidence.
    pub certain: usize,
    /// Bytes removed because several signs agreed.
    pub likely: usize,
    /// Bytes removed on the shape of the text alone.
    pub doubtful: usize,
    /// Of the likely ones those next to an end of their mark.
    likely_ends: usize,
    /// Of the doubtful ones those next to an end of their mark.
    doubtful_ends: usize,
}

impl Confidence {
    fn of(article: &Article<'_>) -> Confidence {
        let mut sum = Confidence::default();
        let mut lines = 0;
        for piece in article.pieces() {
            let text = piece.span.trimmed(article.raw());
            let ends = text.len().min(ENDS);
            match piece.mark.map(|mark| mark.certainty) {
                None => {
                    sum.kept += text.len();
                    for line in text.of(article.raw()).lines().map(str::trim).filter(|line| !line.is_empty()) {
                        lines += 1;
                        let loose = line.len() <= LONGEST_LOOSE && !shape::ends_sentence(line) && !line.ends_with(':');
                        sum.loose += if loose && lines > 1 { line.len() } else { 0 };
                    }
                }
                Some(Certainty::Certain) => sum.certain += text.len(),
                Some(Certainty::Likely) => {
                    sum.likely += text.len();
                    sum.likely_ends += ends;
                }
                Some(Certainty::Doubtful) => {
                    sum.doubtful += text.len();
                    sum.doubtful_ends += ends;
                }
            }
        }
        sum
    }

    /// Doubt from 0.0 (all is certain) to 1.0: the share of the text that may
    /// have been judged wrongly, measured against what was kept; 1.0 where
    /// nothing was kept. A line kept without the end of a sentence counts half
    /// of a doubtful removal, a likely removal a tenth.
    #[allow(clippy::cast_precision_loss)]
    pub fn doubt(&self) -> f64 {
        if self.kept == 0 {
            return if self.certain + self.likely + self.doubtful == 0 { 0.0 } else { 1.0 };
        }
        let weight = self.doubtful_ends as f64 + 0.5 * self.loose as f64 + 0.1 * self.likely_ends as f64;
        weight / (weight + self.kept as f64)
    }
}

/// The partition of `0..length` by marks.
fn pieces(length: usize, marks: &[Mark]) -> Vec<Piece> {
    apart(length, marks).unwrap_or_else(|| swept(length, marks))
}

/// The same where no mark protects and none reaches into another, as in most articles.
fn apart(length: usize, marks: &[Mark]) -> Option<Vec<Piece>> {
    let mut sorted: Vec<&Mark> = marks.iter().collect();
    sorted.sort_unstable_by_key(|mark| mark.span.start());
    let mut out = Vec::with_capacity(marks.len() * 2 + 1);
    let mut from = 0;
    for mark in sorted {
        let (start, end) = (mark.span.start(), mark.span.end());
        if mark.rule.fate() == Fate::Protect || start < from || end > length {
            return None;
        }
        if from < start {
            out.push(Piece { span: Span::new(from, start), mark: None });
        }
        out.push(Piece { span: mark.span, mark: Some(*mark) });
        from = end;
    }
    if from < length {
        out.push(Piece { span: Span::new(from, length), mark: None });
    }
    Some(out)
}

/// The same for any marks, in one sweep over their ends.
fn swept(length: usize, marks: &[Mark]) -> Vec<Piece> {
    let mut edges: Vec<(usize, bool, usize)> = Vec::with_capacity(marks.len() * 2);
    for (at, mark) in marks.iter().enumerate() {
        edges.push((mark.span.start(), true, at));
        edges.push((mark.span.end(), false, at));
    }
    edges.sort_unstable();
    let mut out: Vec<Piece> = Vec::with_capacity(marks.len() * 2 + 1);
    let mut open = std::collections::BTreeSet::new();
    let mut protected = 0_usize;
    let mut from = 0;
    let mut edges = edges.into_iter().peekable();
    while from < length {
        while let Some((_, opens, at)) = edges.next_if(|edge| edge.0 <= from) {
            let protect = marks[at].rule.fate() == Fate::Protect;
            match (opens, protect) {
                (true, true) => protected += 1,
                (false, true) => protected -= 1,
                (true, false) => drop(open.insert(at)),
                (false, false) => drop(open.remove(&at)),
            }
        }
        let to = edges.peek().map_or(length, |edge| edge.0.min(length));
        let mark = if protected > 0 { None } else { open.first().map(|&at| marks[at]) };
        match out.last_mut() {
            Some(last) if last.mark == mark => last.span = Span::new(last.span.start(), to),
            _ => out.push(Piece { span: Span::new(from, to), mark }),
        }
        from = to;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::promo::READ_ALSO;
    use proptest::prelude::*;

    fn mark((start, length): (usize, usize)) -> Mark {
        let span = Span::new(start, start + length);
        Mark { span, rule: &READ_ALSO, evidence: None, certainty: Certainty::Certain }
    }

    proptest! {
        #[test]
        fn marks_that_lie_apart_give_the_same_pieces_by_both_ways(
            spans in proptest::collection::vec((0..60_usize, 1..8_usize), 0..6)
        ) {
            let marks: Vec<Mark> = spans.into_iter().map(mark).collect();
            if let Some(pieces) = apart(70, &marks) {
                prop_assert_eq!(pieces, swept(70, &marks));
            }
        }
    }

    #[test]
    fn most_marks_lie_apart() {
        let marks = [mark((4, 2)), mark((0, 3)), mark((6, 4))];
        let ends: Vec<_> = apart(12, &marks).into_iter().flatten().map(|piece| piece.span.end()).collect();
        assert_eq!(ends, [3, 4, 6, 10, 12]);
        assert!(apart(12, &[mark((0, 3)), mark((2, 3))]).is_none());
        assert!(apart(0, &[]).is_some_and(|pieces| pieces.is_empty()));
    }
}
