//! The tests that see the crate from outside, in one binary.

// A test that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::print_stderr)]

mod checks;
mod corpus;
mod documents;
mod each;
mod extremes;
mod footers;
mod generated;
mod golden;
mod hostile;
mod invariants;
mod linear;
mod package;
mod quality;
mod regressions;
mod rules;
mod snapshot;
mod traps;
mod twice;
