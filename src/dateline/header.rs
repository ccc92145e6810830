//! Header stamps: lines that are a timestamp and the page's own words around
//! it, and no sentence.

use super::outlet::Outlets;
use super::place;
use super::scan::{blanks, char_at, is_name_like, word};
use super::stamp::{Timestamp, stamp_from};
use super::words;
use crate::span::{Span, head, tail};

/// Longest header line, in bytes.
const LONGEST: usize = 180;

/// Most names around a stamp: two people of three names, an outlet, a section.
const MOST_NAMES: usize = 9;

/// Words that only a page says around a stamp. All are labels: they let names
/// stand beside them.
#[rustfmt::skip]
const LABELS: [&str; 32] = [
    "oleh", "by", "penulis", "editor", "reporter", "jurnalis", "wartawan", "laporan", "pewarta", "kontributor",
    "redaktur", "redaksi", "rep", "red", "author", "penerjemah", "uploader", "fotografer", "tim", "diperbarui",
    "diupdate", "update", "updated", "diterbitkan", "terbit", "dipublikasikan", "publikasi", "published", "posted",
    "tayang", "modified", "admin",
];

/// Words that stand beside a stamp and let nothing else stand there.
#[rustfmt::skip]
const COUNTERS: [&str; 19] = [
    "pada", "on", "at", "last", "views", "view", "viewer", "dibaca", "kali", "komentar", "comments", "share",
    "shares", "x", "dilihat", "menit", "baca", "waktu", "id",
];

/// Words that say the stamp is of a later edition.
const UPDATES: [&str; 5] = ["diperbarui", "diupdate", "update", "updated", "modified"];

/// The stamp of a line that is nothing but a header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeaderStamp {
    /// The stamp; the first, where the line holds the update's too.
    pub stamp: Timestamp,
    /// Whether it is the time of an update: `Diperbarui 13 Nov 2020`.
    pub updated: bool,
}

pub(super) fn read(line: &str) -> Option<HeaderStamp> {
    if line.len() > LONGEST {
        return None;
    }
    let stamp = stamp_from(line, 0)?;
    // `Senin (10/6/2025).`: torn from a sentence.
    if line.trim_end().ends_with('.')
        || head(line, stamp.span.end()).ends_with(|c: char| c.is_ascii_digit())
            && tail(line, stamp.span.end()).starts_with(')')
    {
        return None;
    }
    // `Berangkat 10 Juni 2025 pukul 16.00`: what a sentence says, not a page.
    let spoken = stamp.span.of(line).contains("pukul");
    let mut around = Around { timed: stamp.time.is_some() && !spoken, ..Around::default() };
    around.read(Span::new(0, stamp.span.start()).of(line))?;
    let updated = around.update;
    let mut from = stamp.span.end();
    for _ in 0..2 {
        let Some(next) = stamp_from(line, from) else { break };
        around.read(Span::new(from, next.span.start()).of(line))?;
        from = next.span.end();
    }
    around.read(tail(line, from))?;
    let names = around.names <= MOST_NAMES && (around.names == 0 || around.timed || around.label);
    names.then_some(HeaderStamp { stamp, updated })
}

/// What stands around a stamp.
#[derive(Default)]
struct Around {
    names: usize,
    label: bool,
    update: bool,
    timed: bool,
}

impl Around {
    /// Takes in a stretch of the line; `None` where it holds more than a
    /// header does.
    fn read(&mut self, text: &str) -> Option<()> {
        let mut at = 0;
        while at < text.len() {
            at = blanks(text, at);
            let Some(c) = char_at(text, at) else { break };
            if !c.is_alphanumeric() {
                let sentence = matches!(c, '?' | '!' | '#' | '+' | '"' | '\u{201C}' | ';' | '%' | '$');
                let stop = c == '.' && blanks(text, at + 1) > at + 1 && char_at(text, blanks(text, at + 1)).is_some();
                if sentence || (stop && !ends_initial(text, at)) {
                    return None;
                }
                at += c.len_utf8();
                continue;
            }
            if let Some(found) = Outlets::builtin().exact(text, at) {
                at = found.end;
                continue;
            }
            if let Some(found) = place::longest(text, at) {
                at = found.end;
                continue;
            }
            let word = word(text, at);
            if word.is_empty() {
                at += c.len_utf8();
                continue;
            }
            self.word(word)?;
            at += word.len();
        }
        Some(())
    }

    fn word(&mut self, word: &str) -> Option<()> {
        if holds(&LABELS, word) {
            self.label = true;
            self.update |= holds(&UPDATES, word);
        } else if word.bytes().any(|b| b.is_ascii_digit()) {
            if !word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'k' | b'K')) {
                return None;
            }
        } else if holds(&COUNTERS, word) || words::zone(word).is_some() || words::weekday(word).is_some() {
        } else if is_name_like(word) || word.contains('.') {
            self.names += 1;
        } else {
            return None;
        }
        Some(())
    }
}

/// `M. Akbar`: a dot behind one letter ends no sentence.
fn ends_initial(text: &str, at: usize) -> bool {
    let mut before = head(text, at).chars().rev();
    before.next().is_some_and(char::is_uppercase) && before.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a list holds a word, its case aside.
fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use crate::dateline::TimestampParser;

    fn is_header(line: &str) -> bool {
        TimestampParser::new().header(line).is_some()
    }

    #[test]
    fn header_lines() {
        for line in [
            "Kompas.com - 11/07/2020, 12:05 WIB",
            "Selasa, 05 Mei 2020 10:22 WIB",
            "KAMIS, 26 SEPTEMBER 2013 | 22:17 WIB | LAPORAN: DEDE MARWAN",
            "oleh Budi Santoso diperbarui 07 Mar 2022, 13:00 WIB",
            "Oleh Tommy Kurnia pada 23 Jan 2021, 13:30 WIB",
            "JABAR | 16 Juni 2021 13:00",
            "Jakarta, 23 Desember 2005 10:30",
            "18 April 2024   10:20 Diperbarui: 18 April 2024   10:20 97",
            "Senin, 16 November 2020",
            "Riko 2 May 2019, 11:25",
            "Hana Wahyuni , Jurnalis-Jum'at, 16 Juni 2023 |04:03 WIB",
            "Oleh: Ahmad Zaenal - 14 November 2020",
            "Jumat, 20 Jumadil Awwal 1438 / 17 February 2017, 13:16 WIB",
            "Tayang: Rabu, 5 Mei 2021 10:22 WIB",
        ] {
            assert!(is_header(line), "{line}");
        }
    }

    #[test]
    fn sentences_with_a_date_are_none() {
        for line in [
            "Rabu, 8 November 2023 pukul 13:30 WIB. Perkara Nomor 141/PUU-XXI/2023, sidang pertama",
            "Pengumuman hasil seleksi: 17-19 November 2024",
            "10 Mei 2016: Persib Bandung 3-0 Persipura Jayapura",
            "Warga datang pada Senin, 5 Mei 2025.",
            "Pemilu Presiden 14 Februari 2024",
            "Berangkat 10 Juni 2025 pukul 16.00",
            "#Gempa Mag:3.1, 10-Jun-2025 08:10:20 WIB",
            "Selasa (10/6/2025).",
            "Tanggal: 10 Juni 2025",
            "Pada 17 November 2023, Organisasi Kesehatan Dunia (WHO)",
        ] {
            assert!(!is_header(line), "{line}");
        }
    }
}
