//! Captions that stand directly above the line with the dateline: there a line that ends in
//! a credit, or begins with the label of one, is no part of the story.

use crate::shape;
use crate::span::{head, tail};

/// A caption has no more bytes than this, the credit behind it no more than that.
const LONGEST: usize = 400;
const LONGEST_CREDIT: usize = 60;

/// Labels before captions, in front of a colon.
const LABELS: [&str; 7] = ["ket foto", "ket. foto", "keterangan foto", "teks foto", "caption", "foto", "poto"];

/// Credits that name nobody.
const NOBODY: [&str; 9] = ["ist", "istimewa", "net", "int", "dok", "ilustrasi", "shutterstock", "unsplash", "pexels"];

/// Words that a credit begins with.
const BEGINNINGS: [&str; 5] = ["Foto", "foto", "Dok", "Photo by ", "Tangkapan layar"];

/// Whether a line above the dateline is a caption.
pub(super) fn is_caption(text: &str) -> bool {
    text.len() <= LONGEST && (is_labelled(text) || is_nobody(text) || is_credited(text))
}

fn is_labelled(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(label, _)| LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim_end())))
}

fn is_nobody(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    NOBODY.iter().any(|known| known.eq_ignore_ascii_case(bare))
}

/// Whether the line ends in a credit: in brackets, or behind a full stop, a dash or a bar.
fn is_credited(text: &str) -> bool {
    if let Some((at, inner)) = shape::closing_group(text) {
        let sourced = inner.split_once(':').is_some_and(|(_, name)| shape::is_name(name.trim()));
        return (at > 0 || is_nobody(inner)) && (sourced || is_credit(inner));
    }
    let marks = [". ", " \u{2013} ", " | ", "/"].into_iter();
    let mut parts = marks.filter_map(|mark| Some((text.rfind(mark)?, mark.len())));
    parts.any(|(at, mark)| {
        let credit = tail(text, at + mark);
        // `Warga melintas/Ist`: behind a slash nobody is named, or a label follows.
        if mark == 1 { is_nobody(credit) || begins(credit) } else { is_credit(credit) }
    }) || is_slashed(text)
}

/// Whether a text says who made a picture, and nothing else.
fn is_credit(text: &str) -> bool {
    text.len() <= LONGEST_CREDIT && (is_nobody(text) || begins(text) || is_slashed(text))
}

fn begins(text: &str) -> bool {
    BEGINNINGS.iter().any(|word| text.starts_with(word))
}

/// Whether names stand on both sides of a slash: `KOMPAS/Ani Lestari`, `BP/Par`.
fn is_slashed(text: &str) -> bool {
    let Some((one, other)) = text.split_once('/') else { return false };
    let is_name = |name: &str| name.starts_with(char::is_alphabetic) && !name.ends_with(char::is_whitespace);
    let words = |name: &str| name.split_whitespace().count() <= 4;
    text.len() <= LONGEST_CREDIT
        && is_name(one)
        && is_name(other)
        && words(one)
        && words(other)
        && one.starts_with(char::is_uppercase)
        && !head(text, one.len()).contains(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_and_labels_tell_captions() {
        for line in [
            "Petani memberi makan sapi. (BP/Par)",
            "Warga melihat jembatan yang putus. (Sumber: Kabar Lindur)",
            "Warga melihat jembatan yang putus. [Ist]",
            "Warga melihat jembatan yang putus. \u{2013} Lindur/Ani Lestari",
            "Antrean sopir bus. KOMPAS/Sutarno",
            "Bus kota melintas | Istimewa",
            "Bus kota melintas/Ist",
            "Bus kota melintas. Dok Dinas",
            "Ket. Foto: Warga melihat jembatan yang putus",
            "Ilustrasi",
        ] {
            assert!(is_caption(line), "{line}");
        }
    }

    #[test]
    fn decks_are_none() {
        for line in [
            "Jembatan gantung itu putus sejak Senin (3/3/2025).",
            "Warga menunggu bantuan dari Badan Penanggulangan Bencana (BPBD)",
            "Jembatan lama dibongkar. Warga memutar lewat bukit.",
            "Suami/istri warga desa itu menunggu sejak pagi di balai desa.",
            "Kapan jembatan dibuka? Ini kata lurah.",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }
}
