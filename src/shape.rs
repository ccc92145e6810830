//! Cheap looks at a line: does it end as a sentence, is it long enough for a
//! paragraph, could it be a name.

use crate::span::{head, is_blank_char, tail};

/// Whether the line ends as sentences do: in a full stop, an exclamation or
/// question mark or dots, perhaps with quotes and brackets behind it.
#[inline]
pub(crate) fn ends_sentence(line: &str) -> bool {
    match line.as_bytes().last() {
        Some(b'.' | b'!' | b'?') => true,
        Some(byte) if byte.is_ascii_alphanumeric() => false,
        _ => ends_sentence_in_marks(line),
    }
}

/// The same where something else stands behind the last word.
#[inline(never)]
fn ends_sentence_in_marks(line: &str) -> bool {
    for (seen, c) in line.chars().rev().enumerate() {
        match c {
            '.' | '!' | '?' | '…' => return true,
            '"' | '”' | '\'' | '’' | ')' | ']' | '»' | '*' if seen < 4 => {}
            c if is_blank_char(c) => {}
            _ => return false,
        }
    }
    false
}

/// A paragraph has at least so many bytes.
pub(crate) const PARAGRAPH: usize = 60;

/// Whether the line is a paragraph: it ends as a sentence and is no short
/// remark, or is longer than any headline.
#[inline]
pub(crate) fn is_paragraph(line: &str) -> bool {
    // Without branches where the last byte tells; it is a quotation mark or a bracket
    // that does not.
    let last = line.as_bytes().last().copied().unwrap_or(b'a');
    let (ends, long) = (matches!(last, b'.' | b'!' | b'?' | b':' | b'"'), line.len() >= PARAGRAPH);
    (line.len() >= 200) | (long & ends)
        || (long & !ends & !last.is_ascii_alphanumeric() && (ends_sentence_in_marks(line) || line.ends_with('”')))
}

/// Whether the line could be a tag, a name or a label: short, no sentence.
pub(crate) fn is_label(line: &str) -> bool {
    line.len() <= 80 && !ends_sentence(line) && !line.ends_with([',', ':', ';'])
}

/// Whether the text is the name of a person: two to five words, each with a
/// capital, or one that stands alone.
pub(crate) fn is_name(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        let first = word.chars().next().unwrap_or(' ');
        let rest = word.chars().skip(1).all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-' | ','));
        if !first.is_uppercase() || !rest {
            return false;
        }
        words += 1;
    }
    (1..=6).contains(&words) && text.len() <= 60
}

/// Whether the text has at least so many words, between white space.
pub(crate) fn has_words(text: &str, words: usize) -> bool {
    // As far as the text is ASCII, without a branch for each word.
    let is_space = |byte: u8| (byte == b' ') | (byte.wrapping_sub(b'\t') < 5);
    let mut before = b' ';
    let mut count = 0;
    for byte in text.bytes() {
        if !byte.is_ascii() {
            return text.split_whitespace().nth(words - 1).is_some();
        }
        count += usize::from(is_space(before) & !is_space(byte));
        if count == words {
            return true;
        }
        before = byte;
    }
    false
}

/// Whether the text has the form of a headline: title case, and no mark at its
/// end or inside that sentences have.
pub(crate) fn is_headline(text: &str) -> bool {
    is_title_case(text) && !ends_sentence(text) && !text.contains('?')
}

/// Whether most of the words begin with a capital, and no more stand there
/// than in a headline: the form that tells headlines from sentences.
pub(crate) fn is_title_case(text: &str) -> bool {
    let mut words = Words::default();
    let (blocks, rest) = text.as_bytes().as_chunks::<32>();
    let mut last = b' ';
    for block in blocks {
        if !block.is_ascii() {
            return is_wide_title_case(text);
        }
        words.count(last, block);
        if words.are_no_headline() {
            return false;
        }
        last = block[31];
    }
    if !rest.is_ascii() {
        return is_wide_title_case(text);
    }
    words.count(last, rest);
    words.are_headline()
}

/// The same for text that is not all ASCII.
fn is_wide_title_case(text: &str) -> bool {
    let mut words = Words::default();
    for word in text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)) {
        if word.starts_with(char::is_uppercase) {
            words.capitals += 1;
        } else {
            words.small += 1;
        }
        if words.are_no_headline() {
            return false;
        }
    }
    words.are_headline()
}

