//! [`Trie`]: patterns that begin alike, read once for all of them.

use super::pattern::{Case, Part, begins_space, is_mark};
use crate::scan;

/// So many bytes are compared at once.
pub(super) const WIDTH: usize = 8;

/// Patterns as paths from roots: what patterns have in common at their start is
/// one path, and their ids stand where they end.
#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
    pub(super) ids: Vec<u16>,
}

/// A place between two steps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Where its edges begin, and how many there are.
    pub(super) edges: u32,
    pub(super) edge_count: u32,
    /// Where its ids begin, and how many there are.
    pub(super) ids: u32,
    pub(super) id_count: u32,
}

/// A step to another node: some bytes of a pattern, up to eight, or a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// The bytes as most texts hold them, with single spaces.
    pub(super) bytes: u64,
    /// Which bytes of a place they take; none where the step is a number.
    pub(super) mask: u64,
    /// All bits of the bytes where the text may hold other white space than the
    /// pattern.
    pub(super) loose: u64,
    pub(super) length: u8,
    /// Whether the step ends where its bytes do: it is no number, and does not
    /// end in a space.
    pub(super) is_plain: bool,
    /// Whether no other step from its node may stand where the bytes do.
    pub(super) is_alone: bool,
    pub(super) to: u32,
}

impl Trie {
    /// A quick look: the first edge under the root of a pattern that may begin as the place
    /// does.
    #[inline]
    pub(super) fn first_edge(&self, root: u32, place: u64) -> Option<usize> {
        let blank = blank(place);
        self.edges(self.nodes[root as usize]).iter().position(|edge| edge.may_stand_at(place, blank))
    }

    #[inline]
    fn edges(&self, node: Node) -> &[Edge] {
        &self.edges[node.edges as usize..(node.edges + node.edge_count) as usize]
    }
}

/// A look for patterns at one place of a text.
pub(super) struct Search<'s, F> {
    pub(super) trie: &'s Trie,
    pub(super) text: &'s [u8],
    pub(super) case: Case,
    /// Whether a pattern counts whose match ends there.
    pub(super) fits: F,
    /// The smallest id that fits so far, and where its match ends.
    pub(super) best: (u16, usize),
}

/// No id fits so far. No pattern has this id: there are at most as many as that, counted from
/// zero.
pub(super) const NO_MATCH: (u16, usize) = (u16::MAX, 0);

impl<F: Fn(u16, usize) -> bool> Search<'_, F> {
    /// The smallest id that fits, and where its match ends.
    #[inline]
    pub(super) fn found(&self) -> Option<(u16, usize)> {
        (self.best.0 != NO_MATCH.0).then_some(self.best)
    }

    /// Looks for the patterns under a root that begin at byte `at`, where the bytes of
    /// `place` stand, in the case that is searched for. None begins with an edge before the
    /// `first`.
    #[inline]
    pub(super) fn look(&mut self, root: u32, first: usize, at: usize, place: u64) {
        let mut later = Vec::new();
        let mut edges = self.trie.edges(self.trie.nodes[root as usize]).get(first..).unwrap_or_default();
        let (mut at, mut place) = (at, place);
        loop {
            let blank = blank(place);
            let mut next = None;
            for edge in edges {
                if !edge.may_stand_at(place, blank) {
                    continue;
                }
                let stands = edge.is_plain && place & edge.mask == edge.bytes;
                let end =
                    if stands { Some(at + usize::from(edge.length)) } else { edge.read(self.text, at, self.case) };
                if let Some(end) = end
                    && let Some(other) = next.replace((edge.to, end))
                {
                    later.push(other);
                }
                if stands & edge.is_alone {
                    break;
                }
            }
            // The next node that patterns go on from.
            loop {
                let Some((node, end)) = next.take().or_else(|| later.pop()) else { return };
                let here = self.trie.nodes[node as usize];
                edges = self.trie.edges(here);
                at = end;
                if here.id_count > 0 {
                    self.keep(&self.trie.ids[here.ids as usize..(here.ids + here.id_count) as usize], at);
                }
                if !edges.is_empty() {
                    break;
                }
            }
            place = self.case.of_all(scan::eight(self.text, at));
        }
    }

    /// Keeps the first of the ids, which are in order, that fits, where it is
    /// smaller than the one that is kept.
    fn keep(&mut self, ids: &[u16], end: usize) {
        for id in ids {
            if *id >= self.best.0 {
                return;
            }
            if (self.fits)(*id, end) {
                self.best = (*id, end);
                return;
            }
        }
    }
}

impl Edge {
    /// A quick look: whether the step may begin at a place whose [`blank`] bytes are
    /// given. Only white space may be other than the pattern's: more of it, or some
    /// before a mark.
    #[inline]
    const fn may_stand_at(&self, place: u64, blank: u64) -> bool {
        let other = (place ^ self.bytes) & self.mask;
        let first = other & other.wrapping_neg();
        other == 0 || (first & blank & self.loose != 0 && self.may_be_spaced(place, first.trailing_zeros() / 8 * 8))
    }

    /// Whether white space may stand at a place where the pattern has something else, so
    /// many bits behind the start of both.
    const fn may_be_spaced(&self, place: u64, at: u32) -> bool {
        let [printed, next, ..] = (place >> at).to_le_bytes();
        let [byte, ..] = (self.bytes >> at).to_le_bytes();
        begins_space(printed) && (printed != b' ' || !is_mark(byte) || next == byte || !next.is_ascii_graphic())
    }

