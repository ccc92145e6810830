//! The time of cleaning grows with the text, not with its square.

use std::time::{Duration, Instant};

use jernih::Pipeline;

use crate::hostile::TEXTS;

/// A short text, and how many times longer the long one is.
const SHORT: usize = 8 << 10;
const LONGER: usize = 32;

/// A byte of the long text may take this many times as long as one of the
/// short text. Time that grows with the square would take `LONGER` times.
const SLACK: f64 = 2.5;

/// A text that seems too slow is timed again so often: the machine may have
/// been busy.
const TRIES: usize = 10;

#[test]
fn time_grows_with_the_text() {
    let pipeline = Pipeline::default();
    let mut slow = Vec::new();
    for (name, make) in TEXTS {
        let (short, long) = (make(SHORT), make(LONGER * SHORT));
        let mut best = (Duration::MAX, Duration::MAX);
        let growth = (0..TRIES).find_map(|_| {
            best.0 = (0..4).map(|_| time(&pipeline, &short)).min()?.min(best.0);
            best.1 = time(&pipeline, &long).min(best.1);
            let growth = per_byte(best.1, &long) / per_byte(best.0, &short);
            (growth <= SLACK).then_some(growth)
        });
        if growth.is_none() {
            slow.push(format!("{name}: {:?} for {} bytes, {:?} for {} bytes", best.0, short.len(), best.1, long.len()));
        }
    }
    assert!(slow.is_empty(), "time grows faster than the text:\n{}", slow.join("\n"));
}

fn time(pipeline: &Pipeline, text: &str) -> Duration {
    let (start, before) = (Instant::now(), on_core());
    assert!(pipeline.clean(text).prose().len() <= 2 * text.len());
    let time = start.elapsed();
    match (before, on_core()) {
        (Some(before), Some(after)) if time >= COARSE => (after - before).min(time),
        _ => time,
    }
}

/// The system counts a thread's time in steps of a few milliseconds.
const COARSE: Duration = Duration::from_millis(40);

/// How long this thread has run on a core, where the system tells: what other
/// processes take is not in it.
fn on_core() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}

#[allow(clippy::cast_precision_loss)]
fn per_byte(time: Duration, text: &str) -> f64 {
    time.as_secs_f64() / text.len() as f64
}
