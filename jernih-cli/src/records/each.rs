//! [`each`]: the records of an input for commands that only look at them.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use arrow_array::RecordBatch;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::chunks::{Chunk, Chunks, Ends, Kind};
use super::columns::{Texts, row_id};
use super::delimited::{Fields, row_ends, split_break};

use super::field::{PUBLISHER, TEXT, TITLE, URL, pick};
use super::jsonl::Object;
use crate::args::Source;
use crate::failure::Failure;
use crate::input::open::open;
use crate::input::{Format, Input};

/// A record: its text and what else names it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Record {
    /// Its number in the input, from 1.
    pub(crate) number: u64,
    /// The raw text.
    pub(crate) text: String,
    /// Who published it, where the record says; else the host of its address.
    pub(crate) publisher: Option<String>,
    /// Its address.
    pub(crate) url: Option<String>,
    /// Its headline.
    pub(crate) title: Option<String>,
}

/// Hands every record to `take` until it says that this is enough. Records
/// without text are counted and passed over, what cannot be read is said and
/// passed over.
pub(crate) fn each(
    input: &Input,
    source: &Source,
    mut take: impl FnMut(Record) -> Result<bool, Failure>,
) -> Result<(), Failure> {
    let mut wanted = Reading { number: 0, field: source.text_field.clone(), take: &mut take };
    let parquet = |wanted: &mut Reading<'_>| parquet(input, wanted);
    if input.format == Some(Format::Parquet) {
        return parquet(&mut wanted);
    }
    let opened = open(input, &Arc::new(AtomicU64::new(0)))?;
    let delimiter = source.delimiter.unwrap_or(if opened.format == Format::Tsv { b'\t' } else { b',' });
    let (format, reader) = (opened.format, opened.reader);
    match format {
        Format::Parquet => parquet(&mut wanted),
        Format::Text => {
            let mut chunks = Chunks::new(reader, Ends::Lines, source.max_record);
            let mut bytes = Vec::new();
            while let Some(chunk) = chunks.next() {
                warn(input, &chunk);
                bytes.extend_from_slice(&chunk.bytes);
                if bytes.len() > source.max_record {
                    return Err(Failure::input(format!("{}: longer than --max-record", input.name())));
                }
            }
            let record = Record { text: String::from_utf8_lossy(&bytes).into_owned(), ..Record::default() };
            wanted.take(record).map(drop)
        }
        Format::Jsonl => {
            let mut chunks = Chunks::new(reader, Ends::Lines, source.max_record);
            while let Some(chunk) = chunks.next() {
                warn(input, &chunk);
                if !wanted.lines(&chunk)? {
                    return Ok(());
                }
            }
            Ok(())
        }
        Format::Csv | Format::Tsv => {
            let mut chunks = Chunks::new(reader, Ends::Rows(delimiter), source.max_record);
            let Some(header) = chunks.header() else { return Ok(()) };
            let mut fields = Fields::new(delimiter);
            fields.read(split_break(&header).0);
            let names: Vec<String> = (0..fields.len()).map(|at| lossy(fields.plain(at))).collect();
            while let Some(chunk) = chunks.next() {
                warn(input, &chunk);
                if !wanted.rows(&chunk, &names, delimiter, &mut fields)? {
                    return Ok(());
                }
            }
            Ok(())
        }
    }
}

/// Says on standard error that a part of the input cannot be read.
fn warn(input: &Input, chunk: &Chunk) {
    if let Kind::Refused(reason) = &chunk.kind {
        anstream::eprintln!("jernih: {}:{}: {reason}; it is passed over", input.name(), chunk.line);
    }
}

struct Reading<'r> {
    number: u64,
    field: Option<String>,
    take: &'r mut dyn FnMut(Record) -> Result<bool, Failure>,
}

impl Reading<'_> {
    fn take(&mut self, record: Record) -> Result<bool, Failure> {
        self.number += 1;
        (self.take)(Record { number: self.number, ..record })
    }

    fn lines(&mut self, chunk: &Chunk) -> Result<bool, Failure> {
        if chunk.kind != Kind::Records {
            return Ok(true);
        }
        for line in chunk.bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
            let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
            let Some(object) = Object::read(line) else {
                self.number += 1;
                continue;
            };
            if !self.fields(&object.strings(), |name| object.string(name))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn rows(&mut self, chunk: &Chunk, names: &[String], delimiter: u8, fields: &mut Fields) -> Result<bool, Failure> {
        if chunk.kind != Kind::Records {
            return Ok(true);
        }
        let mut from = 0;
        for end in row_ends(&chunk.bytes, delimiter).chain([chunk.bytes.len()]) {
            let row = split_break(chunk.bytes.get(from..end).unwrap_or_default()).0;
            from = end;
            if row.trim_ascii().is_empty() {
                continue;
            }
            fields.read(row);
            let place = |name: &str| names.iter().position(|other| other == name).filter(|at| *at < fields.len());
            if !self.fields(&names.iter().map(String::as_str), |name| place(name).map(|at| lossy(fields.plain(at))))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn batch(&mut self, batch: &RecordBatch) -> Result<bool, Failure> {
        let schema = batch.schema();
        let keys = schema.fields().iter().map(|field| field.name().as_str());
        for row in 0..batch.num_rows() {
            let text = |name: &str| {
                let column = batch.column_by_name(name)?;
                Texts::of(column).map_or_else(|| row_id(column, row), |texts| texts.at(row).map(str::to_owned))
            };
            if !self.fields(&keys, text)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Makes a record of named values.
    fn fields<'f>(
        &mut self,
        names: &(impl Iterator<Item = &'f str> + Clone),
        value: impl Fn(&str) -> Option<String>,
    ) -> Result<bool, Failure> {
        let one = |list: &[&str]| pick(list, names.clone()).and_then(&value).filter(|text| !text.is_empty());
        let text = match &self.field {
            Some(field) => value(field),
            None => pick(TEXT, names.clone()).and_then(&value),
        };
        let Some(text) = text else {
            self.number += 1;
            return Ok(true);
        };
        let url = one(URL);
        let publisher = one(PUBLISHER).or_else(|| url.as_deref().and_then(host).map(str::to_owned));
        self.take(Record { number: 0, text, publisher, url, title: one(TITLE) })
    }
}

fn parquet(input: &Input, wanted: &mut Reading<'_>) -> Result<(), Failure> {
    let Some(path) = &input.path else {
        return Err(Failure::usage("Parquet cannot be read from a pipe: give the file's name"));
    };
    let damaged = |error: &dyn std::fmt::Display| Failure::input(format!("{}: {error}", path.display()));
    let file = std::fs::File::open(path).map_err(|error| Failure::system("open", path, &error))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    for batch in builder.with_batch_size(256).build().map_err(|error| damaged(&error))? {
        if !wanted.batch(&batch.map_err(|error| damaged(&error))?)? {
            break;
        }
    }
    Ok(())
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The host of an address, without `www.`.
fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_off_addresses() {
        assert_eq!(host("https://www.contoh.id/a?b"), Some("contoh.id"));
        assert_eq!(host("contoh.id/a"), None);
    }
}
