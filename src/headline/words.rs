//! The words of a short window, and what can be told of each by its shape:
//! case, ending, affixes, and a few closed classes of function words.

use crate::span::{head, is_blank_char, tail};

/// Most words looked at behind a pointer.
pub(super) const MOST_WORDS: usize = 34;
/// Most **bytes** looked at behind a pointer.
const WINDOW: usize = 340;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Seam {
    /// One ordinary space.
    #[default]
    Space,
    /// More than one space, or one that is not the ordinary one.
    Wide,
    /// Nothing, between a lower-case letter and a capital: `MiliarPedagang`.
    Glued,
    /// Nothing, in a place where a name may have it too: behind a digit or an
    /// end mark, or between capitals: `RIPedagang`.
    Tight,
}

/// What a word is, by its shape and the closed classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Capital first, none of the classes below.
    Capital,
    /// All capitals, two letters or more.
    Acronym,
    /// A digit first, or a currency sign and a digit.
    Number,
    /// Lower case, a small word that title case leaves small: `di`, `dan`.
    Small,
    /// Lower case, and at home in running prose: `telah`, `tersebut`.
    Running,
    /// Lower case with a verb's prefix that agency headlines drop: `menaikkan`.
    Active,
    /// Lower case with another verb prefix: `dinaikkan`, `berhenti`, `terlihat`.
    Prefixed,
    /// Lower case with `-nya`.
    Owned,
    /// Any other lower-case word.
    Lower,
    /// Capital, a word that opens sentences: `Namun`, `Menurut`.
    Opener,
    /// Capital, a small word that title case would have left small: `Dalam`.
    RaisedSmall,
    /// Capital, a word that opens sentences and stands in headlines too: `Saat`.
    Either,
    /// Capital, a word of headlines and dates: `Bikin`, `Juni`.
    Held,
    /// Capital, an office or a party: `Kepala`, `Polisi`.
    Actor,
    /// No letter and no digit: a dash, a bullet.
    #[default]
    Sign,
}

impl Kind {
    /// Whether the word begins with a small letter.
    pub(super) const fn is_lower(self) -> bool {
        matches!(self, Kind::Small | Kind::Running | Kind::Active | Kind::Prefixed | Kind::Owned | Kind::Lower)
    }

    /// Whether title case would have raised the word.
    pub(super) const fn is_lower_content(self) -> bool {
        self.is_lower() && !matches!(self, Kind::Small)
    }
}

/// How a word that may open prose is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// Nothing special.
    #[default]
    Plain,
    /// A list's number: `1.`, `2)`.
    Item,
    /// A picture's credit: `KANTOR/NAMA`, with capitals on both sides, or
    /// `laman.com/Nama`.
    Credit,
    /// `ini`, `itu` or `tersebut`.
    Pointing,
}

/// One word of the window, its marks included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// First byte, counted from the window's start.
    pub(super) start: usize,
    /// The byte behind the last one.
    pub(super) end: usize,
    /// What stands before it.
    pub(super) seam: Seam,
    /// What it is.
    pub(super) kind: Kind,
    /// Opens with a quotation mark or a bracket.
    pub(super) opens: bool,
    /// The last character, letters and digits as `a`.
    pub(super) close: char,
    /// The last character before closing quotation marks and brackets.
    pub(super) stop: char,
    /// What the word opens with or holds, for the first word of prose.
    pub(super) shape: Shape,
    /// Whether an odd number of double quotation marks lies before the word.
    pub(super) quoted: bool,
}

/// The words of a window, without allocation.
#[derive(Debug)]
pub(super) struct Words {
    /// The words; those from `len` on are blank.
    all: [Word; MOST_WORDS],
    /// How many there are.
    len: usize,
    /// Where the window ends: at a line end, or where the text does, or
    /// where the bound cut it.
    pub(super) end: usize,
    /// Whether the text, its line or the article's body ends with the window
    /// (as against the bound).
    pub(super) closed: bool,
}

