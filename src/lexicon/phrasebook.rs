//! [`Phrasebook`]: many phrases, one matcher.

use regex::Regex;

use super::pattern::{Pattern, fold, skip_space};
use crate::{Anchor, Phrase, Rule, Span};

/// Phrases compiled to one matcher: those of line starts by their first two
/// bytes, those that stand anywhere by one search for how they begin.
#[derive(Clone, Debug)]
pub(crate) struct Phrasebook {
    phrases: Vec<(Phrase, Pattern)>,
    /// Phrases that stand anywhere and only bound what others take.
    foreign: Vec<bool>,
    /// Whole-line and line-start phrases by first byte, the longest first.
    starts: Vec<Vec<u16>>,
    /// Which pairs of first bytes any of them has.
    pairs: Box<[u64; 1024]>,
    /// Phrases that stand anywhere, the longest first.
    inside: Vec<u16>,
    heads: Option<Regex>,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit<'b> {
    pub(crate) phrase: &'b Phrase,
    /// Where the phrase stands, in bytes of the text that was searched.
    pub(crate) span: Span,
    /// Whether the phrase is none of those that were asked for: it only bounds
    /// what others take.
    pub(crate) foreign: bool,
}

impl Phrasebook {
    /// Phrases that are `wanted`, and of the others those that stand anywhere.
    pub(crate) fn new(phrases: impl IntoIterator<Item = Phrase>, wanted: impl Fn(&Rule) -> bool) -> Phrasebook {
        let mut phrases: Vec<(Phrase, Pattern)> = phrases
            .into_iter()
            .filter(|phrase| phrase.at() == Anchor::Anywhere || wanted(phrase.rule()))
            .map(|phrase| {
                let pattern = Pattern::new(phrase.text(), phrase.at() == Anchor::Anywhere);
                (phrase, pattern)
            })
            .filter(|(_, pattern)| pattern.first().is_some())
            .collect();
        phrases.sort_by_key(|(_, pattern)| std::cmp::Reverse(pattern.weight()));
        phrases.truncate(usize::from(u16::MAX));
        let mut book = Phrasebook {
            phrases: Vec::new(),
            foreign: phrases.iter().map(|(phrase, _)| !wanted(phrase.rule())).collect(),
            starts: vec![Vec::new(); 256],
            pairs: Box::new([0; 1024]),
            inside: Vec::new(),
            heads: None,
        };
        let mut heads: Vec<String> = Vec::new();
        for (id, (phrase, pattern)) in (0_u16..).zip(&phrases) {
            let first = pattern.first().unwrap_or_default();
            if phrase.at() == Anchor::Anywhere {
                book.inside.push(id);
                heads.push(String::from_utf8_lossy(&pattern.head()).into_owned());
            }
            if book.foreign[usize::from(id)] {
                continue;
            }
            book.starts[usize::from(first)].push(id);
            match pattern.second() {
                Some(second) => book.add_pair(first, second),
                None => (0..=255).for_each(|second| book.add_pair(first, second)),
            }
        }
        book.heads = search_for(heads);
        book.phrases = phrases;
        book
    }

    fn add_pair(&mut self, first: u8, second: u8) {
        let pair = usize::from(first) << 8 | usize::from(second);
        self.pairs[pair / 64] |= 1 << (pair % 64);
    }

    /// Whether any phrase could begin a line with these bytes.
    #[inline]
    fn may_start(&self, line: &[u8]) -> bool {
        let first = line.first().map_or(0, |byte| fold(*byte));
        let second = line.get(1).map_or(0, |byte| fold(*byte));
        let pair = usize::from(first) << 8 | usize::from(second);
        self.pairs[pair / 64] & (1 << (pair % 64)) != 0
    }

    /// The longest phrase that the line begins with, or is.
    #[inline]
    pub(crate) fn at_start(&self, line: &str) -> Option<Hit<'_>> {
        if !self.may_start(line.as_bytes()) {
            return None;
        }
        self.search_start(line)
    }

    fn search_start(&self, line: &str) -> Option<Hit<'_>> {
        let bytes = line.as_bytes();
        let first = fold(*bytes.first()?);
        self.starts[usize::from(first)].iter().find_map(|&id| {
            let (phrase, pattern) = &self.phrases[usize::from(id)];
            let end = pattern.match_at(bytes, 0)?;
            let fits = match phrase.at() {
                Anchor::WholeLine => is_only_marks(&bytes[end..]),
                Anchor::LineStart | Anchor::Anywhere => ends_word(bytes, end),
            };
            fits.then_some(Hit { phrase, span: Span::new(0, end), foreign: false })
        })
    }

    /// The phrase that the whole line is, if any.
    pub(crate) fn whole(&self, line: &str) -> Option<Hit<'_>> {
        self.at_start(line).filter(|hit| hit.phrase.at() == Anchor::WholeLine)
    }

    /// The phrases that stand anywhere in the text, from left to right.
    pub(crate) fn find_in<'b, 't: 'b>(&'b self, text: &'t str) -> impl Iterator<Item = Hit<'b>> + 'b {
        let heads = self.heads.iter().flat_map(move |heads| heads.find_iter(text));
        let mut from = 0;
        heads.filter_map(move |head| {
            if head.start() < from || !begins_word(text.as_bytes(), head.start()) {
                return None;
            }
            let hit = self.inside_at(text, head.start())?;
            from = hit.span.end();
            Some(hit)
        })
    }

    fn inside_at(&self, text: &str, at: usize) -> Option<Hit<'_>> {
        let bytes = text.as_bytes();
        self.inside.iter().find_map(|&id| {
            let (phrase, pattern) = &self.phrases[usize::from(id)];
            if *pattern.head().first()? != bytes[at] {
                return None;
            }
            let end = pattern.match_at(bytes, at)?;
            let foreign = self.foreign[usize::from(id)];
            ends_word(bytes, end).then_some(Hit { phrase, span: Span::new(at, end), foreign })
        })
    }
}

