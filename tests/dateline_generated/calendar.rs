//! Every day of thirty-one years, shared out among threads.

use std::thread;

use jernih::Date;

/// Every day from 2000 to 2030, numbered.
fn dates() -> impl Iterator<Item = (usize, Date)> {
    (2000..=2030)
        .flat_map(|year| (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day))))
        .enumerate()
}

/// What a task makes of each thread's share of the dates.
pub(crate) fn share_out<T: Send>(task: impl Fn(&[(usize, Date)]) -> T + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let all: Vec<_> = dates().collect();
    assert_eq!(all.len(), 11_323);
    thread::scope(|scope| {
        let shares = all.chunks(all.len().div_ceil(threads));
        let running: Vec<_> = shares.map(|share| scope.spawn(|| task(share))).collect();
        running.into_iter().map(|thread| thread.join().expect("no date is read wrong")).collect()
    })
}
