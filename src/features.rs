//! [`Features`]: what filters ask of every line of the body, looked at once for all
//! of them.

use std::mem::take;
use std::ops::Range;

use crate::folded::Folded;
use crate::scan::AllBits;
use crate::scratch::with_room;
use crate::{Document, scan, shape};

/// Something a line has, or may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Feature {
    /// It is a [paragraph](shape::is_paragraph).
    Paragraph,
    /// It ends in a bracket, an asterisk or a bar.
    Closed,
    /// A word near its start may begin with a `v`, as `via` does.
    Agency,
    /// It is short, and an arrow may stand near its start.
    Arrow,
    /// It and the next one are of a length and begin alike, and it ends as headlines do.
    Pair,
    /// Its second half begins as the first does.
    Doubled,
}

/// How many features there are.
const FEATURES: usize = Feature::Doubled as usize + 1;

/// What begins a line is looked for in so many bytes.
pub(crate) const START: usize = 48;

/// A short line has no more bytes than this.
pub(crate) const SHORT: usize = 160;

/// Lines of a pair have at least so many bytes, and differ by no more than these.
const PAIR: usize = 30;
const PAIR_APART: usize = 8;

/// No line of fewer bytes is one of a pair.
pub(crate) const SHORTEST_OF_PAIR: usize = PAIR - PAIR_APART;

/// Lines of fewer bytes are not looked at as repeats.
pub(crate) const LONG: usize = 40;
const _: () = assert!(PAIR <= LONG && PAIR <= shape::PARAGRAPH);

/// So many bits remember how lines begin and end.
const SEEN: usize = 4096;

/// The features of the lines of a document's body, a bit for each line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    lines: Range<usize>,
    /// Of 64 lines each.
    sets: Vec<[u64; FEATURES]>,
    /// Whether two long lines begin and end alike.
    may_repeat: bool,
}

/// What [`Features`] fill, empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffer(Vec<[u64; FEATURES]>);

impl Features {
    /// The features of these lines.
    pub(crate) fn with(buffer: &mut Buffer, doc: &Document<'_>, lines: Range<usize>) -> Features {
        let bytes = doc.raw().as_bytes();
        let sets = with_room(take(&mut buffer.0), lines.len().div_ceil(64));
        let mut features = Features { sets, may_repeat: false, lines: lines.clone() };
        let mut seen = [0_u64; SEEN / 64];
        // How the long lines of the first set begin and end.
        let mut ends = [0_u64; 64];
        let mut texts = doc.texts(lines.clone()).map(|(_, text)| text);
        let mut nexts = texts.clone().skip(1);
        let places = doc.lines().get(lines.clone()).unwrap_or_default().chunks(64);
        for places in places {
            let mut set = [0; FEATURES];
            // Two loops: what one asks of a line finds room in registers.
            for (number, place) in places.iter().enumerate() {
                let text = &bytes[place.span().start()..];
                let (agency, arrow) = if place.span().len() <= LANES {
                    looks::<{ LANES + 1 }>(text)
                } else {
                    looks::<{ START + 1 }>(text)
                };
                set[Feature::Agency as usize] |= u64::from(agency) << number;
                set[Feature::Arrow as usize] |= u64::from(arrow & (place.span().len() <= SHORT)) << number;
            }
            for number in 0..places.len() {
                let Some(text) = texts.next() else { break };
                let next = nexts.next().unwrap_or_default().as_bytes();
                let line = text.as_bytes();
                let last = line.last().copied().unwrap_or_default();
                let mut note = |feature: Feature, has: bool| set[feature as usize] |= u64::from(has) << number;
                note(Feature::Closed, is_one_of(last, b")]*|"));
                note(Feature::Doubled, is_doubled(line));
                // A label, of which pages have many, is no paragraph, no pair and not long.
                if line.len() < PAIR {
                    continue;
                }
                note(Feature::Paragraph, shape::is_paragraph(text));
                note(Feature::Pair, !is_one_of(last, b".:,") & is_pair(line, next));
                if line.len() >= LONG {
                    let end = Folded::ends(text);
                    let key = end.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SEEN.ilog2());
                    let (word, bit) = ((key / 64) as usize, 1 << (key % 64));
                    if seen[word] & bit != 0 && !features.may_repeat {
                        // The closer look goes through the lines above: only in the first set, so
                        // that it is bounded.
                        let above = ends.get(..number).unwrap_or_default();
                        features.may_repeat =
                            !features.sets.is_empty() || begins_again(text, end, doc, lines.start, above);
                    }
                    ends[number] = end;
                    seen[word] |= bit;
                }
            }
            features.sets.push(set);
        }
        features
    }

    /// Leaves the buffer to another document.
    pub(crate) fn leave(&mut self, buffer: &mut Buffer) {
        self.sets.clear();
        buffer.0 = take(&mut self.sets);
    }

    /// Whether two long lines of the body may be the same.
    pub(crate) fn may_repeat(&self) -> bool {
        self.may_repeat
    }

    /// The lines that have a feature, in order.
    #[inline]
    pub(crate) fn lines(&self, feature: Feature) -> impl Iterator<Item = usize> {
        self.lines_where(move |set| set[feature as usize])
    }

    /// The lines that have one feature or another, in order.
    #[inline]
    pub(crate) fn lines_of_either(&self, one: Feature, other: Feature) -> impl Iterator<Item = usize> {
        self.lines_where(move |set| set[one as usize] | set[other as usize])
    }

    #[inline]
    fn lines_where(&self, bits: impl Fn(&[u64; FEATURES]) -> u64) -> impl Iterator<Item = usize> {
        AllBits::of(self.sets.iter().map(bits), self.lines.start)
    }

    /// Whether a line has a feature; none outside of the body has.
    #[inline]
    pub(crate) fn has(&self, line: usize, feature: Feature) -> bool {
        let Some(at) = line.checked_sub(self.lines.start) else { return false };
        self.sets.get(at / 64).is_some_and(|set| set[feature as usize] >> (at % 64) & 1 != 0)
    }

    /// The last line before `end` that has a feature.
    pub(crate) fn last(&self, feature: Feature, end: usize) -> Option<usize> {
        let mut end = end.min(self.lines.end).checked_sub(self.lines.start)?;
        while end > 0 {
            let word = (end - 1) / 64;
            let bits = self.sets.get(word)?[feature as usize] << (63 - (end - 1) % 64);
            if bits != 0 {
                return Some(self.lines.start + end - 1 - bits.leading_zeros() as usize);
            }
            end = word * 64;
        }
        None
    }
}

