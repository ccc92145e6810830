//! Reading one date at a place: `11 Juli 2020`, `11/07/2020`, `2020-07-11`,
//! `July 11, 2020`.

use super::calendar::{Date, Weekday, Zone};
use super::scan::{blanks, char_at, word};
use super::words::{self, Months};
use super::{Part, Repair};
use crate::span::{Span, head, tail};

/// Years a page can be from.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// A date as read, before the weekday had its say.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) span: Span,
    day: u8,
    months: Months,
    month_span: Option<Span>,
    year: u16,
    /// Whether only a weekday can confirm it: the year has two digits, or the
    /// month's short name a slip.
    pub(super) weak: bool,
    pub(super) repairs: Vec<Repair>,
}

impl Reading {
    /// The days it can stand for; a day that does not exist is left out.
    pub(super) fn days(&self) -> impl Iterator<Item = Date> + '_ {
        (1..=12)
            .filter(|month| self.months & (1 << (month - 1)) != 0)
            .filter_map(|month| Date::new(self.year, month, self.day))
    }

    /// Whether it is printed as dates are printed.
    pub(super) fn sure(&self) -> bool {
        self.repairs.is_empty() && self.month_span.is_none() && !self.weak
    }

    /// What the misspelt month was taken for.
    pub(super) fn month_repair(&self, date: Date) -> Option<Repair> {
        let understood = month_name(date.month()).to_owned();
        self.month_span.map(|span| Repair { part: Part::Month, span, understood })
    }
}

/// A number, where it stands, and whether a letter was typed in it.
struct Number {
    value: u16,
    span: Span,
    repaired: bool,
}

impl Number {
    fn at(text: &str, at: usize) -> Option<Number> {
        let token: usize = tail(text, at).bytes().take_while(u8::is_ascii_alphanumeric).count();
        let mut token = head(tail(text, at), token);
        if words::number(token).is_none() {
            // Glued on behind: `2020Warga`, `11T12`.
            let digits = token.bytes().take_while(u8::is_ascii_digit).count();
            let mut behind = tail(token, digits).chars();
            let glued = match behind.next() {
                // Not `20T5`, a year with a letter in it.
                Some('T') => {
                    let digits = behind.clone().take_while(char::is_ascii_digit).count();
                    digits > 1 || behind.next().is_some_and(char::is_lowercase)
                }
                Some(c) => c.is_uppercase() && behind.next().is_some_and(char::is_lowercase),
                None => false,
            };
            if !glued {
                return None;
            }
            token = head(token, digits);
        }
        let (value, repaired) = words::number(token)?;
        Some(Number { value, span: Span::new(at, at + token.len()), repaired })
    }

    fn width(&self) -> usize {
        self.span.len()
    }

    fn day(&self) -> Option<u8> {
        (self.width() < 3).then(|| u8::try_from(self.value).ok())?
    }

    fn is_year(&self) -> bool {
        self.width() == 4 && YEARS.contains(&self.value)
    }

    fn repair(&self, part: Part) -> Option<Repair> {
        self.repaired.then(|| Repair {
            part,
            span: self.span,
            understood: format!("{:0w$}", self.value, w = self.width()),
        })
    }
}

/// The date whose first number stands at `at`; before it may stand an English
/// month.
pub(super) fn read(text: &str, at: usize) -> Option<Reading> {
    let first = Number::at(text, at)?;
    match char_at(text, first.span.end()) {
        Some(mark @ ('/' | '-' | '.')) if first.is_year() => year_first(text, &first, mark),
        _ if first.day().is_none() => None,
        Some(mark @ ('/' | '-' | '.')) => numeric(text, &first, mark).or_else(|| in_words(text, &first)),
        _ => numeric(text, &first, '/').or_else(|| in_words(text, &first)).or_else(|| month_first(text, &first)),
    }
}

fn reading(span: Span, parts: (&Number, Option<u8>, &Number), months: Months) -> Option<Reading> {
    let (day_number, day, year) = parts;
    let repairs = [day_number.repair(Part::Day), year.repair(Part::Year)].into_iter().flatten().collect();
    Some(Reading { span, day: day?, months, month_span: None, year: year.value, weak: false, repairs })
}

/// `2020-07-11`
fn year_first(text: &str, year: &Number, mark: char) -> Option<Reading> {
    let month = Number::at(text, year.span.end() + 1)?;
    if char_at(text, month.span.end()) != Some(mark) || month.repaired {
        return None;
    }
    let day = Number::at(text, month.span.end() + 1)?;
    let ends = !matches!(char_at(text, day.span.end()), Some('/' | '-'));
    let months = bit(month.day()?)?;
    ends.then(|| reading(Span::new(year.span.start(), day.span.end()), (&day, day.day(), year), months))?
}

