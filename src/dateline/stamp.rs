//! [`Timestamp`] and [`TimestampParser`]: dates and times as pages print them.

use std::fmt;

use super::calendar::{Date, Time, Weekday, Zone};
use super::date::{self, Reading};
use super::header::{self, HeaderStamp};
use super::repair::{Part, Repair, shift};
use super::scan::{blanks, char_at, char_before, word};
use super::words;
use crate::scan;
use crate::span::{Span, head, tail};

/// A date as printed, with its time and zone where they stand behind it.
///
/// `Display` gives ISO 8601: `2020-07-11T12:05+07:00`, without a zone
/// `2020-07-11T12:05`, without a time `2020-07-11`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timestamp {
    /// The bytes it covers, from the weekday to the zone.
    pub span: Span,
    /// The day.
    pub date: Date,
    /// The time of day, where one is printed.
    pub time: Option<Time>,
    /// The zone, where one is printed behind a time.
    pub zone: Option<Zone>,
    /// The weekday, where one is printed.
    pub weekday: Option<Weekday>,
    /// Whether the printed weekday is another than the date's own. The date
    /// is given as printed: which of the two is wrong nobody can say.
    pub contradiction: bool,
    /// What was read otherwise than printed.
    pub repairs: Vec<Repair>,
}

impl Timestamp {
    /// The same timestamp, `by` bytes further on.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Timestamp {
        self.span = self.span.shifted(by);
        shift(&mut self.repairs, by);
        self
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(f, "T{time}")?;
            if let Some(zone) = self.zone {
                write!(f, "{zone}")?;
            }
        }
        Ok(())
    }
}

/// Finds dates and times in short lines.
///
/// Numbers are read day first, always. Words may hold one slip of the hand;
/// the printed weekday is the check digit. What cannot be read for sure is not
/// read.
///
/// ```
/// use jernih::TimestampParser;
///
/// let parser = TimestampParser::new();
/// let stamp = parser.find("Kompas.com - 11/07/2020, 12:05 WIB").unwrap();
/// assert_eq!(stamp.to_string(), "2020-07-11T12:05+07:00");
///
/// let stamp = parser.find("Jum'at, 16 Jnui 2023 |04:03").unwrap();
/// assert_eq!(stamp.to_string(), "2023-06-16T04:03");
/// assert_eq!(stamp.repairs[0].understood, "Juni");
///
/// assert!(parser.find("31 Februari 2020").is_none());
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TimestampParser {}

impl TimestampParser {
    /// A parser.
    pub const fn new() -> TimestampParser {
        TimestampParser {}
    }

    /// The first date with a year in a line, with what belongs to it.
    pub fn find(&self, line: &str) -> Option<Timestamp> {
        stamp_from(line, 0)
    }

    /// Reads a line that holds nothing but its stamp and what pages print
    /// around one: an outlet, a place, a byline, a counter, a label.
    ///
    /// ```
    /// use jernih::TimestampParser;
    ///
    /// let parser = TimestampParser::new();
    /// let header = parser.header("Selasa, 23 Februari 2016 14:49 WIB | 1.229 Views").unwrap();
    /// assert_eq!(header.stamp.to_string(), "2016-02-23T14:49+07:00");
    /// assert!(parser.header("Diperbarui 13 Nov 2020, 19:15 WIB").unwrap().updated);
    /// assert!(parser.header("Rabu, 8 November 2023 pukul 13:30 WIB. Perkara itu dibuka.").is_none());
    /// ```
    pub fn header(&self, line: &str) -> Option<HeaderStamp> {
        header::read(line)
    }
}

/// A date has at least so many digits: `1/2/25`, a year with a letter typed for one.
const DIGITS: usize = 4;

