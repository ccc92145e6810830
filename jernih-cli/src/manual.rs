//! `jernih man` and `jernih completions`.

use std::io::Write as _;
use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff};

use crate::args::{self, Cli, Completions};
use crate::failure::{EXIT_CODES, Exit, Failure};
use crate::out;
use crate::output::atomic::Pending;

/// Runs `jernih man`.
pub(crate) fn man(args: &args::Man) -> Result<Exit, Failure> {
    let mut command = Cli::command();
    command.build();
    let Some(dir) = &args.dir else {
        out::print(&page(command, "jernih"))?;
        return Ok(Exit::Done);
    };
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        let name = format!("jernih-{}", sub.get_name());
        write(dir, &name, &page(sub.clone(), &name))?;
    }
    write(dir, "jernih", &page(command, "jernih"))?;
    Ok(Exit::Done)
}

/// A manual page in roff.
fn page(command: clap::Command, name: &str) -> String {
    let long = name == "jernih" || name == "jernih-clean";
    let command = command.name(name.to_owned()).after_help("").after_long_help("");
    let man = Man::new(command).title(name.to_uppercase());
    let mut bytes = Vec::new();
    // Writing to memory has no errors.
    drop(man.render(&mut bytes));
    if long {
        let mut roff = Roff::new();
        roff.control("SH", ["EXIT STATUS"]);
        for line in EXIT_CODES.lines().skip(1) {
            let (code, meaning) = line.trim().split_once(' ').unwrap_or((line, ""));
            roff.control("TP", []);
            roff.text([Inline::Bold(code.to_owned())]);
            roff.text([Inline::Roman(meaning.trim().to_owned())]);
        }
        drop(roff.to_writer(&mut bytes));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn write(dir: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = dir.join(format!("{name}.1"));
    let mut file = Pending::create(&path)?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::system("write", &path, &error))?;
    file.finish()
}

/// Runs `jernih completions`.
pub(crate) fn completions(args: &Completions) -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "jernih", &mut bytes);
    out::print(&String::from_utf8_lossy(&bytes))?;
    Ok(Exit::Done)
}