impl Words {
    /// Cuts the beginning of `text` into words.
    pub(super) fn of(text: &str) -> Words {
        let mut words = Words { all: [Word::default(); MOST_WORDS], len: 0, end: 0, closed: false };
        let mut bound = text.len().min(WINDOW);
        while !text.is_char_boundary(bound) {
            bound -= 1;
        }
        words.closed = bound == text.len();
        let mut window = head(text, bound);
        let first = window.find(|c: char| !is_blank_char(c)).unwrap_or(window.len());
        if let Some(at) = tail(window, first).find(['\n', '\r']) {
            window = head(window, first + at);
            words.closed = true;
        }
        words.end = window.len();
        let mut at = first;
        let mut seam = Seam::Space;
        let mut quoted = false;
        while at < window.len() {
            let rest = tail(window, at);
            let size = rest.find(is_blank_char).unwrap_or(rest.len());
            let whole = at + size == window.len();
            if whole && !words.closed {
                words.end = at; // the bound cut this word
                break;
            }
            if !words.cut(window, at, at + size, seam, &mut quoted) {
                words.end = at;
                words.closed = false;
                break;
            }
            let behind = tail(window, at + size);
            let gap = behind.find(|c: char| !is_blank_char(c)).unwrap_or(behind.len());
            seam = if head(behind, gap) == " " { Seam::Space } else { Seam::Wide };
            at += size + gap;
        }
        words
    }

    /// The words.
    pub(super) fn as_slice(&self) -> &[Word] {
        self.all.get(..self.len).unwrap_or_default()
    }

    /// Adds the run `start..end` without blanks, cut where two words are
    /// glued. False where there is no room.
    fn cut(&mut self, window: &str, start: usize, end: usize, seam: Seam, quoted: &mut bool) -> bool {
        let run = head(tail(window, start), end - start);
        let mut from = 0;
        let mut seam = seam;
        let mut inside = *quoted;
        let mut last = [' '; 2];
        if !CAMEL.contains(&run.trim_matches(|c: char| !c.is_alphanumeric())) {
            for (at, c) in run.char_indices() {
                let glue = glue(last, c, head(run, at), tail(run, at), inside);
                if let Some(glue) = glue
                    && at > from
                {
                    if !self.push(head(tail(run, from), at - from), start + from, seam, *quoted) {
                        return false;
                    }
                    *quoted = inside;
                    from = at;
                    seam = glue;
                }
                if matches!(c, '"' | '“' | '”') {
                    inside = !inside;
                }
                last = [last[1], c];
            }
        }
        for c in if last == [' '; 2] { run } else { "" }.chars() {
            inside ^= matches!(c, '"' | '“' | '”');
        }
        let done = self.push(tail(run, from), start + from, seam, *quoted);
        *quoted = inside;
        done
    }

    /// Adds one word. False where there is no room.
    fn push(&mut self, word: &str, start: usize, seam: Seam, quoted: bool) -> bool {
        let Some(slot) = self.all.get_mut(self.len) else { return false };
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let class = |c: Option<char>| c.map_or(' ', |c| if c.is_alphanumeric() { 'a' } else { c });
        *slot = Word {
            start,
            end: start + word.len(),
            seam,
            kind: kind(core),
            opens: word.starts_with(['"', '“', '‘', '\'', '(', '[', '«', '”']),
            shape: shape(word, core),
            close: class(word.chars().next_back()),
            stop: class(word.trim_end_matches(['"', '”', '\'', '’', ')', ']']).chars().next_back()),
            quoted,
        };
        self.len += 1;
        true
    }
}

/// Names written with a capital inside: no seam is looked for in them.
const CAMEL: [&str; 17] = [
    "TikTok", "YouTube", "WhatsApp", "MotoGP", "LinkedIn", "ChatGPT", "OpenAI", "AirAsia", "PayPal", "iPhone",
    "MoU", "PhD", "DeepSeek", "HyperOS", "ShopeePay", "GoPay", "BlackBerry",
];

