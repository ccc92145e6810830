//! [`Pattern`]: one phrase, matched part by part.

use crate::bytes::is_capital;
use crate::scan::small;
use crate::span::TrimBlank;

/// A phrase as it is matched.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    parts: Box<[Part]>,
    case: Case,
}

/// What is matched at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Itself; where it [`is_mark`], white space may stand before it.
    Byte(u8),
    /// Any run of white space.
    Space,
    /// Digits, with points and commas.
    Number,
}

/// Whether the case of the text counts. Where it does not, the letters of
/// patterns are small.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Case {
    Exact,
    Any,
}

impl Pattern {
    pub(crate) fn new(text: &str, exact_case: bool) -> Pattern {
        let case = if exact_case { Case::Exact } else { Case::Any };
        let mut parts = Vec::new();
        // Lines have no blanks at their ends, seen or unseen.
        let mut rest = text.trim_blank().as_bytes();
        while let Some((&byte, behind)) = rest.split_first() {
            let part = match byte {
                b'{' if rest.starts_with(b"{n}") => Part::Number,
                b' ' => Part::Space,
                _ => Part::Byte(case.of(byte)),
            };
            rest = if part == Part::Number { &rest[3..] } else { behind };
            if part != Part::Space || parts.last() != Some(&Part::Space) {
                parts.push(part);
            }
        }
        Pattern { parts: parts.into(), case }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// What is matched, in order.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The index of the first part that [`is_capital`], where what stands before
    /// it has the same length in every match.
    pub(crate) fn first_stop(&self) -> Option<usize> {
        let at = self.parts.iter().position(|part| matches!(part, Part::Byte(byte) if is_capital(*byte)))?;
        (!self.parts[..at].contains(&Part::Number)).then_some(at)
    }

    /// What every match begins with.
    pub(super) fn opening(&self) -> Opening {
        let mut opening = Opening { bytes: 0, length: 0 };
        for part in &self.parts {
            let (byte, is_last) = match part {
                Part::Space => continue,
                Part::Number | Part::Byte(b'0'..=b'9') => (b'0', true),
                // White space could stand there too.
                Part::Byte(0x80..) if opening.length > 0 => break,
                Part::Byte(byte) => (Case::Any.of(*byte), !byte.is_ascii()),
            };
            opening.bytes |= u128::from(byte) << (8 * opening.length);
            opening.length += 1;
            if is_last || opening.length == Opening::MOST {
                break;
            }
        }
        opening
    }

    /// How specific the phrase is: among those that match, the longest counts.
    pub(crate) fn weight(&self) -> usize {
        self.parts.len()
    }

    /// Where a match that begins at byte `from` of `text` ends.
    pub(crate) fn match_at(&self, text: &[u8], from: usize) -> Option<usize> {
        self.parts.iter().try_fold(from, |at, part| part.read(text, at, self.case))
    }
}

/// The first bytes of all matches of a pattern, small and without white space, as far
/// as they are the same in all. A digit stands for any number, and is the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    bytes: u128,
    length: u32,
}

impl Opening {
    const MOST: u32 = 16;

    /// Whether a text may begin with both: one begins with the other.
    pub(super) const fn agrees_with(self, other: Opening) -> bool {
        let common = if self.length < other.length { self.length } else { other.length };
        (self.bytes ^ other.bytes).trailing_zeros() >= 8 * common
    }
}

impl Part {
    /// Where the part ends that begins at byte `at` of the text.
    pub(super) fn read(self, text: &[u8], at: usize, case: Case) -> Option<usize> {
        let stands = |wanted: u8, at: usize| text.get(at).is_some_and(|byte| case.of(*byte) == wanted);
        match self {
            Part::Byte(byte) if stands(byte, at) => Some(at + 1),
            Part::Byte(mark) => {
                let behind = if is_mark(mark) { skip_space(text, at) } else { at };
                stands(mark, behind).then_some(behind + 1)
            }
            Part::Space => Some(skip_space(text, at)).filter(|end| *end > at),
            Part::Number => {
                let digits = text.get(at..)?.iter().take_while(|byte| is_digit(**byte)).count();
                text.get(at)?.is_ascii_digit().then_some(at + digits)
            }
        }
    }
}

