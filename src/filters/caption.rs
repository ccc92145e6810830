//! [`Captions`]: the text of pictures.

use std::cell::OnceCell;
use std::sync::Arc;

use super::caption_end::{caption_end, credit_length, ends_dated, has_seam_behind_capitals, sentence_before};
use super::credit::{is_credited_caption, is_of_the_sentence, is_told, names_agency};
use super::reads_on::reads_on;
use super::story_end;
use crate::annotations::Certainty;
use crate::features::{self, Feature};
use crate::lexicon::{Findings, Hit, Phrasebook};
use crate::shape;
use crate::span::{head, tail, window};
use crate::{Anchor, Annotations, Document, Filter, Lexicon, Line, Rule, Span, Takes};

crate::rule! {
    /// ## What it marks
    /// Who took or owns a picture, in brackets on a line of its own under the
    /// caption: `(ANTARA FOTO/Ani Lestari)`.
    /// ## Why
    /// It belongs to the picture, which is not there.
    /// ## Example
    /// `(KOMPAS.com/ANI LESTARI)`
    /// ## When it is wrong
    /// A sentence that begins with `Foto ini menunjukkan` is left alone.
    pub(crate) static PHOTO_CREDIT = "C101", "photo-credit", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A picture's caption, told by the credit in front of it, behind it or
    /// under it.
    /// ## Why
    /// It describes a picture that is not there.
    /// ## Example
    /// `Warga melintasi jembatan baru. (ANTARA/Ani Lestari)`
    /// ## When it is wrong
    /// Where a sentence of the story ends in a bracket that looks like a credit.
    pub(crate) static CAPTION = "C102", "caption", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The button on a picture: `Lihat Foto`, `Perbesar`.
    /// ## Why
    /// It belongs to the page.
    /// ## Example
    /// `Perbesar`
    /// ## When it is wrong
    /// Where a line of an article is nothing but such a word.
    pub(crate) static PHOTO_LABEL = "C103", "photo-label", Drop, since "0.1.0";
}

/// A caption is no longer than this many bytes.
pub(super) const LONGEST: usize = 900;

/// A credit begins within this many bytes of a caption's start.
const HEAD: usize = features::START;

/// What stands between two agencies.
const VIA: &str = " via ";

/// Marks captions, credits and photo buttons, by the credits of a
/// [`Lexicon`].
///
/// A caption is known by its credit. One at the line's end, in brackets, takes
/// the line; one at the line's start takes all to the seam where the prose was
/// glued on, or the line.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Captions};
///
/// let pipeline = Pipeline::new().then(Captions::new(Lexicon::builtin()));
/// let raw = "Warga melintasi jembatan baru di Wanasari. (ANTARA/Ani Lestari)\n\
///            Jembatan itu dibuka untuk umum sejak kemarin pagi oleh bupati dan warga.";
/// assert!(pipeline.clean(raw).prose().starts_with("Jembatan itu"));
/// ```
#[derive(Clone, Debug)]
pub struct Captions {
    book: Arc<Phrasebook>,
}

impl Captions {
    /// The filter with the credits of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Captions {
        Captions { book: lexicon.book() }
    }
}

impl Filter for Captions {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

const FAMILY: char = 'C';

fn owns(rule: &Rule) -> bool {
    rule.family() == FAMILY
}

impl Captions {
    /// The same with the document's phrases already found.
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        let story = Story { doc, found, alone: OnceCell::new(), last: OnceCell::new() };
        let features = doc.features();
        let mut look = |line: usize| {
            // Cheap first: hardly a line begins or ends as a caption may.
            let text = doc.text(line);
            let begins = match found.start(line) {
                Some(hit) => owns(hit.phrase.rule()),
                None => features.has(line, Feature::Agency) && window(text, HEAD).contains(VIA),
            };
            if begins || text.ends_with([')', ']']) {
                self.annotate_line(&story, line, begins, notes);
            }
        };
        if found.has(FAMILY) {
            doc.layout().body().for_each(look);
            inside(found, doc, notes);
        } else {
            features.lines_of_either(Feature::Closed, Feature::Agency).for_each(&mut look);
        }
    }