/// So many bytes are looked at in one step.
const LANES: usize = 16;

/// Whether a word with a `v`, and whether an arrow may stand in the first bytes of a
/// text: of a line and, where that is shorter, of what stands behind it. The last of them is
/// only the one behind another. `»` and `›` are
/// told by bytes that hardly another character has.
#[inline]
fn looks<const BYTES: usize>(text: &[u8]) -> (bool, bool) {
    const { assert!(BYTES % LANES == 1) };
    let padded;
    let start = if let Some(start) = text.first_chunk::<BYTES>() {
        start
    } else {
        padded = scan::padded(text);
        &padded
    };
    // A vector each, in registers.
    let (mut agency, mut arrow) = ([0; LANES], [0; LANES]);
    for row in 0..BYTES / LANES {
        for lane in 0..LANES {
            let (byte, next) = (start[row * LANES + lane], start[row * LANES + lane + 1]);
            agency[lane] |= u8::from((byte == b' ') & (next == b'v'));
            arrow[lane] |= u8::from((byte == b'>') | (byte == b'/') | (byte & 0xFE == 0xBA));
        }
    }
    (u128::from_le_bytes(agency) != 0, u128::from_le_bytes(arrow) != 0)
}

/// Whether one of the lines above, the first of which is `first`, begins and ends as a
/// long line does; of those lines `above` has the ends, zeros for short ones.
#[inline(never)]
fn begins_again(text: &str, end: u64, doc: &Document<'_>, first: usize, above: &[u64]) -> bool {
    let mut alike = (first..).zip(above).filter(|(_, other)| **other == end);
    alike.any(|(line, _)| Folded::start(doc.text(line)) == Folded::start(text))
}

/// Whether a byte is one of some, without a branch.
#[inline]
fn is_one_of<const N: usize>(byte: u8, some: &[u8; N]) -> bool {
    some.iter().fold(false, |is_one, other| is_one | (byte == *other))
}

#[inline]
fn is_doubled(line: &[u8]) -> bool {
    line.len() > 1 && line[0] == line[line.len().div_ceil(2)]
}

/// A quick look: whether two lines may say the same headline.
#[inline]
pub(crate) fn is_pair(one: &[u8], two: &[u8]) -> bool {
    let (Some(first), Some(other)) = (one.first(), two.first()) else { return false };
    let differ = first.is_ascii_alphanumeric() & other.is_ascii_alphanumeric() & ((first ^ other) & 0xDF != 0);
    (one.len() >= PAIR) & (one.len().abs_diff(two.len()) <= PAIR_APART) & !differ
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_repeat(lines: &[&str]) -> bool {
        let raw = lines.join("\n");
        let doc = Document::new(&raw);
        Features::with(&mut Buffer::default(), &doc, 0..lines.len()).may_repeat()
    }

    #[test]
    fn lines_may_repeat_that_begin_and_end_alike() {
        let line = "Warga Desa Wanasari memperbaiki jembatan gantung yang putus diterjang banjir.";
        let folded = "WARGA DESA WANASARI \u{2014} memperbaiki jembatan yang putus, kata lurah, karena banjir";
        let ends = "Warga lain memperbaiki sendiri saluran air yang rusak akibat longsor dan banjir.";
        assert_eq!(Folded::ends(line), Folded::ends(ends));
        assert!(!may_repeat(&[line, ends]));
        assert!(may_repeat(&[line, ends, line]));
        assert!(may_repeat(&[line, folded]));
        let far: Vec<&str> = std::iter::once(line).chain(["Panen."; 99]).chain([line]).collect();
        assert!(may_repeat(&far));
        assert!(!may_repeat(&far[..100]));
    }

    #[test]
    fn lines_are_told_to_have_what_they_have() {
        let raw = "Warga pulang via Lindur\nPanen (raya)\nPanen raya\n".repeat(50);
        let doc = Document::new(&raw);
        let features = Features::with(&mut Buffer::default(), &doc, 1..150);
        for feature in [Feature::Agency, Feature::Closed, Feature::Arrow] {
            let having: Vec<usize> = features.lines(feature).collect();
            assert!((0..200).all(|line| features.has(line, feature) == having.contains(&line)), "{feature:?}");
        }
        assert!(
            features.has(3, Feature::Agency) && !features.has(0, Feature::Agency) && features.has(1, Feature::Closed)
        );
    }
}
