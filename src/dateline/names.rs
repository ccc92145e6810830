//! What the gazetteer and the outlets share: folding a printed name to a key,
//! and looking keys up word by word, without allocating.

use std::fmt;

/// Longest key that is looked up, in bytes; a longer name is none we know.
const LONGEST: usize = 64;

/// Bits of the set of beginnings, as a power of two.
const BEGINNINGS: u32 = 16;

/// What a byte of ASCII folds to: a letter in lower case, a digit, or nothing.
static FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            folded[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    folded
};

/// Letters and digits of a name in lower case. Behind its end are zeros.
#[derive(Clone, Copy)]
pub(super) struct Key {
    bytes: [u8; LONGEST],
    len: usize,
    /// Whether all of the name found room.
    fits: bool,
}

impl Key {
    /// The key of nothing.
    #[inline]
    pub(super) const fn new() -> Key {
        Key { bytes: [0; LONGEST], len: 0, fits: true }
    }

    /// The key of a name.
    pub(super) fn of(name: &str) -> Key {
        let mut key = Key::new();
        key.push(name);
        key
    }

    /// Adds what a further stretch of the name folds to.
    #[inline]
    pub(super) fn push(&mut self, name: &str) {
        if self.len + name.len() >= LONGEST {
            return self.push_chars(name);
        }
        let mut len = self.len;
        for &byte in name.as_bytes() {
            if !byte.is_ascii() {
                return self.push_chars(name);
            }
            let folded = FOLDED[usize::from(byte)];
            // What folds to nothing is written over, or is a zero behind the end.
            self.bytes[len % LONGEST] = folded;
            len += usize::from(folded != 0);
        }
        self.len = len;
    }

    #[inline]
    fn push_byte(&mut self, byte: u8) {
        if let Some(cell) = self.bytes.get_mut(self.len) {
            *cell = byte;
            self.len += 1;
        } else {
            self.fits = false;
        }
    }

    #[cold]
    fn push_chars(&mut self, name: &str) {
        for c in name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
            for &byte in c.encode_utf8(&mut [0; 4]).as_bytes() {
                self.push_byte(byte);
            }
            if !self.fits {
                return;
            }
        }
    }

    /// The folded bytes.
    #[inline]
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// How many bytes there are; of a name too long for a key, at least.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Eight bytes at a time: the zeros behind the end do no harm.
    #[inline]
    fn hash(&self) -> u64 {
        let (words, _) = self.bytes.as_chunks::<8>();
        let mut hash = 0;
        for word in words.iter().take(self.len.div_ceil(8)) {
            hash = (u64::rotate_left(hash, 29) ^ u64::from_le_bytes(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        hash
    }
}

/// What a key is among the names.
pub(super) enum Looked<'n, V> {
    /// A name.
    Name(&'n V),
    /// None, but a name may begin with it.
    Beginning,
    /// None, and no name begins with it.
    Nothing,
}

/// Values by folded name, and which keys names begin with.
#[derive(Clone)]
pub(super) struct Names<V> {
    entries: Vec<Entry<V>>,
    /// Places in `entries`, one more; 0 is an empty slot.
    slots: Vec<u32>,
    /// A bit for the hash of every beginning of every name. One that is set by
    /// chance costs a further word, nothing else.
    beginnings: Vec<u64>,
}

#[derive(Clone)]
struct Entry<V> {
    hash: u64,
    key: Box<[u8]>,
    value: V,
}

impl<V> Default for Names<V> {
    fn default() -> Names<V> {
        Names { entries: Vec::new(), slots: Vec::new(), beginnings: Vec::new() }
    }
}

impl<V> fmt::Debug for Names<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Names").field("len", &self.entries.len()).finish_non_exhaustive()
    }
}

