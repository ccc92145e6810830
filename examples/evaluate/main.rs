//! How right is the pipeline? Reads documents and gold labels, cleans, and
//! prints the scores by shape and publisher, the facts, and what explains them.
//!
//! ```sh
//! cargo run --release --example evaluate -- ../shared/corpus
//! cargo run --release --example evaluate -- ../shared/corpus --show scrape-031
//! cargo run --release --example evaluate -- --help
//! ```

mod args;
mod compare;
mod doubt;
mod measure;
mod report;
mod variants;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use jernih::Pipeline;

use args::{Args, HELP, Table};
use measure::floors::{Figures, Floors};
use measure::frames::transplanted;
use measure::gold::Corpus;
use measure::run::{Outcome, run};
use measure::score::Scorer;
use variants::Knowledge;

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let fine = match Args::read(std::env::args().skip(1)) {
        Ok(args) => evaluate(&args, &mut out),
        Err(problem) => Err(io::Error::other(problem)),
    };
    match fine {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // `evaluate | head` has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Does what is asked for; `false` where a floor is not reached.
fn evaluate(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    if args.help {
        writeln!(out, "{HELP}")?;
        return Ok(true);
    }
    let corpus = Corpus::read(&args.folder)?;
    let corpus = if args.frames { transplanted(&corpus) } else { corpus };
    let scorer = Scorer::new();
    if let Some((before, after)) = &args.compare {
        compare::print(&corpus, &scorer, before, after, out)?;
        return Ok(true);
    }
    let outcomes = run(&corpus, &Pipeline::default(), &scorer);
    if let Some(file) = &args.out {
        write_texts(&outcomes, file)?;
    }
    let show = args.show.as_deref().or(args.verbose.then_some(""));
    if let Some(id) = show {
        report::documents(&outcomes, id, out)?;
    }
    report::table(&outcomes, out)?;
    report::facts(&outcomes, out)?;
    for table in &args.tables {
        match table {
            Table::ByRule => report::by_rule(&outcomes, &scorer, out)?,
            Table::Doubt => doubt::print(&outcomes, out)?,
            Table::Ablation => variants::ablate(&corpus, &scorer, &outcomes, out)?,
            Table::NoPublishers => variants::knowing(Knowledge::General, show, &corpus, &scorer, &outcomes, out)?,
            Table::NoPhrases => variants::knowing(Knowledge::Nothing, show, &corpus, &scorer, &outcomes, out)?,
        }
    }
    match &args.floors {
        Some(file) => check_floors(file, args.update, &corpus, &outcomes, &scorer, out),
        None => Ok(true),
    }
}

/// Writes what was kept, one document a line.
fn write_texts(outcomes: &[Outcome<'_>], file: &Path) -> io::Result<()> {
    let mut file = io::BufWriter::new(File::create(file)?);
    for outcome in outcomes {
        writeln!(file, "{}", serde_json::json!({"id": outcome.doc.id, "text": outcome.prose}))?;
    }
    file.flush()
}

/// Whether every figure reaches its floor. Raises the floors where asked.
fn check_floors(
    file: &Path,
    update: bool,
    corpus: &Corpus,
    outcomes: &[Outcome<'_>],
    scorer: &Scorer,
    out: &mut impl Write,
) -> io::Result<bool> {
    let general = run(corpus, &Knowledge::General.pipeline(), scorer);
    let figures = Figures::of(outcomes, &general);
    let floors = Floors::read(file)?;
    let mut failures = floors.failures(&figures);
    if update {
        // A figure without a floor gets its first one.
        failures.retain(|failure| !failure.ends_with(": no floor"));
    }
    for failure in &failures {
        writeln!(out, "floor not reached: {failure}")?;
    }
    if update && failures.is_empty() {
        fs::write(file, floors.raised(&figures).to_string())?;
    }
    Ok(failures.is_empty())
}
