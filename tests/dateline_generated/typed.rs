//! Dates with one slip: understood, or left unread, never another day.

use jernih::{DatelineParser, Timestamp, TimestampParser};

use super::calendar::share_out;
use super::forms::{Form, Kind, Part, Print, forms};
use super::slips::{self, Effort, Typed};
use super::tally::{Floor, Outcome, Tally};
use super::words::{BLN, BULAN, HARI, HR, MON, MONTH, WD, WEEKDAY, ZONA, meaning, place_in_week, place_of_zone};

type Words = Tally<8, 4>;
type Numbers = Tally<4, 2>;

/// Under what both tests measure.
const WORD_FLOORS: [Floor<4>; 8] = [
    Floor { name: "weekday", understood: [70.2, 85.0, 81.8, 84.3], day: 94.7 },
    Floor { name: "month", understood: [81.9, 87.8, 87.8, 84.0], day: 85.4 },
    Floor { name: "month beside a weekday", understood: [96.1, 96.6, 96.6, 96.6], day: 96.5 },
    Floor { name: "short month", understood: [1.2, 26.7, 0.9, 0.2], day: 4.7 },
    Floor { name: "short month beside a weekday", understood: [93.2, 98.1, 93.7, 93.6], day: 94.4 },
    Floor { name: "zone", understood: [64.6, 84.6, 83.7, 10.3], day: 98.5 },
    Floor { name: "outlet", understood: [83.2, 82.8, 87.5, 83.9], day: 95.5 },
    Floor { name: "`pukul`", understood: [3.5, 0.0, 0.0, 0.0], day: 100.0 },
];

const NUMBER_FLOORS: [Floor<2>; 4] = [
    Floor { name: "day", understood: [77.6, 0.0], day: 17.7 },
    Floor { name: "month", understood: [51.5, 0.0], day: 13.6 },
    Floor { name: "year", understood: [94.4, 0.0], day: 22.2 },
    Floor { name: "time", understood: [0.0, 0.0], day: 97.7 },
];

#[test]
fn one_slip_never_gives_another_day() {
    let (shares, under) = try_all(Effort::Turn);
    println!("{shares}");
    assert!(under.is_empty(), "{}", under.join("\n"));
}

#[test]
#[ignore = "takes a minute or more in a release build: a step of .ci/run"]
fn no_slip_at_any_position_gives_another_day() {
    let (shares, under) = try_all(Effort::Every(7));
    println!("{shares}");
    assert!(under.is_empty(), "{}", under.join("\n"));
}

/// The shares as a table, and what is under its floor.
fn try_all(effort: Effort) -> (String, Vec<String>) {
    let forms: Vec<Form> =
        forms().into_iter().filter(|form| !matches!(form.kind, Kind::Twice | Kind::Unread)).collect();
    let shares = share_out(|dates| {
        let (mut words, mut numbers) = (Words::new(), Numbers::new());
        for &(n, date) in dates {
            for (f, form) in forms.iter().enumerate() {
                let print = form.print(date, (n + f) % form.spellings(date), n + f);
                for typed in slips::typed(&print, n, f, effort) {
                    if typed.part.is_number() {
                        numbers.count(number_row(typed.part), typed.kind, outcome(form, &print, &typed));
                    } else if says_another(&print, &typed) {
                        check_contradiction(&print, &typed);
                    } else {
                        let row = word_row(typed.part, print.weekday.is_some());
                        words.count(row, typed.kind, outcome(form, &print, &typed));
                    }
                }
            }
        }
        (words, numbers)
    });
    let (mut words, mut numbers) = (Words::new(), Numbers::new());
    for (some, more) in &shares {
        words.add(some);
        numbers.add(more);
    }
    let (of_words, mut under) = words.table(&WORD_FLOORS);
    let (of_numbers, more) = numbers.table(&NUMBER_FLOORS);
    under.extend(more);
    let head = "| slip in | tried | dropped | doubled | swapped | replaced | day read |";
    (format!("{head}\n{of_words}\n| letter in | tried | alike | other | day read |\n{of_numbers}"), under)
}

