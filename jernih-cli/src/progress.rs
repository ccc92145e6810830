//! [`Meter`]: how far the work is, shown on a terminal and nowhere else.

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::clean::totals::Totals;

/// Counts while the work goes on.
#[derive(Debug)]
pub(crate) struct Meter {
    /// Bytes read from files, packed as they are.
    pub(crate) read: Arc<AtomicU64>,
    records: Arc<AtomicU64>,
    bar: ProgressBar,
}

impl Meter {
    /// A meter for inputs of this many bytes; 0 where nobody knows. It shows a
    /// bar when `wanted` and the standard error is a terminal.
    pub(crate) fn new(bytes: u64, wanted: bool) -> Meter {
        let records = Arc::new(AtomicU64::new(0));
        let shown = wanted && std::io::stderr().is_terminal();
        let bar = if bytes == 0 { ProgressBar::no_length() } else { ProgressBar::new(bytes) };
        bar.set_draw_target(if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() });
        if shown {
            let counted = Arc::clone(&records);
            let known = "{bar:24.cyan/dim} {percent:>3}%  {binary_bytes}/{binary_total_bytes}  {records}  {binary_bytes_per_sec}  {eta} left  {wide_msg:.dim}";
            let unknown = "{spinner} {binary_bytes}  {records}  {binary_bytes_per_sec}  {wide_msg:.dim}";
            let style = ProgressStyle::with_template(if bytes == 0 { unknown } else { known })
                .unwrap_or_else(|_| ProgressStyle::default_bar())
                .progress_chars("━━─")
                .with_key("records", move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                    let seconds = state.elapsed().as_secs_f64().max(0.001);
                    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                    let rate = (counted.load(Ordering::Relaxed) as f64 / seconds) as u64;
                    // A bar that cannot be drawn is no reason to stop.
                    let _ = write!(out, "{} records/s", HumanCount(rate));
                });
            bar.set_style(style);
            bar.enable_steady_tick(Duration::from_millis(150));
        }
        Meter { read: Arc::new(AtomicU64::new(0)), records, bar }
    }

    /// Says what is being read.
    pub(crate) fn file(&self, name: &str) {
        self.bar.set_message(name.to_owned());
    }

    /// Takes note of a finished batch.
    pub(crate) fn batch(&self, totals: &Totals) {
        self.records.fetch_add(totals.records, Ordering::Relaxed);
        self.bar.set_position(self.read.load(Ordering::Relaxed));
    }

    /// Prints a line above the bar.
    pub(crate) fn say(&self, line: &str) {
        self.bar.suspend(|| anstream::eprintln!("{line}"));
    }

    /// Takes the bar away.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
