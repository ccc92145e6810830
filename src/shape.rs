//! Cheap looks at a line: does it end as a sentence, is it long enough for a
//! paragraph, could it be a name.

/// Whether the line ends as sentences do: in a full stop, an exclamation or
/// question mark or dots, perhaps with quotes and brackets behind it.
pub(crate) fn ends_sentence(line: &str) -> bool {
    for (seen, c) in line.chars().rev().enumerate() {
        match c {
            '.' | '!' | '?' | '…' => return true,
            '"' | '”' | '\'' | '’' | ')' | ']' | '»' | '*' if seen < 4 => {}
            c if crate::span::is_blank_char(c) => {}
            _ => return false,
        }
    }
    false
}

/// Whether the line is a paragraph: it ends as a sentence and is no short
/// remark, or is longer than any headline.
pub(crate) fn is_paragraph(line: &str) -> bool {
    line.len() >= 200 || (line.len() >= 60 && (ends_sentence(line) || line.ends_with([':', '"', '”'])))
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

/// Whether the text has the form of a headline: title case, and no mark at its
/// end or inside that sentences have.
pub(crate) fn is_headline(text: &str) -> bool {
    is_title_case(text) && !ends_sentence(text) && !text.contains('?')
}

/// Whether most of the words begin with a capital, and no more stand there
/// than in a headline: the form that tells headlines from sentences.
pub(crate) fn is_title_case(text: &str) -> bool {
    let (mut small, mut capitals) = (0, 0);
    let mut before = ' ';
    for c in text.chars() {
        if before.is_whitespace() && c.is_alphabetic() {
            if c.is_uppercase() {
                capitals += 1;
            } else {
                small += 1;
            }
            if small + capitals > 20 || small > 5 {
                return false;
            }
        }
        before = c;
    }
    small + capitals >= 3 && capitals >= 3 * small
}

/// The bracketed group that ends the line: where it begins, and what it holds.
pub(crate) fn closing_group(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_end_matches(|c: char| crate::span::is_blank_char(c) || c == '.');
    let (open, close) = match line.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        _ => return None,
    };
    let inner = line.strip_suffix(close)?;
    let from = inner.len() - crate::span::end_window(inner, 120).len();
    let at = from + crate::span::tail(inner, from).rfind(open)?;
    Some((at, crate::span::tail(inner, at + 1)))
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
