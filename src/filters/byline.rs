//! [`Bylines`]: who wrote and edited the article, and where it was filed.

use std::borrow::Cow;
use std::sync::Arc;

use super::names::{add_names, is_person};
use super::reads_on::reads_on;
use super::{page_byline, page_credits, phrases};
use crate::annotations::Certainty;
use crate::features::{self, Feature};
use crate::lexicon::{Findings, Hit, Phrasebook};
use crate::shape;
use crate::span::{TrimBlank, head, is_blank_char, tail};
use crate::{Anchor, Annotations, DatelineParser, Document, Filter, Lexicon, Outlets, Rule, Span, scan};

crate::rule! {
    /// ## What it marks
    /// Who wrote the article: `Penulis: Ani Lestari`, `Pewarta : Ani Lestari`.
    /// ## Why
    /// It is metadata; the names are kept as such.
    /// ## Example
    /// `Reporter: Ani Lestari`
    /// ## When it is wrong
    /// `Penulis menilai ...` is a sentence and left alone.
    pub(crate) static BYLINE = "D103", "byline", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Who edited the article: `Editor: Budi Hartono`.
    /// ## Why
    /// It is metadata; the names are kept as such.
    /// ## Example
    /// `Editor: Budi Hartono`
    /// ## When it is wrong
    /// `Editor video buatan ...` is a sentence and left alone.
    pub(crate) static EDITOR = "D104", "editor", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The path to the article: `Home > News > Nasional`.
    /// ## Why
    /// It belongs to the site.
    /// ## Example
    /// `Home » News » Politik`
    /// ## When it is wrong
    /// Where an article shows a path of menus on a line of its own.
    pub(crate) static BREADCRUMB = "D106", "breadcrumb", Drop, since "0.1.0";
}

/// A line with a byline is no longer than this many bytes.
const LONGEST: usize = features::SHORT;

/// Marks bylines, editors' credits and breadcrumbs, by the labels of a
/// [`Lexicon`].
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Bylines};
///
/// let pipeline = Pipeline::new().then(Bylines::new(Lexicon::builtin()));
/// let article = pipeline.clean("Warga pulang.\nPewarta: Ani Lestari Editor: Budi Hartono");
/// assert_eq!(article.prose(), "Warga pulang.");
/// let editor = article.metadata().editors[0];
/// assert_eq!(editor.of(article.raw()), "Budi Hartono");
/// ```
#[derive(Clone, Debug)]
pub struct Bylines {
    book: Arc<Phrasebook>,
    outlets: Arc<Outlets>,
}

impl Bylines {
    /// The filter with the labels and outlets of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Bylines {
        Bylines { book: lexicon.book(), outlets: lexicon.shared_outlets() }
    }
}

impl Filter for Bylines {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

pub(super) fn owns(rule: &Rule) -> bool {
    *rule == BYLINE || *rule == EDITOR
}

impl Bylines {
    /// The same with the document's phrases already found.
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        let is_credited = found.has(BYLINE.family());
        if is_credited {
            for (line, hit) in found.starts() {
                let length = doc.text(line).len();
                let marked = hit.phrase.at() != Anchor::Anywhere || hit.span.end() == length;
                if owns(hit.phrase.rule()) && length <= LONGEST && marked {
                    labelled_line(found, &hit, doc, line, notes);
                }
            }
        }
        for line in doc.features().lines(Feature::Arrow) {
            if is_breadcrumb(doc.text(line)) {
                notes.mark_line(doc, line, &BREADCRUMB, None);
            }
        }
        if is_credited {
            let mut names = Vec::new();
            phrases::annotate_inside(owns, found, doc, notes, |rule, span| names.push((rule, span)));
            for (rule, span) in names {
                add_names(notes, rule, span, doc.raw());
            }
        }
        report(doc, notes);
        page_credits::find_glued(doc, notes);
        page_byline::find(doc, &self.outlets, notes);
    }
}