impl<V> Names<V> {
    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// What a key is.
    #[inline]
    pub(super) fn look(&self, key: &Key) -> Looked<'_, V> {
        let hash = key.hash();
        let (cell, bit) = beginning(hash);
        if !key.fits || self.beginnings.get(cell).is_none_or(|bits| bits & bit == 0) {
            return Looked::Nothing;
        }
        self.find(hash, key.bytes()).map_or(Looked::Beginning, |entry| Looked::Name(&entry.value))
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &Key) -> Option<&V> {
        match self.look(key) {
            Looked::Name(value) => Some(value),
            Looked::Beginning | Looked::Nothing => None,
        }
    }

    /// Names and values, in the order they came.
    pub(super) fn entry(&self, index: usize) -> Option<(&[u8], &V)> {
        self.entries.get(index).map(|entry| (&*entry.key, &entry.value))
    }

    /// Adds a name, unless it is there or too long for a key.
    pub(super) fn insert(&mut self, key: &Key, value: V) -> bool {
        let hash = key.hash();
        if !key.fits || key.len == 0 || self.find(hash, key.bytes()).is_some() {
            return false;
        }
        self.entries.push(Entry { hash, key: key.bytes().into(), value });
        if 2 * self.entries.len() > self.slots.len() {
            self.slots = vec![0; (2 * self.slots.len()).max(64)];
            for index in 0..self.entries.len() {
                self.file(index);
            }
        } else {
            self.file(self.entries.len() - 1);
        }
        self.beginnings.resize(1 << (BEGINNINGS - 6), 0);
        let mut start = Key::new();
        for &byte in key.bytes() {
            start.push_byte(byte);
            let (cell, bit) = beginning(start.hash());
            self.beginnings[cell] |= bit;
        }
        true
    }

    fn file(&mut self, index: usize) {
        let mut slot = self.slot(self.entries[index].hash);
        while self.slots[slot] != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.slots[slot] = u32::try_from(index + 1).unwrap_or_default();
    }

    fn find(&self, hash: u64, key: &[u8]) -> Option<&Entry<V>> {
        let mut slot = self.slot(hash);
        loop {
            let index = usize::try_from(*self.slots.get(slot)?).ok()?.checked_sub(1)?;
            let entry = self.entries.get(index)?;
            if entry.hash == hash && *entry.key == *key {
                return Some(entry);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The slots are a power of two, so a mask keeps a hash among them.
    #[inline]
    fn slot(&self, hash: u64) -> usize {
        usize::try_from(hash >> 32).unwrap_or_default() & self.slots.len().wrapping_sub(1)
    }
}

/// Where the bit of a beginning stands.
#[inline]
fn beginning(hash: u64) -> (usize, u64) {
    let place = hash >> (64 - BEGINNINGS);
    (usize::try_from(place >> 6).unwrap_or_default(), 1 << (place & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_all_but_letters_and_digits() {
        assert_eq!(Key::of("POS-KUPANG.COM").bytes(), b"poskupangcom");
        assert_eq!(Key::of("M\u{dc}NCHEN, 1").bytes(), "m\u{fc}nchen1".as_bytes());
    }

    #[test]
    fn names_and_their_beginnings() {
        let mut names = Names::default();
        for (value, name) in ["Bandar Lampung", "Bandar", "Bogor"].into_iter().enumerate() {
            assert!(names.insert(&Key::of(name), value));
        }
        assert!(!names.insert(&Key::of("BOGOR"), 9));
        assert_eq!(names.get(&Key::of("Bandarlampung")), Some(&0));
        assert!(matches!(names.look(&Key::of("BANDAR")), Looked::Name(1)));
        assert!(matches!(names.look(&Key::of("Bandar Lam")), Looked::Beginning));
        assert!(matches!(names.look(&Key::of("Presiden")), Looked::Nothing));
        assert!(matches!(Names::<u8>::default().look(&Key::of("Bogor")), Looked::Nothing));
    }

    #[test]
    fn a_name_too_long_for_a_key_is_none() {
        let long = "a".repeat(LONGEST + 1);
        let mut names = Names::default();
        assert!(names.insert(&Key::of(&"a".repeat(LONGEST)), 0));
        assert!(!names.insert(&Key::of(&long), 1));
        assert!(names.get(&Key::of(&long)).is_none());
    }
}
