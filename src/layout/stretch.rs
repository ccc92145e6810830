//! The stretch of lines with the greatest sum of weights.

use std::ops::Range;

use super::shape::Shape;
use crate::Document;

/// A stretch of lines, and how many menu lines lie around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub(super) lines: Range<usize>,
    pub(super) sum: i64,
    pub(super) menu_above: usize,
    pub(super) menu_below: usize,
}

/// A paragraph counts for no more bytes than this.
const MOST: usize = 300;

/// The stretch with the greatest sum among the lines from `from` on: one pass,
/// each line weighed by itself and by whether it stands beside prose.
pub(super) fn best(doc: &Document<'_>, from: usize) -> Option<Stretch> {
    let bytes = doc.raw().as_bytes();
    let lines = doc.lines().get(from..)?;
    let mut found = Stretch { lines: 0..0, sum: 0, menu_above: 0, menu_below: 0 };
    let (mut sum, mut start, mut menu_start) = (0_i64, from, 0);
    let (mut menu, mut shorts, mut before) = (0, 0_i64, Shape::Short);
    let mut next = lines.first().map(|line| Shape::of(&bytes[line.span().range()]));
    for (at, line) in (from..).zip(lines) {
        let Some(shape) = next else { break };
        next = lines.get(at + 1 - from).map(|line| shape.under(&bytes[line.span().range()]));
        let weight = match shape {
            Shape::Prose | Shape::Sentence => {
                shorts = 0;
                let company = before.is_prose() || next.is_some_and(Shape::is_prose);
                prose_weight(line.span().len(), shape, company)
            }
            Shape::Item => -10,
            Shape::SignOff => -100,
            Shape::Headline => {
                menu += 1;
                shorts += 1;
                -55
            }
            Shape::Short => {
                menu += 1;
                shorts += 1;
                if shorts > 3 { -40 } else { -20 }
            }
        };
        if sum <= 0 {
            if weight > 0 {
                (sum, start, menu_start) = (weight, at, menu);
            }
        } else {
            sum += weight;
        }
        if sum > found.sum {
            found = Stretch { lines: start..at + 1, sum, menu_above: menu_start, menu_below: menu };
        }
        before = shape;
    }
    found.menu_below = menu - found.menu_below;
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
        let teasers = format!("Harga Cabai Naik Lagi di Pasar Induk Kota\n{PARAGRAPH}\nEkonomi\n3 jam lalu\n").repeat(9);
        let raw = format!("{menu}{PARAGRAPH}\n{PARAGRAPH}\nTanpa Paku\n{PARAGRAPH}\n{menu}{teasers}");
        let found = best(&Document::new(&raw), 0).map(|s| (s.lines, s.menu_above));
        assert_eq!(found, Some((24..28, 24)));
    }

    #[test]
    fn no_prose_no_stretch() {
        assert_eq!(best(&Document::new("Beranda\nKabar\nOlahraga"), 0), None);
        assert_eq!(best(&Document::new(""), 0), None);
        assert_eq!(best(&Document::new("Beranda"), 7), None);
    }
}
