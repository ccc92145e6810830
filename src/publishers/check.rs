//! What a publisher of the user's own may not be: misspelt, useless, or a
//! danger to prose.

use std::borrow::Cow;

use super::{Anchor, Phrase, Publisher, ordinary};
use crate::error::{ErrorKind, Of, Quoted};
use crate::rule::statics::{BYLINE, EDITOR, RELATED_HEADLINES, SECTION_LABEL};
use crate::{Error, Rule, lexicon};

/// Names of outlets are looked for up to this many letters
const MOST_LETTERS: usize = 40;

/// and this many words.
const MOST_WORDS: usize = 5;

/// Says what is wrong with the publisher.
pub(super) fn check(publisher: &Publisher) -> Result<(), Error> {
    let Publisher { id, name, hosts, outlets, phrases } = publisher;
    if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        let expected = "an id of small letters, digits and hyphens";
        return Err(ErrorKind::Publisher { expected, found: Quoted::new(id) }.into());
    }
    if name.trim().is_empty() {
        return Err(ErrorKind::Publisher { expected: "a name", found: Quoted::new(name) }.into());
    }
    let texts = |items: &[Cow<'static, str>], expected: Expected<str>, of| {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        each(&items, expected, |text| text, of)
    };
    texts(hosts, host, Of::Host)?;
    texts(outlets, outlet, Of::Outlet)?;
    let phrases: Vec<&Phrase> = phrases.iter().collect();
    each(&phrases, rule, |phrase| phrase.rule().code(), Of::Phrase)?;
    each(&phrases, phrase, Phrase::text, Of::Phrase)?;
    spares_prose(publisher)
}

/// What was expected of a thing beside those before it, where it is not that.
type Expected<T> = fn(&T, &[&T]) -> Option<&'static str>;

/// Finds the first thing that is not what was expected of it.
fn each<T: ?Sized>(things: &[&T], expected: Expected<T>, text: fn(&T) -> &str, of: Of) -> Result<(), Error> {
    for (number, thing) in things.iter().enumerate() {
        if let Some(expected) = expected(thing, &things[..number]) {
            return Err(ErrorKind::Part { of, number, expected, found: Quoted::new(text(thing)) }.into());
        }
    }
    Ok(())
}

fn host(host: &str, before: &[&str]) -> Option<&'static str> {
    let label = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !host.contains('.') || !host.split('.').all(label) {
        return Some("a host name, such as kabarlindur.id");
    }
    before.iter().any(|other| other.eq_ignore_ascii_case(host)).then_some("another host name than those before")
}

fn outlet(outlet: &str, before: &[&str]) -> Option<&'static str> {
    let fits = |spelling: &str| {
        let letters = spelling.chars().filter(|c| c.is_alphanumeric()).count();
        (2..=MOST_LETTERS).contains(&letters) && spelling.split_whitespace().nth(MOST_WORDS).is_none()
    };
    if !outlet.split('=').all(fits) {
        return Some("a name for datelines, of 2 to 40 letters and 5 words at most");
    }
    before.contains(&outlet).then_some("another name for datelines than those before")
}

fn rule(phrase: &Phrase, _: &[&Phrase]) -> Option<&'static str> {
    let expected = "a rule that phrases fall under, one of C, F or P, D103, D104, L101 or L102";
    (!is_told_by_phrases(phrase.rule)).then_some(expected)
}

