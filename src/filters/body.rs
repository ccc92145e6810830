//! [`PageBody`]: what lies around and between the body of a whole page.

use std::ops::Range;
use std::sync::Arc;

use super::byline::{BYLINE, EDITOR};
use super::caption::PHOTO_CREDIT;
use super::footer::{COMMENT_BOX, LEGAL_FOOTER};
use crate::annotations::Certainty;
use crate::layout::{is_pointer, is_short};
use crate::lexicon::Phrasebook;
use crate::span::tail;
use crate::{Anchor, Annotations, Document, Filter, Lexicon, Line, Rule, Span};

crate::rule! {
    /// ## What it marks
    /// What a page prints above the article: navigation, tickers, menus.
    /// ## Why
    /// The body was found by its runs of sentences; this lies before it.
    /// ## Example
    /// `Home`
    /// ## When it is wrong
    /// Where an article opens with many short lines.
    pub(crate) static PAGE_HEAD = "B101", "page-head", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// What a page prints under the article: lists of other articles, comments,
    /// the footer of the site.
    /// ## Why
    /// The body was found by its runs of sentences; this lies behind it.
    /// ## Example
    /// `Tentang Kami`
    /// ## When it is wrong
    /// Where an article ends in a long list of short lines.
    pub(crate) static PAGE_TAIL = "B102", "page-tail", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// What a page prints between the paragraphs of the article: sidebars,
    /// lists of other articles.
    /// ## Why
    /// A run of short lines that no paragraph leads into.
    /// ## Example
    /// `BERITA REKOMENDASI`
    /// ## When it is wrong
    /// Where a list of the article looks like a list of headlines.
    pub(crate) static PAGE_GAP = "B103", "page-gap", Drop, since "0.1.0";
}

/// So many headlines in a row are a list of other articles; one fewer are one
/// where a label stands above them.
const LIST: usize = 3;

/// A headline that is looked for in the body has at least this many bytes.
const SHORTEST_HEADLINE: usize = 25;

/// What stands behind the headline where it is the caption of a picture has no
/// more bytes than this.
const LONGEST_CREDIT: usize = 80;

/// A line with at least this many bytes is counted as a paragraph.
const PARAGRAPH: usize = 80;

/// So many paragraphs stand above the comments of readers.
const STORY: usize = 2;

/// The name of a site behind a headline has no more bytes and words than this.
const LONGEST_SITE: usize = 40;
const SITE_WORDS: usize = 5;

/// Marks what lies around the body of a whole page, and lists of other
/// articles between its paragraphs. Where the body lies is told by
/// [`Document::layout`]; a comment box or a copyright line ends it earlier.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::PageBody};
///
/// let raw = "Panen Raya di Desa Wanasari - Kabar Desa\n\
///            Beranda\n\
///            Panen Raya di Desa Wanasari\n\
///            Petani di desa itu memanen padi sejak pagi, dibantu anak-anak mereka yang libur sekolah.\n\
///            Hasilnya lebih baik daripada tahun lalu, kata kepala desa itu kepada warga yang datang.\n\
///            Tentang Kami";
/// let article = Pipeline::new().then(PageBody::new(Lexicon::builtin())).clean(raw);
/// assert!(article.prose().starts_with("Panen Raya di Desa Wanasari\n\nPetani di desa itu"));
/// assert!(article.prose().ends_with("warga yang datang."));
/// ```
#[derive(Clone, Debug)]
pub struct PageBody {
    book: Arc<Phrasebook>,
}

impl PageBody {
    /// The filter with the phrases of this lexicon.
    pub fn new(lexicon: &Lexicon) -> PageBody {
        PageBody { book: lexicon.book() }
    }

