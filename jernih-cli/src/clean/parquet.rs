//! Cleaning Parquet: the text column is made anew, all others pass through.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, RecordBatch, StringArray, UInt64Array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::properties::WriterProperties;

use super::cleaner::{Cleaner, Done, Scratch};
use super::metadata;
use super::outputs::{Outputs, Paths};
use super::shard::Setting;
use super::totals::Totals;
use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::ordered;
use crate::output::sink::{Sink, pack};
use crate::records::columns::{Texts, is_text, row_id, same_type};
use crate::records::field::{ID, TEXT, none_found, pick};
use crate::records::jsonl::write_string;
use crate::signals;

/// How many rows are cleaned at a time.
const ROWS: usize = 256;

/// How many bytes of a row group are gathered before it is written out.
const GROUP: usize = 64 << 20;

/// What a batch of rows turns into.
#[derive(Debug)]
struct Cleaned {
    kept: Option<RecordBatch>,
    rejected: Option<RecordBatch>,
    done: Done,
}

/// Which columns matter, and what the output looks like.
#[derive(Debug)]
struct Columns {
    text: usize,
    id: Option<usize>,
    schema: SchemaRef,
}

/// Cleans a Parquet file.
pub(crate) fn clean(setting: &Setting<'_>, input: &Input, paths: &Paths) -> Result<Totals, Failure> {
    let Some(path) = &input.path else {
        return Err(Failure::usage("Parquet cannot be read from a pipe: give the file's name"));
    };
    let damaged = |error: &dyn std::fmt::Display| Failure::input(format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(|error| Failure::system("open", path, &error))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    let columns = columns(setting, input, builder.schema())?;
    let properties = properties(builder.metadata(), columns.text);
    let raw_schema = Arc::clone(builder.schema());
    let rows = builder.metadata().file_metadata().num_rows().max(1).unsigned_abs();
    let size = input.size();
    let mut reader = builder.with_batch_size(ROWS).build().map_err(|error| damaged(&error))?;

    let mut outputs = Outputs::beside(input.name(), paths, setting.meter)?;
    let mut writer = Table::create(paths.out.as_deref(), &columns.schema, &properties)?;
    let mut rejects: Option<Table> = None;

    let mut row = 0_u64;
    let next = || {
        signals::check()?;
        let Some(batch) = reader.next().transpose().map_err(|error| damaged(&error))? else { return Ok(None) };
        let first = row + 1;
        row += batch.num_rows() as u64;
        setting.meter.read.fetch_add(size * batch.num_rows() as u64 / rows, std::sync::atomic::Ordering::Relaxed);
        Ok(Some((first, batch)))
    };
    let work = |scratch: &mut Scratch, (first, batch): (u64, RecordBatch)| {
        let mut cleaned = columns.clean(setting.cleaner, first, &batch, scratch);
        if let (Ok(cleaned), Some(path)) = (&mut cleaned, &paths.marks) {
            let marks = std::mem::take(&mut cleaned.done.marks);
            cleaned.done.marks = pack(crate::input::packing_of(path), marks);
        }
        cleaned
    };
    let take = |cleaned: Result<Cleaned, String>| {
        let cleaned = cleaned.map_err(|error| damaged(&error))?;
        outputs.take(&cleaned.done)?;
        if let Some(batch) = &cleaned.kept {
            writer.put(batch)?;
        }
        if let (Some(batch), Some(path)) = (&cleaned.rejected, &paths.rejects) {
            if rejects.is_none() {
                rejects = Some(Table::create(Some(path), &raw_schema, &properties)?);
            }
            if let Some(table) = &mut rejects {
                table.put(batch)?;
            }
        }
        Ok(())
    };
    ordered::run(setting.threads, next, work, take)?;
    if let Some(table) = rejects {
        table.finish()?;
    }
    let totals = outputs.finish()?;
    writer.finish()?;
    Ok(totals)
}

fn columns(setting: &Setting<'_>, input: &Input, schema: &SchemaRef) -> Result<Columns, Failure> {
    let wrong = |reason: String| Failure::input(format!("{}: {reason}", input.name()));
    let name = |field: &Arc<Field>| field.name().clone();
    let texts: Vec<String> = schema.fields().iter().filter(|field| is_text(field.data_type())).map(name).collect();
    let text = if let Some(name) = setting.text_field {
        name.to_owned()
    } else {
        let found = pick(TEXT, texts.iter().map(String::as_str));
        let name = found.ok_or_else(|| wrong(none_found(texts.iter().map(String::as_str))))?;
        setting.guessed(input, name);
        name.to_owned()
    };
    let (at, field) = schema.column_with_name(&text).ok_or_else(|| wrong(format!("there is no column \"{text}\"")))?;
    if !is_text(field.data_type()) {
        return Err(wrong(format!("the column \"{text}\" holds no text but {}", field.data_type())));
    }
    let id = match &setting.cleaner.id_field {
        Some(name) => Some(name.as_str()),
        None => pick(ID, schema.fields().iter().map(|field| field.name().as_str())),
    };
    let mut fields: Vec<Arc<Field>> = schema.fields().iter().cloned().collect();
    let kind = field.data_type().clone();
    if let Some(into) = &setting.cleaner.into {
        fields.push(Arc::new(Field::new(into, kind, false)));
    }
    if setting.cleaner.metadata {
        fields.extend(metadata::COLUMNS.iter().map(|name| Arc::new(Field::new(*name, type_of(name), true))));
    }
    for field in fields.get(schema.fields().len()..).unwrap_or_default() {
        if schema.column_with_name(field.name()).is_some() {
            return Err(wrong(format!("the column \"{}\" is there already", field.name())));
        }
    }
    let id = id.and_then(|name| schema.index_of(name).ok());
    let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
    Ok(Columns { text: at, id, schema })
}

fn type_of(column: &str) -> DataType {
    match column {
        "jernih_words_kept" | "jernih_words_removed" => DataType::UInt64,
        "jernih_doubt" => DataType::Float64,
        _ => DataType::Utf8,
    }
}

impl Columns {
    /// Cleans the rows of a batch. `first` is the number of its first row.
    fn clean(
        &self,
        cleaner: &Cleaner,
        first: u64,
        batch: &RecordBatch,
        scratch: &mut Scratch,
    ) -> Result<Cleaned, String> {
        let mut done = Done::default();
        let mut prose: Vec<String> = Vec::with_capacity(batch.num_rows());
        let mut values: Vec<[String; 11]> = Vec::new();
        let mut good: Vec<bool> = Vec::with_capacity(batch.num_rows());
        let column = batch.column(self.text);
        let texts = Texts::of(column).ok_or("the text column changed its type")?;
        for (row, place) in (0..batch.num_rows()).zip(first..) {
            let place = Place::Row(place);
            let text = texts.at(row).filter(|text| text.len() <= cleaner.longest);
            good.push(text.is_some());
            let Some(text) = text else {
                let reason = match texts.at(row) {
                    None => "the text is null".to_owned(),
                    Some(_) => format!("the record is longer than {} bytes (--max-record)", cleaner.longest),
                };
                done.reject(b"", place, reason);
                continue;
            };
            let Scratch { prose: clean, counts, buffers, .. } = &mut *scratch;
            let article = cleaner.clean(text, buffers, clean, counts, &mut done.totals);
            prose.push(clean.clone());
            if cleaner.metadata {
                values.push(metadata::columns(&article, counts));
            }
            if cleaner.marks.is_some() {
                let mut id = Vec::new();
                if let Some(text) = self.id.and_then(|at| row_id(batch.column(at), row)) {
                    write_string(&text, &mut id);
                }
                cleaner.write_marks(&article, std::str::from_utf8(&id).ok(), place, &mut done.marks);
            }
            article.recycle(buffers);
        }
        let (kept, rejected) = split(batch, &good)?;
        let mut arrays: Vec<ArrayRef> = kept.columns().to_vec();
        let clean = same_type(column.data_type(), &prose);
        if cleaner.into.is_some() {
            arrays.push(clean);
        } else {
            arrays[self.text] = clean;
        }
        if cleaner.metadata {
            arrays.extend(metadata_arrays(&values));
        }
        let kept = RecordBatch::try_new(Arc::clone(&self.schema), arrays).map_err(|error| error.to_string())?;
        Ok(Cleaned { kept: Some(kept).filter(|batch| batch.num_rows() > 0), rejected, done })
    }
}

/// The rows that are good, and those that are not, where there are any.
fn split(batch: &RecordBatch, good: &[bool]) -> Result<(RecordBatch, Option<RecordBatch>), String> {
    if good.iter().all(|good| *good) {
        return Ok((batch.clone(), None));
    }
    let bad: Vec<bool> = good.iter().map(|good| !good).collect();
    let part = |rows: &[bool]| {
        arrow_select::filter::filter_record_batch(batch, &BooleanArray::from(rows.to_vec())).map_err(|e| e.to_string())
    };
    Ok((part(good)?, Some(part(&bad)?)))
}

fn metadata_arrays(values: &[[String; 11]]) -> Vec<ArrayRef> {
    metadata::COLUMNS
        .iter()
        .enumerate()
        .map(|(at, name)| -> ArrayRef {
            let texts = values.iter().map(|row| row[at].as_str());
            match type_of(name) {
                DataType::UInt64 => Arc::new(texts.map(|text| text.parse().ok()).collect::<UInt64Array>()),
                DataType::Float64 => Arc::new(texts.map(|text| text.parse().ok()).collect::<Float64Array>()),
                _ => Arc::new(texts.map(|text| Some(text).filter(|text| !text.is_empty())).collect::<StringArray>()),
            }
        })
        .collect()
}

/// The packing and the notes of the raw file, for the clean one.
fn properties(metadata: &ParquetMetaData, text: usize) -> WriterProperties {
    let group = metadata.row_groups().first();
    let packing = group.filter(|group| text < group.num_columns()).map(|group| group.column(text).compression());
    let packing = match packing {
        None | Some(Compression::LZO | Compression::BROTLI(_)) => Compression::SNAPPY,
        Some(known) => known,
    };
    let notes = metadata.file_metadata().key_value_metadata().cloned();
    let notes = notes.map(|notes| notes.into_iter().filter(|note| note.key != "ARROW:schema").collect());
    WriterProperties::builder().set_compression(packing).set_key_value_metadata(notes).build()
}

/// A Parquet file that is being written.
struct Table {
    writer: ArrowWriter<Sink>,
}

impl Table {
    fn create(path: Option<&Path>, schema: &SchemaRef, properties: &WriterProperties) -> Result<Table, Failure> {
        let sink = Sink::raw(path)?;
        let writer =
            ArrowWriter::try_new(sink, Arc::clone(schema), Some(properties.clone())).map_err(|e| unwritten(&e))?;
        Ok(Table { writer })
    }

    fn put(&mut self, batch: &RecordBatch) -> Result<(), Failure> {
        self.writer.write(batch).map_err(|error| unwritten(&error))?;
        if self.writer.in_progress_size() > GROUP {
            self.writer.flush().map_err(|error| unwritten(&error))?;
        }
        Ok(())
    }

    fn finish(self) -> Result<(), Failure> {
        self.writer.into_inner().map_err(|error| unwritten(&error))?.finish()
    }
}

fn unwritten(error: &parquet::errors::ParquetError) -> Failure {
    Failure::system("write Parquet", Path::new("output"), &std::io::Error::other(error.to_string()))
}
