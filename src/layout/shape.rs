//! What a line looks like, told by its length and a few of its bytes.

/// What a line looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A paragraph: long, with a full stop or with the small words of prose.
    Prose,
    /// A short line with a full stop: prose where it stands beside prose.
    Sentence,
    /// An item of a list or a row of figures: neither prose nor menu.
    Item,
    /// A line as long as a headline, without a full stop.
    Headline,
    /// A short line: a menu entry, a button, a subhead.
    Short,
}

/// A paragraph has at least this many bytes.
const PARAGRAPH: usize = 60;

/// A line without a full stop has to be this long to be looked at as prose.
const LONG: usize = 130;

/// A headline has at least this many bytes.
const HEADLINE: usize = 35;

impl Shape {
    /// The shape of a line that is not empty.
    #[inline]
    pub(super) fn of(line: &[u8]) -> Shape {
        let length = line.len();
        let Some(&last) = line.last() else { return Shape::Short };
        if length < 15 {
            return Shape::Short;
        }
        if line[0] == b'<' {
            return Shape::Headline;
        }
        if ends_sentence(line, last) {
            return if length >= PARAGRAPH { Shape::Prose } else { Shape::Sentence };
        }
        if length >= LONG {
            return if mostly_small(line) { Shape::Prose } else { Shape::Headline };
        }
        if line[0].is_ascii_digit() || matches!(line[0], b'-' | b'*') || matches!(last, b',' | b':' | b';') {
            return Shape::Item;
        }
        if length >= HEADLINE { Shape::Headline } else { Shape::Short }
    }
}

/// Whether the line ends a sentence: with a full stop, alone or before a
/// closing quotation mark or bracket. An ellipsis is the end of a teaser;
/// question and exclamation marks end headlines too, so they count for long
/// lines only.
#[inline]
fn ends_sentence(line: &[u8], last: u8) -> bool {
    match last {
        b'.' => !line.ends_with(b".."),
        b'?' | b'!' => line.len() >= 110,
        b'"' | b'\'' | b')' | b']' | 0x80.. => {
            let body = match line {
                [body @ .., 0xE2, 0x80, 0x98..=0x9F] => body,
                [body @ .., b'"' | b'\'' | b')' | b']'] => body,
                _ => return false,
            };
            matches!(body.last(), Some(b'.')) && !body.ends_with(b"..")
                || matches!(body.last(), Some(b'?' | b'!' | b',')) && line.len() >= 90
        }
        _ => false,
    }
}

/// Whether most words of the line's beginning are written small, as in prose;
/// in menus and headlines most are capitalised.
pub(super) fn mostly_small(line: &[u8]) -> bool {
    let window = &line[..line.len().min(200)];
    let (mut small, mut words) = (0, 0);
    for pair in window.windows(2) {
        if pair[0] == b' ' && pair[1] != b' ' {
            words += 1;
            small += usize::from(pair[1].is_ascii_lowercase());
        }
    }
    words >= 4 && small * 2 >= words
}

/// Whether the line could be the headline of an article.
pub(crate) fn is_headline_like(line: &str) -> bool {
    let bytes = line.as_bytes();
    (20..=180).contains(&bytes.len())
        && bytes.iter().filter(|byte| **byte == b' ').count() >= 2
        && !matches!(bytes.last(), Some(b'.' | b',' | b':' | b';'))
        && bytes[0] != b'<'
        && !is_stamp(bytes)
}

/// Whether the line is a sentence or several: ends as one, or is written small.
pub(crate) fn is_sentence(line: &str) -> bool {
    let bytes = line.as_bytes();
    bytes.len() >= 40 && mostly_small(bytes) && !is_stamp(bytes)
}

/// Whether the line is a date and time, or another short line full of digits.
pub(super) fn is_stamp(line: &[u8]) -> bool {
    line.len() <= 75 && line.iter().filter(|byte| byte.is_ascii_digit()).count() >= 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(line: &str) -> Shape {
        Shape::of(line.as_bytes())
    }

    #[test]
    fn paragraphs_end_in_a_full_stop_or_are_written_small() {
        assert_eq!(shape("Warga desa itu bergotong royong membangun jembatan bambu sejak pagi."), Shape::Prose);
        assert_eq!(shape("\u{201c}Kami sudah lama menunggu jembatan ini dibangun,\u{201d} kata Sutarno, warga setempat.\u{201d}"), Shape::Prose);
        assert_eq!(shape("Ia tertawa lepas."), Shape::Sentence);
        assert_eq!(shape("Warga desa itu bergotong royong membangun jembatan bambu sejak pagi..."), Shape::Headline);
    }

    #[test]
    fn menus_are_no_paragraphs_however_long() {
        let menu = "Beranda Kabar Daerah Olahraga Hiburan Teknologi Otomotif Kesehatan Wisata Kuliner Pendidikan Ekonomi Bisnis Properti Opini Foto Video Indeks";
        assert_eq!(shape(menu), Shape::Headline);
        assert_eq!(shape("Tentang Kami"), Shape::Short);
        assert_eq!(shape("Jembatan Bambu Desa Sukamaju Akhirnya Diresmikan"), Shape::Headline);
    }

    #[test]
    fn items_and_stamps() {
        assert_eq!(shape("1. Cuci beras sampai bersih"), Shape::Item);
        assert_eq!(shape("Berikut caranya menanak nasi:"), Shape::Item);
        assert!(is_stamp(b"Senin, 05/05/2025 10:22 WIB"));
        assert!(!is_stamp(b"5 Cara Menanak Nasi"));
    }
}
