//! What cleaning allocates: how often for a document, and how much at most.
//!
//! ```sh
//! cargo run --release --manifest-path benches/allocations/Cargo.toml
//! ```
//!
//! Ends in an error where a bound is broken.

mod counting;

use jernih::{Pipeline, Scratch};

use counting::{Counting, count};

#[global_allocator]
static COUNTING: Counting = Counting;

/// A document costs at most so many allocations, on average.
const MOST_CALLS: usize = 120;

/// And with a scratch so many, which leave no room for those of the buffers.
const MOST_WITH_SCRATCH: usize = 12;

/// The long text that working memory is measured on has so many bytes.
const LONG: usize = 20 << 20;

fn main() {
    let (pipeline, built) = count(Pipeline::default);
    println!("building the pipeline: {} allocations, {} kB at most\n", built.calls, built.peak >> 10);
    println!("| text | allocations for a document | with a scratch | for a mark | most bytes held, to the raw text |");
    println!("|---|---|---|---|---|");
    let shapes = [
        ("page", include_str!("../../data/page.txt")),
        ("scrape", include_str!("../../data/scrape.txt")),
        ("flat", include_str!("../../data/flat.txt")),
    ];
    for (name, text) in shapes {
        // Tables that are made on first use are no cost of the document.
        text.split("\n\u{c}\n").for_each(|doc| drop(pipeline.clean(doc)));
        documents(&pipeline, name, text);
    }
    println!("\n| 20 MB of | raw | prose | most bytes held | to the raw text | at most |");
    println!("|---|---|---|---|---|---|");
    for (name, text) in shapes {
        long(&pipeline, name, &text.replace('\u{c}', ""));
    }
    long(&pipeline, "one line", &shapes[2].1.replace(['\u{c}', '\n'], " "));
}

/// Allocations for each document, prose into a buffer that is used again.
fn documents(pipeline: &Pipeline, name: &str, text: &str) {
    let docs: Vec<&str> = text.split("\n\u{c}\n").collect();
    let (mut scratch, mut prose) = (Scratch::new(), String::with_capacity(text.len()));
    let (mut calls, mut again, mut peak, mut marks) = (0, 0, 0, 0);
    for doc in &docs {
        prose.clear();
        let (article, done) = count(|| {
            let article = pipeline.clean(doc);
            article.write_prose(&mut prose);
            article
        });
        calls += done.calls;
        let (_, with_scratch) = count(|| {
            prose.clear();
            let article = pipeline.clean_with(&mut scratch, doc);
            article.write_prose(&mut prose);
            article.recycle(&mut scratch);
        });
        again += with_scratch.calls;
        marks += article.marks().len();
        peak = peak.max(done.peak * 100 / doc.len());
    }
    let (each, again) = (calls / docs.len(), again / docs.len());
    assert!(again <= MOST_WITH_SCRATCH, "{name}: {again} allocations with a scratch");
    assert!(each <= MOST_CALLS, "{name}: {each} allocations for a document, at most {MOST_CALLS} are allowed");
    println!("| {name} | {each} | {again} | {} | {peak} % |", calls / marks.max(1));
}

/// Working memory of one long text, its prose included.
fn long(pipeline: &Pipeline, name: &str, text: &str) {
    let raw = text.repeat(LONG.div_ceil(text.len()));
    let (prose, done) = count(|| {
        let mut prose = String::new();
        pipeline.clean(&raw).write_prose(&mut prose);
        prose
    });
    let bound = raw.len() * 3 / 2 + prose.len();
    let share = done.peak * 100 / raw.len();
    println!(
        "| {name} | {} MB | {} MB | {} MB | {share} % | {} MB |",
        raw.len() >> 20,
        prose.len() >> 20,
        done.peak >> 20,
        bound >> 20
    );
    assert!(done.peak <= bound, "{name}: {} bytes held, at most {bound} are allowed", done.peak);
}
