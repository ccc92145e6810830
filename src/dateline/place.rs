//! The gazetteer: which words are a place, exactly or one slip away.

use once_cell::sync::Lazy;

use super::edit::{Candidates, distance, letters};
use super::names::{Key, Looked, Names};
use super::scan::{blanks, char_at, is_torn, word_end};
use crate::span::Span;

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlaceKind {
    /// An Indonesian regency or city.
    City,
    /// An Indonesian province, island or region.
    Province,
    /// A city elsewhere.
    World,
    /// A country.
    Country,
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Its name in house spelling.
    pub(super) name: &'static str,
    pub(super) kind: PlaceKind,
}

/// A place and where its name ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundPlace {
    pub(super) end: usize,
    pub(super) place: Place,
    /// Whether the gazetteer has all of it, no `Kota` or `Kab.` left aside.
    is_entry: bool,
}

impl FoundPlace {
    /// The place that is [`known`] by all that is found, which is `printed`.
    pub(super) fn known(self, printed: &str) -> Option<Place> {
        if self.is_entry { Some(self.place) } else { known(printed) }
    }
}

#[allow(clippy::non_std_lazy_statics, reason = "the house compiles its tables with once_cell")]
static GAZETTEER: Lazy<Gazetteer> = Lazy::new(|| {
    let mut places = Gazetteer::default();
    for line in include_str!("places.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, names)) = line.split_once(": ") else { continue };
        let kind = match kind {
            "city" => PlaceKind::City,
            "province" => PlaceKind::Province,
            "world" => PlaceKind::World,
            _ => PlaceKind::Country,
        };
        for entry in names.split(';') {
            let mut spellings = entry.trim().split('=');
            let Some(name) = spellings.next() else { continue };
            for spelling in std::iter::once(name).chain(spellings) {
                places.add(&Key::of(spelling), Place { name, kind });
            }
        }
    }
    places
});

/// Places by the spellings they are filed under.
#[derive(Default)]
struct Gazetteer {
    names: Names<Place>,
    /// The spellings that are long enough for a slip.
    candidates: Candidates,
}

impl Gazetteer {
    fn add(&mut self, key: &Key, place: Place) {
        let index = self.names.len();
        if self.names.insert(key, place) && key.len() >= ONE_SLIP {
            self.candidates.add(key.bytes(), index, 2);
        }
    }
}

fn place(name: &str) -> Option<Place> {
    GAZETTEER.names.get(&Key::of(name)).copied()
}

/// Words that stand before a place's own name.
const PREFIXES: [&str; 4] = ["kota", "kabupaten", "kab", "pulau"];

/// Words that make a part of a known place out of it.
const PARTS: [&str; 8] = ["utara", "selatan", "timur", "barat", "tengah", "pusat", "raya", "kota"];

/// Shortest name, in letters, that may hold a slip, and that may hold two.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 10;

/// Most words of a place name.
const MOST_WORDS: usize = 5;

/// The longest place name at a position.
pub(super) fn longest(text: &str, at: usize) -> Option<FoundPlace> {
    let names = &GAZETTEER.names;
    let mut key = Key::new();
    let mut found = None;
    let mut start = at;
    for count in 0..MOST_WORDS {
        let end = word_end(text, start);
        if end == start {
            break;
        }
        let word = Span::new(start, end).of(text);
        if count == 0 && is_prefix(word) {
            let rest = next_word(text, end).and_then(|next| longest(text, next));
            let city = rest.filter(|rest| rest.place.kind == PlaceKind::City);
            found = city.map(|city| FoundPlace { is_entry: false, ..city });
        }
        key.push(word);
        match names.look(&key) {
            Looked::Name(place) => {
                found = Some(FoundPlace { end: with_dot(text, start, end), place: *place, is_entry: true });
            }
            Looked::Beginning => {}
            Looked::Nothing => break,
        }
        let Some(next) = next_word(text, end) else { break };
        start = next;
    }
    found
}

