//! Documents made of real furniture and invented prose, then spoilt: what a
//! string of bytes chooses. The property tests and the fuzz targets share it,
//! so a finding of the one can be replayed by the other.

use jernih::{Takes, publishers};

/// Choices, one byte each; zero once there are no more.
pub(crate) struct Choices<'b> {
    bytes: &'b [u8],
}

impl<'b> Choices<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Choices<'b> {
        Choices { bytes }
    }

    pub(crate) fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        first
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        if n <= 1 {
            return 0;
        }
        let high = if n > 256 { usize::from(self.byte()) << 8 } else { 0 };
        (high | usize::from(self.byte())) % n
    }

    fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// An order of `0..n`.
    pub(crate) fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for at in (1..n).rev() {
            order.swap(at, self.below(at + 1));
        }
        order
    }
}

/// Invented sentences, with the shapes that filters look at.
pub(crate) const PROSE: [&str; 16] = [
    "Warga Desa Wanasari memperbaiki jembatan gantung yang putus diterjang banjir sejak Senin (7/7/2025) pagi.",
    "\"Kami bekerja bergantian siang dan malam,\" kata kepala desa itu kepada wartawan.",
    "Jembatan itu menghubungkan dua dusun di tepi sungai, dan dipakai anak-anak untuk berangkat ke sekolah setiap hari.",
    "Baca juga isi pengumuman itu sampai habis, pesan guru kepada murid-muridnya.",
    "Antara lain, petugas menyiapkan dua perahu karet, tenda, serta dapur umum di lapangan bola.",
    "Bogor kembali diguyur hujan lebat pada Rabu malam - yang ketiga dalam pekan ini - sehingga pasar sepi.",
    "Angka itu naik menjadi 5,42 persen (yoy).",
    "Halaman rumah warga tergenang setinggi lutut orang dewasa.",
    "Apakah pasar ikan akan dibuka lagi? Camat menjawab singkat: \"Besok.\"",
    "Foto ini menunjukkan tanggul yang baru selesai dibangun oleh warga.",
    "Berikut daftar posko yang dibuka sejak pagi tadi:",
    "1. Balai Desa Wanasari Hulu",
    "- Harga cabai rawit merah: Rp 61.000 per kilogram",
    "Dapur Umum Warga",
    "Selanjutnya, mereka dibawa ke pelabuhan untuk menumpang kapal malam.",
    "Air pasang",
];

/// Invented headlines.
pub(crate) const HEADLINES: [&str; 6] = [
    "Jembatan Gantung Wanasari Kembali Dibuka untuk Warga",
    "Harga Cabai Turun, Pedagang Pasar Induk Bersyukur",
    "Nelayan Muarasari Terima 12 Kapal Baru dari Koperasi",
    "'Heroik', Penjaga Pintu Air Bertahan Dua Malam",
    "Sekolah Apung di Teluk Sari Diresmikan Bupati, Ini Jadwalnya",
    "TIMNAS U-17 Wanasari Menang 3-1",
];

const PLACES: [&str; 6] = ["JAKARTA", "Bogor", "WASHINGTON DC", "Lampung Selatan", "Solo", "Pati"];

const TEMPLATES: [&str; 14] = [
    "(rfs/hld)",
    "***",
    "(*)",
    "Halaman: 1 2 Selanjutnya",
    "Penulis: Ani Lestari",
    "Editor: Budi Hartono",
    "Rabu, 16 Des 2020 07:45 WIB",
    "Kompas.com - 11/07/2020, 12:05 WIB",
    "Home > News > Nasional",
    "Tag:",
    "banjir",
    "Foto: dok. Istimewa",
    "(ANTARA FOTO/Ani Lestari/foc)",
    ";Kapan air surut?;Air surut pagi ini.",
];

/// Characters that scrapers leave and that break careless code.
const ODD: [&str; 20] = [
    "\u{a0}",
    "\u{200b}",
    "\u{200e}",
    "\u{200f}",
    "\u{202e}",
    "\u{202a}",
    "\u{2060}",
    "\u{feff}",
    "\u{ad}",
    "\0",
    "\r",
    "\u{1f600}",
    "\u{1d504}",
    "e\u{301}",
    "\u{301}",
    "\u{85}",
    "\u{2028}",
    "\u{b}",
    "\u{fffd}",
    "Ɐ\u{130}ﬁß",
];

/// A document as `bytes` choose it.
pub(crate) fn build(bytes: &[u8]) -> String {
    let mut choices = Choices::new(bytes);
    let count = 1 + choices.below(24);
    let mut lines: Vec<String> = (0..count).map(|_| line(&mut choices)).collect();
    for _ in 0..choices.below(6) {
        spoil_lines(&mut lines, &mut choices);
    }
    let separator = choices.of(&["\n", "\n", "\n\n", "\r\n", "\r", " ", "", "\n \n", "\u{2028}"]);
    let mut raw = lines.join(separator);
    for _ in 0..choices.below(6) {
        raw = spoil_text(&raw, &mut choices);
    }
    raw
}

