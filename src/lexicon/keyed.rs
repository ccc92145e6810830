//! [`Keyed`]: numbers looked up by the bytes that stand at a place.

/// How many bytes are compared at once.
const WIDTH: usize = 8;

/// How many bytes tell the bucket: enough to keep words with a common prefix
/// apart.
const LONG: usize = 4;

/// Numbers under the first bytes of what they stand for. A look-up ends at a
/// bitmap where nothing begins with the three bytes at the place, as nearly
/// all do; what is left is compared eight bytes at once.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// Which hashes of three bytes are taken.
    taken: Box<[u64; 1024]>,
    /// Sorted by bucket, which is told by the first [`LONG`] bytes.
    slots: Vec<(u16, Slot)>,
    /// Those that begin in fewer fixed bytes, sorted by the first.
    short: Vec<Slot>,
    /// Where each bucket begins in `slots`.
    buckets: Vec<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Slot {
    id: u16,
    prefix: u64,
    mask: u64,
}

impl Keyed {
    /// Numbers with the bytes that each begins with, up to the first that
    /// differs from match to match.
    pub(super) fn new(heads: impl IntoIterator<Item = (u16, Vec<u8>)>) -> Keyed {
        let mut taken = Box::new([0; 1024]);
        let mut slots = Vec::new();
        let mut short = Vec::new();
        for (id, head) in heads {
            let mut bytes = [0; WIDTH];
            let mut mask = [0; WIDTH];
            for (at, byte) in head.iter().take(WIDTH).enumerate() {
                (bytes[at], mask[at]) = (*byte, 0xff);
            }
            let slot = Slot { id, prefix: u64::from_le_bytes(bytes), mask: u64::from_le_bytes(mask) };
            let any = |at: usize| head.get(at).map_or(0..=255_u8, |byte| *byte..=*byte);
            for first in any(0) {
                for second in any(1) {
                    for third in any(2) {
                        let hash = hash(u64::from_le_bytes([first, second, third, 0, 0, 0, 0, 0]));
                        taken[hash / 64] |= 1 << (hash % 64);
                    }
                }
            }
            if head.is_empty() {
                continue;
            }
            if head.len() < LONG { short.push(slot) } else { slots.push((bucket(slot.prefix), slot)) }
        }
        slots.sort_unstable();
        short.sort_unstable_by_key(|slot: &Slot| (slot.prefix.to_le_bytes()[0], slot.id));
        let start = |bucket: u32| slots.partition_point(|(other, _)| u32::from(*other) < bucket);
        let buckets = (0..=BUCKETS).map(|bucket| u32::try_from(start(bucket)).unwrap_or(u32::MAX)).collect();
        Keyed { taken, slots, short, buckets }
    }

    /// A quick look at the first three bytes of a place; rarely yes where
    /// nothing begins with them.
    #[inline]
    pub(super) fn may_hold(&self, place: u64) -> bool {
        let hash = hash(place);
        self.taken[hash / 64] & (1 << (hash % 64)) != 0
    }

    /// The numbers whose bytes stand at the place, small ones first; behind them
    /// those of fewer than [`LONG`] bytes.
    #[inline]
    pub(super) fn ids(&self, place: u64) -> impl Iterator<Item = u16> + '_ {
        let bucket = usize::from(bucket(place));
        let run = self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize;
        let long = self.slots[run].iter().map(|(_, slot)| slot);
        let first = place.to_le_bytes()[0];
        let from = self.short.partition_point(|slot| slot.prefix.to_le_bytes()[0] < first);
        let short = self.short[from..].iter().take_while(move |slot| slot.prefix.to_le_bytes()[0] == first);
        long.chain(short).filter(move |slot| slot.prefix == place & slot.mask).map(|slot| slot.id)
    }
}

const BUCKETS: u32 = 4096;

/// From the first three bytes of a place.
#[inline]
#[allow(clippy::cast_possible_truncation)] // 16 bits are wanted
fn hash(place: u64) -> usize {
    ((place & 0xff_ffff).wrapping_mul(0x9E37_79B1) as u32 >> 16) as usize
}

/// From the first [`LONG`] bytes of a place.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the top twelve bits
fn bucket(place: u64) -> u16 {
    ((place << (64 - 8 * LONG)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as u16
}

/// The eight bytes at a place, zeros behind the end.
#[inline]
pub(super) fn place(text: &[u8], at: usize) -> u64 {
    let mut word = [0; WIDTH];
    if let Some(bytes) = text.get(at..at + WIDTH) {
        word.copy_from_slice(bytes);
    } else {
        let rest = text.get(at..).unwrap_or_default();
        word[..rest.len()].copy_from_slice(rest);
    }
    u64::from_le_bytes(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_alike_is_found_in_order() {
        let heads = [(7, b"abcdefghij".to_vec()), (3, b"a".to_vec()), (9, b"abc".to_vec()), (1, b"abx".to_vec())];
        let keyed = Keyed::new(heads);
        let ids = |text: &[u8]| keyed.ids(place(text, 0)).collect::<Vec<_>>();
        assert_eq!(ids(b"abcdefgh"), [7, 3, 9]);
        assert_eq!(ids(b"abcdefg"), [3, 9]);
        assert_eq!(ids(b"a"), [3]);
        assert_eq!(ids(b"xyz"), [0_u16; 0]);
        assert!(keyed.may_hold(place(b"a??", 0)) && !keyed.may_hold(place(b"xyz", 0)));
    }
}
