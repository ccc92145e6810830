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

/// What templates print beside the publishers' phrases.
pub(crate) const TEMPLATES: [&str; 14] = [
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

/// Characters that scrapers leave and that break careless code, by name.
const ODD: [(&str, &str); 20] = [
    ("no-break space", "\u{a0}"),
    ("zero-width space", "\u{200b}"),
    ("left-to-right mark", "\u{200e}"),
    ("right-to-left mark", "\u{200f}"),
    ("right-to-left override", "\u{202e}"),
    ("left-to-right embedding", "\u{202a}"),
    ("word joiner", "\u{2060}"),
    ("byte order mark", "\u{feff}"),
    ("soft hyphen", "\u{ad}"),
    ("NUL", "\0"),
    ("lone CR", "\r"),
    ("face", "\u{1f600}"),
    ("astral letter", "\u{1d504}"),
    ("letter with a combining mark", "e\u{301}"),
    ("combining mark", "\u{301}"),
    ("next line", "\u{85}"),
    ("line separator", "\u{2028}"),
    ("vertical tab", "\u{b}"),
    ("replacement character", "\u{fffd}"),
    ("letters that change their length with their case", "Ɐ\u{130}ﬁß"),
];

/// What stands between the lines, by name.
const ENDS: [(&str, &str); 9] = [
    ("lines end in LF", "\n"),
    ("lines end in LF", "\n"),
    ("blank lines between lines", "\n\n"),
    ("lines end in CRLF", "\r\n"),
    ("lines end in CR", "\r"),
    ("all on one line", " "),
    ("all glued", ""),
    ("a blank between lines", "\n \n"),
    ("lines end in a line separator", "\u{2028}"),
];

/// What stands where a space stood, by name.
const SPACES: [(&str, &str); 5] = [
    ("no-break spaces for spaces", "\u{a0}"),
    ("em spaces for spaces", "\u{2003}"),
    ("two spaces for one", "  "),
    ("zero-width spaces for spaces", "\u{200b}"),
    ("no spaces", ""),
];

/// A document as `bytes` choose it.
pub(crate) fn build(bytes: &[u8]) -> String {
    build_told(bytes, &mut |_| {})
}

/// The same; the name of every way in which it was spoilt is told.
pub(crate) fn build_told(bytes: &[u8], tell: &mut dyn FnMut(&'static str)) -> String {
    let mut choices = Choices::new(bytes);
    let count = 1 + choices.below(24);
    let mut lines: Vec<String> = (0..count).map(|_| line(&mut choices)).collect();
    for _ in 0..choices.below(6) {
        let (name, spoil) = choices.of(&LINE_SPOILS);
        let at = choices.below(lines.len());
        let before = lines.clone();
        spoil(&mut lines, at, &mut choices);
        if lines != before {
            tell(name);
        }
    }
    let (name, end) = choices.of(&ENDS);
    let mut raw = lines.join(end);
    if raw.contains(end) {
        tell(name);
    }
    for _ in 0..choices.below(6) {
        let (name, spoil) = choices.of(&TEXT_SPOILS);
        let spoilt = spoil(&raw, &mut choices, tell);
        if spoilt != raw {
            tell(name);
        }
        raw = spoilt;
    }
    raw
}

/// The names of all the ways in which a document may be spoilt.
pub(crate) fn spoils() -> impl Iterator<Item = &'static str> {
    let lines = LINE_SPOILS.iter().map(|(name, _)| *name);
    let text = TEXT_SPOILS.iter().map(|(name, _)| *name);
    let characters = [&ODD[..], &ENDS, &SPACES].into_iter().flatten().map(|(name, _)| *name);
    lines.chain(text).chain(characters)
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

type SpoilLines = fn(&mut Vec<String>, usize, &mut Choices<'_>);
type SpoilText = fn(&str, &mut Choices<'_>, &mut dyn FnMut(&'static str)) -> String;

/// What goes wrong with lines; there may be none left.
const LINE_SPOILS: [(&str, SpoilLines); 6] = [
    ("lines shuffled", |lines, _, choices| {
        let order = choices.order(lines.len());
        *lines = order.into_iter().map(|at| lines[at].clone()).collect();
    }),
    ("a line doubled", |lines, at, _| {
        if let Some(line) = lines.get(at).cloned() {
            lines.insert(at, line);
        }
    }),
    ("a line again at the end", |lines, at, _| lines.extend(lines.get(at).cloned())),
    ("a line dropped", |lines, at, _| {
        lines.drain(at..(at + 1).min(lines.len()));
    }),
    ("two lines glued", |lines, at, _| {
        if at + 1 < lines.len() {
            let next = lines.remove(at + 1);
            lines[at].push_str(&next);
        }
    }),
    ("a line twice on one line", |lines, at, _| lines[at..].iter_mut().take(1).for_each(|line| *line = line.repeat(2))),
];

/// What goes wrong with the text.
const TEXT_SPOILS: [(&str, SpoilText); 11] = [
    ("the head cut off", |raw, choices, _| raw[boundary(raw, choices)..].to_owned()),
    ("the tail cut off", |raw, choices, _| raw[..boundary(raw, choices)].to_owned()),
    ("case flipped", |raw, _, _| raw.chars().map(flipped).collect()),
    ("capitals", |raw, _, _| raw.to_uppercase()),
    ("small letters", |raw, _, _| raw.to_lowercase()),
    ("quotes swapped", |raw, _, _| swapped_quotes(raw)),
    ("mojibake of Latin-1", |raw, _, _| garbled(raw, char::from)),
    ("mojibake of Windows", |raw, _, _| garbled(raw, windows)),
    ("sown with odd characters", |raw, choices, tell| {
        let odd = told(&ODD, choices, tell);
        let every = 1 + choices.below(40);
        let sown = raw.chars().enumerate().map(|(at, c)| format!("{}{c}", if at % every == 0 { odd } else { "" }));
        sown.collect()
    }),
    ("other spaces", |raw, choices, tell| raw.replace(' ', told(&SPACES, choices, tell))),
    ("an odd character", |raw, choices, tell| {
        let (head, tail) = raw.split_at(boundary(raw, choices));
        format!("{head}{}{tail}", told(&ODD, choices, tell))
    }),
];

/// One of these, its name told.
fn told(
    items: &[(&'static str, &'static str)],
    choices: &mut Choices<'_>,
    tell: &mut dyn FnMut(&'static str),
) -> &'static str {
    let (name, item) = choices.of(items);
    tell(name);
    item
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

/// UTF-8 read as a code page, as a scraper does that guesses the encoding.
fn garbled(raw: &str, read: fn(u8) -> char) -> String {
    raw.replace('"', "\u{201c}").bytes().map(read).collect()
}

/// A byte as Windows-1252 has it.
fn windows(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
