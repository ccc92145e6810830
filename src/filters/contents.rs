//! A table of contents above the story.

use std::ops::Range;

use crate::{Annotations, Document, Line};

crate::rule! {
    /// ## What it marks
    /// The subheads of the story, listed above it under `Daftar Isi`.
    /// ## Why
    /// Each is printed again where its section begins.
    /// ## Example
    /// `Daftar Isi` and the lines under it, as far as they come again below.
    /// ## When it is wrong
    /// No case is known: a line that does not come again stays.
    pub(crate) static CONTENTS = "R105", "table-of-contents", Drop, since "0.1.0";
}

/// A table of contents begins in one of so many first lines.
const TOP: usize = 4;

/// An entry is a title: no sentence, and no longer than so many bytes.
const LONGEST_ENTRY: usize = 160;

/// It has no more entries than these, each of which comes again within so many lines.
const MOST_ENTRIES: usize = 64;
const REACH: usize = 512;

/// What stands above it, in small letters.
const HEADINGS: [&str; 3] = ["daftar isi", "daftar isi artikel", "table of contents"];

/// How many bytes such a heading has, a colon counted.
const SHORTEST: usize = 10;
const LONGEST: usize = 20;

/// The lines of the table of contents on top of the body, its heading first.
pub(super) fn find(doc: &Document<'_>, body: &Range<usize>) -> Option<Range<usize>> {
    let top = body.start..body.end.min(body.start + TOP);
    // Cheap first, and without branches: hardly a line is so long and begins so.
    let may_be = |text: &str| {
        let first = text.as_bytes().first().copied().unwrap_or_default() | 0x20;
        (text.len() >= SHORTEST) & (text.len() <= LONGEST) & ((first == b'd') | (first == b't'))
    };
    if !doc.texts(top.clone()).fold(false, |any, (_, text)| any | may_be(text)) {
        return None;
    }
    let heading = top.into_iter().find(|line| is_heading(doc.text(*line)))?;
    let comes_again = |entry: &usize| {
        let text = doc.text(*entry);
        let below = entry + 1..body.end.min(entry + REACH);
        let is_title = text.len() <= LONGEST_ENTRY && !text.ends_with('.');
        is_title && text.contains(char::is_alphanumeric) && doc.texts(below).any(|(_, other)| other == text)
    };
    // The place of a dateline may come again too: `Jakarta` / `-`.
    let is_entry =
        |entry: &usize| !doc.text(entry + 1).starts_with(['-', '\u{2013}', '\u{2014}']) && comes_again(entry);
    let entries = (heading + 1..body.end).take(MOST_ENTRIES).take_while(is_entry).count();
    (entries > 0).then_some(heading..heading + 1 + entries)
}

/// Marks the table of contents on top of the body. Returns the line behind it.
pub(super) fn mark(doc: &Document<'_>, body: &Range<usize>, notes: &mut Annotations) -> usize {
    let Some(lines) = find(doc, body) else { return body.start };
    let end = lines.end;
    let evidence = doc.lines().get(lines.start).map(Line::span);
    for line in lines {
        notes.mark_line(doc, line, &CONTENTS, evidence);
    }
    end
}

fn is_heading(text: &str) -> bool {
    let bare = text.trim_end_matches([':', ' ']);
    HEADINGS.iter().any(|heading| heading.eq_ignore_ascii_case(bare))
}

/// Whether a text begins with the heading of a table of contents.
pub(super) fn begins(text: &str) -> bool {
    HEADINGS.iter().any(|heading| text.get(..heading.len()).is_some_and(|start| heading.eq_ignore_ascii_case(start)))
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;

    #[test]
    fn entries_that_come_again_go_with_their_heading() {
        let story = "Pasar ikan Wanasari punya dua dermaga baru sejak pekan lalu, kata kepala pasar.\n\
                     Jam Buka\nPasar itu buka setiap hari sejak subuh sampai matahari tinggi.\n\
                     Harga Tiket\nPengunjung membayar lima ribu rupiah di gerbang sebelah utara.";
        let raw = format!("Daftar Isi\nJam Buka\nHarga Tiket\nBogor\n-\n{story}");
        assert_eq!(Pipeline::default().clean(&raw).prose(), story.replace('\n', "\n\n"));
    }

    #[test]
    fn what_does_not_come_again_stays() {
        let raw = "Daftar Isi\nKata Pengantar\nBab Satu\nBuku itu punya dua bab yang ditulis oleh warga desa sendiri.";
        assert_eq!(super::find(&crate::Document::new(raw), &(0..4)), None);
        let one = "Warga Desa Wanasari memperbaiki jembatan bambu yang putus diterjang banjir pada Senin pagi.";
        let prose = Pipeline::default().clean(&format!("Daftar Isi\n{one}\nKabar baik.\n{one}")).prose();
        assert_eq!(prose.matches(one).count(), 1);
    }
}
