//! What stands between two words, and where two words are glued.

use crate::span::tail;

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

/// Names written with a capital inside: no seam is looked for in them.
const CAMEL: [&str; 17] = [
    "TikTok",
    "YouTube",
    "WhatsApp",
    "MotoGP",
    "LinkedIn",
    "ChatGPT",
    "OpenAI",
    "AirAsia",
    "PayPal",
    "iPhone",
    "MoU",
    "PhD",
    "DeepSeek",
    "HyperOS",
    "ShopeePay",
    "GoPay",
    "BlackBerry",
];

/// Whether a run without blanks is such a name, marks aside.
pub(super) fn is_camel(run: &str) -> bool {
    CAMEL.contains(&run.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a seam lies before `c`, behind the two characters `last`.
/// `before` and `behind` are the run up to and from `c`; `inside` says
/// whether a quotation is open.
pub(super) fn glue(last: [char; 2], c: char, before: &str, behind: &str, inside: bool) -> Option<Seam> {
    let [older, prev] = last;
    let letters = |text: &str| text.chars().take_while(|c| c.is_lowercase()).count();
    if matches!(c, '"' | '“') && !inside && (prev.is_alphanumeric() || matches!(prev, '?' | '!')) {
        return Some(Seam::Glued);
    }
    if c.is_ascii_digit() && prev.is_lowercase() && letters_before(before) >= 4 && begins_item(behind) {
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
    if matches!(prev, '?' | '!' | '…' | '”')
        || (prev == '"' && older != ' ' && !inside)
        || (prev == '.' && older.is_lowercase())
    {
        return Some(Seam::Tight);
    }
    if matches!(prev, ')' | '%')
        || prev.is_ascii_digit()
        || (prev.is_uppercase() && (older.is_uppercase() || body >= 4))
    {
        return (body >= 3 || (body >= 1 && behind.len() <= body + 1)).then_some(Seam::Tight);
    }
    None
}

/// How many letters end a text.
fn letters_before(text: &str) -> usize {
    text.chars().rev().take_while(|c| c.is_alphabetic()).count()
}

/// Whether the number of an item of a list begins the text: `2.`, and nothing or a capital
/// behind it.
fn begins_item(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = tail(text, digits).strip_prefix('.');
    (1..=2).contains(&digits)
        && behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_uppercase))
}

/// Whether the second character of `text` is a capital.
fn next_is_upper(text: &str) -> bool {
    text.chars().nth(1).is_some_and(char::is_uppercase)
}
