//! What lies between headline and body: stamps, bylines, decks and captions.

use std::ops::Range;

use super::headline::{REACH, headline_above};
use super::shape::{self, Shape, is_headline_like, is_sentence, is_stamp};
use super::{ending, lead, tail};
use crate::Document;
use crate::span::window;

/// The first lines of a text.
const TOP: usize = 4;

/// How many lines into the stretch a dateline is looked for: captions and
/// bylines may stand at its top.
const WINDOW: usize = 8;

/// A dateline with a stamp on one of so many lines above it may be as many lines above the
/// stretch.
const STAMPED: usize = 3;
const FAR: usize = 80;

/// How many paragraphs may stand above a dateline: a caption and a pull quote.
const MOST_SKIPPED: usize = 2;

/// How many lines above the stretch a first paragraph that stands alone may be.
const ABOVE: usize = 12;

/// How often the body is moved up over a paragraph that stands alone.
const STEPS: usize = 12;

/// So many bytes of the body are looked through for a line that it repeats.
const SEARCHED: usize = 16 << 10;

/// So many bytes of that line are looked for first.
const QUICK: usize = 24;

/// Where the article begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Opening {
    pub(super) headline: Option<usize>,
    pub(super) deck: Option<usize>,
    pub(super) body: Range<usize>,
}

/// Finds headline, deck and first line of the body. `named` is the line that
/// the title says, `anchor` its last repeat above the body, `stretch` the lines
/// that look like prose.
pub(super) fn find(doc: &Document<'_>, named: Option<usize>, anchor: Option<usize>, stretch: &Range<usize>) -> Opening {
    let stretch = &without_frame(doc, stretch.clone());
    let start = first_paragraph(doc, anchor, stretch);
    let start = named.map_or(start, |line| lead::under_headline(doc, line, start..stretch.end));
    let headline = named
        .filter(|line| *line < start)
        .or_else(|| headline_above(doc, start))
        .or_else(|| (start > 0 && is_headline_like(doc.text(0))).then_some(0));
    let end = tail::with_rest(doc, ending::extended(doc, stretch.end));
    let end = ending::without_repeat(doc, start, end, doc.text(headline.unwrap_or(usize::MAX)));
    let under = |line: Option<usize>| deck(doc, line?, start..end);
    let deck = under(anchor.or(headline)).or_else(|| under(headline));
    Opening { headline, deck, body: start..end }
}

/// How many lines from its end the frame of a stretch is looked for.
const FRAME: usize = 3;

/// The stretch without a line that is printed both above and under it, such as
/// a call to readers.
fn without_frame(doc: &Document<'_>, stretch: Range<usize>) -> Range<usize> {
    let Range { start, end } = stretch;
    let text = doc.text(start);
    let from = (start + 3).max(end.saturating_sub(FRAME));
    match (from..end).find(|&line| doc.text(line) == text) {
        Some(line) => start + 1..line,
        None => start..end,
    }
}

/// Whether the text begins with a story: one of its first lines has a dateline, or leads
/// into a list.
pub(super) fn is_on_top(doc: &Document<'_>) -> bool {
    let leads = |text: &str| (is_sentence(text) || text.contains(". ")) && tail::announces(text);
    (0..TOP).map(|line| doc.text(line)).any(|text| has_dateline(text) || leads(text))
}

/// Whether one of the first lines is a paragraph.
pub(super) fn has_paragraph_on_top(doc: &Document<'_>) -> bool {
    let is_paragraph = |text: &str| text.len() >= shape::PARAGRAPH && text.ends_with('.') && is_sentence(text);
    (0..TOP).any(|line| is_paragraph(doc.text(line)))
}

