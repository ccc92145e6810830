//! [`SignOffs`]: initials and asterisks behind the last sentence.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::byline::BYLINE;
use super::footer::TAGS;
use super::names::add_names;
use super::promo::EMBED;
use super::signature::{Kind, kind_of};
use super::story_end;
use crate::annotations::Certainty;
use crate::features::Feature;
use crate::lexicon::{Findings, Hit, Phrasebook};
use crate::shape;
use crate::span::{TrimBlank, end_window, head, tail};
use crate::{Annotations, Document, Filter, Lexicon, Span};

crate::rule! {
    /// ## What it marks
    /// Initials or names of those who made the article, and asterisks, at the
    /// end of its last paragraph or on a line of their own: `(rfs/hld)`,
    /// `(Z-9)`, `[tps]`, `(*)`, `***`.
    /// ## Why
    /// They sign the article and are no part of it.
    /// ## Example
    /// `(rfs/hld)`
    /// ## When it is wrong
    /// A short word in brackets that ends the last sentence, such as `(pinjol)`,
    /// is kept unless it has the form of initials and stands behind a full stop.
    pub(crate) static SIGN_OFF = "F107", "sign-off", Drop, since "0.1.0";
}

/// A sign-off is looked for in this many bytes at a line's end.
const WINDOW: usize = 400;

/// Marks sign-offs, and the tags that follow them.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::SignOffs};
///
/// let pipeline = Pipeline::new().then(SignOffs::new(Lexicon::builtin()));
/// let article = pipeline.clean("\"Air sudah surut,\" katanya. (rfs/hld)\nbanjir jakarta\npintu air");
/// assert_eq!(article.prose(), "\"Air sudah surut,\" katanya.");
/// ```
#[derive(Clone, Debug)]
pub struct SignOffs {
    book: Arc<Phrasebook>,
}

impl SignOffs {
    /// The filter. From the lexicon it knows the embeds that may stand behind
    /// a sign-off.
    pub fn new(lexicon: &Lexicon) -> SignOffs {
        SignOffs { book: lexicon.book() }
    }
}

impl Filter for SignOffs {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

impl SignOffs {
    /// The same with the document's phrases already found.
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        let end = story_end::of(doc, found);
        let body = doc.layout().body().start..end;
        let story = Story { doc, found, body: body.clone(), last: OnceCell::new(), tags: OnceCell::new() };
        // A sign-off, or the embed behind it, ends in one of those marks.
        for line in doc.features().lines(Feature::Closed).take_while(|line| *line < end) {
            if self.ends(&story, line, notes) {
                break;
            }
        }
        if let Some(line) = body.last() {
            mark_glued_tags(doc, line, notes);
        }
        found.inside().for_each(|hit| before_phrase(&hit, doc, notes));
    }

    /// Marks a line that may end in a sign-off, and the tags under it. Says whether
    /// there were tags.
    #[inline(never)]
    fn ends(&self, story: &Story<'_, '_>, line: usize, notes: &mut Annotations) -> bool {
        let doc = story.doc;
        let text = doc.text(line);
        let footed = story.found.start(line + 1).is_some_and(|hit| hit.phrase.rule().family() == 'F');
        let above_footer = footed && text.starts_with('*');
        let is_last = above_footer || story.last().is_none_or(|last| line >= last);
        let Some(sign_off) = self.at_end(text, is_last) else { return false };
        let span = doc.lines()[line].span();
        if sign_off.start() == 0 {
            notes.mark_line(doc, line, &SIGN_OFF, None);
            add_name(doc, line, notes);
            mark_above(doc, line, notes);
        } else {
            notes.mark(sign_off.shifted(span.start()), &SIGN_OFF, None);
        }
        let tagged = is_last && line + 1 >= story.first_tag();
        if tagged {
            let evidence = if sign_off.start() == 0 { span } else { sign_off.shifted(span.start()) };
            // On a page the tags may stand below the body.
            let whole = story.body.end == doc.layout().body().end;
            let below = if whole { doc.lines().len() } else { story.body.end };
            mark_tags(doc, line + 1..below, evidence, notes);
        }
        tagged
    }
}

/// Marks a sign-off at the end of the line above one that is the same: `... 1-0(Ani Lestari)`.
fn mark_above(doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    let Some(above) = line.checked_sub(1).filter(|above| doc.text(*above).len() > doc.text(line).len()) else { return };
    if doc.text(above).ends_with(doc.text(line)) {
        let end = doc.lines()[above].span().end();
        notes.mark(Span::new(end - doc.text(line).len(), end), &SIGN_OFF, Some(doc.lines()[line].span()));
    }
}

