//! From marks to prose: which bytes are kept, and how they are joined.

use unicode_segmentation::UnicodeSegmentation;

use crate::tidy::Tidy;
use crate::{Document, Fate, Mark, Span};

/// Most articles have no more marks than these.
const FEW: usize = 16;

/// Writes what these marks leave of the document.
pub(crate) fn write(doc: &Document<'_>, marks: &[Mark], out: &mut String) {
    let mut few = [Span::default(); FEW];
    match few.get_mut(..marks.len()) {
        Some(gone) if marks.iter().all(|mark| mark.rule.fate() != Fate::Protect) => {
            gone.iter_mut().zip(marks).for_each(|(span, mark)| *span = mark.span);
            write_without(doc, union(gone), out);
        }
        _ => write_without(doc, &removed(marks), out),
    }
}

/// The parts of the text that are left out: ordered, apart from each other,
/// with what is protected taken out of them.
fn removed(marks: &[Mark]) -> Vec<Span> {
    let (mut kept, mut gone) = (Vec::new(), Vec::with_capacity(marks.len()));
    for mark in marks {
        let spans = if mark.rule.fate() == Fate::Protect { &mut kept } else { &mut gone };
        spans.push(mark.span);
    }
    // Each filter made its marks in order: they are a few runs.
    gone.sort();
    let length = union(&mut gone).len();
    gone.truncate(length);
    if kept.is_empty() { gone } else { subtract(&gone, union(&mut kept)) }
}

/// Ordered spans that cover what `spans` cover, each byte once: they stand at the front
/// then.
fn union(spans: &mut [Span]) -> &[Span] {
    if !spans.is_sorted() {
        spans.sort_unstable();
    }
    let mut last = 0;
    for at in 1..spans.len() {
        if spans[at].start() <= spans[last].end() {
            spans[last] = Span::new(spans[last].start(), spans[last].end().max(spans[at].end()));
        } else {
            last += 1;
            spans[last] = spans[at];
        }
    }
    spans.get(..=last).unwrap_or_default()
}

/// What of `gone` no span of `kept` covers. Both are ordered unions.
fn subtract(gone: &[Span], kept: &[Span]) -> Vec<Span> {
    let mut out = Vec::with_capacity(gone.len());
    let mut next = 0;
    for span in gone {
        let mut from = span.start();
        while next < kept.len() && kept[next].end() <= from {
            next += 1;
        }
        let mut at = next;
        while at < kept.len() && kept[at].start() < span.end() {
            if kept[at].start() > from {
                out.push(Span::new(from, kept[at].start()));
            }
            from = kept[at].end();
            at += 1;
        }
        if from < span.end() {
            out.push(Span::new(from, span.end()));
        }
    }
    out
}

/// Where more bytes than these are removed beyond the end of a line, the lines that they
/// hold are not gone through one by one.
const MANY: usize = 1000;

/// Writes what `removed` leaves of the document: a paragraph a line, a blank
/// line between two. A line that was torn out of a sentence is joined to it.
fn write_without(doc: &Document<'_>, removed: &[Span], out: &mut String) {
    let gone: usize = removed.iter().map(|span| span.len()).sum();
    out.reserve(doc.raw().len().saturating_sub(gone) + doc.lines().len());
    let mut tidy = Tidy::new(out);
    let mut removed = removed;
    let mut at = 0;
    while let Some(line) = doc.lines().get(at) {
        let next = removed.first().map_or(usize::MAX, |gone| gone.start());
        let span = line.span();
        if span.end() <= next {
            if line.is_untidy() {
                write_parts(doc, span, &[], &mut tidy);
            } else {
                tidy.line(doc.text(at));
            }
            at += 1;
            continue;
        }
        let [gone, rest @ ..] = removed else { break };
        if gone.end() <= span.start() {
            removed = rest;
            continue;
        }
        at += 1;
        if gone.start() > span.start() || gone.end() < span.end() {
            write_parts(doc, span, removed, &mut tidy);
        } else if gone.end() - span.end() > MANY {
            // The navigation of a page: its lines are not gone through.
            at += doc.lines()[at..].partition_point(|line| line.span().end() <= gone.end());
        }
    }
}

