//! How long a byte takes in texts that no newsroom prints, from one kilobyte
//! to many megabytes, beside ordinary text of the same size: articles one behind the
//! other, with line breaks and on one line, whichever is slower. Buffers are used again.
//!
//! ```sh
//! cargo bench --bench growth              # to 1 MB
//! cargo bench --bench growth -- 64        # to 64 MB
//! cargo bench --bench growth -- 64 point  # those with this in their name
//! ```

#[path = "../tests/suite/hostile.rs"]
mod hostile;
#[allow(dead_code)]
mod texts;

use std::hint::black_box;
use std::time::Instant;

use jernih::{Pipeline, Scratch};

/// A byte may take so many times as long as one of ordinary text.
const MOST: f64 = 3.0;

#[allow(clippy::print_stdout)]
fn main() {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let largest: usize = args.next().and_then(|arg| arg.parse().ok()).unwrap_or(1);
    let wanted = args.next().unwrap_or_default();
    let sizes = [1 << 10, 32 << 10, 1 << 20, largest << 20];
    let pipeline = Pipeline::default();
    println!(
        "ns a byte at        {:>9} {:>9} {:>9} {:>7} MB   to ordinary text, at worst",
        "1 kB", "32 kB", "1 MB", largest
    );
    let mut ordinary = [0.0_f64; 4];
    for (name, between) in [("scrape", '\n'), ("flat", ' ')] {
        let times = sizes.map(|size| per_byte(&pipeline, &articles(name, between, size)));
        let [one, two, three, four] = times;
        println!("articles, {name:30} {one:9.2} {two:9.2} {three:9.2} {four:9.2}");
        ordinary = std::array::from_fn(|at| times[at].max(ordinary[at]));
    }
    let mut slow = 0;
    for (name, make) in hostile::TEXTS.iter().filter(|(name, _)| name.contains(&wanted)) {
        let times = sizes.map(|size| per_byte(&pipeline, &make(size)));
        let worst = times.iter().zip(ordinary).map(|(time, ordinary)| time / ordinary).fold(0.0, f64::max);
        let [one, two, three, four] = times;
        let mark = if worst > MOST { " slow" } else { "" };
        println!("{name:40} {one:9.2} {two:9.2} {three:9.2} {four:9.2} {worst:9.2}{mark}");
        slow += usize::from(worst > MOST);
    }
    println!("{slow} texts take more than {MOST} times as long as ordinary text of their size");
}

/// So many bytes of the articles of a bundled text, one behind the other.
fn articles(name: &str, between: char, size: usize) -> String {
    let mut text = String::new();
    for doc in texts::text(name).docs.iter().cycle() {
        text.push_str(doc);
        if text.len() >= size {
            break;
        }
        text.push(between);
    }
    text.truncate((0..=size).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
    text
}

/// The shortest time for a byte in a few runs, in nanoseconds.
fn per_byte(pipeline: &Pipeline, text: &str) -> f64 {
    // As many bytes of every text: a short one has to be learnt first.
    let rounds = ((4 << 20) / text.len().max(1)).max(2);
    let (mut scratch, mut prose) = (Scratch::new(), String::new());
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        prose.clear();
        let article = pipeline.clean_with(&mut scratch, text);
        article.write_prose(&mut prose);
        article.recycle(&mut scratch);
        black_box(&prose);
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::MAX, f64::min) * 1e9 / as_float(text.len())
}

#[allow(clippy::cast_precision_loss)]
fn as_float(bytes: usize) -> f64 {
    bytes as f64
}
