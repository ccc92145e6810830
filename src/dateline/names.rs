//! What the gazetteer and the outlets share: folding a printed name to a key,
//! and looking keys up quickly.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Values by folded name.
pub(super) type NameMap<V> = HashMap<Box<str>, V, BuildHasherDefault<NameHasher>>;

/// FNV-1a: names are short, and nobody sends us hostile ones.
#[derive(Clone, Copy)]
pub(super) struct NameHasher(u64);

impl Default for NameHasher {
    fn default() -> NameHasher {
        NameHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Letters and digits in lower case.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_into(name, &mut folded);
    folded
}

/// The same, added to a key.
pub(super) fn fold_into(name: &str, folded: &mut String) {
    for c in name.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase());
        }
    }
}

/// Which letters a key has, a bit each: two keys of distance `n` differ in at
/// most `2 * n` bits.
pub(super) fn letters(key: &str) -> u64 {
    key.bytes().fold(0, |set, byte| set | 1 << (byte & 63))
}

/// Whether two keys can be at most `limit` slips apart, by their letters.
#[inline]
pub(super) fn near(a: u64, b: u64, limit: u8) -> bool {
    (a ^ b).count_ones() <= 2 * u32::from(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_all_but_letters_and_digits() {
        assert_eq!(fold("POS-KUPANG.COM"), "poskupangcom");
        assert_eq!(fold("M\u{dc}NCHEN"), "m\u{fc}nchen");
    }

    #[test]
    fn a_slip_changes_two_letters_at_most() {
        assert!(near(letters("kompascom"), letters("kompascon"), 1));
        assert!(!near(letters("kompascom"), letters("liputancom"), 1));
    }
}
