//! Inputs: what is cleaned, in which form, packed how.

pub(crate) mod find;
pub(crate) mod open;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The form of an input: how it is cut into records.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Format {
    /// Plain text: the file is one document.
    Text,
    /// JSON lines: one object a line.
    Jsonl,
    /// Comma-separated values with a header row.
    Csv,
    /// Tab-separated values with a header row; quoted as CSV is.
    Tsv,
    /// Apache Parquet.
    Parquet,
}

/// How a file is packed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Packing {
    /// Not at all.
    Plain,
    /// gzip.
    Gzip,
    /// Zstandard.
    Zstd,
}

/// Something to be cleaned.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Input {
    /// The file; `None` for the standard input.
    pub(crate) path: Option<PathBuf>,
    /// Its path below the folder or glob it was found by: the path of its
    /// output below the output folder.
    pub(crate) below: PathBuf,
    /// Its form, where the name tells.
    pub(crate) format: Option<Format>,
}

impl Input {
    /// The standard input.
    pub(crate) fn stdin() -> Input {
        Input { path: None, below: PathBuf::from("stdin"), format: None }
    }

    /// The name that messages use.
    pub(crate) fn name(&self) -> String {
        self.path.as_ref().map_or_else(|| "<stdin>".to_owned(), |path| path.display().to_string())
    }

    /// How many bytes the file has; 0 where that is not known.
    pub(crate) fn size(&self) -> u64 {
        self.path.as_ref().and_then(|path| path.metadata().ok()).map_or(0, |data| data.len())
    }
}

/// The form that a file's name tells, without looking inside.
pub(crate) fn format_of(path: &Path) -> Option<Format> {
    let (inner, _) = unpacked_name(path);
    match inner.extension().and_then(OsStr::to_str)?.to_ascii_lowercase().as_str() {
        "txt" | "text" => Some(Format::Text),
        "jsonl" | "ndjson" | "jsonlines" | "json" => Some(Format::Jsonl),
        "csv" => Some(Format::Csv),
        "tsv" | "tab" => Some(Format::Tsv),
        "parquet" | "pq" => Some(Format::Parquet),
        _ => None,
    }
}

/// How a file's name says it is packed.
pub(crate) fn packing_of(path: &Path) -> Packing {
    unpacked_name(path).1
}

/// The name without `.gz` or `.zst`, and what that ending said.
pub(crate) fn unpacked_name(path: &Path) -> (PathBuf, Packing) {
    let packing = match path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).as_deref() {
        Some("gz" | "gzip") => Packing::Gzip,
        Some("zst" | "zstd") => Packing::Zstd,
        _ => Packing::Plain,
    };
    let inner = if packing == Packing::Plain { path.to_owned() } else { path.with_extension("") };
    (inner, packing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_form_and_packing() {
        let told = |name: &str| (format_of(Path::new(name)), packing_of(Path::new(name)));
        assert_eq!(told("a/b.jsonl.gz"), (Some(Format::Jsonl), Packing::Gzip));
        assert_eq!(told("b.JSON.zst"), (Some(Format::Jsonl), Packing::Zstd));
        assert_eq!(told("b.tsv"), (Some(Format::Tsv), Packing::Plain));
        assert_eq!(told("b.parquet"), (Some(Format::Parquet), Packing::Plain));
        assert_eq!(told("README"), (None, Packing::Plain));
        assert_eq!(told("b.gz"), (None, Packing::Gzip));
    }
}