fn is_prefix(word: &str) -> bool {
    (3..10).contains(&word.len()) && PREFIXES.iter().any(|prefix| word.eq_ignore_ascii_case(prefix))
}

/// `Washington D.C.`: the dot behind an abbreviation belongs to it.
fn with_dot(text: &str, start: usize, end: usize) -> usize {
    let dotted = char_at(text, end) == Some('.') && Span::new(start, end).of(text).contains('.');
    if dotted { end + 1 } else { end }
}

/// Where the next word of a name begins: behind a blank, a hyphen or a dot.
fn next_word(text: &str, end: usize) -> Option<usize> {
    let next = match char_at(text, end)? {
        '-' => end + 1,
        '.' => blanks(text, end + 1),
        _ => blanks(text, end),
    };
    let torn = next == end || next > end + 3 || is_torn(text, end, next);
    (!torn && char_at(text, next).is_some_and(char::is_alphanumeric)).then_some(next)
}

/// The place that a whole stretch of text names, and whether a slip had to be
/// mended for it. At most `max_edits` slips, fewer in short names.
pub(super) fn whole(text: &str, span: Span, max_edits: u8) -> Option<(Place, bool)> {
    let name = span.of(text);
    if let Some(place) = known(name) {
        return Some((place, false));
    }
    let key = Key::of(name);
    let room = match key.len() {
        0..ONE_SLIP => 0,
        ONE_SLIP..TWO_SLIPS => 1,
        _ => 2,
    };
    let set = letters(key.bytes());
    for limit in 1..=room.min(max_edits) {
        let mut best: Option<Place> = None;
        let near = GAZETTEER.candidates.of(key.len(), set, limit);
        for (other, place) in near.filter_map(|(index, _)| GAZETTEER.names.entry(index)) {
            if distance(key.bytes(), other, limit).is_some() {
                if best.is_some_and(|best| best.name != place.name) {
                    return None;
                }
                best = Some(*place);
            }
        }
        if let Some(place) = best {
            return Some((place, true));
        }
    }
    None
}

/// The place that a name spells: itself, `Kota` or `Kabupaten` and itself, or
/// a part of it.
pub(super) fn known(name: &str) -> Option<Place> {
    let name = name.trim();
    if let Some(place) = place(name) {
        return Some(place);
    }
    if let Some((first, rest)) = name.split_once([' ', '\u{a0}'])
        && is_prefix(first.trim_end_matches('.'))
    {
        return place(rest);
    }
    let (front, last) = name.rsplit_once(' ')?;
    PARTS.iter().any(|part| last.eq_ignore_ascii_case(part)).then(|| place(front))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&'static str> {
        whole(text, Span::new(0, text.len()), 2).map(|(place, _)| place.name)
    }

    #[test]
    fn house_spellings_are_one_place() {
        for (printed, canonical) in [
            ("Bandarlampung", "Bandar Lampung"),
            ("SOLO", "Surakarta"),
            ("Palangkaraya", "Palangka Raya"),
            ("KUKAR", "Kutai Kartanegara"),
            ("Washington D.C.", "Washington DC"),
            ("Kota Padang", "Padang"),
            ("MOKSWA", "Moskwa"),
            ("GINANYAR", "Gianyar"),
            ("AKARTA", "Jakarta"),
        ] {
            assert_eq!(name(printed), Some(canonical), "{printed}");
        }
    }

    #[test]
    fn words_are_no_places() {
        for word in ["Pagi", "Sekarang ini", "IWA", "Barat", "Presiden"] {
            assert_eq!(name(word), None, "{word}");
        }
    }

    #[test]
    fn the_longest_name_wins() {
        let text = "Penajam Paser Utara (ANTARA)";
        assert_eq!(longest(text, 0).map(|found| found.end), Some(19));
        let text = "Jakarta\nBarat";
        assert_eq!(longest(text, 0).map(|found| found.end), Some(7));
    }

    #[test]
    fn every_regency_and_province_is_there() {
        assert!(GAZETTEER.names.len() > 900, "{}", GAZETTEER.names.len());
    }
}
