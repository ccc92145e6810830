//! [`Phrasebook`]: many phrases, one matcher.

use super::anywhere::Anywhere;
use super::pattern::{Pattern, fold, skip_space};
use crate::{Anchor, Phrase, Rule, Span};

/// Phrases compiled to one matcher: those of line starts by their first two
/// bytes, those that stand anywhere by one search for how they begin.
///
/// A book is made for the rules of one filter. It knows the phrases of the
/// other rules too where they stand anywhere: they bound what its own take.
#[derive(Clone, Debug)]
pub(crate) struct Phrasebook {
    /// The longest first.
    entries: Vec<Entry>,
    /// The wanted ones by first byte.
    starts: Vec<Vec<u16>>,
    /// Which pairs of first bytes any of them has.
    pairs: Box<[u64; 1024]>,
    anywhere: Anywhere,
}

#[derive(Clone, Debug)]
struct Entry {
    phrase: Phrase,
    pattern: Pattern,
    wanted: bool,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit<'b> {
    pub(crate) phrase: &'b Phrase,
    /// Where the phrase stands, in bytes of the text that was searched.
    pub(crate) span: Span,
}

impl Phrasebook {
    /// Phrases that are `wanted`, and of the others those that stand anywhere.
    pub(crate) fn new(phrases: impl IntoIterator<Item = Phrase>, wanted: impl Fn(&Rule) -> bool) -> Phrasebook {
        let mut entries: Vec<Entry> = phrases
            .into_iter()
            .filter(|phrase| phrase.at() == Anchor::Anywhere || wanted(phrase.rule()))
            .map(|phrase| Entry {
                pattern: Pattern::new(phrase.text(), phrase.at() == Anchor::Anywhere),
                wanted: wanted(phrase.rule()),
                phrase,
            })
            .filter(|entry| entry.pattern.first().is_some())
            .collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.pattern.weight()));
        entries.truncate(usize::from(u16::MAX));
        let mut starts = vec![Vec::new(); 256];
        let mut pairs = Box::new([0; 1024]);
        for (id, entry) in (0_u16..).zip(&entries) {
            let Some(first) = entry.pattern.first().filter(|_| entry.wanted) else { continue };
            starts[usize::from(first)].push(id);
            let seconds = entry.pattern.second().map_or(0..=255, |second| second..=second);
            for second in seconds {
                let pair = pair(first, second);
                pairs[pair / 64] |= 1 << (pair % 64);
            }
        }
        let inside = (0_u16..).zip(&entries).filter(|(_, entry)| entry.phrase.at() == Anchor::Anywhere);
        let anywhere = Anywhere::new(inside.map(|(id, entry)| (id, entry.pattern.clone())));
        Phrasebook { entries, starts, pairs, anywhere }
    }

    /// The longest phrase that the line begins with, or is.
    #[inline]
    pub(crate) fn at_start(&self, line: &str) -> Option<Hit<'_>> {
        let bytes = line.as_bytes();
        let first = bytes.first().map_or(0, |byte| fold(*byte));
        let second = bytes.get(1).map_or(0, |byte| fold(*byte));
        let pair = pair(first, second);
        if self.pairs[pair / 64] & (1 << (pair % 64)) == 0 {
            return None;
        }
        self.search_start(bytes, first)
    }

    fn search_start(&self, bytes: &[u8], first: u8) -> Option<Hit<'_>> {
        self.starts[usize::from(first)].iter().find_map(|&id| {
            let entry = &self.entries[usize::from(id)];
            let end = entry.pattern.match_at(bytes, 0)?;
            let fits = match entry.phrase.at() {
                Anchor::WholeLine => is_only_marks(&bytes[end..]),
                Anchor::LineStart | Anchor::Anywhere => ends_word(bytes, end),
            };
            fits.then_some(Hit { phrase: &entry.phrase, span: Span::new(0, end) })
        })
    }

    /// The phrase that the whole line is, if any.
    pub(crate) fn whole(&self, line: &str) -> Option<Hit<'_>> {
        self.at_start(line).filter(|hit| hit.phrase.at() == Anchor::WholeLine)
    }

    /// The phrases that stand anywhere in the text, from left to right, of all
    /// rules.
    pub(crate) fn find_in(&self, text: &str) -> Vec<Hit<'_>> {
        let bytes = text.as_bytes();
        let mut hits = Vec::new();
        let mut from = 0;
        self.anywhere.search(bytes, |id, at, end| {
            if at < from || !begins_word(bytes, at) || !ends_word(bytes, end) {
                return false;
            }
            hits.push(Hit { phrase: &self.entries[usize::from(id)].phrase, span: Span::new(at, end) });
            from = end;
            true
        });
        hits
    }
}

#[inline]
fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
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
    !before.is_ascii_alphanumeric() || (text[at].is_ascii_uppercase() && !before.is_ascii_uppercase())
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
        let phrase = |(at, text): &(Anchor, &'static str)| Phrase {
            rule: &READ_ALSO,
            at: *at,
            takes: Takes::Line,
            text: Cow::Borrowed(text),
        };
        Phrasebook::new(phrases.iter().map(phrase), |_| true)
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
            (Anchor::Anywhere, ">>>Ikuti Berita"),
            (Anchor::Anywhere, "konten ini diolah"),
        ]);
        let found = |text: &str| book.find_in(text).iter().map(|hit| hit.span.of(text).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("usai.Baca juga: X. BACA JUGA Y"), ["Baca juga:", "BACA JUGA"]);
        assert_eq!(found("AgustusBaca juga: X"), ["Baca juga:"]);
        assert_eq!(found("baca juga: x"), [""; 0]);
        assert_eq!(found("usai. >>>Ikuti Berita X konten ini diolah"), [">>>Ikuti Berita", "konten ini diolah"]);
    }
}
