//! [`Phrasebook`]: many phrases, one matcher.

use std::num::NonZeroU32;

use super::keyed::Keyed;
use super::pattern::{Case, Pattern, skip_space};
use super::recent::{Recent, ShortLine};
use super::trie::{NO_MATCH, Search, Trie};
use super::trie_builder::TrieBuilder;
use crate::{Anchor, Document, Phrase, Span, scan};

/// Phrases compiled to one matcher. Those of line starts are looked up by a
/// line's first bytes; those that stand anywhere by the bytes from their first
/// capital or `[` on.
#[derive(Clone, Debug)]
pub(crate) struct Phrasebook {
    /// The longest first.
    entries: Vec<Entry>,
    trie: Trie,
    /// Phrases that begin lines,
    starts: Keyed,
    /// and those that stand anywhere, by their first capital or `[`.
    inside: Keyed,
}

#[derive(Clone, Debug)]
struct Entry {
    phrase: Phrase,
    pattern: Pattern,
    /// The bit of the family of the phrase's rule.
    family: u32,
    /// How many bytes of the phrase stand before the byte it is found by.
    before: usize,
    /// Whether a line that begins with the phrase may begin with a longer one that is
    /// looked for at line starts.
    may_be_longer: bool,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit<'b> {
    pub(crate) phrase: &'b Phrase,
    /// Where the phrase stands, in bytes of the text that was searched.
    pub(crate) span: Span,
}

/// A phrase that stands somewhere, and what it is as short as can be: pages of labels have
/// very many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// How many bytes the phrase takes there: one or more.
    length: NonZeroU32,
    /// The number of the phrase; the longest phrase has the smallest.
    id: u16,
}

impl Found {
    /// Nothing where the phrase takes more bytes than can be told: blanks stand in it then.
    pub(super) fn new(id: u16, length: usize) -> Option<Found> {
        Some(Found { id, length: u32::try_from(length).ok().and_then(NonZeroU32::new)? })
    }

    #[inline]
    pub(super) const fn length(self) -> usize {
        self.length.get() as usize
    }
}

