//! Texts that no newsroom prints: furniture without end, in every nesting
//! that could make a filter look at the same bytes again and again.

use std::fmt::Write as _;

/// A name, and a text of at least this many bytes.
pub(crate) type Hostile = (&'static str, fn(usize) -> String);

/// All of them.
pub(crate) const TEXTS: &[Hostile] = &[
    ("equal lines", |n| repeat(&[LINE, "\n"], n)),
    ("one line", |n| repeat(&[LINE, " "], n)),
    ("newlines", |n| repeat(&["\n"], n)),
    ("carriage returns", |n| repeat(&["\r"], n)),
    ("carriage returns and newlines", |n| repeat(&["Warga pulang.\r\n"], n)),
    ("spaces", |n| repeat(&[" "], n)),
    ("no-break spaces", |n| repeat(&["\u{a0}"], n)),
    ("spaces around words", |n| repeat(&["a", &" ".repeat(97)], n)),
    ("spaces between phrases", |n| repeat(&["Baca", &" ".repeat(997), "juga", &" ".repeat(997)], n)),
    ("zero-width spaces", |n| repeat(&["\u{200b}", "a"], n)),
    ("soft hyphens", |n| repeat(&["per\u{ad}"], n)),
    ("tiny lines", |n| repeat(&["a\n"], n)),
    ("two tiny lines", |n| repeat(&["A\n", "-\n"], n)),
    ("section labels", |n| repeat(&["Global\n"], n)),
    ("headings of lists", |n| repeat(&["Terkini Lainnya\n", "Global\n"], n)),
    ("headings and times", |n| repeat(&["Berita Terkait\n", "2 jam lalu\n", "1\n"], n)),
    ("headlines", |n| repeat(&[HEADLINE, "\n"], n)),
    ("headlines in pairs", |n| numbered(&[HEADLINE, HEADLINE, "Global"], n)),
    ("pointers in a line", |n| repeat(&["Baca juga: "], n)),
    ("pointers without a colon", |n| repeat(&["Baca Juga "], n)),
    ("pointer lines", |n| repeat(&["Baca juga:\n"], n)),
    ("pointers with headlines", |n| repeat(&["Baca juga: ", HEADLINE, " Pedagang mengaku sulit. "], n)),
    ("bare pointers with headlines", |n| repeat(&["Baca Juga ", HEADLINE, " Pedagang mengaku sulit. "], n)),
    ("pointers in brackets", |n| repeat(&["(Baca juga: ", HEADLINE, ") "], n)),
    ("open pointers in brackets", |n| repeat(&["(Baca juga: "], n)),
    ("pointers to quotes", |n| repeat(&["Simak Video '"], n)),
    ("video calls", |n| repeat(&["Simak Video 'Banjir Surut': "], n)),
    ("alternating near-duplicates", |n| repeat(&[LINE, "\n", LINE_AGAIN, "\n"], n)),
    ("alternating lines", |n| repeat(&[LINE, "\n", OTHER, "\n"], n)),
    ("numbered lines", |n| numbered(&[LINE], n)),
    ("open brackets", |n| repeat(&["("], n)),
    ("closed brackets", |n| repeat(&[")"], n)),
    ("nested brackets", |n| repeat(&["("], n / 2) + &repeat(&[")"], n / 2)),
    ("lines of brackets", |n| repeat(&["((((((([[[[[[[]]]]]]])))))))\n"], n)),
    ("bracket lines", |n| repeat(&["(\n", ")\n"], n)),
    ("credits", |n| repeat(&["Foto: "], n)),
    ("credits with names", |n| repeat(&["Foto: Ani Lestari/detikcom "], n)),
    ("credit lines", |n| repeat(&["Foto: Ani Lestari\n", LINE, "\n"], n)),
    ("captions with credits", |n| repeat(&["Jembatan. Foto: Ani Lestari\n"], n)),
    ("pointers above blanks", |n| repeat(&["a. Baca juga: Bb\n"], n / 2) + "x" + &repeat(&[" "], n / 2)),
    ("names that differ", editors),
    ("agencies", |n| repeat(&["ANTARA FOTO/Ani Lestari/foc. "], n)),
    ("credits behind dates", |n| repeat(&["Warga (24/12/2025). ANTARA/Ani Lestari/aa. "], n)),
    ("credits behind seams", |n| repeat(&["NOAA via AFPPeta "], n)),
    ("bracketed credits", |n| repeat(&["Warga pulang. (ANTARA/Ani Lestari)\n"], n)),
    ("dashes", |n| repeat(&["-"], n)),
    ("spaced dashes", |n| repeat(&["- "], n)),
    ("long dashes", |n| repeat(&[" \u{2014} "], n)),
    ("dash lines", |n| repeat(&["Jakarta\n", "-\n"], n)),
    ("datelines", |n| repeat(&["JAKARTA, KOMPAS.com - "], n)),
    ("dateline lines", |n| repeat(&["JAKARTA, KOMPAS.com - Hujan turun.\n"], n)),
    ("half datelines", |n| repeat(&["Jakarta, Bandung, "], n)),
    ("places", |n| repeat(&["Jakarta "], n)),
    ("dates", |n| repeat(&["Senin (12/5/2025) "], n)),
    ("stamps", |n| repeat(&["Rabu, 16 Des 2020 07:45 WIB "], n)),
    ("stamp lines", |n| repeat(&["Kompas.com - 11/07/2020, 12:05 WIB\n"], n)),
    ("numbers", |n| repeat(&["1 "], n)),
    ("digits", |n| repeat(&["1"], n)),
    ("digits and points", |n| repeat(&["1.", "1,"], n)),
    ("pages", |n| repeat(&["1 dari 7 halaman\n"], n)),
    ("counts in a line", |n| repeat(&["Dibaca 1.234 kali "], n)),
    ("question boxes", |n| repeat(&["?;"], n)),
    ("questions", |n| repeat(&[";Siapa pulang?;Warga pulang"], n)),
    ("question marks", |n| repeat(&["Benarkah? "], n)),
    ("semicolons", |n| repeat(&["; "], n)),
    ("quotation marks", |n| repeat(&["\""], n)),
    ("quoted words", |n| repeat(&["\"Siap\" "], n)),
    ("apostrophes", |n| repeat(&["'"], n)),
    ("curly quotation marks", |n| repeat(&["\u{201c}Siap\u{201d} "], n)),
    ("full stops", |n| repeat(&["."], n)),
    ("spaced full stops", |n| repeat(&[". "], n)),
    ("abbreviations", |n| repeat(&["S. "], n)),
    ("glued sentences", |n| repeat(&["Warga pulang.Warga"], n)),
    ("commas", |n| repeat(&[", "], n)),
    ("capitals", |n| repeat(&["A"], n)),
    ("capital words", |n| repeat(&["A B C D "], n)),
    ("seams", |n| repeat(&["aB"], n)),
    ("names", |n| repeat(&["Ani Lestari Budi Hartono "], n)),
    ("bylines", |n| repeat(&["Penulis: Ani Lestari "], n)),
    ("byline lines", |n| repeat(&["Penulis:\n", "Editor\n", ": Budi Hartono\n"], n)),
    ("bylines without names", |n| repeat(&["Editor: "], n)),
    ("sign-offs", |n| repeat(&["(rfs/hld)\n"], n)),
    ("sign-offs behind sentences", |n| repeat(&[LINE, " (rfs/hld)\n"], n)),
    ("sign-offs behind a story", |n| format!("{LINE}\n{LINE}\n{LINE}\n{}", repeat(&["(rfs/hld)\n"], n))),
    ("sign-offs before a story", |n| format!("{}{LINE}\n{OTHER}\n", repeat(&["(rfs/hld)\n"], n))),
    ("tags behind sign-offs", |n| format!("{LINE}\n{LINE}\n{}{LINE}", repeat(&["(rfs/hld)\n", "banjir\n"], n))),
    ("sign-offs and captions", |n| format!("{LINE}\n{}..", repeat(&["(rfs/hld)\n", "***\n"], n))),
    ("asterisks", |n| repeat(&["*"], n)),
    ("asterisk lines", |n| repeat(&["***\n"], n)),
    ("embeds", |n| repeat(&["[Gambas:Video 20detik]"], n)),
    ("embed lines", |n| repeat(&["[Gambas:Instagram]\n"], n)),
    ("tags", |n| repeat(&["Tags:\n", "banjir\n"], n)),
    ("one list of tags", |n| format!("Tags:\n{}", repeat(&["banjir\n"], n))),
    ("paths", |n| repeat(&["Home > News > "], n)),
    ("path lines", |n| repeat(&["Home > News > Nasional\n"], n)),
    ("addresses", |n| repeat(&["www.contoh.co.id/"], n)),
    ("stops in words", |n| repeat(&["a.b."], n)),
    ("seams behind stops", |n| repeat(&["aB."], n)),
    ("one long line and many short ones", |n| {
        format!("{}\n{}", repeat(&[LINE, " "], n / 2), repeat(&["Warga.\n"], n / 2))
    }),
    ("one long line and its parts", parts),
    ("paragraphs and labels above a body", |n| {
        format!("{}{LINE}\n{OTHER}\n{LINE}\n", numbered(&[ALONE, "Tanpa Paku"], n))
    }),
    ("torn lines", |n| repeat(&["warga itu pulang ke rumah masing-masing\n"], n)),
    ("torn brackets", |n| repeat(&["Warga (\n", "RT\n", ") pulang\n"], n)),
    ("items", |n| {
        numbered(&["1. Cuci beras sampai bersih lalu tanak bersama santan dan daun pandan di api kecil."], n)
    }),
    ("posts", |n| repeat(&["Jembatan baru!\n", "\u{2014} Warga (@warga) 5 Mei 2025\n"], n)),
    ("a title and its words", |n| {
        format!("Jembatan Bambu Desa - Jembatan Bambu Desa - Jembatan\n{}", repeat(&["Jembatan Bambu Desa - Jem\n"], n))
    }),
    ("menus", |n| format!("{}{LINE}\n{OTHER}\n{}", numbered(&["Beranda"], n / 2), numbered(&["Tentang Kami"], n / 2))),
    ("letters of other scripts", |n| repeat(&["日本語"], n)),
    ("faces", |n| repeat(&["\u{1f600} "], n)),
    ("a word without end", |n| repeat(&["a"], n)),
    ("words in any order", shuffled),
];

const LINE: &str = "Warga dua desa memperbaiki jembatan 'gantung' yang putus diterjang banjir pada awal musim hujan.";
const LINE_AGAIN: &str =
    "Warga Dua Desa memperbaiki jembatan “gantung” yang putus diterjang banjir pada awal musim hujan";
const OTHER: &str = "Kepala desa mengatakan bahwa pekerjaan itu selesai sebelum masa panen tiba di lembah tersebut.";
const ALONE: &str = "Kepala desa mengatakan bahwa pekerjaan selesai sebelum masa panen tiba di lembah.";
const HEADLINE: &str = "Harga Cabai Naik Lagi di Pasar Sukamaju";

fn editors(n: usize) -> String {
    (0..n / 20).fold(String::new(), |mut text, name| {
        let _ = writeln!(text, "Editor: Nama{name:06}x");
        text
    })
}

fn repeat(parts: &[&str], bytes: usize) -> String {
    let once = parts.concat();
    once.repeat(bytes.div_ceil(once.len()))
}

/// The lines again and again, no two the same.
fn numbered(lines: &[&str], bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 256);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        for line in lines {
            let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
            let _ = writeln!(text, "{first} {number} {rest}");
        }
    }
    text
}

