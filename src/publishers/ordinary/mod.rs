//! Ordinary prose that no phrase may fire on: how sentences begin, the words
//! they are made of, and sentences that look like furniture.

use once_cell::sync::Lazy;

use super::Publisher;
use crate::{Mark, Pipeline};

/// The commonest beginnings of sentences in Indonesian news.
const OPENINGS: &str = include_str!("openings.txt");

/// The commonest words.
const WORDS: &str = include_str!("words.txt");

/// Sentences that begin as furniture begins.
const SENTENCES: &str = include_str!("sentences.txt");

/// How a sentence goes on.
const REST: &str = "warga kampung di lereng itu sudah pulang sejak pagi.";

/// Ordinary prose, and what is marked in it where no publisher is known.
#[allow(clippy::non_std_lazy_statics, reason = "the house compiles its tables with once_cell")]
static ORDINARY: Lazy<Vec<(String, Vec<Mark>)>> = Lazy::new(|| {
    let nobody = Pipeline::with_publishers([]);
    let marked = |text: String| (nobody.clean(&text).marks().to_vec(), text);
    texts().map(marked).map(|(marks, text)| (text, marks)).collect()
});

/// The first ordinary text that the publisher removes something of.
pub(super) fn removed_by(publisher: &Publisher) -> Option<&'static str> {
    let own = Pipeline::with_publishers([publisher]);
    let removes =
        |(text, before): &&(String, Vec<Mark>)| own.clean(text).marks().iter().any(|mark| !before.contains(mark));
    ORDINARY.iter().find(removes).map(|(text, _)| text.as_str())
}

fn texts() -> impl Iterator<Item = String> {
    let openings = OPENINGS.lines().map(|opening| format!("{opening} {REST}"));
    let words: Vec<&str> = WORDS.lines().collect();
    let words: Vec<String> = words.chunks(6).map(|words| format!("Pagi itu {}.", words.join(" "))).collect();
    openings.chain(words).chain(SENTENCES.lines().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_removed_from_ordinary_prose_without_publishers() {
        let removed: Vec<_> = ORDINARY.iter().filter(|(_, marks)| !marks.is_empty()).collect();
        assert!(removed.len() < 3, "{removed:?}");
    }

    #[test]
    fn no_built_in_publisher_removes_it() {
        for publisher in crate::publishers() {
            assert_eq!(removed_by(publisher), None, "{}", publisher.id());
        }
    }
}
