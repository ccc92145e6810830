//! [`Findings`]: the phrases of a document, found once for all filters.

use std::cell::OnceCell;

use super::phrasebook::{Found, bit_of};
use super::recent::{Recent, ShortLine};
use super::{Hit, Phrasebook};
use crate::row::Row;
use crate::scan::AllBits;
use crate::scratch::with_room;
use crate::{Anchor, Annotations, Document, Span};

/// Lines above the body that are looked at too: bylines and stamps stand there.
const ABOVE: usize = 24;

/// Lines below the body that are looked at too: credits stand there.
const BELOW: usize = 24;

/// Phrases of an article that are found without making room for more.
const ROOM: usize = 8;

/// Where there are more lines, short ones are likely to come again.
const MANY: usize = 64;

/// The family of the rules whose phrases tell who wrote an article.
const NAMES: u32 = bit_of('D');

/// The phrases that a document holds, in and around its body.
#[derive(Clone, Debug)]
pub(crate) struct Findings<'b> {
    book: &'b Phrasebook,
    /// The first line that is looked at.
    from: usize,
    /// The phrase that each line begins with, if one,
    starts: Vec<Option<Found>>,
    /// and a bit for each line that begins with one, 64 in a number.
    begun: Row<u64>,
    /// The families of the rules of all phrases, a bit for each letter,
    families: u32,
    /// and of those that only begin lines.
    line_families: u32,
    /// Phrases that stand anywhere, from left to right, each with where it begins, in bytes
    /// of the raw text.
    inside: Vec<(usize, Found)>,
    /// Where the story ends, as soon as a filter asked.
    story_end: OnceCell<usize>,
}

/// What [`Findings`] fill, empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    starts: Vec<Option<Found>>,
    begun: Row<u64>,
    inside: Vec<(usize, Found)>,
}

impl<'b> Findings<'b> {
    /// What a document holds of these phrases. Of lines outside of its body that are gone
    /// it tells no more than filters ask: what they begin with, where that tells a name.
    pub(crate) fn of(doc: &Document<'_>, book: &'b Phrasebook, notes: &mut Annotations) -> Findings<'b> {
        let body = doc.layout().body();
        let lines = body.start.saturating_sub(ABOVE)..doc.lines().len().min(body.end + BELOW);
        let Buffers { starts, begun, inside } = notes.found.as_deref_mut().map(std::mem::take).unwrap_or_default();
        let (starts, inside) = (with_room(starts, lines.len()), with_room(inside, ROOM));
        let (from, story_end) = (lines.start, OnceCell::new());
        let mut found = Findings { book, from, starts, begun, families: 0, line_families: 0, inside, story_end };
        let Some(run) = doc.lines().get(lines.clone()) else { return found };
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let part = Span::new(first.span().start(), last.span().end());
            book.find_in(doc, part, run.len() > MANY, &mut found.inside);
        }
        let mut inside = &found.inside[..];
        let is_aside = |line: usize| !(body.start..=body.end).contains(&line) && notes.is_gone(line);
        let mut recent = (run.len() > MANY).then(Recent::default);
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
            let look = || book.at_start_beside(text, begins);
            let begins = match &mut recent {
                _ if !asked => None,
                Some(recent) if begins.is_none() => match ShortLine::of(doc.raw().as_bytes(), start, text.len()) {
                    Some(line) => recent.of(&line, look),
                    None => look(),
                },
                _ => look(),
            };
            is_told = false;
            if let Some(phrase) = begins {
                let family = book.family(phrase);
                is_told = family == NAMES;
                found.families |= family;
                found.line_families |= if book.phrase(phrase).at() == Anchor::Anywhere { 0 } else { family };
                *found.begun.entry((line - from) / 64) |= 1 << ((line - from) % 64);
            }
            found.starts.push(begins);
        }
        let inside = found.inside.iter();
        found.families |= inside.fold(0, |families, (_, phrase)| families | book.family(*phrase));
        found
    }

    /// Shows a filter what a document holds, and leaves the buffers to the next look.
    #[inline]
    pub(crate) fn show(
        doc: &Document<'_>,
        book: &'b Phrasebook,
        notes: &mut Annotations,
        filter: impl FnOnce(&Findings<'b>, &mut Annotations),
    ) {
        let found = Findings::of(doc, book, notes);
        filter(&found, notes);
        found.recycle(notes);
    }

    fn recycle(self, notes: &mut Annotations) {
        let Some(buffers) = &mut notes.found else { return };
        let Findings { mut starts, begun, mut inside, .. } = self;
        starts.clear();
        inside.clear();
        **buffers = Buffers { starts, begun: begun.emptied(), inside };
    }

    /// Whether there is a phrase of a rule of this family.
    #[inline]
    pub(crate) fn has(&self, family: char) -> bool {
        self.families & bit_of(family) != 0
    }

    /// Whether a line begins with a phrase of a rule of this family that only begins lines.
    #[inline]
    pub(crate) fn has_at_lines(&self, family: char) -> bool {
        self.line_families & bit_of(family) != 0
    }

    /// Every line that begins with a phrase; the phrase's span is in bytes of
    /// the line.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (usize, Hit<'b>)> {
        AllBits::of(self.begun.iter().copied(), 0)
            .filter_map(|at| Some((self.from + at, self.book.hit(0, self.starts.get(at).copied()??))))
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
        let phrase = self.starts.get(line.checked_sub(self.from)?).copied()??;
        Some(self.book.hit(0, phrase))
    }

    /// Whether a phrase that stands anywhere begins at this byte of the text.
    pub(crate) fn begins_at(&self, at: usize) -> bool {
        self.inside.binary_search_by_key(&at, |(start, _)| *start).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    #[test]
    fn lines_that_come_again_begin_with_the_same_phrase_each_time() {
        let lines = ["Global", "Pasar", "Editor:", "global", "GLOBAL:", "Baca juga", "Editor", "Halaman 2", "Halaman"];
        let raw = lines.join("\n").repeat(MANY).replace("HalamanGlobal", "Halaman\nGlobal");
        let (doc, lexicon) = (Document::new(&raw), Lexicon::builtin().book());
        let found = Findings::of(&doc, &lexicon, &mut Annotations::new());
        let told = |hit: Option<Hit<'_>>| hit.map(|hit| (hit.phrase.text().to_owned(), hit.span));
        assert!(doc.lines().len() > MANY && found.starts().count() > MANY);
        for (line, text) in doc.texts(doc.layout().body()) {
            assert_eq!(told(found.start(line)), told(lexicon.at_start(text)), "{text}");
        }
    }
}
