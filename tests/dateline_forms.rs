//! Datelines in the forms publishers print them: what is cut, what is read,
//! and what looks like one and is none.

use jernih::{DatelineParser, Span, Support};

const FORMS: &str = include_str!("data/dateline_forms.tsv");
const TRAPS: &str = include_str!("data/dateline_traps.txt");

/// Invented openings; each form is tried before each that can follow it.
const PROSE: [&str; 5] = [
    "Warga menanam seribu pohon di tepi sungai itu sejak pagi.",
    "Pemerintah desa membuka pasar baru - yang ketiga tahun ini - untuk para petani.",
    "Timnas U-17 berlatih di lapangan anak-anak, kata pelatihnya, sebelum berangkat besok.",
    "\"Kami senang,\" kata seorang guru: sekolahnya selesai dibangun lebih cepat.",
    "PT Sinar Embun (Persero) mencatat panen kopi terbaik dalam sepuluh tahun terakhir.",
];

fn forms() -> impl Iterator<Item = (String, [Option<&'static str>; 3])> {
    FORMS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let dateline = columns.next().unwrap_or_default().replace("\\n", "\n");
        let mut column = || columns.next().filter(|&text| text != "-");
        (dateline, [column(), column(), column()])
    })
}

#[test]
fn every_form_is_cut_and_read() {
    let parser = DatelineParser::new();
    let mut count = 0;
    let mut wrong = Vec::new();
    for (dateline, [place, outlet, date]) in forms() {
        for prose in PROSE {
            // Nothing but a capital and a small letter shows where a glued story begins.
            let glued = dateline.ends_with(char::is_alphanumeric);
            if glued && !prose.starts_with("Warga") {
                continue;
            }
            count += 1;
            let text = format!("{dateline}{prose}");
            let Some(found) = parser.find(&text) else {
                wrong.push(format!("not found: {text:?}"));
                continue;
            };
            let read = (
                Span::new(found.span.end(), text.len()).of(&text).to_owned(),
                found.place.map(|span| span.of(&text).to_owned()),
                found.outlet_name.clone(),
                found.date.as_ref().map(ToString::to_string),
            );
            let expected =
                (prose.to_owned(), place.map(str::to_owned), outlet.map(str::to_owned), date.map(str::to_owned));
            if read != expected {
                wrong.push(format!("{text:?}\n  read     {read:?}\n  expected {expected:?}"));
            }
        }
    }
    assert!(forms().count() >= 300, "only {} forms", forms().count());
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_trap_fires() {
    let parser = DatelineParser::new();
    let mut wrong = Vec::new();
    for line in TRAPS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(found) = parser.find(line) {
            wrong.push(format!("{:?} from {line:?}", found.span.of(line)));
        }
        if let Some(found) = parser.find_inside(line) {
            wrong.push(format!("inside: {:?} from {line:?}", found.span.of(line)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn prose_has_no_dateline() {
    for prose in PROSE {
        assert_eq!(DatelineParser::new().find(prose), None, "{prose}");
    }
}

#[test]
fn certainty_follows_the_evidence() {
    let parser = DatelineParser::new();
    for (line, support) in [
        ("JAKARTA, KOMPAS.com - Hujan turun.", Support::Full),
        ("Liputan6.com, Jakarta Hujan turun.", Support::Outlet),
        ("KENDAL, WARTAPANTURA.COM - Hujan turun.", Support::Outlet),
        ("Jakarta - Hujan turun sejak pagi di kota itu.", Support::Place),
    ] {
        assert_eq!(parser.find(line).unwrap().support, support, "{line}");
    }
}

#[test]
fn without_tolerance_only_right_spelling_is_known() {
    let line = "MOKSWA, KOMPAS.con - Hujan turun.";
    let found = DatelineParser::new().max_edits(0).find(line);
    assert!(found.is_none_or(|found| found.repairs.is_empty() && found.place_name.is_none()));
    let found = DatelineParser::new().find(line).unwrap();
    let mended: Vec<_> = found.repairs.iter().map(|repair| (repair.span.of(line), &*repair.understood)).collect();
    assert_eq!(mended, [("MOKSWA", "Moskwa"), ("KOMPAS.con", "KOMPAS.com")]);
}

#[test]
fn a_byline_before_the_dateline_is_reported() {
    let line = "Laporan Wartawan Tribunnews.com, Lita Anjani TRIBUNNEWS.COM, JAKARTA - Hujan turun.";
    let found = DatelineParser::new().find(line).unwrap();
    assert_eq!(found.byline.unwrap().of(line), "Laporan Wartawan Tribunnews.com, Lita Anjani");
    assert_eq!(found.span.of(line).len(), line.len() - "Hujan turun.".len());
}

#[test]
fn the_cut_begins_where_the_line_does() {
    let parser = DatelineParser::new();
    for (line, cut) in [
        (" \u{a0}JAKARTA, KOMPAS.com - Hujan turun.", " \u{a0}JAKARTA, KOMPAS.com - "),
        (", Jakarta - Hujan turun sejak pagi tadi.", ", Jakarta - "),
        ("\"Liputan6.com, Jakarta - Hujan turun.\"", "Liputan6.com, Jakarta - "),
    ] {
        assert_eq!(parser.find(line).unwrap().span.of(line), cut, "{line}");
    }
}

#[test]
fn any_text_has_an_answer() {
    let parser = DatelineParser::new();
    for (dateline, _) in forms() {
        for (at, _) in dateline.char_indices() {
            let (head, tail) = dateline.split_at(at);
            for text in [head.to_owned(), tail.to_owned(), format!("{tail}{head}")] {
                let _ = (parser.find(&text), parser.find_inside(&text), parser.parse(&text).is_ok());
            }
        }
    }
}
