//! Where a caption begins and ends that is glued into a line.

use super::caption::LONGEST;
use super::credit::names_agency;
use crate::shape;
use crate::span::{end_window, head, window};

/// Where the sentence begins that ends `before` in a bracketed date and a full
/// stop, as the captions of agencies do.
pub(super) fn sentence_before(before: &str) -> Option<usize> {
    let bare = before.trim_end();
    if !bare.ends_with(").") || !ends_dated(bare) {
        return None;
    }
    let window = end_window(bare, LONGEST);
    let from = bare.len() - window.len();
    let body = window.strip_suffix('.')?;
    // A full stop, or one before a quotation mark that closes: `... masa depan." Warga`.
    let stops = STOPS.iter().flat_map(|stop| body.match_indices(stop));
    let ends = stops.filter(|(at, _)| !is_abbreviation(head(body, *at))).map(|(at, stop)| at + stop.len());
    Some(from + ends.max().unwrap_or(0))
}

/// What stands between two sentences before a caption.
const STOPS: [&str; 3] = [". ", ".\" ", ".\u{201d} "];

/// How long a credit with slashes is: `ANTARA/Ani Lestari/aa.`.
pub(super) fn credit_length(text: &str) -> usize {
    let window = window(text, 90);
    window.find(". ").map_or(window.trim_end().len(), |at| at + 1)
}

/// Where the caption ends that begins `text` with a credit of `credit` bytes:
/// behind a bracketed credit, at the seam where the next sentence was glued to
/// its full stop, or with the line where that is short. Inside running text,
/// where no seam shows, with its first sentence. `None` where the end cannot
/// be told.
pub(super) fn caption_end(text: &str, credit: usize, inside: bool) -> Option<usize> {
    let inner = window(text, LONGEST);
    let mut previous = ' ';
    let mut is_first = inside;
    for (at, c) in inner.char_indices() {
        if at > credit {
            // `...2025.Situasi`: no space behind the full stop.
            if previous == '.' && c.is_uppercase() && !is_abbreviation(head(inner, at)) {
                return Some(at);
            }
            // `(19/5/2025). Situasi`: one sentence with a date at its end is the caption.
            if is_first && previous == '.' && c == ' ' && !is_abbreviation(head(inner, at)) {
                if ends_dated(head(inner, at)) {
                    return Some(at);
                }
                is_first = false;
            }
            if previous == ')' && (c.is_uppercase() || ends_in_credit(head(inner, at))) {
                return Some(at);
            }
        }
        previous = c;
    }
    if inside {
        let from = credit + 12;
        let stop = inner.match_indices(". ").find(|(at, _)| *at > from && !is_abbreviation(head(inner, *at)));
        if let Some((at, _)) = stop {
            return Some(at + 1);
        }
    }
    (text.len() <= LONGEST && text.len() == inner.len()).then_some(text.len())
}

/// Whether the text ends in a bracket that names who made the picture.
fn ends_in_credit(text: &str) -> bool {
    shape::closing_group(text).is_some_and(|(_, inner)| names_agency(inner))
}

/// Whether the text ends in an initial or a title: `S.`, `dr.`.
fn is_abbreviation(text: &str) -> bool {
    let word = text.trim_end_matches('.').rsplit([' ', '.', '(']).next().unwrap_or_default();
    word.chars().count() <= 2
}

/// Whether a word has a second word glued to capitals: `AFPFoto`.
pub(super) fn has_seam_behind_capitals(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        let is_seam = c.is_lowercase() && run >= 3;
        run = if c.is_uppercase() { run + 1 } else { 0 };
        is_seam
    })
}

/// Whether the text ends in a bracketed date and a full stop, as captions do.
pub(super) fn ends_dated(text: &str) -> bool {
    let Some((_, inner)) = shape::closing_group(text) else { return false };
    text.ends_with(['.', ')'])
        && inner.contains('/')
        && inner.bytes().all(|b| b.is_ascii_digit() || b == b'/' || b == b' ')
}
