//! Cleaning CSV and TSV: the text's field is cut out of the raw row; every
//! other byte stays.

use super::cleaner::{Cleaner, Done, Scratch};
use super::metadata;
use crate::failure::{Failure, Place};
use crate::records::chunks::Chunk;
use crate::records::delimited::{Fields, row_ends, split_break, write_field};
use crate::records::jsonl::write_string;

/// What the header row says.
#[derive(Debug)]
pub(crate) struct Table {
    delimiter: u8,
    width: usize,
    text: usize,
    id: Option<usize>,
}

/// The names in a header row.
pub(crate) fn names(header: &[u8], delimiter: u8) -> Vec<String> {
    let header = header.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(header);
    let mut fields = Fields::new(delimiter);
    fields.read(split_break(header).0);
    (0..fields.len()).map(|at| String::from_utf8_lossy(fields.plain(at)).into_owned()).collect()
}

impl Table {
    /// A table with these columns, the text in the one of this name.
    pub(crate) fn new(
        cleaner: &Cleaner,
        names: &[String],
        text: &str,
        id: Option<&str>,
        delimiter: u8,
    ) -> Result<Table, Failure> {
        let place = |wanted: &str| names.iter().position(|name| name == wanted);
        let Some(at) = place(text) else {
            return Err(Failure::input(format!("the header has no column \"{text}\": {}", names.join(", "))));
        };
        if names.iter().filter(|name| *name == text).nth(1).is_some() {
            return Err(Failure::input(format!("the column \"{text}\" stands twice in the header")));
        }
        let new = cleaner.into.iter().map(String::as_str).chain(columns(cleaner).iter().copied());
        for name in new {
            if place(name).is_some() {
                return Err(Failure::input(format!("the column \"{name}\" is there already")));
            }
        }
        Ok(Table { delimiter, width: names.len(), text: at, id: id.and_then(place) })
    }

    /// The header row of the output.
    pub(crate) fn header(&self, cleaner: &Cleaner, header: &[u8]) -> Vec<u8> {
        let (row, line_break) = split_break(header);
        let mut out = row.to_vec();
        for name in cleaner.into.iter().map(String::as_str).chain(columns(cleaner).iter().copied()) {
            out.push(self.delimiter);
            write_field(name, self.delimiter, &mut out);
        }
        out.extend_from_slice(if line_break.is_empty() { b"\n" } else { line_break });
        out
    }

    /// Cleans the rows of a batch.
    pub(crate) fn clean(&self, cleaner: &Cleaner, chunk: &Chunk, scratch: &mut Scratch) -> Done {
        let mut done = Done::of_batch(chunk.bytes.len());
        let mut fields = Fields::new(self.delimiter);
        let (mut from, mut line) = (0, chunk.line);
        let ends = row_ends(&chunk.bytes, self.delimiter).chain(std::iter::once(chunk.bytes.len()));
        for end in ends {
            let row = chunk.bytes.get(from..end).unwrap_or_default();
            from = end;
            if row.trim_ascii().is_empty() {
                done.out.extend_from_slice(row);
            } else {
                let before = done.out.len();
                if let Err(reason) = self.one(cleaner, row, Place::Line(line), &mut fields, scratch, &mut done) {
                    done.out.truncate(before);
                    done.reject(row, Place::Line(line), reason);
                }
            }
            line += memchr::memchr_iter(b'\n', row).count() as u64;
        }
        done
    }

    /// Cleans one row, or says why it cannot be used.
    fn one(
        &self,
        cleaner: &Cleaner,
        whole: &[u8],
        place: Place,
        fields: &mut Fields,
        scratch: &mut Scratch,
        done: &mut Done,
    ) -> Result<(), String> {
        if whole.len() > cleaner.longest {
            return Err(format!("the record is longer than {} bytes (--max-record)", cleaner.longest));
        }
        let (row, line_break) = split_break(whole);
        fields.read(row);
        if fields.len() != self.width {
            return Err(format!("the row has {} fields, the header {}", fields.len(), self.width));
        }
        if let Some(field) = fields.torn(row) {
            return Err(format!("field {field} goes on behind the quotation mark that closes it"));
        }
        let text = std::str::from_utf8(fields.plain(self.text))
            .map_err(|error| format!("invalid UTF-8 at byte {} of the text", error.valid_up_to() + 1))?;
        let Scratch { prose, counts, buffers, .. } = scratch;
        let article = cleaner.clean(text, buffers, prose, counts, &mut done.totals);
        let (start, end) = fields.span(self.text);
        let out = &mut done.out;
        if cleaner.into.is_none() {
            out.extend_from_slice(row.get(..start).unwrap_or_default());
            write_field(prose, self.delimiter, out);
            out.extend_from_slice(row.get(end..).unwrap_or_default());
        } else {
            out.extend_from_slice(row);
            out.push(self.delimiter);
            write_field(prose, self.delimiter, out);
        }
        if cleaner.metadata {
            for value in metadata::columns(&article, counts) {
                out.push(self.delimiter);
                write_field(&value, self.delimiter, out);
            }
        }
        out.extend_from_slice(line_break);
        let mut id = Vec::new();
        if let Some(at) = self.id {
            write_string(&String::from_utf8_lossy(fields.plain(at)), &mut id);
        }
        cleaner.write_marks(&article, std::str::from_utf8(&id).ok(), place, &mut done.marks);
        article.recycle(buffers);
        Ok(())
    }
}

/// The columns that are added.
fn columns(cleaner: &Cleaner) -> &'static [&'static str] {
    if cleaner.metadata { metadata::COLUMNS } else { &[] }
}
