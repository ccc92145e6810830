//! [`run`]: work on many threads, results in the order of the jobs.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Where the jobs come from. One thread at a time takes one.
struct Source<N> {
    next: N,
    number: u64,
    over: bool,
}

/// Where the results go. One thread at a time holds `take` and hands results
/// over in order; the others leave theirs in `waiting` and go on.
struct Sink<T, R, E> {
    take: Option<T>,
    number: u64,
    waiting: BTreeMap<u64, Result<R, E>>,
    failure: Option<E>,
    over: bool,
}

/// Takes jobs from `next` one after the other, works on them on `threads`
/// threads, and hands the results to `take` in the order of the jobs.
///
/// At most `threads` jobs are worked on and as many results wait, so memory is
/// bounded by `2 * threads` jobs. What `take` sees does not depend on the
/// number of threads: the first error in the order of the jobs ends the run,
/// and nothing behind it is taken.
pub(crate) fn run<S, J, R, E, N, W, T>(threads: usize, next: N, work: W, take: T) -> Result<(), E>
where
    S: Default,
    R: Send,
    E: Send,
    N: FnMut() -> Result<Option<J>, E> + Send,
    W: Fn(&mut S, J) -> R + Sync,
    T: FnMut(R) -> Result<(), E> + Send,
{
    let threads = threads.max(1);
    let source = Mutex::new(Source { next, number: 0, over: false });
    let sink = Mutex::new(Sink { take: Some(take), number: 0, waiting: BTreeMap::new(), failure: None, over: false });
    let moved = Condvar::new();
    let worker = || {
        let _alarm = Alarm { sink: &sink, moved: &moved };
        let mut scratch = S::default();
        loop {
            let job = lock(&source).job();
            let Some((number, job)) = job else { break };
            let done = job.map(|job| work(&mut scratch, job));
            if !deliver(&sink, &moved, threads, number, done) {
                lock(&source).over = true;
                break;
            }
        }
    };
    if threads == 1 {
        worker();
    } else {
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(worker);
            }
        });
    }
    match lock(&sink).failure.take() {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

impl<N> Source<N> {
    fn job<J, E>(&mut self) -> Option<(u64, Result<J, E>)>
    where
        N: FnMut() -> Result<Option<J>, E>,
    {
        if self.over {
            return None;
        }
        let job = (self.next)().transpose();
        self.over = !matches!(job, Some(Ok(_)));
        let number = self.number;
        self.number += 1;
        job.map(|job| (number, job))
    }
}

/// Leaves a result to be taken, and takes all that are next in order unless
/// another thread is doing so. False when the run is over.
fn deliver<T, R, E>(sink: &Mutex<Sink<T, R, E>>, moved: &Condvar, most: usize, number: u64, done: Result<R, E>) -> bool
where
    T: FnMut(R) -> Result<(), E>,
{
    let mut state = lock(sink);
    while !state.over && state.number != number && state.waiting.len() >= most {
        state = moved.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
    if state.over {
        return false;
    }
    state.waiting.insert(number, done);
    let Some(mut take) = state.take.take() else { return true };
    while let Some(done) = {
        let at = state.number;
        state.waiting.remove(&at)
    } {
        drop(state);
        let outcome = done.and_then(&mut take);
        state = lock(sink);
        state.number += 1;
        moved.notify_all();
        if let Err(failure) = outcome {
            state.failure = Some(failure);
            state.over = true;
            state.waiting.clear();
            break;
        }
    }
    state.take = Some(take);
    !state.over
}

/// Wakes the others when a thread panics, so that the panic is passed on
/// instead of waited for.
struct Alarm<'a, T, R, E> {
    sink: &'a Mutex<Sink<T, R, E>>,
    moved: &'a Condvar,
}

impl<T, R, E> Drop for Alarm<'_, T, R, E> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            lock(self.sink).over = true;
            self.moved.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn squares(threads: usize, fail_at: Option<u64>) -> (Vec<u64>, Result<(), u64>) {
        let mut jobs = 0..200_u64;
        let mut out = Vec::new();
        let next = || Ok(jobs.next());
        let work = |(): &mut (), n: u64| {
            std::thread::sleep(Duration::from_micros(n * 7919 % 300));
            n * n
        };
        let outcome = run(threads, next, work, |square| {
            if fail_at.is_some_and(|at| square == at * at) {
                return Err(square);
            }
            out.push(square);
            Ok(())
        });
        (out, outcome)
    }

    #[test]
    fn results_come_in_the_order_of_the_jobs_for_any_number_of_threads() {
        let want: Vec<u64> = (0..200).map(|n| n * n).collect();
        for threads in [1, 2, 3, 8] {
            assert_eq!(squares(threads, None), (want.clone(), Ok(())));
        }
    }

    #[test]
    fn the_first_error_in_order_ends_the_run() {
        for threads in [1, 2, 8] {
            let (out, outcome) = squares(threads, Some(57));
            assert_eq!((out.len(), outcome), (57, Err(57 * 57)));
        }
    }

    #[test]
    fn an_error_while_reading_comes_behind_what_was_read_before_it() {
        let mut jobs = 0..10_u64;
        let mut out = Vec::new();
        let next = || jobs.next().map(Some).ok_or("broken");
        let outcome = run(
            4,
            next,
            |(): &mut (), n| n,
            |n| {
                out.push(n);
                Ok(())
            },
        );
        assert_eq!((out, outcome), ((0..10).collect(), Err("broken")));
    }
}
