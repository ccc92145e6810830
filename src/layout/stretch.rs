//! The stretch of lines with the greatest sum of weights.

use std::ops::Range;

use super::aside::{self, Aside};
use super::shape::{Shape, is_plain_sentence};
use crate::{Document, Span};

/// A stretch of lines, and what lies around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub(super) lines: Range<usize>,
    pub(super) sum: i64,
    pub(super) above: Tally,
    pub(super) below: Tally,
}

/// What a run of lines is made of: how many there are of each [`Kind`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Tally([usize; Kind::None as usize + 1]);

/// What a line counts as.
#[derive(Clone, Copy)]
enum Kind {
    /// A short line that begins with a capital, as entries of a menu do.
    Entry,
    /// The same, as long as a headline.
    Headline,
    /// A short line that begins small: a tag, a button, a piece of a torn sentence.
    Small,
    /// A sentence, an item of a list, a row of figures.
    Story,
    Paragraph,
    None,
}

impl Kind {
    /// What a line of a shape counts as, where nothing else is known of it.
    #[inline]
    const fn of(shape: Shape) -> Kind {
        match shape {
            Shape::Prose => Kind::Paragraph,
            Shape::Sentence | Shape::Item => Kind::Story,
            Shape::SignOff => Kind::None,
            Shape::Headline => Kind::Headline,
            Shape::Short => Kind::Entry,
        }
    }
}

impl Tally {
    /// Counts a line, without branches: nothing foretells what the next entry of a
    /// menu looks like.
    #[inline]
    fn count(&mut self, shape: Shape, first: u8, last: u8) {
        let entry = shape.is_entry();
        let figure = entry & last.is_ascii_digit();
        let small = entry & (first.is_ascii_lowercase() | matches!(first, b',' | b')' | b'-'));
        let kind = if small { Kind::Small } else { Kind::of(shape) };
        let kind = if figure { Kind::Story } else { kind };
        self.0[kind as usize] += 1;
    }

    const fn of(&self, kind: Kind) -> usize {
        self.0[kind as usize]
    }

    fn minus(self, other: Tally) -> Tally {
        Tally(std::array::from_fn(|kind| self.0[kind] - other.0[kind]))
    }

    /// How many lines could be entries of a menu.
    pub(super) const fn menu(&self) -> usize {
        self.of(Kind::Entry) + self.of(Kind::Headline)
    }

    /// Whether this is the navigation of a page: `most` menu lines or more, and
    /// hardly anything that could belong to a story. A caption and a text on
    /// the site itself may be there; tags, where no paragraph is among them.
    pub(super) const fn is_menu(&self, most: usize) -> bool {
        let (menu, small) = (self.menu(), self.of(Kind::Small));
        let (story, paragraphs) = (self.of(Kind::Story), self.of(Kind::Paragraph));
        let plain = menu >= most && (small + story) * 4 <= menu && paragraphs * 12 <= menu;
        let tagged = menu + small >= 2 * most && story * 4 <= menu + small;
        plain || (tagged && paragraphs == 0)
    }

    /// Whether this is what stands under the article on a page: menus and
    /// headlines of other articles, with teasers and calls between them.
    pub(super) const fn is_tail(&self, most: usize, headlines: usize) -> bool {
        let menu = self.menu();
        menu >= most
            && self.of(Kind::Headline) >= headlines
            && (self.of(Kind::Small) + self.of(Kind::Story)) * 2 <= menu
            && self.of(Kind::Paragraph) * 2 <= menu
    }
}

/// A paragraph counts for no more bytes than this.
const MOST: usize = 300;

/// One that stands alone counts for half of what it has more than these.
const ALONE: usize = 120;

/// A line with a colon that leads into a list has at least this many bytes.
const INTRO: usize = 45;

/// So many lines of the list weigh little.
const LISTED: usize = 12;

/// A pointer without a headline has no more than these under it.
const POINTED: u8 = 3;

