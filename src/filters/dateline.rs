//! [`Datelines`]: place, outlet and date that open the story, and the stamps
//! above it.

use std::ops::Range;

use super::caption::CAPTION;
use crate::annotations::Certainty;
use crate::shape;
use crate::span::{head, is_blank_char, tail};
use crate::{
    Annotations, Dateline, DatelineParser, Document, Filter, Lexicon, Outlets, Span, Support, TimestampParser,
};

crate::rule! {
    /// ## What it marks
    /// Place, publisher and dash before the first sentence: `JAKARTA, KOMPAS.com
    /// - `, `Jakarta (ANTARA) - `, `Liputan6.com, Jakarta `.
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
    /// A headline before the dateline is kept; one in the agencies' sentence
    /// case may be taken for a summary.
    pub(crate) static PULL_QUOTE = "D107", "pull-quote", Drop, since "0.1.0";
}

/// The dateline opens one of this many lines of the body,
const OPENING: usize = 14;

/// and stands no lower than this many paragraphs: a deck, a caption, the lead.
const OPENING_PARAGRAPHS: usize = 3;

/// A header stamp is looked for in this many lines above the first paragraph.
const ABOVE: usize = 24;

/// A header stamp's line is no longer than this many bytes.
const LONGEST_STAMP: usize = 160;

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
    outlets: Outlets,
    stamps: TimestampParser,
}

impl Datelines {
    /// The filter with the outlets of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Datelines {
        Datelines {
            outlets: lexicon.outlets().clone(),
            stamps: TimestampParser::new(),
        }
    }
}

impl Filter for Datelines {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let body = doc.layout().body();
        let opening = Datelines::opening(doc, &body);
        let found = opening.clone().find_map(|line| self.opens(doc, line, notes).map(|()| line));
        let first = found.or_else(|| opening.clone().find(|line| shape::is_paragraph(doc.text(*line))));
        self.header(doc, first.unwrap_or(body.start), notes);
        if let Some(opening) = found {
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

    /// The lines that the dateline may open.
    fn opening(doc: &Document<'_>, body: &Range<usize>) -> Range<usize> {
        let most = body.end.min(body.start + OPENING);
        let paragraphs = (body.start..most).filter(|line| shape::is_paragraph(doc.text(*line)));
        body.start..paragraphs.take(OPENING_PARAGRAPHS).nth(OPENING_PARAGRAPHS - 1).map_or(most, |line| line + 1)
    }

    /// The dateline that opens this line, or is this line and the next ones.
    /// `None` sends the search to the next line.
    fn opens(&self, doc: &Document<'_>, line: usize, notes: &mut Annotations) -> Option<()> {
        let text = doc.text(line);
        let start = doc.lines()[line].span().start();
        if let Some(stray) = stray_dash(text) {
            // `Tabanan` / `-` / prose: the place stands on the line before.
            if stray.len() == text.len() {
                let place = line.checked_sub(1).filter(|above| self.is_place(doc.text(*above)));
                if let Some(above) = place {
                    let span = doc.lines()[above].span();
                    notes.mark_line(doc, above, &DATELINE, None);
                    notes.metadata.dateline = Some(Dateline::of_place(span));
                }
                notes.mark_line(doc, line, &STRAY_DASH, None);
                return Some(());
            } else if line == doc.layout().body().start {
                notes.mark(stray.shifted(start), &STRAY_DASH, None);
                return Some(());
            }
            return None;
        }
        let rest = tail(doc.raw(), start);
        if let Some(dateline) = self.parser().find(rest) {
            self.lift(dateline.shifted(start), doc, line, notes);
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

    /// Marks a dateline and keeps what it says. It may reach over lines that a
    /// page tore apart.
    fn lift(&self, dateline: Dateline, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
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

    /// A dateline further on in its line: what stands before it is a summary
    /// or a quote that was pulled out of the story, unless it is the headline.
    fn behind_summary(&self, dateline: &Dateline, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
        let span = doc.lines()[line].span();
        let before = Span::new(span.start(), dateline.span.start()).trimmed(doc.raw());
        self.lift(dateline.clone(), doc, line, notes);
        if !is_title_case(before.of(doc.raw())) {
            notes.mark_as(Certainty::Likely, before, &PULL_QUOTE, Some(dateline.span));
        }
    }

    /// Header stamps above the first paragraph; the one nearest to it counts,
    /// and a time of publication more than one of an update.
    fn header(&self, doc: &Document<'_>, first: usize, notes: &mut Annotations) {
        let mut best = None;
        for line in first.saturating_sub(ABOVE)..first {
            let text = doc.text(line);
            if text.len() > LONGEST_STAMP || !text.bytes().any(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let Some(found) = self.stamps.header(text) else { continue };
            notes.mark_line(doc, line, &HEADER_STAMP, None);
            let rank = (!found.updated, found.stamp.time.is_some());
            if best.as_ref().is_none_or(|(other, _)| rank >= *other) {
                best = Some((rank, found.stamp.shifted(doc.lines()[line].span().start())));
            }
        }
        if let Some((_, stamp)) = best {
            notes.metadata.published = Some(stamp);
        }
    }

    /// What stands between the header stamp and the line that opens with the
    /// dateline, and is no sentence: the caption of the picture above the
    /// story. The headline has to stand above the stamp.
    fn caption(&self, doc: &Document<'_>, opening: usize, notes: &mut Annotations) {
        let start = doc.layout().body().start;
        let stamp = (start + 1..opening).rev().take(4).find(|line| self.is_stamp(doc.text(*line)));
        let Some(stamp) = stamp else { return };
        for line in stamp + 1..opening {
            let text = doc.text(line);
            if text.len() <= LONGEST_STAMP && !shape::ends_sentence(text) && !notes.is_gone(line) {
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CAPTION, Some(doc.lines()[stamp].span()));
            }
        }
    }

    fn is_stamp(&self, text: &str) -> bool {
        text.len() <= LONGEST_STAMP
            && text.bytes().any(|byte| byte.is_ascii_digit())
            && self.stamps.header(text).is_some()
    }

    /// Whether the line is a place and nothing else.
    fn is_place(&self, text: &str) -> bool {
        text.len() <= 60 && self.parser().is_place(text)
    }
}

/// Whether most of the words begin with a capital, and no more stand there
/// than in a headline: the form that tells headlines from sentences.
fn is_title_case(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic));
    let (mut all, mut capitals) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(word.starts_with(char::is_uppercase));
    }
    (3..=20).contains(&all) && 4 * capitals >= 3 * all && !shape::ends_sentence(text) && !text.contains('?')
}

/// A dash that opens a line: as much of it as goes.
fn stray_dash(text: &str) -> Option<Span> {
    let behind = text.trim_start_matches(['-', '–', '—', '\u{ad}']);
    let dash = text.len() - behind.len();
    let bare = behind.trim_start_matches(is_blank_char);
    let prose = bare.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“'));
    (dash > 0 && (bare.is_empty() || (prose && behind.starts_with(is_blank_char)))).then(|| Span::new(0, text.len() - bare.len()))
}

/// The first bytes of a text, cut at a `char` boundary.
fn window(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    head(text, end)
}
