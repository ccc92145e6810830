//! Opening an input: unpacking by its first bytes, counting what was read.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Format, Input, Packing};
use crate::failure::Failure;

/// How much is read at a time from a file.
const BLOCK: usize = 256 * 1024;

/// How many unpacked bytes are looked at to tell the form.
const GLANCE: usize = 4096;

/// An input that is being read.
pub(crate) struct Opened {
    /// The unpacked bytes.
    pub(crate) reader: Box<dyn Read + Send>,
    /// How the file was packed.
    pub(crate) packing: Packing,
    /// Its form.
    pub(crate) format: Format,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("packing", &self.packing).field("format", &self.format).finish_non_exhaustive()
    }
}

/// Opens an input. `read` is told how many bytes of the file have been read.
pub(crate) fn open(input: &Input, read: &Arc<AtomicU64>) -> Result<Opened, Failure> {
    let source: Box<dyn Read + Send> = match &input.path {
        Some(path) => Box::new(File::open(path).map_err(|error| Failure::system("open", path, &error))?),
        None => Box::new(io::stdin()),
    };
    let mut counted = Counted { inner: source, read: Arc::clone(read) };
    let head = glance(&mut counted, 8).map_err(|error| unreadable(input, &error))?;
    let packing = packing(&head);
    let whole = BufReader::with_capacity(BLOCK, Cursor::new(head).chain(counted));
    let mut reader: Box<dyn Read + Send> = match packing {
        Packing::Plain => Box::new(whole),
        Packing::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(whole)),
        Packing::Zstd => {
            Box::new(zstd::stream::read::Decoder::with_buffer(whole).map_err(|error| unreadable(input, &error))?)
        }
    };
    let format = match input.format {
        Some(Format::Jsonl) | None => {
            let mut head = Vec::with_capacity(GLANCE);
            let failed = (&mut reader).take(GLANCE as u64).read_to_end(&mut head).err();
            let told = told_by(&head);
            let shaped = input.format.or(told).unwrap_or(Format::Text);
            if shaped == Format::Jsonl && first_sign(&head) == Some(b'[') {
                return Err(Failure::input(format!(
                    "{}:1: this is one JSON array, not JSON lines; turn it with: jq -c '.[]'",
                    input.name()
                )));
            }
            reader = match failed {
                Some(error) => Box::new(Cursor::new(head).chain(Failing(Some(error)))),
                None => Box::new(Cursor::new(head).chain(reader)),
            };
            shaped
        }
        Some(format) => format,
    };
    Ok(Opened { reader, packing, format })
}

/// A file that cannot be read, in words.
pub(crate) fn unreadable(input: &Input, error: &io::Error) -> Failure {
    Failure::input(format!("{}: {}", input.name(), broken(error)))
}

/// What an error while reading or unpacking means.
pub(crate) fn broken(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "the packed data end too early: the file is cut off".to_owned(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => format!("the packed data are damaged: {error}"),
        _ => format!("could not read: {error}"),
    }
}

/// The first bytes of a reader, `most` of them or all there are.
fn glance(reader: &mut impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(most);
    reader.take(most as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn packing(head: &[u8]) -> Packing {
    match head {
        [0x1F, 0x8B, ..] => Packing::Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Packing::Zstd,
        _ => Packing::Plain,
    }
}

fn first_sign(head: &[u8]) -> Option<u8> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    head.iter().copied().find(|byte| !byte.is_ascii_whitespace())
}

/// The form that the first bytes tell.
fn told_by(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"PAR1") {
        return Some(Format::Parquet);
    }
    (first_sign(head) == Some(b'{')).then_some(Format::Jsonl)
}

/// Says again what went wrong during the first glance.
struct Failing(Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// Counts the bytes that go through.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_form_and_packing() {
        assert_eq!(packing(&[0x1F, 0x8B, 8, 0]), Packing::Gzip);
        assert_eq!(packing(&[0x28, 0xB5, 0x2F, 0xFD]), Packing::Zstd);
        assert_eq!(packing(b"{\"a\""), Packing::Plain);
        assert_eq!(told_by(b"\xEF\xBB\xBF \n{"), Some(Format::Jsonl));
        assert_eq!(told_by(b"PAR1...."), Some(Format::Parquet));
        assert_eq!(told_by(b"BOGOR - Hujan"), None);
    }
}