impl Case {
    /// The byte as it is compared.
    #[inline]
    pub(super) const fn of(self, byte: u8) -> u8 {
        match self {
            Case::Exact => byte,
            Case::Any => byte.to_ascii_lowercase(),
        }
    }

    /// The same for eight bytes.
    #[inline]
    pub(super) const fn of_all(self, word: u64) -> u64 {
        match self {
            Case::Exact => word,
            Case::Any => small(word),
        }
    }
}

/// Punctuation that white space may stand before.
pub(super) const fn is_mark(byte: u8) -> bool {
    matches!(byte, b':' | b',' | b'.' | b'!' | b'?' | b')')
}

const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'.' | b',')
}

/// The bytes that white space, as [`skip_space`] knows it, begins with.
pub(super) const SPACES: [u8; 5] = [b' ', b'\t', 0xC2, 0xE2, 0xEF];

/// Whether a byte is one of [`SPACES`].
#[inline]
pub(super) const fn begins_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0xC2 | 0xE2 | 0xEF)
}

/// The offset behind white space that begins at `at`: ASCII, no-break and
/// zero-width spaces.
#[inline]
pub(crate) fn skip_space(text: &[u8], mut at: usize) -> usize {
    loop {
        match text.get(at..).unwrap_or_default() {
            [b' ' | b'\t', ..] => at += 1,
            [0xC2, 0xA0, ..] => at += 2,
            [0xE2, 0x80, 0x80..=0x8F | 0xAF, ..] | [0xEF, 0xBB, 0xBF, ..] => at += 3,
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(phrase: &str, exact: bool, text: &str) -> Option<usize> {
        Pattern::new(phrase, exact).match_at(text.as_bytes(), 0)
    }

    #[test]
    fn case_counts_only_when_asked() {
        assert_eq!(find("Baca juga:", false, "BACA JUGA: X"), Some(10));
        assert_eq!(find("Baca juga:", true, "BACA JUGA: X"), None);
    }

    #[test]
    fn white_space_begins_with_its_first_bytes() {
        for byte in 0..=u8::MAX {
            assert_eq!(begins_space(byte), SPACES.contains(&byte), "{byte:#x}");
        }
    }

    #[test]
    fn any_white_space_is_a_space() {
        assert_eq!(find("Baca juga:", true, "Baca\u{a0} juga : X"), Some("Baca\u{a0} juga :".len()));
        assert_eq!(find("Baca juga", true, "Bacajuga"), None);
    }

    #[test]
    fn openings_agree_where_a_text_may_begin_with_both() {
        let agree = |one: &str, other: &str| {
            Pattern::new(one, true).opening().agrees_with(Pattern::new(other, false).opening())
        };
        for (one, other) in [
            ("Baca juga", "BACA JUGA:"),
            ("BacaJuga", "Baca juga berita lainnya di Tribun"),
            ("Baca: {n}", "Baca : 7 kali"),
            ("Baca\u{a0}juga", "Baca juga"),
            ("Lanjutkan ↓ membaca", "Lanjutkan"),
        ] {
            assert!(agree(one, other) && agree(other, one), "{one} {other}");
        }
        for (one, other) in
            [("Baca juga:", "Baca juga berita"), ("Baca", "{n} kali"), ("Baca {n}", "Baca juga"), ("Baca", "↓")]
        {
            assert!(!agree(one, other) && !agree(other, one), "{one} {other}");
        }
    }

    #[test]
    fn numbers_are_numbers() {
        assert_eq!(find("Dibaca {n} kali", false, "dibaca 37.094 kali"), Some(18));
        assert_eq!(find("{n} dari {n} halaman", false, "2 dari 7 halaman"), Some(16));
        assert_eq!(find("{n} dari {n} halaman", false, "dua dari 7 halaman"), None);
        assert_eq!(find("{n} kali", false, ". kali"), None);
    }
}
