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

/// Whether a line calls to follow the publisher: `Ikuti berita terbaru di Google News`,
/// `Yuk gabung di grup WhatsApp kami`. A call of the story's own has no `kami` and no
/// news in it.
#[inline(never)]
pub(super) fn is_call(text: &str) -> bool {
    opens(text) && is_call_to_follow(text)
}

/// A quick look: whether a line begins as calls do, with a word such as `Ikuti` or `Yuk`.
#[inline]
fn opens(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    #[rustfmt::skip]
    let opens = matches!(
        text.as_bytes(),
        [b'I', b'k', b'u', b't', b'i', b' ', ..] | [b'F', b'o', b'l', b'l', b'o', b'w', b' ', ..]
            | [b'C', b'e', b'k', b' ', ..] | [b'B', b'a', b'c', b'a', b' ', ..] | [b'S', b'i', b'm', b'a', b'k', b' ', ..]
            | [b'D', b'a', b'p', b'a', b't', b'k', b'a', b'n', ..] | [b'G', b'a', b'b', b'u', b'n', b'g', ..]
            | [b'B', b'e', b'r', b'g', b'a', b'b', b'u', b'n', b'g', ..] | [b'Y', b'u', b'k', b' ', ..]
            | [b'A', b'y', b'o', b' ', ..] | [b'M', b'a', b'r', b'i', b' ', ..] | [b'J', b'a', b'n', b'g', b'a', b'n', ..]
            | [b'S', b'u', b'b', b's', b'c', b'r', b'i', b'b', b'e', ..] | [b'L', b'i', b'k', b'e', b' ', ..]
    );
    opens
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
