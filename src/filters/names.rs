//! The names of writers and editors, taken out of what stands behind their labels.

use super::byline::EDITOR;
use crate::span::{head, is_blank_char, tail};
use crate::{Annotations, DatelineParser, Outlets, Rule, Span, shape};

/// A person has so many names.
const NAMES: std::ops::RangeInclusive<usize> = 2..=5;

/// Words that no person's name has.
#[rustfmt::skip]
const OF_OTHERS: [&str; 23] = [
    "Kabar", "Berita", "Desa", "Kota", "Kepala", "Redaksi", "Tim", "Admin", "Indonesia", "Nasional", "Liga", "Dunia",
    "Lihat", "Baca", "Foto", "Video", "Bagikan", "Share", "Tag", "Terkait", "Ikuti", "Halaman", "Komentar",
];

/// Whether this is the name of a person, first name and another, and of no place.
pub(super) fn is_person(name: &str) -> bool {
    let nobody = || name.split_whitespace().any(|word| OF_OTHERS.contains(&word));
    shape::is_name(name)
        && NAMES.contains(&name.split_whitespace().count())
        && !nobody()
        && !DatelineParser::new().is_place(name)
}

/// A name has no more bytes than this.
const LONGEST: usize = 80;

/// Keeps the names that stand before the next bar. A source is nobody who wrote the
/// article.
pub(super) fn add_names(notes: &mut Annotations, rule: &Rule, span: Span, raw: &str) {
    let label = head(raw, span.start()).trim_end_matches([':', ' ', '\u{a0}']);
    if ["Sumber", "SUMBER", "Source"].iter().any(|source| label.ends_with(source)) {
        return;
    }
    let text = span.of(raw);
    let text = head(text, text.find(['|', '\n', '\r']).unwrap_or(text.len()));
    // `Ani Lestari - 14 November 2020`
    let is_date = |behind: &str| behind.starts_with(|c: char| c.is_ascii_digit());
    let dated = text
        .match_indices('-')
        .find(|(at, _)| head(text, *at).ends_with(' ') && tail(text, at + 1).strip_prefix(' ').is_some_and(is_date));
    let text = head(text, dated.map_or(text.len(), |(at, _)| at - 1));
    let mut from = 0;
    for (at, mark) in text.match_indices([',', '/', '&']) {
        // A title belongs to its name, and what is in brackets too.
        let part = tail(text, from);
        let behind = tail(text, at + mark.len()).trim_start();
        let is_title = behind.split_whitespace().next().is_some_and(|word| word.contains('.'));
        let is_blank = mark == "&" && behind.starts_with("nbsp;");
        if !is_title && !is_blank && !is_open(head(part, at - from)) {
            add_each(notes, rule, Span::new(span.start() + from, span.start() + at), raw);
            from = at + mark.len();
        }
    }
    add_each(notes, rule, Span::new(span.start() + from, span.start() + text.len()), raw);
}

/// Whether a bracket is not closed.
fn is_open(text: &str) -> bool {
    text.matches('(').count() > text.matches(')').count()
}

/// Keeps one name, or two with a word between them.
fn add_each(notes: &mut Annotations, rule: &Rule, span: Span, raw: &str) {
    let mut from = span.start();
    for name in span.of(raw).split_inclusive(" dan ") {
        add_one(notes, rule, Span::new(from, from + name.len()), raw);
        from += name.len();
    }
}

/// A name is compared with so many that were kept before.
const COMPARED: usize = 8;

/// Keeps one name, without marks around it. Outlets beside it are nobody, and who is named
/// twice is one person.
fn add_one(notes: &mut Annotations, rule: &Rule, span: Span, raw: &str) {
    let text = span.of(raw);
    let is_mark = |c: char| is_blank_char(c) || matches!(c, ',' | ';' | ':' | '(' | '[' | ']' | '/' | '&');
    let name = text.strip_suffix(" dan ").unwrap_or(text).trim_end_matches(is_mark);
    let name = name.strip_suffix("&nbsp").unwrap_or(name).trim_end_matches(is_mark);
    // `Ani Lestari (Lindur)` has its own.
    let name = if name.contains('(') { name } else { name.trim_end_matches(')').trim_end_matches(is_mark) };
    let name = without_place(name);
    let start = span.start() + text.len() - text.trim_start_matches(is_mark).len();
    let span = Span::new(start, (span.start() + name.len()).max(start));
    let name = span.of(raw);
    if name.is_empty()
        || name.len() > LONGEST
        || Outlets::builtin().is_known_without_ending(name)
        || OF_OTHERS.contains(&name)
    {
        return;
    }
    let names = if *rule == EDITOR { &mut notes.metadata.editors } else { &mut notes.metadata.bylines };
    let same = names.iter_mut().rev().take(COMPARED).find(|other| is_same(other.of(raw), name));
    match same {
        Some(other) if other.len() < span.len() => *other = span,
        Some(_) => {}
        None => names.push(span),
    }
}

/// The name without the place in brackets behind it, `Ani Lestari (Bandung)`.
fn without_place(name: &str) -> &str {
    let place = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let place = place.filter(|(_, place)| DatelineParser::new().is_place(place));
    place.map_or(name, |(name, _)| name.trim_end())
}

/// Whether two names are those of one person: they are the same, or one has a first name
/// more.
fn is_same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (first, last) = long.as_bytes().split_at(long.len() - short.len());
    let named_more = first.ends_with(b" ") && shape::has_words(short, 2);
    last.eq_ignore_ascii_case(short.as_bytes()) && (first.is_empty() || named_more)
}

#[cfg(test)]
mod tests {
    use crate::{Pipeline, Span};

    #[test]
    fn names_are_kept_without_what_stands_around_them() {
        let names = |raw: &str| {
            let article = Pipeline::default().clean(raw);
            let of = |spans: &[Span]| spans.iter().map(|span| span.of(raw).to_owned()).collect::<Vec<_>>().join("; ");
            (of(&article.metadata().bylines), of(&article.metadata().editors))
        };
        assert_eq!(names("Banjir surut. (Editor: Budi Hartono)").1, "Budi Hartono");
        assert_eq!(
            names("Banjir surut.\nPenulis: Ani Lestari, Editor: Budi Hartono"),
            ("Ani Lestari".to_owned(), "Budi Hartono".to_owned())
        );
        assert_eq!(
            names("Banjir surut.\nPenulis: Dr. Budi Hartono, M.Si. dan Ani Lestari").0,
            "Dr. Budi Hartono, M.Si.; Ani Lestari"
        );
        assert_eq!(names("Banjir surut.\nPenulis: Ani Lestari&nbsp; - 14 November 2020").0, "Ani Lestari");
        assert_eq!(names("Banjir surut.\nSumber: https://lindur.example/air").0, "");
    }
}
