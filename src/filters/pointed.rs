//! Which lines under a pointer that stands alone are headlines it points to, and which
//! label stands above the story's own.

use super::list_item::{begin_alike, is_listed, is_written_small};
use super::promo::ADVERTISEMENT;
use super::related_headlines::{Item, Lists};
use crate::features::Feature;
use crate::{Document, TimestampParser, shape};

/// A row of a list of the story is no longer than this many bytes.
const LONGEST_ROW: usize = 60;

/// A headline has so many words, most subheads fewer.
const THIRD_WORDS: usize = 5;

/// A label above the story stands on one of so many lines at the start.
const ABOVE_STORY: usize = 6;

impl Lists<'_, '_> {
    /// Whether the line is a label above the story's own headline and the time under it.
    pub(super) fn is_above_story(&self, line: usize) -> bool {
        let is_near = line <= self.doc.layout().body().start + ABOVE_STORY;
        let stamp = || TimestampParser::new().header(self.doc.text(line + 2));
        is_near
            && self.doc.features().last(Feature::Paragraph, line).is_none()
            && stamp().is_some_and(|found| found.stamp.time.is_some())
            && self.item(line + 3) == Item::Other
    }

    /// Whether a line that looks like a headline is one that the pointer above it points
    /// to. A pointer has a headline or two under it, or none: the story goes on there.
    pub(super) fn is_pointed_to(&self, line: usize, pointer: usize, end: usize) -> bool {
        let text = self.doc.text(line);
        let advertised = |line: usize| self.found.start(line).is_some_and(|hit| *hit.phrase.rule() == ADVERTISEMENT);
        // An advertisement stands under a subhead.
        let is_subhead = || !self.doc.text(pointer).ends_with(':') && advertised(line + 1);
        let is_story = is_listed(text)
            || opens_quotation(text)
            || is_written_small(text)
            || is_torn(text, self.doc.text(line + 1))
            || (line > pointer + 1 && self.continues_list(text, pointer))
            || is_subhead();
        let is_near = || {
            line == pointer + 1
                || !((is_subhead_of(self.doc, line, end) && !self.is_third(line, pointer, text))
                    || self.leads_into_rows(line, end))
        };
        (!is_story && is_near()) || self.is_printed_twice(line, pointer + 1..end)
    }

    /// Whether a line is a row of the list that the pointer stands in: it begins as the line
    /// above the pointer does, or both have a number and a value behind a colon.
    fn continues_list(&self, text: &str, pointer: usize) -> bool {
        let above = pointer.checked_sub(1).map_or("", |above| self.doc.text(above));
        let is_valued = |text: &str| text.contains(": ") && text.contains(|c: char| c.is_ascii_digit());
        let is_alike = begin_alike(above, text) || (is_valued(above) && is_valued(text));
        !above.is_empty() && !shape::ends_sentence(above) && is_alike
    }

    /// Whether the line is the third under a pointer of a page, as long as a headline: lists
    /// that pages print between paragraphs have three.
    fn is_third(&self, line: usize, pointer: usize, text: &str) -> bool {
        line == pointer + 3
            && self.doc.layout().is_page()
            && shape::has_words(text, THIRD_WORDS)
            && shape::is_title_case(text)
    }

    /// Whether a line stands above a list of the story, or above the rest of its own
    /// sentence: what follows is short, and neither furniture nor a headline.
    fn leads_into_rows(&self, line: usize, end: usize) -> bool {
        let next = self.doc.text(line + 1);
        let is_row = line + 1 < end
            && (is_listed(next) || goes_on(next) || (next.len() <= LONGEST_ROW && self.item(line + 1) == Item::Other));
        is_row && self.found.start(line + 1).is_none() && !next.starts_with(['(', '['])
    }
}

/// Whether a line goes on with the sentence of the one above it.
pub(super) fn goes_on(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '.' | ')' | ';'))
}

