//! Words of a date: months, weekdays and zones, in Indonesian and English,
//! short and long, with the slips of a hurried hand.

use super::calendar::{Weekday, Zone};
use super::edit::{distance, letters, near};

/// Names of months, full and short: modern, older spelling, English.
const MONTHS: [(&[&str], &[&str]); 12] = [
    (&["januari", "january"], &["jan"]),
    (&["februari", "pebruari", "february"], &["feb", "peb"]),
    (&["maret", "march"], &["mar"]),
    (&["april"], &["apr"]),
    (&["mei", "may"], &["mei"]),
    (&["juni", "june"], &["jun"]),
    (&["juli", "july"], &["jul"]),
    (&["agustus", "august"], &["agu", "agt", "ags", "agus", "aug"]),
    (&["september"], &["sep", "sept"]),
    (&["oktober", "october"], &["okt", "oct"]),
    (&["november", "nopember"], &["nov", "nop"]),
    (&["desember", "december"], &["des", "dec"]),
];

/// Names of weekdays, full and short.
const DAYS: [(&[&str], &[&str]); 7] = [
    (&["senin", "monday"], &["sen", "mon"]),
    (&["selasa", "tuesday"], &["sel", "tue"]),
    (&["rabu", "wednesday"], &["rab", "wed"]),
    (&["kamis", "thursday"], &["kam", "thu"]),
    (&["jumat", "friday"], &["jum", "fri"]),
    (&["sabtu", "saturday"], &["sab", "sat"]),
    (&["minggu", "sunday"], &["ahad", "min", "sun"]),
];

static MONTH_NAMES: [Name; names_in(&MONTHS)] = listed(&MONTHS);
static DAY_NAMES: [Name; names_in(&DAYS)] = listed(&DAYS);

/// A name of the table's row of this number.
#[derive(Clone, Copy, Debug)]
struct Name {
    spelt: &'static str,
    /// Its [letters], for a quick look: most words have others.
    letters: u64,
    row: usize,
    is_full: bool,
}

const fn names_in(rows: &[(&[&str], &[&str])]) -> usize {
    let (mut count, mut row) = (0, 0);
    while row < rows.len() {
        count += rows[row].0.len() + rows[row].1.len();
        row += 1;
    }
    count
}

/// The names of a table, row by row.
const fn listed<const N: usize>(rows: &[(&[&'static str], &[&'static str])]) -> [Name; N] {
    let mut all = [Name { spelt: "", letters: 0, row: 0, is_full: false }; N];
    let (mut count, mut row) = (0, 0);
    while row < rows.len() {
        let (full, short) = rows[row];
        let mut at = 0;
        while at < full.len() + short.len() {
            let is_full = at < full.len();
            let spelt = if is_full { full[at] } else { short[at - full.len()] };
            all[count] = Name { spelt, letters: letters(spelt.as_bytes()), row, is_full };
            (count, at) = (count + 1, at + 1);
        }
        row += 1;
    }
    all
}

impl Name {
    /// Whether this is how the word is spelt.
    #[inline]
    fn is(&self, word: &[u8], letters: u64) -> bool {
        self.letters == letters && self.spelt.as_bytes() == word
    }

    /// Whether the word is one slip away from it.
    #[inline]
    fn is_near(&self, word: &[u8], letters: u64) -> bool {
        near(self.letters, letters, 1) && distance(word, self.spelt.as_bytes(), 1).is_some()
    }

    /// The same for a full name; one of three letters may only have one of them
    /// doubled.
    fn is_meant(&self, word: &[u8], letters: u64) -> bool {
        let name = self.spelt.as_bytes();
        if name.len() > 3 {
            return self.is_near(word, letters);
        }
        let doubled = |at: usize| word[at] == word[at - 1] && word[..at] == name[..at] && word[at + 1..] == name[at..];
        word.len() == name.len() + 1 && (1..word.len()).any(doubled)
    }
}

/// Words one slip away from a weekday that are words themselves.
const FALSE_DAYS: [&str; 7] = ["sabu", "sabut", "jumlat", "jimat", "kakis", "amis", "manis"];

/// A set of months, a bit for each: bit 0 is January.
pub(super) type Months = u16;

/// What a word can mean as a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthWord {
    /// The months it may stand for.
    pub(super) months: Months,
    /// Whether it is spelt as a month is spelt.
    pub(super) exact: bool,
    /// Whether only a weekday can confirm it: a slip of a name of three
    /// letters.
    pub(super) weak: bool,
}

