//! A rule and a filter of your own, behind those of the house: telephone
//! numbers in brackets are left out of the prose.
//!
//! ```sh
//! cargo run --release --example own_filter -- examples/data/scrape.txt
//! ```

use std::io::{self, Write};

use jernih::{Annotations, Document, Filter, Pipeline, Span};

jernih::rule! {
    /// ## What it marks
    /// A telephone number in brackets: `(0812-0000-1234)`.
    /// ## Why
    /// Our corpus must not hold any.
    /// ## When it is wrong
    /// Other numbers of nine digits or more that begin with a nought.
    pub static TELEPHONE = "X101", "telephone", Drop, since "0.1.0";
}

/// Marks telephone numbers.
struct Telephones;

impl Filter for Telephones {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        for (start, _) in doc.raw().match_indices("(0") {
            let digits = |byte: &u8| byte.is_ascii_digit() || b" -".contains(byte);
            let number = doc.raw().bytes().skip(start + 1).take_while(digits).count();
            let end = start + 1 + number;
            if number >= 9 && doc.raw().as_bytes().get(end) == Some(&b')') {
                let bracket = Span::new(start, end + 1);
                notes.mark(bracket, &TELEPHONE, Some(bracket));
            }
        }
    }
}

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/scrape.txt".to_owned());
    let raw = std::fs::read_to_string(path)?;
    let article = Pipeline::default().then(Telephones).clean(&raw);

    let mut out = io::stdout().lock();
    writeln!(out, "{}", article.prose())?;
    for mark in article.marks().iter().filter(|mark| *mark.rule == TELEPHONE) {
        writeln!(out, "\n{}: {}", mark.rule, mark.span.of(&raw))?;
    }
    Ok(())
}
