//! An allocator that counts.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The system's allocator, counted.
pub(crate) struct Counting;

static CALLS: AtomicUsize = AtomicUsize::new(0);
static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

fn grown(bytes: usize) {
    CALLS.fetch_add(1, Relaxed);
    let now = NOW.fetch_add(bytes, Relaxed) + bytes;
    PEAK.fetch_max(now, Relaxed);
}

// SAFETY: every call goes to `System` as it came; the counters are apart.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // Both may be held for a moment: the worst is counted.
        grown(bytes);
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(at, layout, bytes) }
    }
}

/// What a piece of work allocated.
#[derive(Clone, Copy)]
pub(crate) struct Count {
    /// How often something was allocated or made larger.
    pub(crate) calls: usize,
    /// The most bytes held at once, above those held before.
    pub(crate) peak: usize,
}

/// Counts what `work` allocates.
pub(crate) fn count<T>(work: impl FnOnce() -> T) -> (T, Count) {
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    CALLS.store(0, Relaxed);
    let done = work();
    (done, Count { calls: CALLS.load(Relaxed), peak: PEAK.load(Relaxed).saturating_sub(before) })
}
