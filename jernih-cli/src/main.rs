//! `jernih`: cleans whole dumps of scraped Indonesian news text, and shows what
//! it removed.

mod args;
mod buffers;
mod clean;
mod explain;
mod failure;
mod input;
mod manual;
mod markdown;
mod ordered;
mod out;
mod output;
mod paint;
mod progress;
mod publisher;
mod records;
mod report;
mod rules;
mod signals;
mod version;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use failure::{Exit, Failure};

fn main() -> ExitCode {
    let outcome = match &Cli::parse().command {
        Command::Clean(args) => clean::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Report(args) => report::run(args),
        Command::Check(args) => publisher::check::run(args),
        Command::Rules(args) => rules::list(args),
        Command::Rule(args) => rules::explain(args),
        Command::Completions(args) => manual::completions(args),
        Command::Man(args) => manual::man(args),
    };
    let exit = outcome.unwrap_or_else(|failure| told(&failure));
    ExitCode::from(exit as u8)
}

/// Says why the command stops.
fn told(failure: &Failure) -> Exit {
    let text = failure.to_string();
    if !text.is_empty() {
        let red = anstyle::AnsiColor::Red.on_default().bold();
        anstream::eprintln!("{red}jernih: error:{red:#} {text}");
    }
    failure.exit()
}
