//! One input cut into batches, cleaned on many threads, written in order.

use super::cleaner::{Cleaner, Done, Scratch};
use super::delimited::{Table, names};
use super::jsonl;
use super::outputs::{Outputs, Paths};
use super::totals::Totals;
use crate::buffers;
use crate::failure::{Failure, Place};
use crate::input::open::Opened;
use crate::input::{Format, Input};
use crate::ordered;
use crate::output::sink::pack;
use crate::progress::Meter;
use crate::records::chunks::{Chunk, Chunks, Ends, Kind};
use crate::records::field::{ID, TEXT, none_found, pick};
use crate::records::jsonl::{Object, Wanted, first_objects};
use crate::signals;

/// What every input is cleaned with.
#[derive(Debug)]
pub(crate) struct Setting<'s> {
    /// The filters and what is wanted of them.
    pub(crate) cleaner: &'s Cleaner,
    /// The field that `--text-field` names.
    pub(crate) text_field: Option<&'s str>,
    /// The byte between fields that `--delimiter` names.
    pub(crate) delimiter: Option<u8>,
    /// How many threads work.
    pub(crate) threads: usize,
    /// How far the work is.
    pub(crate) meter: &'s Meter,
    /// Whether guesses are said aloud.
    pub(crate) aloud: bool,
}

impl Setting<'_> {
    /// Says which field was guessed.
    pub(crate) fn guessed(&self, input: &Input, field: &str) {
        if self.aloud {
            self.meter.say(&format!(
                "jernih: {}: the text is taken from the field \"{field}\" (--text-field chooses another)",
                input.name()
            ));
        }
    }
}

/// How the records of an input are cleaned.
enum Way {
    Lines(Wanted),
    Rows(Table),
}

/// Cleans an input of lines or rows.
pub(crate) fn clean(setting: &Setting<'_>, input: &Input, opened: Opened, paths: &Paths) -> Result<Totals, Failure> {
    let mut outputs = Outputs::create(input.name(), paths, setting.meter)?;
    let delimiter = setting.delimiter.unwrap_or(if opened.format == Format::Tsv { b'\t' } else { b',' });
    let ends = if opened.format == Format::Jsonl { Ends::Lines } else { Ends::Rows(delimiter) };
    let mut chunks = Chunks::new(opened.reader, ends, setting.cleaner.longest);
    let mut first = None;
    let way = match opened.format {
        Format::Jsonl => {
            first = chunks.next();
            Way::Lines(wanted(setting, input, first.as_ref())?)
        }
        _ => match chunks.header() {
            Some(header) => {
                let table = table(setting, input, &header, delimiter)?;
                outputs.put(&pack(paths.packing(), table.header(setting.cleaner, &header)))?;
                Way::Rows(table)
            }
            None => match chunks.next() {
                None => return outputs.finish(),
                Some(_) => return Err(Failure::input(format!("{}:1: the header row cannot be read", input.name()))),
            },
        },
    };
    let next = || {
        signals::check()?;
        Ok(first.take().or_else(|| chunks.next()))
    };
    let work = |scratch: &mut Scratch, chunk: Chunk| {
        let done = batch(setting.cleaner, &way, &chunk, scratch);
        buffers::give(chunk.bytes);
        paths.pack(done)
    };
    let take = |done: Done| {
        outputs.take(&done)?;
        buffers::give(done.out);
        Ok(())
    };
    ordered::run(setting.threads, next, work, take)?;
    outputs.finish()
}

fn batch(cleaner: &Cleaner, way: &Way, chunk: &Chunk, scratch: &mut Scratch) -> Done {
    match (&chunk.kind, way) {
        (Kind::Records, Way::Lines(wanted)) => jsonl::clean(cleaner, wanted, chunk, scratch),
        (Kind::Records, Way::Rows(table)) => table.clean(cleaner, chunk, scratch),
        (Kind::Refused(reason), _) => {
            let mut done = Done::default();
            done.reject(&chunk.bytes, Place::Line(chunk.line), reason.clone());
            done
        }
        (Kind::More, _) => Done { rejects: chunk.bytes.clone(), ..Done::default() },
    }
}

/// Which fields of a JSON line matter.
fn wanted(setting: &Setting<'_>, input: &Input, first: Option<&Chunk>) -> Result<Wanted, Failure> {
    let bytes = first.map_or(&[][..], |chunk| chunk.bytes.as_slice());
    let objects: Vec<Object<'_>> = first_objects(bytes).collect();
    let text = match setting.text_field {
        Some(name) => name,
        None => match (objects.iter().find_map(|object| pick(TEXT, object.strings())), objects.first()) {
            (Some(name), _) => {
                setting.guessed(input, name);
                name
            }
            (None, Some(object)) => {
                return Err(Failure::input(format!("{}:1: {}", input.name(), none_found(object.strings()))));
            }
            // No line is an object: each says so itself.
            (None, None) => "text",
        },
    };
    let id = match &setting.cleaner.id_field {
        Some(name) => Some(name.clone()),
        None => objects.first().and_then(|object| pick(ID, object.names())).map(str::to_owned),
    };
    Ok(jsonl::wanted(setting.cleaner, text, id.filter(|_| setting.cleaner.marks.is_some())))
}

/// What the header row of a table says.
fn table(setting: &Setting<'_>, input: &Input, header: &[u8], delimiter: u8) -> Result<Table, Failure> {
    let names = names(header, delimiter);
    let all = names.iter().map(String::as_str);
    let text = if let Some(name) = setting.text_field {
        name
    } else {
        let found = pick(TEXT, all.clone());
        let name = found.ok_or_else(|| Failure::input(format!("{}:1: {}", input.name(), none_found(all.clone()))))?;
        setting.guessed(input, name);
        name
    };
    let id = setting.cleaner.id_field.as_deref().or_else(|| pick(ID, all.clone()));
    Table::new(setting.cleaner, &names, text, id, delimiter)
        .map_err(|failure| Failure::input(format!("{}:1: {failure}", input.name())))
}
