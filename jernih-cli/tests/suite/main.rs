//! The command as its users run it: real files in temporary folders.

mod cases;
mod clean;
mod dump;
mod kill;
mod pass_through;
mod tables;
