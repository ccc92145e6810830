//! The closed classes of words: those whose presence, or whose case, tells
//! prose from headline. Structure words only; which class a word is in was
//! read off how often it opens a line of prose and how often it stands inside
//! a headline.

use super::kinds::{Kind, Shape};

/// What is known of a word.
#[derive(Clone, Copy)]
pub(super) struct Known {
    word: &'static str,
    /// What it is, where it is in a closed class.
    pub(super) kind: Option<Kind>,
    /// How it is made: whether it points, or no headline ends in it, capital and all.
    pub(super) shape: Shape,
}

/// Nothing is known.
const UNKNOWN: Known = Known { word: "", kind: None, shape: Shape::Plain };

/// What is known of a word.
#[inline]
pub(super) fn known(word: &[u8]) -> &'static Known {
    let mut at = slot(word);
    loop {
        let known = &TABLE.words[usize::from(TABLE.slots[at])];
        if known.word.as_bytes() == word || known.word.is_empty() {
            return known;
        }
        at = (at + 1) % SLOTS;
    }
}

/// The classes.
const CLASSES: [(&[&str], Kind); 8] = [
    (&SMALL, Kind::Small),
    (&RUNNING, Kind::Running),
    (&OPENERS, Kind::Opener),
    (&LIKELY, Kind::Likely),
    (&RAISED_SMALL, Kind::RaisedSmall),
    (&EITHER, Kind::Either),
    (&HELD, Kind::Held),
    (&ACTORS, Kind::Actor),
];

/// Words that point to what was said before.
const POINTING: [&str; 3] = ["ini", "itu", "tersebut"];

/// Words that tell by how they are made.
const SHAPES: [(&[&str], Shape); 2] = [(&HANGING, Shape::Hanging), (&POINTING, Shape::Pointing)];

/// How many slots the table has: a power of two, many times the words, so that most
/// words of no class meet an empty one.
const SLOTS: usize = 4096;

/// No more words than these are known.
const WORDS: usize = 700;

/// All words, and where they are.
struct Table {
    /// The first is [`UNKNOWN`].
    words: [Known; WORDS],
    /// The number of a word.
    slots: [u16; SLOTS],
}

static TABLE: Table = {
    let mut table = Table { words: [UNKNOWN; WORDS], slots: [0; SLOTS] };
    let mut count = 1;
    let mut list = 0;
    while list < CLASSES.len() + SHAPES.len() {
        let words = if list < CLASSES.len() { CLASSES[list].0 } else { SHAPES[list - CLASSES.len()].0 };
        let mut i = 0;
        while i < words.len() {
            (table, count) = table.with(words[i], count);
            let known = &mut table.words[table.slots[table.place(words[i])] as usize];
            if list < CLASSES.len() {
                known.kind = Some(CLASSES[list].1);
            } else {
                known.shape = SHAPES[list - CLASSES.len()].1;
            }
            i += 1;
        }
        list += 1;
    }
    table
};

impl Table {
    /// The slot of a word, or the empty one where it would be.
    const fn place(&self, word: &str) -> usize {
        let mut at = slot(word.as_bytes());
        while self.slots[at] != 0 && !is_same(self.words[self.slots[at] as usize].word.as_bytes(), word.as_bytes()) {
            at = (at + 1) % SLOTS;
        }
        at
    }

    /// The table with this word in it, and how many it holds then.
    #[allow(clippy::cast_possible_truncation)] // there are no more than `WORDS`
    const fn with(mut self, word: &'static str, count: usize) -> (Table, usize) {
        let at = self.place(word);
        if self.slots[at] != 0 {
            return (self, count);
        }
        self.slots[at] = count as u16;
        self.words[count].word = word;
        (self, count + 1)
    }
}

const fn is_same(one: &[u8], two: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < two.len() && one[at] == two[at] {
        at += 1;
    }
    at == one.len() && at == two.len()
}