/// The first date at or behind byte `from`.
pub(super) fn stamp_from(line: &str, from: usize) -> Option<Timestamp> {
    let bytes = line.as_bytes();
    if scan::count(bytes.get(from..)?, |byte| byte.is_ascii_digit()) < DIGITS {
        return None;
    }
    let mut at = from;
    while at < bytes.len() {
        at += bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let mut start = at;
        while start > from && bytes[start - 1].is_ascii_alphanumeric() {
            start -= 1;
        }
        // `Tekno15 Feb 2016`: a label glued on.
        let glued =
            head(line, at).len() - start > 3 && tail(line, at).bytes().take_while(u8::is_ascii_digit).count() == 2;
        let start = if glued { at } else { start };
        let joined = char_before(line, start).is_some_and(|c| matches!(c, '/' | '-' | '.' | ':'));
        if !joined && let Some(stamp) = stamp_at(line, start) {
            return Some(stamp);
        }
        while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
    }
    None
}

/// The stamp whose day (or year, or English month) stands at `start`.
pub(super) fn stamp_at(line: &str, start: usize) -> Option<Timestamp> {
    let mut reading = date::read(line, start)?;
    let printed = weekday_before(line, reading.span.start());
    let (span, weekday) = match printed {
        Some((span, day, exact)) => (span, Some((day, exact))),
        None => (reading.span, None),
    };
    let date = decide(&reading, weekday)?;
    // A weekday that is no weekday as spelt, and does not fit: another word.
    let weekday = weekday.filter(|&(day, exact)| exact || day == date.weekday());
    let start = if weekday.is_some() { span.start() } else { reading.span.start() };
    if let (Some((day, false)), Some((span, ..))) = (weekday, printed) {
        let name = date::weekday_name(day);
        reading.repairs.insert(0, Repair { part: Part::Weekday, span, understood: name.to_owned() });
    }
    if let Some(repair) = reading.month_repair(date) {
        reading.repairs.push(repair);
    }
    let mut end = reading.span.end();
    let (mut time, mut zone) = (None, None);
    if let Some((read, behind)) = time_behind(line, end) {
        (time, end) = (Some(read), behind);
        if let Some((read, behind)) = zone_behind(line, end, &mut reading.repairs) {
            (zone, end) = (Some(read), behind);
        }
    }
    let weekday = weekday.map(|(day, _)| day);
    Some(Timestamp {
        span: Span::new(start, end),
        date,
        time,
        zone,
        weekday,
        contradiction: weekday.is_some_and(|day| day != date.weekday()),
        repairs: reading.repairs,
    })
}

/// The one day a reading stands for. Where a word or digit was repaired, the
/// weekday must not gainsay it; where several months are possible, it chooses.
fn decide(reading: &Reading, weekday: Option<(Weekday, bool)>) -> Option<Date> {
    let exact_day = weekday.filter(|(_, exact)| *exact).map(|(day, _)| day);
    if reading.sure() {
        return reading.days().next();
    }
    let mut fitting = reading.days().filter(|date| exact_day.is_none_or(|day| date.weekday() == day));
    let first = fitting.next()?;
    (fitting.next().is_none() && !(reading.weak && exact_day.is_none())).then_some(first)
}