    /// A line that may begin with a credit, or end in one.
    #[inline(never)]
    fn annotate_line(&self, story: &Story<'_, '_>, line: usize, begins: bool, notes: &mut Annotations) {
        let (doc, hit) = (story.doc, story.found.start(line));
        let (text, span) = (doc.text(line), doc.lines()[line].span());
        if line == doc.layout().body().start && is_photo_headline(text) {
            return;
        }
        if begins && let Some((end, evidence)) = credit_first(hit.as_ref(), text, story.is_alone()) {
            let evidence = Some(evidence.shifted(span.start()));
            if end == text.len() {
                if !notes.is_gone(line) {
                    let whole = hit.filter(|hit| hit.phrase.at() == Anchor::WholeLine);
                    let rule = whole.map_or(&CAPTION, |hit| hit.phrase.rule());
                    notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, rule, evidence);
                }
                credit_below(doc, line + 1, notes);
            } else if !notes.is_gone(line) {
                let caption = Span::new(span.start(), span.start() + end);
                notes.mark_as(Certainty::Likely, caption, &CAPTION, evidence);
            }
        } else if !notes.is_gone(line)
            && let Some(credit) = self.credit_last(text)
            && story.last().is_some_and(|last| line < last)
        {
            let evidence = Some(credit.shifted(span.start()));
            notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CAPTION, evidence);
        }
    }

    /// A line that ends in a bracketed credit.
    fn credit_last(&self, text: &str) -> Option<Span> {
        if !matches!(text.as_bytes().last(), Some(b')' | b']')) || text.len() > LONGEST {
            return None;
        }
        let (at, inner) = shape::closing_group(text)?;
        let before = head(text, at).trim_end();
        let named = shape::is_name(inner) && inner.contains(' ') && ends_dated(before);
        let credited = self.is_credit(inner) || is_told(before, inner) || named;
        (credited && !before.is_empty()).then(|| Span::new(at, text.len()))
    }

    /// Whether the inside of a bracket names who made a picture.
    fn is_credit(&self, inner: &str) -> bool {
        self.book.at_start(inner).is_some_and(|hit| owns(hit.phrase.rule())) || names_agency(inner)
    }
}

/// What captions are told by of the story around them.
struct Story<'s, 't> {
    doc: &'s Document<'t>,
    found: &'s Findings<'s>,
    alone: OnceCell<bool>,
    last: OnceCell<Option<usize>>,
}

impl Story<'_, '_> {
    /// Whether one line holds the story: a caption is a sentence of it at most.
    fn is_alone(&self) -> bool {
        let is_alone = || self.doc.features().lines(Feature::Paragraph).nth(1).is_none();
        *self.alone.get_or_init(is_alone)
    }

    /// The last paragraph.
    fn last(&self) -> Option<usize> {
        let last = || self.doc.features().last(Feature::Paragraph, story_end::of(self.doc, self.found));
        *self.last.get_or_init(last)
    }
}

/// A line that begins with a credit or a photo button: where the caption ends,
/// and the credit.
fn credit_first(hit: Option<&Hit<'_>>, text: &str, alone: bool) -> Option<(usize, Span)> {
    if let Some(hit) = hit {
        if !owns(hit.phrase.rule()) || reads_on(hit, hit.span.of(text), "", tail(text, hit.span.end())) {
            return None;
        }
        if hit.phrase.at() == Anchor::WholeLine {
            return Some((text.len(), hit.span));
        }
        return caption_end(text, hit.span.end(), alone).map(|end| (end, hit.span));
    }
    // `NOAA via AFPFoto yang ...`: an agency in capitals near the start, with a seam. In
    // `via kanalEkonomi` and `MilanNews` the capital is the name's own.
    let via = window(text, HEAD).find(VIA)?;
    if !tail(window(text, HEAD), via + 5).split_whitespace().take(2).any(has_seam_behind_capitals) {
        return None;
    }
    caption_end(text, via + 5, alone).map(|end| (end, Span::new(0, via + 5)))
}

