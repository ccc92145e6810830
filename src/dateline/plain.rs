//! The datelines that most articles open with, their names spelt right: `P, KOTA - `,
//! `P, Kota Warga desa`, `P, KotaWarga desa`, `P - Warga`, `KOTA, P - `, `Kota (P) - `,
//! `Kota - `. They are read here at a glance. What is found is what the whole grammar
//! finds.

use super::address::address_end;
use super::grammar::{Found, Grammar, MOST_WORDS};
use super::outlet::{Form, FoundOutlet};
use super::scan::{char_at, dash, is_name_like};
use super::{guard, place};
use crate::span::Span;

impl Grammar<'_> {
    /// The dateline that begins at `at` with a place that the gazetteer knows and no
    /// outlet does, where it is plain.
    pub(super) fn plain_place_first(self, at: usize) -> Option<Found> {
        let place = place::longest(self.text, at)?;
        let span = Span::new(at, place.end);
        let (outlet, behind) = match self.text.as_bytes().get(place.end..)? {
            [b',', b' ', ..] => {
                let at = place.end + 2;
                let outlet = self.outlets.exact(self.text, at).filter(|outlet| outlet.form != Form::Word)?;
                (Some((Span::new(at, outlet.end), outlet)), outlet.end)
            }
            [b' ', b'(', ..] => {
                let at = place.end + 2;
                let outlet = self.outlets.exact_any_case(self.text, at)?;
                let [b')', ..] = self.text.as_bytes().get(outlet.end..)? else { return None };
                (Some((Span::new(at, outlet.end), outlet)), outlet.end + 1)
            }
            // Not the hyphen of a pair of places.
            [b'-', next, ..]
                if !next.is_ascii_whitespace() && !opens_plainly(&self.text.as_bytes()[place.end + 1..]) =>
            {
                return None;
            }
            _ => (None, place.end),
        };
        let dash = dash(self.text, behind)?;
        let Some((_, known)) = outlet else {
            // An outlet behind the dash has one of its own behind it.
            let bracket = char_at(self.text, dash.end) == Some('(');
            let address = address_end(self.text, dash.end).is_some();
            let known = place.known(span.of(self.text)).filter(|_| !bracket && !address)?;
            let opens = guard::place_alone(self.text, span, known, dash) && is_name_like(span.of(self.text));
            let found = || Found {
                place: Some(span),
                place_name: Some(known),
                end: dash.end,
                marked: true,
                ..Found::default()
            };
            return opens.then(found);
        };
        if known.form != Form::Address && !dash.gap_before && !dash.gap_after {
            return None;
        }
        let place_name = Some(place.known(span.of(self.text))?);
        Some(Found { outlet, place: Some(span), place_name, end: dash.end, marked: true, ..Found::default() })
    }

    /// The dateline that begins at `at` with this outlet, where it is plain.
    pub(super) fn plain_outlet_first(self, at: usize, outlet: FoundOutlet) -> Option<Found> {
        if outlet.form == Form::Word {
            return None;
        }
        let end = outlet.end;
        let found = Found { outlet: Some((Span::new(at, end), outlet)), end, ..Found::default() };
        match self.text.as_bytes().get(end..)? {
            [b',', first, ..] if first.is_ascii_alphabetic() => self.with_place(found, end + 1),
            [b',', b' ', first, ..] if first.is_ascii_alphabetic() => self.with_place(found, end + 2),
            [b' ', b'|', b' ', first, ..] if first.is_ascii_alphabetic() => self.with_place(found, end + 3),
            [b' ' | b'-' | 0xC2 | 0xE2, ..] => self.without_place(found),
            _ => None,
        }
    }

    /// The place that stands at `at`, and a dash or a sentence behind it.
    fn with_place(self, mut found: Found, at: usize) -> Option<Found> {
        let Some(place) = place::longest(self.text, at) else { return self.with_glued_place(found, at) };
        let span = Span::new(at, place.end);
        if let Some(dash) = dash(self.text, place.end) {
            found.place_name = Some(place.known(span.of(self.text))?);
            (found.end, found.marked) = (dash.end, true);
        } else {
            let [b' ', sentence @ ..] = self.text.as_bytes().get(place.end..)? else { return None };
            if !runs_into_sentence(sentence) || self.without_part(at, place.end) < place.end {
                return None;
            }
            found.place_name = place.known(span.of(self.text));
            found.end = place.end + 1;
        }
        found.place = Some(span);
        Some(found)
    }

    /// The place that stands at `at` with the story glued on, as long as that goes on as
    /// a sentence.
    fn with_glued_place(self, mut found: Found, at: usize) -> Option<Found> {
        if !runs_into_sentence(self.text.as_bytes().get(at..)?) {
            return None;
        }
        let span = Span::new(at, self.glued_place(at)?);
        found.place_name = place::known(span.of(self.text));
        (found.place, found.end) = (Some(span), span.end());
        Some(found)
    }

    /// The dash behind the outlet, before a word that is no place in capitals.
    fn without_place(self, mut found: Found) -> Option<Found> {
        let (_, outlet) = found.outlet?;
        let dash = dash(self.text, found.end)?;
        // A place and a dash of its own may stand behind.
        if place::longest(self.text, dash.end).is_some_and(|place| super::scan::dash(self.text, place.end).is_some()) {
            return None;
        }
        let word = self.text.as_bytes().get(dash.end..)?.first_chunk::<2>()?;
        let opens = word[0].is_ascii_uppercase() && word[1].is_ascii_lowercase();
        if outlet.form != Form::Address || outlet.index.is_none() || !opens {
            return None;
        }
        (found.end, found.marked) = (dash.end, true);
        Some(found)
    }
}

