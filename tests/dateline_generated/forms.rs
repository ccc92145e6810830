//! The table of forms, and printing a date in one.

use std::ops::Range;

use jernih::{Date, Timestamp, Weekday, Zone};

use super::words::{self, BLN, BULAN, HARI, HR, MON, MONTH, Names, OUTLETS, WD, WEEKDAY, ZONES};

const TABLE: &str = include_str!("../data/date_forms.tsv");

/// What opens behind a dateline.
pub(crate) const STORY: &str = "Warga menanam seribu pohon di tepi sungai itu sejak pagi.";

/// What a form is, and with it who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Header,
    Stamp,
    Twice,
    Dateline,
    Unread,
}

/// A part of a printed date that can hold a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Weekday,
    Month,
    ShortMonth,
    Zone,
    Outlet,
    Label,
    Day,
    MonthNumber,
    Year,
    Time,
}

impl Part {
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Part::Day | Part::MonthNumber | Part::Year | Part::Time)
    }
}

/// A line of the table.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) kind: Kind,
    tokens: Vec<Token>,
}

#[derive(Clone, Copy, Debug)]
enum Token {
    Text(&'static str),
    Weekday(Names, Case),
    Month(Names, Case),
    Zone(Case),
    Offset,
    Outlet,
    Label(&'static str),
    Day(usize),
    MonthNumber(usize),
    Year,
    ShortYear,
    Hour(usize),
    HalfDayHour,
    HalfDay,
    Minute,
    Story,
}

#[derive(Clone, Copy, Debug)]
enum Case {
    Printed,
    Upper,
    Lower,
}

impl Case {
    fn of(name: &str) -> Case {
        match name {
            _ if name.bytes().all(|b| b.is_ascii_uppercase()) => Case::Upper,
            _ if name.bytes().all(|b| b.is_ascii_lowercase()) => Case::Lower,
            _ => Case::Printed,
        }
    }

    fn apply(self, word: &str) -> String {
        match self {
            Case::Printed => word.to_owned(),
            Case::Upper => word.to_uppercase(),
            Case::Lower => word.to_lowercase(),
        }
    }
}

/// A date in print, and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Print {
    pub(crate) text: String,
    /// What can hold a slip, and where it stands.
    pub(crate) parts: Vec<(Part, Range<usize>)>,
    pub(crate) date: Date,
    pub(crate) time: Option<(u8, u8)>,
    pub(crate) zone: Option<Zone>,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) outlet: Option<&'static str>,
}

impl Print {
    /// Whether a stamp says what is printed, all of it.
    pub(crate) fn is_said_by(&self, stamp: &Timestamp) -> bool {
        let time = stamp.time.map(|time| (time.hour(), time.minute()));
        stamp.date == self.date
            && (time, stamp.zone, stamp.weekday) == (self.time, self.zone, self.weekday)
            && !stamp.contradiction
    }

    /// The same text with another stretch of it.
    pub(crate) fn with(&self, stretch: &Range<usize>, other: &str) -> String {
        let mut text = self.text.clone();
        text.replace_range(stretch.clone(), other);
        text
    }

    /// What is printed in a stretch.
    pub(crate) fn at(&self, stretch: &Range<usize>) -> &str {
        self.text.get(stretch.clone()).expect("a stretch of the text")
    }
}

/// All forms of the table.
pub(crate) fn forms() -> Vec<Form> {
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (kind, pattern) = line.split_once('\t').expect("a kind and a pattern");
            let kind = match kind {
                "header" => Kind::Header,
                "stamp" => Kind::Stamp,
                "twice" => Kind::Twice,
                "dateline" => Kind::Dateline,
                "unread" => Kind::Unread,
                other => panic!("no kind {other:?}"),
            };
            Form { kind, tokens: tokens(pattern) }
        })
        .collect()
}

fn tokens(mut pattern: &'static str) -> Vec<Token> {
    const ESCAPES: [(&str, &str); 5] = [
        ("\\u{a0}", "\u{a0}"),
        ("\\u{b7}", "\u{b7}"),
        ("\\u{2013}", "\u{2013}"),
        ("\\u{2014}", "\u{2014}"),
        ("\\n", "\n"),
    ];
    let mut tokens = Vec::new();
    while let Some(c) = pattern.chars().next() {
        if let Some(&(escape, text)) = ESCAPES.iter().find(|(escape, _)| pattern.starts_with(escape)) {
            pattern = pattern.strip_prefix(escape).expect("it starts so");
            tokens.push(Token::Text(text));
        } else if c == '{' {
            let (name, rest) = pattern.split_once('}').expect("a closing bracket");
            tokens.push(token(name.strip_prefix('{').expect("it starts so")));
            pattern = rest;
        } else {
            let end = pattern.find(['{', '\\']).unwrap_or(pattern.len());
            let (text, rest) = pattern.split_at(end);
            tokens.push(Token::Text(text));
            pattern = rest;
        }
    }
    tokens
}