fn phrase(phrase: &Phrase, before: &[&Phrase]) -> Option<&'static str> {
    // Lines have none of their own, and no phrase goes on in the next line.
    if phrase.text.contains(char::is_control) {
        return Some("a phrase without control characters");
    }
    let letters = phrase.text.chars().filter(|c| c.is_alphanumeric()).count();
    match phrase.at {
        Anchor::WholeLine if phrase.text.trim().is_empty() => return Some("a phrase that is not blank"),
        Anchor::LineStart if letters < 3 => return Some("a phrase of three letters or more at a line's start"),
        Anchor::Anywhere if letters < 6 && !phrase.text.contains(['[', '(', '>', '#']) => {
            return Some("a phrase of six letters or more, or with a bracket, anywhere");
        }
        Anchor::Anywhere if !lexicon::can_stand_anywhere(&phrase.text) => {
            return Some("a phrase with a capital letter or `[`, as phrases that stand anywhere are found by");
        }
        _ => {}
    }
    let again = |other: &&Phrase| {
        other.at == phrase.at
            && if phrase.at == Anchor::Anywhere {
                other.text == phrase.text
            } else {
                other.text.eq_ignore_ascii_case(&phrase.text)
            }
    };
    before.iter().any(again).then_some("another phrase than those before")
}

/// Whether a filter looks for phrases of this rule.
fn is_told_by_phrases(rule: &Rule) -> bool {
    matches!(rule.family(), 'C' | 'F' | 'P') || [&BYLINE, &EDITOR, &RELATED_HEADLINES, &SECTION_LABEL].contains(&rule)
}

