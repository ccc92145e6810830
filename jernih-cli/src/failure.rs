//! [`Failure`]: why the command stops, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::Path;

/// The exit codes of the command. They are printed by `--help` and the manual.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Exit {
    /// Everything was done.
    Done = 0,
    /// A record or a file of the input is bad, and `--on-error stop` holds.
    BadInput = 1,
    /// The command line or a publisher file is wrong.
    Usage = 2,
    /// Everything was done, but records went to a rejects file.
    Rejects = 3,
    /// A file could not be read or written.
    System = 4,
    /// Ctrl-C or a request to end.
    Interrupted = 130,
}

/// What the help says of the exit codes.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0    everything was done
  1    a record or a file of the input is bad (--on-error stop): no output of it was written
  2    the command line or a publisher file is wrong, or an input is not there: nothing was done
  3    everything was done, but bad records went to a rejects file (--on-error skip)
  4    a file could not be read or written
  130  interrupted: finished outputs stay, unfinished ones were removed";

/// Why the command stops: an exit code and a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Failure {
    exit: Exit,
    message: String,
}

impl Failure {
    /// The command line or a publisher file is wrong.
    pub(crate) fn usage(message: impl Into<String>) -> Failure {
        Failure { exit: Exit::Usage, message: message.into() }
    }

    /// The input is bad.
    pub(crate) fn input(message: impl Into<String>) -> Failure {
        Failure { exit: Exit::BadInput, message: message.into() }
    }

    /// The file system said no.
    pub(crate) fn system(doing: &str, path: &Path, error: &io::Error) -> Failure {
        Failure { exit: Exit::System, message: format!("{}: could not {doing}: {error}", path.display()) }
    }

    /// Writing to the standard output failed. A reader that went away is the
    /// ordinary end of a pipe, not a failure.
    pub(crate) fn stdout(error: &io::Error) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Failure { exit: Exit::Done, message: String::new() };
        }
        Failure { exit: Exit::System, message: format!("could not write to the standard output: {error}") }
    }

    /// Somebody pressed Ctrl-C or asked the process to end.
    pub(crate) fn interrupted() -> Failure {
        Failure {
            exit: Exit::Interrupted,
            message: "interrupted; finished outputs stay, the unfinished one was removed".to_owned(),
        }
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    /// Whether only the input is bad, so that another file may still be good.
    pub(crate) fn is_input(&self) -> bool {
        self.exit == Exit::BadInput
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A record that cannot be cleaned: where it stands and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Problem {
    /// `line 17`, `row 4`; empty where the file is the record.
    pub(crate) place: Place,
    /// Why, in words.
    pub(crate) reason: String,
}

/// Where in a file a record stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// The file is the record.
    Whole,
    /// A line, from 1.
    Line(u64),
    /// A row of a table without lines, from 1.
    Row(u64),
}

impl Place {
    /// The number of the line or row; 1 for a whole file.
    pub(crate) fn number(self) -> u64 {
        match self {
            Place::Whole => 1,
            Place::Line(at) | Place::Row(at) => at,
        }
    }

    /// The place in a file of this name: `dump.jsonl:17`.
    pub(crate) fn within(self, file: &str) -> String {
        match self {
            Place::Whole => file.to_owned(),
            Place::Line(at) => format!("{file}:{at}"),
            Place::Row(at) => format!("{file}, row {at}"),
        }
    }
}

impl Problem {
    /// The problem as one sentence: `dump.jsonl:17: the field "text" is missing`.
    pub(crate) fn told(&self, file: &str) -> String {
        format!("{}: {}", self.place.within(file), self.reason)
    }
}