/// A line above the story that says who wrote it or reports from where: `Oleh Ani Lestari`,
/// `Laporan Ani Lestari | Aceh Besar`.
fn report(doc: &Document<'_>, notes: &mut Annotations) {
    let start = doc.layout().body().start;
    for line in start..(start + REPORT_LINES).min(doc.lines().len()) {
        let text = doc.text(line);
        // Cheap first: hardly a line is so short and begins as one of them.
        let begins = text.as_bytes().first().is_some_and(|byte| matches!(byte | 0x20, b'b' | b'd' | b'l' | b'o'));
        if text.len() > LONGEST_REPORT || !begins {
            continue;
        }
        let by = BY.iter().find_map(|by| text.strip_prefix(by)?.strip_prefix(is_blank_char));
        let by = by.filter(|name| line > 0 && is_person(&spaced(name)));
        let Some(name) = by.or_else(|| reporter(text)).filter(|_| !notes.is_gone(line)) else { continue };
        let start = doc.lines()[line].span().start() + text.find(name).unwrap_or(0);
        let name = Span::new(start, start + name.len());
        notes.mark_line(doc, line, &BYLINE, Some(name));
        add_names(notes, &BYLINE, name, doc.raw());
    }
}

/// The name in a line that says who reports from where: `Laporan Ani Lestari I Pidie`.
fn reporter(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("Laporan")?.strip_prefix(is_blank_char)?;
    let parted = |bar: &char| {
        let stands = |(at, _): &(usize, &str)| {
            *bar == '|' || (head(rest, *at).ends_with(is_blank_char) && tail(rest, at + 1).starts_with(is_blank_char))
        };
        let (at, _) = rest.match_indices(*bar).find(stands)?;
        Some((head(rest, at).trim_blank(), tail(rest, at + 1).trim_blank()))
    };
    let (name, place) = BARS.iter().find_map(parted)?;
    let counts = |word: &str| OF_REPORTS.contains(&word);
    (!name.split(is_blank_char).any(counts)
        && is_person(&spaced(name))
        && DatelineParser::new().is_place(&spaced(place)))
    .then_some(name)
}

/// A text with plain spaces for those that do not break.
fn spaced(text: &str) -> Cow<'_, str> {
    if text.contains('\u{a0}') { Cow::Owned(text.replace('\u{a0}', " ")) } else { Cow::Borrowed(text) }
}

/// Who reports stands in so many lines at the start.
const REPORT_LINES: usize = 5;

/// A line that says who wrote the story has no more bytes than this.
const LONGEST_REPORT: usize = 100;

/// What stands before a writer's name without a colon.
const BY: [&str; 7] = ["Oleh", "oleh", "By", "by", "Laporan oleh", "Diproduksi oleh", "Ditulis oleh"];

/// Words of reports that are no reporters: `Laporan Keuangan Semester I Bandung`.
#[rustfmt::skip]
const OF_REPORTS: [&str; 16] = [
    "Semester", "Triwulan", "Kuartal", "Tahap", "Babak", "Jilid", "Bagian", "Keuangan", "Hasil", "Akhir", "Awal", "Tahunan",
    "Survei", "Pekan", "Kinerja", "Khusus",
];

/// What stands between a reporter and the place: a bar, or a letter that looks like one.
const BARS: [char; 3] = ['|', 'I', 'l'];

/// A person has so many names behind a label without a colon.
const MOST_BARE_NAMES: usize = 3;

/// A line that begins with a label. A label that stands alone has its
/// value on the next line.
fn labelled_line(found: &Findings<'_>, hit: &Hit<'_>, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
    let text = doc.text(line);
    let label = hit.span.shifted(doc.lines()[line].span().start());
    let value = tail(text, hit.span.end()).trim_start_matches([':', ' ', '\u{a0}', '|']);
    let rule = hit.phrase.rule();
    if reads_on(hit, hit.span.of(text), "", tail(text, hit.span.end())) {
        return;
    }
    if !value.is_empty() {
        // Without a colon the words could open a sentence about a writer
        // or an editor: names have to follow, and nothing else.
        let marked = text.get(..text.len() - value.len()).is_some_and(|before| before.contains([':', '|']));
        // More words without a colon before them are those of a headline.
        let is_name = |part: &str| shape::is_name(part) && (marked || !shape::has_words(part, MOST_BARE_NAMES + 1));
        let names = value.split(['|', ',', '/']).all(|part| is_name(part.trim()));
        // `Penulis: Belum.` is said in a dialogue.
        let answers = value.ends_with(['?', '!']) || (value.ends_with('.') && value.len() > 5 && !value.contains(' '));
        if answers || (!names && (!marked || shape::ends_sentence(text))) {
            return;
        }
        notes.mark_line(doc, line, rule, Some(label));
        let start = label.end() + tail(text, hit.span.end()).len() - value.len();
        add_names(notes, rule, Span::new(start, start + value.len()), doc.raw());
        return;
    }
    let next = doc.text(line + 1).trim_start_matches([':', ' ']);
    if let Some(above) = page_credits::name_above(found, doc, line) {
        notes.mark_line(doc, line, rule, Some(label));
        add_names(notes, rule, doc.lines()[above].span(), doc.raw());
    } else if shape::is_name(next) && found.start(line + 1).is_none() {
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 2, rule, Some(label));
        let span = doc.lines()[line + 1].span();
        add_names(notes, rule, Span::new(span.end() - next.len(), span.end()), doc.raw());
    } else if text.ends_with(':') || doc.text(line + 1).is_empty() || hit.phrase.at() == Anchor::WholeLine {
        notes.mark_line(doc, line, rule, Some(label));
    }
}

