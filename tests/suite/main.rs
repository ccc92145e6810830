//! The tests that see the crate from outside, in one binary.

mod generated;
mod golden;
mod hostile;
mod linear;