/// Whether words with a capital stand here, and then what no dateline goes on with: more
/// of them than a place has, a small word, a word in brackets. No mark or date comes
/// before that.
fn runs_into_sentence(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    for _ in 0..=MOST_WORDS {
        let word = letters(rest);
        match &rest[word..] {
            _ if !rest.first().is_some_and(u8::is_ascii_uppercase) => return false,
            [b' ', b'(', inner, ..] => return inner.is_ascii_alphabetic(),
            [b',', b' ', behind @ ..] => return goes_on_small(behind),
            [b' ', behind @ ..] if goes_on_small(behind) => return true,
            [b' ', behind @ ..] => rest = behind,
            _ => return false,
        }
    }
    true
}

/// Whether a word with a capital stands here and a small one behind it.
fn opens_plainly(bytes: &[u8]) -> bool {
    let word = letters(bytes);
    bytes.first().is_some_and(u8::is_ascii_uppercase)
        && matches!(&bytes[word..], [b' ', behind @ ..] if goes_on_small(behind))
}

/// Whether a small word stands here, and another word behind it or a comma.
fn goes_on_small(bytes: &[u8]) -> bool {
    let ([b',', b' ', behind @ ..] | [b' ', behind @ ..]) = &bytes[letters(bytes)..] else { return false };
    bytes[0].is_ascii_lowercase() && behind.first().is_some_and(u8::is_ascii_alphabetic)
}

