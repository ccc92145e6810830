//! Plain text files: each is a document, many are cleaned at once.

use std::fs::File;
use std::io;
use std::io::Write as _;
use std::path::Path;

use super::cleaner::{Done, Scratch};
use super::outputs::with_ending;
use super::plain;
use super::plan::Shard;
use super::shard::Setting;
use super::summary::Run;
use crate::args::OnError;
use crate::failure::{Failure, Problem};
use crate::input::open::{Opened, open};
use crate::ordered;
use crate::output::atomic::Pending;
use crate::output::sink::{Sink, gzip, pack};
use crate::signals;

/// Cleans text files, as many at a time as there are threads. Where several
/// go into one stream a blank line stands between them.
pub(crate) fn clean(setting: &Setting<'_>, on_error: OnError, shards: &[Shard], run: &mut Run) -> Result<(), Failure> {
    let mut waiting = 0..shards.len();
    let together = shards.len() > 1 && shards.windows(2).all(|pair| pair[0].paths.out == pair[1].paths.out);
    let mut stream = if together { Some(stream(&shards[0])?) } else { None };
    let next = || {
        signals::check()?;
        Ok(waiting.next())
    };
    let work = |scratch: &mut Scratch, at: usize| {
        let shard = &shards[at];
        let opened = open(&shard.input, &setting.meter.read)?;
        finish(setting, on_error, shard, opened, scratch, together).map(|done| (at, done))
    };
    let mut first = true;
    let take = |done: Result<(usize, Done), Failure>| {
        let (at, done) = done?;
        let shard = &shards[at];
        if let Some(stream) = &mut stream {
            let packing = shard.paths.packing();
            if !first {
                stream.put(&pack(packing, b"\n".to_vec()))?;
            }
            first = false;
            stream.put(&pack(packing, done.out.clone()))?;
        }
        count(setting, shard, &done, run);
        Ok(())
    };
    ordered::run(setting.threads, next, work, take)?;
    stream.map_or(Ok(()), Sink::finish)
}

/// Cleans one text that is open already.
pub(crate) fn one(
    setting: &Setting<'_>,
    on_error: OnError,
    shard: &Shard,
    opened: Opened,
    run: &mut Run,
) -> Result<(), Failure> {
    let done = finish(setting, on_error, shard, opened, &mut Scratch::default(), false)?;
    count(setting, shard, &done, run);
    Ok(())
}

fn stream(shard: &Shard) -> Result<Sink, Failure> {
    Sink::create(shard.paths.out.as_deref())
}

fn count(setting: &Setting<'_>, shard: &Shard, done: &Done, run: &mut Run) {
    for problem in &done.problems {
        setting.meter.say(&format!("jernih: rejected: {}", problem.told(&shard.input.name())));
    }
    run.add(&done.totals);
    setting.meter.batch(&done.totals);
}

/// Cleans a text and writes its files, the text itself last.
fn finish(
    setting: &Setting<'_>,
    on_error: OnError,
    shard: &Shard,
    opened: Opened,
    scratch: &mut Scratch,
    together: bool,
) -> Result<Done, Failure> {
    let done = plain::clean(setting.cleaner, &shard.input, opened, scratch);
    if let Some(problem) = done.problems.first() {
        if on_error == OnError::Stop {
            return Err(Failure::input(problem.told(&shard.input.name())));
        }
        reject(shard, problem)?;
        return Ok(done);
    }
    if let Some(path) = &shard.paths.marks {
        put(Some(path), &done.marks)?;
    }
    if setting.cleaner.metadata
        && let Some(out) = &shard.paths.out
    {
        put(Some(&with_ending(out, ".jernih.json")), &done.metadata)?;
    }
    if !together {
        put(shard.paths.out.as_deref(), &done.out)?;
    }
    Ok(done)
}

/// Writes a file, or to the standard output.
fn put(path: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    let mut sink = Sink::create(path)?;
    let packing = path.map_or(crate::input::Packing::Plain, crate::input::packing_of);
    if packing == crate::input::Packing::Gzip && bytes.is_empty() {
        sink.put(&gzip(b""))?;
    }
    sink.put(&pack(packing, bytes.to_vec()))?;
    sink.finish()
}

/// Copies the whole raw file to the rejects, however it is packed, and the
/// reason beside it.
fn reject(shard: &Shard, problem: &Problem) -> Result<(), Failure> {
    let Some(rejects) = &shard.paths.rejects else { return Ok(()) };
    let Some(path) = &shard.input.path else {
        return Err(Failure::input(problem.told(&shard.input.name())));
    };
    let mut copy = Pending::create(rejects)?;
    let mut raw = File::open(path).map_err(|error| Failure::system("open", path, &error))?;
    io::copy(&mut raw, &mut copy).map_err(|error| Failure::system("copy", path, &error))?;
    let mut reasons = Pending::create(&super::outputs::reasons_path(rejects))?;
    let line = format!("{}\t{}\n", shard.input.name(), problem.reason);
    reasons.write_all(line.as_bytes()).map_err(|error| Failure::system("write", rejects, &error))?;
    reasons.finish()?;
    copy.finish()
}
