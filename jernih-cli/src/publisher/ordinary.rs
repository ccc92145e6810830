//! Ordinary prose that no phrase may fire on: how sentences begin, the words
//! they are made of, and sentences that look like furniture.

use jernih::{Anchor, Pipeline, Publisher};

use super::file::{File, Wrong};

/// The commonest beginnings of sentences in Indonesian news.
const OPENINGS: &str = include_str!("openings.txt");

/// The commonest words.
const WORDS: &str = include_str!("words.txt");

/// Sentences that begin as furniture begins.
const SENTENCES: &str = include_str!("sentences.txt");

/// How a sentence goes on.
const REST: &str = "warga kampung di lereng itu sudah pulang sejak pagi.";

/// Refuses phrases that never fire, and a publisher that would remove anything from ordinary prose, with
/// the place of the phrase that does it.
pub(crate) fn check(file: &File, publisher: &Publisher) -> Result<(), Wrong> {
    for entry in file.entries()?.iter().filter(|entry| entry.at == Anchor::Anywhere) {
        let own = Pipeline::with_publishers([&file.only(entry)?]);
        let text = format!("Hujan turun sejak pagi. {} Air Surut", entry.text.replace("{n}", "7"));
        if !own.clean(&text).marks().iter().any(|mark| mark.rule == entry.rule) {
            let reason = "this phrase never fires: one that stands anywhere needs a capital letter or a square bracket";
            return Err(Wrong::at(entry.span.clone(), reason));
        }
    }
    let texts = texts();
    let nobody = Pipeline::with_publishers([]);
    if fires(publisher, &nobody, &texts).is_none() {
        return Ok(());
    }
    for entry in file.entries()? {
        let alone = file.only(&entry)?;
        if let Some(text) = fires(&alone, &nobody, &texts) {
            return Err(Wrong::at(entry.span, format!("this phrase would remove ordinary prose, such as \"{text}\"")));
        }
    }
    Ok(())
}

/// The first text that the publisher removes something of that nobody else
/// would remove.
fn fires<'t>(publisher: &Publisher, nobody: &Pipeline, texts: &'t [String]) -> Option<&'t str> {
    let own = Pipeline::with_publishers([publisher]);
    let found = texts.iter().find(|text| {
        let before = nobody.clean(text);
        let after = own.clean(text);
        after.marks().iter().any(|mark| !before.marks().contains(mark))
    });
    found.map(String::as_str)
}

fn texts() -> Vec<String> {
    let openings = OPENINGS.lines().map(|opening| format!("{opening} {REST}"));
    let words: Vec<&str> = WORDS.lines().collect();
    let words = words.chunks(6).map(|words| format!("Pagi itu {}.", words.join(" ")));
    openings.chain(words).chain(SENTENCES.lines().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::file::read;
    use super::*;

    fn outcome(at: &str, text: &str) -> Result<(), Wrong> {
        let file = read(&format!(
            "id = \"x\"\n[[phrase]]\nrule = \"P101\"\nat = \"{at}\"\ntakes = \"line\"\ntext = [\"Intip juga ya:\", \"{text}\"]\n"
        ))?;
        let publisher = file.publisher()?;
        check(&file, &publisher)
    }

    #[test]
    fn phrases_that_begin_ordinary_sentences_are_refused() {
        for text in ["Menurut", "Hal ini", "Sementara itu", "Terkini", "Komentar"] {
            assert!(outcome("line-start", text).is_err(), "{text}");
        }
        for text in ["Jakarta, kota", "Hak cipta"] {
            assert!(outcome("anywhere", text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_phrase_that_never_fires_is_refused() {
        let wrong = outcome("anywhere", "gabung kanal kami").unwrap_err();
        assert!(format!("{wrong:?}").contains("never fires"), "{wrong:?}");
        assert!(outcome("anywhere", "Gabung Kanal Kami:").is_ok());
    }

    #[test]
    fn furniture_is_not_ordinary() {
        for text in ["Baca selengkapnya di:", "Gabung kanal WhatsApp", "Komentar:"] {
            assert!(outcome("line-start", text).is_ok(), "{text}");
        }
        assert!(outcome("whole-line", "Terkini").is_ok());
    }

    #[test]
    fn nothing_is_removed_from_ordinary_prose_without_publishers() {
        let nobody = Pipeline::with_publishers([]);
        let removed: Vec<String> = texts().into_iter().filter(|text| !nobody.clean(text).marks().is_empty()).collect();
        assert!(removed.len() < 3, "{removed:?}");
    }
}
