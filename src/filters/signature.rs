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
    /// `Z-9`, `OL-1`
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
    if let Some((code, number)) = inner.split_once('-')
        && (1..=3).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_uppercase())
        && code != "H" // `H-3`: three days before
        && number.len() <= 2
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        return Some(Kind::Code);
    }
    let slashed = inner.contains('/') && inner.len() <= 80 && !inner.contains("://");
    if slashed && inner.split('/').all(|part| is_signature(part.trim())) {
        return Some(Kind::Slashed);
    }
    if (2..=4).contains(&inner.len()) && letters(inner) {
        return Some(Kind::Initials);
    }
    (shape::is_name(inner) && !is_scripture(inner)).then_some(Kind::Name)
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
            ("Z-9", Kind::Code),
            ("Ani Lestari", Kind::Name),
        ] {
            assert!(kind_of(inner) == Some(kind), "{inner}");
        }
        for inner in ["H-3", "HR. Muslim", "24/12/2025", "kata dia", "https://lindur.example/air"] {
            assert!(kind_of(inner).is_none(), "{inner}");
        }
    }
}