/// `11/07/2020`, `11-7-2020`, `11 / 7 / 2020`: the day first.
fn numeric(text: &str, day: &Number, mark: char) -> Option<Reading> {
    let separator = |at: usize| {
        let at = blanks(text, at);
        (char_at(text, at) == Some(mark)).then(|| blanks(text, at + 1))
    };
    let month = Number::at(text, separator(day.span.end())?)?;
    let year = Number::at(text, separator(month.span.end())?)?;
    let behind = char_at(text, year.span.end());
    if matches!(behind, Some('/' | '-')) && char_at(text, year.span.end() + 1).is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let short_year = year.width() == 2 && mark == '/' && !year.repaired;
    if !(year.is_year() || short_year) {
        return None;
    }
    let months = bit(month.day()?)?;
    let mut found = reading(Span::new(day.span.start(), year.span.end()), (day, day.day(), &year), months)?;
    found.repairs.extend(month.repair(Part::Month));
    found.weak = short_year;
    found.year += if short_year { 2000 } else { 0 };
    Some(found)
}

/// `11 Juli 2020`, `11-Juli-2020`, `11 Juli, 2020`
fn in_words(text: &str, day: &Number) -> Option<Reading> {
    let at = skip(text, day.span.end(), &['-', '/']);
    let name = word(text, at);
    let name = name.find('.').map_or(name, |dot| head(name, dot));
    let month_span = Span::new(at, at + name.len());
    // The year first: most words behind a number have none, and to tell what month they
    // may be meant for takes long.
    let year = Number::at(text, skip(text, month_span.end(), &['.', ',', '-', '/'])).filter(Number::is_year)?;
    let month = words::month(name)?;
    finish(Span::new(day.span.start(), year.span.end()), day, month, month_span, &year)
}

/// `July 11, 2020`, `Juli 11 / 2020`: the month stands before the day.
fn month_first(text: &str, day: &Number) -> Option<Reading> {
    let comma = blanks(text, day.span.end());
    match char_at(text, comma) {
        Some(',') => {}
        Some('/') if comma > day.span.end() => {}
        _ => return None,
    }
    let year = Number::at(text, blanks(text, comma + 1)).filter(Number::is_year)?;
    let before = head(text, day.span.start()).trim_end();
    let start = before.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| blanks_after(before, at));
    let month = words::month(tail(before, start)).filter(|month| month.exact)?;
    finish(Span::new(start, year.span.end()), day, month, Span::new(start, before.len()), &year)
}

fn blanks_after(text: &str, at: usize) -> usize {
    at + char_at(text, at).map_or(0, char::len_utf8)
}

fn finish(span: Span, day: &Number, month: words::MonthWord, month_span: Span, year: &Number) -> Option<Reading> {
    let mut found = reading(span, (day, day.day(), year), month.months)?;
    found.weak = month.weak;
    found.month_span = (!month.exact).then_some(month_span);
    Some(found)
}

/// Behind blanks and at most one of the marks.
fn skip(text: &str, at: usize, marks: &[char]) -> usize {
    let at = blanks(text, at);
    match char_at(text, at) {
        Some(c) if marks.contains(&c) => blanks(text, at + c.len_utf8()),
        _ => at,
    }
}

/// The day and month of a dateline without a year, `5/5` or `5 Mei`: where
/// they end.
pub(super) fn day_and_month_end(text: &str, at: usize) -> Option<usize> {
    let day = Number::at(text, at).filter(|day| day.day().is_some_and(|day| (1..=31).contains(&day)))?;
    if char_at(text, day.span.end()) == Some('/') {
        let month = Number::at(text, day.span.end() + 1)?;
        return month.day().and_then(bit).map(|_| month.span.end());
    }
    let at = blanks(text, day.span.end());
    let name = word(text, at);
    words::month(name).filter(|month| !month.weak).map(|_| at + name.len())
}

fn bit(month: u8) -> Option<Months> {
    (1..=12).contains(&month).then(|| 1 << (month - 1))
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    NAMES.get(usize::from(month) - 1).copied().unwrap_or_default()
}

pub(super) fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    }
}

pub(super) fn zone_name(zone: Zone) -> &'static str {
    match zone {
        Zone::Wib => "WIB",
        Zone::Wita => "WITA",
        Zone::Wit => "WIT",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_without_a_year_has_an_end_only() {
        assert_eq!(day_and_month_end("5/5 (ANTARA)", 0), Some(3));
        assert_eq!(day_and_month_end("5 Mei (ANTARA)", 0), Some(5));
        assert_eq!(day_and_month_end("5 orang", 0), None);
        assert_eq!(day_and_month_end("45/3", 0), None);
    }

    #[test]
    fn days_that_do_not_exist_leave_nothing() {
        assert_eq!(read("31 April 2020", 0).unwrap().days().count(), 0);
        assert_eq!(read("11 Juli 2020", 0).unwrap().days().count(), 1);
    }
}
