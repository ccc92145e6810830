//! The names of one word, of two and so on that may stand at a position.

use super::address::next_word;
use super::names::Key;
use super::scan::word_end;
use crate::span::{Span, tail, window};

/// Most words of a name, and most bytes.
const MOST_WORDS: usize = 5;
pub(super) const LONGEST: usize = 40;

/// Calls back with the folded name and its end, for one word, two words
/// and so on, as long as the answer is to go on.
pub(super) fn walk(text: &str, at: usize, mut each: impl FnMut(&Key, usize) -> bool) {
    let mut key = Key::new();
    let mut start = at;
    for _ in 0..MOST_WORDS {
        // What is longer than a name need not be read to its end.
        let end = start + word_end(window(tail(text, start), 2 * LONGEST), 0);
        if end == start || key.len() + (end - start) > LONGEST {
            return;
        }
        key.push(Span::new(start, end).of(text));
        if !each(&key, end) {
            return;
        }
        let Some(next) = next_word(text, end) else { return };
        start = next;
    }
}