/// A part of a path is no longer than this many bytes, few enough for its end to be
/// among the first ones that [`Feature::Arrow`] is told by.
const LONGEST_PART: usize = features::START - 8;

/// Whether the line is a path through the site: three short parts or more
/// between arrows.
fn is_breadcrumb(text: &str) -> bool {
    let arrow = |c: char| matches!(c, '>' | '»' | '›' | '/');
    if !scan::any(text.as_bytes(), |byte| (byte == b'>') | (byte >= 0xC2)) {
        return false; // a date has slashes too
    }
    let strong = text.chars().filter(|c| matches!(c, '>' | '»' | '›')).count();
    strong >= 1
        && text.split(arrow).filter(|part| !part.trim().is_empty()).count() >= 2
        && text.split(arrow).all(|part| part.len() <= LONGEST_PART && part.split_whitespace().count() <= 4)
        && text.starts_with(|c: char| c.is_alphabetic())
        && !text.ends_with(arrow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(Bylines::new(Lexicon::builtin())).clean(raw).prose()
    }

    #[test]
    fn credits_are_cut_out_of_running_text() {
        assert_eq!(prose("Banjir surut. Pewarta: Ani LestariEditor: Budi Hartono"), "Banjir surut.");
    }

    #[test]
    fn a_reporter_and_a_place_go() {
        for bar in ["|", "I", "l"] {
            assert_eq!(prose(&format!("Laporan Ani Lestari {bar} Aceh Besar\nBanjir surut.")), "Banjir surut.");
            let raw = format!("Laporan\u{a0}Ani Lestari {bar} Aceh\u{a0}Besar\nBanjir surut.");
            let article = Pipeline::default().clean(&raw);
            assert_eq!(article.prose(), "Banjir surut.");
            assert_eq!(article.metadata().bylines[0].of(&raw), "Ani Lestari");
        }
    }

    #[test]
    fn titles_of_reports_stay() {
        for line in ["Laporan Keuangan Semester I Bandung", "Laporan Hasil Survei I Jakarta"] {
            assert!(prose(&format!("{line}\nBanjir surut.")).starts_with(line), "{line}");
        }
    }

    #[test]
    fn a_label_with_its_value_below_goes_with_it() {
        assert_eq!(prose("Banjir surut.\nPenulis:\nAni Lestari\nEditor\n: Budi Hartono"), "Banjir surut.");
    }

    #[test]
    fn sentences_about_writers_stay() {
        for line in [
            "Penulis menilai aturan itu baik.",
            "Editor video buatan lokal laris.",
            "Sumber di balai kota membenarkan.",
            "Penulis Laskar Perahu Raih Penghargaan",
            "Reporter: Sejak kapan Bapak menjaga jembatan itu?",
        ] {
            assert_eq!(prose(line), line);
        }
    }

    #[test]
    fn paths_through_the_site_go() {
        assert_eq!(prose("Home > News > Nasional\nBanjir surut."), "Banjir surut.");
        assert_eq!(
            prose("a > b, kata guru itu kepada para murid kelas enam."),
            "a > b, kata guru itu kepada para murid kelas enam."
        );
    }
}
