//! Every date of thirty years in every printed form, clean and with one slip:
//! a right reading or none, never another day.

use jernih::{Date, Timestamp, TimestampParser, Weekday};

const MONTHS: [[&str; 3]; 12] = [
    ["Januari", "Jan", "January"],
    ["Februari", "Feb", "February"],
    ["Maret", "Mar", "March"],
    ["April", "Apr", "April"],
    ["Mei", "Mei", "May"],
    ["Juni", "Jun", "June"],
    ["Juli", "Jul", "July"],
    ["Agustus", "Agu", "August"],
    ["September", "Sep", "September"],
    ["Oktober", "Okt", "October"],
    ["November", "Nov", "November"],
    ["Desember", "Des", "December"],
];
const ZONES: [(&str, &str); 4] = [("WIB", "+07:00"), ("WITA", "+08:00"), ("WIT", "+09:00"), ("Wib", "+07:00")];

fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    }
}

/// Every `step`-th day from 2000 to 2030.
fn dates(step: usize) -> impl Iterator<Item = Date> {
    (2000..=2030)
        .flat_map(|year| (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day))))
        .step_by(step)
}

/// A form of printing, and whether it has a time and a zone.
fn forms(date: Date, n: usize) -> Vec<(String, bool, bool)> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let [long, short, english] = MONTHS[usize::from(month) - 1];
    let name = weekday(date);
    let (zone, _) = ZONES[n % ZONES.len()];
    let caps = format!("{name}, {day} {long} {year}").to_uppercase();
    vec![
        (format!("{day} {long} {year}"), false, false),
        (format!("{day:02} {long} {year} 10:22 {zone}"), true, true),
        (format!("{name}, {day:02} {long} {year} 10:22 {zone}"), true, true),
        (format!("{name}, {day} {long} {year} | 10.22 {zone}"), true, true),
        (format!("{name}, {day} {long} {year} \u{2013} 10:22 {zone}"), true, true),
        (format!("{name} {day} {short} {year} 10:22 {zone}"), true, true),
        (format!("{day} {short} {year}, 10:22 {zone}"), true, true),
        (format!("{name} , {day} {english} {year}, 10:22 {zone}"), true, true),
        (format!("{english} {day}, {year} 10:22"), true, false),
        (format!("{day:02}/{month:02}/{year}, 10:22 {zone}"), true, true),
        (format!("{day}/{month}/{year}"), false, false),
        (format!("{name} ({day}/{month}/{year})"), false, false),
        (format!("{name}, {day}-{month}-{year} 10. 22 {zone}"), true, true),
        (format!("{year}-{month:02}-{day:02}"), false, false),
        (format!("{name}, {day} {long} {year} pukul 10 : 22 {zone}"), true, true),
        (format!("{caps} | 10:22 {zone}"), true, true),
    ]
}

#[test]
fn every_date_in_every_form_is_read() {
    let parser = TimestampParser::new();
    let mut count = 0;
    for (n, date) in dates(1).enumerate() {
        for (text, timed, zoned) in forms(date, n) {
            count += 1;
            let mut iso = date.to_string();
            if timed {
                iso += "T10:22";
            }
            if zoned {
                iso += ZONES[n % ZONES.len()].1;
            }
            let stamp = parser.find(&text);
            assert_eq!(stamp.as_ref().map(ToString::to_string), Some(iso), "{text}");
            assert!(stamp.is_some_and(|stamp| !stamp.contradiction && stamp.repairs.is_empty()), "{text}");
        }
    }
    println!("{count} clean dates read");
}

