//! Printing to the standard output.

use std::io::Write as _;

use crate::failure::Failure;

/// Prints text; colours are taken out where nobody sees them.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| Failure::stdout(&error))
}
