//! [`Layout`]: where headline and body lie, told by the shape of the lines.
//!
//! A page is a short article in a long frame: menus are runs of short lines
//! without a full stop, the article is a run of paragraphs. Every line is
//! weighed by its length and its last byte ([`shape`]); the stretch with the
//! greatest sum of weights is the body ([`stretch`]). The first line, which is
//! the page's title, tells which line above the body is the headline
//! ([`title`]), and the first paragraph, which often opens with a place and an
//! outlet, tells which lines between the two are captions ([`between`], [`opening`]). Pointers and
//! captions between the paragraphs are no gap ([`aside`]); paragraphs that furniture keeps
//! apart under the headline ([`lead`]), verses and rows ([`rows`]) are the story's too; and
//! what the story says below its last run of paragraphs is told by what stands under every
//! story: who edited it, its tags ([`tail`]). [`aside`], [`rows`] and [`tail`] know a few
//! words that every site prints.

mod aside;
mod between;
mod ending;
mod headline;
mod lead;
mod opening;
mod rows;
mod shape;
mod stretch;
mod tail;
mod title;

use std::ops::Range;

use crate::{Document, Line};
use stretch::Stretch;

pub(crate) use shape::{is_pointer, is_short};

/// A page has at least this many menu lines above its body; or
const MENU_ABOVE: usize = 15;

/// this many under it, with this many headlines of other articles among them,
/// under a headline on top; or
const MENU_BELOW: usize = 40;
const HEADLINES_BELOW: usize = 12;

/// fewer on both sides.
const SHORT_MENU_ABOVE: usize = 9;
const SHORT_MENU_BELOW: usize = 25;

/// A text with a paragraph on top is no page for a story that weighs less: three paragraphs.
const LITTLE: i64 = 900;

/// Where the parts of a document lie, as indices of [`Document::lines`]. It is
/// read off the shape of the lines, without any publisher's phrase.
///
/// ```
/// use jernih::Document;
///
/// let menu = "Beranda\nKabar\nOlahraga\nGaya\n".repeat(5);
/// let body = "Warga desa itu membangun jembatan bambu sejak pagi, dibantu pemuda dari dusun sebelah.\n\
///     Jembatan lama putus diterjang banjir bulan lalu, dan anak-anak harus memutar lewat bukit.\n\
///     Kepala desa mengatakan jembatan itu akan selesai sebelum musim hujan datang lagi.\n";
/// let headline = "Warga Desa Bangun Jembatan Bambu";
/// let raw = format!("{headline} - Kabar Lindur\n{menu}{headline}\n{body}{menu}");
/// let doc = Document::new(&raw);
/// assert!(doc.layout().is_page());
/// assert_eq!(doc.layout().headline(), Some(21));
/// assert_eq!(doc.layout().body(), 22..25);
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    headline: Option<usize>,
    deck: Option<usize>,
    body: Range<usize>,
    page: bool,
    named: bool,
}

impl Layout {
    pub(crate) fn of(doc: &Document<'_>) -> Layout {
        let whole = Layout { headline: None, deck: None, body: 0..doc.lines().len(), page: false, named: false };
        if doc.lines().len() < 3 {
            return whole;
        }
        let named = title::find(doc);
        let may_have_frame = may_have_frame(doc) && (named.has_site || !opening::is_on_top(doc));
        if !named.has_site && !may_have_frame {
            let headline = headline::headline_of_scrape(doc).filter(|_| stretch::is_there(doc));
            return Layout { headline, ..whole };
        }
        let Some(mut stretch) = stretch::best(doc, 0) else { return whole };
        if stretch.sum < LITTLE && !named.has_site && opening::has_paragraph_on_top(doc) {
            return Layout { headline: headline::headline_of_scrape(doc), ..whole };
        }
        if let Some(line) = named.line
            && line >= stretch.lines.end
            && let Some(behind) = stretch::best(doc, line + 1)
            && behind.sum * 2 >= stretch.sum
        {
            stretch = behind;
        }
        let above = named.line.is_some_and(|line| line < stretch.lines.end);
        let page = (above && named.has_site) || (may_have_frame && is_framed(doc, &stretch));
        if !page {
            return Layout { headline: headline::headline_of_scrape(doc), ..whole };
        }
        let named = named.line.filter(|_| above);
        let anchor = named.map(|line| title::last_repeat(doc, line, stretch.lines.end));
        if let Some(anchor) = anchor.filter(|line| stretch.lines.contains(line))
            && let Some(under) = stretch::best(doc, anchor + 1)
        {
            stretch = under;
        }
        let opening = opening::find(doc, named, anchor, &stretch.lines);
        Layout {
            headline: opening.headline,
            deck: opening.deck,
            body: opening.body,
            page: true,
            named: named.is_some(),
        }
    }

