//! [`Datelines`]: place, outlet and date that open the story, and the stamps
//! above it.

use std::ops::Range;
use std::sync::Arc;

use super::contents;
use crate::annotations::Certainty;
use crate::features::Feature;
use crate::shape;
use crate::span::{TrimBlank, is_blank_char, tail, window};
use crate::{
    Annotations, Dateline, DatelineParser, Document, Filter, Lexicon, Outlets, Span, Support, TimestampParser,
};

crate::rule! {
    /// ## What it marks
    /// Place, publisher and dash before the first sentence:
    /// `JAKARTA, KOMPAS.com - `, `Jakarta (ANTARA) - `, `Liputan6.com, Jakarta `.
    /// ## Why
    /// It is metadata; place, outlet and date are kept as such.
    /// ## Example
    /// `BOGOR, KOMPAS.com - `
    /// ## When it is wrong
    /// A sentence that merely begins with a city keeps all of it.
    pub(crate) static DATELINE = "D101", "dateline", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// When the article was published, on a line of its own: `Kompas.com -
    /// 11/07/2020, 12:05 WIB`.
    /// ## Why
    /// It is metadata; the time is kept as such.
    /// ## Example
    /// `Rabu, 16 Des 2020 07:45 WIB`
    /// ## When it is wrong
    /// Where the first line of a schedule is nothing but a date.
    pub(crate) static HEADER_STAMP = "D102", "header-stamp", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The dash of a dateline that stands alone, and a dash that opens the text
    /// because the place was lost.
    /// ## Why
    /// It is what a scraper left of the dateline.
    /// ## Example
    /// `-`
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static STRAY_DASH = "D105", "stray-dash", Drop, since "0.1.0";
}

crate::rule! {
    /// ## What it marks
    /// A summary, a quote pulled out of the story or a table of contents that
    /// was glued before the dateline.
    /// ## Why
    /// It repeats what the story says.
    /// ## Example
    /// `Daftar Isi Jadwal Harga Tiket Jakarta, CNN Indonesia -- `
    /// ## When it is wrong
    /// Where a headline in quotation marks stands before the dateline.
    pub(crate) static PULL_QUOTE = "D107", "pull-quote", Drop, since "0.1.0";
}

/// The dateline opens one of this many lines of the body,
const OPENING: usize = 14;

/// and stands no lower than this many paragraphs: a deck, a caption, the lead.
const OPENING_PARAGRAPHS: usize = 3;

/// A dateline behind a summary begins within this many bytes of its line.
const SUMMARY: usize = 700;

/// Marks datelines, header stamps and dashes left alone, and keeps place,
/// outlet and time.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Datelines};
///
/// let pipeline = Pipeline::new().then(Datelines::new(Lexicon::builtin()));
/// let article = pipeline.clean("Rabu, 16 Des 2020 07:45 WIB\nJakarta (ANTARA) - Hujan turun sejak pagi.");
/// assert_eq!(article.prose(), "Hujan turun sejak pagi.");
/// let published = article.metadata().published.as_ref().expect("a time");
/// assert_eq!(published.to_string(), "2020-12-16T07:45+07:00");
/// ```
#[derive(Clone, Debug)]
pub struct Datelines {
    outlets: Arc<Outlets>,
    pub(super) stamps: TimestampParser,
}

impl Datelines {
    /// The filter with the outlets of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Datelines {
        Datelines { outlets: lexicon.shared_outlets(), stamps: TimestampParser::new() }
    }
}

impl Filter for Datelines {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let layout = doc.layout();
        let body = layout.body();
        let (opening, paragraph) = Datelines::opening(doc, &body);
        // A first paragraph apart from the others may pass for a deck.
        let mut lines = layout.deck().into_iter().chain(opening);
        let found = lines.find(|line| self.opens(doc, *line, notes).is_some());
        let first = found.or(paragraph).unwrap_or(body.start);
        if first > 0 || layout.is_page() {
            self.header(doc, first, found.is_some(), notes);
        }
        if let Some(opening) = found {
            self.again(doc, opening + 1..body.end.min(opening + OPENING), notes);
            self.caption(doc, opening, notes);
        }
        if notes.metadata.published.is_none() {
            notes.metadata.published = notes.metadata.dateline.as_ref().and_then(|dateline| dateline.date.clone());
        }
    }
}

