//! Furniture below an article changes nothing of the prose above it: every
//! phrase of every publisher, and whole footers as sites print them, under
//! invented stories and under every text of the corpus. Equal prose means two
//! things: the story is whole, and the footer is gone.
//!
//! Three kinds of phrase need a word:
//!
//! - Labels of sections (`L102`) are ordinary words: `Nasional`, `Motor`. They
//!   go only from a list of other articles, and alone they stay.
//! - A pointer without a colon (`Baca Juga`) may begin a sentence. It goes
//!   between two sentences or as a line of its own, and only where the text
//!   holds another phrase, which proves that a page template wrote there. So
//!   it is tried with another phrase below it; with bare words behind it at
//!   the end of the text it stays. So a footer takes away a bare pointer above
//!   itself (`a_footer_proves_a_bare_pointer`).
//! - Credits and buttons of pictures (`C`) stand under a picture, and the
//!   article goes on below. They take no prose with them, but where one is the
//!   last line, the page has not ended for the filters, and the bare tags or
//!   the question box above it stay. So they are tried under stories, not under
//!   the corpus.
//!
//! Beside these, `CHANGED` lists the texts above which some footer changes
//! something, and why.

use jernih::{Anchor, Phrase, Publisher, Takes, publishers};

use super::checks;
use super::corpus;
use super::documents::HEADLINES;
use super::each::failing;

/// What sites print below their articles.
const WHOLE: [(&str, &str); 14] = [
    ("buttons", "Tulis Komentar\nBagikan berita ini\nHalaman Selanjutnya"),
    ("calls", "Cek Berita dan Artikel yang lain di Google News\nLaporkan Komentar"),
    ("a pointer", "Baca juga: Jembatan Gantung Wanasari Kembali Dibuka untuk Warga"),
    ("an advertisement", "ADVERTISEMENT"),
    (
        "a list",
        "Berita Terkait\nHarga Cabai Turun, Pedagang Pasar Induk Bersyukur\n2 jam lalu\n\
                Nelayan Muarasari Terima 12 Kapal Baru dari Koperasi\n3 jam lalu",
    ),
    ("tags", "Tags:\nbanjir\njembatan gantung\nwanasari\nBagikan:\nCopy Link"),
    ("legal lines", "Tentang Kami\nRedaksi\nPedoman Media Siber\nKebijakan Privasi\nKontak Kami\n© 2025 Kabar Lindur"),
    (
        "antara",
        "Pewarta: Ani Lestari\nEditor: Budi Hartono\nCopyright © ANTARA 2025\n\
                Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web \
                ini tanpa izin tertulis dari Kantor Berita ANTARA.",
    ),
    (
        "detik",
        "Simak Video 'Jembatan Gantung Wanasari Kembali Dibuka untuk Warga'\n[Gambas:Video 20detik]\n\
               Berita Terkait\nHarga Cabai Turun, Pedagang Pasar Induk Bersyukur\npart of detik network",
    ),
    (
        "kompas",
        "Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita \
                Kompas.com WhatsApp Channel : https://www.whatsapp.com/channel/0029VaFPbedBPzjZrk13HO3D.\n\
                Tag\nbanjir\nwanasari\nTulis komentar dengan menyertakan tagar #JernihBerkomentar\n\
                Terkini Lainnya\nHarga Cabai Turun, Pedagang Pasar Induk Bersyukur\nRegional 12/07/2025, 10:05 WIB\n\
                Kabar Palmerah",
    ),
    (
        "liputan6",
        "Baca Juga\nAdvertisement\nTrending Topic\n\
                  Jangan sampai ketinggalan berita terkini",
    ),
    (
        "republika",
        "Ikuti Whatsapp Channel Republika\nBerita Lainnya\n\
                   Nelayan Muarasari Terima 12 Kapal Baru dari Koperasi\nsumber : Antara",
    ),
    (
        "okezone",
        "Follow WhatsApp Channel Okezone untuk update berita terbaru setiap hari Follow\n\
                 Telusuri berita news lainnya\nBerita Terkait\nJembatan Gantung Wanasari Kembali Dibuka untuk Warga",
    ),
    (
        "tribunnews",
        "Artikel ini telah tayang di TribunJatim.com dengan judul Harga Cabai Turun, Pedagang Bersyukur\n\
                    Ikuti Berita Lainnya di News Google SURYA.co.id\nBerita Populer\n\
                    Harga Cabai Turun, Pedagang Pasar Induk Bersyukur",
    ),
];

