//! Cleans a dump of JSON objects, one a line, on all cores. The field `text`
//! holds the raw text and gets the prose; what was read off it goes into a
//! field `jernih`; all other fields stay as they are.
//!
//! ```sh
//! cargo run --release --example jsonl_dump -- examples/data/dump.jsonl > clean.jsonl
//! ```
//!
//! Batches go to the threads in turn and are written in the same turn: the
//! output has the order of the input, and no more than four batches a thread
//! are in memory, whatever the size of the dump.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use jernih::{Pipeline, Scratch};
use serde_json::{Value, json};

/// Lines in a batch.
const BATCH: usize = 256;

/// Lines with their numbers, from 1.
type Batch = Vec<(usize, io::Result<String>)>;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/dump.jsonl".to_owned());
    let input = BufReader::new(File::open(path)?);
    let mut output = BufWriter::new(io::stdout().lock());
    let pipeline = &Pipeline::default();

    thread::scope(|scope| {
        let mut raw = Vec::new();
        let mut cleaned = Vec::new();
        for _ in 0..thread::available_parallelism()?.get() {
            let (to_worker, batches) = sync_channel::<Batch>(1);
            let (to_writer, texts) = sync_channel(1);
            scope.spawn(move || {
                let mut scratch = Scratch::new();
                // An error means that the writer has stopped.
                batches.into_iter().try_for_each(|batch| to_writer.send(clean_all(batch, pipeline, &mut scratch)))
            });
            raw.push(to_worker);
            cleaned.push(texts);
        }
        scope.spawn(move || read(input, &raw));
        for texts in cleaned.iter().cycle() {
            // Where the thread in turn has nothing more, no other has.
            let Ok(text) = texts.recv() else { break };
            output.write_all(text?.as_bytes())?;
        }
        Ok(output.flush()?)
    })
}

/// Gives batches to the threads in turn, until the input ends.
fn read(input: impl BufRead, workers: &[SyncSender<Batch>]) {
    let mut lines = (1..).zip(input.lines());
    for worker in workers.iter().cycle() {
        let batch: Batch = lines.by_ref().take(BATCH).collect();
        if batch.is_empty() || worker.send(batch).is_err() {
            return;
        }
    }
}

/// The batch with its texts cleaned, one object a line.
fn clean_all(batch: Batch, pipeline: &Pipeline, scratch: &mut Scratch) -> Result<String, String> {
    let mut out = String::new();
    for (number, line) in batch {
        let cleaned = line.map_err(Into::into).and_then(|line| clean(&line, pipeline, scratch));
        out.push_str(&cleaned.map_err(|error| format!("line {number}: {error}"))?);
        out.push('\n');
    }
    Ok(out)
}

/// The object with its text cleaned.
fn clean(line: &str, pipeline: &Pipeline, scratch: &mut Scratch) -> Result<String, Box<dyn Error>> {
    let mut record: Value = serde_json::from_str(line)?;
    let raw = record["text"].as_str().ok_or("no text in the field `text`")?;
    let article = pipeline.clean_with(scratch, raw);
    let metadata = article.metadata();
    let dateline = metadata.dateline.as_ref();
    let facts = json!({
        "place": dateline.and_then(|dateline| dateline.place).map(|place| place.of(raw)),
        "outlet": dateline.and_then(|dateline| dateline.outlet).map(|outlet| outlet.of(raw)),
        "published": metadata.published.as_ref().map(ToString::to_string),
        "doubt": article.confidence().doubt(),
    });
    let prose = article.prose();
    article.recycle(scratch);
    record["text"] = prose.into();
    record["jernih"] = facts;
    Ok(record.to_string())
}