    /// The line that holds the article's own headline.
    pub fn headline(&self) -> Option<usize> {
        self.headline
    }

    /// The line that holds the article's deck, the summary printed between
    /// headline and body.
    pub fn deck(&self) -> Option<usize> {
        self.deck
    }

    /// The lines from the first of the body to the last, furniture between
    /// them included. All lines where the text is no page.
    pub fn body(&self) -> Range<usize> {
        self.body.clone()
    }

    /// Whether the page's title, its first line, says the headline.
    pub(crate) fn is_named(&self) -> bool {
        self.named
    }

    /// Whether the text is a whole page, with navigation around the article.
    pub fn is_page(&self) -> bool {
        self.page
    }
}

/// A frame that lies around the body has this many lines or more; one of fewer lies above
/// it,
const SMALLEST_AROUND: usize = SHORT_MENU_ABOVE + SHORT_MENU_BELOW;

/// with fewer paragraphs among them than these.
const MANY_ABOVE: usize = 3;

/// A quick look: whether the first line may be above an article, and there are
/// enough lines for the smallest frame that are no sentences: all of them above the body,
/// or some below it too.
fn may_have_frame(doc: &Document<'_>) -> bool {
    if shape::Shape::of(doc.text(0).as_bytes()).is_prose() {
        return false;
    }
    let raw = doc.raw().as_bytes();
    let (mut others, mut above, mut paragraphs) = (0, 0, 0);
    for span in doc.lines().iter().map(Line::span) {
        if shape::is_plain_sentence(&raw[span.range()]) {
            paragraphs += usize::from(span.len() >= shape::PARAGRAPH);
        } else {
            others += 1;
            above = if paragraphs < MANY_ABOVE { others } else { above };
        }
        if others == SMALLEST_AROUND {
            return true;
        }
    }
    above >= MENU_ABOVE
}

/// Whether the stretch lies in the frame of a page: navigation above it, or a
/// headline on top and lists of other articles under it.
fn is_framed(doc: &Document<'_>, stretch: &Stretch) -> bool {
    let (above, below) = (stretch.above, stretch.below);
    above.is_menu(MENU_ABOVE)
        || (above.is_menu(SHORT_MENU_ABOVE) && below.is_tail(SHORT_MENU_BELOW, HEADLINES_BELOW))
        || (below.is_tail(MENU_BELOW, HEADLINES_BELOW) && shape::is_headline_like(doc.text(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LINES: [&str; 8] = [
        "Beranda",
        "olahraga",
        "Harga Cabai Naik Lagi di Pasar Induk Kota",
        "Warga pulang ke rumah.",
        "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari.",
        "1. Cuci beras sampai bersih",
        "3 jam lalu 2025",
        "(rfs)",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn no_frame_is_overlooked(
            // Most lines are those of menus.
            above in proptest::collection::vec(0..20 * LINES.len(), 1..50),
            body in 1..4_usize,
            below in proptest::collection::vec(0..20 * LINES.len(), 0..50),
        ) {
            let lines = above.into_iter().chain(std::iter::repeat_n(4, body)).chain(below);
            let line = |line: usize| LINES.get(line).copied().unwrap_or(LINES[line % 3 / 2 * 2]);
            let lines: Vec<&str> = lines.map(line).collect();
            let raw = lines.join("\n");
            let doc = Document::new(&raw);
            let is_framed = stretch::best(&doc, 0).is_some_and(|stretch| is_framed(&doc, &stretch));
            // Below a first line that is a sentence stands no menu.
            let told = may_have_frame(&doc) || shape::Shape::of(lines[0].as_bytes()).is_prose();
            prop_assert!(told || !is_framed, "{raw}");
        }
    }
}