/// Invented stories, each with another kind of end.
const STORIES: [&str; 6] = [
    "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.\n\
     \"Kami bekerja bergantian siang dan malam,\" kata kepala desa kepada warga yang datang.\n\
     Jembatan yang putus akan dibangun lagi tahun depan dengan bambu dan besi.",
    "Air sudah surut sejak pagi tadi.",
    "Warga menutup pintu air di hulu sungai itu sejak hujan turun semalam.\n\
     \"Kalau terlambat sejam saja, sawah di bawah sana habis,\" kata Maruli, penjaga pintu air itu.",
    "Berikut yang disiapkan warga untuk pesta panen raya di lapangan desa:\n\
     1. Tikar dan tenda untuk tamu dari desa lain\n2. Beras ketan, kelapa, dan gula merah\n3. Gendang dan gong",
    "Apakah pasar ikan di Muarasari akan dibuka lagi pekan depan seperti biasa?\n\
     Camat menjawab bahwa keputusan diambil sesudah air laut surut dan dermaga diperiksa.\nLalu siapa yang memeriksa?",
    "Harga beras di pasar induk naik Rp 500 per kilogram sejak awal bulan (7/7/2025).\n\
     Tiket masuk: Rp 10.000 untuk anak dan Rp 20.000 untuk orang dewasa.\nPasar buka pukul 05.00-11.00 WIB.",
];

struct Footer {
    name: String,
    text: String,
    /// Whether it may be glued to a text on one line.
    anywhere: bool,
    /// A credit or a button of a picture.
    invented_only: bool,
}

/// Every known footer.
fn footers() -> Vec<Footer> {
    let whole = WHOLE.iter().map(|(name, text)| footer(format!("all of {name}"), (*text).to_owned()));
    let phrases = publishers().iter().flat_map(|publisher| {
        publisher.phrases().iter().map(|phrase| Footer {
            name: format!("{}: {:?}", publisher.id(), phrase.text()),
            text: printed(phrase),
            // A credit behind a caption goes with it, and with nothing else.
            anywhere: phrase.at() == Anchor::Anywhere
                && !needs_more(phrase)
                && !(phrase.rule().family() == 'C' && phrase.takes() == Takes::Name),
            invented_only: phrase.rule().family() == 'C',
        })
    });
    whole.chain(phrases).chain(publishers().iter().flat_map(together)).collect()
}

fn footer(name: String, text: String) -> Footer {
    Footer { name, text, anywhere: false, invented_only: false }
}

/// A footer has no more phrases than this.
const PHRASES: usize = 24;

/// All that a publisher prints, but for lists and pictures, line below line.
fn together(publisher: &Publisher) -> impl Iterator<Item = Footer> {
    let phrases = publisher.phrases().iter().filter(|phrase| !matches!(phrase.rule().family(), 'C' | 'L'));
    let lines: Vec<String> = phrases.map(printed).collect();
    let footers: Vec<String> = lines.chunks(PHRASES).map(|lines| lines.join("\n")).collect();
    footers.into_iter().enumerate().map(|(at, text)| {
        let name = format!("footer {at} of {}", publisher.id());
        Footer { name, text, anywhere: false, invented_only: true }
    })
}

/// Whether a headline goes with the phrase and no mark announces it.
fn needs_more(phrase: &Phrase) -> bool {
    phrase.takes() == Takes::Headline && phrase.text().ends_with(char::is_alphabetic)
}

/// The phrase as a page prints it, with what belongs to it.
fn printed(phrase: &Phrase) -> String {
    let text = phrase.text().replace("{n}", "3");
    let [one, two, ..] = HEADLINES;
    match (phrase.rule().code(), phrase.takes()) {
        ("L101", _) => format!("{text}\n{one}\n{two}"),
        ("L102", _) => format!("Terkini Lainnya\n{text}\n{one}\n{text}\n{two}"),
        ("P101", Takes::Headline) if needs_more(phrase) => format!("{text}\nADVERTISEMENT"),
        (_, Takes::Headline) if needs_more(phrase) => format!("{text} '{one}'"),
        (_, Takes::Headline) => format!("{text} {one}"),
        (_, Takes::Name) => format!("{text} Ani Lestari"),
        ("D103" | "D104", _) if phrase.at() == Anchor::LineStart => {
            format!("{}: Ani Lestari", text.trim_end_matches(':'))
        }
        _ => text,
    }
}