/// The line in which the story begins: the one with a dateline, where there is
/// one near the top of the stretch; a caption above it looks like prose too.
fn first_paragraph(doc: &Document<'_>, anchor: Option<usize>, stretch: &Range<usize>) -> usize {
    let lowest = anchor.map_or(0, |line| line + 1);
    let from = stretch.start;
    let mut window = from.saturating_sub(ABOVE).max(lowest)..stretch.end.min(from + WINDOW);
    if let Some(dated) = window.find(|&line| has_dateline(doc.text(line))) {
        let skipped = (from..dated).filter(|&line| Shape::of(doc.text(line).as_bytes()) == Shape::Prose).count();
        if skipped <= MOST_SKIPPED {
            return dated;
        }
    }
    // Above a long list of the story the dateline is far away: it is the first line under a
    // stamp.
    let is_first = |line: usize| (line.saturating_sub(STAMPED)..line).any(|above| is_stamp(doc.text(above).as_bytes()));
    let mut far = (from.saturating_sub(FAR).max(lowest)..from).rev();
    let dated = |line: usize| doc.text(line).len() >= 80 && has_dateline(doc.text(line));
    if let Some(dated) = far.find(|&line| dated(line)).filter(|line| is_first(*line)) {
        return dated;
    }
    climb(doc, from..stretch.end, lowest)
}

/// The first line of the body, moved up over what belongs to it.
pub(super) fn climb(doc: &Document<'_>, body: Range<usize>, lowest: usize) -> usize {
    let mut start = body.start;
    for _ in 0..STEPS {
        let Some(above) = one_above(doc, start..body.end, lowest) else { break };
        start = above;
    }
    start
}

/// The line above `start` that belongs to the body as well: the rest of a torn
/// sentence, a short sentence, a paragraph that stands alone above a pointer or
/// a subhead.
fn one_above(doc: &Document<'_>, body: Range<usize>, lowest: usize) -> Option<usize> {
    let start = body.start;
    let above = start.checked_sub(1).filter(|line| *line >= lowest)?;
    let text = doc.text(above);
    if !is_stamp(text.as_bytes()) && shape::is_torn(text.as_bytes(), doc.text(start).as_bytes()) {
        return Some(above);
    }
    let shape = Shape::of(text.as_bytes());
    if shape.is_prose() {
        return (!is_caption(text) && !stands_in(doc, above, &body)).then_some(above);
    }
    let alone = above.checked_sub(1).filter(|line| *line >= lowest)?;
    let text = doc.text(alone);
    let paragraph = text.len() >= 80 && Shape::of(text.as_bytes()) == Shape::Prose && !is_caption(text);
    let paragraph = paragraph && matches!(shape, Shape::Headline | Shape::Short);
    (paragraph && !stands_in(doc, alone, &body)).then_some(alone)
}

/// Whether the line is a paragraph with a dateline, or a dateline alone.
pub(super) fn has_dateline(line: &str) -> bool {
    let dash = [b"-".as_slice(), "\u{2013}".as_bytes(), "\u{2014}".as_bytes()];
    let long = line.len() >= 80 && Shape::of(line.as_bytes()) == Shape::Prose;
    let word = line.bytes().take(3).all(|byte| byte.is_ascii_alphabetic());
    let alone = word && line.len() <= 75 && dash.iter().any(|dash| line.as_bytes().ends_with(dash));
    (long || alone) && opens_with_dateline(line)
}

/// Whether the line opens with a place, an outlet, or both: up to a dash every
/// word begins with a capital or holds a full stop, as a host name does; or the
/// first word is a host name.
pub(super) fn opens_with_dateline(line: &str) -> bool {
    let bytes = line.as_bytes();
    let window = &bytes[..bytes.len().min(80)];
    if !window.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let (mut word, mut words) = (0, 0);
    let (mut host, mut opens_with_host, mut behind_bracket) = (false, false, false);
    for (at, byte) in window.iter().enumerate() {
        let next = window.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b' ' => {
                words += 1;
                word = at + 1;
                if words > 7 {
                    return false;
                }
            }
            b'.' if at > word && next.is_ascii_alphabetic() => {
                host = true;
                opens_with_host |= words == 0;
            }
            b')' => behind_bracket = true,
            b':' => return host || behind_bracket,
            b'-' if at > 3 => {
                let spaced = window[at - 1] == b' ' || next == b' ' || next == b'-';
                if spaced || (host && behind_letters_only(window, word, at)) {
                    return true;
                }
            }
            0xE2 if at > 3 => return next == 0x80 && matches!(window.get(at + 2), Some(0x93 | 0x94)),
            _ if at == word && byte.is_ascii_lowercase() && !is_host(window, at) => {
                return opens_with_host && (2..=3).contains(&words);
            }
            _ => {}
        }
    }
    false
}