/// Every way to drop, double, swap or replace one letter of a word.
fn slips(word: &str, n: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = Vec::new();
    for i in 0..letters.len() {
        let mut dropped = letters.clone();
        dropped.remove(i);
        let mut doubled = letters.clone();
        doubled.insert(i, letters[i]);
        out.extend([dropped, doubled]);
        for k in 0..2 {
            let mut replaced = letters.clone();
            replaced[i] = (b'a' + u8::try_from((n * 7 + i * 5 + k * 11) % 26).expect("below 26")) as char;
            out.push(replaced);
        }
        if i + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(i, i + 1);
            out.push(swapped);
        }
    }
    out.into_iter().map(String::from_iter).filter(|slip| slip != word).collect()
}

/// Whether a slip made another correct word of it: then the page says another
/// thing, and nothing can tell.
fn is_another_word(slip: &str) -> bool {
    let lower = slip.to_lowercase();
    MONTHS.iter().flatten().any(|month| month.to_lowercase() == lower)
}

/// Counts readings; another day must be announced by a contradiction.
fn check(tally: &mut [usize; 3], text: &str, date: Date, stamp: Option<&Timestamp>) {
    match stamp {
        None => tally[1] += 1,
        Some(stamp) if stamp.date == date => tally[0] += 1,
        Some(stamp) => {
            assert!(stamp.contradiction, "{text:?} was read as {stamp}, not {date}");
            tally[2] += 1;
        }
    }
}

#[test]
fn one_slip_in_a_word_never_gives_another_day() {
    let parser = TimestampParser::new();
    let mut tallies = [("month", [0; 3]), ("month beside weekday", [0; 3]), ("weekday", [0; 3]), ("zone", [0; 3])];
    for (n, date) in dates(17).enumerate() {
        let [long, short, english] = MONTHS[usize::from(date.month()) - 1];
        let (day, year, name) = (date.day(), date.year(), weekday(date));
        for month in [long, short, english] {
            for slip in slips(month, n).into_iter().filter(|slip| !is_another_word(slip)) {
                let bare = format!("{day} {slip} {year} 10:22 WIB");
                check(&mut tallies[0].1, &bare, date, parser.find(&bare).as_ref());
                let full = format!("{name}, {bare}");
                check(&mut tallies[1].1, &full, date, parser.find(&full).as_ref());
            }
        }
        for slip in slips(name, n) {
            let text = format!("{slip}, {day} {long} {year} 10:22 WIB");
            check(&mut tallies[2].1, &text, date, parser.find(&text).as_ref());
        }
        for slip in slips(ZONES[n % 3].0, n) {
            let text = format!("{name}, {day} {long} {year} 10:22 {slip}");
            check(&mut tallies[3].1, &text, date, parser.find(&text).as_ref());
        }
    }
    for (part, [read, unread, reported]) in tallies {
        let all = read + unread + reported;
        println!("{part}: {read} of {all} slips read, {unread} unread, {reported} reported as contradictions");
        assert!(read * 2 > all, "{part}");
    }
}

#[test]
fn a_letter_for_a_digit_never_gives_another_day() {
    let parser = TimestampParser::new();
    let mut tallies = [[0; 3]; 2];
    for (n, date) in dates(11).enumerate() {
        for (text, ..) in forms(date, n) {
            for (at, digit) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                let alike = ["Oo", "lI", "Zz", "", "", "Ss", "", "", "B", ""][digit as usize - '0' as usize];
                let other = char::from(b'a' + u8::try_from((n + at) % 26).expect("below 26"));
                // A letter that looks like another digit says another thing.
                let other = Some(other).filter(|c| !"oilzsb".contains(*c));
                for letter in alike.chars().chain(other) {
                    let mut typed = text.clone();
                    typed.replace_range(at..=at, letter.encode_utf8(&mut [0; 4]));
                    let tally = &mut tallies[usize::from(!alike.contains(letter))];
                    check(tally, &typed, date, parser.find(&typed).as_ref());
                }
            }
        }
    }
    for (kind, [read, unread, reported]) in ["a letter alike", "any letter"].iter().zip(tallies) {
        println!("{kind}: {read} read, {unread} unread, {reported} reported as contradictions");
    }
}
