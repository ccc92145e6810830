//! Cleaning JSON lines: the text's value is cut out of the raw line and the
//! prose put in its place; every other byte stays.

use memchr::memchr;
use serde_json::Value;

use super::cleaner::{Cleaner, Done, Scratch};
use super::metadata;
use crate::failure::Place;
use crate::records::chunks::Chunk;
use crate::records::jsonl::{Wanted, decode, offset, write_string};

/// Cleans the lines of a batch.
pub(crate) fn clean(cleaner: &Cleaner, wanted: &Wanted, chunk: &Chunk, scratch: &mut Scratch) -> Done {
    let mut done = Done::of_batch(chunk.bytes.len());
    let mut rest = chunk.bytes.as_slice();
    if chunk.line == 1
        && let Some(behind) = rest.strip_prefix(b"\xEF\xBB\xBF")
    {
        done.out.extend_from_slice(b"\xEF\xBB\xBF");
        rest = behind;
    }
    for (at, line) in (chunk.line..).zip(lines(rest)) {
        let bare = line.trim_ascii();
        if bare.is_empty() {
            done.out.extend_from_slice(line);
            continue;
        }
        let from = done.out.len();
        if let Err(reason) = one(cleaner, wanted, line, at, scratch, &mut done) {
            done.out.truncate(from);
            done.reject(line, Place::Line(at), reason);
        }
    }
    done
}

/// The lines of a batch, each with what ends it.
fn lines(mut rest: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let end = memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
        let (line, behind) = rest.split_at(end);
        rest = behind;
        (!line.is_empty()).then_some(line)
    })
}

/// Cleans one line, or says why it cannot be used.
fn one(
    cleaner: &Cleaner,
    wanted: &Wanted,
    line: &[u8],
    at: u64,
    scratch: &mut Scratch,
    done: &mut Done,
) -> Result<(), String> {
    if line.len() > cleaner.longest {
        return Err(format!("the record is longer than {} bytes (--max-record)", cleaner.longest));
    }
    let line = std::str::from_utf8(line)
        .map_err(|error| format!("invalid UTF-8 at byte {} of the line", error.valid_up_to() + 1))?;
    let (found, text) = wanted.read(line.trim_ascii_end())?;
    decode(text, &mut scratch.raw)?;
    let Scratch { raw, prose, counts, buffers } = scratch;
    let article = cleaner.clean(raw, buffers, prose, counts, &mut done.totals);
    let out = &mut done.out;
    let bytes = line.as_bytes();
    let start = offset(line, text);
    let mut from = 0;
    if cleaner.into.is_none() {
        out.extend_from_slice(bytes.get(..start).unwrap_or_default());
        write_string(prose, out);
        from = start + text.len();
    }
    if !wanted.new.is_empty() {
        let close = line.rfind('}').unwrap_or(line.len());
        out.extend_from_slice(bytes.get(from..close).unwrap_or_default().trim_ascii_end());
        if let Some(name) = &cleaner.into {
            add(name, out);
            write_string(prose, out);
        }
        if cleaner.metadata {
            let object: Value = metadata::object(&article, counts);
            add(metadata::FIELD, out);
            drop(serde_json::to_writer(&mut *out, &object));
        }
        from = close;
    }
    out.extend_from_slice(bytes.get(from..).unwrap_or_default());
    cleaner.write_marks(&article, found.id, Place::Line(at), &mut done.marks);
    article.recycle(buffers);
    Ok(())
}

/// Adds the name of a further field. The object has one already: the text.
fn add(name: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b", ");
    write_string(name, out);
    out.extend_from_slice(b": ");
}

/// What to look for in the lines of a file whose text stands in this field.
pub(crate) fn wanted(cleaner: &Cleaner, text: &str, id: Option<String>) -> Wanted {
    let mut new: Vec<String> = cleaner.into.iter().cloned().collect();
    if cleaner.metadata {
        new.push(metadata::FIELD.to_owned());
    }
    Wanted { text: text.to_owned(), id, new }
}