/// A word in lower case without apostrophes, where it is short and plain.
fn fold(word: &str) -> Option<([u8; 12], usize)> {
    let mut folded = [0; 12];
    let mut len = 0;
    for c in word.chars() {
        if matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`') {
            continue;
        }
        if !c.is_ascii_alphabetic() {
            return None;
        }
        *folded.get_mut(len)? = c.to_ascii_lowercase() as u8;
        len += 1;
    }
    (len > 1).then_some((folded, len))
}

/// Reads a month. A word that is one slip away from several months stands for
/// all of them: the weekday may decide.
pub(super) fn month(word: &str) -> Option<MonthWord> {
    let (folded, len) = fold(word)?;
    let word = &folded[..len];
    let letters = letters(word);
    if let Some(name) = MONTH_NAMES.iter().find(|name| name.is(word, letters)) {
        return Some(MonthWord { months: 1 << name.row, exact: true, weak: false });
    }
    let (mut full_months, mut short_months): (Months, Months) = (0, 0);
    for name in &MONTH_NAMES {
        if name.is_full && name.is_meant(word, letters) {
            full_months |= 1 << name.row;
        }
        if !name.is_full && len < 6 && name.is_near(word, letters) {
            short_months |= 1 << name.row;
        }
    }
    // A slip of a short name beside a full one casts doubt, and alone is too little.
    let months = full_months | short_months;
    (months != 0).then_some(MonthWord { months, exact: false, weak: full_months == 0 })
}

/// Reads a weekday, and says whether it is spelt as one.
pub(super) fn weekday(word: &str) -> Option<(Weekday, bool)> {
    let (folded, len) = fold(word)?;
    let word = &folded[..len];
    let letters = letters(word);
    if let Some(name) = DAY_NAMES.iter().find(|name| name.is(word, letters)) {
        return Some((Weekday::ALL[name.row], true));
    }
    if len < 4 || FALSE_DAYS.iter().any(|name| name.as_bytes() == word) {
        return None;
    }
    let mut rows = DAY_NAMES.iter().filter(|name| name.is_full && name.is_meant(word, letters)).map(|name| name.row);
    let row = rows.next()?;
    rows.all(|other| other == row).then_some((Weekday::ALL[row], false))
}

/// Reads a zone, and says whether it is spelt as one. A slip that could be
/// two zones is none.
pub(super) fn zone(word: &str) -> Option<(Zone, bool)> {
    let (folded, len) = fold(word)?;
    let word = &folded[..len];
    let zones = [(Zone::Wib, b"wib".as_slice()), (Zone::Wita, b"wita"), (Zone::Wit, b"wit")];
    if let Some((zone, _)) = zones.iter().find(|(_, name)| *name == word) {
        return Some((*zone, true));
    }
    if !word.iter().all(|b| b"wibta".contains(b)) {
        return None;
    }
    let mut found = zones.iter().filter(|(_, name)| distance(word, name, 1).is_some());
    match (found.next(), found.next()) {
        (Some((zone, _)), None) => Some((*zone, false)),
        _ => None,
    }
}

/// The number a token stands for, and whether letters were typed for digits:
/// `2O20`. At least one character must be a digit.
pub(super) fn number(token: &str) -> Option<(u16, bool)> {
    let mut value: u16 = 0;
    let (mut digits, mut letters) = (0, 0);
    for c in token.chars() {
        let digit = match c {
            '0'..='9' => c as u16 - '0' as u16,
            'O' | 'o' => 0,
            'I' | 'l' | 'i' => 1,
            'Z' | 'z' => 2,
            'S' | 's' => 5,
            'B' => 8,
            _ => return None,
        };
        *(if c.is_ascii_digit() { &mut digits } else { &mut letters }) += 1;
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    (digits > 0 && letters < 2).then_some((value, letters > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(word: &str) -> Option<u32> {
        month(word).filter(|m| m.months.is_power_of_two()).map(|m| m.months.trailing_zeros() + 1)
    }

    #[test]
    fn months_in_every_spelling() {
        for (word, number) in [
            ("Mei", 5),
            ("MEI", 5),
            ("Nopember", 11),
            ("Pebruari", 2),
            ("Okt", 10),
            ("Ags", 8),
            ("february", 2),
            ("Agutus", 8),
            ("Aguatus", 8),
            ("Septemebr", 9),
            ("Okteober", 10),
            ("Novenber", 11),
            ("Januar", 1),
            ("Meei", 5),
        ] {
            assert_eq!(only(word), Some(number), "{word}");
        }
    }

    #[test]
    fn words_that_are_no_months() {
        for word in ["juncto", "sepanjang", "Sabu", "mobil", "Jumadil", "Rajab", "Syawal", "m", "orang", "dus"] {
            assert!(month(word).is_none_or(|month| month.weak), "{word}");
        }
    }

    #[test]
    fn a_slip_between_two_months_stays_open() {
        assert_eq!(month("Jui").map(|m| m.months.count_ones()), Some(2));
        assert_eq!(only("Jmui"), None);
        assert_eq!(only("Junni"), Some(6));
    }

    #[test]
    fn weekdays_and_their_false_friends() {
        assert_eq!(weekday("Jum\u{2019}at"), Some((Weekday::Friday, true)));
        assert_eq!(weekday("Ahad"), Some((Weekday::Sunday, true)));
        assert_eq!(weekday("Mingu"), Some((Weekday::Sunday, false)));
        assert_eq!(weekday("Sabu"), None);
        assert_eq!(weekday("Jakarta"), None);
    }

    #[test]
    fn zones() {
        assert_eq!(zone("Wita"), Some((Zone::Wita, true)));
        assert_eq!(zone("WIBB"), Some((Zone::Wib, false)));
        assert_eq!(zone("WI"), None);
        assert_eq!(zone("waktu"), None);
    }

    #[test]
    fn letters_typed_for_digits() {
        assert_eq!(number("2O20"), Some((2020, true)));
        assert_eq!(number("l5"), Some((15, true)));
        assert_eq!(number("OO"), None);
        assert_eq!(number("2q20"), None);
        assert_eq!(number("99999"), None);
    }
}
