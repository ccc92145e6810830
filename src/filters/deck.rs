//! A summary printed above the story whose sentences stand in the story too.

use std::ops::Range;

use super::repeated_lines::REPEATED_HEADLINE;
use crate::annotations::Certainty;
use crate::bytes::is_capital;
use crate::folded::{self, Folded};
use crate::shape;
use crate::span::{tail, window};
use crate::{Annotations, Document, Span, scan};

/// A deck is looked for among this many lines.
const DECK_LINES: usize = 3;

/// The start of the story in which a deck is looked up: this many lines, and
/// no more than this many bytes.
const STORY_LINES: usize = 12;
const STORY_BYTES: usize = 4000;

/// A deck has at least this many letters.
const SHORTEST: usize = 40;

/// A deck is looked up by so many first bytes of its line.
const WORDS: usize = SHORTEST / 2;

/// A deck has no more bytes than this.
const LONGEST: usize = 600;

/// Marks the first lines, where their letters stand in the lines that follow.
pub(super) fn mark(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let found = printed_again(doc, &body);
    if found.iter().all(|found| !found.is_deck) {
        return;
    }
    // A headline says in title case what the story says in a sentence; a first
    // line in sentence case that the story says again is a deck.
    let after_headline = usize::from(shape::is_title_case(doc.text(body.start)));
    let lines = (body.start..).zip(found).skip(after_headline).take(DECK_LINES);
    for (line, Opening { again, .. }) in lines.filter(|(_, found)| found.is_deck) {
        let text = doc.text(line);
        let start = Folded::start(text);
        let whole =
            |other: usize| start == Folded::start(doc.text(other)) && Folded::of(text) == Folded::of(doc.text(other));
        if story_below(&body, line).any(whole) {
            continue; // a whole line again: RepeatedLines keeps the first
        }
        let evidence = again.map(|line| doc.lines()[line].span());
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &REPEATED_HEADLINE, evidence);
    }
}

/// The lines of the story in which a deck on this line is looked up.
fn story_below(body: &Range<usize>, line: usize) -> Range<usize> {
    line + 1..(line + 1 + STORY_LINES).min(body.end)
}

/// The first words of a line that may be a deck.
#[derive(Clone, Copy, Default)]
struct Opening<'t> {
    words: Option<&'t [u8; WORDS]>,
    /// Where the first capital stands in them: capitals are few, so that is what
    /// they are looked up by.
    capital: usize,
    /// and where it stands in the text.
    own: usize,
    /// The first line below in which the words stand.
    again: Option<usize>,
    /// Whether all of the line stands there.
    is_deck: bool,
}

/// The first lines of the body, no lower than its first paragraph, and whether their
/// letters stand in the lines below them, from where their first words do.
fn printed_again<'t>(doc: &Document<'t>, body: &Range<usize>) -> [Opening<'t>; DECK_LINES + 1] {
    let mut openings = [Opening::default(); DECK_LINES + 1];
    if body.len() < 3 {
        return openings;
    }
    let mut letters = Letters::default();
    let mut last = body.start;
    let mut below_paragraph = false;
    for (opening, line) in openings.iter_mut().zip(body.clone()) {
        let text = doc.text(line);
        if below_paragraph {
            break;
        }
        below_paragraph = shape::is_paragraph(text);
        if !(SHORTEST..=LONGEST).contains(&text.len()) {
            continue;
        }
        let Some(words) = text.as_bytes().first_chunk() else { continue };
        opening.words = Some(words);
        if may_open_with_dateline(text.as_bytes()) {
            opening.look_at_starts(doc, line, &story_below(body, line));
        } else if let Some(capital) = words.iter().position(|byte| is_capital(*byte)) {
            opening.capital = capital;
            opening.own = doc.lines()[line].span().start() + capital;
            letters.add(scan::eight(text.as_bytes(), capital));
            last = line;
        } else {
            opening.look_everywhere(doc, line, &story_below(body, line));
        }
    }
    if letters.is_empty() {
        return openings;
    }
    let lines = body.start + 1..story_below(body, last).end;
    let (first, last) = (doc.lines()[lines.start].span(), doc.lines()[lines.end - 1].span());
    let bytes = doc.raw().as_bytes();
    doc.each_capital(
        Span::new(first.start(), last.end()),
        |place| letters.may_hold(place),
        |at| {
            for (line, opening) in (body.start..).zip(&mut openings) {
                if at != opening.own && opening.stands_at(bytes, at) && !opening.is_deck {
                    opening.note(doc, line, story_below(body, line), at - opening.capital);
                }
            }
        },
    );
    openings
}

/// So many bytes tell whether a line opens with a dateline.
const DATELINE: usize = 33;

/// A quick look: whether a line of at least so many bytes begins as datelines do: a spaced or a long
/// dash, or the dot of a web address is among its first bytes.
#[inline]
fn may_open_with_dateline(text: &[u8]) -> bool {
    let Some(start) = text.first_chunk::<DATELINE>() else { return false };
    let is_mark = |byte: u8, next: u8| {
        let dash = ((byte == b'-') & (next == b' ')) | ((byte == b' ') & (next == b'-'));
        dash | ((byte == 0x80) & ((next == 0x93) | (next == 0x94))) | ((byte == b'.') & next.is_ascii_alphabetic())
    };
    (1..DATELINE).fold(false, |any, at| any | is_mark(start[at - 1], start[at]))
}

