//! A property tried on many texts: which of them lack it?

use std::thread;

use super::corpus::Text;

/// Fails with the texts for which `holds` does not.
pub(crate) fn every(texts: &[Text], what: &str, holds: impl Fn(&str) -> bool + Sync) {
    let wrong: Vec<&str> = failing(texts, |_, raw| holds(raw));
    assert!(wrong.is_empty(), "{what}: {} of {} texts\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

/// The names of the texts for which `holds` does not, tried on two threads. It
/// is given the number of the text, too.
pub(crate) fn failing(texts: &[Text], holds: impl Fn(usize, &str) -> bool + Sync) -> Vec<&str> {
    let half = texts.len().div_ceil(2);
    let fails = |texts: &'_ [Text], first: usize| -> Vec<usize> {
        (first..).zip(texts).filter(|(at, text)| !holds(*at, &text.raw)).map(|(at, _)| at).collect()
    };
    let (front, back) = texts.split_at(half);
    let wrong = thread::scope(|scope| {
        let back = scope.spawn(|| fails(back, half));
        let front = fails(front, 0);
        [front, back.join().expect("no panic in a thread")].concat()
    });
    let mut wrong: Vec<&str> = wrong.into_iter().map(|at| texts[at].name.as_str()).collect();
    wrong.sort_unstable();
    wrong
}