impl Datelines {
    fn parser(&self) -> DatelineParser<'_> {
        DatelineParser::new().outlets(&self.outlets)
    }

    /// The lines that the dateline may open, and the first paragraph among them.
    fn opening(doc: &Document<'_>, body: &Range<usize>) -> (Range<usize>, Option<usize>) {
        let start = contents::find(doc, body).map_or(body.start, |contents| contents.end);
        let most = body.end.min(start + OPENING);
        let paragraphs = doc.features().lines(Feature::Paragraph).skip_while(|line| *line < start);
        let mut paragraphs = paragraphs.take_while(|line| *line < most);
        let first = paragraphs.next();
        let last = paragraphs.nth(OPENING_PARAGRAPHS - 2);
        (start..last.map_or(most, |line| line + 1), first)
    }

    /// The dateline that opens this line, or is this line and the next ones.
    /// `None` sends the search to the next line.
    fn opens(&self, doc: &Document<'_>, line: usize, notes: &mut Annotations) -> Option<()> {
        let text = doc.text(line);
        let start = doc.lines()[line].span().start();
        if let Some(stray) = stray_dash(text) {
            // Behind a paragraph a dash is the story's own.
            let start_of_body = doc.layout().body().start;
            if doc.features().last(Feature::Paragraph, line).is_some() {
                return None;
            }
            // `Tabanan` / `-` / prose: the place stands on the line before.
            if stray.len() == text.len() {
                let is_place = |above: usize| {
                    self.is_place(doc.text(above)) || (above == start_of_body && is_place_like(doc.text(above)))
                };
                let place = line.checked_sub(1).filter(|above| is_place(*above));
                if let Some(above) = place {
                    let span = doc.lines()[above].span();
                    notes.mark_line(doc, above, &DATELINE, None);
                    notes.metadata.dateline = Some(Dateline::of_place(span));
                }
                notes.mark_line(doc, line, &STRAY_DASH, None);
                // `Redaksi` / `-` / `17 Juni 2025`: the dateline is further down.
                let dated = place.is_none() && self.stamps.header(doc.text(line + 1)).is_some();
                return (!dated).then_some(());
            } else if line == start_of_body && !is_list(doc, line) {
                notes.mark(stray.shifted(start), &STRAY_DASH, None);
                return Some(());
            }
            return None;
        }
        let rest = tail(doc.raw(), start);
        // A place that nobody knows opens the story or none.
        let is_first = line == doc.layout().body().start;
        let fits = |dateline: &Dateline| {
            let is_known = dateline.support != Support::Place || dateline.place_name.is_some();
            (is_known || is_first) && !self.is_route(dateline, rest)
        };
        if let Some(dateline) = self.parser().find(rest).filter(fits) {
            Self::lift(dateline.shifted(start), doc, line, notes);
            return Some(());
        }
        if text.len() > 80
            && line <= doc.layout().body().start + 1
            && let Some(dateline) = self.parser().find_inside(window(text, SUMMARY))
        {
            self.behind_summary(&dateline.shifted(start), doc, line, notes);
            return Some(());
        }
        None
    }

    /// Marks the dateline where it is printed once more: pages that print their
    /// paragraphs twice print it with them.
    fn again(&self, doc: &Document<'_>, lines: Range<usize>, notes: &mut Annotations) {
        let Some(first) = notes.metadata.dateline.as_ref().map(|dateline| dateline.span) else { return };
        let begin = doc.raw().as_bytes().iter().skip(first.start()).find(|byte| **byte != b' ');
        // Cheap first: most lines begin with another letter.
        for (line, text) in doc.texts(lines).filter(|(_, text)| text.as_bytes().first() == begin) {
            let start = doc.lines()[line].span().start();
            if start >= first.end()
                && text.starts_with(first.trimmed(doc.raw()).of(doc.raw()))
                && let Some(dateline) = self.parser().find(text)
            {
                notes.mark_as(Certainty::Likely, dateline.span.shifted(start), &DATELINE, Some(first));
            }
        }
    }

    /// Marks a dateline and keeps what it says. It may reach over lines that a
    /// page tore apart.
    pub(super) fn lift(dateline: Dateline, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
        let certainty = match dateline.support {
            Support::Full => Certainty::Certain,
            _ => Certainty::Likely,
        };
        notes.mark_as(certainty, dateline.span, &DATELINE, dateline.outlet.or(dateline.place));
        if let Some(byline) = dateline.byline {
            notes.metadata.bylines.push(byline);
        }
        // A dash of its own behind `Menggala (Lampost.co)`.
        let ends_line = dateline.span.end() >= doc.lines()[line].span().end();
        if ends_line && let Some(stray) = stray_dash(doc.text(line + 1)) {
            let start = doc.lines()[line + 1].span().start();
            if start >= dateline.span.end() {
                notes.mark(stray.shifted(start), &STRAY_DASH, Some(dateline.span));
            }
        }
        notes.metadata.dateline = Some(dateline);
    }

    /// Whether a place alone before a dash goes on with another one: `Jakarta -
    /// Bandung kini ...` is a route more often than a dateline.
    fn is_route(&self, dateline: &Dateline, text: &str) -> bool {
        // `PARIS- Wales melaju`: no route leads to a country, with the dash glued to capitals.
        let is_shouted = || {
            let printed = dateline.place.map_or("", |place| place.of(text));
            let dash = dateline.place.map_or("", |place| Span::new(place.end(), dateline.span.end()).of(text));
            !printed.contains(char::is_lowercase)
                && dash.starts_with(['-', '\u{2013}'])
                && dash.ends_with(is_blank_char)
        };
        if dateline.support != Support::Place {
            return false;
        }
        let mut words = tail(text, dateline.span.end()).split_whitespace();
        let first = words.next().unwrap_or_default();
        let behind = words.next().unwrap_or_default();
        let same = dateline.place.is_some_and(|place| place.of(text).eq_ignore_ascii_case(first));
        let is_there = || self.is_place(first) && !(is_shouted() && DatelineParser::is_country(first));
        !same && behind.starts_with(char::is_lowercase) && is_there()
    }

    /// Whether the line is a place and nothing else.
    fn is_place(&self, text: &str) -> bool {
        text.len() <= 60 && self.parser().is_place(text)
    }
}

