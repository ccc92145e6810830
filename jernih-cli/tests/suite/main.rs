//! The command as its users run it: real files in temporary folders.

#![allow(clippy::unwrap_used)] // a test that panics says where

mod cases;
mod clean;
mod dump;
mod kill;
mod pass_through;
mod tables;