/// Whether a seam lies before `c`, behind the two characters `last`.
/// `before` and `behind` are the run up to and from `c`; `inside` says
/// whether a quotation is open.
fn glue(last: [char; 2], c: char, before: &str, behind: &str, inside: bool) -> Option<Seam> {
    let [older, prev] = last;
    let letters = |text: &str| text.chars().take_while(|c| c.is_lowercase()).count();
    if matches!(c, '"' | '“') && !inside && (prev.is_alphanumeric() || matches!(prev, '?' | '!')) {
        return Some(Seam::Glued);
    }
    if !c.is_uppercase() {
        return None;
    }
    let body = letters(tail(behind, c.len_utf8()));
    if prev.is_lowercase() {
        // `Mc`, `De`, `Al` and the like open names
        let left = before.chars().rev().take_while(|c| c.is_lowercase()).count();
        return (left >= 2 && (body >= 1 || behind.len() == 1 || next_is_upper(behind))).then_some(Seam::Glued);
    }
    if matches!(prev, '?' | '!' | '…' | '”') || (prev == '"' && older != ' ' && !inside) || (prev == '.' && older.is_lowercase())
    {
        return Some(Seam::Tight);
    }
    if matches!(prev, ')' | '%') || prev.is_ascii_digit() || (prev.is_uppercase() && (older.is_uppercase() || body >= 4)) {
        return (body >= 3 || (body >= 1 && behind.len() <= body + 1)).then_some(Seam::Tight);
    }
    None
}

/// Whether the second character of `text` is a capital.
fn next_is_upper(text: &str) -> bool {
    text.chars().nth(1).is_some_and(char::is_uppercase)
}

/// How a word is made; `core` is bare of marks.
fn shape(word: &str, core: &str) -> Shape {
    if matches!(core, "ini" | "itu" | "tersebut") {
        return Shape::Pointing;
    }
    if core.len() <= 2 && word.len() == core.len() + 1 && word.ends_with(['.', ')']) {
        return if core.bytes().all(|b| b.is_ascii_digit()) { Shape::Item } else { Shape::Plain };
    }
    let credit = core.split_once('/').is_some_and(|(agency, name)| {
        let shouted = agency.len() > 1 && !agency.contains(char::is_lowercase) && name.starts_with(char::is_uppercase);
        shouted || agency.ends_with(".com") || agency.ends_with(".id")
    });
    if credit && !core.starts_with(|c: char| c.is_numeric()) { Shape::Credit } else { Shape::Plain }
}

/// What a word is; `core` is bare of marks.
pub(super) fn kind(core: &str) -> Kind {
    let mut chars = core.chars();
    let Some(first) = chars.next() else { return Kind::Sign };
    if first.is_numeric() || (core.starts_with("Rp") && core.ends_with(|c: char| c.is_numeric())) {
        return Kind::Number;
    }
    if first.is_uppercase() {
        if core.len() > 1 && !chars.as_str().contains(char::is_lowercase) {
            return Kind::Acronym;
        }
        return raised(core);
    }
    if SMALL.binary_search(&core).is_ok() {
        return Kind::Small;
    }
    if RUNNING.binary_search(&core).is_ok() {
        return Kind::Running;
    }
    if core.len() > 5 {
        if ["mem", "men", "mer", "mel", "mew", "mey"].iter().any(|p| core.starts_with(p)) {
            return Kind::Active;
        }
        if core.ends_with("nya") {
            return Kind::Owned;
        }
        if ["ber", "ter", "di"].iter().any(|p| core.starts_with(p)) {
            return Kind::Prefixed;
        }
    }
    if core.len() > 4 && core.ends_with("nya") { Kind::Owned } else { Kind::Lower }
}

/// What a capitalised word is.
fn raised(word: &str) -> Kind {
    if OPENERS.binary_search(&word).is_ok() {
        return Kind::Opener;
    }
    if RAISED_SMALL.binary_search(&word).is_ok() {
        return Kind::RaisedSmall;
    }
    if EITHER.binary_search(&word).is_ok() {
        return Kind::Either;
    }
    if HELD.binary_search(&word).is_ok() {
        return Kind::Held;
    }
    if ACTORS.binary_search(&word).is_ok() { Kind::Actor } else { Kind::Capital }
}