/// One search for all the ways in which phrases begin. Beginnings that others
/// begin with are left out, and long ones cut, so that the search stays one
/// pass with vector instructions.
fn search_for(mut heads: Vec<String>) -> Option<Regex> {
    heads.sort_unstable();
    heads.dedup_by(|longer, shorter| longer.starts_with(shorter.as_str()));
    let pattern: Vec<String> = heads.iter().map(|head| regex::escape(head)).collect();
    if pattern.is_empty() { None } else { Regex::new(&pattern.join("|")).ok() }
}

/// Whether nothing but marks and spaces stands here.
fn is_only_marks(rest: &[u8]) -> bool {
    let at = skip_space(rest, 0);
    rest[at..].iter().all(|byte| matches!(byte, b' ' | b':' | b'.' | b'!' | b'>' | b'-' | b'|' | b'*' | b'?' | b','))
}

/// Whether a word may begin at `at`: nothing stands before it that it could be
/// the rest of. A capital behind a small letter is a seam.
fn begins_word(text: &[u8], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| text[i]) else { return true };
    !before.is_ascii_alphanumeric()
        || !text[at].is_ascii_alphanumeric()
        || (text[at].is_ascii_uppercase() && !before.is_ascii_uppercase())
}

/// Whether a match may end at `end`: not inside a word.
fn ends_word(text: &[u8], end: usize) -> bool {
    let Some(last) = end.checked_sub(1).and_then(|i| text.get(i)) else { return true };
    let Some(next) = text.get(end) else { return true };
    !last.is_ascii_alphanumeric() || !next.is_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Takes;
    use crate::filters::promo::READ_ALSO;
    use std::borrow::Cow;

    fn book(phrases: &[(Anchor, &'static str)]) -> Phrasebook {
        Phrasebook::new(phrases.iter().map(|(at, text)| Phrase {
            rule: &READ_ALSO,
            at: *at,
            takes: Takes::Line,
            text: Cow::Borrowed(text),
        }), |_| true)
    }

    #[test]
    fn the_longest_phrase_is_found_at_a_line_start() {
        let book = book(&[(Anchor::LineStart, "Baca"), (Anchor::LineStart, "Baca juga:")]);
        assert_eq!(book.at_start("BACA JUGA: X").map(|hit| hit.span.end()), Some(10));
        assert_eq!(book.at_start("baca ini").map(|hit| hit.span.end()), Some(4));
        assert!(book.at_start("Bacalah").is_none());
        assert!(book.at_start("Buku").is_none());
        assert!(book.at_start("").is_none());
    }

    #[test]
    fn a_whole_line_is_whole() {
        let book = book(&[(Anchor::WholeLine, "Halaman"), (Anchor::WholeLine, "{n} dari {n} halaman")]);
        assert!(book.at_start("halaman:").is_some());
        assert!(book.at_start("Halaman rumah itu luas").is_none());
        assert!(book.at_start("12 dari 30 halaman").is_some());
    }

    #[test]
    fn phrases_inside_text_begin_where_words_begin() {
        let book = book(&[
            (Anchor::Anywhere, "Baca juga:"),
            (Anchor::Anywhere, "BACA JUGA"),
            (Anchor::Anywhere, "[Gambas:Opta]"),
            (Anchor::Anywhere, "Editor:"),
        ]);
        let found = |text: &str| book.find_in(text).map(|hit| hit.span.of(text).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("usai.Baca juga: X. BACA JUGA Y"), ["Baca juga:", "BACA JUGA"]);
        assert_eq!(found("AgustusBaca juga: X"), ["Baca juga:"]);
        assert_eq!(found("usai[Gambas:Opta]. Editor : Ani"), ["[Gambas:Opta]", "Editor :"]);
        assert_eq!(found("baca juga: x"), [""; 0]);
    }
}
