//! Texts made to break things: huge, deep, endless. None panics, overflows or
//! loses a byte. `JERNIH_HUGE=1` makes them as large as 64 MB.

use super::checks;

/// How large the texts are, in bytes.
fn size() -> usize {
    if std::env::var_os("JERNIH_HUGE").is_some() { 64 << 20 } else { 1 << 18 }
}

fn repeated(unit: &str) -> String {
    unit.repeat(size() / unit.len() + 1)
}

/// What must hold of a text that is too large for the closer look.
fn holds(name: &str, raw: &str) {
    let article = checks::house().clean(raw);
    checks::partition(&article);
    checks::spans(&article);
    let prose = article.prose();
    assert!(prose.len() <= raw.len() + raw.lines().count() + 1, "{name}: the prose is longer than the text");
    assert!(article.marked_up().len() >= raw.len(), "{name}: the marked text lacks something");
}

#[test]
fn one_unit_without_end() {
    for unit in [
        "a",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\u{a0}",
        "\u{200b}",
        "\0",
        "\u{1f600}",
        "e\u{301}",
        "\u{301}",
        ".",
        "-",
        "- ",
        "\u{2013}",
        "(",
        ")",
        "()",
        "[",
        "{{",
        "\"",
        "'",
        "\u{201c}",
        ";",
        "?;",
        "*",
        "***\n",
        "/",
        "(a/b)",
        "1",
        "1/1/2020 ",
        "10:22 WIB ",
        "Senin, ",
        "Januari ",
        "JAKARTA ",
        "JAKARTA, ",
        "JAKARTA - ",
        "KOMPAS.com ",
        "KOMPAS.com - ",
        "Jakarta (",
        "(ANTARA) ",
        "Baca juga:",
        "Baca juga: ",
        "Baca juga:\n",
        "Baca Juga ",
        "(Baca juga: ",
        "ADVERTISEMENT",
        "ADVERTISEMENT ",
        "Halaman:",
        "Editor: ",
        "Editor:\n",
        "Foto: ",
        "Tag:\n",
        "Tag: a\n",
        "Berita Terkait\n",
        "Lihat Foto\n",
        "A",
        "Ab",
        "AbC",
        "Warga pulang. ",
        "Warga pulang.\n",
        "Harga Cabai Naik di Pasar Induk Kota\n",
        "> ",
        "a > b\n",
        "kompas.com/",
        "&nbsp;",
        "\u{c2}\u{a0}",
        "\u{e2}\u{80}\u{94}",
        " (far/vys)",
        "x y",
        "Satu dua tiga empat lima.\nSatu dua tiga empat lima.\n",
    ] {
        holds(&format!("{unit:?} without end"), &repeated(unit));
    }
}

#[test]
fn one_line_without_end() {
    let sentence = "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari. ";
    holds("sentences", &repeated(sentence));
    holds("pointers in a line", &repeated(&format!("{sentence}Baca juga: Harga Cabai Naik Lagi ")));
    holds("datelines in a line", &repeated(&format!("JAKARTA, KOMPAS.com - {sentence}")));
    holds("captions in a line", &repeated(&format!("{sentence}ANTARA/Ani Lestari/aa. ")));
    holds("quotes in a line", &repeated("Lihat juga Video '\"\u{2018}"));
    holds("no space", &repeated("wargadesaitu"));
}

#[test]
fn brackets_as_deep_as_the_text() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{{P101 ", "}}"), ("\"", "\""), ("\u{201c}", "\u{201d}"), ("(Baca juga: ", ")")]
    {
        let depth = size() / (open.len() + close.len());
        holds(open, &format!("{}Warga pulang.{}", open.repeat(depth), close.repeat(depth)));
        holds(open, &format!("Warga pulang. {}\n{}", open.repeat(depth), close.repeat(depth)));
    }
}

#[test]
fn every_phrase_a_thousand_times() {
    for publisher in jernih::publishers() {
        let all: String = publisher.phrases().iter().map(|phrase| phrase.text().to_owned() + " ").collect();
        if all.is_empty() {
            continue;
        }
        let times = (size() / 8 / all.len()).max(2);
        holds(publisher.id(), &all.repeat(times));
        holds(publisher.id(), &all.replace(' ', "\n").repeat(times));
    }
}

#[test]
fn a_text_is_cut_at_every_byte() {
    let raw = "Rabu, 16 Des 2020 07:45 WIB\nJAKARTA, KOMPAS.com \u{2013} \u{201c}Air\u{201d} surut (7/7/2025). Baca juga: Harga Cabai\u{a0}Naik\r\n\
               Foto: ANTARA/Ani Lestari \u{1f600}\u{200d}\nPenulis: Ani Lestari Editor: Budi (rfs/hld) banjir jakarta";
    for at in (0..=raw.len()).filter(|at| raw.is_char_boundary(*at)) {
        let (head, tail) = raw.split_at(at);
        for text in [
            head.to_owned(),
            tail.to_owned(),
            format!("{tail}{head}"),
            format!("{head}\n{tail}"),
            format!("{head}\u{fffd}{tail}"),
        ] {
            checks::all(&text);
        }
    }
}

#[test]
fn numbers_are_as_large_as_they_like() {
    for number in [
        "0",
        "00000000000000000000",
        "99999999999999999999999999",
        "-1",
        "4294967296",
        "18446744073709551616",
        "1e999",
        "\u{663}\u{664}",
    ] {
        for form in [
            "{n} dari {n} halaman",
            "Dibaca {n} kali",
            "{n}/{n}/{n}",
            "{n} Januari {n} {n}:{n} WIB",
            "Senin ({n}/{n}/{n})",
            "{n}",
            "{n}. {n}",
            "({n})",
        ] {
            let text = form.replace("{n}", number);
            checks::all(&text);
            checks::all(&format!("Warga pulang.\n{text}\nWarga pulang lagi."));
            checks::dateline(&format!("JAKARTA, KOMPAS.com, {text} - Warga pulang."));
        }
    }
}
