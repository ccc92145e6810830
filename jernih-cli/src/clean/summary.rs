//! The table at the end, and the statistics file.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::totals::{Totals, family_name};
use crate::failure::Failure;
use crate::output::atomic::Pending;
use crate::paint::{BOLD, DIM};
use crate::version;

/// How a run went.
#[derive(Debug)]
pub(crate) struct Run {
    /// What was counted.
    pub(crate) totals: Totals,
    /// Files that were cleaned.
    pub(crate) files: usize,
    /// Files whose output was there before.
    pub(crate) skipped: usize,
    /// Files that could not be read at all.
    pub(crate) refused: Vec<String>,
    /// Files in folders whose form is not known.
    pub(crate) ignored: usize,
    /// How long it took.
    pub(crate) took: Duration,
    /// How many threads worked.
    pub(crate) threads: usize,
}

impl Run {
    /// Adds a file that was cleaned.
    pub(crate) fn add(&mut self, totals: &Totals) {
        self.files += 1;
        self.totals.merge(totals);
    }

    /// The table, as text with colours in it.
    pub(crate) fn table(&self) -> String {
        let totals = &self.totals;
        let mut out = String::new();
        let words = totals.kept + totals.removed;
        let mut row = |name: &str, count: u64, note: String| {
            let note = if note.is_empty() { note } else { format!("  {DIM}{note}{DIM:#}") };
            // Writing to a String has no errors.
            let _ = writeln!(out, "{name:<34}{:>15}{note}", grouped(count));
        };
        row("records read", totals.records, String::new());
        row("  written", totals.documents(), String::new());
        row("  rejected", totals.rejects, balance(totals));
        row("words of raw text", words, String::new());
        row("  kept", totals.kept, share(totals.kept, words));
        row("  removed", totals.removed, share(totals.removed, words));
        for (letter, parts, words) in totals.families() {
            let name = format!("    {letter}  {}", family_name(letter));
            row(&name, words, format!("{} in {} parts", share(words, totals.removed), grouped(parts)));
        }
        row("doubtful documents", totals.doubtful, share(totals.doubtful, totals.documents()));
        if totals.emptied > 0 {
            row("documents with no prose left", totals.emptied, share(totals.emptied, totals.documents()));
        }
        let files = self.files_line();
        let seconds = self.took.as_secs_f64();
        #[allow(clippy::cast_precision_loss)]
        let speed = totals.raw_bytes as f64 / 1e6 / seconds.max(1e-6);
        let _ = write!(
            out,
            "{BOLD}{files}{BOLD:#} in {seconds:.1} s, {speed:.0} MB of text a second on {} thread{}",
            self.threads,
            plural(self.threads)
        );
        out
    }

    fn files_line(&self) -> String {
        let mut line = format!("{} file{}", self.files, plural(self.files));
        for (count, what) in [
            (self.skipped, "finished before and skipped"),
            (self.refused.len(), "refused whole"),
            (self.ignored, "ignored"),
        ] {
            if count > 0 {
                let _ = write!(line, ", {count} {what}");
            }
        }
        line
    }

    /// The same for machines.
    pub(crate) fn json(&self) -> Value {
        let mut value = self.totals.json();
        if let Some(map) = value.as_object_mut() {
            map.insert(
                "files".to_owned(),
                json!({
                    "cleaned": self.files, "skipped": self.skipped, "refused": self.refused, "ignored": self.ignored,
                }),
            );
            map.insert("seconds".to_owned(), json!(self.took.as_secs_f64()));
            map.insert("threads".to_owned(), json!(self.threads));
            map.insert("rule_pack".to_owned(), json!(version::rule_pack()));
        }
        value
    }

    /// Writes the statistics file.
    pub(crate) fn write_stats(&self, path: &Path) -> Result<(), Failure> {
        let mut file = Pending::create(path)?;
        let text = format!("{:#}\n", self.json());
        file.write_all(text.as_bytes()).map_err(|error| Failure::system("write", path, &error))?;
        file.finish()
    }
}

/// Says that nothing was lost, with the numbers.
fn balance(totals: &Totals) -> String {
    format!("{} = {} + {}", grouped(totals.records), grouped(totals.documents()), grouped(totals.rejects))
}

fn share(part: u64, whole: u64) -> String {
    if whole == 0 {
        return String::new();
    }
    #[allow(clippy::cast_precision_loss)]
    let percent = part as f64 * 100.0 / whole as f64;
    format!("{percent:.1} %")
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// A number with its thousands set apart: `12,345`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([grouped(0), grouped(999), grouped(1000), grouped(1_234_567)], ["0", "999", "1,000", "1,234,567"]);
    }
}