    /// The rule of the phrase that the line begins with.
    fn rule_at(&self, doc: &Document<'_>, line: usize) -> Option<&'static Rule> {
        self.book.at_start(doc.text(line)).map(|hit| hit.phrase.rule())
    }

    /// The headline, where it is no byline or credit.
    fn headline(&self, doc: &Document<'_>) -> Option<Span> {
        let line = doc.layout().headline()?;
        let credit = self.rule_at(doc, line).is_some_and(|rule| [&BYLINE, &EDITOR, &PHOTO_CREDIT].contains(&rule));
        doc.lines().get(line).filter(|_| !credit).map(Line::span)
    }

    /// The line in the body at which comments or the footer begin.
    fn end(&self, doc: &Document<'_>, body: Range<usize>) -> usize {
        let mut paragraphs = 0;
        for line in body.clone() {
            let text = doc.text(line);
            if text.len() >= PARAGRAPH {
                paragraphs += 1;
            } else if paragraphs >= STORY && self.is_end(doc, line) {
                return line;
            }
        }
        body.end
    }

    /// Whether the line is the heading of a comment box or a legal line, and
    /// nothing else.
    fn is_end(&self, doc: &Document<'_>, line: usize) -> bool {
        let hit = self.book.at_start(doc.text(line)).filter(|hit| hit.phrase.at() == Anchor::WholeLine);
        hit.is_some_and(|hit| [&COMMENT_BOX, &LEGAL_FOOTER].contains(&hit.phrase.rule()))
    }
}

impl Filter for PageBody {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let layout = doc.layout();
        if let Some(headline) = self.headline(doc) {
            notes.metadata.headline = Some(headline);
        }
        if !layout.is_page() {
            return;
        }
        // Without a title that names the headline, the shape of the page is
        // all that speaks.
        let certainty = if layout.is_named() { Certainty::Likely } else { Certainty::Doubtful };
        let Range { start, end: last } = layout.body();
        let end = self.end(doc, start..last);
        let mark = |notes: &mut Annotations, lines: Range<usize>, rule: &'static Rule| {
            notes.mark_lines_as(certainty, doc, lines, rule, None);
        };
        let mut from = 0;
        for kept in [layout.headline(), layout.deck()].into_iter().flatten() {
            mark(notes, from..kept, &PAGE_HEAD);
            from = kept + 1;
        }
        mark(notes, from..start, &PAGE_HEAD);
        if layout.headline() == Some(0) && !layout.is_named() {
            without_site(doc, notes);
        }
        captions(doc, start..end, notes);
        lists(doc, start..end, notes);
        mark(notes, end..doc.lines().len(), &PAGE_TAIL);
    }
}

/// Marks the name of the site behind the headline, where the page's title is
/// the only line that says it.
fn without_site(doc: &Document<'_>, notes: &mut Annotations) {
    let title = doc.text(0);
    let marks = [" | ", " - ", " \u{2013} ", " \u{2014} "];
    let Some(at) = marks.iter().filter_map(|mark| title.rfind(mark)).max() else { return };
    let site = tail(title, at);
    if at >= SHORTEST_HEADLINE && site.len() <= LONGEST_SITE && site.split_whitespace().count() <= SITE_WORDS {
        let span = Span::new(at, title.len()).shifted(doc.lines()[0].span().start());
        notes.mark_as(Certainty::Doubtful, span, &PAGE_HEAD, None);
        notes.metadata.headline = Some(Span::new(doc.lines()[0].span().start(), span.start()));
    }
}

/// Marks captions in the body that say the headline once more.
fn captions(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let headline = doc.layout().headline().map_or("", |line| doc.text(line));
    if headline.len() < SHORTEST_HEADLINE {
        return;
    }
    for line in body {
        let rest = doc.text(line).strip_prefix(headline);
        if rest.is_some_and(|rest| rest.len() <= LONGEST_CREDIT) {
            let evidence = notes.metadata.headline;
            notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &PAGE_GAP, evidence);
        }
    }
}