/// Marks a sign-off in a line, before a phrase that stands behind stories.
fn before_phrase(hit: &Hit<'_>, doc: &Document<'_>, notes: &mut Annotations) {
    let bytes = head(doc.raw(), hit.span.start()).as_bytes();
    // Cheap first: hardly a phrase stands behind such a mark and a space or none.
    let is_signed = matches!(bytes, [.., b')' | b']' | b'*'] | [.., b')' | b']' | b'*', b' ' | 0xA0]);
    if !is_signed || *hit.phrase.rule() == EMBED {
        return;
    }
    let before = head(doc.raw(), hit.span.start()).trim_end_matches([' ', '\u{a0}']);
    let line = end_window(before, WINDOW);
    let line = line.rfind(['\n', '\r']).map_or(line, |end| tail(line, end + 1));
    let Some(at) = sign_off_start(line, true).filter(|at| *at > 0) else { return };
    // A pointer or a call stands between paragraphs too.
    let is_last = matches!(hit.phrase.rule().family(), 'D' | 'F');
    if is_last || tail(line, at).contains(['/', '*']) {
        let from = before.len() - line.len();
        notes.mark(Span::new(from + at, before.len()), &SIGN_OFF, None);
    }
}

/// Keeps the name of the writer who signs with it on a line of its own.
fn add_name(doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    // Not the embed behind it.
    let Some((0, inner)) = shape::closing_group(doc.text(line)) else { return };
    if kind_of(inner.trim_blank()) == Some(Kind::Name) {
        let start = doc.lines()[line].span().start() + 1;
        add_names(notes, &BYLINE, Span::new(start, start + inner.len()), doc.raw());
    }
}

/// The story that is signed off.
struct Story<'s, 't> {
    doc: &'s Document<'t>,
    found: &'s Findings<'s>,
    body: Range<usize>,
    last: OnceCell<Option<usize>>,
    tags: OnceCell<usize>,
}

impl Story<'_, '_> {
    /// The last paragraph, or where there is none the last sentence.
    fn last(&self) -> Option<usize> {
        let is_story = |line: usize| !story_end::is_furniture(self.doc, self.found, line);
        let find = || {
            let features = self.doc.features();
            let mut paragraph = features.last(Feature::Paragraph, self.body.end);
            while let Some(line) = paragraph.filter(|line| !is_story(*line)) {
                paragraph = features.last(Feature::Paragraph, line);
            }
            let mut lines = self.body.clone().rev();
            paragraph.or_else(|| lines.find(|line| shape::ends_sentence(self.doc.text(*line)) && is_story(*line)))
        };
        *self.last.get_or_init(find)
    }

    /// The line from which on every line can be a tag.
    fn first_tag(&self) -> usize {
        let find = || {
            let others = self.body.clone().rev().find(|line| !is_tag(self.doc.text(*line)));
            others.map_or(self.body.start, |line| line + 1)
        };
        *self.tags.get_or_init(find)
    }
}

impl SignOffs {
    /// The sign-off that ends the line, in bytes of the line.
    fn at_end(&self, text: &str, is_last: bool) -> Option<Span> {
        let whole = text.len();
        let mut text = text;
        loop {
            let bare = text.trim_blank_end();
            // An embed may stand behind the sign-off.
            if let Some((at, _)) = shape::closing_group(bare)
                && bare.ends_with(']')
                && self.book.at_start(tail(bare, at)).is_some_and(|hit| *hit.phrase.rule() == EMBED)
            {
                text = head(bare, at);
                continue;
            }
            let at = sign_off_start(bare, is_last)?;
            return Some(Span::new(at, if text.len() == whole { whole } else { bare.len() }));
        }
    }
}

/// Where the sign-off begins that ends `text`.
fn sign_off_start(text: &str, is_last: bool) -> Option<usize> {
    if text.ends_with('*') {
        let bare = text.trim_end_matches(['*', ' ', '\u{a0}']);
        let stars = text.len() - bare.len();
        // Between two parts of a column asterisks are the writer's.
        let alone = bare.is_empty() && stars >= 2 && is_last;
        let behind = stars >= 3 && shape::ends_sentence(bare) && is_last;
        return (alone || behind).then_some(bare.len());
    }
    let (at, inner) = shape::closing_group(text)?;
    if text.ends_with('.') {
        return None;
    }
    let before = head(text, at).trim_blank_end();
    let alone = before.is_empty();
    // An embed may stand between the last sentence and the sign-off.
    if !alone && !shape::ends_sentence(before) && !before.ends_with(']') {
        return None;
    }
    let inner = inner.trim_blank();
    let kind = kind_of(inner)?;
    let fits = match kind {
        Kind::Asterisk => true,
        Kind::Slashed => alone || is_last,
        Kind::Initials | Kind::Code => is_last,
        // `(KPK)`, `(Metro)` behind a sentence are words of the story.
        Kind::Name => is_last && (alone || inner.contains(' ')),
    };
    fits.then_some(before.len().min(at))
}

/// The short lines that follow a sign-off: tags.
fn mark_tags(doc: &Document<'_>, mut lines: Range<usize>, evidence: Span, notes: &mut Annotations) {
    for line in lines.by_ref().take_while(|line| is_tag(doc.text(*line))) {
        notes.metadata.tags.push(doc.lines()[line].span());
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &TAGS, Some(evidence));
    }
}

