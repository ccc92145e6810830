//! The tests that see the crate from outside, in one binary.

mod checks;
mod corpus;
mod documents;
mod generated;
mod quality;
mod golden;
mod hostile;
mod linear;
mod invariants;
