//! `jernih clean`: dumps in, clean dumps out.

pub(crate) mod cleaner;
mod delimited;
mod jsonl;
pub(crate) mod marks;
pub(crate) mod metadata;
mod outputs;
mod parquet;
mod plain;
mod plan;
mod shard;
mod summary;
mod texts;
pub(crate) mod totals;

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Instant;

pub(crate) use summary::grouped;

use crate::args::{Clean, OnError};
use crate::failure::{Exit, Failure};
use crate::input::find::find;
use crate::input::open::open;
use crate::input::{Format, Input};
use crate::output::atomic::left_over;
use crate::progress::Meter;
use crate::{publisher, signals};
use cleaner::Cleaner;
use outputs::Paths;
use plan::{Plan, Shard};
use shard::Setting;
use summary::Run;
use totals::Totals;

/// Runs the command.
pub(crate) fn run(args: &Clean) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let cleaner = Cleaner {
        pipeline: publisher::pipeline(&args.source.publisher)?,
        into: args.into.clone(),
        metadata: args.metadata,
        marks: args.marks.as_ref().map(|_| args.marks_format),
        id_field: args.id_field.clone(),
        doubtful_from: args.source.doubtful,
        longest: args.source.max_record,
    };
    let found = find(&args.inputs, args.source.format, args.output.as_deref())?;
    let ignored = found.ignored;
    let plan = Plan::new(args, found.inputs, found.many)?;
    let threads = args.threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)).max(1);
    signals::listen();
    let bytes = plan.shards.iter().map(|shard| shard.input.size()).sum();
    let meter = Meter::new(bytes, !args.quiet);
    let setting = Setting {
        cleaner: &cleaner,
        text_field: args.source.text_field.as_deref(),
        delimiter: args.source.delimiter,
        threads,
        meter: &meter,
        aloud: !args.quiet,
    };
    if !args.quiet {
        notices(args, &plan, &ignored, &meter);
    }
    let mut run = Run {
        totals: Totals::default(),
        files: 0,
        skipped: plan.skipped,
        refused: Vec::new(),
        ignored: ignored.len(),
        took: begun.elapsed(),
        threads,
    };
    let outcome = all(&setting, args.on_error, &plan.shards, &mut run);
    meter.end();
    run.took = begun.elapsed();
    outcome?;
    if let Some(path) = &args.stats {
        run.write_stats(path)?;
    }
    if !args.quiet {
        anstream::eprintln!("{}", run.table());
    }
    Ok(if run.totals.rejects > 0 || !run.refused.is_empty() { Exit::Rejects } else { Exit::Done })
}

/// Says what one should know before the work begins.
fn notices(args: &Clean, plan: &Plan, ignored: &[std::path::PathBuf], meter: &Meter) {
    if let Some(first) = ignored.first() {
        let more = if ignored.len() > 1 { format!(" and {} more", ignored.len() - 1) } else { String::new() };
        meter.say(&format!("jernih: ignored, of no known form: {}{more}", first.display()));
    }
    if plan.skipped > 0 {
        meter.say(&format!("jernih: {} outputs are there already and skipped (--force makes them anew)", plan.skipped));
    }
    if let Some(folder) = args.output.as_deref().filter(|path| path.is_dir()) {
        for (path, size) in left_over(folder) {
            meter.say(&format!(
                "jernih: left by a killed run, or being written now: {} ({} bytes)",
                path.display(),
                grouped(size)
            ));
        }
    }
}

/// Cleans the inputs one after the other; runs of plain text files together.
fn all(setting: &Setting<'_>, on_error: OnError, shards: &[Shard], run: &mut Run) -> Result<(), Failure> {
    let mut rest = shards;
    while let Some((shard, behind)) = rest.split_first() {
        signals::check()?;
        let texts = rest.iter().take_while(|shard| shard.input.format == Some(Format::Text)).count();
        if texts > 0 {
            let (these, behind) = rest.split_at(texts);
            texts::clean(setting, on_error, these, run)?;
            rest = behind;
            continue;
        }
        rest = behind;
        setting.meter.file(&shard.input.name());
        match one(setting, on_error, shard, run) {
            Ok(()) => {}
            Err(failure) if failure.is_input() && on_error == OnError::Skip => {
                setting.meter.say(&format!("jernih: refused: {failure}"));
                run.refused.push(shard.input.name());
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

/// Cleans one input whose form may have to be looked for inside it.
fn one(setting: &Setting<'_>, on_error: OnError, shard: &Shard, run: &mut Run) -> Result<(), Failure> {
    if shard.input.format == Some(Format::Parquet) {
        let totals = parquet::clean(setting, &shard.input, &shard.paths)?;
        run.add(&totals);
        return Ok(());
    }
    let read: &Arc<AtomicU64> = &setting.meter.read;
    let opened = open(&shard.input, read)?;
    let known = Input { format: Some(opened.format), ..shard.input.clone() };
    let totals = match opened.format {
        Format::Parquet => parquet::clean(setting, &known, &shard.paths)?,
        Format::Text => {
            let shard = Shard { input: known, paths: shard.paths.clone() };
            return texts::one(setting, on_error, &shard, opened, run);
        }
        _ => shard::clean(setting, &known, opened, &shard.paths)?,
    };
    run.add(&totals);
    Ok(())
}
