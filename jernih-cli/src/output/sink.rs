//! [`Sink`]: where bytes go, packed as the name of the output says.

use std::io::{self, Write};
use std::path::Path;

use super::atomic::Pending;
use crate::failure::Failure;
use crate::input::{Packing, packing_of};

/// How hard gzip works: its own default.
const GZIP_LEVEL: u32 = 6;

/// How hard Zstandard works: its own default.
const ZSTD_LEVEL: i32 = 3;

/// An output that takes bytes in order. gzip is packed by the workers, a
/// member a batch (see [`pack`]), because it is slow; Zstandard here, as one
/// frame, because many readers stop behind the first.
pub(crate) enum Sink {
    /// The standard output.
    Stdout(io::Stdout),
    /// A file, as its bytes are.
    File(Pending),
    /// A file of one Zstandard frame.
    Zstd(Box<zstd::stream::write::Encoder<'static, Pending>>),
}

impl std::fmt::Debug for Sink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Sink::Stdout(_) => "Stdout",
            Sink::File(_) => "File",
            Sink::Zstd(_) => "Zstd",
        })
    }
}

impl Sink {
    /// A sink for a file, or for the standard output.
    pub(crate) fn create(path: Option<&Path>) -> Result<Sink, Failure> {
        let Some(path) = path else { return Ok(Sink::Stdout(io::stdout())) };
        let file = Pending::create(path)?;
        if packing_of(path) != Packing::Zstd {
            return Ok(Sink::File(file));
        }
        let encoder = zstd::stream::write::Encoder::new(file, ZSTD_LEVEL)
            .map_err(|error| Failure::system("pack", path, &error))?;
        Ok(Sink::Zstd(Box::new(encoder)))
    }

    /// A sink whose bytes are packed inside already, whatever its name says.
    pub(crate) fn raw(path: Option<&Path>) -> Result<Sink, Failure> {
        match path {
            Some(path) => Ok(Sink::File(Pending::create(path)?)),
            None => Ok(Sink::Stdout(io::stdout())),
        }
    }

    /// Adds bytes.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Sink::Stdout(out) => out.write_all(bytes).map_err(|error| Failure::stdout(&error)),
            Sink::File(file) => file.write_all(bytes).map_err(|e| Failure::system("write", file.path(), &e)),
            Sink::Zstd(encoder) => {
                encoder.write_all(bytes).map_err(|e| Failure::system("write", encoder.get_ref().path(), &e))
            }
        }
    }

    /// Brings everything to its place; a file gets its name only here.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        match self {
            Sink::Stdout(mut out) => out.flush().map_err(|error| Failure::stdout(&error)),
            Sink::File(file) => file.finish(),
            Sink::Zstd(encoder) => {
                let path = encoder.get_ref().path().to_owned();
                encoder.finish().map_err(|error| Failure::system("write", &path, &error))?.finish()
            }
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Stdout(out) => out.write(bytes),
            Sink::File(file) => file.write(bytes),
            Sink::Zstd(encoder) => encoder.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Stdout(out) => out.flush(),
            Sink::File(file) => file.flush(),
            Sink::Zstd(encoder) => encoder.flush(),
        }
    }
}

/// Packs a batch where the output is gzip: a whole member, so that batches can
/// be packed on any thread and put behind each other.
pub(crate) fn pack(packing: Packing, bytes: Vec<u8>) -> Vec<u8> {
    if packing != Packing::Gzip || bytes.is_empty() {
        return bytes;
    }
    gzip(&bytes)
}

/// One gzip member.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 2), flate2::Compression::new(GZIP_LEVEL));
    // Writing to memory has no errors.
    drop(encoder.write_all(bytes));
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn members_behind_each_other_are_one_gzip_file() {
        let bytes = [pack(Packing::Gzip, b"satu ".to_vec()), pack(Packing::Gzip, b"dua".to_vec())].concat();
        let mut text = String::new();
        flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
        assert_eq!(text, "satu dua");
    }
}
