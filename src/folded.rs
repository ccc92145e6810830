//! [`Folded`]: what of a text is compared when case, quotation marks, dashes,
//! spaces and punctuation do not count.

use crate::scan;

/// How many letters the start of a text has.
const START: usize = 16;

/// The letters and digits of a text, small, as a hash and a count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Folded {
    pub(crate) hash: u64,
    /// How many bytes counted.
    pub(crate) length: usize,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Folded {
        if text.is_ascii() { Folded::of_ascii(text.as_bytes()) } else { Folded::of_any(text) }
    }

    fn of_ascii(bytes: &[u8]) -> Folded {
        const BLOCK: usize = 64;
        let mut hash = BASIS;
        let mut length = 0;
        // What is left of the block before stands first.
        let mut kept = [0; BLOCK + 8];
        let mut left = 0;
        for block in bytes.chunks(BLOCK) {
            let end = keep_letters(block, &mut kept, left);
            length += end - left;
            for word in kept[..end].as_chunks().0 {
                hash = mix(hash, u64::from_be_bytes(*word));
            }
            left = end % 8;
            kept.copy_within(end - left..end, 0);
        }
        let word = kept[..left].iter().fold(0, |word, letter| word << 8 | u64::from(*letter));
        Folded { hash: mix(mix(hash, word), length as u64), length }
    }

    fn of_any(text: &str) -> Folded {
        let mut hash = BASIS;
        let mut length = 0;
        let mut word = 0_u64;
        letters(text.as_bytes()).for_each(|byte| {
            word = word << 8 | u64::from(byte);
            length += 1;
            if length % 8 == 0 {
                hash = mix(hash, word);
                word = 0;
            }
        });
        Folded { hash: mix(mix(hash, word), length as u64), length }
    }

    /// The first letters of a text as a hash: texts that fold to the same have
    /// the same start.
    #[allow(clippy::cast_possible_truncation)] // two halves of one number
    pub(crate) fn start(text: &str) -> u64 {
        let mut kept = [0; 2 * START];
        if let Some(first) = text.as_bytes().first_chunk::<{ 2 * START }>()
            && first.is_ascii()
            && keep_letters(first, &mut kept, 0) >= START
        {
            let [one, two, ..] = kept.as_chunks::<{ START / 2 }>().0 else { return 0 };
            return mix(u64::from_be_bytes(*one), u64::from_be_bytes(*two));
        }
        let start = letters(text.as_bytes()).take(START).fold(0, |start, byte| start << 8 | u128::from(byte));
        mix((start >> 64) as u64, start as u64)
    }

    /// The first four and the last two ASCII letters and digits of a text, small,
    /// as a number: texts that fold to the same have the same ends, and to tell
    /// them takes a look at a few bytes.
    #[inline]
    pub(crate) fn ends(text: &str) -> u64 {
        let bytes = text.as_bytes();
        let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
            return Folded::ends_of_all(bytes);
        };
        let (first, firsts) = scan::folded(u64::from_le_bytes(*first));
        let (last, lasts) = scan::folded(u64::from_le_bytes(*last));
        // Most often a few marks at most stand before the first and behind the last
        // letter: in bits, whole bytes; none where there is no letter at all.
        let (before, behind) = (firsts.trailing_zeros() & 0x38, lasts.leading_zeros() & 0x38);
        let four = (firsts >> before) & 0x8080_8080 == 0x8080_8080;
        let two = (lasts << behind) >> 48 == 0x8080;
        if four & two {
            return (first >> before) & 0xFFFF_FFFF | (last << behind) >> 48 << 32 | 0x2020 << 48;
        }
        Folded::ends_of_all(bytes)
    }

    #[inline(never)]
    fn ends_of_all(bytes: &[u8]) -> u64 {
        let letters = || bytes.iter().map(|byte| ASCII_LETTERS[usize::from(*byte)]).filter(|letter| *letter != 0);
        let mut ends = [0, 0, 0, 0, 0, 0, 0x20, 0x20];
        letters().take(4).zip(&mut ends[..4]).for_each(|(letter, end)| *end = letter);
        letters().rev().take(2).zip(ends[4..6].iter_mut().rev()).for_each(|(letter, end)| *end = letter);
        u64::from_le_bytes(ends)
    }

    /// A cheap test: whether `text` is not too short and not too long to fold
    /// to the same.
    pub(crate) fn may_equal(&self, text: &str) -> bool {
        text.len() >= self.length && text.len() <= 2 * self.length + 16
    }

    /// Whether two texts have the same letters, byte by byte.
    #[allow(clippy::unused_self)]
    pub(crate) fn same_letters(&self, one: &str, two: &str) -> bool {
        letters(one.as_bytes()).eq(letters(two.as_bytes()))
    }
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Writes the letters and digits of ASCII text, small, one behind the other from `at`
/// on. Returns where they end.
#[inline]
fn keep_letters<const N: usize>(bytes: &[u8], kept: &mut [u8; N], mut at: usize) -> usize {
    for byte in bytes {
        // What does not count is written over.
        let letter = ASCII_LETTERS[usize::from(*byte)];
        kept[at % N] = letter;
        at += usize::from(letter != 0);
    }
    at
}

fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The bytes that count: ASCII letters and digits, small, and the bytes of
/// other characters but for general punctuation and no-break spaces.
#[inline]
pub(crate) fn letters(text: &[u8]) -> impl Iterator<Item = u8> + '_ {
    let mut skip = 0_usize;
    text.iter().enumerate().filter_map(move |(at, &byte)| {
        let letter = LETTERS[usize::from(byte)];
        if byte < 0x80 || letter == 0 {
            return (letter != 0).then_some(letter);
        }
        if skip > 0 {
            skip -= 1;
            return None;
        }
        skip = match (byte, text.get(at + 1)) {
            (0xE2, Some(0x80 | 0x81)) => 2,
            (0xC2, Some(0xA0..=0xBF)) => 1,
            _ => return Some(byte),
        };
        None
    })
}

/// What each byte counts as; zero does not count.
static LETTERS: [u8; 256] = letters_up_to(u8::MAX);

/// The same, where only ASCII counts.
static ASCII_LETTERS: [u8; 256] = letters_up_to(0x7f);

#[allow(clippy::cast_possible_truncation)] // there are 256 of them
const fn letters_up_to(last: u8) -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte <= last as usize {
        table[byte] = match byte as u8 {
            upper @ b'A'..=b'Z' => upper | 0x20,
            same @ (b'a'..=b'z' | b'0'..=b'9' | 0x80..) => same,
            _ => 0,
        };
        byte += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_does_not_count() {
        let one = Folded::of("Pilotnya 'Heroik' – kata dia.");
        assert_eq!(one, Folded::of("pilotnya “heroik”\u{a0}- KATA DIA"));
        assert_ne!(one, Folded::of("Pilotnya heroik kata ia"));
        assert_ne!(Folded::of("1 gram"), Folded::of("2 gram"));
        assert_eq!(Folded::of("“”—"), Folded::of(""));
    }

    #[test]
    fn ascii_is_folded_like_all_else() {
        let text = "Harga \"Cabai\" Naik 12,5 Persen di Pasar Induk - Kota Wanasari, Kata Pedagang (Senin).".repeat(3);
        for end in 0..text.len() {
            assert_eq!(Folded::of_ascii(&text.as_bytes()[..end]), Folded::of_any(text.get(..end).unwrap()));
            let dashed = format!("\u{2013}{}", text.get(..end).unwrap());
            assert_eq!(Folded::start(&dashed), Folded::start(text.get(..end).unwrap()));
        }
    }

    #[test]
    fn the_ends_are_those_of_the_letters() {
        assert_eq!(Folded::ends("Warga pulang."), Folded::ends("“WARGA, pulang”"));
        assert_eq!(Folded::ends("R. é"), Folded::ends("“r” É"));
        assert_ne!(Folded::ends("Warga pulang."), Folded::ends("Warga pulih."));
        assert_eq!(Folded::ends(""), Folded::ends("—"));
    }

    #[test]
    fn letters_beyond_ascii_count() {
        assert_ne!(Folded::of("é"), Folded::of("è"));
        assert!(Folded::of("a").same_letters("é-X", "é x"));
    }
}