/// Whether a sentence goes on from a line to the next one. A question does not.
fn is_torn(line: &str, next: &str) -> bool {
    let dated = next.strip_prefix('(').is_some_and(|inner| inner.starts_with(|c: char| c.is_ascii_digit()));
    line.ends_with('(') || (!line.ends_with(['?', '!']) && (goes_on(next) || dated))
}

/// Whether a line opens a quotation that it does not close.
fn opens_quotation(line: &str) -> bool {
    let quotes = |quotes: &[char]| line.matches(quotes).count();
    (line.starts_with('"') && quotes(&['"']) == 1) || (line.starts_with('“') && quotes(&['”']) == 0)
}

/// Whether the line leads into a paragraph, as a subhead does.
fn is_subhead_of(doc: &Document<'_>, line: usize, end: usize) -> bool {
    doc.text(line).len() <= 60 && line + 1 < end && shape::is_paragraph(doc.text(line + 1))
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;

    const STORY: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";
    const MORE: &str = "Kepala desa berharap jembatan bambu itu dapat dipakai lagi sebelum musim hujan tiba di hulu.";
    const HEADLINE: &str = "Petani Wanasari Panen Raya di Tengah Kemarau";

    /// The prose of a story with these lines under a pointer to another article.
    fn under(pointer: &str, lines: &str) -> String {
        let prose = Pipeline::default().clean(&format!("{STORY}\n{pointer}\n{lines}\n{MORE}")).prose();
        prose.strip_prefix(STORY).and_then(|prose| prose.strip_suffix(MORE)).unwrap_or(&prose).trim().to_owned()
    }

    #[test]
    fn a_pointer_without_its_list_takes_no_paragraph() {
        let raw = format!("Baca juga:\n{STORY}");
        assert!(Pipeline::default().clean(&raw).prose().contains(STORY));
    }

    #[test]
    fn headlines_go() {
        let other = "Kapal Ikan Baru untuk Nelayan Muarasari Tiba di Dermaga, Warga Berdatangan";
        assert_eq!(under("Baca juga:", HEADLINE), "");
        assert_eq!(under("Baca juga:", &format!("{HEADLINE}\n{other}")), "");
    }

    #[test]
    fn the_story_under_a_headline_stays() {
        for lines in [
            "Dapur Umum Warga",
            "Menurut Suparman, bambu untuk jembatan itu didatangkan dari",
            "\"Kami menunggu sejak pagi, belum ada kabar,\" kata",
            "Syarat Mengikuti Lomba Perahu\n1. Warga Desa Wanasari",
            "1. Suparman Wibowo dari Lindur",
            "Susunan Pemain Wanasari FC\nSuparman",
        ] {
            assert_eq!(under("Baca juga:", &format!("{HEADLINE}\n{lines}")), lines.replace('\n', "\n\n"), "{lines}");
        }
    }

    #[test]
    fn a_list_goes_on_under_a_pointer() {
        let rows = ["Tribun Utara 1 - Rp 90 ribu", "Tribun Utara 2 - Rp 80 ribu", "Tribun Utara 3 - Rp 70 ribu"];
        let raw = format!("{STORY}\n{}\nBaca juga:\n{HEADLINE}\n{}\n{}\n{MORE}", rows[0], rows[1], rows[2]);
        let kept = format!("{STORY}\n\n{}\n\n{MORE}", rows.join("\n\n"));
        assert_eq!(Pipeline::default().clean(&raw).prose(), kept);
    }

    #[test]
    fn the_story_under_a_pointer_without_headlines_stays() {
        for lines in [
            "1. Pantai Pasir Putih Lindur",
            "\"Rekrutmen Bersama Balai Desa & Koperasi",
            "Namun, satu hal belum terjawab: mengapa jembatan itu bisa putus?",
        ] {
            assert_eq!(under("Baca Juga", lines), lines, "{lines}");
        }
        let torn = under("Baca Juga", "Kementerian Pendayagunaan Aparatur Negara (\nPANRB\n) membuka lowongan.");
        assert!(torn.starts_with("Kementerian"));
        assert!(under("Baca Juga", "Spesifikasi Perahu Karet Baru\nAdvertisement").starts_with("Spesifikasi"));
    }
}
