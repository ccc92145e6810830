//! Where a headline ends that is glued into running prose.
//!
//! A flat dump prints a pointer, the headline it points to and the next
//! paragraph as one line: `Baca juga: Harga Cabai Naik Lagi Pedagang mengaku
//! kesulitan`. Nothing marks the seam. It is found by weighing, for each word
//! that may open the prose, the signs on both sides: the case of the words,
//! small words, openers of sentences, end marks, seams, the headline's
//! length, and whether the names at the seam recur in the document
//! (`signs.rs`), each worth what it was worth in a few thousand pairs whose
//! seam is known (`weights.rs`). Both ways of setting headlines are tried:
//! title case and the agencies' sentence case.

mod likeness;
mod signs;
mod weights;
mod words;

pub(crate) use likeness::headline_likeness;

use crate::span::{head, is_blank_char, tail};
use signs::{Counts, Sign};
use words::{MOST_WORDS, Seam, Words};

/// How far before and behind the window the document is searched for the
/// names at a boundary, in **bytes**.
const NEAR: usize = 2048;
/// How many boundaries, best first, are worth a search of the document.
const SEARCHED: usize = 3;
/// A boundary this likely, as a share of the likeliest one, is taken if it
/// cuts less.
const CAUTION: f32 = 0.7;
/// Below this likelihood the boundary is a guess.
const LIKELY: f32 = 0.6;
/// From this likelihood on the boundary is sure.
const SURE: f32 = 0.95;

/// Where a headline stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'t> {
    /// The text around, the headline included; may be only the headline.
    pub(crate) document: &'t str,
    /// Where the headline begins in it, in **bytes**.
    pub(crate) at: usize,
}

/// The end of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeadlineEnd {
    /// The first **byte** of the prose behind the headline, or of the next
    /// marker, or the text's length. Zero where prose begins at once.
    pub(crate) end: usize,
    /// How far it can be trusted.
    pub(crate) certainty: Certainty,
}

/// How far a boundary can be trusted; measured shares stand for held-out
/// documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// Several boundaries are as good; the one taken cuts little.
    Guess,
    /// The likeliest boundary by a margin.
    Likely,
    /// No other boundary comes near.
    Sure,
}

/// Where a headline that begins `text` ends, in bytes: the offset of the first
/// byte of the prose behind it (or of the next marker), `None` where that
/// cannot be told.
///
/// `text` is what stands behind the pointer phrase, and may be long: a bounded
/// window is looked at. A caller that knows where the next marker begins ends
/// `text` there. White space before the headline is taken with it.
pub(crate) fn headline_end(text: &str, context: &Context<'_>) -> Option<HeadlineEnd> {
    let words = Words::of(text);
    let mut readings = Readings::of(text, &words, behind_colon(head(context.document, context.at)));
    readings.look_around(text, &words, &Around::of(context, words.end));
    let (at, likelihood) = readings.choose()?;
    let end = match at {
        0 => 0,
        at => words.as_slice().get(at).map_or(words.end, |word| word.start),
    };
    let certainty = match likelihood {
        SURE.. => Certainty::Sure,
        LIKELY.. => Certainty::Likely,
        _ => Certainty::Guess,
    };
    Some(HeadlineEnd { end, certainty })
}

/// Whether `before` ends in a colon, white space aside.
fn behind_colon(before: &str) -> bool {
    before.trim_end_matches(is_blank_char).ends_with(':')
}

/// The parts of a document that are searched for names.
struct Around<'t>([&'t str; 2]);

impl<'t> Around<'t> {
    /// The text near a headline whose window ends `window` bytes behind its
    /// begin.
    fn of(context: &Context<'t>, window: usize) -> Around<'t> {
        let document = context.document;
        let floor = |mut at: usize| {
            at = at.min(document.len());
            while !document.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let from = floor(context.at.saturating_sub(NEAR));
        let behind = floor(context.at + window);
        Around([
            head(tail(document, from), floor(context.at) - from),
            head(tail(document, behind), floor(behind + NEAR) - behind),
        ])
    }
}

/// The score of each boundary; `i32::MIN` where no boundary can lie.
struct Readings {
    /// In title case, by the number of words in the headline.
    title: [i32; MOST_WORDS + 1],
    /// In sentence case.
    sentence: [i32; MOST_WORDS + 1],
}

impl Readings {
    /// Weighs every boundary by what the window shows.
    fn of(text: &str, words: &Words, colon: bool) -> Readings {
        let mut readings = Readings { title: [i32::MIN; MOST_WORDS + 1], sentence: [i32::MIN; MOST_WORDS + 1] };
        let all = words.as_slice();
        let mut so_far = Counts::NONE;
        for at in 0..=all.len() {
            let opens = match all.get(at) {
                Some(word) => at != 1 && (!word.kind.is_lower() || word.seam == Seam::Glued),
                None => at > 1 && words.closed,
            };
            if opens && let (Some(title), Some(sentence)) = (readings.title.get_mut(at), readings.sentence.get_mut(at))
            {
                let mut counts = so_far;
                counts.see(text, words, at);
                if at == 0 {
                    counts.empty(colon);
                } else {
                    let mut counts = counts;
                    counts.add(Sign::Sentence);
                    *sentence = weights::score(&counts, true);
                }
                *title = weights::score(&counts, false);
            }
            if let Some(word) = all.get(at) {
                so_far.take(word, at == 0);
            }
        }
        readings
    }

    /// Weighs the best boundaries by what the rest of the document shows too.
    fn look_around(&mut self, text: &str, words: &Words, around: &Around<'_>) {
        let mut best: [(i32, usize); SEARCHED] = [(i32::MIN, 0); SEARCHED];
        for (at, (title, sentence)) in self.title.iter().zip(&self.sentence).enumerate() {
            let mut new = (*title.max(sentence), at);
            for old in &mut best {
                if new.0 > old.0 {
                    std::mem::swap(old, &mut new);
                }
            }
        }
        for (_, at) in best.iter().filter(|(score, at)| *score > i32::MIN && *at > 0) {
            let mut counts = Counts::NONE;
            counts.look_around(text, words, *at, &around.0);
            if let Some(score) = self.title.get_mut(*at) {
                *score += weights::score(&counts, false);
            }
            if let Some(score) = self.sentence.get_mut(*at) {
                *score += weights::score(&counts, true);
            }
        }
    }

    /// The boundary to cut at, in words, and how likely it is.
    fn choose(&self) -> Option<(usize, f32)> {
        let top = self.title.iter().chain(&self.sentence).copied().max().filter(|top| *top > i32::MIN)?;
        let weight = |score: i32| {
            // twelve nats below the top is nothing
            if score < top.saturating_sub(1200) { 0.0 } else { (f32::from(i16::try_from(score - top).unwrap_or(0)) / 100.0).exp() }
        };
        let mut weights = [0.0; MOST_WORDS + 1];
        for (slot, (title, sentence)) in weights.iter_mut().zip(self.title.iter().zip(&self.sentence)) {
            *slot = weight(*title) + weight(*sentence);
        }
        let sum: f32 = weights.iter().sum();
        let most = weights.iter().copied().fold(0.0, f32::max);
        let (at, weight) = weights.iter().enumerate().find(|(_, weight)| **weight >= most * CAUTION)?;
        Some((at, weight / sum))
    }
}
