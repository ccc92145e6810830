//! Who wrote and edited the article, where a page prints the labels behind the names.

use super::byline::{BYLINE, EDITOR, owns};
use super::names::{add_names, is_person};
use crate::lexicon::Findings;
use crate::{Annotations, Document, Rule, Span, shape};

/// Credits stand in so many lines under the body.
const BELOW: usize = 40;

/// What is glued to names: `Ani LestariEditor`.
const GLUED: [(&str, &Rule); 4] =
    [("Editor", &EDITOR), ("Author", &BYLINE), ("Penulis", &BYLINE), ("Reporter", &BYLINE)];

/// Keeps the names under the body of a page that a label is glued to.
pub(super) fn find_glued(doc: &Document<'_>, notes: &mut Annotations) {
    if !doc.layout().is_page() {
        return;
    }
    let end = doc.layout().body().end;
    for line in end..doc.lines().len().min(end + BELOW) {
        let text = doc.text(line);
        // Cheap first: hardly a line ends as a label does.
        if !matches!(text.as_bytes(), [.., b'r' | b's']) {
            continue;
        }
        let name = GLUED.iter().find_map(|(label, rule)| Some((text.strip_suffix(label)?, *rule)));
        if let Some((name, rule)) = name
            && name.ends_with(char::is_lowercase)
            && shape::is_name(name)
            && !name.contains('.')
        {
            let start = doc.lines()[line].span().start();
            add_names(notes, rule, Span::new(start, start + name.len()), doc.raw());
        }
    }
}

/// The line above a label that stands alone, where the name stands there and not below:
/// `Ani Lestari` / `Penulis` / `Budi Hartono` / `Editor`.
pub(super) fn name_above(found: &Findings<'_>, doc: &Document<'_>, label: usize) -> Option<usize> {
    let text = |line: usize| doc.text(line).trim_start_matches([':', ' ']);
    let is_name = |line: usize| found.start(line).is_none() && is_person(text(line));
    let is_label = |line: usize| {
        found.start(line).is_some_and(|hit| owns(hit.phrase.rule()) && hit.span.len() == doc.text(line).len())
    };
    let is_aside = |line: usize| doc.layout().is_page() && !doc.layout().body().contains(&line);
    let above = label.checked_sub(1).filter(|line| is_aside(*line) && is_name(*line))?;
    // The name of a label above it, or one whose own label comes next.
    let is_told = label >= 2 && is_label(label - 2) && label.checked_sub(3).is_none_or(|line| !is_name(line));
    let has_label = is_label(label + 2) && !is_name(label + 3);
    let is_below = is_name(label + 1) && !has_label;
    (!is_told && !is_below).then_some(above)
}

#[cfg(test)]
mod tests {
    use crate::{Pipeline, Span};

    fn credits(below: &str) -> (String, String) {
        let menu = "Beranda\nKabar\nOlahraga\nGaya\n".repeat(5);
        let body = "Warga desa itu membangun jembatan bambu sejak pagi, dibantu pemuda dari dusun sebelah.\n\
            Jembatan lama putus diterjang banjir bulan lalu, dan anak-anak harus memutar lewat bukit.\n\
            Kepala desa mengatakan jembatan itu akan selesai sebelum musim hujan datang lagi.\n";
        let headline = "Warga Desa Bangun Jembatan Bambu";
        let raw = format!("{headline} - Kabar Lindur\n{menu}{headline}\n{body}{below}\n{menu}");
        let article = Pipeline::default().clean(&raw);
        assert!(article.document().layout().is_page());
        let of = |spans: &[Span]| spans.iter().map(|span| span.of(&raw)).collect::<Vec<_>>().join("; ");
        (of(&article.metadata().bylines), of(&article.metadata().editors))
    }

    #[test]
    fn labels_stand_behind_names_or_before_them() {
        let both = ("Ani Lestari".to_owned(), "Budi Hartono".to_owned());
        for below in [
            "Ani LestariAuthor\nBudi HartonoEditor",
            "Ani Lestari\nPenulis\nBudi Hartono\nEditor\nBagikan",
            "Kredit\nAni Lestari\nAuthor\nBudi Hartono\nEditor\nLihat Foto",
            "0 Suka\nAuthor\nAni Lestari\nEditor\nBudi Hartono\n14 Shares",
        ] {
            assert_eq!(credits(below), both, "{below}");
        }
        assert_eq!(credits("0 Suka\nAuthor\nAni Lestari\nEditor\nSuparman\n14 Shares").1, "Suparman");
    }

    #[test]
    fn outlets_and_other_words_are_nobody() {
        assert_eq!(credits("Liputan6.comAuthor\nVideo Editor"), (String::new(), String::new()));
    }
}
