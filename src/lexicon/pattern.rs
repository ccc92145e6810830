//! [`Pattern`]: one phrase, matched byte by byte.

/// A phrase as it is matched: a space for any run of white space, a number for
/// `{n}`, everything else itself.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    parts: Box<[Part]>,
    exact_case: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Byte(u8),
    Space,
    Number,
}

impl Pattern {
    pub(crate) fn new(text: &str, exact_case: bool) -> Pattern {
        let mut parts = Vec::new();
        let mut rest = text.trim().as_bytes();
        while let Some((&byte, after)) = rest.split_first() {
            if let Some(behind) = rest.strip_prefix(b"{n}") {
                parts.push(Part::Number);
                rest = behind;
                continue;
            }
            if byte == b' ' {
                if parts.last() != Some(&Part::Space) {
                    parts.push(Part::Space);
                }
            } else {
                parts.push(Part::Byte(if exact_case { byte } else { byte.to_ascii_lowercase() }));
            }
            rest = after;
        }
        Pattern { parts: parts.into(), exact_case }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The ways in which matches begin, from the part with this index on: up to
    /// eight bytes each, ended by what differs from match to match. White space
    /// is one space, or begins in another way. A number that begins a phrase is
    /// a digit, which [`fold`] makes `0`.
    pub(crate) fn heads(&self, from: usize) -> Vec<Vec<u8>> {
        let mut head = Vec::new();
        let mut heads = Vec::new();
        for part in self.parts.get(from..).unwrap_or_default() {
            match part {
                _ if head.len() == 8 => break,
                // A space may stand before it.
                Part::Byte(byte) if is_mark(*byte) && !head.is_empty() => break,
                Part::Byte(byte) => head.push(*byte),
                Part::Space => {
                    for other in [&b"  "[..], b"\t", &[0xC2, 0xA0], &[0xE2, 0x80], &[0xEF, 0xBB]] {
                        heads.push([&head, other].concat());
                    }
                    head.push(b' ');
                }
                Part::Number if head.is_empty() => {
                    head.push(b'0');
                    break;
                }
                Part::Number => break,
            }
        }
        heads.push(head);
        heads
    }

    /// The index of the first part that [`is_stop`](Pattern::is_stop) names,
    /// where what stands before it has the same length in every match.
    pub(crate) fn first_stop(&self) -> Option<usize> {
        let at = self.parts.iter().position(|part| matches!(part, Part::Byte(byte) if Pattern::is_stop(*byte)))?;
        (!self.parts[..at].contains(&Part::Number)).then_some(at)
    }

    /// Whether phrases that stand anywhere are found by this byte: `@`,
    /// capitals, square brackets and what stands between them in ASCII.
    pub(crate) const fn is_stop(byte: u8) -> bool {
        byte & 0xE0 == 0x40
    }

    /// How specific the phrase is: among those that match, the longest counts.
    pub(crate) fn weight(&self) -> usize {
        self.parts.len()
    }

    /// Where a match that begins at byte `from` of `text` ends.
    pub(crate) fn match_at(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        for part in &self.parts {
            at = match part {
                Part::Byte(want) => {
                    let byte = *text.get(at)?;
                    let same = if self.exact_case { byte == *want } else { byte.to_ascii_lowercase() == *want };
                    if same {
                        at + 1
                    } else {
                        // A space may stand before a colon and the like.
                        let behind = skip_space(text, at);
                        if behind > at && is_mark(*want) && text.get(behind) == Some(want) {
                            behind + 1
                        } else {
                            return None;
                        }
                    }
                }
                Part::Space => {
                    let behind = skip_space(text, at);
                    if behind == at {
                        return None;
                    }
                    behind
                }
                Part::Number => {
                    let digits = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
                    let length = text[at..].iter().take_while(digits).count();
                    if length == 0 || !text[at].is_ascii_digit() {
                        return None;
                    }
                    at + length
                }
            };
        }
        Some(at)
    }
}

/// Letters small, digits all `0`.
#[inline]
pub(crate) const fn fold(byte: u8) -> u8 {
    if byte.is_ascii_digit() { b'0' } else { byte.to_ascii_lowercase() }
}

/// [`fold`] of eight bytes at once.
#[inline]
#[allow(clippy::cast_possible_truncation)]
pub(crate) const fn fold_all(word: u64) -> u64 {
    const EVERY: u64 = 0x0101_0101_0101_0101;
    let ascii = !word & (0x80 * EVERY);
    let low = word & (0x7f * EVERY);
    let upper = ((low + (0x80 - b'A' as u64) * EVERY) & !(low + (0x7f - b'Z' as u64) * EVERY)) & ascii;
    let digit = ((low + (0x80 - b'0' as u64) * EVERY) & !(low + (0x7f - b'9' as u64) * EVERY)) & ascii;
    (word | upper >> 2) & !((digit >> 7) * 0x0f)
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b':' | b',' | b'.' | b'!' | b'?' | b')')
}

/// The offset behind white space that begins at `at`: ASCII, no-break and
/// zero-width spaces.
#[inline]
pub(crate) fn skip_space(text: &[u8], mut at: usize) -> usize {
    loop {
        match &text[at..] {
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
    fn eight_bytes_fold_as_one() {
        for byte in 0..=u8::MAX {
            let word = [byte, b'a', byte, 0xff, b'Z', byte, b'7', byte];
            assert_eq!(fold_all(u64::from_le_bytes(word)).to_le_bytes(), word.map(fold));
        }
    }

    #[test]
    fn case_counts_only_when_asked() {
        assert_eq!(find("Baca juga:", false, "BACA JUGA: X"), Some(10));
        assert_eq!(find("Baca juga:", true, "BACA JUGA: X"), None);
    }

    #[test]
    fn any_white_space_is_a_space() {
        assert_eq!(find("Baca juga:", true, "Baca\u{a0} juga : X"), Some("Baca\u{a0} juga :".len()));
        assert_eq!(find("Baca juga", true, "Bacajuga"), None);
    }

    #[test]
    fn numbers_are_numbers() {
        assert_eq!(find("Dibaca {n} kali", false, "dibaca 37.094 kali"), Some(18));
        assert_eq!(find("{n} dari {n} halaman", false, "2 dari 7 halaman"), Some(16));
        assert_eq!(find("{n} dari {n} halaman", false, "dua dari 7 halaman"), None);
        assert_eq!(find("{n} kali", false, ". kali"), None);
    }
}
