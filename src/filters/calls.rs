//! Calls to follow a publisher elsewhere, and rows of hashtags, told by how they are
//! made, where they stand under a story on a site that no phrase is known of.

/// A call has no more bytes than this.
const LONGEST: usize = 200;

/// Where a publisher is followed.
#[rustfmt::skip]
const CHANNELS: [&str; 17] = [
    "whatsapp", "telegram", "youtube", "instagram", "facebook", "tiktok", "twitter", "threads", "fanpage", "channel",
    "kanal", "saluran", "grup", "newsletter", "buletin", "medsos", "google",
];

/// Words that a call begins with.
const OPENING: [&str; 18] = [
    "Mau ",
    "Temukan ",
    "Update ",
    "**) Ikuti ",
    "Ikuti ",
    "Follow ",
    "Cek ",
    "Baca ",
    "Simak ",
    "Dapatkan ",
    "Gabung",
    "Bergabung",
    "Yuk ",
    "Ayo ",
    "Mari ",
    "Jangan ",
    "Subscribe ",
    "Like ",
];

/// Whether a line calls to follow the publisher: `Ikuti berita terbaru di Google News`,
/// `Yuk gabung di grup WhatsApp kami`. A call of the story's own has no `kami` and no
/// news in it.
#[inline(never)]
pub(super) fn is_call(text: &str) -> bool {
    // Cheap first: hardly a line begins so.
    text.len() <= LONGEST && OPENING.iter().any(|word| text.starts_with(word)) && is_call_to_follow(text)
}

#[cold]
fn is_call_to_follow(text: &str) -> bool {
    let calls = |sentence: &str| OPENING.iter().any(|word| sentence.starts_with(word));
    // With a quotation or another sentence it may go on as the story does.
    if text.contains(['"', '“', '”']) || !text.split(". ").all(calls) {
        return false;
    }
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_one = |word: &str, wanted: &[&str]| wanted.iter().any(|known| word.eq_ignore_ascii_case(known));
    let has = |wanted: &[&str]| words.clone().any(|word| is_one(word, wanted));
    let count = words.clone().filter(|word| is_one(word, &CHANNELS)).count();
    // `Gabung Channel WhatsApp ...`, `Ikuti juga Instagram, Facebook ...`
    let next = words.clone().nth(1).filter(|word| *word != "juga").or_else(|| words.clone().nth(2));
    if count >= 2 && next.is_some_and(|word| is_one(word, &CHANNELS)) {
        return true;
    }
    if text.contains(',') {
        return false;
    }
    let of_news = has(&["berita", "artikel", "informasi", "update"]) && has(&["terbaru", "terkini", "lainnya", "lain"]);
    text.contains("Google News") || (count > 0 && (has(&["kami"]) || of_news))
}

/// Whether a line is a row of hashtags: `#banjir #wanasari`.
pub(super) fn is_row_of_hashtags(text: &str) -> bool {
    text.as_bytes().first() == Some(&b'#')
        && text.split_whitespace().all(|word| word.len() > 2 && word.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_told_by_how_they_are_made() {
        for call in [
            "Follow kami di Google News",
            "Ikuti berita terbaru di Google News.",
            "Dapatkan berita terbaru di WhatsApp Channel kami",
            "Yuk gabung di grup WhatsApp kami",
            "Jangan lupa subscribe channel YouTube kami",
            "Simak berita lainnya di kanal YouTube kami",
            "Follow Instagram kami di @kabarlindur",
            "Gabung Channel WhatsApp Kabar Lindur",
            "Ikuti juga Instagram, Facebook, YouTube, dan Twitter dari Kabar Lindur.",
            "Update berita lainnya di Google News Kabar Lindur",
            "Dapatkan update berita pilihan dari Kabar Lindur. Mari bergabung di saluran WhatsApp kami.",
            "Temukan berita menarik lainnya di Lindur.id dan ikuti kami di Google News.",
        ] {
            assert!(is_call(call), "{call}");
        }
        for line in [
            "Ikuti lombanya di kanal YouTube dinas pada 5 Mei.",
            "Cek saluran air di depan rumah sebelum hujan turun.",
            "Baca doa itu di masjid kami setiap pagi.",
            "\"Ikuti kami di Instagram,\" kata ketua dusun.",
            "Ikuti kami di Instagram, kata ketua dusun itu.",
            "Mari menjaga tanggul kami bersama-sama.",
            "Ikuti kami di Google News. Warga pulang.",
            "Grup WhatsApp kami ramai sejak pagi.",
            "Mau tahu kabar desa? Tanya saja lurah, kata Ani.",
            "Update data warga itu dikirim lewat grup WhatsApp.",
        ] {
            assert!(!is_call(line), "{line}");
        }
    }

    #[test]
    fn rows_of_hashtags() {
        assert!(is_row_of_hashtags("#banjir #wanasari"));
        assert!(!is_row_of_hashtags("#banjir melanda Wanasari"));
        assert!(!is_row_of_hashtags("# 1 #"));
    }
}
