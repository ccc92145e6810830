//! What the command line asks for.

use std::path::PathBuf;

/// The help text.
pub(crate) const HELP: &str = "\
How right is the pipeline? Cleans the documents of a folder (docs.jsonl,
gold.jsonl) and compares with the gold labels.

usage: evaluate [FOLDER] [options]        FOLDER is ../shared/corpus if not given

      --show ID         lost and left-over lines and wrong facts of the documents
                        whose id begins so; of the one with this id the text with
                        its marks, too
  -v, --verbose         lost and left-over lines and wrong facts of every document
      --out FILE        writes {\"id\", \"text\"} lines, for score.py and --compare
      --compare A B     two such files, line by line: what changed, for better or
                        worse; nothing is cleaned
      --frames          the stories of the articles with line breaks in the frames of
                        the pages, each in each, instead of the documents
      --ablate          the figures with each filter left out
      --no-publishers   with general phrases only, beside those of all publishers
      --no-phrases      with no phrases at all, beside those of all publishers
      --by-rule         words of prose lost and furniture removed, by rule
      --doubt           documents by doubt, and how well doubt tells wrong from right
      --floors FILE     fails where a figure does not reach its floor in this file
      --update          with --floors: raises the floors to a little below the
                        figures; refuses where a figure fails
  -h, --help            this text

Figures: F1, precision and recall over all words; macro F1 over documents; words
lost in 10,000; share of the furniture's words left; documents without a fault.";

/// A table beside the scores and facts.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    Ablation,
    NoPublishers,
    NoPhrases,
    ByRule,
    Doubt,
}

/// What is asked for.
#[allow(clippy::struct_excessive_bools)] // options of a command line
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) folder: PathBuf,
    pub(crate) help: bool,
    pub(crate) show: Option<String>,
    pub(crate) verbose: bool,
    pub(crate) out: Option<PathBuf>,
    pub(crate) compare: Option<(PathBuf, PathBuf)>,
    pub(crate) frames: bool,
    pub(crate) tables: Vec<Table>,
    pub(crate) floors: Option<PathBuf>,
    pub(crate) update: bool,
}

impl Args {
    /// Reads the arguments; what is not understood is said.
    pub(crate) fn read(words: impl IntoIterator<Item = String>) -> Result<Args, String> {
        let mut args = Args { folder: PathBuf::from("../shared/corpus"), ..Args::default() };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} lacks its value"));
            match word.as_str() {
                "-h" | "--help" => args.help = true,
                "-v" | "--verbose" => args.verbose = true,
                "--show" => args.show = Some(value()?),
                "--out" => args.out = Some(value()?.into()),
                "--compare" => args.compare = Some((value()?.into(), value()?.into())),
                "--frames" => args.frames = true,
                "--ablate" => args.tables.push(Table::Ablation),
                "--no-publishers" => args.tables.push(Table::NoPublishers),
                "--no-phrases" => args.tables.push(Table::NoPhrases),
                "--by-rule" => args.tables.push(Table::ByRule),
                "--doubt" => args.tables.push(Table::Doubt),
                "--floors" => args.floors = Some(value()?.into()),
                "--update" => args.update = true,
                _ if word.starts_with('-') => return Err(format!("unknown option {word}; --help tells the options")),
                _ => args.folder = word.into(),
            }
        }
        if args.update && args.floors.is_none() {
            return Err("--update needs --floors FILE".to_owned());
        }
        Ok(args)
    }
}
