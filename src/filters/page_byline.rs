//! Who wrote the article, where a page prints the name under its headline and no label
//! tells it.

use super::names::is_person;
use crate::span::{head, tail};
use crate::{Annotations, Document, Outlets, Span, TimestampParser, scan};

/// The headline stands in so many lines above the body at most,
const ABOVE: usize = 60;

/// and the name in so many lines under it.
const REACH: usize = 3;

/// What stands under a name.
const JOBS: [&str; 4] = ["Jurnalis", "Reporter", "Wartawan", "Penulis"];

/// Keeps the name under the headline of a page, where no writer is known.
pub(super) fn find(doc: &Document<'_>, outlets: &Outlets, notes: &mut Annotations) {
    let layout = doc.layout();
    if !layout.is_page() || !notes.metadata.bylines.is_empty() {
        return;
    }
    let (start, headline) = (layout.body().start, layout.headline().map_or("", |line| doc.text(line)));
    let headline = (start.saturating_sub(ABOVE)..start).rev().find(|line| doc.text(*line) == headline);
    let Some(under) = headline.map(|line| line + 1) else { return };
    let name = (under..start.min(under + REACH)).find_map(|line| {
        let text = doc.text(line);
        let name = name_on(text, doc.text(line + 1), outlets)?;
        let from = doc.lines()[line].span().start() + text.find(name)?;
        Some(Span::new(from, from + name.len()))
    });
    notes.metadata.bylines.extend(name);
}

/// The name of the writer on a line above another: `Oleh Ani Lestari pada 21 Jul 2021`,
/// `Ani Lestari - detikNews`, a name beside or above the time of publication.
fn name_on<'t>(line: &'t str, below: &str, outlets: &Outlets) -> Option<&'t str> {
    let is_stamp = |text: &str| TimestampParser::new().header(text).is_some();
    let labelled = ["Oleh ", "oleh ", "By ", "by "].iter().find_map(|label| line.strip_prefix(label));
    if let Some(name) = labelled {
        let end = [" pada ", " on ", " | ", " - ", ", "].iter().filter_map(|mark| name.find(mark)).min();
        return Some(head(name, end.unwrap_or(name.len())).trim()).filter(|name| is_person(name));
    }
    let (name, beside) = at_mark(line).unwrap_or((line, ""));
    let is_told = || {
        let beside =
            if beside.is_empty() { JOBS.contains(&below) } else { outlets.is_known(beside) || is_stamp(beside) };
        beside || is_stamp(below)
    };
    (is_person(name) && is_told()).then_some(name.trim())
}

/// What stands before and behind the first mark between blanks: a dash, a bar, a bullet.
fn at_mark(line: &str) -> Option<(&str, &str)> {
    // Cheap first: hardly a line holds one.
    if !scan::any(line.as_bytes(), |byte| (byte == b'-') | (byte == b'|') | (byte == 0xE2)) {
        return None;
    }
    let apart = |(at, mark): (usize, &str)| {
        Some((head(line, at).strip_suffix(' ')?, tail(line, at + mark.len()).strip_prefix(' ')?))
    };
    line.match_indices(['-', '|', '\u{2022}']).find_map(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_under_headlines() {
        for (line, below, name) in [
            ("Oleh Ani Lestari pada 21 Jul 2021, 07:00 WIB", "", "Ani Lestari"),
            ("By Ani Lestari", "on 16 Feb 2016 at 09:10 WIB", "Ani Lestari"),
            ("Ani Lestari - detikNews", "0 SHARES", "Ani Lestari"),
            ("Ani Lestari - kabarLindur", "Selasa, 24/09/2013 09:19 WIB", "Ani Lestari"),
            ("Ani Lestari \u{2022} 11 Februari 2016 07:10 WIB", "", "Ani Lestari"),
            ("M Budi Hartono", "Jurnalis", "M Budi Hartono"),
            ("Ani Lestari | Jum'at, 17 Februari 2017 - 13:30 wib", "", "Ani Lestari"),
        ] {
            assert_eq!(name_on(line, below, Outlets::builtin()), Some(name), "{line}");
        }
    }

    #[test]
    fn other_lines_name_nobody() {
        for (line, below) in [
            ("Bandar Lampung", "Selasa, 24/09/2013 09:19 WIB"),
            ("Ani Lestari", "0 Komentar"),
            ("Harga Cabai - Pasar Lindur", "0 Komentar"),
            ("Oleh karena itu warga pulang", ""),
        ] {
            assert_eq!(name_on(line, below, Outlets::builtin()), None, "{line}");
        }
    }
}
