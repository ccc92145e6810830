//! [`Plan`]: which input becomes which output.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Paths;
use super::outputs::{rejects_path, with_ending};
use crate::args::{Clean, OnError};
use crate::failure::Failure;
use crate::input::{Format, Input, Packing, format_of, unpacked_name};

/// An input and the files it turns into.
#[derive(Clone, Debug)]
pub(crate) struct Shard {
    /// What is read.
    pub(crate) input: Input,
    /// What is written.
    pub(crate) paths: Paths,
}

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Plan {
    /// What is to be cleaned, in order.
    pub(crate) shards: Vec<Shard>,
    /// How many outputs were there already.
    pub(crate) skipped: usize,
}

impl Plan {
    /// Plans a run, or says why it would lose something.
    pub(crate) fn new(args: &Clean, inputs: Vec<Input>, many: bool) -> Result<Plan, Failure> {
        let plan = match &args.output {
            Some(output) if many && !is_folder(output) && format_of(output).is_some() => {
                return Err(Failure::usage(format!(
                    "several inputs need a folder, and {0} is the name of a file; for a folder of that name: -o {0}/",
                    output.display()
                )));
            }
            Some(output) if many || is_folder(output) => folder(args, output, inputs)?,
            output => Plan { shards: single(args, output.as_deref(), inputs)?, skipped: 0 },
        };
        for shard in &plan.shards {
            check(args, shard)?;
        }
        Ok(plan)
    }
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

/// One output for all inputs: a file or the standard output.
fn single(args: &Clean, output: Option<&Path>, inputs: Vec<Input>) -> Result<Vec<Shard>, Failure> {
    let lines = |input: &Input| matches!(input.format, Some(Format::Text | Format::Jsonl));
    if inputs.len() > 1 && !inputs.iter().all(lines) {
        return Err(Failure::usage("several tables cannot go into one stream: name a folder with -o FOLDER/"));
    }
    if inputs.len() > 1 && (args.marks.is_some() || args.rejects.is_some() || args.on_error == OnError::Skip) {
        return Err(Failure::usage("marks and rejects of several inputs need a folder: -o FOLDER/"));
    }
    if let Some(path) = output.filter(|path| path.is_file() && !args.force) {
        return Err(Failure::usage(format!("{} is there already; --force makes it anew", path.display())));
    }
    let rejects = match (args.on_error, &args.rejects, output) {
        (OnError::Stop, _, _) => None,
        (OnError::Skip, Some(path), _) => Some(path.clone()),
        (OnError::Skip, None, Some(output)) => Some(rejects_path(output)),
        (OnError::Skip, None, None) => {
            return Err(Failure::usage("--on-error skip needs --rejects FILE when the output is a pipe"));
        }
    };
    let paths = Paths { out: output.map(Path::to_owned), marks: args.marks.clone(), rejects };
    Ok(inputs.into_iter().map(|input| Shard { input, paths: paths.clone() }).collect())
}

/// One output for every input, below a folder.
fn folder(args: &Clean, output: &Path, inputs: Vec<Input>) -> Result<Plan, Failure> {
    if args.rejects.is_some() {
        return Err(Failure::usage("--rejects is for one output; in a folder every output has its own beside it"));
    }
    let mut taken: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut plan = Plan { shards: Vec::new(), skipped: 0 };
    for input in inputs {
        let out = output.join(&input.below);
        if let Some(other) = taken.insert(out.clone(), input.name()) {
            return Err(Failure::usage(format!("{other} and {} would both become {}", input.name(), out.display())));
        }
        if out.is_file() && !args.force {
            plan.skipped += 1;
            continue;
        }
        let marks = args.marks.as_ref().map(|folder| folder.join(marks_name(&input.below)));
        let rejects = (args.on_error == OnError::Skip).then(|| rejects_path(&out));
        plan.shards.push(Shard { input, paths: Paths { out: Some(out), marks, rejects } });
    }
    Ok(plan)
}

/// `a.jsonl.gz` for `a.csv.gz`: marks are JSON lines, packed as the input is.
fn marks_name(below: &Path) -> PathBuf {
    let (inner, packing) = unpacked_name(below);
    let ending = match packing {
        Packing::Plain => "",
        Packing::Gzip => ".gz",
        Packing::Zstd => ".zst",
    };
    with_ending(&inner.with_extension("jsonl"), ending)
}

/// The path as told from the root, so that two names of one file are equal.
fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

/// Refuses what would overwrite an input or another output, change the form, or lose metadata.
fn check(args: &Clean, shard: &Shard) -> Result<(), Failure> {
    let name = shard.input.name();
    let real = |path: &Path| path.canonicalize().ok();
    let outputs = [&shard.paths.out, &shard.paths.marks, &shard.paths.rejects];
    if let Some(input) = shard.input.path.as_deref().and_then(real)
        && outputs.into_iter().flatten().any(|path| real(path).as_ref() == Some(&input))
    {
        return Err(Failure::usage(format!("{name} would be overwritten by its own output: name another with -o")));
    }
    // A device such as /dev/null may be named twice.
    let files = outputs.into_iter().flatten().filter(|path| path.is_file() || !path.exists());
    let mut named: Vec<PathBuf> = files.map(|path| absolute(path)).collect();
    named.sort_unstable();
    if let Some(twice) = named.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Failure::usage(format!("{} would hold two outputs: name another for one", twice[0].display())));
    }
    let told = shard.paths.out.as_deref().and_then(format_of);
    if let (Some(from), Some(to)) = (shard.input.format, told)
        && from != to
    {
        return Err(Failure::usage(format!("{name} is {from:?} and the output's name says {to:?}: forms are kept")));
    }
    if shard.input.format == Some(Format::Text) {
        if args.into.is_some() || args.source.text_field.is_some() {
            return Err(Failure::usage(format!("{name} is plain text and has no fields")));
        }
        if args.metadata && shard.paths.out.is_none() {
            return Err(Failure::usage(
                "the metadata of plain text goes beside the output: name it with -o, or see `jernih explain --json`",
            ));
        }
    }
    Ok(())
}