/// The weekday in front of a date: `Senin, `, `Sabtu (`, `Jum'at `.
fn weekday_before(line: &str, at: usize) -> Option<(Span, Weekday, bool)> {
    let front = head(line, at);
    let front = front.trim_end_matches(|c: char| c == ',' || c == '(' || crate::span::is_blank_char(c));
    if at - front.len() > 6 {
        return None;
    }
    let mut start = front.len();
    for c in front.chars().rev() {
        if !(c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`')) {
            break;
        }
        start -= c.len_utf8();
    }
    let span = Span::new(start, front.len());
    let (day, exact) = words::weekday(span.of(line))?;
    Some((span, day, exact))
}

/// The time behind a date: `, 12:05`, ` | 14.38`, ` pukul 9 : 05`.
fn time_behind(line: &str, end: usize) -> Option<(Time, usize)> {
    let mut at = end;
    let mut label = false;
    if char_at(line, at) == Some('T') {
        at += 1;
    }
    for _ in 0..10 {
        at = blanks(line, at);
        match char_at(line, at)? {
            c @ (',' | '|' | '/' | '-' | '(' | ')' | '\u{2013}' | '\u{2014}' | '.' | '\u{B7}') => at += c.len_utf8(),
            c if c.is_ascii_alphabetic() && !label => {
                let word = word(line, at);
                let known = ["pukul", "jam", "pk", "pkl", "at", "puk"];
                label = known.iter().any(|known| word.eq_ignore_ascii_case(known) || starts_glued(word, known));
                if !label {
                    break;
                }
                at += word.chars().take_while(char::is_ascii_alphabetic).count();
            }
            _ => break,
        }
        if at > end + 16 {
            return None;
        }
    }
    let (hour, at) = two_digits(line, at, true)?;
    let mark = blanks(line, at);
    let dot = match char_at(line, mark)? {
        '.' => true,
        ':' => false,
        _ => return None,
    };
    let (minute, mut at) = two_digits(line, blanks(line, mark + 1), false)?;
    if matches!(char_at(line, at), Some(':' | '.'))
        && let Some((_, behind)) = two_digits(line, at + 1, false)
    {
        at = behind;
    }
    let behind = blanks(line, at);
    let next = word(line, behind);
    if dot && !label && words::zone(next).is_none() && next.chars().next().is_some_and(char::is_lowercase) {
        return None; // `2020, 10.50 persen`
    }
    let pm = next.eq_ignore_ascii_case("pm");
    if pm || next.eq_ignore_ascii_case("am") {
        let hour = hour % 12 + if pm { 12 } else { 0 };
        return Some((Time::new(hour, minute)?, behind + 2));
    }
    Some((Time::new(hour, minute)?, at))
}

/// `pk.12`: a label with its number glued on.
fn starts_glued(word: &str, label: &str) -> bool {
    word.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label))
        && tail(word, label.len()).starts_with(|c: char| c == '.' || c.is_ascii_digit())
}

/// One or two digits with no further one behind.
fn two_digits(line: &str, at: usize, one_is_enough: bool) -> Option<(u8, usize)> {
    let digits = tail(line, at).bytes().take(3).take_while(u8::is_ascii_digit).count();
    if digits != 2 && !(one_is_enough && digits == 1) {
        return None;
    }
    Some((head(tail(line, at), digits).parse().ok()?, at + digits))
}

/// The zone behind a time, glued text behind it allowed: `WIBPenulis`.
fn zone_behind(line: &str, end: usize, repairs: &mut Vec<Repair>) -> Option<(Zone, usize)> {
    let rest = tail(line, end);
    for zone in [Zone::Wib, Zone::Wita, Zone::Wit] {
        if rest.starts_with(zone.offset()) {
            return Some((zone, end + zone.offset().len()));
        }
    }
    let at = blanks(line, end);
    let at = if char_at(line, at) == Some('(') { at + 1 } else { at };
    let word = word(line, at);
    if let Some((zone, exact)) = words::zone(word) {
        if !exact {
            let span = Span::new(at, at + word.len());
            repairs.push(Repair { part: Part::Zone, span, understood: date::zone_name(zone).to_owned() });
        }
        return Some((zone, at + word.len()));
    }
    [("WITA", Zone::Wita), ("WIB", Zone::Wib), ("WIT", Zone::Wit)].into_iter().find_map(|(name, zone)| {
        let mut behind = word.strip_prefix(name)?.chars();
        // Not `WIBA`, which may be meant for `WITA`.
        let glued = behind.next()?.is_uppercase() && behind.next().is_some_and(char::is_lowercase);
        glued.then_some((zone, at + name.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        TimestampParser::new().find(line).map(|stamp| stamp.to_string())
    }

    #[test]
    fn the_shapes_of_headers() {
        for (line, iso) in [
            ("Selasa, 05 Mei 2020 10:22 WIB", "2020-05-05T10:22+07:00"),
            ("Selasa, 22 Juli 2025 21:21 Wib", "2025-07-22T21:21+07:00"),
            ("Selasa, 16 Februari 2016 | 14:38 WIB", "2016-02-16T14:38+07:00"),
            ("Jum'at, 16 Juni 2023 |04:03 WIB", "2023-06-16T04:03+07:00"),
            ("Kamis, 10 November 2011 \u{2013} 03:03 WIB", "2011-11-10T03:03+07:00"),
            ("Jumat , 17 February 2017, 13:16 WIB", "2017-02-17T13:16+07:00"),
            ("13 Nov 2020, 19:15 WITA", "2020-11-13T19:15+08:00"),
            ("Senin, 12 Oktober 2020 / 10:05 WIB", "2020-10-12T10:05+07:00"),
            ("16/11/2020, 06:06 WIT", "2020-11-16T06:06+09:00"),
            ("Rabu, 8 November 2023 pukul 13.30 WIB", "2023-11-08T13:30+07:00"),
            ("17 Agustus 2025 | 15.00 WIB", "2025-08-17T15:00+07:00"),
            ("2020-07-11T12:05:33+07:00", "2020-07-11T12:05+07:00"),
            ("2 May 2019, 11:25", "2019-05-02T11:25"),
            ("February 17, 2017 1:05 PM", "2017-02-17T13:05"),
            ("Februari\n07\n/ 2017\n11:58 WIB", "2017-02-07T11:58+07:00"),
            ("Sabtu (11/7/2020)", "2020-07-11"),
            ("12 Mei 2O20, 9. 05 WIBPenulis", "2020-05-12T09:05+07:00"),
            ("Jumat, 20 Jumadil Awwal 1438 / 17 February 2017", "2017-02-17"),
        ] {
            assert_eq!(read(line).as_deref(), Some(iso), "{line}");
        }
    }

    #[test]
    fn what_is_not_sure_is_not_read() {
        for line in [
            "31 Februari 2020",
            "12/8/202",
            "12/8/20233",
            "21/8/025",
            "1 Syawal 1441",
            "10/21/2025 20:43",
            "Pasal 55 juncto 2020",
            "12 Jui 2020",
            "https://contoh.id/2020/07/11/judul",
            "Sabu 12 Kg 2020",
            "Mei 2020",
            "Mei 10/2020",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_letter_in_a_year_does_not_cut_it_short() {
        assert_eq!(read("Sabtu (11/7/20T5)"), None);
        assert_eq!(read("Sabtu, 11/7/20T12:05").as_deref(), Some("2020-07-11T12:05"));
    }

    #[test]
    fn a_zone_that_may_be_another_is_not_read() {
        for line in ["5 Mei 2020 10:22 WIBA", "5 Mei 2020 10:22 WITB"] {
            assert_eq!(read(line).as_deref(), Some("2020-05-05T10:22"), "{line}");
        }
        assert_eq!(read("5 Mei 2020 10:22 WITPenulis").as_deref(), Some("2020-05-05T10:22+09:00"));
    }

    #[test]
    fn the_weekday_decides_and_is_never_silent() {
        assert_eq!(read("Rabu, 10 Jui 2020").as_deref(), Some("2020-06-10"));
        assert_eq!(read("Jumat, 10 Jui 2020").as_deref(), Some("2020-07-10"));
        assert_eq!(read("Sabtu (11/7/20)").as_deref(), Some("2020-07-11"));
        assert_eq!(read("Minggu, 11 Jumi 2020"), None);
        let stamp = TimestampParser::new().find("Minggu, 11 Juli 2020").unwrap();
        assert!(stamp.contradiction);
        assert_eq!(stamp.to_string(), "2020-07-11");
    }
}
