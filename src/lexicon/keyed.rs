//! [`Keyed`]: numbers looked up by three bytes.

/// Numbers under keys of three bytes, any of which may be left open. Most
/// look-ups find nothing; those end at a bitmap.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// Which hashes of keys are taken.
    taken: Box<[u64; 1024]>,
    /// Under full keys, sorted.
    full: Vec<([u8; 3], u16)>,
    /// Under keys with an open byte, by the first.
    open: Vec<([Option<u8>; 3], u16)>,
}

impl Default for Keyed {
    fn default() -> Keyed {
        Keyed { taken: Box::new([0; 1024]), full: Vec::new(), open: Vec::new() }
    }
}

impl Keyed {
    pub(super) fn add(&mut self, id: u16, key: &[Option<u8>; 3]) {
        let any = |byte: Option<u8>| byte.map_or(0..=255, |byte| byte..=byte);
        for first in any(key[0]) {
            for second in any(key[1]) {
                for third in any(key[2]) {
                    let at = hash([first, second, third]);
                    self.taken[at / 64] |= 1 << (at % 64);
                }
            }
        }
        match *key {
            [Some(first), Some(second), Some(third)] => self.full.push(([first, second, third], id)),
            _ => self.open.push((*key, id)),
        }
    }

    /// Call once behind the last [`add`](Keyed::add).
    pub(super) fn sorted(mut self) -> Keyed {
        self.full.sort_unstable();
        self
    }

    /// A quick look; rarely yes for a key that holds nothing.
    #[inline]
    pub(super) fn may_hold(&self, key: [u8; 3]) -> bool {
        let at = hash(key);
        self.taken[at / 64] & (1 << (at % 64)) != 0
    }

    /// The numbers under the key, small ones first.
    pub(super) fn ids(&self, key: [u8; 3]) -> impl Iterator<Item = u16> + '_ {
        let from = self.full.partition_point(|(other, _)| *other < key);
        let mut full = self.full[from..].iter().take_while(move |(other, _)| *other == key).map(|(_, id)| *id).peekable();
        let fits = move |open: &&([Option<u8>; 3], u16)| open.0.iter().zip(key).all(|(want, byte)| want.is_none_or(|want| want == byte));
        let mut open = self.open.iter().filter(fits).map(|(_, id)| *id).peekable();
        std::iter::from_fn(move || match (full.peek(), open.peek()) {
            (Some(one), Some(two)) if two < one => open.next(),
            (Some(_), _) => full.next(),
            (None, _) => open.next(),
        })
    }
}

#[inline]
fn hash(key: [u8; 3]) -> usize {
    let word = u32::from_le_bytes([key[0], key[1], key[2], 0]);
    (word.wrapping_mul(0x9E37_79B1) >> 16) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_bytes_hold_every_key() {
        let mut keyed = Keyed::default();
        keyed.add(7, &[Some(b'a'), Some(b'b'), Some(b'c')]);
        keyed.add(3, &[Some(b'a'), None, None]);
        keyed.add(9, &[Some(b'a'), Some(b'b'), Some(b'c')]);
        let keyed = keyed.sorted();
        assert_eq!(keyed.ids(*b"abc").collect::<Vec<_>>(), [3, 7, 9]);
        assert_eq!(keyed.ids(*b"axx").collect::<Vec<_>>(), [3]);
        assert!(keyed.may_hold(*b"a??") && keyed.may_hold(*b"abc"));
        assert_eq!(keyed.ids(*b"xbc").count(), 0);
    }
}
