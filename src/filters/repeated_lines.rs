//! [`RepeatedLines`]: lines printed again.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::{contents, deck, parts};
use crate::features::{self, Feature};
use crate::folded::Folded;
use crate::shape;
use crate::{Annotations, Document, Filter, Span};

crate::rule! {
    /// ## What it marks
    /// A line that stands above already, to the letter.
    /// ## Why
    /// The page prints it twice; the article says it once.
    /// ## Example
    /// A paragraph printed a second time.
    /// ## When it is wrong
    /// Refrains and formulaic sentences of the story are kept: a repeat is
    /// taken away only where the story does not live on repeating.
    pub(crate) static REPEATED_LINE = "R101", "repeated-line", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A line that stands above already but for case, quotation marks, dashes,
    /// spacing and punctuation.
    /// ## Why
    /// The page prints it twice; the article says it once.
    /// ## Example
    /// `Warga Lindur Sebut Pilot Pesawat Itu 'Heroik'` under `Warga Lindur Sebut
    /// Pilot Pesawat Itu "Heroik"`.
    /// ## When it is wrong
    /// Where two lines of a table differ in punctuation only.
    pub(crate) static NEAR_REPEAT = "R102", "near-repeat", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The second half of a line that is the same text twice without a seam.
    /// ## Why
    /// The page prints a caption and its title; a scraper glued them.
    /// ## Example
    /// `Stasiun Kereta di LvivStasiun Kereta di Lviv`
    /// ## When it is wrong
    /// Reduplicated words are left alone: only long halves count.
    pub(crate) static DOUBLED_LINE = "R103", "doubled-line", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The headline or its deck, printed again.
    /// ## Why
    /// The page prints it as title, headline and share text; the article has
    /// it once.
    /// ## Example
    /// The headline again under the picture.
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static REPEATED_HEADLINE = "R104", "repeated-headline", Drop, since "0.1.0";
}

/// Lines shorter than this many bytes are never taken for repeats: refrains,
/// table rows and answers are short.
const SHORTEST: usize = features::LONG;

/// A sentence that is printed twice by mistake has at least this many bytes.
const SHORTEST_SENTENCE: usize = 60;

/// Lines shorter than this are taken only where the copy follows at once.
const SHORTEST_APART: usize = 80;

/// A half of a doubled line has at least this many bytes.
const SHORTEST_HALF: usize = 12;

/// Marks lines printed again: exact repeats, near repeats, a line that is the
/// same text twice, the headline and its deck.
///
/// ```
/// use jernih::{Pipeline, filters::RepeatedLines};
///
/// let pipeline = Pipeline::new().then(RepeatedLines::new());
/// let line = "Warga dua desa memperbaiki jembatan gantung yang putus diterjang banjir.";
/// assert_eq!(pipeline.clean(&format!("{line}\n{line}")).prose(), line);
/// ```
#[derive(Clone, Debug, Default)]
pub struct RepeatedLines {}

impl RepeatedLines {
    /// The filter.
    pub fn new() -> RepeatedLines {
        RepeatedLines::default()
    }
}

impl Filter for RepeatedLines {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        let body = doc.layout().body();
        for line in doc.features().lines(Feature::Doubled) {
            let span = doc.lines()[line].span();
            if let Some(half) = doubled(doc.text(line)) {
                let first = Span::new(span.start(), span.start() + half);
                notes.mark(Span::new(first.end(), span.end()), &DOUBLED_LINE, Some(first));
            }
        }
        mark_headline(doc, body.clone(), notes);
        // What is taken as contents is no first copy.
        let start = contents::mark(doc, &body, notes);
        if doc.features().may_repeat() {
            mark_repeats(doc, start..body.end, notes);
        }
        deck::mark(doc, body.clone(), notes);
        parts::mark(doc, body, notes);
    }
}

/// The length of the first half of a text that is the same twice, without a seam
/// or with a space.
fn doubled(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (half, gap) = (bytes.len() / 2, bytes.len() % 2);
    let same = bytes[..half] == bytes[half + gap..] && (gap == 0 || bytes[half] == b' ');
    if half < SHORTEST_HALF || !same || !text.is_char_boundary(half) {
        return None;
    }
    // A short sentence said twice is a slogan, a refrain.
    let ends = matches!(bytes[half - 1], b'.' | b'!' | b'?') && bytes[half - 2] != b'.';
    let said = gap == 1 && half < SHORTEST_SENTENCE && ends;
    (!said && text.get(..half)?.contains(' ')).then_some(half)
}

/// The headline, printed again below itself.
fn mark_headline(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let Some(headline) = doc.layout().headline() else { return };
    let text = doc.text(headline);
    let ends = Folded::ends(text);
    let key = LazyCell::new(|| Folded::of(text));
    let below = body.start.max(headline + 1)..body.end;
    for (line, other) in doc.texts(below).filter(|(_, other)| Folded::ends(other) == ends) {
        if key.length >= 12 && !notes.is_gone(line) && key.may_equal(other) && *key == Folded::of(other) {
            notes.mark_line(doc, line, &REPEATED_HEADLINE, Some(doc.lines()[headline].span()));
        }
    }
}

/// Long lines that stand above already.
fn mark_repeats(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let mut firsts: HashMap<u64, usize, BuildHasherDefault<KeyHasher>> = HashMap::default();
    for line in of_the_same_start(doc, body) {
        let text = doc.text(line);
        let folded = Folded::of(text);
        let first = match firsts.entry(folded.hash) {
            Entry::Vacant(free) => {
                free.insert(line);
                continue;
            }
            Entry::Occupied(first) => *first.get(),
        };
        let is_exact = text == doc.text(first);
        if !(is_exact || folded.same_letters(text, doc.text(first))) || is_formula(doc, line, first) {
            continue;
        }
        let rule = if is_exact { &REPEATED_LINE } else { &NEAR_REPEAT };
        notes.mark_line(doc, line, rule, Some(doc.lines()[first].span()));
    }
}

