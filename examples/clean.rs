//! Cleans a file, or standard input, to standard output.
//!
//! ```sh
//! cargo run --release --example clean -- examples/data/scrape.txt
//! ```

use std::io::{self, Write};

fn main() -> io::Result<()> {
    let raw = if let Some(path) = std::env::args().nth(1) {
        std::fs::read_to_string(path)?
    } else {
        io::read_to_string(io::stdin())?
    };
    let mut out = io::stdout().lock();
    writeln!(out, "{}", jernih::clean(&raw))
}
