//! [`Outputs`]: the files that one input turns into.

use std::path::{Path, PathBuf};

use super::cleaner::Done;
use super::totals::Totals;
use crate::failure::{Failure, Problem};
use crate::input::{Packing, packing_of, unpacked_name};
use crate::output::sink::{Sink, gzip, pack};
use crate::progress::Meter;

/// How many bad records are told one by one for each file.
const TOLD: usize = 10;

/// Where the parts of one output go.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Paths {
    /// The output; the standard output where there is none.
    pub(crate) out: Option<PathBuf>,
    /// The marks, where they are wanted.
    pub(crate) marks: Option<PathBuf>,
    /// Where bad records go; `None` means that the first one ends the run.
    pub(crate) rejects: Option<PathBuf>,
}

impl Paths {
    /// How the output is packed.
    pub(crate) fn packing(&self) -> Packing {
        self.out.as_deref().map_or(Packing::Plain, packing_of)
    }

    /// Packs a batch as its files are packed, on the thread that made it.
    pub(crate) fn pack(&self, mut done: Done) -> Done {
        done.out = pack(self.packing(), done.out);
        if let Some(path) = &self.marks {
            done.marks = pack(packing_of(path), done.marks);
        }
        done
    }
}

/// The files of one input while they are being written.
#[derive(Debug)]
pub(crate) struct Outputs<'m> {
    name: String,
    paths: Paths,
    out: Option<Sink>,
    marks: Option<Sink>,
    rejects: Option<Sink>,
    reasons: Option<Sink>,
    told: usize,
    empty: bool,
    totals: Totals,
    meter: &'m Meter,
}

impl<'m> Outputs<'m> {
    /// Begins the files. `name` is the input's, for messages.
    pub(crate) fn create(name: String, paths: &Paths, meter: &'m Meter) -> Result<Outputs<'m>, Failure> {
        Ok(Outputs { out: Some(Sink::create(paths.out.as_deref())?), ..Outputs::beside(name, paths, meter)? })
    }

    /// Begins the files beside an output that somebody else writes.
    pub(crate) fn beside(name: String, paths: &Paths, meter: &'m Meter) -> Result<Outputs<'m>, Failure> {
        Ok(Outputs {
            name,
            out: None,
            marks: paths.marks.as_deref().map(|path| Sink::create(Some(path))).transpose()?,
            rejects: None,
            reasons: None,
            paths: paths.clone(),
            told: 0,
            empty: true,
            totals: Totals::default(),
            meter,
        })
    }

    /// Writes bytes that are no record, packed already: a header.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.empty &= bytes.is_empty();
        self.out.as_mut().map_or(Ok(()), |out| out.put(bytes))
    }

    /// Writes a batch. The first bad record is an error where no rejects file
    /// is wanted.
    pub(crate) fn take(&mut self, done: &Done) -> Result<(), Failure> {
        if let Some(problem) = done.problems.first()
            && self.paths.rejects.is_none()
        {
            return Err(Failure::input(problem.told(&self.name)));
        }
        self.put(&done.out)?;
        if let Some(marks) = &mut self.marks {
            marks.put(&done.marks)?;
        }
        self.reject(&done.rejects, &done.problems)?;
        self.totals.merge(&done.totals);
        self.meter.batch(&done.totals);
        Ok(())
    }

    fn reject(&mut self, raw: &[u8], problems: &[Problem]) -> Result<(), Failure> {
        let Some(path) = &self.paths.rejects else { return Ok(()) };
        if !raw.is_empty() {
            into(&mut self.rejects, path)?.put(raw)?;
        }
        for problem in problems {
            let line = format!("{}\t{}\n", problem.place.within(&self.name), problem.reason);
            into(&mut self.reasons, &reasons_path(path))?.put(line.as_bytes())?;
            self.told += 1;
            if self.told <= TOLD {
                self.meter.say(&format!("jernih: rejected: {}", problem.told(&self.name)));
            } else if self.told == TOLD + 1 {
                self.meter.say(&format!("jernih: more is rejected: see {}", reasons_path(path).display()));
            }
        }
        Ok(())
    }

    /// Finishes the files, the output last: where it stands, the others do.
    pub(crate) fn finish(mut self) -> Result<Totals, Failure> {
        if self.empty && self.paths.packing() == Packing::Gzip {
            self.put(&gzip(b""))?;
        }
        for sink in [self.reasons, self.rejects, self.marks, self.out].into_iter().flatten() {
            sink.finish()?;
        }
        Ok(self.totals)
    }
}

/// The sink, made when the first bytes come.
fn into<'s>(slot: &'s mut Option<Sink>, path: &Path) -> Result<&'s mut Sink, Failure> {
    if let Some(sink) = slot {
        return Ok(sink);
    }
    Ok(slot.insert(Sink::create(Some(path))?))
}

/// Where the bad records of an output go when nobody says: `a.jsonl.rejects`
/// for `a.jsonl.gz`. The ending keeps them out of globs for records.
pub(crate) fn rejects_path(out: &Path) -> PathBuf {
    with_ending(&unpacked_name(out).0, ".rejects")
}

/// The list of places and reasons beside the bad records.
pub(crate) fn reasons_path(rejects: &Path) -> PathBuf {
    with_ending(rejects, ".reasons")
}

/// A path with something behind its name.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_are_no_records_to_a_glob() {
        assert_eq!(rejects_path(Path::new("o/a.jsonl.gz")), Path::new("o/a.jsonl.rejects"));
        assert_eq!(reasons_path(Path::new("a.rejects")), Path::new("a.rejects.reasons"));
    }
}
