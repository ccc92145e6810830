//! Buffers used again: memory that is given back is fetched anew from the system, page
//! by page, which costs a tenth of the time of a run.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// No more buffers are put aside than these, and none larger than this many bytes: a
/// batch has two, and few batches are under way.
const MOST: usize = 8;
const LARGEST: usize = 2 << 20;

static SPARE: Mutex<Vec<Vec<u8>>> = Mutex::new(Vec::new());

/// An empty buffer with room for so many bytes.
pub(crate) fn take(room: usize) -> Vec<u8> {
    let mut buffer = spare().pop().unwrap_or_default();
    buffer.reserve(room);
    buffer
}

/// Puts a buffer aside that is no longer needed.
pub(crate) fn give(mut buffer: Vec<u8>) {
    let mut spare = spare();
    if spare.len() < MOST && (1..=LARGEST).contains(&buffer.capacity()) {
        buffer.clear();
        spare.push(buffer);
    }
}

fn spare() -> MutexGuard<'static, Vec<Vec<u8>>> {
    SPARE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_are_empty_and_have_room() {
        give(b"abc".to_vec());
        give(Vec::new());
        give(Vec::with_capacity(LARGEST + 1));
        for room in [0, 1, 1000, LARGEST] {
            let buffer = take(room);
            assert!(buffer.is_empty() && buffer.capacity() >= room && buffer.capacity() <= 2 * LARGEST);
        }
    }
}