/// Whether a first line before a dash can be a place that the gazetteer does not know: a
/// word or two, each with a capital, or with a country behind them.
fn is_place_like(text: &str) -> bool {
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == ',');
    let most = if text.contains(',') { 3 } else { 2 };
    text.len() <= 40 && !shape::has_words(text, most + 1) && text.split_whitespace().all(is_name)
}

/// Whether one of the next lines opens with a dash too.
fn is_list(doc: &Document<'_>, line: usize) -> bool {
    (line + 1..line + 5).any(|next| doc.text(next).starts_with(['-', '–', '—']))
}

/// A dash that opens a line: as much of it as goes.
fn stray_dash(text: &str) -> Option<Span> {
    if !matches!(text.as_bytes().first(), Some(b'-' | 0x80..)) {
        return None;
    }
    let behind = text.trim_start_matches(['-', '–', '—', '\u{ad}']);
    let dash = text.len() - behind.len();
    if dash == 0 {
        return None;
    }
    let bare = behind.trim_blank_start();
    // `– Karya Ani Lestari –`
    let near = window(bare, 40);
    if [" - ", " – ", " — "].iter().any(|dash| near.contains(dash)) || bare.ends_with(['-', '–', '—']) {
        return None;
    }
    let prose = bare.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“'));
    (bare.is_empty() || (prose && behind.starts_with(is_blank_char))).then(|| Span::new(0, text.len() - bare.len()))
}
