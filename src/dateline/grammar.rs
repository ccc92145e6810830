//! The shapes of a dateline, read from left to right.

use super::address::{address_behind, is_ending};
use super::outlet::{Form, FoundOutlet, Outlets};
use super::place::{self, FoundPlace, Place};
use super::scan::{bar, blanks, char_at, char_before, dash, is_torn, word};
use super::stamp::{Timestamp, stamp_at};
use super::{Dateline, Part, Repair, Support};
use super::{date, guard};
use crate::span::{Span, tail};

/// Most words of a place the gazetteer does not know.
pub(super) const MOST_WORDS: usize = 4;

/// A place that nobody knows has no more words, those behind its commas counted.
const LONGEST_PLACE: usize = 5;

/// A text and what is known of names.
#[derive(Clone, Copy)]
pub(super) struct Grammar<'a> {
    pub(super) text: &'a str,
    pub(super) outlets: &'a Outlets,
    pub(super) max_edits: u8,
}

/// A dateline as far as it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) place: Option<Span>,
    pub(super) place_name: Option<Place>,
    pub(super) outlet: Option<(Span, FoundOutlet)>,
    /// Whether a dash, colon or bar ends it.
    pub(super) marked: bool,
    pub(super) rare: Option<Box<Rare>>,
}

/// What few datelines have: apart, so that the others are moved about quickly.
#[derive(Clone, Debug, Default)]
pub(super) struct Rare {
    pub(super) date: Option<Timestamp>,
    pub(super) byline: Option<Span>,
    pub(super) repairs: Vec<Repair>,
}

impl Found {
    pub(super) fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    pub(super) fn known_outlet(&self) -> bool {
        self.outlet.is_some_and(|(_, found)| found.index.is_some())
    }

    pub(super) fn finish(mut self, outlets: &Outlets) -> Dateline {
        let name = self.outlet.and_then(|(_, found)| found.index).and_then(|index| outlets.name(index));
        if let Some((span, found)) = self.outlet
            && found.repaired
        {
            self.rare().repairs.push(Repair {
                part: Part::Outlet,
                span,
                understood: name.unwrap_or_default().to_owned(),
            });
        }
        let support = match (self.outlet, self.known_outlet() && self.marked) {
            (None, _) => Support::Place,
            (Some(_), false) => Support::Outlet,
            (Some(_), true) => Support::Full,
        };
        let Rare { date, byline, repairs } = self.rare.map(|rare| *rare).unwrap_or_default();
        Dateline {
            span: Span::new(self.start, self.end),
            place: self.place,
            place_name: self.place_name.map(|place| place.name),
            outlet: self.outlet.map(|(span, _)| span),
            outlet_name: name.map(str::to_owned),
            date,
            byline,
            support,
            repairs,
        }
    }
}