/// Credits and photo buttons inside running text.
fn inside(found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
    let raw = doc.raw();
    let last = doc.features().last(Feature::Paragraph, doc.lines().len());
    let mut line = 0;
    let mut taken = 0;
    for hit in found.inside().filter(|hit| owns(hit.phrase.rule())) {
        while doc.lines().get(line).is_some_and(|l| l.span().end() <= hit.span.start()) {
            line += 1;
        }
        let Some(span) = doc.lines().get(line).map(Line::span) else { break };
        if hit.span.start() < taken || hit.span.start() == span.start() || notes.is_gone(line) {
            continue;
        }
        let before = Span::new(span.start(), hit.span.start()).of(raw);
        let behind = Span::new(hit.span.end(), span.end()).of(raw);
        if before.ends_with(['(', '[', '/']) || (hit.span.of(raw).ends_with('/') && is_of_the_sentence(before, behind))
        {
            continue;
        }
        if hit.phrase.takes() == Takes::Name {
            let is_between = line > doc.layout().body().start && last.is_some_and(|last| line < last);
            if is_between && is_credited_caption(span.of(raw), before, behind) {
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CAPTION, Some(hit.span));
                taken = span.end();
            }
            continue;
        }
        if let Some(start) = sentence_before(before) {
            // `Warga ... (24/12/2025). ANTARA/Ani Lestari/aa.`: the credit
            // stands behind its caption.
            let end = hit.span.start() + credit_length(Span::new(hit.span.start(), span.end()).of(raw));
            let start = (span.start() + start).max(taken);
            notes.mark_as(Certainty::Likely, Span::new(start, end), &CAPTION, Some(hit.span));
            taken = end;
            continue;
        }
        let rest = Span::new(hit.span.start(), span.end()).of(raw);
        let Some(end) = caption_end(rest, hit.span.len(), true) else { continue };
        let end = hit.span.start() + end;
        notes.mark_as(Certainty::Likely, Span::new(hit.span.start(), end), &CAPTION, Some(hit.span));
        taken = end;
    }
}

/// Whether a first line is the headline of a series of photos: `FOTO: Warga
/// Wanasari Gotong Royong Membangun Jembatan`. A credit is a name or two.
fn is_photo_headline(text: &str) -> bool {
    if shape::ends_sentence(text) {
        return false;
    }
    let Some((_, title)) = text.split_once(':') else { return false };
    !title.contains(['/', '.', '|']) && shape::is_headline(title) && shape::has_words(title, 5)
}