    /// Whether another step may stand at a place where the bytes of this one do, as far as
    /// they tell.
    pub(super) const fn leaves_room_for(&self, other: &Edge) -> bool {
        let differ = (self.bytes ^ other.bytes) & self.mask & other.mask;
        let first = differ & differ.wrapping_neg();
        differ == 0 || first & blank(self.bytes) & other.loose != 0
    }

    /// Where the step ends in text that may be spaced otherwise than the pattern.
    #[inline(never)]
    fn read(&self, text: &[u8], at: usize, case: Case) -> Option<usize> {
        if self.length == 0 {
            return Part::Number.read(text, at, case);
        }
        let bytes = self.bytes.to_le_bytes();
        let parts = bytes[..usize::from(self.length)].iter();
        let part = |byte: &u8| if *byte == b' ' { Part::Space } else { Part::Byte(*byte) };
        parts.map(part).try_fold(at, |at, part| part.read(text, at, case))
    }
}

/// All bits of the bytes that may begin white space: of blanks, control characters and
/// what is not ASCII.
#[inline]
const fn blank(place: u64) -> u64 {
    let others = scan::within(place, b' ' + 1, 0x7F);
    !((others >> 7) * 0xFF)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::super::pattern::Pattern;
    use super::super::trie_builder::TrieBuilder;
    use super::*;

    fn found(patterns: &[&str], text: &str) -> Vec<(u16, usize)> {
        let found = found_by_rank(patterns, text, usize::from);
        assert_eq!(found, found_by_rank(patterns, text, |id| patterns.len() - usize::from(id)));
        found
    }

    fn found_by_rank(patterns: &[&str], text: &str, rank: impl Fn(u16) -> usize) -> Vec<(u16, usize)> {
        let mut builder = TrieBuilder::default();
        let root = builder.root();
        for (id, pattern) in (0..).zip(patterns) {
            builder.add(root, Pattern::new(pattern, false).parts(), id);
        }
        let all = RefCell::new(Vec::new());
        let note = |id: u16, end: usize| {
            all.borrow_mut().push((id, end));
            false
        };
        let trie = builder.build(rank);
        let place = Case::Any.of_all(scan::eight(text.as_bytes(), 0));
        Search { trie: &trie, text: text.as_bytes(), case: Case::Any, fits: note, best: NO_MATCH }
            .look(root, 0, 0, place);
        let mut all = all.into_inner();
        all.sort_unstable();
        all
    }

    #[test]
    fn all_that_begin_are_found_with_their_ends() {
        let patterns = ["Baca", "Baca juga", "Baca juga:", "Bacakan", "baca selengkapnya", "{n} kali", "Hal {n}"];
        assert_eq!(found(&patterns, "BACA  juga : X"), [(0, 4), (1, 10), (2, 12)]);
        assert_eq!(found(&patterns, "baca\u{a0}juga: X"), [(0, 4), (1, 10), (2, 11)]);
        assert_eq!(found(&patterns, "bacakan"), [(0, 4), (3, 7)]);
        assert_eq!(found(&patterns, "Baca selengkapny"), [(0, 4)]);
        assert_eq!(found(&patterns, "1.203 kali"), [(5, 10)]);
        assert_eq!(found(&patterns, "Hal \u{a0}7."), [(6, 8)]);
        assert_eq!(found(&patterns, ""), [(0_u16, 0_usize); 0]);
    }

    #[test]
    fn a_step_leaves_room_for_those_that_may_stand_there_too() {
        assert_eq!(found(&["Tag :satu", "Tag:satu dua"], "tag :satu dua"), [(0, 9), (1, 13)]);
        assert_eq!(found(&["Tag:satu dua", "Tag :satu"], "tag :satu dua"), [(0, 13), (1, 9)]);
        assert_eq!(found(&["Tag satu", "Tag{n}", "Tag"], "tag satu"), [(0, 8), (2, 3)]);
    }

    #[test]
    fn every_pattern_is_found_as_it_is_matched_alone() {
        let patterns = [
            "Baca",
            "Baca juga",
            "Baca juga:",
            "Baca juga: artikel menarik",
            "Baca artikel {n} dari {n}",
            "Baca artikel lainnya, di sini.",
            "Simak video 20detik",
            "Simak",
            "{n} menit",
            "{n}",
            "a b c d e f g h i",
        ];
        let texts = [
            "baca  juga\u{a0}: artikel\u{200b} menarik",
            "baca artikel 1.000 dari\t7",
            "baca artikel  1 dari 2 ,",
            "BACA ARTIKEL LAINNYA , di sini .",
            "simak video 20detik",
            "simak video 20 detik",
            "12 menit",
            "12 , menit",
            "a b  c d e f g h i",
            "a b c d e f g  h i",
            "a b c d e f gh i",
            "baca juga",
            "baca \u{a0}juga:",
        ];
        for text in texts {
            let one =
                |(id, pattern): (u16, &&str)| Some((id, Pattern::new(pattern, false).match_at(text.as_bytes(), 0)?));
            let want: Vec<_> = (0..).zip(&patterns).filter_map(one).collect();
            assert_eq!(found(&patterns, text), want, "{text:?}");
        }
    }
}