/// Writes what is left of a line of which parts are removed, or which has to be
/// tidied. What is removed may lie over several lines.
#[inline(never)]
fn write_parts(doc: &Document<'_>, line: Span, removed: &[Span], tidy: &mut Tidy<'_>) {
    let mut from = line.start();
    let mut first = true;
    let mut keep = |kept: Span| {
        if !kept.is_empty() {
            if first {
                tidy.join(kept.of(doc.raw()));
            } else {
                tidy.space();
            }
            first &= !tidy.add(doc, kept);
        }
    };
    for gone in removed.iter().take_while(|gone| gone.start() < line.end()) {
        keep(Span::new(from, gone.start()));
        from = gone.end();
    }
    keep(Span::new(from, line.end()));
}

/// The sentences of clean prose, by the rules of Unicode (UAX #29), without the
/// white space around them. A paragraph ends a sentence. It is slow beside
/// cleaning, and abbreviations such as `dr.` end a sentence for it.
///
/// ```
/// let prose = jernih::clean("BOGOR, KOMPAS.com - Hujan turun. Warga pulang.\nBaca juga: Banjir Surut");
/// assert_eq!(jernih::sentences(&prose).collect::<Vec<_>>(), ["Hujan turun.", "Warga pulang."]);
/// ```
pub fn sentences(prose: &str) -> impl Iterator<Item = &str> {
    prose.unicode_sentences().map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::tail;

    fn span(start: usize, end: usize) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn lines_behind_much_that_is_removed_are_written() {
        let menu = "Beranda\n".repeat(MANY / 4);
        for behind in ["", "Warga pulang.", "\nWarga pulang.", "Kabar Warga pulang.\nHujan turun."] {
            let raw = format!("Hujan turun.\n{menu}{behind}");
            let doc = Document::new(&raw);
            let cut = if behind.starts_with("Kabar ") { "Kabar ".len() } else { 0 };
            let gone = span(13, 13 + menu.len() + cut);
            let mut out = String::new();
            write_without(&doc, &[gone], &mut out);
            let left = tail(behind, cut).trim_start().replace('\n', "\n\n");
            assert_eq!(out, ["Hujan turun.", &left].map(str::to_owned).join("\n\n").trim_end(), "{behind}");
        }
    }

    #[test]
    fn union_merges_what_touches() {
        assert_eq!(union(&mut [span(5, 9), span(0, 3), span(3, 4), span(8, 12)]), [span(0, 4), span(5, 12)]);
        assert_eq!(union(&mut []), []);
    }

    #[test]
    fn what_is_protected_is_taken_out() {
        assert_eq!(subtract(&[span(0, 10)], &[span(2, 4), span(6, 7)]), [span(0, 2), span(4, 6), span(7, 10)]);
        assert_eq!(subtract(&[span(0, 4), span(6, 9)], &[span(2, 7)]), [span(0, 2), span(7, 9)]);
    }

    fn prose(raw: &str, removed: &[Span]) -> String {
        let mut out = String::new();
        write_without(&Document::new(raw), removed, &mut out);
        out
    }

    #[test]
    fn lines_become_paragraphs() {
        assert_eq!(prose("Satu.\nDua.\n\n\nTiga.", &[]), "Satu.\n\nDua.\n\nTiga.");
    }

    #[test]
    fn a_cut_inside_a_line_leaves_one_paragraph() {
        assert_eq!(prose("Satu. XX Dua.", &[span(6, 8)]), "Satu. Dua.");
        assert_eq!(prose("XX Dua.", &[span(0, 2)]), "Dua.");
    }

    #[test]
    fn a_line_torn_out_of_a_sentence_is_joined() {
        assert_eq!(prose("Kata dia kepada (\nPANRB\n) kemarin.", &[]), "Kata dia kepada (PANRB) kemarin.");
        assert_eq!(prose("dikutip dari\ndetikbali.", &[]), "dikutip dari detikbali.");
        assert_eq!(prose("Bahan:\nair", &[]), "Bahan:\n\nair");
    }
}
