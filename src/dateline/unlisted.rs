//! Datelines of outlets that nobody listed, which print no web address: `WAMENA, Jubi – `,
//! `KBR, Jakarta - `, `MALANGVOICE – `.

use super::grammar::{Found, Grammar};
use super::outlet::{Form, FoundOutlet};
use super::place;
use super::scan::{blanks, char_at, dash, is_caps, is_name_like, opens_sentence, word};
use crate::span::{Span, tail};

/// The name of an outlet has no more words and bytes than these.
const WORDS: usize = 4;
const LONGEST: usize = 40;

/// The words of a place in capitals have at least so many bytes.
const PLACE: usize = 4;

/// Short forms of bodies and things, and labels, that are as long.
#[rustfmt::skip]
const BODIES: [&str; 20] = [
    "ASEAN", "UMKM", "PSSI", "BUMN", "BUMD", "APBN", "APBD", "RUPS", "KADIN", "BAPPENAS", "POLRI", "BULOG", "PELNI", "ASDP",
    "KEMENKES", "KEMENAG", "GAIKINDO", "APINDO", "VIRAL", "BREAKING",
];

/// A story behind such a dateline has at least so many bytes on its line.
const STORY: usize = 40;

/// What names of outlets are made of that stand without a place.
const PARTS: [&str; 12] =
    ["NEWS", "POST", "POS", "TIMES", "VOICE", "RADAR", "KABAR", "SUARA", "EKSPRES", "EXPRESS", "HARIAN", "WARTA"];

impl Grammar<'_> {
    /// A dateline with a name nobody listed: beside a place that the gazetteer has, or one
    /// that only an outlet has. A spaced dash and a sentence have to follow; the dash may be
    /// glued to a place in capitals.
    pub(super) fn unlisted(self, at: usize) -> Option<Found> {
        let text = self.text;
        let name = self.name_at(at);
        if let Some(found) = name.and_then(|name| self.shouted(name)) {
            return Some(found);
        }
        if let Some(place) = self.known_place(at) {
            let name = self.name_at(self.behind_comma(place.end())?)?;
            let beside = place::longest(text, name.start()).is_none();
            return if beside { self.told(Some(place), name, name.end()) } else { None };
        }
        let name = name?;
        if let Some(next) = self.behind_comma(name.end()) {
            let place = self.known_place(next)?;
            let is_outlet = name.of(text).split(' ').any(|word| word.len() > 2 && capitals(word) > 1);
            return if is_outlet { self.told(Some(place), name, place.end()) } else { None };
        }
        let is_part = |word: &str| PARTS.iter().any(|part| word.ends_with(part) || word.starts_with(part));
        let named = is_caps(name.of(text)) && name.len() > 6 && name.of(text).split(' ').any(is_part);
        if named { self.told(None, name, name.end()) } else { None }
    }

    /// A place in capitals, with the dash glued to it: `GRAZ- `.
    fn shouted(self, name: Span) -> Option<Found> {
        let printed = name.of(self.text);
        let mark = dash(self.text, name.end()).filter(|mark| !mark.gap_before && mark.gap_after)?;
        let is_vowel = |c: char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U');
        let may_be = |word: &str| word.len() >= PLACE && word.contains(is_vowel) && !BODIES.contains(&word);
        let is_place = is_caps(printed) && printed.split(' ').all(may_be);
        let is_torn = Span::new(name.end(), mark.end).of(self.text).contains(['\n', '\r']);
        if !is_place || is_torn || !self.is_story(mark.end) {
            return None;
        }
        let mut found = Found { end: mark.end, marked: true, ..Found::default() };
        self.set_place(&mut found, name, 0);
        Some(found)
    }

    /// Whether a whole sentence stands here, with small words soon.
    fn is_story(self, at: usize) -> bool {
        let line = tail(self.text, at).split(['\n', '\r']).next().unwrap_or_default();
        let small = line.split_whitespace().skip(1).take(WORDS + 2).any(|word| word.starts_with(char::is_lowercase));
        opens_sentence(self.text, at) && line.len() >= STORY && small
    }

    /// The dateline that ends with a dash behind `end`.
    fn told(self, place: Option<Span>, name: Span, end: usize) -> Option<Found> {
        let text = self.text;
        let mark = dash(text, end).filter(|mark| mark.gap_before && mark.gap_after)?;
        if !self.is_story(mark.end) {
            return None;
        }
        let outlet = FoundOutlet { end: name.end(), index: None, form: Form::Words, repaired: false };
        let mut found = Found { outlet: Some((name, outlet)), end: mark.end, marked: true, ..Found::default() };
        if let Some(place) = place {
            self.set_place(&mut found, place, 0);
        }
        Some(found)
    }

    /// The run of words at a position, where the gazetteer has it as a whole.
    fn known_place(self, at: usize) -> Option<Span> {
        let found = place::longest(self.text, at)?;
        let end = blanks(self.text, found.end);
        // Not the first words of a longer name.
        let ends = matches!(char_at(self.text, end), Some(',')) || dash(self.text, found.end).is_some();
        let named = char_at(self.text, at).is_some_and(char::is_uppercase);
        (ends && named).then(|| Span::new(at, found.end))
    }

    fn behind_comma(self, end: usize) -> Option<usize> {
        (char_at(self.text, end) == Some(',')).then(|| blanks(self.text, end + 1))
    }

    /// A name of a few words with a capital each, before a comma or a dash.
    fn name_at(self, at: usize) -> Option<Span> {
        let text = self.text;
        let mut end = at;
        for count in 0..=WORDS {
            let start = if count == 0 { at } else { blanks(text, end) };
            let word = word(text, start);
            let ends = char_at(text, end) == Some(',') || dash(text, end).is_some();
            if count > 0 && ends {
                let name = Span::new(at, end);
                return (name.len() <= LONGEST).then_some(name);
            }
            let fits = is_name_like(word) && word.chars().all(char::is_alphanumeric) && !self.torn(at, start);
            if count == WORDS || !fits {
                return None;
            }
            end = start + word.len();
        }
        None
    }
}