/// How many words begin with a small letter and with a capital.
#[derive(Clone, Copy, Default)]
struct Words {
    small: u32,
    capitals: u32,
}

impl Words {
    /// Counts the words that begin in ASCII text behind the byte `last`, without
    /// branches.
    #[inline]
    fn count(&mut self, last: u8, text: &[u8]) {
        let mut before = last;
        for &byte in text {
            let begins = (before == b' ') | (before.wrapping_sub(b'\t') < 5);
            self.small += u32::from(begins & byte.is_ascii_lowercase());
            self.capitals += u32::from(begins & byte.is_ascii_uppercase());
            before = byte;
        }
    }

    fn are_no_headline(self) -> bool {
        self.small > 5 || self.small + self.capitals > 20
    }

    fn are_headline(self) -> bool {
        !self.are_no_headline() && self.small + self.capitals >= 3 && self.capitals >= 3 * self.small
    }
}

/// Whether the line begins with a number and a full stop or bracket.
pub(crate) fn starts_item(line: &[u8]) -> bool {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=2).contains(&digits) && matches!(line.get(digits), Some(b'.' | b')')) && line.get(digits + 1) == Some(&b' ')
}

/// What is in brackets at the end of a line has no more bytes than these.
const LONGEST_GROUP: usize = 120;

/// The bracketed group that ends the line: where it begins, and what it holds.
pub(crate) fn closing_group(line: &str) -> Option<(usize, &str)> {
    let bracketed = matches!(line.as_bytes(), [.., b')' | b']']);
    let is_behind = |c: char| is_blank_char(c) || c == '.';
    let line = if bracketed { line } else { line.trim_end_matches(is_behind) };
    let (inner, open) = match line.as_bytes() {
        [inner @ .., b')'] => (inner, b'('),
        [inner @ .., b']'] => (inner, b'['),
        _ => return None,
    };
    let from = inner.len().saturating_sub(LONGEST_GROUP);
    let at = from + inner[from..].iter().rposition(|byte| *byte == open)?;
    Some((at, head(tail(line, at + 1), inner.len() - at - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_in_marks() {
        for line in ["Hujan turun.", "\"Siap,\" katanya.\"", "Benarkah?", "Lalu…", "Ia pergi.)", "Begitu.”"] {
            assert!(ends_sentence(line), "{line}");
        }
        for line in ["Harga Naik", "Begini:", "(rfs/hld)", "\"", ""] {
            assert!(!ends_sentence(line), "{line}");
        }
    }

    #[test]
    fn headlines_are_in_title_case() {
        for (text, want) in [
            ("Warga Desa Wanasari Bangun Jembatan Bambu di Atas Kali", true),
            ("Warga Desa \u{201c}Wanasari\u{201d} Bangun\u{a0}Jembatan Bambu di Atas Kali", true),
            ("Warga desa Wanasari membangun jembatan bambu di atas kali itu sejak pagi", false),
            ("Warga desa \u{201c}Wanasari\u{201d} membangun jembatan bambu di atas kali itu sejak pagi", false),
            ("Jembatan Bambu", false),
            ("", false),
        ] {
            assert_eq!(is_title_case(text), want, "{text}");
            assert_eq!(is_wide_title_case(text), want, "{text}");
        }
        assert!(!is_title_case(&"Kata ".repeat(21)) && is_title_case(&"Kata ".repeat(20)));
    }

    #[test]
    fn names_are_capitalised_words() {
        assert!(is_name("Rr. Cornea Lestari") && is_name("Ani") && is_name("M. Dinar Kurniawan"));
        assert!(!is_name("Ani dan Budi") && !is_name("Harga Cabai Rp 5.000") && !is_name(""));
    }

    #[test]
    fn a_group_ends_the_line() {
        assert_eq!(closing_group("usai. (rfs/hld)"), Some((6, "rfs/hld")));
        assert_eq!(closing_group("usai [tps] "), Some((5, "tps")));
        assert_eq!(closing_group("(a) usai"), None);
        assert_eq!(closing_group(")"), None);
    }
}