/// A story in one line, and as many of its paragraphs below it as are looked
/// at.
fn parts(bytes: usize) -> String {
    let whole = numbered(&[LINE], bytes);
    let below: String = whole.lines().rev().take(60).flat_map(|line| [line, "\n"]).collect();
    format!("{}\n{below}", whole.replace('\n', " "))
}

/// Words of furniture and of stories, and what stands between them, drawn by
/// lot, always the same.
fn shuffled(bytes: usize) -> String {
    const WORDS: &[&str] = &[
        "Baca juga",
        "Baca",
        "Simak",
        "Foto",
        "Editor",
        "Penulis",
        "JAKARTA",
        "Jakarta",
        "KOMPAS.com",
        "(ANTARA)",
        "ANTARA",
        "Senin",
        "12/5/2025",
        "07:45 WIB",
        "warga",
        "pulang",
        "Harga",
        "Cabai",
        "naik",
        "Halaman",
        "2",
        "ADVERTISEMENT",
        "Tags",
        "Terkini",
        "Lainnya",
        "(rfs/hld)",
        "[Gambas:Video]",
        "***",
        "di",
        "yang",
        "Menurut",
    ];
    const BETWEEN: &[&str] =
        &[" ", " ", " ", " ", ": ", ", ", ". ", ".", "\n", "\n", " - ", "(", ") ", "\"", "\u{a0}", "/"];
    let mut state = 1_u64;
    let mut draw = |from: &'static [&'static str]| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(state >> 33) as usize % from.len()]
    };
    let mut text = String::with_capacity(bytes + 64);
    while text.len() < bytes {
        text.push_str(draw(WORDS));
        text.push_str(draw(BETWEEN));
    }
    text
}
