//! How long a byte takes in texts that no newsroom prints, from one kilobyte
//! to many megabytes, beside ordinary text.
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

use jernih::Pipeline;

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
    let ordinary = texts::TEXTS.iter().take(3).map(|text| {
        let time = text.docs.iter().map(|doc| per_byte(&pipeline, doc) * as_float(doc.len())).sum::<f64>();
        println!("{:40} {:9.2}", text.name, time / as_float(text.bytes()));
        time / as_float(text.bytes())
    });
    let ordinary = ordinary.fold(0.0, f64::max);
    let mut slow = 0;
    for (name, make) in hostile::TEXTS.iter().filter(|(name, _)| name.contains(&wanted)) {
        let times = sizes.map(|size| per_byte(&pipeline, &make(size)));
        let worst = times.iter().copied().fold(0.0, f64::max) / ordinary;
        let [one, two, three, four] = times;
        let mark = if worst > MOST { " slow" } else { "" };
        println!("{name:40} {one:9.2} {two:9.2} {three:9.2} {four:9.2} {worst:9.2}{mark}");
        slow += usize::from(worst > MOST);
    }
    println!("{slow} texts take more than {MOST} times as long as ordinary text ({ordinary:.2} ns a byte)");
}

/// The shortest time for a byte in a few runs, in nanoseconds.
fn per_byte(pipeline: &Pipeline, text: &str) -> f64 {
    let rounds = ((4 << 20) / text.len().max(1)).clamp(2, 200);
    let mut prose = String::new();
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        prose.clear();
        pipeline.clean(text).write_prose(&mut prose);
        black_box(&prose);
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::MAX, f64::min) * 1e9 / as_float(text.len())
}

#[allow(clippy::cast_precision_loss)]
fn as_float(bytes: usize) -> f64 {
    bytes as f64
}