/// Small words that title case leaves small.
const SMALL: [&str; 37] = ["agar", "atas", "atau", "bagi", "buat", "dalam", "dan", "dari", "demi", "dengan", "di", "gegara", "hingga", "jadi", "karena", "ke", "kepada", "lawan", "lewat", "oleh", "pada", "para", "saat", "sampai", "se", "secara", "sejak", "serta", "si", "soal", "tanpa", "tapi", "tentang", "terhadap", "untuk", "vs", "yang"];

/// Lower-case words at home in running prose, rare in headlines.
const RUNNING: [&str; 73] = ["adalah", "akan", "antara", "apabila", "bahkan", "bahwa", "banyak", "beberapa", "belum", "berdasarkan", "berupa", "bisa", "dapat", "dia", "diketahui", "hanya", "harus", "ia", "ini", "itu", "jika", "juga", "jumlah", "kami", "kata", "katanya", "kemudian", "ketika", "kita", "lain", "lainnya", "lalu", "lebih", "maka", "masih", "maupun", "melalui", "memang", "memiliki", "menjadi", "menurut", "mereka", "merupakan", "namun", "orang", "pernah", "pihak", "pun", "saja", "sangat", "saya", "sebagai", "sebelum", "sebelumnya", "sebuah", "sedang", "sehingga", "sekitar", "selain", "semua", "seorang", "seperti", "setelah", "setiap", "suatu", "sudah", "telah", "tentu", "tersebut", "tidak", "ujar", "ujarnya", "yakni"];

/// Words that open a sentence of prose and hardly stand inside a headline.
const OPENERS: [&str; 109] = ["Adapun", "Akibatnya", "Alhamdulillah", "Apabila", "Apalagi", "Artinya", "Awalnya", "Bahkan", "Bahwa", "Beberapa", "Begitu", "Begitupun", "Benarkah", "Berdasarkan", "Biasanya", "Bila", "Demikian", "Dia", "Diberitakan", "Dijelaskan", "Dikatakan", "Diketahui", "Dikutip", "Dilansir", "Dilaporkan", "Dirinya", "Disebutkan", "Disitat", "Ditambahkan", "Hal", "Harapannya", "Hasilnya", "Ia", "Itulah", "Iya", "Kalau", "Kami", "Keduanya", "Kegiatan", "Kemudian", "Kendati", "Kesemuanya", "Ketika", "Kita", "Lantas", "Maka", "Melansir", "Memang", "Menanggapi", "Mengenai", "Mengutip", "Menurut", "Menurutnya", "Menyikapi", "Mereka", "Merespons", "Merujuk", "Meski", "Meskipun", "Misalnya", "Nah", "Namun", "Nantinya", "Oleh", "Padahal", "Pasalnya", "Peristiwa", "Pihaknya", "Saya", "Sayang", "Sayangnya", "Sebab", "Sebagaimana", "Sebagian", "Sebaliknya", "Sebanyak", "Sebelumnya", "Sebenarnya", "Sebuah", "Sedangkan", "Sehingga", "Seiring", "Sejatinya", "Sejauh", "Sejumlah", "Sekadar", "Selain", "Selanjutnya", "Semantara", "Sementara", "Semoga", "Senada", "Seorang", "Seperti", "Serupa", "Sesampainya", "Setibanya", "Setidaknya", "Tapi", "Tentu", "Tentunya", "Tercatat", "Terdapat", "Terlebih", "Terlepas", "Ternyata", "Tetapi", "Walau", "Walaupun"];

/// Small words with a capital: in title case they would have stayed small.
const RAISED_SMALL: [&str; 17] = ["Agar", "Atas", "Bagi", "Dalam", "Dan", "Dari", "Dengan", "Di", "Ke", "Kepada", "Pada", "Para", "Secara", "Sejak", "Serta", "Untuk", "Yang"];

