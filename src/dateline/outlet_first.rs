//! Datelines that begin with the outlet: `P, KOTA - `, `P | KOTA - `, `P - `,
//! `P, Kota ` with no mark at all.

use super::address::address_end;
use super::grammar::{Found, Grammar, MOST_WORDS};
use super::outlet::{Form, FoundOutlet};
use super::place;
use super::scan::{bar, blanks, char_at, closing, dash, is_caps, is_name_like, opens_sentence, word, word_end};
use super::stamp::{TimestampParser, stamp_at};
use crate::span::{Span, head, tail};

/// A second name in brackets is no longer than this many bytes, both of them counted.
const LONGEST_SECOND: usize = 40;

impl Grammar<'_> {
    /// A dateline whose outlet stands at a position. The one that stands there spelt
    /// right is known.
    #[inline(never)]
    pub(super) fn outlet_first(self, at: usize, exact: Option<FoundOutlet>) -> Option<Found> {
        let text = self.text;
        let outlet = self.outlets.find_beside(exact, text, at, self.max_edits)?;
        let span = Span::new(at, outlet.end);
        let mut found = Found { outlet: Some((span, outlet)), end: outlet.end, ..Found::default() };
        let mut end = outlet.end;
        // A second name in brackets: `Saibumi.com (SMSI Lampung) Way Kanan - `.
        let open = blanks(text, end);
        if char_at(text, open) == Some('(')
            && let Some(close) = closing(text.as_bytes(), open, LONGEST_SECOND)
        {
            end = close + 1;
        }
        let strong = outlet.form != Form::Word || is_caps(span.of(text));
        if let Some(mark) = dash(text, end) {
            let listed = outlet.form == Form::Address && outlet.index.is_some();
            let plain = listed
                || outlet.form == Form::Address && opens_sentence(text, mark.end)
                || (mark.gap_before || !mark.hyphen) && opens_sentence(text, mark.end);
            if !plain {
                return None;
            }
            // `Kompas.com - 11/07/2020, 12:05 WIB` heads a page.
            if char_at(text, mark.end).is_some_and(|c| c.is_ascii_digit()) {
                let line = tail(text, mark.end).split(['\n', '\r']).next().unwrap_or_default();
                let timed = || stamp_at(text, mark.end).is_some_and(|stamp| stamp.time.is_some());
                if TimestampParser::new().header(line).is_some() || timed() {
                    return None;
                }
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
        let (bar, behind) = match (bar(text, at), c) {
            (Some(behind), _) => (true, behind),
            (None, ',' | '.') => (false, at + 1),
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

    /// `KONTAN.CO.ID - JAKARTA. `, `LINDUR.id - Bekasi - `: the place behind the dash, with
    /// a full stop or a dash of its own.
    fn place_with_stop(self, found: &mut Found) {
        let Some(end) = self.place_end(found.end) else { return };
        let span = Span::new(found.end, end);
        if let Some(mark) = dash(self.text, end).filter(|mark| mark.gap_after || !mark.hyphen)
            && opens_sentence(self.text, mark.end)
            && place::known(span.of(self.text)).is_some()
        {
            self.set_place(found, span, 0);
            found.end = mark.end;
            return;
        }
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
        if let Some(run_end) = self.place_end_from(at, known) {
            let span = self.with_province(Span::new(at, run_end));
            let after_date = self.date_behind(found, span.end());
            let end = after_date.unwrap_or(span.end());
            let named = place::known(Span::new(at, run_end).of(text)).is_some();
            let caps = is_caps(span.of(text));
            // The story may be glued on: `JakartaFilm Perahu: Kisah Nelayan`.
            let parted = || known.is_some_and(|known| known.end < span.end()) && !caps;
            let split = !named && (parted() || self.glued_place(at).is_some());
            let mended = || place::whole(text, Span::new(at, end), self.max_edits).is_some();
            let fits = comma || named || caps || (mark == '.' && mended());
            if let Some(dash) = dash(text, end) {
                let tight = !dash.gap_before && !dash.gap_after && dash.hyphen;
                let long = span.len() > 3 && caps && word(text, dash.end).chars().any(char::is_lowercase);
                let trusted = named || long || !tight;
                if fits && !split && trusted && (strong || named) {
                    self.set_place(found, span, self.max_edits);
                    (found.end, found.marked) = (dash.end, true);
                    return true;
                }
            }
            let colon = blanks(text, end);
            if fits && (strong || named) && !split && char_at(text, colon) == Some(':') {
                self.set_place(found, span, self.max_edits);
                (found.end, found.marked) = (blanks(text, colon + 1), true);
                return true;
            }
        }
        if !comma || outlet.is_none_or(|outlet| outlet.form == Form::Word) {
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
        let opens =
            opens_sentence(text, at) && address_end(text, at).is_none() && self.outlets.exact(text, at).is_none();
        if address && opens && char_at(text, at).is_some() {
            (found.end, found.marked) = (at, bar);
            return true;
        }
        false
    }

    /// `JakartaColoring with`: a place with the story glued on.
    pub(super) fn glued_place(self, at: usize) -> Option<usize> {
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
        let title =
            is_name_like(next) && next.chars().any(char::is_lowercase) && address_end(self.text, start).is_none();
        let quote = char_at(self.text, start).is_some_and(|c| matches!(c, '"' | '\u{201C}'));
        end.filter(|&end| (title || quote) && start > end)
    }

    /// `Liputan6.com, Jakarta Pusat Data ...`: without a dash, a word that
    /// makes a part of Jakarta belongs to the story.
    pub(super) fn without_part(self, at: usize, end: usize) -> usize {
        let first = word_end(self.text, at);
        let name = head(tail(self.text, at), first - at);
        if end > first && name.eq_ignore_ascii_case("jakarta") { first } else { end }
    }
}
