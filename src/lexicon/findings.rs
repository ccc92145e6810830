//! [`Findings`]: the phrases of a document, found once for all filters.

use std::cell::OnceCell;

use super::phrasebook::{Found, bit_of, family_bit};
use super::{Hit, Phrasebook};
use crate::row::Row;
use crate::scan::Bits;
use crate::scratch::with_room;
use crate::{Annotations, Document, Span};

/// Lines above the body that are looked at too: bylines and stamps stand there.
const ABOVE: usize = 24;

/// Lines below the body that are looked at too: credits stand there.
const BELOW: usize = 24;

/// Phrases of an article that are found without making room for more.
const ROOM: usize = 8;

/// The family of the rules whose phrases tell who wrote an article.
const NAMES: u32 = bit_of('D');

/// The phrases that a document holds, in and around its body.
#[derive(Clone, Debug)]
pub(crate) struct Findings<'b> {
    book: &'b Phrasebook,
    /// Phrases that begin a line, in order.
    starts: Vec<Found>,
    /// Which lines begin with a phrase.
    begun: Begun,
    /// The families of the rules of all phrases, a bit for each letter.
    families: u32,
    /// Phrases that stand anywhere, from left to right, each with where it begins, in bytes
    /// of the raw text.
    inside: Vec<(usize, Found)>,
    /// Where the story ends, as soon as a filter asked.
    story_end: OnceCell<usize>,
}

/// What [`Findings`] fill, empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    starts: Vec<Found>,
    begun: Row<(u64, usize)>,
    inside: Vec<(usize, Found)>,
}

impl<'b> Findings<'b> {
    /// What a document holds of these phrases. Of lines outside of its body that are gone
    /// it tells no more than filters ask: what they begin with, where that tells a name.
    pub(crate) fn of(doc: &Document<'_>, book: &'b Phrasebook, notes: &mut Annotations) -> Findings<'b> {
        let body = doc.layout().body();
        let lines = body.start.saturating_sub(ABOVE)..doc.lines().len().min(body.end + BELOW);
        let Buffers { starts, begun, inside } = notes.found.as_deref_mut().map(std::mem::take).unwrap_or_default();
        let (starts, inside) = (with_room(starts, ROOM + lines.len() / 16), with_room(inside, ROOM));
        let begun = Begun { from: lines.start, words: begun };
        let mut found = Findings { book, starts, begun, families: 0, inside, story_end: OnceCell::new() };
        let Some(run) = doc.lines().get(lines.clone()) else { return found };
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let part = Span::new(first.span().start(), last.span().end());
            book.find_in(doc, part, &mut found.inside);
        }
        let mut inside = &found.inside[..];
        let is_aside = |line: usize| !(body.start..=body.end).contains(&line) && notes.is_gone(line);
        // A line under a label that tells a name may be the name.
        let mut is_told = false;
        for ((line, text), start) in doc.texts(lines).zip(run.iter().map(|line| line.span().start())) {
            let mut begins = None;
            while let [(at, phrase), behind @ ..] = inside
                && *at <= start
            {
                begins = (*at == start).then_some(*phrase);
                inside = behind;
            }
            let asked = is_told || begins.is_some() || !is_aside(line) || book.may_begin_with(text, NAMES);
            let begins = if asked { book.at_start_beside(text, begins) } else { None };
            is_told = false;
            if let Some(phrase) = begins {
                let family = family_bit(book.phrase(phrase));
                is_told = family == NAMES;
                found.families |= family;
                found.begun.note(line, found.starts.len());
                found.starts.push(phrase);
            }
        }
        let inside = found.inside.iter();
        found.families |= inside.fold(0, |families, (_, phrase)| families | family_bit(book.phrase(*phrase)));
        found
    }

    /// Leaves the buffers to the next look.
    pub(crate) fn recycle(self, notes: &mut Annotations) {
        let Some(buffers) = &mut notes.found else { return };
        let Findings { mut starts, begun, mut inside, .. } = self;
        starts.clear();
        inside.clear();
        **buffers = Buffers { starts, begun: begun.words.emptied(), inside };
    }

    /// Whether there is a phrase of a rule of this family.
    #[inline]
    pub(crate) fn has(&self, family: char) -> bool {
        self.families & bit_of(family) != 0
    }

    /// Every line that begins with a phrase; the phrase's span is in bytes of
    /// the line.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (usize, Hit<'b>)> {
        self.begun.lines().zip(&self.starts).map(|(line, phrase)| (line, self.book.hit(0, *phrase)))
    }

    /// Phrases that stand anywhere, from left to right; spans are in bytes of the raw text.
    pub(crate) fn inside(&self) -> impl ExactSizeIterator<Item = Hit<'b>> + Clone {
        self.inside.iter().map(|(start, phrase)| self.book.hit(*start, *phrase))
    }

    /// The line behind the last one of the story, as `told` tells the first
    /// time.
    pub(crate) fn story_end(&self, told: impl FnOnce() -> usize) -> usize {
        *self.story_end.get_or_init(told)
    }

    /// The phrase that this line begins with; its span is in bytes of the line.
    #[inline]
    pub(crate) fn start(&self, line: usize) -> Option<Hit<'b>> {
        let phrase = self.starts.get(self.begun.rank(line)?)?;
        Some(self.book.hit(0, *phrase))
    }

    /// Whether a phrase that stands anywhere begins at this byte of the text.
    pub(crate) fn begins_at(&self, at: usize) -> bool {
        self.inside.binary_search_by_key(&at, |(start, _)| *start).is_ok()
    }
}

/// Lines that begin with a phrase, each with its rank among them: pages of labels
/// have very many.
#[derive(Clone, Debug)]
struct Begun {
    /// The line that the first bit stands for.
    from: usize,
    /// A bit for each line, in words of 64, and how many lines come before those of the
    /// word.
    words: Row<(u64, usize)>,
}

impl Begun {
    /// Takes down a line below all others, with how many those are.
    fn note(&mut self, line: usize, before: usize) {
        let at = line - self.from;
        let (bits, rank) = self.words.entry(at / 64);
        if *bits == 0 {
            *rank = before;
        }
        *bits |= 1 << (at % 64);
    }

    /// All of them, in order.
    fn lines(&self) -> impl Iterator<Item = usize> {
        let words = (self.from..).step_by(64).zip(self.words.iter());
        words.flat_map(|(from, (bits, _))| Bits(*bits).map(move |bit| from + bit))
    }

    #[inline]
    fn rank(&self, line: usize) -> Option<usize> {
        let at = line.checked_sub(self.from)?;
        let (bits, before) = *self.words.get(at / 64)?;
        let bit = 1 << (at % 64);
        (bits & bit != 0).then(|| before + (bits & (bit - 1)).count_ones() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_the_rank_in_which_they_are_noted() {
        let lines = [7, 8, 70, 71, 135, 400, 401, 463];
        let mut begun = Begun { from: 7, words: Row::default() };
        for (before, line) in lines.into_iter().enumerate() {
            begun.note(line, before);
        }
        for line in 0..600 {
            assert_eq!(begun.rank(line), lines.iter().position(|known| *known == line), "{line}");
        }
    }
}
