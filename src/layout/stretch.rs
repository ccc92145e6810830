//! The stretch of lines with the greatest sum of weights.

use std::ops::Range;

use super::shape::Shape;
use crate::Document;

/// A stretch of lines, and what lies around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub(super) lines: Range<usize>,
    pub(super) sum: i64,
    pub(super) above: Tally,
    pub(super) below: Tally,
}

/// What a run of lines is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Tally {
    /// Short lines that begin with a capital, as entries of a menu do.
    pub(super) menu: usize,
    /// Lines as long as headlines.
    pub(super) headlines: usize,
    /// Short lines that begin small: tags, buttons, pieces of torn sentences.
    pub(super) small: usize,
    /// Sentences, items of lists, rows of figures.
    pub(super) story: usize,
    /// Paragraphs.
    pub(super) paragraphs: usize,
}

impl Tally {
    #[inline]
    fn count(&mut self, shape: Shape, first: u8, last: u8) {
        match shape {
            Shape::Prose => self.paragraphs += 1,
            Shape::Sentence | Shape::Item => self.story += 1,
            Shape::SignOff => {}
            Shape::Headline | Shape::Short if last.is_ascii_digit() => self.story += 1,
            Shape::Headline | Shape::Short if first.is_ascii_lowercase() || matches!(first, b',' | b')' | b'-') => {
                self.small += 1;
            }
            Shape::Headline => {
                self.menu += 1;
                self.headlines += 1;
            }
            Shape::Short => self.menu += 1,
        }
    }

    const fn minus(self, other: Tally) -> Tally {
        Tally {
            menu: self.menu - other.menu,
            headlines: self.headlines - other.headlines,
            small: self.small - other.small,
            story: self.story - other.story,
            paragraphs: self.paragraphs - other.paragraphs,
        }
    }

    /// Whether this is the navigation of a page: `most` menu lines or more, and
    /// hardly anything that could belong to a story. A caption and a text on
    /// the site itself may be there; tags, where no paragraph is among them.
    pub(super) const fn is_menu(self, most: usize) -> bool {
        let plain =
            self.menu >= most && (self.small + self.story) * 4 <= self.menu && self.paragraphs * 12 <= self.menu;
        let tagged = self.menu + self.small >= 2 * most && self.story * 4 <= self.menu + self.small;
        plain || (tagged && self.paragraphs == 0)
    }

    /// Whether this is what stands under the article on a page: menus and
    /// headlines of other articles, with teasers and calls between them.
    pub(super) const fn is_tail(self, most: usize, headlines: usize) -> bool {
        self.menu >= most
            && self.headlines >= headlines
            && (self.small + self.story) * 2 <= self.menu
            && self.paragraphs * 2 <= self.menu
    }
}

/// A paragraph counts for no more bytes than this.
const MOST: usize = 300;

/// A line with a colon that leads into a list has at least this many bytes.
const INTRO: usize = 45;

/// So many lines of the list weigh little.
const LISTED: usize = 12;

/// The stretch with the greatest sum among the lines from `from` on: one pass,
/// each line weighed by itself and by whether it stands beside prose.
pub(super) fn best(doc: &Document<'_>, from: usize) -> Option<Stretch> {
    let bytes = doc.raw().as_bytes();
    let lines = doc.lines().get(from..)?;
    let nothing = Tally::default();
    let mut found = Stretch { lines: 0..0, sum: 0, above: nothing, below: nothing };
    let (mut sum, mut start, mut above) = (0_i64, from, nothing);
    let (mut tally, mut shorts, mut before) = (nothing, 0_i64, Shape::Short);
    // What a paragraph that stood alone was short of, while only a subhead
    // stands under it; and how many lines of a list may still follow a colon.
    let (mut lacking, mut listed) = (None, 0);
    let mut next = lines.first().map(|line| Shape::of(&bytes[line.span().range()]));
    for (at, line) in (from..).zip(lines) {
        let Some(shape) = next else { break };
        next = lines.get(at + 1 - from).map(|line| shape.under(&bytes[line.span().range()]));
        let weight = match shape {
            Shape::Prose | Shape::Sentence => {
                shorts = 0;
                listed = 0;
                let full = prose_weight(line.span().len(), shape, true);
                let company = before.is_prose() || next.is_some_and(Shape::is_prose);
                match lacking.take() {
                    Some(lack) if shape == Shape::Prose => full + lack,
                    _ if company => full,
                    _ => {
                        let alone = prose_weight(line.span().len(), shape, false);
                        lacking = Some(full - alone);
                        alone
                    }
                }
            }
            Shape::Item => {
                let leads = line.span().len() >= INTRO && bytes[line.span().end() - 1] == b':';
                listed = if leads { LISTED } else { listed };
                -10
            }
            Shape::SignOff => -300,
            Shape::Headline | Shape::Short if listed > 0 => {
                listed -= 1;
                -10
            }
            Shape::Headline => {
                shorts += 1;
                -55
            }
            Shape::Short => {
                shorts += 1;
                if shorts > 3 { -40 } else { -20 }
            }
        };
        if !(shape.is_prose() || (shape == Shape::Short && before == Shape::Prose)) {
            lacking = None;
        }
        if sum <= 0 {
            if weight > 0 {
                (sum, start, above) = (weight, at, tally);
            }
        } else {
            sum += weight;
        }
        tally.count(shape, bytes[line.span().start()], bytes[line.span().end() - 1]);
        if sum > found.sum {
            found = Stretch { lines: start..at + 1, sum, above, below: tally };
        }
        before = shape;
    }
    found.below = tally.minus(found.below);
    (found.sum > 0).then_some(found)
}

/// A paragraph beside another counts in full; one that stands alone is as
/// often a teaser in a list, and counts only where it is long.
#[inline]
#[allow(clippy::cast_possible_wrap)]
fn prose_weight(length: usize, shape: Shape, company: bool) -> i64 {
    let length = length.min(MOST) as i64;
    match (shape, company) {
        (_, true) => length,
        (Shape::Prose, false) => (length - 120) / 2,
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
        let found = best(&Document::new(&raw), 0).map(|s| (s.lines, s.above.menu));
        assert_eq!(found, Some((24..29, 24)));
    }

    #[test]
    fn no_prose_no_stretch() {
        assert_eq!(best(&Document::new("Beranda\nKabar\nOlahraga"), 0), None);
        assert_eq!(best(&Document::new(""), 0), None);
        assert_eq!(best(&Document::new("Beranda"), 7), None);
    }
}
