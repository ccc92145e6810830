//! [`Keyed`]: roots of a trie, looked up by the bytes that stand at a place.

use super::pattern::{Part, SPACES, is_mark};
use super::trie_builder::TrieBuilder;

/// How many bytes tell the bucket: enough to keep words with a common prefix
/// apart.
const LONG: usize = 4;

/// Patterns by their first bytes. A look-up ends at a bitmap where nothing begins
/// as the place does, as nearly all do; it is small, so that it stays near.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// Which hashes of the first [`LONG`] bytes are taken,
    long: Box<[u64; 1 << (HASH_BITS - 6)]>,
    /// and the roots of those with the same top bits.
    buckets: Box<[u32; 1 << BUCKET_BITS]>,
    /// Whether a pattern begins with fewer fixed bytes;
    has_short: bool,
    /// which second bytes, but for their case, are then behind each first one,
    pairs: Box<[u32; 256]>,
    /// and the roots of those by their first byte.
    firsts: Box<[u32; 256]>,
    /// The kinds of the patterns, a bit for each kind: of those of a bucket,
    bucket_kinds: Box<[u32; 1 << BUCKET_BITS]>,
    /// and of those with fewer fixed bytes, by their first byte.
    first_kinds: Box<[u32; 256]>,
}

/// No root.
const NONE: u32 = u32::MAX;

impl Default for Keyed {
    /// No pattern.
    fn default() -> Keyed {
        Keyed {
            long: Box::new([0; 1 << (HASH_BITS - 6)]),
            has_short: false,
            buckets: Box::new([NONE; 1 << BUCKET_BITS]),
            pairs: Box::new([0; 256]),
            firsts: Box::new([NONE; 256]),
            bucket_kinds: Box::new([0; 1 << BUCKET_BITS]),
            first_kinds: Box::new([0; 256]),
        }
    }
}

impl Keyed {
    /// Adds a pattern of the kinds of these bits and puts it into the trie. Ids have to
    /// come in order.
    pub(super) fn add(&mut self, trie: &mut TrieBuilder, parts: &[Part], id: u16, kinds: u32) {
        let mut roots = Vec::new();
        for key in keys(parts) {
            let root = if let [one, two, three, four] = key[..] {
                let key = u64::from(u32::from_le_bytes([one, two, three, four]));
                self.long[hash(key) / 64] |= 1 << (hash(key) % 64);
                self.bucket_kinds[bucket(key)] |= kinds;
                &mut self.buckets[bucket(key)]
            } else {
                let first = key.first().copied().unwrap_or_default();
                self.has_short = true;
                self.first_kinds[usize::from(first)] |= kinds;
                self.pairs[usize::from(first)] |= key.get(1).map_or(u32::MAX, |second| 1 << (second % 32));
                &mut self.firsts[usize::from(first)]
            };
            if *root == NONE {
                *root = trie.root();
            }
            roots.push(*root);
        }
        roots.sort_unstable();
        roots.dedup();
        for root in roots {
            trie.add(root, parts, id);
        }
    }

    /// A quick look at a place; rarely yes where nothing begins as it does.
    #[inline]
    pub(super) fn may_hold(&self, place: u64) -> bool {
        let [first, second, ..] = place.to_le_bytes();
        let hash = hash(place);
        let (long, pair) = (self.long[hash / 64] >> (hash % 64), self.pairs[usize::from(first)] >> (second % 32));
        (long | u64::from(pair)) & 1 != 0
    }

    /// The same without branches and with all it asks at hand, for patterns most of which
    /// have so many fixed bytes that they are told by them: yes at every place where one
    /// has fewer.
    #[inline]
    pub(super) fn may_hold_long(&self) -> impl Fn(u64) -> bool {
        let (long, has_short) = (&*self.long, u64::from(self.has_short));
        move |place| {
            let hash = hash(place);
            (long[hash / 64] >> (hash % 64) | has_short) & 1 != 0
        }
    }

    /// A bit for each kind of which a pattern may begin at a place.
    #[inline]
    pub(super) fn kinds(&self, place: u64) -> u32 {
        self.bucket_kinds[bucket(place)] | self.first_kinds[(place & 0xff) as usize]
    }

    /// The roots of the patterns that may begin at a place.
    #[inline]
    pub(super) fn roots(&self, place: u64) -> Roots {
        Roots(self.buckets[bucket(place)], self.firsts[(place & 0xff) as usize])
    }
}

/// Two roots, or fewer.
pub(super) struct Roots(u32, u32);

impl Iterator for Roots {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let next = if self.0 == NONE { &mut self.1 } else { &mut self.0 };
        Some(std::mem::replace(next, NONE)).filter(|root| *root != NONE)
    }
}

/// The first bytes of all matches: [`LONG`] of them, or one or two where fewer are
/// the same in all.
fn keys(parts: &[Part]) -> Vec<Vec<u8>> {
    let mut key = Vec::new();
    for (at, part) in parts.iter().take(LONG).enumerate() {
        match part {
            Part::Byte(byte) if at == 0 || !is_mark(*byte) => key.push(*byte),
            Part::Byte(_) | Part::Space if at + 1 == LONG => {
                let mark = if let Part::Byte(mark) = part { Some(*mark) } else { None };
                let last = SPACES.into_iter().chain(mark);
                return last.map(|last| [&key[..], &[last]].concat()).collect();
            }
            _ => break,
        }
    }
    match key.len() {
        0 => (b'0'..=b'9').map(|digit| vec![digit]).collect(),
        1..LONG => vec![key[..key.len().min(2)].to_vec()],
        _ => vec![key],
    }
}

/// So many bits tell the first [`LONG`] bytes of a place,
const HASH_BITS: u32 = 15;

/// the top ones of them the bucket.
const BUCKET_BITS: u32 = 10;

#[inline]
fn hash(place: u64) -> usize {
    ((place << (64 - 8 * LONG)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - HASH_BITS)) as usize
}

#[inline]
fn bucket(place: u64) -> usize {
    hash(place) >> (HASH_BITS - BUCKET_BITS)
}

#[cfg(test)]
mod tests {
    use super::super::pattern::{Case, Pattern};
    use super::*;
    use crate::scan;

    #[test]
    fn every_match_has_a_root() {
        let mut trie = TrieBuilder::default();
        let mut keyed = Keyed::default();
        for (id, phrase) in (0..).zip(["Baca juga", "Tag", "Red:", "A post", "{n} kali", "25th", "Via Satu"]) {
            keyed.add(&mut trie, Pattern::new(phrase, false).parts(), id, 1 << id);
        }
        let roots = |text: &str| {
            let place = Case::Any.of_all(scan::eight(text.as_bytes(), 0));
            assert_eq!(keyed.kinds(place) != 0, keyed.may_hold(place), "{text}");
            if keyed.may_hold(place) { keyed.roots(place).count() } else { 0 }
        };
        for text in
            ["baca juga", "TAG", "Red:", "red :", "A\u{a0}post", "7 kali", "25th", "Via\u{200b} Satu", "via satu"]
        {
            assert!(roots(text) > 0, "{text}");
        }
        assert_eq!(roots("Warga pulang"), 0);
    }
}