/// A bit for each hash of four bytes, so many that hardly another place has one of the
/// few that are set.
#[derive(Default)]
struct Letters([u64; 8]);

impl Letters {
    fn add(&mut self, place: u64) {
        let (word, bit) = Letters::place(place);
        self.0[word] |= bit;
    }

    fn is_empty(&self) -> bool {
        self.0 == [0; 8]
    }

    #[inline]
    fn may_hold(&self, place: u64) -> bool {
        let (word, bit) = Letters::place(place);
        self.0[word] & bit != 0
    }

    #[inline]
    const fn place(place: u64) -> (usize, u64) {
        let hash = (place << 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ((hash >> 61) as usize, 1 << (hash >> 55 & 63))
    }
}

impl Opening<'_> {
    /// Whether the first words stand where this capital does.
    #[inline]
    fn stands_at(&self, bytes: &[u8], at: usize) -> bool {
        let Some(start) = at.checked_sub(self.capital) else { return false };
        self.words.is_some() && bytes[start..].first_chunk() == self.words
    }

    /// Looks for the words of a dateline, which stand where lines begin.
    fn look_at_starts(&mut self, doc: &Document<'_>, line: usize, story: &Range<usize>) {
        for other in story.clone() {
            if !self.is_deck && doc.text(other).as_bytes().first_chunk() == self.words {
                self.note(doc, line, story.clone(), doc.lines()[other].span().start());
            }
        }
    }

    /// Looks for first words without a capital.
    #[cold]
    fn look_everywhere(&mut self, doc: &Document<'_>, line: usize, story: &Range<usize>) {
        let words = window(doc.text(line), WORDS);
        for other in story.clone() {
            for (at, _) in story_window(doc, other).match_indices(words) {
                let start = doc.lines()[other].span().start() + at;
                if !self.is_deck && doc.raw().as_bytes()[start..].first_chunk() == self.words {
                    self.note(doc, line, story.clone(), start);
                }
            }
        }
    }

    /// Takes down that the first words stand at a byte of the text.
    fn note(&mut self, doc: &Document<'_>, line: usize, mut story: Range<usize>, start: usize) {
        let is_there = |other: &usize| {
            let from = doc.lines()[*other].span().start();
            from <= start && start + WORDS <= from + story_window(doc, *other).len()
        };
        let Some(other) = story.find(is_there) else { return };
        let from = start - doc.lines()[other].span().start();
        let first = tail(story_window(doc, other), from).as_bytes();
        let below = story.flat_map(|line| folded::letters(story_window(doc, line).as_bytes()));
        let mut printed = folded::letters(first).chain(below);
        let mut count = 0;
        let same = folded::letters(doc.text(line).as_bytes()).all(|letter| {
            count += 1;
            printed.next() == Some(letter)
        });
        self.again = self.again.or(Some(other));
        self.is_deck = same && count >= SHORTEST;
    }
}

/// The first bytes of a line.
fn story_window<'t>(doc: &Document<'t>, line: usize) -> &'t str {
    window(doc.text(line), STORY_BYTES)
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;
    use crate::filters::RepeatedLines;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(RepeatedLines::new()).clean(raw).prose()
    }

    #[test]
    fn a_deck_that_the_story_repeats_goes() {
        let raw = "Bupati Wanasari dijadwalkan meninjau bendungan baru, Minggu (17/12/2023) sore, kata ajudannya\n\
                   KABARKOTA.com, WANASARI - Bupati Wanasari dijadwalkan meninjau bendungan baru, Minggu (17/12/2023) \
                   sore, kata ajudannya.\n\
                   Warga menyiapkan panggung.\nPanen padi ditunda.";
        assert!(prose(raw).starts_with("KABARKOTA.com"));
    }

    #[test]
    fn where_blocks_end_does_not_show() {
        let deck = "LWARGADESAWANASARIMEMPERBAIKIJEMBATANGANTUNGYANGPUTUS.";
        for before in 0..70 {
            let raw = format!("{deck}\nPANEN PADI DITUNDA\nHUJAN TURUN\n{}{deck}", "A".repeat(before + 1));
            assert!(prose(&raw).starts_with(deck), "{before}");
        }
    }

    #[test]
    fn a_deck_of_its_own_stays() {
        let raw = "Bendungan baru di hulu sungai itu akhirnya selesai setelah empat tahun.\n\
                   Bupati meninjau bendungan pada Minggu sore.\nWarga menyiapkan panggung.\nPanen padi ditunda.";
        assert_eq!(prose(raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn a_deck_with_a_dateline_of_its_own_goes() {
        let line = "KABARKOTA.com, WANASARI - Bupati Wanasari meninjau bendungan baru di hulu sungai itu, Minggu.";
        let raw = format!("{line}\n{line} Warga menyiapkan panggung.\nPanen padi ditunda.\nHujan turun.");
        assert!(prose(&raw).starts_with(&format!("{line} Warga")));
    }

    #[test]
    fn what_the_story_quotes_below_its_first_paragraph_stays() {
        let raw = "Nelayan itu menggugat aturan desa tentang jaring ikan ke balai adat Wanasari.\n\
                   Setiap orang yang menebar jaring di muara pada malam hari wajib melapor kepada kepala dusun\n\
                   Ia meminta supaya 'Setiap orang yang menebar jaring di muara pada malam hari wajib melapor kepada \
                   kepala dusun' dihapus dari aturan itu.\nSidang dilanjutkan pekan depan.";
        assert_eq!(prose(raw), raw.replace('\n', "\n\n"));
    }
}