/// How many ASCII letters stand here.
fn letters(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::super::outlet::Outlets;
    use super::*;

    /// What may stand between a dateline and its story.
    #[rustfmt::skip]
    const MARKS: [&str; 16] = [
        "", " ", " - ", "- ", " -- ", " \u{2013} ", "-", ", ", ": ",
        " | ", ". ", "\n-\n", " -&nbsp;", "\u{a0}- ", "\u{2013}", " | - ",
    ];

    #[test]
    fn what_begins_with_a_place_is_read_the_same() {
        let outlets =
            ["KOMPAS.com", "Liputan6.com", "CNN Indonesia", "Tempo", "ANTARA", "antara", "wartadesa.id", "Republika"];
        let places = [
            "Jakarta",
            "JAKARTA",
            "Jakarta Pusat",
            "Kota Padang",
            "Bandar Lampung",
            "Papua",
            "NTT",
            "TTS",
            "Washington D.C.",
            "Antah",
            "Malang, Jawa Timur",
            "Malaysia",
            "Solo",
        ];
        let joints = [(", ", ""), (" (", ")"), (",", ""), (" ", ""), (" - (", ")"), ("", ""), (", (", ")")];
        let stories = [
            "Warga desa pulang.",
            "PRESIDEN datang.",
            "\"Siap,\" kata dia.",
            "warga pulang",
            "Warga, desa pulang",
            "Warga (ANTARA) pulang",
            "Bandung, ANTARA - Warga pulang",
            "11/07/2020, 12:05 WIB",
            "Bandung kini dekat",
            "Bandung PP",
            "Jakarta - Warga",
            "(Kompas) - Warga",
            "",
            "JAKARTA, KOMPAS.com - Warga",
        ];
        let mut plain = 0;
        for (place, outlet) in places.iter().flat_map(|place| outlets.iter().map(move |outlet| (place, outlet))) {
            for (mark, story) in MARKS.iter().flat_map(|mark| stories.iter().map(move |story| (mark, story))) {
                for (before, behind) in joints {
                    let outlet = if before.is_empty() { "" } else { outlet };
                    let text = format!("{place}{before}{outlet}{behind}{mark}{story}");
                    let grammar = Grammar { text: &text, outlets: Outlets::builtin(), max_edits: 2 };
                    if let Some(found) = grammar.plain_place_first(0) {
                        plain += 1;
                        let slowly =
                            grammar.outlet_first(0, grammar.outlets.exact(&text, 0)).or_else(|| grammar.place_first(0));
                        assert_eq!(format!("{:?}", Some(found)), format!("{slowly:?}"), "{text}");
                    }
                }
            }
        }
        assert!(plain > 500, "{plain}");
    }

    #[test]
    fn what_is_read_at_a_glance_is_what_is_read_slowly() {
        let outlets = ["KOMPAS.com", "Liputan6.com", "CNN Indonesia", "Tempo", "wartadesa.id", "KONTAN.CO.ID"];
        let places = [
            "",
            "Jakarta",
            "JAKARTA",
            "Jakarta Pusat",
            "Kota Padang",
            "Bandar Lampung",
            "Washington D.C.",
            "Antah",
            "JakartaWarga",
            "JakartaHasil Panen Raya",
            "BaliPemain Tempo",
            "JakartaHasil Panen Raya Padi Gogo",
            "JakartaPT Tempo Panen Raya Padi Gogo",
        ];
        let stories = [
            "Warga desa pulang.",
            "Warga Desa Sukamaju pulang.",
            "PRESIDEN datang.",
            "\"Siap,\" kata dia.",
            "Pusat data itu",
            "I am here now",
            "Warga senin (5/5) pulang",
            "Selasa 5 Mei 2020",
            "11/07/2020, 12:05 WIB",
            "warga pulang",
            "warga senin 5 mei",
            "Kepala Desa Sukamaju Budi pulang ke rumah",
            "Warga Desa Tempo pulang ke rumah",
            "Warga Desa KOMPAS.com pulang ke rumah",
            "Presiden Warga Desa - pulang ke rumah",
            "Presiden Warga Desa: pulang ke rumah",
            "Presiden, warga desa pulang",
            "Presiden, Jawa Timur, pulang",
            "Presiden, Jawa Timur - pulang",
            "Presiden, senin 5 mei",
            "Presiden, senin, 5 mei",
            "Presiden (RI) pulang",
            "Presiden (5/5) pulang",
            "Presiden (senin) pulang",
            "Presiden (Kompas.com) - pulang",
            "Presiden Warga Desa Wanasari Utara (5/5) - pulang",
            "Presiden Warga Desa Wanasari Kompas.com - pulang",
            "Presiden Warga Desa Wanasari Senin 5 Mei 2025 - pulang",
            "Presiden Warga Desa Wanasari Senin, 5 Mei 2025 pulang",
            "Presiden rumah, 5 Mei 2025 - pulang",
            "Presiden rumah, warga pulang",
            "Kompas.com lain",
            "",
            "JAKARTA. Warga desa itu",
            "Jakarta - Warga desa itu",
        ];
        let mut plain = 0;
        for (outlet, place) in outlets.iter().flat_map(|outlet| places.iter().map(move |place| (outlet, place))) {
            for (mark, story) in MARKS.iter().flat_map(|mark| stories.iter().map(move |story| (mark, story))) {
                for comma in [", ", ",", " ", " | "] {
                    let text = format!("{outlet}{comma}{place}{mark}{story}");
                    let grammar = Grammar { text: &text, outlets: Outlets::builtin(), max_edits: 2 };
                    let exact = grammar.outlets.exact(&text, 0);
                    if let Some(found) = exact.and_then(|outlet| grammar.plain_outlet_first(0, outlet)) {
                        plain += 1;
                        assert_eq!(
                            format!("{:?}", Some(found)),
                            format!("{:?}", grammar.outlet_first(0, exact)),
                            "{text}"
                        );
                    }
                }
            }
        }
        assert!(plain > 500, "{plain}");
    }
}