/// One line: furniture, prose or noise.
pub(crate) fn line(choices: &mut Choices<'_>) -> String {
    match choices.below(12) {
        0..4 => choices.of(&PROSE).to_owned(),
        4..8 => furniture(choices),
        8 => dateline(choices),
        9 => choices.of(&HEADLINES).to_owned(),
        10 => choices.of(&TEMPLATES).to_owned(),
        _ => noise(choices),
    }
}

/// A phrase of a publisher, with what it would stand before.
fn furniture(choices: &mut Choices<'_>) -> String {
    let publisher = &publishers()[choices.below(publishers().len())];
    if publisher.phrases().is_empty() {
        return String::new();
    }
    let phrase = &publisher.phrases()[choices.below(publisher.phrases().len())];
    let mut text = phrase.text().replace("{n}", choices.of(&["3", "12", "1.204"]));
    match phrase.takes() {
        Takes::Headline => text = format!("{text} {}", choices.of(&HEADLINES)),
        Takes::Name => text = format!("{text} Ani Lestari"),
        _ => {}
    }
    match choices.below(6) {
        0 => format!("{} {text}", choices.of(&PROSE)),
        1 => format!("{text} {}", choices.of(&PROSE)),
        2 => format!("{}{text}{}", choices.of(&PROSE), choices.of(&PROSE)),
        _ => text,
    }
}

fn dateline(choices: &mut Choices<'_>) -> String {
    let publisher = &publishers()[choices.below(publishers().len())];
    let outlet = publisher.outlets().next().unwrap_or("KABARDESA.COM").to_owned();
    let place = choices.of(&PLACES);
    let dash = choices.of(&[" - ", " \u{2013} ", "-", " -- ", ": ", " "]);
    let prose = choices.of(&PROSE);
    match choices.below(5) {
        0 => format!("{place}, {outlet}{dash}{prose}"),
        1 => format!("{outlet}, {place}{dash}{prose}"),
        2 => format!("{place} ({outlet}){dash}{prose}"),
        3 => format!("{place}{dash}{prose}"),
        _ => format!("{place} (7/7), {outlet}{dash}{prose}"),
    }
}

/// Bytes as they come, mostly from the marks that filters look for.
fn noise(choices: &mut Choices<'_>) -> String {
    const MARKS: &[u8] = b"()[]{}.,:;!?\"'*-/|<>#@&=0123456789 \tabcABC";
    let length = choices.below(24);
    (0..length)
        .map(|_| {
            let byte = choices.byte();
            if byte < 200 { char::from(MARKS[usize::from(byte) % MARKS.len()]) } else { char::from(byte) }
        })
        .collect()
}

/// Lines shuffled, doubled, dropped, glued, moved.
fn spoil_lines(lines: &mut Vec<String>, choices: &mut Choices<'_>) {
    if lines.is_empty() {
        return;
    }
    let at = choices.below(lines.len());
    match choices.below(6) {
        0 => {
            let order = choices.order(lines.len());
            *lines = order.into_iter().map(|at| lines[at].clone()).collect();
        }
        1 => lines.insert(at, lines[at].clone()),
        2 => {
            let line = lines[at].clone();
            lines.push(line);
        }
        3 => drop(lines.remove(at)),
        4 if at + 1 < lines.len() => {
            let next = lines.remove(at + 1);
            lines[at].push_str(&next);
        }
        _ => lines[at] = lines[at].repeat(2),
    }
}

/// The text cut, its case flipped, its quotes swapped, garbled, or sown with
/// odd characters.
fn spoil_text(raw: &str, choices: &mut Choices<'_>) -> String {
    match choices.below(9) {
        0 => raw.get(boundary(raw, choices)..).unwrap_or_default().to_owned(),
        1 => raw.get(..boundary(raw, choices)).unwrap_or_default().to_owned(),
        2 => raw.chars().map(flipped).collect(),
        3 => raw.to_uppercase(),
        4 => swapped_quotes(raw),
        5 => garbled(raw),
        6 => {
            let odd = choices.of(&ODD);
            let every = 1 + choices.below(40);
            let mut out = String::new();
            for (at, c) in raw.chars().enumerate() {
                if at % every == 0 {
                    out.push_str(odd);
                }
                out.push(c);
            }
            out
        }
        7 => raw.replace(' ', choices.of(&["\u{a0}", "\u{2003}", "  ", "\u{200b}", ""])),
        _ => {
            let at = boundary(raw, choices);
            let (head, tail) = raw.split_at(at);
            format!("{head}{}{tail}", choices.of(&ODD))
        }
    }
}

fn boundary(raw: &str, choices: &mut Choices<'_>) -> usize {
    let mut at = choices.below(raw.len() + 1);
    while !raw.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn flipped(c: char) -> char {
    if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
}

fn swapped_quotes(raw: &str) -> String {
    let mut open = false;
    raw.chars()
        .map(|c| match c {
            '"' => {
                open = !open;
                if open { '\u{201c}' } else { '\u{201d}' }
            }
            '\'' => '\u{2019}',
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '-' => '\u{2013}',
            other => other,
        })
        .collect()
}

/// UTF-8 read as Latin-1, as a scraper does that guesses the encoding.
fn garbled(raw: &str) -> String {
    raw.replace('"', "\u{201c}").bytes().map(char::from).collect()
}
