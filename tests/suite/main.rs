//! The tests that see the crate from outside, in one binary.

mod checks;
mod corpus;
mod documents;
mod generated;
mod hostile;
mod invariants;
mod traps;
