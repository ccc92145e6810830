//! Whether a whole line reads as a headline.

/// TODO
pub(crate) fn headline_likeness(_line: &str) -> u8 {
    0
}
