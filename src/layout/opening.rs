//! What lies between headline and body: stamps, bylines, decks and captions.

use std::ops::Range;

use super::ending;
use super::shape::{Shape, is_headline_like, is_sentence, is_stamp};
use crate::Document;

/// How many lines above the body a headline may stand when no title tells.
const REACH: usize = 14;

/// How many lines into the stretch a dateline is looked for: captions and
/// bylines may stand at its top.
const WINDOW: usize = 8;

/// How many lines above the stretch a first paragraph that stands alone may be.
const ABOVE: usize = 12;

/// Where the article begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Opening {
    pub(super) headline: Option<usize>,
    pub(super) deck: Option<usize>,
    pub(super) body: Range<usize>,
}

/// Finds headline, deck and first line of the body. `named` is the line that
/// the title says, `stretch` the lines that look like prose.
pub(super) fn find(doc: &Document<'_>, named: Option<usize>, stretch: &Range<usize>) -> Opening {
    let start = first_paragraph(doc, named, stretch);
    let headline = named.filter(|line| *line < start).or_else(|| headline_above(doc, start)).or_else(|| {
        (start > 0 && is_headline_like(doc.text(0))).then_some(0)
    });
    let deck = deck(doc, headline, start, stretch.end);
    let (start, end) = without_frame(doc, start, ending::extended(doc, stretch.end));
    Opening { headline, deck, body: start..end }
}

/// The body without a line that is printed both above and under it.
fn without_frame(doc: &Document<'_>, mut start: usize, mut end: usize) -> (usize, usize) {
    while start + 2 < end && doc.text(start) == doc.text(end - 1) {
        start += 1;
        end -= 1;
    }
    (start, end)
}

/// The headline of a text that is no page: its first line, where a stamp or a
/// dateline follows.
pub(super) fn headline_of_scrape(doc: &Document<'_>) -> Option<usize> {
    let first = doc.text(0);
    let words = first.as_bytes().iter().filter(|byte| **byte == b' ').count();
    if first.len() > 180 || words < 3 || !is_headline_like(first) || opens_with_dateline(first) {
        return None;
    }
    let stamped = is_stamp(doc.text(1).as_bytes());
    let dated = (1..4).any(|line| doc.text(line).len() > 90 && opens_with_dateline(doc.text(line)));
    (stamped || dated).then_some(0)
}

/// The line in which the story begins: the one with a dateline, where there is
/// one near the top of the stretch; a caption above it looks like prose too.
fn first_paragraph(doc: &Document<'_>, named: Option<usize>, stretch: &Range<usize>) -> usize {
    let lowest = named.map_or(0, |line| line + 1);
    let from = stretch.start.max(lowest).min(stretch.end.saturating_sub(1));
    let mut window = from.saturating_sub(ABOVE).max(lowest)..stretch.end.min(from + WINDOW);
    if let Some(dated) = window.find(|&line| has_dateline(doc.text(line))) {
        return dated;
    }
    let mut start = from;
    while start > lowest && Shape::of(doc.text(start - 1).as_bytes()) == Shape::Sentence && !is_credit(doc.text(start - 1)) {
        start -= 1;
    }
    start
}

/// Whether the line is a paragraph with a dateline, or a dateline alone.
fn has_dateline(line: &str) -> bool {
    let dash = [b"-".as_slice(), "\u{2013}".as_bytes(), "\u{2014}".as_bytes()];
    let long = line.len() >= 80 && Shape::of(line.as_bytes()) == Shape::Prose;
    let alone = line.len() <= 75 && dash.iter().any(|dash| line.as_bytes().ends_with(dash));
    (long || alone) && opens_with_dateline(line)
}

