//! The command as its users run it: real files in temporary folders.

// A test that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::string_slice)]

mod cases;
mod clean;
mod dump;
mod kill;
mod manual;
mod pass_through;
mod tables;
