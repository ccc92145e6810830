//! The figures that travel between machines: how many times longer the whole
//! pipeline takes than cutting the same text into lines and hashing each.
//!
//! ```sh
//! cargo bench --bench ratio
//! ```
//!
//! Floor and pipeline run in turns, so that a busy machine slows both, and the
//! medians are told. One thread, every publisher, prose rendered into a buffer
//! that is used again.

#[allow(dead_code)]
mod texts;

use std::hint::black_box;
use std::time::{Duration, Instant};

use jernih::{Document, Pipeline};

use texts::{TEXTS, Text, hash_lines, scan, speed};

/// How often everything is run.
const ROUNDS: usize = 21;

/// A short text is gone through again until it has this many bytes.
const ENOUGH: usize = 1 << 20;

#[allow(clippy::print_stdout)]
fn main() {
    let start = Instant::now();
    let pipeline = Pipeline::default();
    println!("first construction  {:.2} ms (at most 20)", start.elapsed().as_secs_f64() * 1e3);
    println!("a 3 kB article      {:.1} µs (at most 15)\n", micros(&pipeline));
    println!("| text | MB | newlines | hash each line | cut | clean, rendered | cut : hash | clean : hash | at most |");
    println!("|---|---|---|---|---|---|---|---|---|");
    for text in TEXTS.iter() {
        row(&pipeline, text);
    }
}

/// One line of the table.
#[allow(clippy::print_stdout, clippy::cast_precision_loss)]
fn row(pipeline: &Pipeline, text: &Text) {
    let again = ENOUGH.div_ceil(text.bytes());
    let bytes = again * text.bytes();
    let mut prose = String::new();
    let mut times: [Vec<f64>; 4] = Default::default();
    let mut run = |at: usize, work: &mut dyn FnMut(&str)| {
        let start = Instant::now();
        for _ in 0..again {
            text.docs.iter().for_each(|doc| work(doc));
        }
        times[at].push(start.elapsed().as_secs_f64());
    };
    for _ in 0..ROUNDS {
        run(0, &mut |doc| _ = black_box(scan(doc)));
        run(1, &mut |doc| _ = black_box(hash_lines(doc)));
        run(2, &mut |doc| drop(black_box(Document::new(doc))));
        run(3, &mut |doc| {
            prose.clear();
            pipeline.clean(doc).write_prose(&mut prose);
            black_box(&prose);
        });
    }
    let [scan, hash, cut, clean] = times.map(median);
    let goal = if text.name.ends_with("flat") { 12.0 } else { 7.5 };
    println!(
        "| {} | {:.1} | {} | {} | {} | {} | {:.2} | **{:.1}** | {goal} |",
        text.name,
        text.bytes() as f64 / 1e6,
        speed(bytes, scan),
        speed(bytes, hash),
        speed(bytes, cut),
        speed(bytes, clean),
        cut / hash,
        clean / hash,
    );
}

/// How long an article of three kilobytes takes, in microseconds.
fn micros(pipeline: &Pipeline) -> f64 {
    let docs = &texts::text("scrape").docs;
    let mut article: String = docs[0].clone();
    article.truncate((0..=3000).rev().find(|at| article.is_char_boundary(*at)).unwrap_or(0));
    let once = || {
        let start = Instant::now();
        for _ in 0..100 {
            black_box(pipeline.clean(&article).prose());
        }
        start.elapsed() / 100
    };
    median((0..ROUNDS).map(|_| once()).map(|time: Duration| time.as_secs_f64() * 1e6).collect())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
