//! [`Footer`]: what stands under the story.

use std::sync::Arc;

use super::story_end;
use super::{calls, phrases};
use crate::annotations::Certainty;
use crate::lexicon::{Findings, Phrasebook};
use crate::shape;
use crate::span::{end_window, head, tail};
use crate::{Annotations, Document, Filter, Lexicon, Span, scan};

crate::rule! {
    /// ## What it marks
    /// The comment box: its call, its house rules, the dialogue for reporting
    /// a comment, the count of comments.
    /// ## Why
    /// It belongs to the page, not to the article.
    /// ## Example
    /// `Laporkan Komentar`
    /// ## When it is wrong
    /// A sentence such as `Komentar itu disorot` is left alone: only the
    /// standing phrases are matched.
    pub(crate) static COMMENT_BOX = "F101", "comment-box", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Buttons for sharing and for the size of letters, and their counters.
    /// ## Why
    /// They belong to the page.
    /// ## Example
    /// `Copy Link`
    /// ## When it is wrong
    /// Where a line of an article is nothing but such a word.
    pub(crate) static SHARE_ROW = "F102", "share-row", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Tags and topics: a line that begins with `Tags:`, and the short lines
    /// under such a label or under the reporters' initials; a row of hashtags under
    /// the story.
    /// ## Why
    /// They classify the article and are no part of it.
    /// ## Example
    /// `Tags: banjir, jakarta`
    /// ## When it is wrong
    /// Where a list that belongs to the story follows the initials.
    pub(crate) static TAGS = "F103", "tags", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A note that the article stood elsewhere first: `Artikel ini telah tayang
    /// di ... dengan judul ...`.
    /// ## Why
    /// It speaks of the publication, not of the event.
    /// ## Example
    /// `Artikel ini telah tayang di Kompas.com dengan judul "..."`
    /// ## When it is wrong
    /// `Dari artikel yang tayang Jumat` inside a sentence is left alone.
    pub(crate) static SYNDICATION_NOTE = "F104", "syndication-note", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Copyright lines, bans on copying, links to legal pages.
    /// ## Why
    /// They belong to the site.
    /// ## Example
    /// `Copyright © ANTARA 2025`
    /// ## When it is wrong
    /// Sentences about copyright are left alone: a year, a sign or the standing
    /// phrase has to be there.
    pub(crate) static LEGAL_FOOTER = "F105", "legal-footer", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The contact and link block under a press release.
    /// ## Why
    /// It is an address, not prose.
    /// ## Example
    /// `Kontak Media: info@contoh.id`
    /// ## When it is wrong
    /// Where an address is part of a sentence it is left alone.
    pub(crate) static CONTACT = "F106", "contact", Drop, since "0.1.0";
}

crate::rule! {
    /// ## What it marks
    /// Questions with answers that a machine put under the article, glued to
    /// its last sentence with semicolons.
    /// ## Why
    /// They repeat what the article says.
    /// ## Example
    /// `;Kapan air surut?;Air surut sejak pagi.`
    /// ## When it is wrong
    /// Where a list of the story is set with semicolons around questions.
    pub(crate) static QUESTION_BOX = "F108", "question-box", Drop, since "0.1.0";
}

/// Marks the comment box, share rows, tags, syndication notes and legal lines,
/// by the phrases of a [`Lexicon`].
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Footer};
///
/// let pipeline = Pipeline::new().then(Footer::new(Lexicon::builtin()));
/// let article = pipeline.clean("Warga pulang.\nLaporkan Komentar\nCopyright © ANTARA 2025");
/// assert_eq!(article.prose(), "Warga pulang.");
/// ```
#[derive(Clone, Debug)]
pub struct Footer {
    book: Arc<Phrasebook>,
}

impl Footer {
    /// The filter with the phrases of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Footer {
        Footer { book: lexicon.book() }
    }
}

impl Filter for Footer {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

impl Footer {
    /// The same with the document's phrases already found.
    #[allow(clippy::unused_self)]
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        if found.has(FAMILY) {
            phrases::annotate(FAMILY, found, doc, notes);
            tags(found, doc, notes);
        }
        let end = story_end::of(doc, found);
        hashtags(doc, end, notes);
        question_box(doc, end, notes);
    }
}

const FAMILY: char = 'F';

/// A tag under a label is no longer than this many bytes.
const LONGEST_TAG: usize = 90;

