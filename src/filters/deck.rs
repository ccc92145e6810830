//! A summary printed above the story whose sentences stand in the story too.

use std::ops::Range;

use super::repeated_lines::{REPEATED_HEADLINE, REPEATED_LINE};
use crate::annotations::Certainty;
use crate::folded::{Folded, letters_of};
use crate::shape;
use crate::span::window;
use crate::{Annotations, Document, Span};

/// A deck is looked for among this many lines.
const DECK_LINES: usize = 3;

/// The start of the story in which a deck is looked up: this many lines, and
/// no more than this many bytes.
const STORY_LINES: usize = 12;
const STORY_BYTES: usize = 4000;

/// A deck has at least this many letters, and a repeat of part of a long line
/// too.
const SHORTEST: usize = 40;

/// Marks the deck that the story repeats, and lines that repeat a part of one
/// long line above them.
pub(super) fn mark(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    mark_deck(doc, body.clone(), notes);
    mark_parts(doc, body, notes);
}

/// The first lines, where their letters stand in the lines that follow.
fn mark_deck(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    if body.len() < 3 {
        return;
    }
    // A headline says in title case what the story says in a sentence; a first
    // line in sentence case that the story says again is a deck.
    let after_headline = body.start + usize::from(shape::is_title_case(doc.text(body.start)));
    for line in after_headline..(after_headline + DECK_LINES).min(body.end) {
        let text = doc.text(line);
        if text.len() < SHORTEST || text.len() > 600 {
            continue;
        }
        // A cheap look first: the deck's first words, printed again soon.
        let story = line + 1..(line + 1 + STORY_LINES).min(body.end);
        let Some(opening) = text.get(..SHORTEST / 2).or_else(|| text.get(..SHORTEST / 2 - 1)) else { continue };
        if !may_hold(doc, story.clone(), opening)
            || !story.clone().any(|other| story_window(doc, other).contains(opening))
        {
            continue;
        }
        let start = Folded::start(text);
        let again =
            |other: usize| start == Folded::start(doc.text(other)) && Folded::of(text) == Folded::of(doc.text(other));
        if story.clone().any(again) {
            continue; // a whole line again: RepeatedLines keeps the first
        }
        let letters = letters_of(text);
        let mut below = Vec::new();
        for other in story.clone() {
            below.extend(crate::folded::letters(story_window(doc, other).as_bytes()));
        }
        if letters.len() >= SHORTEST && find(&below, &letters) {
            let evidence = story.clone().find(|other| story_window(doc, *other).contains(opening));
            let evidence = evidence.map(|other| doc.lines()[other].span());
            notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &REPEATED_HEADLINE, evidence);
        }
    }
}

/// A quick look: whether the lines, all in one, hold the text.
fn may_hold(doc: &Document<'_>, lines: Range<usize>, text: &str) -> bool {
    let Some(lines) = doc.lines().get(lines) else { return false };
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let all = Span::new(first.span().start(), last.span().end());
    all.len() > STORY_LINES * STORY_BYTES || all.of(doc.raw()).contains(text)
}

/// The first bytes of a line.
fn story_window<'t>(doc: &Document<'t>, line: usize) -> &'t str {
    window(doc.text(line), STORY_BYTES)
}

/// Where the first line holds the whole story, the paragraphs printed again
/// below it.
fn mark_parts(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let Some(&long) = doc.lines().get(body.start) else { return };
    let rest = body.start + 1..body.end;
    if rest.len() < 2 || long.span().len() < 800 || rest.len() > 64 {
        return;
    }
    let below: usize = rest.clone().map(|line| doc.lines()[line].span().len()).sum();
    if below > 2 * long.span().len() {
        return;
    }
    let parts: Vec<Part<'_>> = rest.map(|line| Part { line, text: doc.text(line).as_bytes() }).collect();
    for line in found_in(long.span().of(doc.raw()).as_bytes(), parts) {
        notes.mark_line(doc, line, &REPEATED_LINE, Some(long.span()));
    }
}

/// A line that may stand in the long one too.
#[derive(Clone, Copy)]
struct Part<'t> {
    line: usize,
    text: &'t [u8],
}

impl Part<'_> {
    fn key(&self) -> u64 {
        self.text.first_chunk().map_or(0, |start| u64::from_le_bytes(*start))
    }
}

/// So many bytes are compared for each byte of the long line, all in all; texts
/// that want more repeat themselves without end.
const EFFORT: usize = 16;

/// Which parts stand in `long`, in order: one pass that stops only where eight
/// bytes begin a part.
fn found_in(long: &[u8], mut parts: Vec<Part<'_>>) -> Vec<usize> {
    parts.retain(|part| part.text.len() >= 2 * SHORTEST);
    let mut begins = [0_u64; 64];
    let slot = |key: u64| (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52) as usize;
    for part in &parts {
        let slot = slot(part.key());
        begins[slot / 64] |= 1 << (slot % 64);
    }
    let mut found = Vec::new();
    let mut effort = EFFORT * long.len();
    for (at, window) in long.windows(8).enumerate() {
        let Some(start) = window.first_chunk() else { break };
        let key = u64::from_le_bytes(*start);
        let slot = slot(key);
        if begins[slot / 64] & (1 << (slot % 64)) == 0 {
            continue;
        }
        parts.retain(|part| {
            if part.key() != key || effort == 0 {
                return true;
            }
            let same = part.text.iter().zip(&long[at..]).take_while(|(a, b)| a == b).count();
            effort = effort.saturating_sub(same);
            if same == part.text.len() {
                found.push(part.line);
            }
            same < part.text.len()
        });
        if parts.is_empty() || effort == 0 {
            break;
        }
    }
    found.sort_unstable();
    found
}

/// Whether `needle`, of at least eight bytes, stands in `hay`.
fn find(hay: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first_chunk::<8>().map(|first| u64::from_le_bytes(*first)) else { return false };
    let eight = |window: &[u8]| window.first_chunk::<8>().map(|eight| u64::from_le_bytes(*eight));
    hay.windows(8).enumerate().any(|(at, window)| eight(window) == Some(first) && hay[at..].starts_with(needle))
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
    fn a_deck_of_its_own_stays() {
        let raw = "Bendungan baru di hulu sungai itu akhirnya selesai setelah empat tahun.\n\
                   Bupati meninjau bendungan pada Minggu sore.\nWarga menyiapkan panggung.\nPanen padi ditunda.";
        assert_eq!(prose(raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn paragraphs_of_a_story_in_one_line_go() {
        let parts: Vec<String> = (1..12)
            .map(|n| {
                format!(
                    "Paragraf nomor {n} bercerita tentang nelayan yang pulang membawa hasil tangkapan di dermaga {n}."
                )
            })
            .collect();
        let whole = parts.join(" ");
        assert_eq!(prose(&format!("{whole}\n{}\n{}", parts[2], parts[4])), whole);
    }
}
