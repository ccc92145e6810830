//! [`Keyed`]: numbers looked up by the bytes that stand at a place.

use std::collections::BTreeMap;

/// How many bytes are compared at once.
const WIDTH: usize = 8;

/// How many bytes tell the bucket: enough to keep words with a common prefix
/// apart.
const LONG: usize = 4;

/// Numbers under the first bytes of what they stand for. A look-up ends at a
/// bitmap where nothing begins as the place does, as nearly all do; what is
/// left is compared eight bytes at once.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// Which hashes of the first [`LONG`] bytes are taken: few bits, so that
    /// they stay near.
    long: Box<[u64; 1 << (HASH_BITS - 6)]>,
    /// Which pairs of first bytes begin something shorter.
    pairs: Box<[u64; 1024]>,
    /// Whether any pair does.
    has_short: bool,
    /// Sorted by bucket, which is told by the first [`LONG`] bytes.
    slots: Vec<Slot>,
    /// Where each bucket begins in `slots`.
    buckets: Box<[u32]>,
    /// Those that begin in fewer fixed bytes, sorted by the first.
    short: Vec<Slot>,
    /// Where those with each first byte begin in `short`.
    firsts: Box<[u32]>,
}

/// The numbers that begin in the same bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Slot {
    prefix: u64,
    mask: u64,
    ids: Vec<u16>,
}

impl Slot {
    fn first(&self) -> u8 {
        self.prefix.to_le_bytes()[0]
    }
}

impl Keyed {
    /// Numbers with the bytes that each begins with, up to the first that
    /// differs from match to match.
    pub(super) fn new(heads: impl IntoIterator<Item = (u16, Vec<u8>)>) -> Keyed {
        let (mut long, mut pairs) = (Box::new([0; 1 << (HASH_BITS - 6)]), Box::new([0; 1024]));
        let (mut slots, mut short) = (Vec::new(), Vec::new());
        for (head, ids) in together(heads) {
            let mut bytes = [0; WIDTH];
            let mut mask = [0; WIDTH];
            for (at, byte) in head.iter().enumerate() {
                (bytes[at], mask[at]) = (*byte, 0xff);
            }
            let slot = Slot { prefix: u64::from_le_bytes(bytes), mask: u64::from_le_bytes(mask), ids };
            if head.len() >= LONG {
                set(long.as_mut_slice(), hash(slot.prefix));
                slots.push(slot);
            } else if let Some(first) = head.first() {
                for second in head.get(1).map_or(0..=255, |second| *second..=*second) {
                    set(pairs.as_mut_slice(), pair(u64::from_le_bytes([*first, second, 0, 0, 0, 0, 0, 0])));
                }
                short.push(slot);
            }
        }
        slots.sort_by_key(|slot| bucket(slot.prefix));
        short.sort_by_key(Slot::first);
        let buckets = starts(&slots, BUCKETS, |slot| bucket(slot.prefix));
        let firsts = starts(&short, 256, |slot| usize::from(slot.first()));
        Keyed { long, pairs, has_short: !short.is_empty(), slots, buckets, short, firsts }
    }

    /// A quick look; rarely yes where nothing begins as the place does.
    #[inline]
    pub(super) fn may_hold(&self, place: u64) -> bool {
        is_set(self.long.as_slice(), hash(place)) || (self.has_short && is_set(self.pairs.as_slice(), pair(place)))
    }

    /// The smallest number whose bytes stand at the place and for which
    /// `found` has an answer.
    pub(super) fn first<T>(&self, place: u64, mut found: impl FnMut(u16) -> Option<T>) -> Option<T> {
        let long = run(&self.slots, &self.buckets, bucket(place));
        let is_short = is_set(self.pairs.as_slice(), pair(place));
        let short = if is_short { run(&self.short, &self.firsts, pair(place) & 0xff) } else { &[] };
        let mut best = None;
        for slot in long.iter().chain(short) {
            if slot.prefix == place & slot.mask {
                let smaller = slot.ids.iter().take_while(|id| best.as_ref().is_none_or(|(best, _)| *id < best));
                best = smaller.copied().find_map(|id| Some((id, found(id)?))).or(best);
            }
        }
        best.map(|(_, answer)| answer)
    }
}

/// Where the slots of each key begin, and where the last ones end.
fn starts(slots: &[Slot], keys: usize, key: impl Fn(&Slot) -> usize) -> Box<[u32]> {
    let start = |at| u32::try_from(slots.partition_point(|slot| key(slot) < at)).unwrap_or(u32::MAX);
    (0..=keys).map(start).collect()
}

/// The slots of a key.
#[inline]
fn run<'s>(slots: &'s [Slot], starts: &[u32], key: usize) -> &'s [Slot] {
    &slots[starts[key] as usize..starts[key + 1] as usize]
}

/// The numbers by their first bytes.
fn together(heads: impl IntoIterator<Item = (u16, Vec<u8>)>) -> BTreeMap<Vec<u8>, Vec<u16>> {
    let mut all: BTreeMap<Vec<u8>, Vec<u16>> = BTreeMap::new();
    for (id, mut head) in heads {
        head.truncate(WIDTH);
        all.entry(head).or_default().push(id);
    }
    all
}

fn set(bits: &mut [u64], at: usize) {
    bits[at / 64] |= 1 << (at % 64);
}

#[inline]
fn is_set(bits: &[u64], at: usize) -> bool {
    bits[at / 64] & (1 << (at % 64)) != 0
}

const BUCKET_BITS: usize = 12;

const BUCKETS: usize = 1 << BUCKET_BITS;

/// The first two bytes of a place.
#[inline]
fn pair(place: u64) -> usize {
    (place & 0xffff) as usize
}

/// So many bits tell the first [`LONG`] bytes of a place.
const HASH_BITS: usize = 15;

#[inline]
fn hash(place: u64) -> usize {
    ((place << (64 - 8 * LONG)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - HASH_BITS)) as usize
}

/// The top twelve of them.
#[inline]
fn bucket(place: u64) -> usize {
    hash(place) >> (HASH_BITS - BUCKET_BITS)
}

/// The eight bytes at a place, zeros behind the end.
#[inline]
pub(super) fn place(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk::<WIDTH>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_alike_is_found_in_order() {
        let heads = [(7, b"abcdefghij".to_vec()), (3, b"a".to_vec()), (9, b"abc".to_vec()), (1, b"abx".to_vec())];
        let keyed = Keyed::new(heads);
        let ids = |text: &[u8]| {
            let mut ids = Vec::new();
            while let Some(next) =
                keyed.first(place(text, 0), |id| ids.last().is_none_or(|last| id > *last).then_some(id))
            {
                ids.push(next);
            }
            ids
        };
        assert_eq!(ids(b"abcdefgh"), [3, 7, 9]);
        assert_eq!(ids(b"abcdefg"), [3, 9]);
        assert_eq!(ids(b"a"), [3]);
        assert_eq!(ids(b"xyz"), [0_u16; 0]);
        assert!(keyed.may_hold(place(b"a??", 0)) && !keyed.may_hold(place(b"xyzw", 0)));
    }
}
