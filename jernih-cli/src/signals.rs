//! Ctrl-C and requests to end: a flag that the readers look at between two
//! batches, so that everything is put away in order.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::failure::Failure;

static STOP: AtomicBool = AtomicBool::new(false);

/// Begins to listen. A second signal ends the process at once: what is not
/// finished then stays under its temporary name.
pub(crate) fn listen() {
    let heard = || {
        if STOP.swap(true, Ordering::SeqCst) {
            std::process::abort();
        }
    };
    // Where no handler can be set the signal ends the process, which is safe too.
    drop(ctrlc::set_handler(heard));
}

/// An error once a signal has come.
pub(crate) fn check() -> Result<(), Failure> {
    if STOP.load(Ordering::Relaxed) { Err(Failure::interrupted()) } else { Ok(()) }
}
