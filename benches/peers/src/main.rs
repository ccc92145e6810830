//! `jernih` beside its peers: the same text, in turns, in one run.
//!
//! ```sh
//! cargo run --release --manifest-path benches/peers/Cargo.toml
//! cargo run --release --manifest-path benches/peers/Cargo.toml -- ../shared/corpus/dump.jsonl.gz
//! ```
//!
//! * `justext` reads HTML and works on paragraphs: it gets each line as a `<p>`
//!   with no more around it, and its Indonesian stop words. Making the HTML is
//!   not counted.
//! * *a regex for each phrase* is what a scraper's script does: one compiled
//!   `(?i)` pattern for each phrase that `jernih` knows, from the phrase to the
//!   end of its line, and one `replace_all` after the other.
//! * *one regex of all phrases* is the same script by someone who knows the
//!   crate: all phrases in one alternation.

use std::hint::black_box;
use std::io::Read as _;
use std::time::Instant;

use jernih::{Anchor, Pipeline, publishers};
use regex::Regex;

/// How often everything is run; the shortest time of each document counts.
const ROUNDS: usize = 5;

/// Of a dump, so many bytes are read: the slowest peer has to come to an end.
const MOST: usize = 1 << 20;

fn main() {
    let texts: Vec<(String, Vec<String>)> = match std::env::args().nth(1) {
        Some(path) => vec![(path.clone(), dump(&path))],
        None => [
            ("page", include_str!("../../data/page.txt")),
            ("scrape", include_str!("../../data/scrape.txt")),
            ("flat", include_str!("../../data/flat.txt")),
        ]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.split("\n\u{c}\n").map(str::to_owned).collect()))
        .collect(),
    };
    let pipeline = Pipeline::default();
    let phrases = phrases();
    let each: Vec<Regex> = phrases.iter().map(|phrase| compiled(phrase)).collect();
    let all = compiled(&phrases.join("|"));
    let stop_words = justext::get_stoplist("Indonesian").expect("a list for Indonesian");
    let config = justext::Config::default();
    println!("{} phrases\n", phrases.len());
    println!("| text | MB | cleaner | MB/s | times slower | words kept |");
    println!("|---|---|---|---|---|---|");
    for (name, docs) in &texts {
        let pages: Vec<String> = docs.iter().map(|doc| html(doc)).collect();
        let rows = [
            run("jernih", docs, |doc| pipeline.clean(doc).prose()),
            run("one regex of all phrases", docs, |doc| all.replace_all(doc, "").into_owned()),
            run("a regex for each phrase", docs, |doc| {
                each.iter().fold(doc.to_owned(), |text, phrase| phrase.replace_all(&text, "").into_owned())
            }),
            run("justext", &pages, |page| justext::extract_text(page, &stop_words, &config)),
        ];
        let bytes: usize = docs.iter().map(String::len).sum();
        for row in &rows {
            println!(
                "| {name} | {:.2} | {} | {:.1} | {:.1} | {} |",
                as_float(bytes) / 1e6,
                row.cleaner,
                as_float(bytes) / row.seconds / 1e6,
                row.seconds / rows[0].seconds,
                row.words
            );
        }
    }
}

struct Row {
    cleaner: &'static str,
    seconds: f64,
    words: usize,
}

fn run(cleaner: &'static str, docs: &[String], mut clean: impl FnMut(&str) -> String) -> Row {
    let mut row = Row { cleaner, seconds: 0.0, words: 0 };
    for doc in docs {
        let mut best = f64::MAX;
        for _ in 0..ROUNDS {
            let start = Instant::now();
            black_box(clean(doc));
            best = best.min(start.elapsed().as_secs_f64());
        }
        row.seconds += best;
        row.words += clean(doc).split_whitespace().count();
    }
    row
}

/// What the patterns match: every phrase, with what stands behind it in its
/// line.
fn phrases() -> Vec<String> {
    let phrases = publishers().iter().flat_map(|publisher| publisher.phrases());
    phrases
        .map(|phrase| {
            let text = regex::escape(phrase.text()).replace(r"\{n\}", r"\d+");
            match phrase.at() {
                Anchor::WholeLine => format!(r"^\s*{text}\s*$"),
                Anchor::LineStart => format!(r"^\s*{text}.*$"),
                _ => format!(r"{text}.*$"),
            }
        })
        .collect()
}

fn compiled(pattern: &str) -> Regex {
    regex::RegexBuilder::new(pattern)
        .case_insensitive(true)
        .multi_line(true)
        .size_limit(1 << 28)
        .build()
        .expect("a pattern")
}

/// A page of paragraphs, a line each.
fn html(doc: &str) -> String {
    let mut page = String::from("<html><body>");
    for line in doc.lines().filter(|line| !line.trim().is_empty()) {
        page.push_str("<p>");
        page.push_str(&line.replace('&', "&amp;").replace('<', "&lt;"));
        page.push_str("</p>\n");
    }
    page.push_str("</body></html>");
    page
}

/// The texts of a packed dump, every so many, up to [`MOST`] bytes.
fn dump(path: &str) -> Vec<String> {
    let mut text = String::new();
    let file = std::fs::File::open(path).expect("the dump");
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("packed text");
    let docs = text.lines().filter_map(|line| {
        let doc: serde_json::Value = serde_json::from_str(line).ok()?;
        doc["text"].as_str().map(str::to_owned)
    });
    let mut bytes = 0;
    docs.step_by(16).take_while(|doc| (bytes += doc.len(), bytes <= MOST).1).collect()
}

#[allow(clippy::cast_precision_loss)]
fn as_float(bytes: usize) -> f64 {
    bytes as f64
}