/// Whether a line can be a tag: a few words, no sentence and no sign-off.
fn is_tag(line: &str) -> bool {
    line.len() <= 60 && !line.starts_with('(') && shape::is_label(line) && line.split_whitespace().count() <= 7
}

/// Initials in the last line with nothing behind them but small words: tags
/// that were glued to them.
fn mark_glued_tags(doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    let span = doc.lines()[line].span();
    let text = span.of(doc.raw());
    // Cheap first: most stories end in a mark.
    if text.as_bytes().last().is_none_or(|last| last.is_ascii() && !is_of_tag(char::from(*last))) {
        return;
    }
    let window = end_window(text, WINDOW);
    let from = text.len() - window.len();
    let Some(open) = window.rfind('(') else { return };
    let Some(close) = tail(window, open).find(')').map(|at| open + at) else { return };
    let inner = head(tail(window, open + 1), close - open - 1);
    let tags = tail(window, close + 1);
    let small = tags.chars().all(is_of_tag);
    let before = head(window, open).trim_blank_end();
    if tags.trim().is_empty() || !small || kind_of(inner) != Some(Kind::Slashed) || !shape::ends_sentence(before) {
        return;
    }
    let at = span.start() + from;
    let sign_off = Span::new(at + before.len(), at + close + 1);
    notes.mark(sign_off, &SIGN_OFF, None);
    let tags = Span::new(at + close + 1, span.end());
    notes.metadata.tags.push(tags.trimmed(doc.raw()));
    notes.mark_as(Certainty::Likely, tags, &TAGS, Some(sign_off));
}

/// Whether tags that were glued to a sign-off may hold the character.
fn is_of_tag(c: char) -> bool {
    c.is_lowercase() || c.is_numeric() || matches!(c, ' ' | '-' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(SignOffs::new(Lexicon::builtin())).clean(raw).prose()
    }

    const LAST: &str = "\"Kami sudah menyiapkan perahu karet di dua titik sejak kemarin,\" ujarnya.";

    #[test]
    fn a_sign_off_that_is_printed_twice_is_no_tag() {
        let story = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";
        let raw = format!("{story}\n(Ani Lestari)\n(Ani Lestari)");
        let article = Pipeline::default().clean(&raw);
        assert_eq!(article.prose(), story);
        let [name] = article.metadata().bylines[..] else { panic!("{:?}", article.metadata().bylines) };
        assert_eq!((name.of(&raw), article.metadata().tags.len()), ("Ani Lestari", 0));
        let glued = format!("{}(Ani Lestari)\n(Ani Lestari)", story.trim_end_matches('.'));
        assert_eq!(Pipeline::default().clean(&glued).prose(), story.trim_end_matches('.'));
        let embed = format!("{story}\n(*) [Gambas:Video Detik]");
        assert_eq!(Pipeline::default().clean(&embed).metadata().bylines, []);
    }

    #[test]
    fn initials_behind_the_last_sentence_go() {
        for sign in [
            "(rfs/hld)",
            "(*)",
            "(Z-9)",
            "(OL-1)",
            "[tps]",
            "(fru)",
            "(ABC)",
            "(Ani Lestari)",
            "(antara/jpnn)",
            "(Tribunnews.com/Ani Lestari)",
            "***",
            "(dhf/sfr)",
        ] {
            assert_eq!(prose(&format!("{LAST} {sign}")), LAST, "{sign}");
            assert_eq!(prose(&format!("{LAST}\n{sign}")), LAST, "{sign} alone");
        }
    }

    #[test]
    fn brackets_of_the_story_stay() {
        for end in [
            "naik menjadi 5,42 persen (yoy).",
            "menjadi korban pinjaman (pinjol)",
            "pada Kamis (24/4)",
            "skor akhir (0-0)",
            "formasi (4-3-3)",
            "oleh komisi (KPK)",
            "sebuah hadis. (HR 5 Dawud)",
            "pukul 10.00 (15,9 persen)",
        ] {
            let raw = format!("Angka yang dicatat petugas di pos pantau hulu sungai itu {end}");
            assert_eq!(prose(&raw), raw, "{end}");
        }
    }

    #[test]
    fn tags_behind_a_sign_off_go() {
        assert_eq!(prose(&format!("{LAST}\n(rfs/hld)\nbanjir\npintu air\njakarta")), LAST);
        assert_eq!(prose(&format!("{LAST} (far/vys) banjir jakarta pintu air")), LAST);
    }

    #[test]
    fn a_paragraph_behind_a_sign_off_stays() {
        let raw = format!(
            "{LAST}\n(rfs/hld)\nSimak pula laporan lengkap dari posko pengungsian yang dibuka sejak pagi tadi."
        );
        assert!(prose(&raw).contains("posko"));
    }
}