/// The long lines that begin as another long line does, in order: few, so that
/// the others need not be read to the end.
fn of_the_same_start(doc: &Document<'_>, body: Range<usize>) -> Vec<usize> {
    let mut seen = Seen { once: [0; SEEN / 64], twice: [0; SEEN / 64] };
    let long = doc.texts(body).filter(|(_, text)| text.len() >= SHORTEST);
    long.clone().for_each(|(_, text)| seen.add(text));
    let twice = long.filter(|(_, text)| seen.is_twice(text));
    let mut starts: Vec<(u64, usize)> = twice.map(|(line, text)| (Folded::start(text), line)).collect();
    starts.sort_unstable();
    let mut shared: Vec<usize> =
        starts.chunk_by(|one, two| one.0 == two.0).filter(|same| same.len() > 1).flatten().map(|same| same.1).collect();
    shared.sort_unstable();
    shared
}

/// So many bits remember which ends of lines were seen.
const SEEN: usize = 2048;

/// Which letters lines begin and end in, as bits: those seen, and those seen
/// again.
struct Seen {
    once: [u64; SEEN / 64],
    twice: [u64; SEEN / 64],
}

impl Seen {
    fn add(&mut self, line: &str) {
        let (word, bit) = Seen::place(line);
        self.twice[word] |= self.once[word] & bit;
        self.once[word] |= bit;
    }

    /// Whether another line may begin and end as this one does.
    fn is_twice(&self, line: &str) -> bool {
        let (word, bit) = Seen::place(line);
        self.twice[word] & bit != 0
    }

    /// The word and the bit of the line's ends among [`SEEN`] bits.
    fn place(line: &str) -> (usize, u64) {
        let key = Folded::ends(line).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 53;
        ((key / 64) as usize, 1 << (key % 64))
    }
}

/// Whether a repeat belongs to the story: what introduces something else, what
/// stands under a label of its own, and what is no sentence, as verses are none, or too
/// short to be a paragraph and does not follow its copy.
fn is_formula(doc: &Document<'_>, line: usize, first: usize) -> bool {
    let text = doc.text(line);
    let label = line > first + 1
        && line.checked_sub(1).is_some_and(|above| {
            let above = doc.text(above);
            above.len() <= 60 && !shape::ends_sentence(above) && above != doc.text(first)
        });
    // A verse stands under another one.
    let is_verse = || {
        let above = line.checked_sub(1).map_or("", |above| doc.text(above));
        !shape::ends_sentence(text) && !above.is_empty() && !shape::ends_sentence(above)
    };
    let apart = line != first + 1 && (text.len() < SHORTEST_APART || is_verse());
    label || apart || text.ends_with([':', ','])
}

/// Passes a hash through: the keys are hashes already.
#[derive(Default)]
struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pipeline;

    fn prose(raw: &str) -> String {
        Pipeline::new().then(RepeatedLines::new()).clean(raw).prose()
    }

    const LONG: &str = "Petugas menutup sementara jalan menuju pasar ikan karena air laut pasang sejak subuh tadi.";

    #[test]
    fn a_paragraph_is_printed_once() {
        assert_eq!(
            prose(&format!("{LONG}\nWarga memutar lewat jalan desa.\n{LONG}")),
            format!("{LONG}\n\nWarga memutar lewat jalan desa.")
        );
    }

    #[test]
    fn quotes_case_and_dashes_do_not_tell_lines_apart() {
        let one = "Presiden klub itu menyebut kiper cadangannya 'Heroik' setelah laga di kandang lawan - Minggu.";
        let two = "Presiden Klub itu menyebut kiper cadangannya \"heroik\" setelah laga di kandang lawan — Minggu";
        assert_eq!(prose(&format!("{one}\n{two}")), one);
    }

    #[test]
    fn numbers_tell_lines_apart() {
        let raw = "- Harga emas batangan ukuran satu gram di gerai kota pada hari Senin: Rp 1.894.000.\n\
                   - Harga emas batangan ukuran dua gram di gerai kota pada hari Senin: Rp 3.728.000.";
        assert_eq!(prose(raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn refrains_stay() {
        let song = "Layar sudah kembang di laut\nPulanglah kawan\nPulanglah kawan\nLayar sudah kembang di laut";
        assert_eq!(prose(song), song.replace('\n', "\n\n"));
    }

    #[test]
    fn a_sentence_that_leads_into_something_may_come_again() {
        let lead = "Setelah selesai salat magrib, lalu dilanjutkan dengan salat isya dan bacaan niat sebagai berikut:";
        let raw = format!("{lead}\nBacaan satu.\n{lead}\nBacaan dua.");
        assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn the_same_answer_under_another_label_stays() {
        let answer = "Cerah berawan sampai hujan ringan di wilayah pesisir timur, pesisir barat, dan lereng gunung.";
        let raw = format!(
            "Pagi hari:\n{answer}\nSiang hari:\nHujan lebat di seluruh wilayah sampai petang nanti.\nMalam hari:\n{answer}"
        );
        assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn a_line_that_is_itself_twice_keeps_one_half() {
        assert_eq!(prose("Stasiun Kereta di LvivStasiun Kereta di Lviv"), "Stasiun Kereta di Lviv");
        assert_eq!(prose("kura-kura kura-kura"), "kura-kura kura-kura");
    }
}