impl Phrasebook {
    pub(crate) fn new(phrases: impl IntoIterator<Item = Phrase>) -> Phrasebook {
        let compiled = phrases.into_iter().map(|phrase| {
            let pattern = Pattern::new(phrase.text(), phrase.at() == Anchor::Anywhere);
            let (before, family) = (pattern.first_stop().unwrap_or(0), bit_of(phrase.rule().family()));
            Entry { phrase, pattern, family, before, may_be_longer: false }
        });
        // The rank is the place in the lists: publishers list first what is printed most. It
        // decides only what is looked at first.
        let mut listed: Vec<(usize, Entry)> = compiled.filter(|entry| !entry.pattern.is_empty()).enumerate().collect();
        listed.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.pattern.weight()));
        listed.truncate(usize::from(u16::MAX));
        let (ranks, mut entries): (Vec<usize>, Vec<Entry>) = listed.into_iter().unzip();
        let mut trie = TrieBuilder::default();
        let (mut starts, mut inside) = (Keyed::default(), Keyed::default());
        let mut longer = Vec::new();
        for (id, Entry { phrase, pattern, family, before, may_be_longer }) in (0..).zip(&mut entries) {
            let anywhere = phrase.at() == Anchor::Anywhere && pattern.first_stop().is_some();
            let opening = pattern.opening();
            if anywhere {
                inside.add(&mut trie, &pattern.parts()[*before..], id, *family);
                *may_be_longer = longer.iter().any(|other| opening.agrees_with(*other));
            }
            if !anywhere || *before > 0 {
                longer.push(opening);
                starts.add(&mut trie, Pattern::new(phrase.text(), false).parts(), id, *family);
            }
        }
        Phrasebook { entries, trie: trie.build(|id| ranks[usize::from(id)]), starts, inside }
    }

    /// The longest phrase that the line begins with, or is.
    pub(crate) fn at_start(&self, line: &str) -> Option<Hit<'_>> {
        let bytes = line.as_bytes();
        let place = scan::eight(bytes, 0);
        let inside = if self.inside.may_hold(place) { self.inside_at(bytes, 0, 0, place, (0, 0)) } else { None };
        self.at_start_beside(line, inside.map(|(_, found)| found)).map(|found| self.hit(0, found))
    }

    /// The same, where the phrase that stands anywhere and begins the line is
    /// known.
    #[inline]
    pub(super) fn at_start_beside(&self, line: &str, inside: Option<Found>) -> Option<Found> {
        if let Some(found) = inside
            && !self.entries[usize::from(found.id)].may_be_longer
        {
            return inside;
        }
        let bytes = line.as_bytes();
        let place = Case::Any.of_all(scan::eight(bytes, 0));
        if self.starts.may_hold(place) { self.longer_at_start(bytes, place, inside) } else { inside }
    }

    /// Whether a phrase of a rule of one of these families may begin the line, a
    /// [bit](bit_of) for each.
    #[inline]
    pub(super) fn may_begin_with(&self, line: &str, families: u32) -> bool {
        self.starts.kinds(Case::Any.of_all(scan::eight(line.as_bytes(), 0))) & families != 0
    }

    /// A closer look at a place that may hold a phrase that stands anywhere: the first root
    /// and edge of one that may begin there.
    #[inline]
    fn begin(&self, place: u64) -> Option<(u32, usize)> {
        // (As `find_map` it would be a call.)
        for root in self.inside.roots(place) {
            if let Some(edge) = self.trie.first_edge(root, place) {
                return Some((root, edge));
            }
        }
        None
    }

    #[inline(never)]
    fn longer_at_start(&self, bytes: &[u8], place: u64, inside: Option<Found>) -> Option<Found> {
        let fits = |id: u16, end: usize| {
            let Entry { phrase, pattern, .. } = &self.entries[usize::from(id)];
            match phrase.at() {
                Anchor::WholeLine => end == bytes.len() || is_only_marks(&bytes[end..]),
                Anchor::LineStart => ends_word(bytes, end),
                Anchor::Anywhere => ends_word(bytes, end) && pattern.match_at(bytes, 0) == Some(end),
            }
        };
        let best = inside.map_or(NO_MATCH, |found| (found.id, found.length()));
        let mut search = Search { trie: &self.trie, text: bytes, case: Case::Any, fits, best };
        self.starts.roots(place).for_each(|root| search.look(root, 0, 0, place));
        let (id, end) = search.found()?;
        Found::new(id, end)
    }

    /// A phrase that was found at `start`.
    #[inline]
    pub(super) fn hit(&self, start: usize, found: Found) -> Hit<'_> {
        Hit { phrase: self.phrase(found), span: Span::new(start, start + found.length()) }
    }

    #[inline]
    pub(super) fn phrase(&self, found: Found) -> &Phrase {
        &self.entries[usize::from(found.id)].phrase
    }

    /// The [bit](bit_of) of the family of a phrase's rule.
    #[inline]
    pub(super) fn family(&self, found: Found) -> u32 {
        self.entries[usize::from(found.id)].family
    }

    /// The phrases that stand anywhere in a part of the text, from left to
    /// right, each with where it begins. Where there are `many` lines, what short ones begin
    /// with is not looked for again: no phrase goes on in the next line.
    // Apart from the loop over lines that calls it: both are large.
    #[inline(never)]
    pub(super) fn find_in(&self, doc: &Document<'_>, part: Span, many: bool, all: &mut Vec<(usize, Found)>) {
        let raw = doc.raw().as_bytes();
        let mut recent = many.then(Recent::default);
        doc.each_capital(part, self.inside.may_hold_long(), |at| {
            // Those of the blocks that the part begins and ends in are shown.
            if at < part.start() || at >= part.end() {
                return;
            }
            let mut again = None;
            if let Some(recent) = &recent {
                again = ShortLine::at(raw, at);
                if let Some(known) = again.as_ref().and_then(|line| recent.known(line)) {
                    all.extend(known.map(|found| (at, found)));
                    return;
                }
            }
            let place = scan::eight(raw, at);
            let found = self.begin(place).and_then(|begin| {
                let from = all.last().map_or(part.start(), |(start, found)| start + found.length());
                self.inside_at(raw, from, at, place, begin)
            });
            if let (Some(recent), Some(line)) = (&mut recent, again) {
                recent.remember(line, found.map(|(_, found)| found));
            }
            all.extend(found);
        });
    }

    /// The phrase that is found by the byte at `at` and begins no sooner than
    /// at `from`, and where it begins; `begin` may be the first edge of those it is under.
    #[inline(never)]
    fn inside_at(
        &self,
        bytes: &[u8],
        from: usize,
        at: usize,
        place: u64,
        begin: (u32, usize),
    ) -> Option<(usize, Found)> {
        let start = |id: u16| at.checked_sub(self.entries[usize::from(id)].before).filter(|start| *start >= from);
        let fits = |id: u16, end: usize| {
            let Entry { pattern, before, .. } = &self.entries[usize::from(id)];
            start(id).is_some_and(|start| {
                begins_word(bytes, start)
                    && ends_word(bytes, end)
                    && (*before == 0 || pattern.match_at(bytes, start) == Some(end))
            })
        };
        let mut search = Search { trie: &self.trie, text: bytes, case: Case::Exact, fits, best: NO_MATCH };
        for root in self.inside.roots(place) {
            search.look(root, if root == begin.0 { begin.1 } else { 0 }, at, place);
        }
        let (id, end) = search.found()?;
        let start = start(id)?;
        Some((start, Found::new(id, end - start)?))
    }
}