/// Where the search for a word begins: its length and three letters, mixed, the upper
/// bits of which tell words apart.
#[inline]
#[allow(clippy::cast_possible_truncation)] // as many bits as a slot's number has
const fn slot(word: &[u8]) -> usize {
    if word.is_empty() {
        return 0;
    }
    let (first, middle, last) = (word[0] as u64, word[word.len() / 2] as u64, word[word.len() - 1] as u64);
    let mixed = (first << 24 | middle << 16 | last << 8 | word.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - SLOTS.ilog2())) as usize
}

/// Small words that title case leaves small, and those of English titles.
#[rustfmt::skip]
const SMALL: [&str; 56] = [
    "agar", "al", "ala", "and", "atas", "atau", "bagi", "bak", "bareng", "buat", "dalam", "dan", "dari",
    "de", "demi", "dengan", "di", "el", "for", "gara-gara", "gegara", "hingga", "in", "jadi", "karena",
    "ke", "kepada", "lawan", "lewat", "of", "off", "oleh", "on", "pada", "para", "per", "saat", "sampai",
    "se", "secara", "sejak", "serta", "si", "soal", "tanpa", "tapi", "tentang", "terhadap", "the", "to",
    "untuk", "up", "van", "via", "vs", "yang",
];

/// Lower-case words at home in running prose, rare in headlines.
#[rustfmt::skip]
const RUNNING: [&str; 70] = [
    "adalah", "akan", "antara", "apabila", "bahkan", "bahwa", "banyak", "beberapa", "belum", "berdasarkan",
    "berupa", "bisa", "dapat", "dia", "diketahui", "hanya", "harus", "ia", "ini", "itu", "juga", "jumlah",
    "kami", "kata", "katanya", "kemudian", "ketika", "kita", "lain", "lainnya", "lalu", "lebih", "maka",
    "masih", "maupun", "melalui", "memang", "memiliki", "menjadi", "menurut", "mereka", "merupakan",
    "namun", "orang", "pernah", "pihak", "pun", "saja", "sangat", "saya", "sebelum", "sebelumnya", "sebuah",
    "sedang", "sehingga", "sekitar", "selain", "semua", "seorang", "seperti", "setiap", "suatu", "sudah",
    "telah", "tentu", "tersebut", "tidak", "ujar", "ujarnya", "yakni",
];

/// Words that open a sentence of prose and hardly stand inside a headline.
#[rustfmt::skip]
const OPENERS: [&str; 91] = [
    "Adapun", "Akibatnya", "Alhamdulillah", "Apabila", "Apalagi", "Artinya", "Awalnya", "Bahkan", "Bahwa",
    "Begitu", "Begitupun", "Belakangan", "Benarkah", "Berdasarkan", "Biasanya", "Bila", "Demikian",
    "Diberitakan", "Dijelaskan", "Dikatakan", "Diketahui", "Dikutip", "Dilansir", "Dilaporkan", "Dirinya",
    "Disebutkan", "Disitat", "Ditambahkan", "Harapannya", "Hasilnya", "Ia", "Itulah", "Iya", "Keduanya",
    "Kemudian", "Kendati", "Kesemuanya", "Lantas", "Maka", "Melansir", "Menanggapi", "Mengenai", "Mengutip",
    "Menurut", "Menurutnya", "Menyikapi", "Merespons", "Merujuk", "Meskipun", "Misalnya", "Nah", "Namun",
    "Nantinya", "Padahal", "Pasalnya", "Peristiwa", "Pihaknya", "Sayangnya", "Sebab", "Sebagaimana",
    "Sebagian", "Sebaliknya", "Sebelumnya", "Sebenarnya", "Sebuah", "Sedangkan", "Sehingga", "Seiring",
    "Sejatinya", "Sejauh", "Sekadar", "Selain", "Selanjutnya", "Semantara", "Sementara", "Semoga", "Senada",
    "Serupa", "Sesampainya", "Setibanya", "Setidaknya", "Tentu", "Tentunya", "Tercatat", "Terdapat",
    "Terlebih", "Terlepas", "Ternyata", "Tetapi", "Walau", "Walaupun",
];