/// The stretch with the greatest sum among the lines from `from` on: one pass,
/// each line weighed by itself and by whether it stands beside prose.
pub(super) fn best(doc: &Document<'_>, from: usize) -> Option<Stretch> {
    let mut lines = doc.texts(from..doc.lines().len()).map(|(at, text)| (at, text.as_bytes()));
    let nothing = Tally::default();
    let mut found = Stretch { lines: 0..0, sum: 0, above: nothing, below: nothing };
    let (mut sum, mut start, mut above) = (0_i64, from, nothing);
    let (mut tally, mut shorts, mut before) = (nothing, 0_i64, Shape::Short);
    // What a paragraph that stood alone was short of, while only a subhead
    // stands under it; and how many lines of a list may still follow a colon.
    let (mut lack, mut lacks, mut listed) = (0_i64, false, 0_usize);
    let mut under = Under::Nothing;
    let mut next = lines.next().map(|(at, line)| (at, line, Shape::of(line)));
    while let Some((at, line, shape)) = next {
        next = lines.next().map(|(at, line)| (at, line, shape.under(line)));
        let (first, last) = (line[0], line[line.len() - 1]);
        let loose = shape.is_entry() | (shape == Shape::Item);
        let may_be = (sum > 0) & loose && (under != Under::Nothing || aside::may_be(line));
        if may_be && let Some(weight) = aside_weight(line, shape, &mut under) {
            sum += weight;
            if weight < 0 {
                // What stands under a video stands alone.
                (before, lacks) = (Shape::Short, false);
            }
            tally.count(shape, first, last);
            continue;
        }
        under = Under::Nothing;
        lacks &= shape.is_prose() | ((shape == Shape::Short) & (before == Shape::Prose));
        let above_it = before;
        before = shape;
        // Outside of a stretch an entry of a menu counts for nothing: none begins but with
        // prose, behind which lines are counted anew.
        if (sum <= 0) & shape.is_entry() {
            tally.count(shape, first, last);
            continue;
        }
        let weight = match shape {
            Shape::Prose | Shape::Sentence => {
                shorts = 0;
                listed = 0;
                let full = prose_weight(line.len(), shape, true);
                let company = above_it.is_prose() || next.is_some_and(|(_, _, next)| next.is_prose());
                let owed = std::mem::take(&mut lacks) & (shape == Shape::Prose);
                if owed {
                    full + lack
                } else if company {
                    full
                } else {
                    let alone = prose_weight(line.len(), shape, false);
                    (lack, lacks) = (full - alone, true);
                    alone
                }
            }
            Shape::Item => {
                let leads = line.len() >= INTRO && last == b':';
                listed = if leads { LISTED } else { listed };
                -10
            }
            Shape::SignOff => -300,
            Shape::Headline | Shape::Short => {
                let (headline, menu) = (shape == Shape::Headline, shorts >= 3);
                let alone = [[-20, -40], [-55, -55]][usize::from(headline)][usize::from(menu)];
                let weight = if listed > 0 { -10 } else { alone };
                shorts += i64::from(listed == 0);
                listed = listed.saturating_sub(1);
                weight
            }
        };
        if sum > 0 {
            sum += weight;
        } else if weight > 0 {
            (sum, start, above) = (weight, at, tally);
        }
        tally.count(shape, first, last);
        if sum > found.sum {
            found = Stretch { lines: start..at + 1, sum, above, below: tally };
        }
    }
    found.below = tally.minus(found.below);
    (found.sum > 0).then_some(found)
}

/// What may stand under an aside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Nothing,
    /// Under a pointer, so many headlines.
    Headlines(u8),
    /// Under a picture.
    Caption,
}

/// A paragraph under a video has to say more than its description.
const VIDEO: i64 = -120;

/// The weight of a line inside of the stretch that is an aside, or what the one above it
/// announces.
#[inline(never)]
fn aside_weight(line: &[u8], shape: Shape, under: &mut Under) -> Option<i64> {
    let above = std::mem::replace(under, Under::Nothing);
    match (aside::of(line), above) {
        (Some(Aside::Video), _) => return Some(VIDEO),
        (Some(Aside::Label), _) => *under = Under::Headlines(POINTED),
        (Some(Aside::Picture), _) => *under = Under::Caption,
        (None, Under::Headlines(most)) if most > 0 && shape == Shape::Headline => *under = Under::Headlines(most - 1),
        (Some(Aside::Whole), _) | (None, Under::Caption) => {}
        (None, _) => return None,
    }
    Some(0)
}

/// Whether there is such a stretch: most often a paragraph tells that counts alone.
pub(super) fn is_there(doc: &Document<'_>) -> bool {
    let bytes = doc.raw().as_bytes();
    // Half of two bytes more is the least that counts.
    let counts = |span: Span| span.len() >= ALONE + 2 && is_plain_sentence(&bytes[span.range()]);
    doc.lines().iter().any(|line| counts(line.span())) || best(doc, 0).is_some()
}

/// A paragraph beside another counts in full; one that stands alone is as
/// often a teaser in a list, and counts only where it is long.
#[inline]
#[allow(clippy::cast_possible_wrap)]
fn prose_weight(length: usize, shape: Shape, company: bool) -> i64 {
    let length = length.min(MOST) as i64;
    match (shape, company) {
        (_, true) => length,
        (Shape::Prose, false) => (length - ALONE as i64) / 2,
        (_, false) => -10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str = "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari, dibantu para pemuda dari dusun sebelah yang datang membawa peralatan.";

    #[test]
    fn paragraphs_are_found_between_menus_and_teasers() {
        let menu = "Beranda\nKabar\nOlahraga\n".repeat(8);
        let teasers =
            format!("Harga Cabai Naik Lagi di Pasar Induk Kota\n{PARAGRAPH}\nEkonomi\n3 jam lalu\n").repeat(9);
        let raw = format!("{menu}{PARAGRAPH}\n{PARAGRAPH}\nTanpa Paku\n{PARAGRAPH}\n{PARAGRAPH}\n{menu}{teasers}");
        let found = best(&Document::new(&raw), 0).map(|s| (s.lines, s.above.menu()));
        assert_eq!(found, Some((24..29, 24)));
    }

    #[test]
    fn no_prose_no_stretch() {
        assert_eq!(best(&Document::new("Beranda\nKabar\nOlahraga"), 0), None);
        assert_eq!(best(&Document::new(""), 0), None);
        assert_eq!(best(&Document::new("Beranda"), 7), None);
    }

    #[test]
    fn a_stretch_is_there_where_the_best_one_is() {
        for raw in
            ["", "Beranda\nKabar", PARAGRAPH, "Warga pulang ke rumah.", "Beranda\nWarga pulang.\nHujan turun lagi."]
        {
            let doc = Document::new(raw);
            assert_eq!(is_there(&doc), best(&doc, 0).is_some(), "{raw}");
        }
        for length in 15..200 {
            let raw = format!("{}.", "a".repeat(length));
            assert_eq!(is_there(&Document::new(&raw)), best(&Document::new(&raw), 0).is_some(), "{length}");
        }
    }
}
