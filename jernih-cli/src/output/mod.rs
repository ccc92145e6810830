//! Outputs: files that appear under their name only when they are whole.

pub(crate) mod atomic;
pub(crate) mod sink;
