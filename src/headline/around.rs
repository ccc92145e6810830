//! The document around a headline, searched for the names at its end.

use super::Context;
use crate::scan;
use crate::span::{head, tail};

/// How far before and behind the window the document is searched for the
/// names at a boundary, in **bytes**.
const NEAR: usize = 2048;

/// The parts of a document that are searched for names.
pub(super) struct Around<'t> {
    before: &'t str,
    behind: &'t str,
}

impl<'t> Around<'t> {
    /// The text near a headline whose window ends `window` bytes behind its
    /// begin.
    pub(super) fn of(context: &Context<'t>, window: usize) -> Around<'t> {
        let document = context.document;
        let floor = |mut at: usize| {
            at = at.min(document.len());
            while !document.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let bytes = document.as_bytes();
        let from = floor(before(bytes, context.at.min(bytes.len())));
        let behind = floor(context.at.saturating_add(window));
        Around {
            before: head(tail(document, from), floor(context.at) - from),
            behind: head(tail(document, behind), floor(after(bytes, behind)) - behind),
        }
    }

    /// Whether words stand near the headline.
    pub(super) fn holds(&self, words: &str) -> bool {
        self.before.contains(words) || self.behind.contains(words)
    }
}

/// [`NEAR`] bytes before `at`. A `\r\n` counts for one byte, so that how lines
/// end decides nothing.
fn before(bytes: &[u8], at: usize) -> usize {
    let (mut from, mut counted) = (at.saturating_sub(NEAR), at);
    loop {
        let more = line_ends(&bytes[from..counted]);
        if more == 0 {
            return from;
        }
        (from, counted) = (from.saturating_sub(more), from);
    }
}

/// [`NEAR`] bytes behind `at`, in the same way.
fn after(bytes: &[u8], at: usize) -> usize {
    let (mut to, mut counted) = ((at + NEAR).min(bytes.len()), at);
    loop {
        let more = line_ends(&bytes[counted..to]);
        if more == 0 {
            return to;
        }
        (to, counted) = ((to + more).min(bytes.len()), to);
    }
}

/// How many `\r` stand before a `\n`, the one behind the slice not seen.
fn line_ends(bytes: &[u8]) -> usize {
    if !scan::any(bytes, |byte| byte == b'\r') {
        return 0;
    }
    bytes.windows(2).filter(|pair| *pair == b"\r\n").count()
}