/// The short lines under a label such as `Tags:`.
fn tags(found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
    let body = doc.layout().body();
    for (label, hit) in found.starts().filter(|(line, hit)| body.contains(line) && *hit.phrase.rule() == TAGS) {
        let start = doc.lines()[label].span().start();
        let value = Span::new(start + hit.span.end(), doc.lines()[label].span().end()).trimmed(doc.raw());
        let mut from = value.start();
        for tag in value.of(doc.raw()).split_inclusive([',', ';']) {
            let text = tag.trim_end_matches([',', ';']);
            let tag = Span::new(from, from + text.len()).trimmed(doc.raw());
            notes.metadata.tags.extend(Some(tag).filter(|tag| tag.len() > 1));
            from += text.len() + 1;
        }
        let evidence = Some(hit.span.shifted(start));
        let is_tag = |line: &usize| {
            let text = doc.text(*line);
            text.len() <= LONGEST_TAG && shape::is_label(text) && found.start(*line).is_none()
        };
        for line in (label + 1..body.end).take_while(is_tag) {
            notes.metadata.tags.push(doc.lines()[line].span());
            notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &TAGS, evidence);
        }
    }
}

/// A row of hashtags under the story.
fn hashtags(doc: &Document<'_>, end: usize, notes: &mut Annotations) {
    for line in (end..doc.layout().body().end).filter(|line| calls::is_row_of_hashtags(doc.text(*line))) {
        let (text, start) = (doc.text(line), doc.lines()[line].span().start());
        for (at, _) in text.match_indices('#') {
            let tag = tail(text, at + 1).split_whitespace().next().unwrap_or_default();
            notes.metadata.tags.push(Span::new(at + 1, at + 1 + tag.len()).shifted(start));
        }
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &TAGS, None);
    }
}

/// Questions and answers made by a machine, behind the last sentence of the
/// story's last line: `;Siapa ...?;Ani ....`.
fn question_box(doc: &Document<'_>, end: usize, notes: &mut Annotations) {
    let Some(line) = end.checked_sub(1).and_then(|line| doc.lines().get(line)) else { return };
    let text = line.span().of(doc.raw());
    let window = end_window(text, BOX_WINDOW);
    let from = text.len() - window.len();
    if !scan::any(window.as_bytes(), |byte| byte == b';') {
        return;
    }
    // A table's quotation marks may stand around question and answer.
    let question = |end: usize| head(window, end).trim_end_matches('"').strip_suffix('?').map(str::len);
    let asked = window.match_indices(';').find_map(|(at, _)| question(at));
    let is_answered = asked.is_some();
    let Some(asked) = asked.or_else(|| question(window.trim_end().len())) else { return };
    let Some(at) = head(window, asked).rfind(';') else { return };
    let behind = tail(window, at + 1).trim_start_matches('"');
    let ends = |text: &str| shape::ends_sentence(text.trim_end_matches('"'));
    // A question alone stands behind a sentence.
    let is_one = |text: &str| shape::has_words(text, 3) && ![". ", "! ", "? "].iter().any(|stop| text.contains(stop));
    let is_box = if is_answered { ends(window) } else { ends(head(window, at).trim_end()) && is_one(behind) };
    if behind.starts_with(char::is_uppercase) && is_box {
        let start = line.span().start() + from;
        let evidence = Span::new(start + asked, start + asked + 1 + usize::from(is_answered));
        notes.mark_as(Certainty::Likely, Span::new(start + at, line.span().end()), &QUESTION_BOX, Some(evidence));
    }
}

/// The box is looked for in this many bytes at the end of the text.
const BOX_WINDOW: usize = 1200;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(Footer::new(Lexicon::builtin())).clean(raw).prose()
    }

    #[test]
    fn tags_under_a_label_go_and_prose_behind_them_stays() {
        assert_eq!(
            prose("Air surut.\nTags:\nbanjir\nBalai Kota\nWarga pulang ke rumah."),
            "Air surut.\n\nWarga pulang ke rumah."
        );
    }

    #[test]
    fn a_question_box_goes() {
        let raw = "Air surut sejak pagi.;Kapan air surut di desa itu?;Air surut sejak pagi.";
        assert_eq!(prose(raw), "Air surut sejak pagi.");
        for question in
            [";Kapan air surut di desa itu?", " ;\"Kapan \"\"Air\"\" surut?\";\"Air surut \"\"sejak pagi\"\".\""]
        {
            assert_eq!(prose(&format!("Air surut sejak pagi.{question}")), "Air surut sejak pagi.", "{question}");
        }
        for raw in [
            "Ia bertanya; benarkah? Lalu diam.",
            "Ia bertanya;Benarkah air sudah surut?",
            "Air surut.;Warga pulang. Kapan bantuan tiba di desa?",
        ] {
            assert_eq!(prose(raw), raw);
        }
    }
}