/// The bit of a family, which is a capital letter or, in a rule of the user's
/// own, anything.
pub(super) const fn bit_of(family: char) -> u32 {
    1 << (family as u32 % 32)
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
        let phrase = |(at, text): &(Anchor, &'static str)| Phrase {
            rule: &READ_ALSO,
            at: *at,
            takes: Takes::Line,
            text: Cow::Borrowed(text),
        };
        Phrasebook::new(phrases.iter().map(phrase))
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
        let book = book(&[
            (Anchor::WholeLine, "Halaman"),
            (Anchor::WholeLine, "{n} dari {n} halaman"),
            (Anchor::WholeLine, "A"),
            (Anchor::WholeLine, "X {n}"),
        ]);
        assert!(book.at_start("halaman:").is_some());
        assert!(book.at_start("Halaman rumah itu luas").is_none());
        assert!(book.at_start("12 dari 30 halaman").is_some());
        assert!(book.at_start("a").is_some());
        assert!(book.at_start("x\u{a0}7").is_some());
    }

    #[test]
    fn phrases_inside_text_begin_where_words_begin() {
        let book = book(&[
            (Anchor::Anywhere, "Baca juga:"),
            (Anchor::Anywhere, "BACA JUGA"),
            (Anchor::Anywhere, "[Gambas:Opta]"),
            (Anchor::Anywhere, "Editor:"),
            (Anchor::Anywhere, ">>>Ikuti Berita"),
            (Anchor::Anywhere, "* Fakta {n}"),
        ]);
        let found = |text: &str| {
            let mut hits = Vec::new();
            book.find_in(&Document::new(text), Span::new(0, text.len()), false, &mut hits);
            hits.into_iter().map(|(start, found)| book.hit(start, found).span.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("usai.Baca juga: X. BACA JUGA Y"), ["Baca juga:", "BACA JUGA"]);
        assert_eq!(found("AgustusBaca juga: X"), ["Baca juga:"]);
        assert_eq!(found("usai[Gambas:Opta]. Editor : Ani"), ["[Gambas:Opta]", "Editor :"]);
        assert_eq!(found("baca juga: x"), [""; 0]);
        assert_eq!(found("usai. >>>Ikuti Berita X * Fakta 12"), [">>>Ikuti Berita", "* Fakta 12"]);
    }

    #[test]
    fn lines_that_come_again_hold_the_same_phrases() {
        let phrases = [
            "Baca juga:",
            "Baca juga",
            "BACA JUGA",
            "Ed",
            "A:",
            "- Ikuti",
            "Tag {n}",
            "Baca juga : di sini",
            "Simak Juga Video",
        ];
        let lines = [
            "Baca juga:",
            "Baca juga: Air",
            "Baca juga",
            "Baca jugalah",
            "BACA JUGA",
            " BACA JUGA",
            "Ed",
            "Edi",
            "A:",
            "A: Baca juga:",
            "Ikuti",
            "- Ikuti",
            "Tag 7",
            "Tag 7.200",
            "Baca juga :  di ",
            "sini",
            "Simak Juga Video",
            "Simak Juga Videonya",
            "Baca juga\r",
            "",
            "B",
            "- Ed",
            "[Ed",
        ];
        // Every line stands behind and before every other one.
        let raw: String = (0..lines.len())
            .flat_map(|by| (0..lines.len()).map(move |at| lines[at * (by + 1) % lines.len()]))
            .flat_map(|line| [line, "\n"])
            .collect();
        let found = |book: &Phrasebook, raw: &str, many: bool| {
            let mut hits = Vec::new();
            book.find_in(&Document::new(raw), Span::new(0, raw.len()), many, &mut hits);
            hits.into_iter().map(|(start, found)| (start, found.length(), found.id)).collect::<Vec<_>>()
        };
        let anywhere = book(&phrases.map(|text| (Anchor::Anywhere, text)));
        assert_eq!(found(&anywhere, &raw, true), found(&anywhere, &raw, false));
        assert!(found(&anywhere, &raw, true).len() > 100);
        // Lines above the part in its first block are none of it.
        let (doc, part, mut hits) = (Document::new("Ed\nwarga\nEd\n"), Span::new(3, 12), Vec::new());
        anywhere.find_in(&doc, part, true, &mut hits);
        assert_eq!(hits.iter().map(|(start, _)| *start).collect::<Vec<_>>(), [9]);
    }
}
