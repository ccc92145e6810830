//! `jernih report`: one HTML page to look at a sample of a dump.

use crate::args::Report;
use crate::failure::{Exit, Failure};

/// Runs the command.
pub(crate) fn run(_args: &Report) -> Result<Exit, Failure> {
    Ok(Exit::Done)
}