/// Words that open many sentences, and stand in a few headlines.
#[rustfmt::skip]
const LIKELY: [&str; 44] = [
    "Bagaimana", "Banyak", "Beberapa", "Berbeda", "Berbicara", "Berikut", "Dia", "Dibintangi", "Digelar",
    "Dilihat", "Disampaikan", "Ditambah", "Guna", "Hal", "Inilah", "Itu", "Jika", "Kalau", "Kami", "Karena",
    "Kegiatan", "Ketika", "Kita", "Masing-masing", "Melalui", "Memang", "Memasuki", "Mengingat",
    "Menjelang", "Mereka", "Meski", "Oleh", "Salah", "Saya", "Sayang", "Sebagai", "Sebanyak", "Sejumlah",
    "Selama", "Seorang", "Seperti", "Setelah", "Tapi", "Ya",
];

/// Small words with a capital: in title case they would have stayed small.
#[rustfmt::skip]
const RAISED_SMALL: [&str; 17] = [
    "Agar", "Atas", "Bagi", "Dalam", "Dan", "Dari", "Dengan", "Di", "Ke", "Kepada", "Pada", "Para",
    "Secara", "Sejak", "Serta", "Untuk", "Yang",
];

/// Words that open sentences, and stand in headlines as often.
#[rustfmt::skip]
const EITHER: [&str; 56] = [
    "Ada", "Akhirnya", "Akibat", "Aku", "Anda", "Apa", "Baik", "Belum", "Berbagai", "Bersama", "Bukan",
    "Diduga", "Hadir", "Hanya", "Hasil", "Hingga", "Jangan", "Jelang", "Juga", "Kabar", "Kala", "Kedua",
    "Keempat", "Ketiga", "Kini", "Lalu", "Lanjut", "Lebih", "Masih", "Melihat", "Mulanya", "Mungkin",
    "Namanya", "Nanti", "Orang-orang", "Perlu", "Pertama", "Saat", "Sama", "Sambil", "Satu", "Sebelum",
    "Sekarang", "Sekitar", "Selengkapnya", "Seluruh", "Semua", "Sepanjang", "Sesuai", "Setiap", "Seusai",
    "Tak", "Terakhir", "Terkait", "Tidak", "Total",
];

/// Words of headlines and dates that hardly open a sentence.
#[rustfmt::skip]
const HELD: [&str; 51] = [
    "Agustus", "April", "Bakal", "Bikin", "Bisa", "Buat", "Cara", "Desember", "Februari", "Gegara", "Gelar",
    "Hari", "Harus", "Ingin", "Jadi", "Januari", "Juli", "Juni", "Juta", "Kali", "Lagi", "Lawan", "Lewat",
    "Maret", "Mei", "Miliar", "Minta", "November", "Oktober", "Orang", "Pakai", "Persen", "Punya", "Ribu",
    "Saja", "Sampai", "Sebut", "Segera", "September", "Soal", "Tahun", "Tanpa", "Triliun", "Usai", "VS",
    "Viral", "Vs", "WIB", "WIT", "WITA", "Warganya",
];

/// Offices, parties and deeds that news sentences begin with.
#[rustfmt::skip]
const ACTORS: [&str; 118] = [
    "AKBP", "AKP", "Acara", "Aksi", "Analis", "Anggota", "Angka", "Asisten", "Badan", "Brigjen", "Bupati",
    "CEO", "Camat", "Chief", "Corporate", "Data", "Deputi", "Dinas", "Direktur", "Dosen", "Dukungan",
    "Ekonom", "Executive", "Gempa", "General", "Gubernur", "Hakim", "Informasi", "Inisiatif", "Insiden",
    "Ipda", "Iptu", "Irjen", "Jaksa", "Jumlah", "Juru", "Kanit", "Kapolda", "Kapolres", "Kapolresta",
    "Kapolsek", "Kasat", "Keberadaan", "Kebijakan", "Kehadiran", "Kejadian", "Kejaksaan", "Kementerian",
    "Kepala", "Kepastian", "Kepolisian", "Keputusan", "Ketua", "Kolonel", "Kombes", "Kombinasi", "Komisi",
    "Kompol", "Kondisi", "Koordinator", "Korban", "Kunjungan", "Langkah", "Laporan", "Letjen", "Letkol",
    "Lonjakan", "Majelis", "Managing", "Manajer", "Masyarakat", "Mayjen", "Menteri", "Nama", "Pakar",
    "Pantauan", "Pelaksana", "Pelaku", "Pelatih", "Pemeriksaan", "Pemerintah", "Penasihat", "Peneliti",
    "Penelitian", "Penetapan", "Pengacara", "Pengamat", "Pengunjung", "Penyidik", "Pernyataan",
    "Pertandingan", "Pertemuan", "Petugas", "Pihak", "Pimpinan", "Plt", "Polisi", "Politikus", "Politisi",
    "Posisi", "Potongan", "Presiden", "Pria", "Program", "Proses", "Sekretaris", "Situasi", "Tersangka",
    "Tim", "Tindakan", "Unggahan", "Vice", "Wakil", "Wali", "Walikota", "Warga", "Wartawan", "Wisatawan",
];

