//! Cleans a file, or standard input, to standard output.
//!
//! ```sh
//! cargo run --example clean -- examples/data/scrape.txt
//! ```

use std::io::{self, Read, Write};

fn main() -> io::Result<()> {
    let raw = match std::env::args().nth(1) {
        Some(path) => std::fs::read_to_string(path)?,
        None => {
            let mut raw = String::new();
            io::stdin().read_to_string(&mut raw)?;
            raw
        }
    };
    let mut out = io::stdout().lock();
    out.write_all(jernih::clean(&raw).as_bytes())?;
    out.write_all(b"\n")
}
