//! Rows of figures, verses, line-ups: lines of a story that look like entries of a menu.

use super::{aside, shape};
use crate::shape::starts_item;

/// A list that nothing announces has at least so many rows.
pub(super) const SHORTEST: usize = 3;

/// The label of a row ends in a colon within so many bytes.
const LONGEST_LABEL: usize = 30;

/// Words that begin a call or a pager, which may end in a colon too.
const CALLS: [&str; 16] = [
    "baca", "simak", "lihat", "tonton", "saksikan", "cek", "bagikan", "share", "ikuti", "follow", "artikel", "berita",
    "halaman", "laman", "page", "pages",
];

/// How many lines of a list are rows of figures, verses, names with remarks: most of them,
/// and a third where the writer's initials stand under it.
pub(super) fn share(lines: usize, is_signed: bool) -> usize {
    if is_signed { lines.div_ceil(3) } else { (3 * lines).div_ceil(5).max(SHORTEST) }
}

/// Whether there are fewer rows than in a list of so many lines.
pub(super) const fn are_few(rows: usize, lines: usize) -> bool {
    rows * 5 < lines * 3
}

/// Whether the line may be a row of a list or a verse, and is no other article's headline.
pub(super) fn may_be_row(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_figure = |byte: &u8| matches!(byte, b'0'..=b'9' | b':' | b'(');
    let figures = || starts_item(bytes) || (line.contains(' ') && bytes.iter().any(is_figure));
    let is_tag = bytes.first().is_none_or(u8::is_ascii_lowercase);
    !is_tag
        && (shape::is_verse(bytes) || figures())
        && !is_called(line)
        && (line.contains(';') || !shape::is_pointer(line))
        && aside::of(bytes).is_none()
}

/// Whether the line surely is a row of a list, though nothing leads into it: bulleted, or a
/// label and a value.
pub(super) fn is_row(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_bulleted = || {
        let bullet = ["-", "*", "\u{2022}", "\u{2013}"].iter().any(|bullet| line.starts_with(bullet));
        bullet && line.len() > 3 && line.contains(' ') && !shape::is_pointer(line)
    };
    let colon = bytes.iter().take(LONGEST_LABEL).position(|byte| *byte == b':');
    let is_labelled = colon.is_some_and(|colon| bytes.get(colon + 1) == Some(&b' '));
    (is_labelled || is_bulleted()) && aside::of(bytes).is_none()
}

/// Whether a call or a pager begins with the line's first word.
pub(super) fn is_called(line: &str) -> bool {
    line.split([' ', ':']).next().is_some_and(|word| CALLS.iter().any(|call| call.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_verses_and_line_ups_may_be_rows() {
        for line in [
            "Harga cabai rawit: Rp 84.500",
            "Dan jangan tinggalkan aku",
            "1. Cuci beras",
            "Wanasari (4-4-2): Budi; Ani, Sari",
        ] {
            assert!(may_be_row(line), "{line}");
        }
        for line in [
            "Tentang Kami",
            "Halaman 12",
            "12",
            "jembatan wanasari",
            "Baca juga: Jembatan Bambu",
            "Harga Cabai Naik Lagi 12 Persen di Pasar Induk",
        ] {
            assert!(!may_be_row(line), "{line}");
        }
    }
}
