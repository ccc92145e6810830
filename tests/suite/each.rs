//! A property tried on many texts: which of them lack it?

use std::sync::Mutex;
use std::thread;

use super::corpus::Text;

/// Fails with the texts for which `holds` does not.
pub(crate) fn every(texts: &[Text], what: &str, holds: impl Fn(&str) -> bool + Sync) {
    let wrong: Vec<&str> = failing(texts, holds);
    assert!(wrong.is_empty(), "{what}: {} of {} texts\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

/// The names of the texts for which `holds` does not, tried on two threads.
pub(crate) fn failing(texts: &[Text], holds: impl Fn(&str) -> bool + Sync) -> Vec<&str> {
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for half in texts.chunks(texts.len().div_ceil(2).max(1)) {
            let (wrong, holds) = (&wrong, &holds);
            scope.spawn(move || {
                for text in half {
                    if !holds(&text.raw) {
                        wrong.lock().expect("no panic in another thread").push(text.name.as_str());
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("no panic in a thread");
    wrong.sort_unstable();
    wrong
}