fn word_row(part: Part, weekday: bool) -> usize {
    match part {
        Part::Weekday => 0,
        Part::Month => 1 + usize::from(weekday),
        Part::ShortMonth => 3 + usize::from(weekday),
        Part::Zone => 5,
        Part::Outlet => 6,
        _ => 7,
    }
}

fn number_row(part: Part) -> usize {
    match part {
        Part::Day => 0,
        Part::MonthNumber => 1,
        Part::Year => 2,
        _ => 3,
    }
}

/// Whether a slip made another right word: then the page says another thing.
fn says_another(print: &Print, typed: &Typed) -> bool {
    let slip = &typed.slip;
    let (said, printed) = match typed.part {
        Part::Weekday => (meaning(&[HARI, HR, WEEKDAY, WD], slip), place_in_week(print.date.weekday())),
        Part::Month | Part::ShortMonth => {
            (meaning(&[BULAN, BLN, MONTH, MON], slip), usize::from(print.date.month()) - 1)
        }
        Part::Zone => (meaning(&[ZONA], slip), print.zone.map_or(0, place_of_zone)),
        _ => return false,
    };
    said.is_some_and(|said| said != printed)
}

/// Beside a weekday another right month, and beside a date another right
/// weekday, does not go unnoticed; `31 Juni` is no day.
fn check_contradiction(print: &Print, typed: &Typed) {
    let text = &typed.text;
    if typed.part == Part::Zone || print.weekday.is_none() {
        return;
    }
    let dated = DatelineParser::new().find(text).and_then(|dateline| dateline.date);
    for stamp in TimestampParser::new().find(text).into_iter().chain(dated) {
        assert!(stamp.contradiction, "{text:?} was read as {stamp:?}");
    }
}

/// What became of a slip; panics where it gave another day, time, zone or
/// weekday.
fn outcome(form: &Form, print: &Print, typed: &Typed) -> Outcome {
    let (part, text) = (typed.part, &typed.text);
    let stamp = TimestampParser::new().find(text);
    check(print, text, stamp.as_ref());
    if form.kind != Kind::Dateline && print.outlet.is_none() {
        return of_stamp(print, part, stamp.as_ref());
    }
    let dateline = DatelineParser::new().find(text);
    let dated = dateline.as_ref().and_then(|dateline| dateline.date.as_ref());
    check(print, text, dated);
    // A header's outlet is not told, but must not hide that it is a header.
    let told = || match form.kind {
        Kind::Dateline => dateline.as_ref().and_then(|dateline| dateline.outlet_name.as_deref()) == print.outlet,
        _ => TimestampParser::new().header(text).is_some(),
    };
    match of_stamp(print, part, if form.kind == Kind::Dateline { dated } else { stamp.as_ref() }) {
        Outcome::Understood if part == Part::Outlet && !told() => Outcome::DayOnly,
        outcome => outcome,
    }
}

fn check(print: &Print, text: &str, stamp: Option<&Timestamp>) {
    let Some(stamp) = stamp else { return };
    let time = stamp.time.map(|time| (time.hour(), time.minute()));
    let right = stamp.date == print.date
        && (time.is_none() || time == print.time)
        && (stamp.zone.is_none() || stamp.zone == print.zone)
        && (stamp.weekday.is_none() || stamp.weekday == print.weekday)
        && !stamp.contradiction;
    assert!(right, "{text:?} was read as {stamp:?}");
}

fn of_stamp(print: &Print, part: Part, stamp: Option<&Timestamp>) -> Outcome {
    let Some(stamp) = stamp else { return Outcome::Unread };
    let understood = match part {
        Part::Weekday => stamp.weekday == print.weekday,
        Part::Zone => stamp.zone == print.zone,
        Part::Time | Part::Label => stamp.time.is_some() && stamp.zone == print.zone,
        _ => true,
    };
    if understood { Outcome::Understood } else { Outcome::DayOnly }
}
