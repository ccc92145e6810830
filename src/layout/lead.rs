//! The first paragraphs of a story: what belongs to the body above its first run of them, and
//! what furniture keeps apart under the headline.

use std::ops::Range;

use super::between::{has_dateline, is_caption, is_credit, is_deck, says_photo, stands_in};
use super::rows;
use super::shape::{self, Shape, is_stamp};
use crate::Document;
use crate::span::end_window;

/// So many lines above the body are looked through.
const FAR: usize = 80;

/// Between two paragraphs under the headline stand no more lines of furniture than these;
const APART: usize = 12;

/// and they have at least so many bytes.
const LEAD: usize = 45;

/// Nothing longer is written as headlines are: it names many people and places.
const LONG: usize = 120;

/// In a caption of several sentences the one who took the picture stands in so many bytes.
const CREDIT: usize = 60;

/// How often the body is moved up over a paragraph that stands alone.
const STEPS: usize = 12;

/// The first line of the body, moved up over what belongs to it.
pub(super) fn climb(doc: &Document<'_>, body: Range<usize>, lowest: usize) -> usize {
    let mut start = body.start;
    for _ in 0..STEPS {
        let Some(above) = one_above(doc, start..body.end, lowest) else { break };
        start = above;
    }
    start
}

/// The line above `start` that belongs to the body as well: the rest of a torn
/// sentence, a short sentence, a paragraph that stands alone above a pointer or
/// a subhead.
fn one_above(doc: &Document<'_>, body: Range<usize>, lowest: usize) -> Option<usize> {
    let start = body.start;
    let above = start.checked_sub(1).filter(|line| *line >= lowest)?;
    let text = doc.text(above);
    if !is_stamp(text.as_bytes()) && shape::is_torn(text.as_bytes(), doc.text(start).as_bytes()) {
        return Some(above);
    }
    let shape = Shape::of(text.as_bytes());
    if shape.is_prose() {
        return (!is_caption(text) && !stands_in(doc, above, &body)).then_some(above);
    }
    let alone = above.checked_sub(1).filter(|line| *line >= lowest)?;
    let text = doc.text(alone);
    let paragraph = text.len() >= 80 && Shape::of(text.as_bytes()) == Shape::Prose && !is_caption(text);
    let paragraph = paragraph && matches!(shape, Shape::Headline | Shape::Short);
    (paragraph && !stands_in(doc, alone, &body)).then_some(alone)
}

/// The first paragraph of the story under its headline: furniture of a few lines may stand
/// between each and the next, and rows or verses of any number.
pub(super) fn under_headline(doc: &Document<'_>, headline: usize, body: Range<usize>) -> usize {
    let (mut start, mut below, mut row_count) = (body.start, body.start, 0);
    if has_dateline(doc.text(start)) {
        return start;
    }
    for line in (start.saturating_sub(FAR).max(headline + 1)..start).rev() {
        let text = doc.text(line);
        // `... gelandang Lyon` / `Rayan Cherki.`: the last piece has no more than a name.
        let ends = || text.len() < LEAD && text.ends_with('.') && is_torn_lead(doc.text(line.saturating_sub(1)));
        let is_torn = || line + 1 == start && (is_torn_lead(text) || ends());
        if (is_lead(text) || is_torn()) && !stands_in(doc, line, &(start..body.end)) {
            (start, below, row_count) = (line, start, 0);
            if has_dateline(text) {
                break;
            }
            continue;
        }
        if start - line > APART {
            row_count += usize::from(rows::may_be_row(text));
            if rows::are_few(row_count, start - line - APART) {
                break;
            }
        }
    }
    if start < body.start {
        start = climb(doc, start..body.end, headline + 1);
    }
    // One sentence directly under the headline, and apart from the story, is its deck.
    let is_apart = start == headline + 1 && below > start + 1 && is_deck(doc.text(start), true);
    if is_apart { below } else { start }
}

/// Whether the line is a paragraph of a story, and neither a caption nor a teaser: who took
/// a picture stands at a caption's end, behind its sentences if there are several.
pub(super) fn is_lead(text: &str) -> bool {
    let last = text.rsplit(". ").next().unwrap_or_default();
    let credited = || (last.len() == text.len() || last.len() <= CREDIT) && is_credit(end_window(last, CREDIT));
    let is_caption = || says_photo(text) || credited();
    let is_title = || text.len() < LONG && !text.contains(". ") && shape::is_title_case(text);
    text.len() >= LEAD && shape::is_plain_sentence(text.as_bytes()) && !is_title() && !is_caption()
}

/// Whether a line directly above a paragraph may be the first piece of it, where a link
/// stood in it.
fn is_torn_lead(text: &str) -> bool {
    let ends =
        text.trim_end_matches(')').ends_with(|c: char| c.is_ascii_digit()) || text.ends_with(char::is_alphanumeric);
    let last = text.rsplit(' ').next().unwrap_or_default();
    // `Wakil Bupati Lindur (Wabup), Ani Lestari, mengunjungi`
    let is_cut = || text.len() >= LEAD && text.contains(", ") && last.starts_with(char::is_lowercase);
    let has_stop = || text.contains(". ") && !shape::is_title_case(text);
    let is_small = shape::is_verse(text.as_bytes()) || has_stop() || is_cut();
    ends && is_small && !is_stamp(text.as_bytes()) && !is_caption(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "Warga Desa Wanasari memperbaiki jembatan gantung yang putus diterjang banjir.";
    const TWO: &str = "Mereka membawa bambu dari kebun masing-masing sejak pagi, kata kepala desa itu.";

    /// Where the body begins below a headline, where its last line was found first.
    fn start(lines: &[&str]) -> usize {
        let raw = format!("Jembatan Gantung Wanasari Putus\n{}", lines.join("\n"));
        under_headline(&Document::new(&raw), 0, lines.len()..lines.len() + 1)
    }

    #[test]
    fn paragraphs_that_furniture_keeps_apart_are_the_story_s() {
        assert_eq!(start(&["Ani Lestari", ONE, "Perbesar", "Ilustrasi jembatan", "2 dari 3 halaman", TWO]), 2);
        assert_eq!(start(&["Ani Lestari", "Kabar Desa", TWO]), 3);
    }

    #[test]
    fn a_sentence_apart_under_the_headline_is_the_deck() {
        assert_eq!(start(&[ONE, "Masuk", "Daftar", TWO]), 4);
        assert_eq!(start(&[ONE, TWO, "Jembatan itu selesai sebelum musim hujan tiba, kata mereka kepada kami."]), 1);
    }

    #[test]
    fn pieces_of_a_torn_sentence_are_the_story_s() {
        let torn = ["Ani Lestari", "Warga desa itu memperbaiki jembatan gantung di", "Hulu Lindur.", TWO];
        assert_eq!(start(&torn), 2);
    }

    #[test]
    fn captions_and_titles_are_no_leads() {
        assert!(
            is_lead(ONE) && is_lead("Warga Lindur, Wanasari, Muarasari, dan Teluk Sari bertemu. Mereka membawa bambu.")
        );
        for line in [
            "Warga menyeberangi jembatan gantung itu, Senin (3/3/2025). KABAR/Ani Lestari.",
            "Foto udara jembatan gantung Wanasari yang putus diterjang banjir pekan lalu.",
            "Jembatan Gantung Wanasari Kembali Dibuka untuk Pejalan Kaki.",
            "Warga pulang.",
        ] {
            assert!(!is_lead(line), "{line}");
        }
    }
}
