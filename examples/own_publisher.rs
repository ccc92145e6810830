//! A publisher that the house does not know, described in code: its name in
//! datelines and the phrases that its pages print.
//!
//! ```sh
//! cargo run --release --example own_publisher -- examples/data/kabar_lindur.txt
//! ```

use std::error::Error;
use std::io::{self, Write};

use jernih::{Anchor, Pipeline, Publisher, Takes, publishers, rule};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/kabar_lindur.txt".to_owned());
    let raw = std::fs::read_to_string(path)?;

    let read_also = rule("P101").ok_or("read-also is built in")?;
    let channel_call = rule("P106").ok_or("channel-call is built in")?;
    let kabar_lindur = Publisher::builder("kabar-lindur")
        .name("Kabar Lindur")
        .outlet("KabarLindur.id")
        .phrase(read_also, Anchor::LineStart, Takes::Line, "Intip yang ini:")
        .phrase(channel_call, Anchor::Anywhere, Takes::Sentence, "Ngobrol bareng redaksi di kanal")
        .build()?;

    let pipeline = Pipeline::with_publishers(publishers().iter().chain([&kabar_lindur]));
    let article = pipeline.clean(&raw);

    let mut out = io::stdout().lock();
    writeln!(out, "{}\n", article.prose())?;
    for mark in article.marks() {
        writeln!(out, "{}: {}", mark.rule, mark.span.of(&raw))?;
    }
    Ok(())
}