/// Whether the line opens with a place, an outlet, or both, and a dash: up to
/// the dash every word begins with a capital or holds a full stop.
pub(super) fn opens_with_dateline(line: &str) -> bool {
    let bytes = line.as_bytes();
    let window = &bytes[..bytes.len().min(80)];
    if !window.first().is_some_and(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let mut word = 0;
    let mut words = 0;
    let mut outlet = false;
    for (at, byte) in window.iter().enumerate() {
        match byte {
            b' ' => {
                words += 1;
                word = at + 1;
            }
            b'.' if at > word && window.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => outlet = true,
            b'(' => outlet = true,
            b'-' | 0xE2 if at > 3 => {
                let spaced = window[at - 1] == b' ' || window.get(at + 1).is_none_or(|next| *next == b' ' || *next == b'-');
                let dash = *byte == b'-' && (spaced || outlet) || window.get(at + 1) == Some(&0x80) && matches!(window.get(at + 2), Some(0x93 | 0x94));
                if dash {
                    return true;
                }
                return false;
            }
            b':' if outlet => return true,
            _ if at == word && byte.is_ascii_lowercase() => {
                let rest = &window[at..];
                let length = rest.iter().position(|b| *b == b' ').unwrap_or(rest.len());
                if !rest[..length].contains(&b'.') {
                    return outlet && words <= 3 && words >= 1;
                }
            }
            _ => {}
        }
        if words > 7 {
            return outlet;
        }
    }
    false
}

/// The headline where the title does not tell: the last line above the body
/// that looks like one and has a stamp behind it, or else no line.
fn headline_above(doc: &Document<'_>, start: usize) -> Option<usize> {
    let above = start.saturating_sub(REACH)..start;
    let stamp = above.clone().rev().find(|&line| is_stamp(doc.text(line).as_bytes()))?;
    let reach = stamp.saturating_sub(4)..stamp;
    reach.rev().find(|&line| is_headline_like(doc.text(line)) && !is_credit(doc.text(line)))
}

/// The deck: the line under the headline, or a sentence further down that is
/// no caption, where it does not stand in the body as well.
fn deck(doc: &Document<'_>, headline: Option<usize>, start: usize, end: usize) -> Option<usize> {
    let headline = headline?;
    let between = headline + 1..start;
    if between.len() > REACH {
        return None;
    }
    let mut lines = between.clone();
    let found = lines.find(|&line| is_deck(doc.text(line), line == between.start))?;
    (!stands_in_body(doc, found, start, end)).then_some(found)
}

fn is_deck(text: &str, under: bool) -> bool {
    if !is_sentence(text) || is_credit(text) {
        return false;
    }
    let full_stop = text.ends_with('.') || text.contains(". ");
    if under { full_stop || text.len() >= 70 } else { full_stop && !text.contains('(') }
}

/// Whether the line names a photographer, agency or account, as captions do.
fn is_credit(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'/' | b'@' | b'|')) || text.contains('\u{a9}')
}

/// Whether the body says the line too.
fn stands_in_body(doc: &Document<'_>, line: usize, start: usize, end: usize) -> bool {
    let text = doc.text(line).trim_matches(|c: char| !c.is_alphanumeric());
    let Some((from, to)) = doc.lines().get(start).zip(doc.lines().get(end.saturating_sub(1))) else { return false };
    let body = crate::Span::new(from.span().start(), to.span().end()).of(doc.raw());
    !text.is_empty() && body.contains(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for line in [
            "BOGOR, KABARDESA.com - Warga bersorak.",
            "Bogor (KABAR) - Warga bersorak.",
            "Bogor - Warga bersorak.",
            "Kabardesa.com, Bogor Warga bersorak di tepi sungai.",
            "KABARDESA.CO.ID, BOGOR -- Warga bersorak.",
            "KABAR-DESA.COM, BOGOR- Warga bersorak.",
            "Kabardesa.com, Bogor: Warga bersorak.",
            "kabardesa.id - Warga bersorak.",
            "BOGOR \u{2013} Warga bersorak.",
        ] {
            assert!(opens_with_dateline(line), "{line}");
        }
        for line in [
            "Warga bersorak - lalu pulang.",
            "Kepala Desa Sukamaju meresmikan jembatan.",
            "\"Kami senang,\" kata dia - lalu pulang.",
            "Tiba-tiba hujan turun.",
        ] {
            assert!(!opens_with_dateline(line), "{line}");
        }
    }
}