/// Whether the word that begins at `at` is a host name: it holds a full stop.
fn is_host(window: &[u8], at: usize) -> bool {
    let word = window[at..].iter().take_while(|byte| **byte != b' ');
    word.clone().any(|byte| *byte == b'.')
}

/// Whether the host name that ends at `at` is complete: its ending is known by
/// its length.
fn behind_letters_only(window: &[u8], word: usize, at: usize) -> bool {
    let stop = window[word..at].iter().rposition(|byte| *byte == b'.');
    stop.is_none_or(|stop| (2..=3).contains(&(at - word - stop - 1)))
}

/// The deck: the line under the headline, or a sentence further down that is
/// no caption, where it does not stand in the body as well.
fn deck(doc: &Document<'_>, headline: usize, body: Range<usize>) -> Option<usize> {
    let between = headline + 1..body.start;
    if between.len() > REACH {
        return None;
    }
    let mut lines = between.clone();
    let found = lines.find(|&line| is_deck(doc.text(line), line == between.start))?;
    (!stands_in(doc, found, &body)).then_some(found)
}

pub(super) fn is_deck(text: &str, under: bool) -> bool {
    if !is_sentence(text) || is_credit(text) {
        return false;
    }
    let full_stop = text.ends_with('.') || text.contains(". ");
    if under { full_stop || text.len() >= 70 } else { full_stop && !text.contains('(') }
}

/// Whether a word of the line is a host name, as in a byline.
pub(super) fn names_host(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|three| three[1] == b'.' && three[0].is_ascii_lowercase() && three[2].is_ascii_lowercase())
}

/// Whether the line is a caption: it names its source, or says who stands
/// where in the picture.
pub(super) fn is_caption(text: &str) -> bool {
    is_credit(text) || says_photo(text)
}

/// Whether the line says that it tells of a picture, or who stands where in it.
pub(super) fn says_photo(text: &str) -> bool {
    text.contains("Foto") || text.contains("(k")
}

/// Whether the line names a photographer, agency or account, as captions do.
pub(super) fn is_credit(text: &str) -> bool {
    let bytes = text.as_bytes();
    let slash = |pair: &[u8]| matches!(pair[1], b'@' | b'|') || (pair[1] == b'/' && !pair[0].is_ascii_digit());
    bytes.windows(2).any(slash) || text.contains('\u{a9}')
}

/// Whether these lines say that line too.
pub(super) fn stands_in(doc: &Document<'_>, line: usize, body: &Range<usize>) -> bool {
    let text = doc.text(line).trim_matches(|c: char| !c.is_alphanumeric());
    let Some(lines) = doc.lines().get(body.clone()) else { return false };
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let mut end = last.span().end().min(first.span().start() + SEARCHED);
    while !doc.raw().is_char_boundary(end) {
        end -= 1;
    }
    let body = crate::Span::new(first.span().start(), end).of(doc.raw());
    // A short text is looked for in vector instructions.
    !text.is_empty() && body.contains(window(text, QUICK)) && body.contains(text)
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
            "BOGOR (Kabar): Warga bersorak.",
            "KABARDESA.COM-Warga bersorak.",
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
            "Kabardesa.com menelusuri sebab jembatan itu putus.",
            "Kepala Badan Pengelola Keuangan Daerah (BPKD) Sukamaju Okmal menyebut angka itu.",
            "Selanjutnya, Pekon Sukajadi (Batuketulis), Fajaragung, dan Muarajaya menyusul.",
        ] {
            assert!(!opens_with_dateline(line), "{line}");
        }
    }
}