/// Finds what would remove a part of ordinary prose.
fn spares_prose(publisher: &Publisher) -> Result<(), Error> {
    let Some(sentence) = ordinary::removed_by(publisher) else { return Ok(()) };
    let only = |phrases: &[Phrase], outlets: &[Cow<'static, str>]| Publisher {
        phrases: Cow::Owned(phrases.to_vec()),
        outlets: Cow::Owned(outlets.to_vec()),
        ..publisher.clone()
    };
    for (number, phrase) in publisher.phrases.iter().enumerate() {
        if let Some(sentence) = ordinary::removed_by(&only(std::slice::from_ref(phrase), &[])) {
            return Err(
                ErrorKind::InProse { of: Of::Phrase, number, found: Quoted::new(&phrase.text), sentence }.into()
            );
        }
    }
    for (number, outlet) in publisher.outlets.iter().enumerate() {
        if let Some(sentence) = ordinary::removed_by(&only(&[], std::slice::from_ref(outlet))) {
            return Err(ErrorKind::InProse { of: Of::Outlet, number, found: Quoted::new(outlet), sentence }.into());
        }
    }
    Err(ErrorKind::PublisherInProse { sentence }.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::promo::READ_ALSO;
    use crate::filters::repeated_lines::REPEATED_LINE;
    use crate::{PublisherBuilder, Takes, publishers};

    static POINTER: &Rule = &READ_ALSO;
    static REPEAT: &Rule = &REPEATED_LINE;

    fn kabar() -> PublisherBuilder {
        Publisher::builder("kabar-lembah").phrase(POINTER, Anchor::LineStart, Takes::Line, "Intip juga ya:")
    }

    /// What is said of a publisher with this phrase, its second.
    fn said(at: Anchor, text: &str) -> String {
        let error = kabar().phrase(POINTER, at, Takes::Line, text).build().unwrap_err();
        assert!(error.is_phrase() && !error.is_publisher() && error.number() == Some(1), "{error}");
        error.to_string()
    }

    #[test]
    fn phrases_that_are_too_short_are_refused() {
        for (at, text) in [(Anchor::Anywhere, "Baca"), (Anchor::LineStart, "Di"), (Anchor::WholeLine, " ")] {
            assert!(said(at, text).starts_with("expected a phrase "), "{text}");
        }
        assert!(kabar().phrase(POINTER, Anchor::Anywhere, Takes::Line, "[Gif]").build().is_ok());
    }

    #[test]
    fn phrases_with_control_characters_are_refused() {
        for text in ["Intip juga\0", "Intip\njuga", "Intip\rjuga", "Intip\tjuga", "Intip juga\u{85}"] {
            for at in [Anchor::Anywhere, Anchor::LineStart, Anchor::WholeLine] {
                assert!(said(at, text).contains("control characters"), "{text:?}");
            }
        }
    }

    #[test]
    fn phrases_that_are_never_found_are_refused() {
        for text in ["gabung kanal kami", "{n} Komentar Warga", "(gabung kanal)"] {
            assert!(said(Anchor::Anywhere, text).contains("capital letter"), "{text}");
        }
        for text in ["Gabung Kanal Kami:", "Kepoin Juga", "(Gabung kanal"] {
            assert!(kabar().phrase(POINTER, Anchor::Anywhere, Takes::Headline, text).build().is_ok(), "{text}");
        }
        let error = kabar().phrase(REPEAT, Anchor::LineStart, Takes::Line, "Intip lagi:").build().unwrap_err();
        assert!(error.is_phrase() && error.to_string().starts_with("expected a rule"), "{error}");
        assert!(error.to_string().ends_with("found `R101`"), "{error}");
    }

    #[test]
    fn phrases_that_begin_ordinary_sentences_are_refused() {
        for text in ["Menurut", "Hal ini", "Sementara itu", "Terkini", "Komentar"] {
            assert!(said(Anchor::LineStart, text).contains("ordinary"), "{text}");
        }
        for text in ["Jakarta, kota", "Hak cipta"] {
            assert!(said(Anchor::Anywhere, text).contains("ordinary"), "{text}");
        }
        for text in ["Baca selengkapnya di:", "Gabung kanal WhatsApp", "Komentar:"] {
            assert!(kabar().phrase(POINTER, Anchor::LineStart, Takes::Line, text).build().is_ok(), "{text}");
        }
        assert!(kabar().phrase(POINTER, Anchor::WholeLine, Takes::Line, "Terkini").build().is_ok());
    }

    #[test]
    fn what_stands_there_twice_is_refused() {
        assert!(said(Anchor::LineStart, "INTIP juga ya:").contains("another phrase"));
        assert!(kabar().phrase(POINTER, Anchor::WholeLine, Takes::Line, "Intip juga ya:").build().is_ok());
        let error = kabar().outlet("KabarLembah.id").outlet("KabarLembah.id").build().unwrap_err();
        assert!(error.is_outlet() && error.number() == Some(1), "{error}");
        let error = kabar().host("kabar.id").host("Kabar.id").build().unwrap_err();
        assert!(error.is_host() && error.number() == Some(1), "{error}");
    }

    #[test]
    fn names_and_hosts_are_what_they_should_be() {
        for id in ["", "Kabar Lembah", "kabar/lembah"] {
            assert!(Publisher::builder(id).build().unwrap_err().is_publisher(), "{id}");
        }
        assert!(kabar().name(" ").build().unwrap_err().is_publisher());
        for host in ["", "kabar", "https://kabar.id", "kabar..id", "kabar.id/"] {
            assert!(kabar().host(host).build().unwrap_err().is_host(), "{host}");
        }
        for outlet in ["", " ", "-", "K", "Kabar=", "Kabar Lembah dan Kabar Gunung Baru", &"Kabar".repeat(9)] {
            assert!(kabar().outlet(outlet).build().unwrap_err().is_outlet(), "{outlet}");
        }
        assert!(kabar().host("m.kabar-lembah.id").outlet("Kabar Lembah=KabarLembah.id").build().is_ok());
    }

    /// Built-in phrases that are shorter than a user's may be: their signs tell.
    const SHORT: [&str; 9] = ["© {n}", "©{n}", "/ Red:", "/Red:", "X/@", "DOK. ", "AFP/", "Rep:", "Foto:"];

    #[test]
    fn every_built_in_publisher_would_pass() {
        for publisher in publishers() {
            let short = |phrase: &&Phrase| super::phrase(phrase, &[]).is_some();
            assert!(publisher.phrases().iter().filter(short).all(|phrase| SHORT.contains(&phrase.text())));
            let long = publisher.phrases().iter().filter(|phrase| !SHORT.contains(&phrase.text())).cloned().collect();
            let publisher = Publisher { phrases: Cow::Owned(long), ..publisher.clone() };
            assert_eq!(check(&publisher).map_err(|error| error.to_string()), Ok(()), "{}", publisher.id());
        }
    }
}
