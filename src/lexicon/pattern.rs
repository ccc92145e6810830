//! [`Pattern`]: one phrase, matched word by word.

use crate::scan::{small, within};

/// A phrase as it is matched: a space for any run of white space, a number for
/// `{n}`, everything else itself.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    steps: Box<[Step]>,
    exact_case: bool,
}

/// What is matched at once.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Step {
    Word(Box<[u8]>),
    /// Punctuation that a space may stand before.
    Mark(u8),
    Space,
    Number,
}

/// What [`Pattern::heads`] and its like go through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Byte(u8),
    Space,
    Number,
}

impl Pattern {
    pub(crate) fn new(text: &str, exact_case: bool) -> Pattern {
        let mut steps = Vec::new();
        let mut word = Vec::new();
        let mut rest = text.trim().as_bytes();
        while let Some((&byte, after)) = rest.split_first() {
            let (step, behind) = match byte {
                b'{' if rest.starts_with(b"{n}") => (Step::Number, &rest[3..]),
                b' ' => (Step::Space, after),
                _ if is_mark(byte) => (Step::Mark(byte), after),
                _ => {
                    word.push(if exact_case { byte } else { byte.to_ascii_lowercase() });
                    rest = after;
                    continue;
                }
            };
            rest = behind;
            end_word(&mut word, &mut steps);
            if step != Step::Space || steps.last() != Some(&Step::Space) {
                steps.push(step);
            }
        }
        end_word(&mut word, &mut steps);
        Pattern { steps: steps.into(), exact_case }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    fn parts(&self) -> impl Iterator<Item = Part> {
        self.steps.iter().flat_map(|step| {
            let (bytes, other) = match step {
                Step::Word(word) => (&word[..], None),
                Step::Mark(mark) => (std::slice::from_ref(mark), None),
                Step::Space => (&[][..], Some(Part::Space)),
                Step::Number => (&[][..], Some(Part::Number)),
            };
            bytes.iter().map(|byte| Part::Byte(*byte)).chain(other)
        })
    }

    /// The ways in which matches begin, from the part with this index on: up to
    /// eight bytes each, ended by what differs from match to match. White space
    /// is one space, or begins in another way. A number that begins a phrase is
    /// a digit, which [`fold`] makes `0`.
    pub(crate) fn heads(&self, from: usize) -> Vec<Vec<u8>> {
        let mut head = Vec::new();
        let mut heads = Vec::new();
        for part in self.parts().skip(from) {
            match part {
                _ if head.len() == 8 => break,
                Part::Byte(byte) if is_mark(byte) && !head.is_empty() => break,
                Part::Byte(byte) => head.push(byte),
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
        let at = self.parts().position(|part| matches!(part, Part::Byte(byte) if Pattern::is_stop(byte)))?;
        self.parts().take(at).all(|part| part != Part::Number).then_some(at)
    }

    /// Whether phrases that stand anywhere are found by this byte: `@`,
    /// capitals, square brackets and what stands between them in ASCII.
    pub(crate) const fn is_stop(byte: u8) -> bool {
        byte & 0xE0 == 0x40
    }

    /// How specific the phrase is: among those that match, the longest counts.
    pub(crate) fn weight(&self) -> usize {
        self.parts().count()
    }

    /// Where a match that begins at byte `from` of `text` ends.
    pub(crate) fn match_at(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        for step in &self.steps {
            let rest = text.get(at..)?;
            at += match step {
                Step::Word(word) => {
                    let same = if self.exact_case { rest.starts_with(word) } else { starts_with_small(rest, word) };
                    same.then_some(word.len())?
                }
                Step::Mark(mark) if rest.first() == Some(mark) => 1,
                Step::Mark(mark) => {
                    let space = skip_space(rest, 0);
                    (rest.get(space) == Some(mark)).then_some(space + 1)?
                }
                Step::Space => Some(skip_space(rest, 0)).filter(|space| *space > 0)?,
                Step::Number if rest.first().is_some_and(u8::is_ascii_digit) => {
                    let digit = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
                    rest.iter().take_while(digit).count()
                }
                Step::Number => return None,
            };
        }
        Some(at)
    }
}

fn end_word(word: &mut Vec<u8>, steps: &mut Vec<Step>) {
    if !word.is_empty() {
        steps.push(Step::Word(std::mem::take(word).into()));
    }
}

/// Whether the text begins with a word but for the case of its letters; those
/// of the word are small.
fn starts_with_small(text: &[u8], word: &[u8]) -> bool {
    let Some(text) = text.get(..word.len()) else { return false };
    let ((text, end), (word, word_end)) = (text.as_chunks::<8>(), word.as_chunks::<8>());
    let same = |(one, two): (&[u8; 8], &[u8; 8])| small(u64::from_le_bytes(*one)) == u64::from_le_bytes(*two);
    text.iter().zip(word).all(same) && end.iter().zip(word_end).all(|(one, two)| one.to_ascii_lowercase() == *two)
}

/// Letters small, digits all `0`.
#[inline]
pub(crate) const fn fold(byte: u8) -> u8 {
    if byte.is_ascii_digit() { b'0' } else { byte.to_ascii_lowercase() }
}

/// [`fold`] of eight bytes at once.
#[inline]
pub(crate) const fn fold_all(word: u64) -> u64 {
    small(word) & !((within(word, b'0', b'9') >> 7) * 0x0f)
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