/// How many capital letters a word has.
fn capitals(word: &str) -> usize {
    word.chars().filter(|c| c.is_uppercase()).count()
}

#[cfg(test)]
mod tests {
    use crate::DatelineParser;

    const STORY: &str = "Warga desa itu membersihkan lumpur di sekolah dan balai desa sejak pagi.";

    fn end(line: &str) -> usize {
        DatelineParser::new().find(line).map_or(0, |found| found.span.end())
    }

    #[test]
    fn names_beside_a_place_or_made_as_outlets_are() {
        for dateline in [
            "Wamena, Kabar Lembah \u{2013} ",
            "PADANG, LINDUR \u{2014} ",
            "KLN, Jakarta - ",
            "LindurNews, Ternate - ",
            "LINDURVOICE \u{2013} ",
            "RADAR LINDUR - ",
            "LINDUR- ",
            "LINDUR HULU\u{2013} ",
        ] {
            assert_eq!(end(&format!("{dateline}{STORY}")), dateline.len(), "{dateline}");
        }
    }

    #[test]
    fn prose_and_rows_are_none() {
        for line in [
            "Jakarta, Bandung - Jalan tol itu padat sejak pagi hari, kata petugas.",
            "Jakarta, Kabar Lembah-Hulu: Jalan tol itu padat sejak pagi hari.",
            "Ani, Jakarta - Jalan tol itu padat sejak pagi hari, kata petugas di sana.",
            "LINDUR - Jalan tol itu padat sejak pagi hari, kata petugas di sana itu.",
            "UMKM- Jalan tol itu padat sejak pagi hari, kata petugas di sana itu.",
            "BPHTB- Jalan tol itu padat sejak pagi hari, kata petugas di sana itu.",
            "KAI- Jalan tol itu padat sejak pagi hari, kata petugas di sana itu.",
            "LINDUR- Jalan Tol Lindur",
            "Jakarta, Kabar Lembah - 3 kali",
            "Jakarta, Kabar Lembah - jalan tol itu padat sejak pagi hari, kata petugas.",
        ] {
            assert_eq!(end(line), 0, "{line}");
        }
    }
}
