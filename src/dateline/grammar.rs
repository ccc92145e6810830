//! The shapes of a dateline, read from left to right.

use super::date;
use super::guard;
use super::outlet::{Form, FoundOutlet, Outlets, address_end, is_ending};
use super::place::{self, Place, PlaceKind};
use super::scan::{blanks, char_at, char_before, dash, is_caps, is_name_like, opens_sentence, word, word_end};
use super::stamp::{Timestamp, TimestampParser};
use super::{Support, Dateline, Part, Repair};
use crate::span::{Span, head, tail};

/// Most words of a place the gazetteer does not know.
const MOST_WORDS: usize = 4;

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
    pub(super) date: Option<Timestamp>,
    pub(super) byline: Option<Span>,
    /// Whether a dash, colon or bar ends it.
    pub(super) marked: bool,
    pub(super) repairs: Vec<Repair>,
}

impl Found {
    pub(super) fn known_outlet(&self) -> bool {
        self.outlet.is_some_and(|(_, found)| found.index.is_some())
    }

    pub(super) fn finish(mut self, outlets: &Outlets) -> Dateline {
        let name = self.outlet.and_then(|(_, found)| found.index).and_then(|index| outlets.name(index));
        if let Some((span, found)) = self.outlet
            && found.repaired
        {
            self.repairs.push(Repair { part: Part::Outlet, span, understood: name.unwrap_or_default().to_owned() });
        }
        let support = match (self.outlet, self.known_outlet() && self.marked) {
            (None, _) => Support::Place,
            (Some(_), false) => Support::Outlet,
            (Some(_), true) => Support::Full,
        };
        Dateline {
            span: Span::new(self.start, self.end),
            place: self.place,
            place_name: self.place_name.map(|place| place.name),
            outlet: self.outlet.map(|(span, _)| span),
            outlet_name: name.map(str::to_owned),
            date: self.date,
            byline: self.byline,
            support,
            repairs: self.repairs,
        }
    }
}