#[test]
fn a_footer_changes_nothing_above_it() {
    let mut wrong = Vec::new();
    for Footer { name, text, anywhere, .. } in footers() {
        for story in STORIES {
            let prose = story.replace('\n', "\n\n");
            let below = ["\n", "\n\n", "\r\n"].map(|end| (format!("{story}{end}{text}"), prose.clone()));
            let flat = story.replace('\n', " ");
            let beside = anywhere.then(|| (format!("{flat} {text}"), flat));
            for (raw, want) in below.into_iter().chain(beside) {
                let found = jernih::clean(&raw);
                if found != want {
                    wrong.push(format!("{name}: {}", checks::house().clean(&raw).marked_up()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} footers change the prose\n{}", wrong.len(), wrong.join("\n\n"));
}

/// So many footers are tried under each text, other ones under the next.
const EACH: usize = 6;

/// Texts above which a footer does change something, how the name of such a
/// footer begins, and why. Under the samples, the cases and the labelled corpus
/// every footer was tried once.
const CHANGED: [(&str, &str, &str); 6] = [
    (
        "umum/cases/pages.txt#0",
        "kompas: \"Kriteria (salah satu)",
        "A page with a menu under its story. The footer is as long as a paragraph, so the menu stands between two \
         paragraphs and is no longer the end of the page.",
    ),
    ("corpus#page-031", "kompas: \"Kriteria (salah satu)", "As the one before."),
    ("umum/cases/repeats.txt#4", "tempo: \"- Akses edisi mingguan", "The text begins with a dash: see dump-01777."),
    (
        "dump#dump-01777",
        "tribunnews: \"- Dapatkan Berita Viral Via Saluran WhatsApp\"",
        "The text begins with a dash. It goes as what is left of a dateline; before another line with a dash it is \
         the bullet of a list.",
    ),
    (
        "dump#dump-02095",
        "all of kompas",
        "The last tag is also a label of lists of other articles. It goes where nothing follows it.",
    ),
    (
        "dump#dump-05496",
        "all of kompas",
        "Where a pointer's headline ends in running text is told by the names that the story repeats; the footer has \
         a sentence as long as a paragraph and names WhatsApp, as the story does.",
    ),
];

#[test]
fn a_footer_changes_nothing_of_real_texts() {
    let texts = corpus::texts();
    let footers: Vec<Footer> = footers().into_iter().filter(|footer| !footer.invented_only).collect();
    assert!(texts.len() * EACH >= footers.len(), "not every footer is tried");
    let changes = |raw: &str, footer: &Footer| jernih::clean(&format!("{raw}\n{}", footer.text)) != jernih::clean(raw);
    for (text, footer, why) in CHANGED {
        let footer = footers.iter().find(|other| other.name.starts_with(footer)).expect("a known footer");
        if let Some(text) = texts.iter().find(|other| other.name == text) {
            assert!(changes(&text.raw, footer), "{} changes {} no more: {why}", footer.name, text.name);
        }
    }
    let wrong = failing(&texts, |at, raw| {
        let listed = CHANGED.iter().any(|(text, _, _)| *text == texts[at].name);
        let mut some = footers.iter().cycle().skip(at * EACH % footers.len()).take(EACH);
        listed || !some.any(|footer| changes(raw, footer))
    });
    assert!(wrong.is_empty(), "a footer changes the prose above it: {wrong:?}");
}

#[test]
fn every_publisher_has_its_footers() {
    let footers = footers();
    for publisher in publishers() {
        let of = |footer: &&Footer| footer.name.starts_with(&format!("{}: \"", publisher.id()));
        assert_eq!(footers.iter().filter(of).count(), publisher.phrases().len(), "{}", publisher.id());
    }
    assert!(footers.len() > 1300, "only {} footers", footers.len());
}

#[test]
fn labels_and_bare_pointers_alone_stay() {
    let [story, ..] = STORIES;
    let prose = story.replace('\n', "\n\n");
    for publisher in publishers() {
        for phrase in publisher.phrases() {
            let text = phrase.text();
            let line = match phrase.rule().code() {
                "L102" => text.to_owned(),
                "P101" if needs_more(phrase) => format!("{text} {}", HEADLINES[0]),
                _ => continue,
            };
            assert_eq!(jernih::clean(&format!("{story}\n{line}")), format!("{prose}\n\n{line}"));
        }
    }
}

#[test]
fn a_footer_proves_a_bare_pointer() {
    let story = "Air di desa itu sudah surut. Baca Juga Harga Cabai Turun Jelang Hari Raya Warga kini membersihkan \
                 lumpur di sekolah dan balai desa.";
    let prose = "Air di desa itu sudah surut. Warga kini membersihkan lumpur di sekolah dan balai desa.";
    assert_eq!(jernih::clean(story), story);
    assert_eq!(jernih::clean(&format!("{story}\nADVERTISEMENT")), prose);
}

#[test]
fn a_bare_pointer_stands_behind_a_date_a_bracket_or_a_colon() {
    for before in ["Warga pulang pada 3 Maret 2025", "Warga pulang, Senin (3/3/2025)", "Syaratnya antara lain:"] {
        let behind = "\"Kami lega sekali,\" kata Sutarno, warga desa itu.";
        let raw = format!("{before} Baca Juga {behind}\nADVERTISEMENT");
        assert_eq!(jernih::clean(&raw), format!("{before} {behind}"));
    }
    for before in ["Warga membuka rubrik", "Kolom Foto, Video, Indeks,"] {
        let raw = format!("{before} Baca Juga Kami pada laman itu, lalu pulang.\nADVERTISEMENT");
        assert_eq!(jernih::clean(&raw), raw.replace("\nADVERTISEMENT", ""));
    }
}
