//! Calls to follow a publisher elsewhere, and rows of hashtags, told by how they are
//! made, where they stand under a story on a site that no phrase is known of.

/// A call has no more bytes than this.
const LONGEST: usize = 140;

/// Where a publisher is followed.
#[rustfmt::skip]
const CHANNELS: [&str; 17] = [
    "whatsapp", "telegram", "youtube", "instagram", "facebook", "tiktok", "twitter", "threads", "fanpage", "channel",
    "kanal", "saluran", "grup", "newsletter", "buletin", "medsos", "google",
];

/// Words that a call begins with.
const OPENING: [&str; 14] = [
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
    // With a comma or a second sentence it may go on as the story does.
    if text.contains(['"', '“', '”', ',']) || text.contains(". ") {
        return false;
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    let has = |wanted: &[&str]| words.clone().any(|word| wanted.iter().any(|known| word.eq_ignore_ascii_case(known)));
    let of_news = has(&["berita", "artikel", "informasi", "update"]) && has(&["terbaru", "terkini", "lainnya", "lain"]);
    text.contains("Google News") || (has(&CHANNELS) && (has(&["kami"]) || of_news))
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
