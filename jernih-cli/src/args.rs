//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

use crate::clean::marks::MarksFormat;
use crate::failure::EXIT_CODES;
use crate::input::Format;

/// What stands under the help of the command itself.
const EXAMPLES: &str = "\
Examples:
  jernih clean dump.jsonl.gz -o clean.jsonl.gz       one dump
  jernih clean shards/ -o clean/                     a folder; run it again to go on
  jernih clean < page.txt                            plain text, in and out
  jernih report dump.jsonl.gz -o report.html         see what goes, and why
  jernih explain page.txt                            the same for one document
  jernih rule P101                                   what a rule marks, and when it is wrong";

/// Turns raw scraped Indonesian news text into clean prose, and explains
/// every removal.
#[derive(Debug, Parser)]
#[command(name = "jernih", version = env!("CARGO_PKG_VERSION"), long_version = crate::version::long(), after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"), max_term_width = 100)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Cleans text, JSON lines, CSV, TSV and Parquet: files, folders, pipes
    Clean(Box<Clean>),
    /// Shows one document with what goes, and why
    Explain(Explain),
    /// Makes an HTML page of a sample: what goes, by which rule, to click through
    Report(Report),
    /// Checks a publisher file, and shows what it would remove from a dump
    Check(Check),
    /// Lists the rules
    Rules(Rules),
    /// Explains one rule: what it marks, why, and when it is wrong
    Rule(RuleArgs),
    /// Prints the completions for a shell
    Completions(Completions),
    /// Prints the manual, or writes a page for every subcommand
    Man(Man),
}

/// What is read, and with which publishers.
#[derive(Clone, Debug, Args)]
pub(crate) struct Source {
    /// Take the text from this field or column [default: the first of text,
    /// content, isi, body, ... that is there; said aloud]
    #[arg(long, value_name = "FIELD")]
    pub(crate) text_field: Option<String>,
    /// Read the input as this, whatever its name says
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,
    /// The sign between the fields of CSV [default: a comma, or a tab for TSV]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    pub(crate) delimiter: Option<u8>,
    /// Add a publisher of your own to the built-in ones (may be repeated)
    #[arg(long, value_name = "TOML", value_hint = ValueHint::FilePath)]
    pub(crate) publisher: Vec<PathBuf>,
    /// The longest record: more than this is a broken record
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size)]
    pub(crate) max_record: usize,
    /// Call a document doubtful from this doubt on, from 0 to 1
    #[arg(long, value_name = "DOUBT", default_value_t = 0.25, value_parser = share)]
    pub(crate) doubtful: f64,
}

/// The options of `jernih clean`.
#[derive(Debug, Args)]
#[command(after_help = "Run `jernih clean --help` for what each option does in full.", after_long_help = format!("{CLEAN_NOTES}\n\n{EXIT_CODES}"))]
pub(crate) struct Clean {
    /// Files, folders or globs; `-` or nothing is the standard input
    ///
    /// Known by their names: .txt, .jsonl, .ndjson, .json, .csv, .tsv,
    /// .parquet; also with .gz or .zst. Other names and pipes are looked into.
    #[arg(value_name = "INPUT", value_hint = ValueHint::AnyPath)]
    pub(crate) inputs: Vec<PathBuf>,
    /// Where to write: a file, or a folder (one output for every input)
    ///
    /// It is a folder when it is one, ends with `/`, or there are several
    /// inputs. Without it everything goes to the standard output. The ending
    /// says how it is packed: .gz, .zst.
    #[arg(short, long, value_name = "OUTPUT", value_hint = ValueHint::AnyPath)]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) source: Source,
    /// Put the prose into this new field and leave the raw text alone
    #[arg(long, value_name = "FIELD")]
    pub(crate) into: Option<String>,
    /// Add headline, dateline, time, names and counts by rule
    ///
    /// A `jernih` object in JSON lines, `jernih_...` columns in tables, a file
    /// `NAME.jernih.json` beside plain text.
    #[arg(long)]
    pub(crate) metadata: bool,
    /// Write the stand-off marks: what was removed, by span and rule
    ///
    /// A file; a folder where the output is one. A line for every record that
    /// was cleaned, in the same order.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) marks: Option<PathBuf>,
    /// The form of the marks
    #[arg(long, value_enum, default_value = "jsonl", requires = "marks")]
    pub(crate) marks_format: MarksFormat,
    /// Take the id that marks name from this field [default: id, _id, ...]
    #[arg(long, value_name = "FIELD", requires = "marks")]
    pub(crate) id_field: Option<String>,
    /// How many threads work [default: one for every core]
    ///
    /// The output is the same, byte for byte, for every number.
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<usize>,
    /// What to do when a record is bad
    #[arg(long, value_enum, default_value = "stop")]
    pub(crate) on_error: OnError,
    /// Where bad records go as they are [default: OUTPUT.rejects]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) rejects: Option<PathBuf>,
    /// Write the statistics as JSON
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) stats: Option<PathBuf>,
    /// Make outputs anew that are there already
    #[arg(long)]
    pub(crate) force: bool,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