/// Marks lists of headlines between the paragraphs of the body, with the label
/// above them. A list that a line with a colon leads into is the article's own.
fn lists(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let mut line = body.start + 1;
    while line < body.end {
        if !is_pointer(doc.text(line)) {
            line += 1;
            continue;
        }
        let from = line;
        while line < body.end && is_pointer(doc.text(line)) {
            line += 1;
        }
        let above = doc.text(from - 1);
        let label = is_short(above) && !above.ends_with(':');
        let length = line - from + usize::from(label);
        if length >= LIST && !above.ends_with(':') {
            let certainty = if label { Certainty::Likely } else { Certainty::Doubtful };
            let from = from - usize::from(label);
            let evidence = label.then(|| doc.lines()[from].span());
            notes.mark_lines_as(certainty, doc, from..line, &PAGE_GAP, evidence);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    const STORY: &str = "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari, dibantu para pemuda.\n\
                         Kepala desa berharap jembatan itu dapat dipakai sebelum musim hujan tiba pada akhir tahun ini.";

    fn clean(raw: &str) -> String {
        Pipeline::new().then(PageBody::new(Lexicon::builtin())).clean(raw).prose()
    }

    fn page(top: &str, inside: &str, under: &str) -> String {
        format!(
            "Jembatan Bambu Sukamaju Diresmikan - Kabar Desa\nBeranda\n{top}\n{STORY}\n{inside}\nMereka {STORY} Begitu.\n{under}"
        )
    }

    #[test]
    fn headline_and_body_are_kept_and_the_rest_goes() {
        let raw = page(
            "Jembatan Bambu Sukamaju Diresmikan\nSenin, 5 Mei 2025 10:20 WIB",
            "Tanpa Paku",
            "Kirim\nTentang Kami",
        );
        let prose = clean(&raw);
        assert!(prose.starts_with("Jembatan Bambu Sukamaju Diresmikan\n\nWarga desa"), "{prose}");
        assert!(prose.contains("\n\nTanpa Paku\n\n") && prose.ends_with("Begitu."), "{prose}");
    }

    #[test]
    fn lists_of_headlines_go_and_lists_of_the_article_stay() {
        let headlines = "Pasar Terapung Kembali Ramai Pengunjung\nSekolah Alam Menerima Murid Baru Lagi";
        let raw = page("Jembatan Bambu Sukamaju Diresmikan", &format!("BERITA REKOMENDASI\n{headlines}"), "Kirim");
        assert!(!clean(&raw).contains("Pasar") && !clean(&raw).contains("REKOMENDASI"));
        let raw = page(
            "Jembatan Bambu Sukamaju Diresmikan",
            &format!("Berikut daftar karya yang dipamerkan warga:\n{headlines}"),
            "Kirim",
        );
        assert!(clean(&raw).contains("Pasar"));
    }

    #[test]
    fn comments_are_no_part_of_the_body() {
        let raw = page("Jembatan Bambu Sukamaju Diresmikan", "Tinggalkan Komentar", "Kirim");
        assert!(!clean(&raw).contains("Begitu"));
    }

    #[test]
    fn a_caption_that_is_the_headline_goes() {
        let raw =
            page("Jembatan Bambu Sukamaju Diresmikan", "Jembatan Bambu Sukamaju Diresmikan (Sumber: Warga)", "Kirim");
        assert!(!clean(&raw).contains("Sumber"));
    }

    #[test]
    fn a_title_that_is_not_repeated_loses_the_site() {
        let menu = (0..20).map(|n| format!("Menu {}", char::from(b'A' + n))).collect::<Vec<_>>().join("\n");
        let raw = format!("Jembatan Bambu Sukamaju Diresmikan | Kabar Desa\n{menu}\n{STORY}");
        assert!(clean(&raw).starts_with("Jembatan Bambu Sukamaju Diresmikan\n\nWarga"), "{}", clean(&raw));
    }

    #[test]
    fn the_headline_of_a_scrape_is_metadata_and_a_byline_is_not() {
        let headline = |raw: &str| {
            let article = Pipeline::new().then(PageBody::new(Lexicon::builtin())).clean(raw);
            article.metadata().headline.map(|span| span.of(raw).to_owned())
        };
        let story = STORY.replace('\n', "\n\n");
        assert_eq!(
            headline(&format!("Jembatan Bambu Sukamaju Diresmikan\nSenin, 5 Mei 2025 10:20 WIB\n{story}")).as_deref(),
            Some("Jembatan Bambu Sukamaju Diresmikan")
        );
        assert_eq!(headline(&format!("Penulis: Ani Lestari dan Budi\nSenin, 5 Mei 2025 10:20 WIB\n{story}")), None);
        assert_eq!(headline(&story), None);
    }
}
