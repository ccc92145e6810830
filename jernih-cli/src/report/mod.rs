//! `jernih report`: one HTML page to look at a sample of a dump.

mod data;
mod page;
mod sample;

use std::io::Write as _;

use crate::args::Report;
use crate::clean::grouped;
use crate::failure::{Exit, Failure};
use crate::input::find::find;
use crate::output::atomic::Pending;
use crate::publisher;
use sample::Sample;

/// Runs the command.
pub(crate) fn run(args: &Report) -> Result<Exit, Failure> {
    let pipeline = publisher::pipeline(&args.source.publisher)?;
    let found = find(&args.inputs, args.source.format, None)?;
    let name = match found.inputs.as_slice() {
        [one] => one.name(),
        many => format!("{} files", many.len()),
    };
    let mut sample = Sample::new(args.sample, args.seed);
    for input in &found.inputs {
        sample.add(input, &args.source)?;
    }
    let seen = sample.seen();
    let documents = sample.into_documents();
    if documents.is_empty() {
        return Err(Failure::input(format!("{name}: no record with text found")));
    }
    let data = data::of(&pipeline, &name, seen, &documents, args.source.doubtful);
    let mut file = Pending::create(&args.output)?;
    let html = page::render(&data);
    file.write_all(html.as_bytes()).map_err(|error| Failure::system("write", &args.output, &error))?;
    file.finish()?;
    anstream::eprintln!(
        "jernih: {}: {} of {} documents; open it in a browser",
        args.output.display(),
        grouped(documents.len() as u64),
        grouped(seen)
    );
    Ok(Exit::Done)
}
