//! [`Date`], [`Time`], [`Zone`] and [`Weekday`]: checked values, and their
//! ISO 8601 forms.

use std::fmt;

/// A day of the Gregorian calendar that exists.
///
/// ```
/// use jernih::{Date, Weekday};
///
/// let date = Date::new(2020, 7, 11).unwrap();
/// assert_eq!(date.to_string(), "2020-07-11");
/// assert_eq!(date.weekday(), Weekday::Saturday);
/// assert_eq!(Date::new(2021, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date, where there is such a day in the years 1 to 9999.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        if year == 0 || year > 9999 || day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Date { year, month, day })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week, computed.
    pub const fn weekday(self) -> Weekday {
        const SHIFT: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year as u32 - (self.month < 3) as u32;
        let shift = SHIFT[self.month as usize - 1];
        let day = (year + year / 4 - year / 100 + year / 400 + shift + self.day as u32) % 7;
        Weekday::ALL[((day + 6) % 7) as usize]
    }
}

/// Days in a month; 0 for a month that does not exist.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A time of day, to the minute.
///
/// ```
/// use jernih::Time;
///
/// assert_eq!(Time::new(9, 5).unwrap().to_string(), "09:05");
/// assert_eq!(Time::new(24, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// The time, where the clock shows it: 0:00 to 23:59.
    pub const fn new(hour: u8, minute: u8) -> Option<Time> {
        if hour < 24 && minute < 60 { Some(Time { hour, minute }) } else { None }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// One of Indonesia's three time zones. `Display` gives the offset.
///
/// ```
/// assert_eq!(jernih::Zone::Wita.to_string(), "+08:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Western Indonesia Time, `WIB`: UTC+7.
    Wib,
    /// Central Indonesia Time, `WITA`: UTC+8.
    Wita,
    /// Eastern Indonesia Time, `WIT`: UTC+9.
    Wit,
}

impl Zone {
    /// Hours ahead of UTC.
    pub const fn hours(self) -> u8 {
        match self {
            Zone::Wib => 7,
            Zone::Wita => 8,
            Zone::Wit => 9,
        }
    }

    /// The same as ISO 8601 has it.
    pub(super) const fn offset(self) -> &'static str {
        match self {
            Zone::Wib => "+07:00",
            Zone::Wita => "+08:00",
            Zone::Wit => "+09:00",
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.offset())
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// `Senin`
    Monday,
    /// `Selasa`
    Tuesday,
    /// `Rabu`
    Wednesday,
    /// `Kamis`
    Thursday,
    /// `Jumat`, `Jum'at`
    Friday,
    /// `Sabtu`
    Saturday,
    /// `Minggu`, `Ahad`
    Sunday,
}

impl Weekday {
    pub(super) const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_right_across_leap_years() {
        let known = [
            (1945, 8, 17, Weekday::Friday),
            (2000, 2, 29, Weekday::Tuesday),
            (2023, 1, 1, Weekday::Sunday),
            (2024, 2, 29, Weekday::Thursday),
            (2025, 6, 9, Weekday::Monday),
        ];
        for (year, month, day, weekday) in known {
            assert_eq!(Date::new(year, month, day).unwrap().weekday(), weekday, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (0, 1, 1)]
        {
            assert_eq!(Date::new(year, month, day), None);
        }
        assert_eq!(Time::new(12, 60), None);
    }
}