/// A credit in brackets that a page puts on a line of its own under the
/// caption.
fn credit_below(doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    let text = doc.text(line);
    if text.starts_with('(') && text.len() <= 90 && shape::closing_group(text).is_some_and(|(at, _)| at == 0) {
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &PHOTO_CREDIT, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(Captions::new(Lexicon::builtin())).clean(raw).prose()
    }

    const STORY: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";

    #[test]
    fn a_line_that_ends_in_a_credit_goes() {
        for credit in
            ["(ANTARA FOTO/Ani Lestari/foc)", "(KOMPAS.com/ANI LESTARI)", "(Foto: dok. Pemkab)", "[AFP/Ani Lestari]"]
        {
            assert_eq!(
                prose(&format!("Warga melintasi jembatan baru di Wanasari. {credit}\n{STORY}")),
                STORY,
                "{credit}"
            );
        }
        assert_eq!(prose(&format!("Jalak di Desa Sari, Minggu (8/6/2025). (Ani Lestari)\n{STORY}")), STORY);
    }

    #[test]
    fn a_line_that_ends_in_a_labelled_credit_goes() {
        for caption in [
            "Jembatan bambu. Foto: Ani Lestari",
            "Warga di dermaga Foto: Dok. Istimewa",
            "Pasar Foto: Ani/KabarDesa",
            "Jembatan bambu. Foto: dok. Pemkab",
            "Jembatan bambu Foto: (Ani/kabarDesa)",
        ] {
            assert_eq!(prose(&format!("{STORY}\n{caption}\n{STORY}")), format!("{STORY}\n\n{STORY}"), "{caption}");
        }
        for line in [
            "Hujan deras mengguyur Lindur sejak Senin pagi, kata kepala desa itu. Foto: Ani Lestari",
            "2. Pas Foto: Latar Belakang Biru",
            "Juara Lomba Foto: Suparman Wibowo",
            "Ia menulis di balik Foto: \"Untuk Ibu\"",
            "Ini satu Foto: gambar yang dibuat warga desa itu sendiri.",
        ] {
            assert!(prose(&format!("{STORY}\n{line}\n{STORY}")).contains(line), "{line}");
        }
    }

    #[test]
    fn a_glued_caption_ends_at_the_seam() {
        let raw = format!("AFP/ANI LESTARIWarga melintasi jembatan baru di Wanasari, 23 Juli 2025.{STORY}");
        assert_eq!(prose(&raw), STORY);
        for seam in [" ", "\"", "\n"] {
            let raw = format!("Lihat Foto Jembatan bambu.(SHUTTERSTOCK/ANI LESTARI){seam}{STORY}");
            assert!(prose(&raw).ends_with(STORY), "{raw}");
            assert!(!prose(&raw).contains("Jembatan"), "{raw}");
        }
        let raw =
            format!("{STORY} \"Kami senang.\" Warga di jembatan, Senin (19/5/2025). ANTARA/Ani Lestari/aa. {STORY}");
        assert_eq!(Pipeline::default().clean(&raw).prose(), format!("{STORY} \"Kami senang.\" {STORY}"));
        // Behind one sentence with its date, whatever seam comes later.
        let raw =
            format!("{STORY} KOMPAS.com/ANI LESTARIWarga di jembatan Lindur, Senin (19/5/2025). {STORY}Kata dia.");
        assert_eq!(Pipeline::default().clean(&raw).prose(), format!("{STORY} {STORY}Kata dia."));
        let raw = format!("NOAA via AFPPeta yang dirilis lembaga itu, Selasa (30/7/2025).{STORY}");
        assert_eq!(prose(&raw), STORY);
    }

    #[test]
    fn the_last_paragraph_and_brackets_of_the_story_stay() {
        for line in [
            "Hujan turun di kawasan pegunungan itu sejak pagi hari (BMKG).",
            "Petugas gabungan TNI/Polri mengatur jalan di pusat kota itu sejak pagi (24/4).",
            "Foto ini menunjukkan sebuah pulau kecil di lepas pantai yang tenggelam saat air pasang.",
            "Kabar Lindur via PantaiNews melaporkan bahwa nelayan pulang tanpa hasil sejak dua pekan.",
            "Menurut AFP/Reuters, dua belas perahu nelayan Lindur tenggelam di selat itu sejak pekan lalu.",
            "Kantor berita ANTARA/Xinhua memperpanjang kerja sama mereka untuk lima tahun yang akan datang.",
            "Foto yang beredar di Lindur itu milik AFP/Getty Images itu diambil warga kemarin sore.",
            "Warga dapat melamar pekerjaan itu bila lulus sekolah menengah (SMA/SMK sederajat)",
            "Lulusan sekolah menengah dari Lindur dan Wanasari dapat melamar (SMA/SMK)",
            "Mengutip laman pasar via kanalEkonomi Lindur, harga cabai turun sejak Senin pekan ini.",
        ] {
            let raw = format!("{line}\n{STORY}");
            assert_eq!(prose(&raw), format!("{line}\n\n{STORY}"));
        }
    }
}