const CLEAN_NOTES: &str = "\
What happens to the records:
  All other fields pass through as they are and in their order; of JSON lines
  and CSV even byte for byte. Records in = records out + rejects, and the summary
  says so. An output has its name only when it is whole: before that it is a hidden
  file .NAME.XXXXXX.jernih-tmp, which a killed run may leave behind. On a second run
  over a folder finished outputs are skipped.

Memory:
  Each thread holds one batch and may leave one waiting: about 5 MB a thread,
  whatever the size of the dump, as long as its records are short; a long record
  makes its batch as long. Plain text and Parquet: a document, or 256 rows and a
  row group of 64 MB in the making.";

/// What to do when a record is bad.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum OnError {
    /// Stop before the output of that input is written.
    Stop,
    /// Put the raw record into a rejects file and go on.
    Skip,
}

/// The options of `jernih explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A file with the document; `-` or nothing is the standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) file: Option<PathBuf>,
    /// Which record of a dump, from 1
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) record: u64,
    /// Print JSON for machines
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) source: Source,
}

/// The options of `jernih report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Dumps: files, folders or globs; `-` or nothing is the standard input
    #[arg(value_name = "DUMP", value_hint = ValueHint::AnyPath)]
    pub(crate) inputs: Vec<PathBuf>,
    /// The page to write
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// How many documents are shown
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub(crate) sample: usize,
    /// Another number draws another sample; the same one the same
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    #[command(flatten)]
    pub(crate) source: Source,
}

/// The options of `jernih check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The publisher file
    #[arg(value_name = "TOML", value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    /// A dump to show what the file would remove from it
    #[arg(long, value_name = "DUMP", value_hint = ValueHint::AnyPath)]
    pub(crate) against: Vec<PathBuf>,
    /// How many examples are shown for each phrase
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub(crate) examples: usize,
    #[command(flatten)]
    pub(crate) source: Source,
}

/// The options of `jernih rules`.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// Print JSON for machines
    #[arg(long)]
    pub(crate) json: bool,
}

/// The options of `jernih rule`.
#[derive(Debug, Args)]
pub(crate) struct RuleArgs {
    /// The rule's code or name: P101, read-also
    #[arg(value_name = "CODE")]
    pub(crate) rule: String,
}

/// The options of `jernih completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

/// The options of `jernih man`.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write jernih.1, jernih-clean.1, ... into this folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) dir: Option<PathBuf>,
}

/// One byte that can stand between fields.
fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        [b'\\', b't'] => Ok(b'\t'),
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => Ok(*byte),
        _ => Err("expected one ASCII sign, such as ; or \\t".to_owned()),
    }
}

/// A number from 0 to 1.
fn share(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

/// A number of bytes: `500`, `64K`, `64M`, `1G`.
fn size(text: &str) -> Result<usize, String> {
    let (digits, unit) = match text.char_indices().last() {
        Some((at, 'k' | 'K')) => (text.get(..at), 1 << 10),
        Some((at, 'm' | 'M')) => (text.get(..at), 1 << 20),
        Some((at, 'g' | 'G')) => (text.get(..at), 1 << 30),
        _ => (Some(text), 1),
    };
    let number: Option<usize> = digits.and_then(|digits| digits.parse().ok());
    number
        .and_then(|n| n.checked_mul(unit))
        .filter(|n| *n > 0)
        .ok_or_else(|| "expected a size such as 500K, 64M or 1G".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn shares_lie_between_0_and_1() {
        assert_eq!((share("0"), share("0.25"), share("1")), (Ok(0.0), Ok(0.25), Ok(1.0)));
        assert!(["nan", "-0.1", "1.5", "inf", ""].into_iter().all(|text| share(text).is_err()));
    }

    #[test]
    fn sizes_have_units() {
        assert_eq!(size("64M"), Ok(64 << 20));
        assert_eq!(size("500"), Ok(500));
        assert!(size("0").is_err() && size("M").is_err() && size("é").is_err());
    }
}
