//! What stands in a bracket that signs a story: initials, names, codes, an asterisk.

use crate::shape;

/// What kind of sign-off it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `*`
    Asterisk,
    /// `rfs/hld`, `Tribunnews.com/Ani`, `antara/jpnn`
    Slashed,
    /// `fru`, `ABC`
    Initials,
    /// `Z-9`, `tr-01`, `107`
    Code,
    /// `Ani Lestari`
    Name,
}

/// What kind of sign-off the inside of a bracket is, if any.
pub(super) fn kind_of(inner: &str) -> Option<Kind> {
    let letters = |text: &str| !text.is_empty() && text.chars().all(char::is_alphabetic);
    if matches!(inner, "*" | "**" | "***") {
        return Some(Kind::Asterisk);
    }
    if is_code(inner) {
        return Some(Kind::Code);
    }
    let slashed = inner.contains('/') && inner.len() <= 80 && !inner.contains("://");
    let is_part = |part: &str| is_signature(part) || (!part.is_empty() && part.bytes().all(|byte| byte == b'*'));
    if slashed && inner.split('/').all(|part| is_part(part.trim())) && !inner.starts_with("*/*") {
        return Some(Kind::Slashed);
    }
    if (2..=4).contains(&inner.len()) && letters(inner) {
        return Some(Kind::Initials);
    }
    (shape::is_name(inner) && !is_scripture(inner)).then_some(Kind::Name)
}

/// Whether this is the code of a writer: `Z-9`, `tr-01`, `107`.
fn is_code(inner: &str) -> bool {
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((code, number)) = inner.split_once('-') else {
        // `m26`
        let number = inner.strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(inner);
        return inner.len() == 3 && digits(number, 3);
    };
    // `H-3`: three days before; `U-17`, small letters and one digit are no codes either.
    let upper = code.bytes().all(|byte| byte.is_ascii_uppercase()) && !matches!(code, "H" | "U");
    let letters = code.bytes().all(|byte| byte.is_ascii_alphabetic());
    (1..=3).contains(&code.len())
        && !number.is_empty()
        && digits(number, 2)
        && (upper || (letters && code.len() > 1 && number.len() == 2))
}

/// Whether a bracket names the source of a verse or a saying: `HR. Muslim`, `QS Al-Ikhlas`.
fn is_scripture(inner: &str) -> bool {
    inner.split([' ', ':']).next().is_some_and(|first| matches!(first, "HR" | "HR." | "H.R." | "QS" | "QS." | "Q.S."))
}

/// Whether a part between slashes is initials, a name or an outlet.
fn is_signature(part: &str) -> bool {
    !part.is_empty()
        && part.chars().any(char::is_alphabetic)
        && part.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '-' | '_' | '@' | '\''))
        && part.split_whitespace().count() <= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_told_by_their_make() {
        for (inner, kind) in [
            ("*", Kind::Asterisk),
            ("rfs/hld", Kind::Slashed),
            ("Tribunnews.com/Ani", Kind::Slashed),
            ("fru", Kind::Initials),
            ("*/meg", Kind::Slashed),
            ("Red/***", Kind::Slashed),
            ("Z-9", Kind::Code),
            ("tr-01", Kind::Code),
            ("107", Kind::Code),
            ("m26", Kind::Code),
            ("Ani Lestari", Kind::Name),
        ] {
            assert!(kind_of(inner) == Some(kind), "{inner}");
        }
        for inner in ["H-3", "U-17", "17", "x-1", "HR. Muslim", "24/12/2025", "kata dia", "https://lindur.example/air"]
        {
            assert!(kind_of(inner).is_none(), "{inner}");
        }
    }
}