/// Words with a capital that no headline ends in.
#[rustfmt::skip]
const HANGING: [&str; 126] = [
    "Adalah", "Adapun", "Agar", "Akan", "Akibat", "Akui", "Al", "Atas", "Bagi", "Bahkan", "Bahwa", "Bakal",
    "Bawa", "Beberapa", "Belum", "Berbagai", "Berdasarkan", "Beri", "Bersama", "Bikin", "Bukan", "Capai",
    "Cuma", "Dalam", "Dan", "Dapat", "Dari", "Demi", "Dengan", "Di", "Diduga", "Dikutip", "Dilansir",
    "Disebut", "Dukung", "Eks", "Gelar", "Hampir", "Hanya", "Harus", "Hingga", "Ingin", "Jadi", "Jangan",
    "Jelang", "Jika", "Kalau", "Karena", "Kata", "Ke", "Kena", "Kepada", "Ketika", "Klaim", "Lewat",
    "Makin", "Masih", "Melalui", "Melansir", "Mengutip", "Menuju", "Menurut", "Merupakan", "Meski", "Minta",
    "Mulai", "Namun", "Oleh", "Pada", "Pakai", "Paling", "Para", "Pernah", "Punya", "Ratusan", "Ribuan",
    "Rilis", "Rp", "Saat", "Sampai", "Sang", "Sebagai", "Sebelum", "Sebuah", "Sebut", "Sedangkan", "Sejak",
    "Sejumlah", "Sekitar", "Selain", "Selama", "Seluruh", "Semakin", "Sementara", "Sempat", "Seorang",
    "Sepanjang", "Seperti", "Serta", "Setelah", "Setiap", "Seusai", "Siap", "Siapkan", "Soal", "Sudah",
    "Tak", "Tanpa", "Tapi", "Tegaskan", "Telah", "Tembus", "Temukan", "Tentang", "Terhadap", "Terkait",
    "Tetapi", "The", "Tolak", "Ungkap", "Untuk", "Usai", "VS", "Vs", "Wajib", "Yang",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(word: &str) -> Option<Kind> {
        known(word.as_bytes()).kind
    }

    #[test]
    fn every_word_is_found_as_what_it_is() {
        for (words, class) in CLASSES {
            assert!(words.iter().all(|word| kind(word) == Some(class)));
        }
        assert!(HANGING.iter().all(|word| known(word.as_bytes()).shape == Shape::Hanging));
        assert!(POINTING.iter().all(|word| known(word.as_bytes()).shape == Shape::Pointing));
        assert_eq!(kind("Di"), Some(Kind::RaisedSmall));
        assert_eq!((kind("cabai"), kind("")), (None, None));
        assert_eq!((known(b"jadi").shape, known(b"Jadi").shape), (Shape::Plain, Shape::Hanging));
    }

    #[test]
    fn a_word_is_in_one_class_and_the_table_has_room() {
        let mut words: Vec<_> = CLASSES.iter().flat_map(|(list, _)| list.iter()).collect();
        words.sort_unstable();
        assert_eq!(words.windows(2).find(|pair| pair[0] == pair[1]), None);
        assert!(words.len() + HANGING.len() + POINTING.len() < WORDS && WORDS * 4 < SLOTS);
    }
}
