//! Documents made of real furniture and invented prose, then spoilt: what a
//! string of bytes chooses. The property tests and the fuzz targets share it,
//! so a finding of the one can be replayed by the other.

use jernih::{Takes, publishers};

use spoils::{ENDS, LINE_SPOILS, TEXT_SPOILS};

#[path = "spoils.rs"]
pub(crate) mod spoils;

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

    pub(crate) fn of<T: Copy>(&mut self, items: &[T]) -> T {
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
