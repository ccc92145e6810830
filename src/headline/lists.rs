//! The closed classes of words: those whose presence, or whose case, tells
//! prose from headline. Structure words only; which class a word is in was
//! read off how often it opens a line of prose and how often it stands inside
//! a headline.

use super::kinds::Kind;

/// What a word of a closed class is.
pub(super) fn class(word: &str) -> Option<Kind> {
    let (_, kind) = CLASSES.get(find(word, &CLASS_SLOTS, |list| CLASSES.get(list).map(|(words, _)| *words))?)?;
    Some(*kind)
}

/// Whether no headline ends in the word, capital and all.
pub(super) fn is_hanging(word: &str) -> bool {
    find(word, &HANGING_SLOTS, |_| Some(&HANGING)).is_some()
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

/// How many slots a table has: a power of two, many times the words, so that most
/// words of no class meet an empty one.
const SLOTS: usize = 4096;
/// Where the words of the classes are: 0 is an empty slot, all else is one
/// more than the list's number times 256 and the word's number.
static CLASS_SLOTS: [u16; SLOTS] = {
    let mut slots = [0; SLOTS];
    let mut list = 0;
    while list < CLASSES.len() {
        slots = filled(slots, CLASSES[list].0, list);
        list += 1;
    }
    slots
};
/// Where the words no headline ends in are.
static HANGING_SLOTS: [u16; SLOTS] = filled([0; SLOTS], &HANGING, 0);

/// The table with the words of one more list.
#[allow(clippy::cast_possible_truncation)] // lists are shorter than 256
const fn filled(mut slots: [u16; SLOTS], words: &[&str], list: usize) -> [u16; SLOTS] {
    let mut i = 0;
    while i < words.len() {
        let mut at = slot(words[i].as_bytes());
        while slots[at] != 0 {
            at = (at + 1) % SLOTS;
        }
        slots[at] = (list * 256 + i + 1) as u16;
        i += 1;
    }
    slots
}

/// The number of the list that has `word`.
fn find<'l>(word: &str, slots: &[u16; SLOTS], list: impl Fn(usize) -> Option<&'l [&'l str]>) -> Option<usize> {
    let mut at = slot(word.as_bytes());
    loop {
        let entry = usize::from(*slots.get(at)?).checked_sub(1)?;
        if list(entry / 256)?.get(entry % 256) == Some(&word) {
            return Some(entry / 256);
        }
        at = (at + 1) % SLOTS;
    }
}

/// Where the search for a word begins: its length and three letters, mixed.
#[inline]
#[allow(clippy::cast_possible_truncation)] // as many bits as a slot's number has
const fn slot(word: &[u8]) -> usize {
    (mixed(word) >> (64 - SLOTS.ilog2())) as usize
}

/// The length of a word and three of its letters, mixed: the upper bits tell words
/// apart.
#[inline]
const fn mixed(word: &[u8]) -> u64 {
    if word.is_empty() {
        return 0;
    }
    let (first, middle, last) = (word[0] as u64, word[word.len() / 2] as u64, word[word.len() - 1] as u64);
    (first << 24 | middle << 16 | last << 8 | word.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
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
const LIKELY: [&str; 32] = [
    "Bagaimana", "Banyak", "Beberapa", "Berikut", "Dia", "Hal", "Itu", "Jika", "Kalau", "Kami", "Karena",
    "Kegiatan", "Ketika", "Kita", "Masing-masing", "Melalui", "Memang", "Mereka", "Meski", "Oleh", "Salah",
    "Saya", "Sayang", "Sebagai", "Sebanyak", "Sejumlah", "Selama", "Seorang", "Seperti", "Setelah", "Tapi",
    "Ya",
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
const ACTORS: [&str; 71] = [
    "Acara", "Aksi", "Anggota", "Angka", "Badan", "Bupati", "Camat", "Data", "Dinas", "Direktur",
    "Dukungan", "Gempa", "Gubernur", "Hakim", "Informasi", "Insiden", "Jaksa", "Jumlah", "Juru", "Kapolda",
    "Kapolres", "Kapolsek", "Kasat", "Kebijakan", "Kejadian", "Kementerian", "Kepala", "Keputusan", "Ketua",
    "Komisi", "Kondisi", "Korban", "Kunjungan", "Langkah", "Laporan", "Majelis", "Manajer", "Masyarakat",
    "Menteri", "Nama", "Pelaku", "Pelatih", "Pemerintah", "Penasihat", "Pengacara", "Pengamat",
    "Pengunjung", "Penyidik", "Pernyataan", "Pertandingan", "Pertemuan", "Petugas", "Pihak", "Pimpinan",
    "Polisi", "Politisi", "Posisi", "Presiden", "Pria", "Program", "Proses", "Sekretaris", "Situasi",
    "Tersangka", "Tim", "Wakil", "Wali", "Walikota", "Warga", "Wartawan", "Wisatawan",
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

    #[test]
    fn every_word_is_found_as_what_it_is() {
        assert_eq!(class("Namun"), Some(Kind::Opener));
        assert_eq!(class("di"), Some(Kind::Small));
        assert_eq!(class("telah"), Some(Kind::Running));
        assert_eq!(class("Di"), Some(Kind::RaisedSmall));
        assert_eq!(class("Kepala"), Some(Kind::Actor));
        assert_eq!(class("cabai"), None);
        assert_eq!(class(""), None);
        assert!(is_hanging("Jadi") && !is_hanging("jadi"));
    }

    #[test]
    fn a_word_is_in_one_class_and_lists_are_short() {
        let mut words: Vec<_> = CLASSES.iter().flat_map(|(list, _)| list.iter()).collect();
        words.sort_unstable();
        assert_eq!(words.windows(2).find(|pair| pair[0] == pair[1]), None);
        assert!(CLASSES.iter().all(|(list, _)| list.len() < 255) && HANGING.len() < 255);
        assert!(words.len() * 2 < SLOTS);
    }
}
