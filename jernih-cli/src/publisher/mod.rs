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
    for (at, publisher) in own.iter().enumerate() {
        if let Some(other) = own.iter().take(at).position(|other| other.id() == publisher.id()) {
            let (first, second) = (files[other].display(), files[at].display());
            return Err(Failure::usage(format!("{second}: the id `{}` is that of {first} already", publisher.id())));
        }
    }
    Ok(Pipeline::with_publishers(publishers().iter().chain(&own)))
}

/// Reads a publisher file and refuses it where the file or the publisher is
/// wrong.
pub(crate) fn load(path: &Path) -> Result<Publisher, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::system("read", path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to() + 1;
        Failure::usage(format!("{}: invalid UTF-8 at byte {at}", path.display()))
    })?;
    let publisher = file::read(&text).and_then(|file| file.publisher());
    publisher.map_err(|error| Failure::usage(error.told(&path.display().to_string(), &text)))
}