impl Grammar<'_> {
    /// A dateline at a position.
    pub(super) fn dateline(self, at: usize) -> Option<Found> {
        let mut found = self.either(at)?;
        found.start = at;
        // The same dateline printed twice.
        if found.marked
            && found.outlet.is_some()
            && self.may_begin_again(&found)
            && guard::gate(tail(self.text, found.end)).is_some_and(|gate| gate.is_marked)
            && let Some(again) = self.either(found.end)
            && again.marked
            && again.outlet.map(|(_, outlet)| outlet.index) == found.outlet.map(|(_, outlet)| outlet.index)
        {
            found.end = again.end;
        }
        Some(found)
    }

    /// A quick look: whether what stands behind a dateline begins as one of its names does.
    fn may_begin_again(self, found: &Found) -> bool {
        let letter = |at: usize| self.text.as_bytes().get(at).map(u8::to_ascii_lowercase);
        let begins = letter(found.end);
        let names = [found.place, found.outlet.map(|(span, _)| span)];
        names.iter().any(|name| name.is_none_or(|name| letter(name.start()) == begins))
    }

    /// An outlet in brackets and a dash: `(KOMPAS.com) - `.
    fn bracketed(self, at: usize) -> Option<Found> {
        let open = blanks(self.text, at + 1);
        let outlet = self.outlets.find(self.text, open, 0).filter(|outlet| outlet.form == Form::Address)?;
        let close = blanks(self.text, outlet.end);
        let mark = dash(self.text, close + 1).filter(|_| char_at(self.text, close) == Some(')'))?;
        let outlet = Some((Span::new(open, outlet.end), outlet));
        Some(Found { outlet, end: mark.end, marked: true, ..Found::default() })
    }

    /// A dateline, whichever of its names stands first.
    fn either(self, at: usize) -> Option<Found> {
        if char_at(self.text, at) == Some('(') {
            return self.bracketed(at);
        }
        let outlet = self.outlets.exact(self.text, at);
        let plain = match outlet {
            Some(outlet) => self.plain_outlet_first(at, outlet),
            None => self.plain_place_first(at),
        };
        let found = plain.or_else(|| self.outlet_first(at, outlet)).or_else(|| self.place_first(at))?;
        (found.place_name.is_some() || !self.is_headline(&found)).then_some(found)
    }

    /// Whether too many words stand where a place would that nobody knows.
    fn is_headline(self, found: &Found) -> bool {
        found.place.is_some_and(|place| place.of(self.text).split_whitespace().count() > LONGEST_PLACE)
    }

    /// The end of a run of words that can be a place.
    pub(super) fn place_end(self, at: usize) -> Option<usize> {
        self.place_end_from(at, place::longest(self.text, at))
    }

    /// The same, where the known place that begins the run is known.
    pub(super) fn place_end_from(self, at: usize, known: Option<FoundPlace>) -> Option<usize> {
        let text = self.text;
        let mut end = known.map_or(at, |known| known.end);
        let mut start = if known.is_some() { blanks(text, end) } else { at };
        for count in 0..=MOST_WORDS {
            if !char_at(text, start).is_some_and(char::is_uppercase) {
                break;
            }
            let word = word(text, start);
            let apart = start == at || start > end && !self.torn(end, start) && bar(text, start).is_none();
            let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '.');
            if !apart || word.is_empty() || !word.chars().all(is_letter) || self.is_outlet(start, word.len()) {
                break;
            }
            if count == MOST_WORDS {
                return known.map(|known| known.end);
            }
            end = start + word.len();
            start = blanks(text, end);
            // `ST. LOUIS`
            let behind_dot = blanks(text, end + 1);
            if word.len() < 4 && char_at(text, end) == Some('.') && behind_dot > end + 1 {
                start = behind_dot;
            }
        }
        (end > at).then_some(end)
    }

    /// Whether a line ends between two positions.
    pub(super) fn torn(self, from: usize, to: usize) -> bool {
        is_torn(self.text, from, to)
    }

    /// Whether an outlet stands here whose first word has this length.
    fn is_outlet(self, at: usize, len: usize) -> bool {
        if address_behind(self.text, at, at + len).is_some() {
            return true;
        }
        let next = blanks(self.text, at + len);
        let next = word(self.text, next + usize::from(matches!(char_at(self.text, next), Some('.' | ','))));
        is_ending(next) && self.outlets.exact(self.text, at).is_some_and(|found| found.form == Form::Address)
    }

    /// The place with the province or country behind its comma.
    pub(super) fn with_province(self, span: Span) -> Span {
        let comma = blanks(self.text, span.end());
        if char_at(self.text, comma) != Some(',') {
            return span;
        }
        let at = blanks(self.text, comma + 1);
        let region = place::longest(self.text, at).filter(|found| {
            let next = blanks(self.text, found.end);
            let ends = matches!(char_at(self.text, next), Some('(' | ',' | ':') | None)
                || dash(self.text, found.end).is_some();
            ends && char_at(self.text, at).is_some_and(char::is_uppercase)
        });
        region.map_or(span, |found| Span::new(span.start(), found.end))
    }

    /// Reads a date behind a place, `, 5/5` or `, 23 Februari 2016`.
    pub(super) fn date_behind(self, found: &mut Found, end: usize) -> Option<usize> {
        let comma = blanks(self.text, end);
        let at = if char_at(self.text, comma) == Some(',') { blanks(self.text, comma + 1) } else { comma };
        let day = self.behind_weekday(at).filter(|_| at > end)?;
        if let Some(stamp) = stamp_at(self.text, day) {
            let end = stamp.span.end();
            found.rare().date = Some(stamp);
            return Some(end);
        }
        let end = date::day_and_month_end(self.text, day)?;
        (char_before(self.text, end) != Some('/')).then_some(end)
    }

    /// The digit that stands here or behind a weekday.
    fn behind_weekday(self, at: usize) -> Option<usize> {
        let is_digit = |at: usize| char_at(self.text, at).is_some_and(|c| c.is_ascii_digit());
        if is_digit(at) {
            return Some(at);
        }
        let name = word(self.text, at);
        let next = blanks(self.text, at + name.len());
        let bracket = matches!(char_at(self.text, next), Some(',' | '('));
        let next = if bracket { blanks(self.text, next + 1) } else { next };
        (is_digit(next) && super::words::weekday(name).is_some()).then_some(next)
    }

    pub(super) fn set_place(self, found: &mut Found, span: Span, max_edits: u8) {
        let printed = span.of(self.text);
        let first =
            Span::new(span.start(), span.start() + printed.find(',').unwrap_or(printed.len())).trimmed(self.text);
        found.place = Some(span);
        if let Some((place, repaired)) = place::whole(self.text, first, max_edits) {
            found.place_name = Some(place);
            if repaired {
                found.rare().repairs.push(Repair { part: Part::Place, span: first, understood: place.name.to_owned() });
            }
        }
    }
}