/// Words that open sentences, and stand in headlines too.
const EITHER: [&str; 68] = ["Ada", "Akhirnya", "Akibat", "Aku", "Anda", "Apa", "Bagaimana", "Baik", "Banyak", "Belum", "Berbagai", "Berikut", "Bersama", "Bukan", "Diduga", "Hadir", "Hanya", "Hasil", "Hingga", "Itu", "Jangan", "Jelang", "Jika", "Juga", "Kabar", "Kala", "Karena", "Kedua", "Keempat", "Ketiga", "Kini", "Lalu", "Lanjut", "Lebih", "Masih", "Melalui", "Melihat", "Mulanya", "Mungkin", "Namanya", "Nanti", "Orang-orang", "Perlu", "Pertama", "Saat", "Salah", "Sama", "Sambil", "Satu", "Sebagai", "Sebelum", "Sekarang", "Sekitar", "Selama", "Selengkapnya", "Seluruh", "Semua", "Sepanjang", "Sesuai", "Setelah", "Setiap", "Seusai", "Tak", "Terakhir", "Terkait", "Tidak", "Total", "Ya"];

/// Words that stand in headlines and hardly open a sentence.
const HELD: [&str; 48] = ["Agustus", "April", "Bakal", "Bikin", "Bisa", "Buat", "Cara", "Desember", "Februari", "Gegara", "Gelar", "Hari", "Harus", "Ingin", "Jadi", "Januari", "Juli", "Juni", "Juta", "Kali", "Lagi", "Lawan", "Lewat", "Maret", "Mei", "Miliar", "Minta", "November", "Oktober", "Orang", "Pakai", "Persen", "Punya", "Ribu", "Saja", "Sampai", "Sebut", "Segera", "September", "Soal", "Tahun", "Tanpa", "Triliun", "Usai", "VS", "Viral", "Vs", "Warganya"];

/// Offices and parties that news sentences begin with.
const ACTORS: [&str; 71] = ["Acara", "Aksi", "Anggota", "Angka", "Badan", "Bupati", "Camat", "Data", "Dinas", "Direktur", "Dukungan", "Gempa", "Gubernur", "Hakim", "Informasi", "Insiden", "Jaksa", "Jumlah", "Juru", "Kapolda", "Kapolres", "Kapolsek", "Kasat", "Kebijakan", "Kejadian", "Kementerian", "Kepala", "Keputusan", "Ketua", "Komisi", "Kondisi", "Korban", "Kunjungan", "Langkah", "Laporan", "Majelis", "Manajer", "Masyarakat", "Menteri", "Nama", "Pelaku", "Pelatih", "Pemerintah", "Penasihat", "Pengacara", "Pengamat", "Pengunjung", "Penyidik", "Pernyataan", "Pertandingan", "Pertemuan", "Petugas", "Pihak", "Pimpinan", "Polisi", "Politisi", "Posisi", "Presiden", "Pria", "Program", "Proses", "Sekretaris", "Situasi", "Tersangka", "Tim", "Wakil", "Wali", "Walikota", "Warga", "Wartawan", "Wisatawan"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_binary_search() {
        assert!(SMALL.is_sorted() && RUNNING.is_sorted() && RAISED_SMALL.is_sorted() && HELD.is_sorted());
        assert!(OPENERS.is_sorted(), "{:?}", OPENERS.windows(2).find(|w| w[0] > w[1]));
        assert!(EITHER.is_sorted() && ACTORS.is_sorted());
    }

    #[test]
    fn glued_words_are_cut_and_names_are_not() {
        let cut = |text: &str| Words::of(text).as_slice().iter().map(|w| (w.start, w.seam)).collect::<Vec<_>>();
        assert_eq!(cut("MiliarPedagang"), [(0, Seam::Space), (6, Seam::Glued)]);
        assert_eq!(cut("TikTok"), [(0, Seam::Space)]);
        assert_eq!(cut("McCarthy"), [(0, Seam::Space)]);
        assert_eq!(cut("Naik\u{a0} Warga"), [(0, Seam::Space), (7, Seam::Wide)]);
        assert_eq!(cut("2023Selain"), [(0, Seam::Space), (4, Seam::Tight)]);
    }

    #[test]
    fn a_window_is_bounded_and_ends_with_the_line() {
        let long = "kata ".repeat(100_000);
        assert!(Words::of(&long).end <= WINDOW && !Words::of(&long).closed);
        let words = Words::of("\nJalan Desa Diperbaiki\nWarga senang.");
        assert!(words.closed);
        assert_eq!(words.as_slice().len(), 3);
    }
}
