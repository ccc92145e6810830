//! The figures that travel between machines: how many times longer the whole
//! pipeline takes than cutting the same text into lines and hashing each.
//!
//! ```sh
//! cargo bench --bench ratio
//! ```
//!
//! Floor and pipeline run in turns over short parts of the text, and the shortest
//! time of each part counts, so that a busy machine tells the same. All of the text
//! is gone through before a part comes again: branch predictors learn a part by heart
//! that is repeated at once, and no article of a dump comes twice. (The bundled texts
//! are so short that they are learnt all the same.) One thread, every publisher, prose
//! in buffers that are used again.

#[allow(dead_code)]
mod texts;

use std::hint::black_box;
use std::time::Instant;

use jernih::{Document, Pipeline, Scratch};

use texts::{TEXTS, Text, hash_lines, hash_lines_by_memchr, scan, speed};

/// How often everything is run.
const ROUNDS: usize = 15;

/// Texts are gone through in parts of so many bytes, short enough to be done
/// before another process gets its turn.
const PART: usize = 128 << 10;

#[allow(clippy::print_stdout)]
fn main() {
    let start = Instant::now();
    let pipeline = Pipeline::default();
    println!("first construction  {:.2} ms (at most 20)", start.elapsed().as_secs_f64() * 1e3);
    println!("a 3 kB article      {:.1} µs (at most 15)\n", micros(&pipeline));
    println!(
        "| text | MB | newlines | hash each line | the same by memchr | cut | clean, rendered | clean : hash | \
         clean : memchr | at most |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for text in TEXTS.iter() {
        row(&pipeline, text);
    }
}

/// One line of the table.
#[allow(clippy::print_stdout, clippy::cast_precision_loss)]
fn row(pipeline: &Pipeline, text: &Text) {
    let (mut scratch, mut prose) = (Scratch::new(), String::new());
    let parts = parts(text);
    let mut best = vec![[f64::MAX; 5]; parts.len()];
    for _ in 0..ROUNDS {
        for (part, best) in parts.iter().zip(&mut best) {
            let mut run = |at: usize, work: &mut dyn FnMut(&str)| {
                let start = Instant::now();
                for doc in part {
                    work(doc);
                }
                best[at] = start.elapsed().as_secs_f64().min(best[at]);
            };
            run(0, &mut |doc| _ = black_box(scan(doc)));
            run(1, &mut |doc| _ = black_box(hash_lines(doc)));
            run(2, &mut |doc| _ = black_box(hash_lines_by_memchr(doc)));
            run(3, &mut |doc| drop(black_box(Document::new(doc))));
            run(4, &mut |doc| {
                prose.clear();
                let article = pipeline.clean_with(&mut scratch, doc);
                article.write_prose(&mut prose);
                article.recycle(&mut scratch);
                black_box(&prose);
            });
        }
    }
    let bytes = parts.iter().flatten().map(|doc| doc.len()).sum::<usize>();
    let total = |at: usize| best.iter().map(|part| part[at]).sum::<f64>();
    let [scan, hash, memchr, cut, clean] = std::array::from_fn(total);
    let goal = if text.name.ends_with("flat") { 12.0 } else { 7.5 };
    println!(
        "| {} | {:.1} | {} | {} | {} | {} | {} | **{:.1}** | {:.1} | {goal} |",
        text.name,
        text.bytes() as f64 / 1e6,
        speed(bytes, scan),
        speed(bytes, hash),
        speed(bytes, memchr),
        speed(bytes, cut),
        speed(bytes, clean),
        clean / hash,
        clean / memchr,
    );
}

/// The documents in parts of at least [`PART`] bytes; those of a short text
/// more than once.
fn parts(text: &Text) -> Vec<Vec<&str>> {
    let mut parts = Vec::new();
    let (mut part, mut bytes) = (Vec::new(), 0);
    for doc in text.docs.iter().cycle() {
        part.push(doc.as_str());
        bytes += doc.len();
        if bytes >= PART {
            parts.push(std::mem::take(&mut part));
            bytes = 0;
            if parts.len() * PART >= text.bytes() {
                break;
            }
        }
    }
    parts
}

/// How long an article of three kilobytes takes, in microseconds.
fn micros(pipeline: &Pipeline) -> f64 {
    let mut article = texts::text("scrape").docs[0].clone();
    article.truncate((0..=3000).rev().find(|at| article.is_char_boundary(*at)).unwrap_or(0));
    let times = (0..1000).map(|_| {
        let start = Instant::now();
        black_box(pipeline.clean(&article).prose());
        start.elapsed().as_secs_f64() * 1e6
    });
    times.fold(f64::MAX, f64::min)
}