fn token(name: &'static str) -> Token {
    match name {
        "d" | "dd" => return Token::Day(name.len()),
        "m" | "mm" => return Token::MonthNumber(name.len()),
        "H" | "HH" => return Token::Hour(name.len()),
        "yyyy" => return Token::Year,
        "yy" => return Token::ShortYear,
        "h" => return Token::HalfDayHour,
        "AM" => return Token::HalfDay,
        "ii" => return Token::Minute,
        "offset" => return Token::Offset,
        "story" => return Token::Story,
        _ => {}
    }
    let case = Case::of(name);
    match name.to_lowercase().as_str() {
        "hari" => Token::Weekday(HARI, case),
        "hr" => Token::Weekday(HR, case),
        "weekday" => Token::Weekday(WEEKDAY, case),
        "wd" => Token::Weekday(WD, case),
        "bulan" => Token::Month(BULAN, case),
        "bln" => Token::Month(BLN, case),
        "month" => Token::Month(MONTH, case),
        "mon" => Token::Month(MON, case),
        "zona" => Token::Zone(case),
        "outlet" => Token::Outlet,
        "pukul" | "jam" | "pk" | "pkl" => Token::Label(name),
        _ => panic!("no placeholder {name:?}"),
    }
}

impl Form {
    /// How many ways there are to spell the words of this date.
    pub(crate) fn spellings(&self, date: Date) -> usize {
        let spellings = |token: &Token| match token {
            Token::Weekday(names, _) => names[words::place_in_week(date.weekday())].len(),
            Token::Month(names, _) => names[usize::from(date.month()) - 1].len(),
            _ => 1,
        };
        self.tokens.iter().map(spellings).product()
    }

    /// The date in print, in one of the spellings of its words. Time, zone and
    /// outlet are those whose turn it is.
    pub(crate) fn print(&self, date: Date, mut spelling: usize, turn: usize) -> Print {
        let mut print =
            Print { text: String::new(), parts: Vec::new(), date, time: None, zone: None, weekday: None, outlet: None };
        let mut hour = (turn * 5) % 24;
        let minute = (turn * 7) % 60;
        let number = |n: usize, width: usize| format!("{n:0width$}");
        let mut choose = |names: &'static [&'static str]| {
            let name = names[spelling % names.len()];
            spelling /= names.len();
            name
        };
        for token in &self.tokens {
            let (part, text) = match *token {
                Token::Text(text) => (None, text.to_owned()),
                Token::Story => (None, STORY.to_owned()),
                Token::Weekday(names, case) => {
                    print.weekday = Some(date.weekday());
                    let name = choose(names[words::place_in_week(date.weekday())]);
                    (Some(Part::Weekday), case.apply(name))
                }
                Token::Month(names, case) => {
                    let name = choose(names[usize::from(date.month()) - 1]);
                    let short = name.len() == 3 || names == BLN || names == MON;
                    (Some(if short { Part::ShortMonth } else { Part::Month }), case.apply(name))
                }
                Token::Zone(case) => {
                    let (name, zone) = ZONES[turn % ZONES.len()];
                    print.zone = Some(zone);
                    (Some(Part::Zone), case.apply(name))
                }
                Token::Offset => {
                    let (_, zone) = ZONES[turn % ZONES.len()];
                    print.zone = Some(zone);
                    (Some(Part::Time), zone.to_string())
                }
                Token::Outlet => {
                    let name = OUTLETS[turn % OUTLETS.len()];
                    print.outlet = Some(name);
                    (Some(Part::Outlet), name.to_owned())
                }
                Token::Label(label) => (Some(Part::Label), label.to_owned()),
                Token::Day(width) => (Some(Part::Day), number(date.day().into(), width)),
                Token::MonthNumber(width) => (Some(Part::MonthNumber), number(date.month().into(), width)),
                Token::Year => (Some(Part::Year), number(date.year().into(), 4)),
                Token::ShortYear => (Some(Part::Year), number((date.year() % 100).into(), 2)),
                Token::Hour(width) => {
                    hour %= if width == 1 { 10 } else { 24 };
                    (Some(Part::Time), number(hour, width))
                }
                Token::HalfDayHour => (Some(Part::Time), number((hour + 11) % 12 + 1, 1)),
                Token::HalfDay => (None, if hour < 12 { "AM" } else { "PM" }.to_owned()),
                Token::Minute => {
                    let small = |n: usize| u8::try_from(n).expect("below 60");
                    print.time = Some((small(hour), small(minute)));
                    (Some(Part::Time), number(minute, 2))
                }
            };
            let start = print.text.len();
            print.text += &text;
            if let Some(part) = part {
                print.parts.push((part, start..print.text.len()));
            }
        }
        print
    }
}
