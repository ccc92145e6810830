//! The page's title, which is its first line, and the line that repeats it.

use super::shape;
use crate::{Document, scan};

/// What the first line tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Title {
    /// The first line that says the headline.
    pub(super) line: Option<usize>,
    /// Whether the first line carries more than the headline: the name of the
    /// site, or an ellipsis where it was cut.
    pub(super) has_site: bool,
}

/// A title is no longer than this many bytes.
const LONGEST: usize = 260;

/// A headline has at least this many bytes.
const SHORTEST: usize = 20;

/// Looks for the line that repeats the first one, or the part of it before or
/// behind the name of the site. A first line that is a sentence is no title.
pub(super) fn find(doc: &Document<'_>) -> Title {
    let title = doc.text(0).as_bytes();
    if !(SHORTEST..=LONGEST).contains(&title.len()) || shape::is_plain_sentence(title) {
        return Title::default();
    }
    let cut = [b"...".as_slice(), "\u{2026}".as_bytes()].iter().find_map(|mark| title.strip_suffix(*mark));
    let (title, cut) = (cut.unwrap_or(title), cut.is_some());
    let starts = Starts::of(title);
    let mut best: Option<(usize, usize, bool)> = None;
    let bytes = doc.raw().as_bytes();
    for (at, line) in doc.lines().iter().enumerate().skip(1) {
        let span = line.span();
        // One branch: hardly a line passes.
        if !((span.len() >= SHORTEST) & (span.len() <= LONGEST) & starts.may_match(bytes[span.start()])) {
            continue;
        }
        let text = &bytes[span.range()];
        let Some(matched) = starts.matched(title, text, cut) else { continue };
        if best.is_none_or(|(_, length, _)| matched.length > length + 4) {
            best = Some((at, matched.length, matched.whole));
        }
        if matched.whole || matched.length * 2 > title.len() {
            break;
        }
    }
    match best {
        Some((_, _, true)) => Title { line: Some(0), has_site: false },
        Some((at, _, false)) => Title { line: Some(at), has_site: true },
        None => Title::default(),
    }
}

/// How far above the end of the body a repeat of the headline is looked for.
const REACH: usize = 400;

/// The last line before `end` that says the headline once more; the headline's
/// own line where none does.
pub(super) fn last_repeat(doc: &Document<'_>, headline: usize, end: usize) -> usize {
    let want = doc.text(headline).as_bytes();
    let first = first_two(want);
    let mut lines = (headline + 1..end.min(headline + REACH)).rev();
    let says = |line: &usize| {
        let text = doc.text(*line).as_bytes();
        text.len().abs_diff(want.len()) <= 12
            && first_two(text) == first
            && same(want, text, false).is_some_and(|end| skip_marks(want, end) == want.len())
    };
    lines.find(says).unwrap_or(headline)
}

/// Where in the title a headline may begin: at its start, and behind each mark
/// that stands between headline and site. Each with its first two letters.
struct Starts {
    at: [(usize, [u8; 2]); 6],
    count: usize,
    /// A bit for each of their first letters.
    letters: u32,
}

struct Matched {
    length: usize,
    /// The line says the whole title.
    whole: bool,
}

impl Starts {
    fn of(title: &[u8]) -> Starts {
        let mut starts = Starts { at: [(0, [0; 2]); 6], count: 0, letters: 0 };
        starts.add(title, 0);
        // Marks are rare, spaces are not.
        scan::for_each(title, may_separate, |mark| {
            let space = mark.checked_sub(1).filter(|at| title[*at] == b' ');
            for at in space.into_iter().chain([mark]) {
                if let Some(length) = separator(title, at) {
                    starts.add(title, at + length);
                }
            }
        });
        starts
    }

    fn add(&mut self, title: &[u8], at: usize) {
        if self.count < self.at.len() && title.len() - at >= SHORTEST {
            let first = first_two(&title[at..]);
            self.at[self.count] = (at, first);
            self.count += 1;
            self.letters |= 1 << (first[0] % 32);
        }
    }

    /// A quick look at a line's first byte: whether it may say one of them.
    #[inline]
    fn may_match(&self, first: u8) -> bool {
        !first.is_ascii_alphabetic() | (self.letters >> (first % 32) & 1 != 0)
    }

    /// Whether the line says the title from one of the starts to a separator
    /// or its end.
    fn matched(&self, title: &[u8], line: &[u8], cut: bool) -> Option<Matched> {
        let first = first_two(line);
        let starts = self.at[..self.count].iter().filter(|start| start.1 == first);
        starts
            .filter_map(|&(from, _)| {
                let end = from + same(&title[from..], line, cut)?;
                let at_end = skip_marks(title, end) == title.len();
                let whole = from == 0 && at_end && !cut;
                (at_end || ends_part(title, end)).then_some(Matched { length: end - from, whole })
            })
            .max_by_key(|matched| matched.length)
    }
}

