//! The tests that see the crate from outside, in one binary.

mod checks;
mod corpus;
mod documents;
mod extremes;
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
