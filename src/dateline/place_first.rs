//! Datelines that begin with the place: `KOTA, P - `, `Kota (P) - `, `Kota - `.

use super::address::address_end;
use super::grammar::{Found, Grammar};
use super::guard;
use super::outlet::{Form, FoundOutlet};
use super::place::{self, PlaceKind};
use super::scan::{Dash, bar, blanks, char_at, closing, dash, is_caps, is_name_like, opens_sentence};
use crate::span::Span;

/// An outlet in brackets is no longer than this many bytes, the closing one counted.
const LONGEST_OUTLET: usize = 45;

impl Grammar<'_> {
    /// A dateline whose place stands at a position.
    pub(super) fn place_first(self, at: usize) -> Option<Found> {
        let text = self.text;
        let mut found = Found::default();
        let run_end = self.pair_end(at, self.place_end(at)?);
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
                Some(',' | '|' | 'l' | 'I') if c == Some(',') || bar(text, mark_at).is_some() => {
                    let next = blanks(text, bar(text, mark_at).unwrap_or(mark_at + 1));
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
                        if let Some(found) = self.behind_dash(&found, span, mark) {
                            return Some(found);
                        }
                        return self.alone(found, first, span, mark);
                    }
                    // No comma: `JAKARTA KOMPAS.com - `.
                    if mark_at == end || self.torn(end, mark_at) {
                        return None;
                    }
                    let outlet = self.outlets.find(text, mark_at, self.max_edits)?;
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

    /// `PALU-DONGGALA, `, `JAKARTA/BOGOR (`: two places as one, where an outlet
    /// must follow.
    fn pair_end(self, at: usize, end: usize) -> usize {
        if !matches!(char_at(self.text, end), Some('-' | '/')) {
            return end;
        }
        let Some(pair) = self.place_end(end + 1) else { return end };
        let next = blanks(self.text, pair);
        // `JAKARTA-Ahli Bahasa, ...` is a place and a sentence, unless an outlet follows.
        let caps = |from: usize, to: usize| is_caps(Span::new(from, to).of(self.text));
        let is_alike = || !caps(at, end) || caps(end + 1, pair);
        let fits = match char_at(self.text, next) {
            Some(',') => is_alike() || self.outlets.find(self.text, blanks(self.text, next + 1), 0).is_some(),
            Some('(') => self.outlets.exact_any_case(self.text, next + 1).is_some(),
            _ => false,
        };
        if fits { pair } else { end }
    }

    /// `BANDUNG - kabarlindur.com - `: an address behind the dash, and another dash.
    fn behind_dash(self, found: &Found, span: Span, mark: Dash) -> Option<Found> {
        let end = address_end(self.text, mark.end)?;
        dash(self.text, end)?;
        let outlet = self.outlets.find(self.text, mark.end, 0).filter(|outlet| outlet.form == Form::Address)?;
        self.behind_outlet(found.clone(), span, mark.end, outlet)
    }

    /// A place, and maybe its province, before a dash: no outlet.
    fn alone(self, mut found: Found, first: Span, span: Span, mark: Dash) -> Option<Found> {
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
        let close = closing(text.as_bytes(), open, LONGEST_OUTLET)?;
        let inner = Span::new(open, close).trimmed(text);
        let printed = inner.of(text);
        let outlet = self.outlets.exact_any_case(text, open).or_else(|| self.outlets.find(text, open, self.max_edits));
        let mark = dash(text, close + 1);
        let colon = blanks(text, close + 1);
        let colon = (char_at(text, colon) == Some(':')).then(|| blanks(text, colon + 1));
        let end = mark.map(|mark| mark.end).or(colon);
        let is_desk = |rest: &str| rest.is_empty() || rest.starts_with('/') || words_are_names(rest);
        let outlet = match outlet {
            Some(outlet) if outlet.end <= inner.end() && is_desk(Span::new(outlet.end, inner.end()).of(text)) => {
                FoundOutlet { end: inner.end(), ..outlet }
            }
            // A name nobody listed, behind a place the gazetteer knows.
            _ => {
                let span = place;
                let place = place::known(span.of(text))?;
                let address = address_end(text, open) == Some(inner.end());
                let named = words_are_names(printed) && place::known(printed).is_none();
                let alone = |mark| guard::place_alone(text, span, place, mark);
                if !(address || (named && (printed.contains(' ') || mark.is_some_and(alone))))
                    || place.kind == PlaceKind::Country
                    || end.is_none_or(|end| !opens_sentence(text, end))
                {
                    return None;
                }
                FoundOutlet { end: inner.end(), index: None, form: Form::Words, repaired: false }
            }
        };
        found.outlet = Some((inner, outlet));
        self.set_place(&mut found, place, self.max_edits);
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
}

/// Whether text is one to four words with a capital each, and nothing else.
fn words_are_names(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=4).contains(&words)
        && text
            .split_whitespace()
            .all(|word| is_name_like(word) && word.chars().all(|c| c.is_alphanumeric() || c == '.'))
}

#[cfg(test)]
mod tests {
    use crate::DatelineParser;

    const STORY: &str = "Hujan turun sejak pagi dan warga kembali ke rumah masing-masing setelah air surut.";

    fn dateline(opening: &str) -> Option<String> {
        let text = format!("{opening}{STORY}");
        let found = DatelineParser::new().find(&text)?;
        Some(found.span.of(&text).to_owned())
    }

    #[test]
    fn outlets_that_nobody_listed_stand_beside_known_places() {
        for opening in [
            "BANDUNG \u{2013} KABARLINDUR.COM \u{2013} ",
            "Bandung - KabarLindur.com - ",
            "BANDUNG (KL) \u{2013} ",
            "Bandung (KabarLindur) \u{2013} ",
            "(KabarLindur.com) \u{2013} ",
            "KABARLINDUR.COM // BANDUNG \u{2013} ",
        ] {
            assert_eq!(dateline(opening).as_deref(), Some(opening));
        }
    }

    #[test]
    fn routes_and_brackets_of_a_story_are_none() {
        for opening in [
            "Bandung (BDO) - Denpasar (DPS) ",
            "(lihat KabarLindur.com) ",
            "Bandung (Kota Kembang) ",
            "(KabarLindur.com) yang ",
        ] {
            assert_eq!(dateline(opening), None, "{opening}");
        }
    }
}