impl Grammar<'_> {
    /// A dateline at a position.
    pub(super) fn dateline(self, at: usize) -> Option<Found> {
        let mut found = self.outlet_first(at).or_else(|| self.place_first(at))?;
        found.start = at;
        // The same dateline printed twice.
        if found.marked
            && found.outlet.is_some()
            && let Some(again) = self.outlet_first(found.end).or_else(|| self.place_first(found.end))
            && again.marked
            && again.outlet.map(|(_, outlet)| outlet.index) == found.outlet.map(|(_, outlet)| outlet.index)
        {
            found.end = again.end;
        }
        Some(found)
    }

    // ---- the outlet comes first -------------------------------------------------------------

    fn outlet_first(self, at: usize) -> Option<Found> {
        let text = self.text;
        let outlet = self.outlets.find(text, at, self.max_edits)?;
        let span = Span::new(at, outlet.end);
        let mut found = Found { outlet: Some((span, outlet)), end: outlet.end, ..Found::default() };
        let mut end = outlet.end;
        // A second name in brackets: `Saibumi.com (SMSI Lampung) Way Kanan - `.
        let open = blanks(text, end);
        if char_at(text, open) == Some('(')
            && let Some(close) = head(tail(text, open), 40.min(text.len() - open)).find(')')
        {
            end = open + close + 1;
        }
        let strong = outlet.form != Form::Word || is_caps(span.of(text));
        if let Some(mark) = dash(text, end) {
            let plain = outlet.form == Form::Address || (mark.gap_before || !mark.hyphen) && opens_sentence(text, mark.end);
            if !plain {
                return None;
            }
            // `Kompas.com - 11/07/2020, 12:05 WIB` heads a page.
            let line = tail(text, mark.end).split('\n').next().unwrap_or_default();
            if line.starts_with(|c: char| c.is_ascii_digit()) && TimestampParser::new().header(line).is_some() {
                return None;
            }
            found.end = mark.end;
            found.marked = true;
            self.place_with_stop(&mut found);
            return Some(found);
        }
        let at = blanks(text, end);
        let c = char_at(text, at)?;
        if c == ':' {
            return self.behind_colon(found, blanks(text, at + 1));
        }
        let (bar, behind) = match c {
            '|' => (true, at + 1),
            'l' | 'I' if at > end && blanks(text, at + 1) > at + 1 => (true, at + 1),
            ',' | '.' => (false, at + 1),
            _ if at > end => (false, at),
            _ => return None,
        };
        let behind = blanks(text, behind);
        if self.torn(end, behind) {
            return None;
        }
        if let Some(mark) = dash(text, behind).filter(|_| bar || c == ',') {
            found.end = mark.end;
            found.marked = true;
            return Some(found);
        }
        self.place_behind(&mut found, behind, c, bar, strong).then_some(found)
    }

    /// `KBRN, Jakarta: ` is read elsewhere; here `P: (Kota) - ` and `P: Kota - `.
    fn behind_colon(self, mut found: Found, at: usize) -> Option<Found> {
        let inner = if char_at(self.text, at) == Some('(') { at + 1 } else { at };
        let place = Span::new(inner, self.place_end(inner)?);
        let close = blanks(self.text, place.end());
        let behind = match (inner > at, char_at(self.text, close)) {
            (true, Some(')')) => close + 1,
            (false, _) => close,
            _ => return None,
        };
        let mark = dash(self.text, behind)?;
        if inner == at && place::known(place.of(self.text)).is_none() {
            return None;
        }
        self.set_place(&mut found, place, self.max_edits);
        found.end = mark.end;
        found.marked = true;
        Some(found)
    }

    /// `KONTAN.CO.ID - JAKARTA. `: the place behind the dash, with a full stop.
    fn place_with_stop(self, found: &mut Found) {
        let Some(end) = self.place_end(found.end) else { return };
        let span = Span::new(found.end, end);
        let behind = blanks(self.text, end + 1);
        if char_at(self.text, end) != Some('.') || behind == end + 1 || !is_caps(span.of(self.text)) {
            return;
        }
        if opens_sentence(self.text, behind) && place::whole(self.text, span, self.max_edits).is_some() {
            self.set_place(found, span, self.max_edits);
            found.end = behind;
        }
    }

    /// The place behind an outlet, up to a dash, a colon or the first word of
    /// the story.
    fn place_behind(self, found: &mut Found, at: usize, mark: char, bar: bool, strong: bool) -> bool {
        let text = self.text;
        let outlet = found.outlet.map(|(_, outlet)| outlet);
        let known = place::longest(text, at);
        let comma = mark == ',' || bar;
        if let Some(end) = self.place_end(at) {
            let span = self.with_province(Span::new(at, end));
            let after_date = self.date_behind(found, span.end());
            let end = after_date.unwrap_or(span.end());
            let named = place::known(Span::new(at, self.place_end(at).unwrap_or(at)).of(text)).is_some();
            let caps = is_caps(span.of(text));
            let split = known.is_some_and(|known| known.end < span.end()) && !named && !caps;
            let mended = || place::whole(text, Span::new(at, end), self.max_edits).is_some();
            let fits = comma || named || caps || (mark == '.' && mended());
            if let Some(dash) = dash(text, end) {
                let tight = !dash.gap_before && !dash.gap_after && dash.hyphen;
                let trusted = named || (caps && !is_caps(word(text, dash.end))) || !tight;
                if fits && !split && trusted && strong {
                    self.set_place(found, span, self.max_edits);
                    (found.end, found.marked) = (dash.end, true);
                    return true;
                }
            }
            let colon = blanks(text, end);
            if fits && strong && !split && char_at(text, colon) == Some(':') {
                self.set_place(found, span, self.max_edits);
                (found.end, found.marked) = (blanks(text, colon + 1), true);
                return true;
            }
        }
        if !comma || !outlet.is_some_and(|outlet| outlet.form != Form::Word) {
            return false;
        }
        // No dash: the place ends where the gazetteer says, or where the capitals end.
        if let Some(found_place) = known {
            let end = self.without_part(at, found_place.end);
            let next = blanks(text, end);
            let glued = next == end && char_at(text, next).is_some_and(|c| !c.is_alphanumeric());
            if !glued && opens_sentence(text, next) {
                self.set_place(found, Span::new(at, end), 0);
                found.end = next;
                return true;
            }
            return false;
        }
        if let Some(end) = self.glued_place(at) {
            self.set_place(found, Span::new(at, end), 0);
            found.end = end;
            return true;
        }
        if let Some(end) = self.caps_end(at) {
            self.set_place(found, Span::new(at, end), self.max_edits);
            found.end = blanks(text, end);
            return true;
        }
        // `AKURAT.CO, Warga ...`, `SURYA.co.id | Warga ...`
        let address = found.outlet.is_some_and(|(span, outlet)| {
            outlet.form == Form::Address && outlet.index.is_some() && (bar || is_caps(span.of(text)))
        });
        let opens = opens_sentence(text, at) && address_end(text, at).is_none() && self.outlets.exact(text, at).is_none();
        if address && opens && char_at(text, at).is_some() {
            (found.end, found.marked) = (at, bar);
            return true;
        }
        false
    }

    /// `JakartaColoring with`: a place with the story glued on.
    fn glued_place(self, at: usize) -> Option<usize> {
        let word = word(self.text, at);
        let mut last = None;
        for (i, pair) in word.as_bytes().windows(2).enumerate() {
            let [a, b] = pair else { continue };
            if a.is_ascii_lowercase() && b.is_ascii_uppercase() && place::known(head(word, i + 1)).is_some() {
                last = Some(at + i + 1);
            }
        }
        last
    }

    /// `SANGATTA Warga desa`: words in capitals before one that is not.
    fn caps_end(self, at: usize) -> Option<usize> {
        let mut end = None;
        let mut start = at;
        for _ in 0..MOST_WORDS {
            let word = word(self.text, start);
            let letters = word.chars().all(char::is_alphabetic);
            if !(letters && is_caps(word) && word.len() > 3) {
                break;
            }
            end = Some(start + word.len());
            start = blanks(self.text, start + word.len());
        }
        let next = word(self.text, start);
        let title = is_name_like(next) && next.chars().any(char::is_lowercase) && address_end(self.text, start).is_none();
        end.filter(|&end| title && start > end)
    }

    /// `Liputan6.com, Jakarta Pusat Data ...`: without a dash, a word that
    /// makes a part of Jakarta belongs to the story.
    fn without_part(self, at: usize, end: usize) -> usize {
        let first = word_end(self.text, at);
        let name = head(tail(self.text, at), first - at);
        if end > first && name.eq_ignore_ascii_case("jakarta") { first } else { end }
    }

    // ---- the place comes first --------------------------------------------------------------

    fn place_first(self, at: usize) -> Option<Found> {
        let text = self.text;
        let mut found = Found::default();
        let run_end = self.place_end(at)?;
        let first = Span::new(at, run_end);
        let mut span = self.with_province(first);
        let mut end = span.end();
        for _ in 0..3 {
            let mark_at = blanks(text, end);
            let c = char_at(text, mark_at);
            if let Some(next) = self.date_behind(&mut found, end) {
                end = next;
                continue;
            }
            match c {
                Some(',' | '|') => {
                    let next = blanks(text, mark_at + 1);
                    if self.torn(end, next) {
                        return None;
                    }
                    if matches!(char_at(text, next), Some('(' | ',')) || dash(text, next).is_some() {
                        end = next;
                    } else if let Some(outlet) = self.outlets.find(text, next, self.max_edits) {
                        return self.behind_outlet(found, span, next, outlet);
                    } else if let Some(next_end) = self.place_end(next)
                        && span == first
                    {
                        span = Span::new(at, next_end);
                        end = next_end;
                    } else {
                        return None;
                    }
                }
                Some('(') => return self.in_brackets(found, span, mark_at + 1),
                Some(':') if end == run_end => {
                    let behind = blanks(text, mark_at + 1);
                    let place = place::known(span.of(text))?;
                    if behind == mark_at + 1 || !guard::place_before_colon(text, place, behind) {
                        return None;
                    }
                    self.set_place(&mut found, span, 0);
                    (found.end, found.marked) = (behind, true);
                    return Some(found);
                }
                _ => {
                    if let Some(mark) = dash(text, mark_at) {
                        let mark = dash(text, end).unwrap_or(mark);
                        if char_at(text, mark.end) == Some('(')
                            && let Some(found) = self.in_brackets(found.clone(), span, mark.end + 1)
                        {
                            return found.marked.then_some(found);
                        }
                        return self.alone(found, first, span, mark);
                    }
                    // No comma: `JAKARTA KOMPAS.com - `.
                    let outlet = self.outlets.find(text, mark_at, self.max_edits).filter(|_| mark_at > end && !self.torn(end, mark_at))?;
                    if outlet.form != Form::Address {
                        return None;
                    }
                    let found = self.behind_outlet(found, span, mark_at, outlet)?;
                    return found.marked.then_some(found);
                }
            }
        }
        None
    }

    /// A place, and maybe its province, before a dash: no outlet.
    fn alone(self, mut found: Found, first: Span, span: Span, mark: super::scan::Dash) -> Option<Found> {
        let place = place::known(first.of(self.text))?;
        if span != first {
            let behind = blanks(self.text, blanks(self.text, first.end()) + 1);
            let region = place::known(Span::new(behind, span.end()).of(self.text))?;
            if !matches!(region.kind, PlaceKind::Province | PlaceKind::Country) {
                return None;
            }
        }
        if !guard::place_alone(self.text, span, place, mark) || !is_name_like(first.of(self.text)) {
            return None;
        }
        self.set_place(&mut found, span, 0);
        (found.end, found.marked) = (mark.end, true);
        Some(found)
    }

    /// `JAKARTA, KOMPAS.com` is read as far as the outlet; what follows?
    fn behind_outlet(self, mut found: Found, place: Span, at: usize, outlet: FoundOutlet) -> Option<Found> {
        let text = self.text;
        found.outlet = Some((Span::new(at, outlet.end), outlet));
        let mut end = outlet.end;
        if char_at(text, blanks(text, end)) == Some(',') && dash(text, blanks(text, end) + 1).is_some() {
            end = blanks(text, end) + 1;
        }
        if let Some(next) = self.date_behind(&mut found, end) {
            end = next;
        }
        self.set_place(&mut found, place, self.max_edits);
        let next = blanks(text, end);
        if let Some(mark) = dash(text, end) {
            let tight = !mark.gap_before && !mark.gap_after && mark.hyphen;
            if outlet.form != Form::Address && tight && !opens_sentence(text, mark.end) {
                return None;
            }
            (found.end, found.marked) = (mark.end, true);
            return Some(found);
        }
        match char_at(text, next) {
            Some(':' | '|') => (found.end, found.marked) = (blanks(text, next + 1), true),
            _ if outlet.index.is_some() && outlet.form > Form::Word && found.place_name.is_some() => {
                let sentence = opens_sentence(text, next) && next > end;
                if !sentence {
                    return None;
                }
                found.end = next;
            }
            _ => return None,
        }
        Some(found)
    }

    /// `Jakarta (` is read; the outlet in the brackets and what follows?
    fn in_brackets(self, mut found: Found, place: Span, open: usize) -> Option<Found> {
        let text = self.text;
        let open = blanks(text, open);
        let close = open + head(tail(text, open), floor(text, open + 45) - open).find(')')?;
        let inner = Span::new(open, close).trimmed(text);
        let printed = inner.of(text);
        self.set_place(&mut found, place, self.max_edits);
        let outlet = self.outlets.exact_any_case(text, open).or_else(|| self.outlets.find(text, open, self.max_edits));
        let mark = dash(text, close + 1);
        let colon = blanks(text, close + 1);
        let colon = (char_at(text, colon) == Some(':')).then(|| blanks(text, colon + 1));
        let end = mark.map(|mark| mark.end).or(colon);
        let outlet = match outlet {
            Some(outlet) if outlet.end <= inner.end() => {
                let rest = Span::new(outlet.end, inner.end()).of(text);
                let desk = rest.is_empty() || rest.starts_with('/') || words_are_names(rest);
                if !desk {
                    return None;
                }
                FoundOutlet { end: inner.end(), ..outlet }
            }
            // A name nobody listed, behind a place the gazetteer knows.
            _ => {
                let place = place::known(place.of(text))?;
                let address = address_end(text, open) == Some(inner.end());
                let named = words_are_names(printed) && printed.contains(' ') && place::known(printed).is_none();
                if !(address || named) || place.kind == PlaceKind::Country || end.is_none_or(|end| !opens_sentence(text, end)) {
                    return None;
                }
                FoundOutlet { end: inner.end(), index: None, form: Form::Words, repaired: false }
            }
        };
        found.outlet = Some((inner, outlet));
        if let Some(end) = end {
            (found.end, found.marked) = (end, true);
            return Some(found);
        }
        let next = blanks(text, close + 1);
        if found.place_name.is_some() && outlet.index.is_some() && opens_sentence(text, next) && next > close + 1 {
            found.end = next;
            return Some(found);
        }
        None
    }

    // ---- parts ------------------------------------------------------------------------------

    /// The end of a run of words that can be a place.
    fn place_end(self, at: usize) -> Option<usize> {
        let text = self.text;
        let known = place::longest(text, at);
        let mut end = known.map_or(at, |known| known.end);
        let mut start = if known.is_some() { blanks(text, end) } else { at };
        for count in 0..=MOST_WORDS {
            let word = word(text, start);
            let torn = start > at && self.torn(end, start);
            let letters = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '.'));
            let joined = start == end && start > at;
            if !letters || !is_name_like(word) || torn || joined || self.is_outlet(start) {
                break;
            }
            if count == MOST_WORDS {
                return known.map(|known| known.end);
            }
            end = start + word.len();
            start = blanks(text, end);
        }
        (end > at).then_some(end)
    }

    /// Whether a line ends between two positions.
    fn torn(self, from: usize, to: usize) -> bool {
        Span::new(from, to).of(self.text).contains('\n')
    }

    fn is_outlet(self, at: usize) -> bool {
        let next = blanks(self.text, word_end(self.text, at));
        let next = word(self.text, next + usize::from(matches!(char_at(self.text, next), Some('.' | ','))));
        address_end(self.text, at).is_some()
            || is_ending(next) && self.outlets.exact(self.text, at).is_some_and(|found| found.form == Form::Address)
    }

    /// The place with the province or country behind its comma.
    fn with_province(self, span: Span) -> Span {
        let comma = blanks(self.text, span.end());
        if char_at(self.text, comma) != Some(',') {
            return span;
        }
        let at = blanks(self.text, comma + 1);
        let region = place::longest(self.text, at).filter(|found| {
            let next = blanks(self.text, found.end);
            let ends = matches!(char_at(self.text, next), Some('(' | ',' | ':') | None) || dash(self.text, found.end).is_some();
            ends && char_at(self.text, at).is_some_and(char::is_uppercase)
        });
        region.map_or(span, |found| Span::new(span.start(), found.end))
    }

    /// Reads a date behind a place, `, 5/5` or `, 23 Februari 2016`.
    fn date_behind(self, found: &mut Found, end: usize) -> Option<usize> {
        let comma = blanks(self.text, end);
        let at = if char_at(self.text, comma) == Some(',') { blanks(self.text, comma + 1) } else { comma };
        let day = self.behind_weekday(at);
        if at == end || !char_at(self.text, day).is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        if let Some(stamp) = TimestampParser::new().at(self.text, day) {
            let end = stamp.span.end();
            found.date = Some(stamp);
            return Some(end);
        }
        let end = date::day_and_month_end(self.text, day)?;
        (char_before(self.text, end) != Some('/')).then_some(end)
    }

    fn behind_weekday(self, at: usize) -> usize {
        let name = word(self.text, at);
        if super::words::weekday(name).is_none() {
            return at;
        }
        let next = blanks(self.text, at + name.len());
        let bracket = matches!(char_at(self.text, next), Some(',' | '('));
        if bracket { blanks(self.text, next + 1) } else { next }
    }

    fn set_place(self, found: &mut Found, span: Span, max_edits: u8) {
        let printed = span.of(self.text);
        let first = Span::new(span.start(), span.start() + printed.find(',').unwrap_or(printed.len())).trimmed(self.text);
        found.place = Some(span);
        if let Some((place, repaired)) = place::whole(self.text, first, max_edits) {
            found.place_name = Some(place);
            if repaired {
                found.repairs.push(Repair { part: Part::Place, span: first, understood: place.name.to_owned() });
            }
        }
    }
}

/// Whether text is one to four words with a capital each, and nothing else.
fn words_are_names(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=4).contains(&words)
        && text.split_whitespace().all(|word| is_name_like(word) && word.chars().all(|c| c.is_alphanumeric() || c == '.'))
}

/// The last `char` boundary at or before a byte.
fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
