//! How fast each part is, in bytes of raw text a second.
//!
//! ```sh
//! cargo bench --bench throughput            # everything
//! cargo bench --bench throughput -- filter  # what has this in its name
//! ```
//!
//! The figures move with the machine; `cargo bench --bench ratio` tells those
//! that travel.

#[allow(dead_code)]
mod texts;

use std::fmt;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use jernih::{Annotations, DatelineParser, Document, Lexicon, Pipeline, Scratch, TimestampParser};
use once_cell::sync::Lazy;

use texts::{TEXTS, Text, text};

fn main() {
    counts();
    divan::main();
}

/// What is left of the bundled texts, and by how many marks: a bench of
/// something that does not work is none.
fn counts() {
    for (name, marks, words) in [("page", 132, 3700), ("scrape", 231, 8428), ("flat", 160, 9496)] {
        let (mut found, mut kept) = (0, 0);
        for doc in &text(name).docs {
            let article = HOUSE.clean(doc);
            found += article.marks().len();
            kept += article.prose().split_whitespace().count();
        }
        assert_eq!((found, kept), (marks, words), "marks made in {name}, and words kept");
    }
}

static HOUSE: Lazy<Pipeline> = Lazy::new(Pipeline::default);

fn names() -> impl Iterator<Item = &'static str> + Clone {
    TEXTS.iter().map(|text| text.name)
}

/// Runs `work` over every document.
fn over(bencher: Bencher<'_, '_>, name: &str, mut work: impl FnMut(&'static str)) {
    let text: &'static Text = text(name);
    bencher.counter(BytesCount::new(text.bytes())).bench_local(|| text.docs.iter().for_each(|doc| work(doc)));
}

#[divan::bench(args = names())]
fn floor_scan(bencher: Bencher<'_, '_>, name: &str) {
    over(bencher, name, |doc| _ = black_box(texts::scan(doc)));
}

#[divan::bench(args = names())]
fn floor_hash_lines(bencher: Bencher<'_, '_>, name: &str) {
    over(bencher, name, |doc| _ = black_box(texts::hash_lines(doc)));
}

#[divan::bench(args = names())]
fn pipeline(bencher: Bencher<'_, '_>, name: &str) {
    let mut prose = String::new();
    over(bencher, name, |doc| {
        prose.clear();
        HOUSE.clean(doc).write_prose(&mut prose);
        black_box(&prose);
    });
}

#[divan::bench(args = names())]
fn pipeline_with_a_scratch(bencher: Bencher<'_, '_>, name: &str) {
    let (mut scratch, mut prose) = (Scratch::new(), String::new());
    over(bencher, name, |doc| {
        prose.clear();
        let article = HOUSE.clean_with(&mut scratch, doc);
        article.write_prose(&mut prose);
        article.recycle(&mut scratch);
        black_box(&prose);
    });
}

#[divan::bench(args = names())]
fn document(bencher: Bencher<'_, '_>, name: &str) {
    over(bencher, name, |doc| drop(black_box(Document::new(doc))));
}

#[divan::bench(args = names())]
fn rendering(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(name);
    let articles: Vec<_> = text.docs.iter().map(|doc| HOUSE.clean(doc)).collect();
    let mut prose = String::new();
    bencher.counter(BytesCount::new(text.bytes())).bench_local(|| {
        for article in &articles {
            prose.clear();
            article.write_prose(&mut prose);
            black_box(&prose);
        }
    });
}

#[divan::bench(args = names())]
fn dateline_parser(bencher: Bencher<'_, '_>, name: &str) {
    let parser = DatelineParser::new();
    over(bencher, name, |doc| doc.lines().for_each(|line| drop(black_box(parser.find(line)))));
}

#[divan::bench(args = names())]
fn timestamp_parser(bencher: Bencher<'_, '_>, name: &str) {
    let parser = TimestampParser::new();
    over(bencher, name, |doc| doc.lines().for_each(|line| drop(black_box(parser.find(line)))));
}

#[divan::bench]
fn first_construction() -> Pipeline {
    Pipeline::with_publishers(jernih::publishers())
}

/// A filter of the house chain and the text that it reads.
struct Alone {
    filter: &'static str,
    text: &'static str,
}

impl fmt::Display for Alone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.filter, self.text)
    }
}

fn each_alone() -> impl Iterator<Item = Alone> {
    let filters = Pipeline::house_filters(Lexicon::builtin());
    filters.into_iter().flat_map(|(filter, _)| names().map(move |text| Alone { filter, text }))
}

#[divan::bench(args = each_alone())]
fn filter(bencher: Bencher<'_, '_>, alone: &Alone) {
    let mut filters = Pipeline::house_filters(Lexicon::builtin()).into_iter();
    let (_, filter) = filters.find(|(name, _)| *name == alone.filter).expect("a filter of this name");
    let text = text(alone.text);
    let docs: Vec<_> = text.docs.iter().map(|doc| Document::new(doc)).collect();
    bencher.counter(BytesCount::new(text.bytes())).bench_local(|| {
        for doc in &docs {
            let mut notes = Annotations::new();
            filter.annotate(doc, &mut notes);
            black_box(&notes);
        }
    });
}