/// How many bytes of `title` the whole line says. Case and punctuation do not
/// count. A cut title may end before the line does.
fn same(title: &[u8], line: &[u8], cut: bool) -> Option<usize> {
    // Most often they are the same to the letter.
    let common = title.iter().zip(line).take_while(|(one, other)| one == other).count();
    let mut end = title[..common].iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
    let mut letters = Letters { bytes: title, at: end };
    for want in (Letters { bytes: line, at: end }) {
        match letters.next() {
            Some(letter) if letter == want => end = letters.at,
            None if cut && end >= SHORTEST => return Some(end),
            _ => return None,
        }
    }
    (end > 0).then_some(end)
}

/// The first two letters, folded.
#[inline]
fn first_two(text: &[u8]) -> [u8; 2] {
    if let [a @ b'A'..=b'z', b @ b'a'..=b'z', ..] = text
        && a.is_ascii_alphabetic()
    {
        return [a.to_ascii_lowercase(), *b];
    }
    let mut letters = Letters { bytes: text, at: 0 };
    [letters.next().unwrap_or(0), letters.next().unwrap_or(0)]
}

/// The bytes of a text without spaces and punctuation, letters small.
struct Letters<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Iterator for Letters<'_> {
    type Item = u8;

    #[inline]
    fn next(&mut self) -> Option<u8> {
        self.at = skip_marks(self.bytes, self.at);
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte.to_ascii_lowercase())
    }
}

/// The offset of the next letter or digit.
#[inline]
fn skip_marks(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at..) {
            Some([byte, ..]) if byte.is_ascii() && !byte.is_ascii_alphanumeric() => at += 1,
            Some([0xC2, 0xA0 | 0xAB | 0xBB | 0xB7, ..]) => at += 2,
            Some([0xE2, 0x80, _, ..]) => at += 3,
            _ => return at,
        }
    }
}

/// The length of the separator that stands at `at`: ` - `, ` | `, `: `, a long
/// dash, an angle quote.
fn separator(title: &[u8], at: usize) -> Option<usize> {
    match title.get(at..)? {
        [b' ', b'-' | b'|' | b':' | b'>' | b'/', b' ', ..] => Some(3),
        [b':' | b'|', b' ', ..] => Some(2),
        [b' ', 0xE2, 0x80, 0x93 | 0x94, b' ', ..] => Some(5),
        [b' ', 0xC2, 0xAB | 0xBB | 0xB7, b' ', ..] => Some(4),
        _ => None,
    }
}

/// Whether a separator may hold this byte, the first or behind a space.
#[inline]
fn may_separate(byte: u8) -> bool {
    (byte == b'-') | (byte == b'|') | (byte == b':') | (byte == b'>') | (byte == b'/') | (byte == 0xE2) | (byte == 0xC2)
}

/// Whether a part of the title ends at `end`: a separator follows, or the word
/// with which a page says that it shows all pages.
fn ends_part(title: &[u8], end: usize) -> bool {
    let mut at = end;
    while title.get(at).is_some_and(|byte| matches!(byte, b'?' | b'!' | b'"' | b'\'' | b')' | b'.')) {
        at += 1;
    }
    while title
        .get(at..)
        .is_some_and(|rest| rest.starts_with(&[0xE2, 0x80]) && rest.len() > 2 && rest[2] != 0x93 && rest[2] != 0x94)
    {
        at += 3;
    }
    separator(title, at).is_some()
        || title.get(at..).is_some_and(|rest| rest.starts_with(b" -") || rest.starts_with(b" Halaman"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(raw: &str) -> (Option<usize>, bool) {
        let title = find(&Document::new(raw));
        (title.line, title.has_site)
    }

    #[test]
    fn the_site_may_stand_on_either_side() {
        let headline = "Jembatan Bambu 'Sukamaju' Diresmikan";
        for title in [
            "Jembatan Bambu \"Sukamaju\" Diresmikan - Kabar Desa",
            "Jembatan Bambu 'Sukamaju' Diresmikan | Kabar Desa",
            "JEMBATAN BAMBU SUKAMAJU DIRESMIKAN : Kabar Desa",
            "Kabar Desa Nomor Satu : Jembatan Bambu \u{2018}Sukamaju\u{2019} Diresmikan",
            "Daerah | Jembatan Bambu 'Sukamaju' Di\u{2026}",
        ] {
            assert_eq!(found(&format!("{title}\nBeranda\n{headline}\nIsi.")), (Some(2), true), "{title}");
        }
    }

    #[test]
    fn a_sentence_is_no_title() {
        let sentence = "Jembatan bambu itu diresmikan - Kabar Desa menulisnya kemarin.";
        assert_eq!(found(&format!("{sentence}\nBeranda\nJembatan bambu itu diresmikan\nIsi.")), (None, false));
    }

    #[test]
    fn a_title_that_is_the_headline_is_the_headline() {
        assert_eq!(found("Jembatan Bambu Diresmikan\nBeranda\nJembatan Bambu Diresmikan\nIsi."), (Some(0), false));
    }

    #[test]
    fn parts_of_words_and_other_lines_are_no_headline() {
        assert_eq!(found("Jembatan Bambu Diresmikan - Kabar\nJembatan Bambu Direncanakan\nIsi."), (None, false));
        assert_eq!(found("Pendek\nPendek"), (None, false));
        assert_eq!(found(""), (None, false));
    }
}
