//! Publishers of the user's own: reading their files, and showing what they
//! would remove.

pub(crate) mod check;
mod file;

use std::path::{Path, PathBuf};

use jernih::{Pipeline, Publisher, publishers};

use crate::failure::Failure;

/// The house chain with the built-in publishers and those of these files.
pub(crate) fn pipeline(files: &[PathBuf]) -> Result<Pipeline, Failure> {
    if files.is_empty() {
        return Ok(Pipeline::default());
    }
    let own: Vec<Publisher> = files.iter().map(|path| load(path)).collect::<Result<_, _>>()?;
    Ok(Pipeline::with_publishers(publishers().iter().chain(&own)))
}

/// Reads a publisher file and refuses it where the file or the publisher is
/// wrong.
pub(crate) fn load(path: &Path) -> Result<Publisher, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::system("read", path, &error))?;
    let publisher = file::read(&text).and_then(|file| file.publisher());
    publisher.map_err(|error| Failure::usage(error.told(&path.display().to_string(), &text)))
}
