//! The words of a date, as pages spell them.

use jernih::{Weekday, Zone};

/// A set of names by month or weekday; each may have several spellings.
pub(crate) type Names = &'static [&'static [&'static str]];

pub(crate) const BULAN: Names = &[
    &["Januari"],
    &["Februari", "Pebruari"],
    &["Maret"],
    &["April"],
    &["Mei"],
    &["Juni"],
    &["Juli"],
    &["Agustus"],
    &["September"],
    &["Oktober"],
    &["November", "Nopember"],
    &["Desember"],
];

pub(crate) const BLN: Names = &[
    &["Jan"],
    &["Feb", "Peb"],
    &["Mar"],
    &["Apr"],
    &["Mei"],
    &["Jun"],
    &["Jul"],
    &["Agu", "Ags", "Agt", "Agus"],
    &["Sep", "Sept"],
    &["Okt"],
    &["Nov", "Nop"],
    &["Des"],
];

pub(crate) const MONTH: Names = &[
    &["January"],
    &["February"],
    &["March"],
    &["April"],
    &["May"],
    &["June"],
    &["July"],
    &["August"],
    &["September"],
    &["October"],
    &["November"],
    &["December"],
];

pub(crate) const MON: Names = &[
    &["Jan"],
    &["Feb"],
    &["Mar"],
    &["Apr"],
    &["May"],
    &["Jun"],
    &["Jul"],
    &["Aug"],
    &["Sep", "Sept"],
    &["Oct"],
    &["Nov"],
    &["Dec"],
];

pub(crate) const HARI: Names = &[
    &["Senin"],
    &["Selasa"],
    &["Rabu"],
    &["Kamis"],
    &["Jumat", "Jum'at", "Jum\u{2019}at"],
    &["Sabtu"],
    &["Minggu", "Ahad"],
];

pub(crate) const HR: Names = &[&["Sen"], &["Sel"], &["Rab"], &["Kam"], &["Jum"], &["Sab"], &["Min"]];

pub(crate) const WEEKDAY: Names =
    &[&["Monday"], &["Tuesday"], &["Wednesday"], &["Thursday"], &["Friday"], &["Saturday"], &["Sunday"]];

pub(crate) const WD: Names = &[&["Mon"], &["Tue"], &["Wed"], &["Thu"], &["Fri"], &["Sat"], &["Sun"]];

pub(crate) const ZONA: Names = &[&["WIB"], &["WITA"], &["WIT"]];

pub(crate) const ZONES: [(&str, Zone); 6] = [
    ("WIB", Zone::Wib),
    ("WITA", Zone::Wita),
    ("WIT", Zone::Wit),
    ("Wib", Zone::Wib),
    ("Wita", Zone::Wita),
    ("Wit", Zone::Wit),
];

/// Outlets that print dates in their datelines and headers.
pub(crate) const OUTLETS: [&str; 7] =
    ["KOMPAS.com", "Liputan6.com", "TEMPO.CO", "REPUBLIKA.CO.ID", "TRIBUNNEWS.COM", "Merdeka.com", "CNN Indonesia"];

/// Where a weekday stands in the week that begins on Monday.
pub(crate) fn place_in_week(day: Weekday) -> usize {
    match day {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

/// Where a zone stands among [`ZONA`].
pub(crate) fn place_of_zone(zone: Zone) -> usize {
    usize::from(zone.hours()) - 7
}

/// Which month, weekday or zone a word is a right name of.
pub(crate) fn meaning(sets: &[Names], word: &str) -> Option<usize> {
    let word: String = word.chars().filter(|c| !matches!(c, '\'' | '\u{2019}')).collect();
    let named = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(&word));
    sets.iter().find_map(|set| set.iter().position(|names| named(names)))
}
