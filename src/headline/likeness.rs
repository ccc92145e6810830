//! Whether a whole line reads as a headline.

use super::counts::Counts;
use super::signs::Sign;
use super::weights;
use super::words::{Kind, Words};
use crate::span::is_blank_char;

/// Fewest and most words of a headline.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=20;
/// What makes half of 100 in title case, in hundredths of a nat. The signs
/// were weighed inside running prose; a whole line is likelier a headline.
const TITLE_MIDDLE: i32 = -160;
/// The same in sentence case.
const SENTENCE_MIDDLE: i32 = -350;
/// How far from the middle 0 and 100 are.
const REACH: i32 = 400;

/// Whether a whole line reads as a headline, of 100: title case or the
/// agencies' sentence case, no final full stop, three to twenty words, none of
/// the words that only running prose has. From 50 on it does.
///
/// A cheap score for short lines: a row of names in capitals, a sub-head or a
/// menu of three words reads as a headline too. A longer line than the window
/// of [`headline_end`](super::headline_end) is none.
pub(crate) fn headline_likeness(line: &str) -> u8 {
    let line = line.trim_matches(is_blank_char);
    let words = Words::of(line);
    let all = words.as_slice();
    if !words.closed || words.end < line.len() || !LENGTHS.contains(&all.len()) {
        return 0;
    }
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return 0 };
    if first.kind.is_lower() || matches!(last.stop, '.' | ',' | ':' | ';' | '-') {
        return 0;
    }
    let mut title = Counts::NONE;
    for (i, word) in all.iter().enumerate() {
        title.take(word, i == 0);
    }
    title.see(line, &words, all.len());
    if matches!(first.kind, Kind::Opener | Kind::Likely) {
        title.add(Sign::InOpener);
    }
    let mut sentence = title;
    sentence.add(Sign::Sentence);
    let above = (weights::score(&title, false) - TITLE_MIDDLE).max(weights::score(&sentence, true) - SENTENCE_MIDDLE);
    u8::try_from((above + REACH).clamp(0, 2 * REACH) * 50 / REACH).unwrap_or(0)
}
