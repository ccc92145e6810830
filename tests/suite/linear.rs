//! The time of cleaning grows with the text, not with its square.

use std::time::{Duration, Instant};

use jernih::Pipeline;

use crate::hostile::TEXTS;

/// A short text, and how many times longer the long one is.
const SHORT: usize = 8 << 10;
const LONGER: usize = 16;

/// A byte of the long text may take this many times as long as one of the
/// short text. Time that grows with the square would take `LONGER` times.
const SLACK: f64 = 2.5;

/// A text that seems too slow is timed again so often: the machine may have
/// been busy.
const TRIES: usize = 6;

/// What takes so long is not timed again.
const HOPELESS: Duration = Duration::from_secs(2);

#[test]
fn time_grows_with_the_text() {
    let pipeline = Pipeline::default();
    let mut slow = Vec::new();
    for (name, make) in TEXTS {
        let (short, long) = (make(SHORT), make(LONGER * SHORT));
        let mut best = (Duration::MAX, Duration::MAX);
        let growth = (0..TRIES).find_map(|_| {
            if best.1 < Duration::MAX && best.1 > HOPELESS {
                return None;
            }
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

/// How long one cleaning takes: so many in a row that the clock's steps do not
/// count.
fn time(pipeline: &Pipeline, text: &str) -> Duration {
    let start = Clock::start();
    let mut runs = 0;
    loop {
        assert!(pipeline.clean(text).prose().len() <= 2 * text.len());
        runs += 1;
        let elapsed = start.elapsed();
        if elapsed >= LEAST {
            return elapsed / runs;
        }
    }
}

/// A measurement takes at least this long.
const LEAST: Duration = Duration::from_millis(12);

/// The time that this thread was running, where the system counts it; the time
/// on the wall elsewhere.
enum Clock {
    Running(Duration),
    Wall(Instant),
}

impl Clock {
    fn start() -> Clock {
        running().map_or_else(|| Clock::Wall(Instant::now()), Clock::Running)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Clock::Running(start) => running().map_or(Duration::ZERO, |now| now.saturating_sub(*start)),
            Clock::Wall(start) => start.elapsed(),
        }
    }
}

/// How long this thread has been running.
fn running() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

#[allow(clippy::cast_precision_loss)]
fn per_byte(time: Duration, text: &str) -> f64 {
    time.as_secs_f64() / text.len() as f64
}
