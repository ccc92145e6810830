//! The words of a short window.

use super::kinds::{kind, of_plain, shape};
use super::runs::{Run, Stops, behind_blanks};
use super::seams::{Seam, glue, is_camel};
use crate::scan;
use crate::span::{Span, head, is_blank_char, tail};

/// Most words looked at behind a pointer.
pub(super) const MOST_WORDS: usize = 34;
/// Most **bytes** looked at behind a pointer.
pub(super) const WINDOW: usize = 340;

/// What a word is, by its shape and the closed classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Capital first, none of the classes below.
    Capital,
    /// All capitals, two letters or more.
    Acronym,
    /// A digit first, or a currency sign and a digit.
    Number,
    /// Lower case, a small word that title case leaves small: `di`, `dan`.
    Small,
    /// Lower case, and at home in running prose: `telah`, `tersebut`.
    Running,
    /// Lower case with a verb's prefix that agency headlines drop: `menaikkan`.
    Active,
    /// Lower case with another verb prefix: `dinaikkan`, `berhenti`, `terlihat`.
    Prefixed,
    /// Lower case with `-nya`.
    Owned,
    /// Any other lower-case word.
    Lower,
    /// Capital, a word that opens sentences: `Namun`, `Menurut`.
    Opener,
    /// Capital, a word that opens many sentences: `Jika`, `Mereka`.
    Likely,
    /// Capital, a small word that title case would have left small: `Dalam`.
    RaisedSmall,
    /// Capital, a word that opens sentences and stands in headlines too: `Saat`.
    Either,
    /// Capital, a word of headlines and dates: `Bikin`, `Juni`.
    Held,
    /// Capital, an office or a party: `Kepala`, `Polisi`.
    Actor,
    /// No letter and no digit: a dash, a bullet.
    #[default]
    Sign,
}

impl Kind {
    /// Whether the word begins with a small letter.
    pub(super) const fn is_lower(self) -> bool {
        matches!(self, Kind::Small | Kind::Running | Kind::Active | Kind::Prefixed | Kind::Owned | Kind::Lower)
    }

    /// Whether title case would have raised the word.
    pub(super) const fn is_lower_content(self) -> bool {
        self.is_lower() && !matches!(self, Kind::Small)
    }
}

/// How a word that may open prose is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// Nothing special.
    #[default]
    Plain,
    /// A list's number: `1.`, `2)`.
    Item,
    /// A picture's credit: `KANTOR/NAMA`, with capitals on both sides, or
    /// `laman.com/Nama`.
    Credit,
    /// `ini`, `itu` or `tersebut`.
    Pointing,
    /// A word with a capital that no headline ends in: `Jadi`, `Usai`.
    Hanging,
    /// A verb of headlines, that wants an object: `Siapkan`.
    Wanting,
    /// One or two digits, that want a noun.
    Few,
}

/// One word of the window, its marks included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// First byte, counted from the window's start.
    pub(super) start: usize,
    /// Where it begins and ends without the marks at its ends.
    pub(super) core: (usize, usize),
    /// What stands before it.
    pub(super) seam: Seam,
    /// What it is.
    pub(super) kind: Kind,
    /// Opens with a quotation mark or a bracket.
    pub(super) opens: bool,
    /// The last character, letters and digits as `a`.
    pub(super) close: char,
    /// The last character before closing quotation marks and brackets.
    pub(super) stop: char,
    /// What the word opens with or holds, for the first word of prose.
    pub(super) shape: Shape,
    /// Whether an odd number of double quotation marks lies before the word.
    pub(super) quoted: bool,
}

/// The words of a window, without allocation.
#[derive(Debug)]
pub(super) struct Words {
    /// The words; those from `len` on are blank.
    all: [Word; MOST_WORDS],
    /// How many there are.
    len: usize,
    /// A bit for each word that begins with a small letter, the first the lowest,
    pub(super) lower: u64,
    /// and for each of those that title case would have raised.
    pub(super) lower_content: u64,
    /// Where the window ends: at a line end, or where the text does, or
    /// where the bound cut it.
    pub(super) end: usize,
    /// Whether the text, its line or the article's body ends with the window
    /// (as against the bound).
    pub(super) closed: bool,
}

impl Words {
    /// Cuts the beginning of `text` into words.
    pub(super) fn of(text: &str) -> Words {
        let mut words =
            Words { all: [Word::default(); MOST_WORDS], len: 0, lower: 0, lower_content: 0, end: 0, closed: false };
        let mut bound = text.len().min(WINDOW);
        while !text.is_char_boundary(bound) {
            bound -= 1;
        }
        words.closed = bound == text.len();
        let mut window = head(text, bound);
        let first = window.find(|c: char| !is_blank_char(c)).unwrap_or(window.len());
        let ends_line = |byte| (byte == b'\n') | (byte == b'\r');
        if scan::any(window.as_bytes(), ends_line)
            && let Some(at) = tail(window, first).bytes().position(ends_line)
        {
            window = head(window, first + at);
            words.closed = true;
        }
        words.end = window.len();
        let stops = Stops::of(window);
        let mut at = first;
        let mut seam = Seam::Space;
        let mut quoted = false;
        while at < window.len() {
            // Most runs are plain words before a space and another.
            if let Some(end) = stops.plain_end(window.as_bytes(), at) {
                if !words.push_plain(window, at, end, seam, quoted) {
                    words.end = at;
                    words.closed = false;
                    break;
                }
                (seam, at) = (Seam::Space, end + 1);
                continue;
            }
            let run = Run::of(window, at);
            if run.end == window.len() && !words.closed {
                words.end = at; // the bound cut this word
                break;
            }
            if !words.cut(window, at, run, seam, &mut quoted) {
                words.end = at;
                words.closed = false;
                break;
            }
            let next = behind_blanks(window, run.end);
            seam = if next == run.end + 1 { Seam::Space } else { Seam::Wide };
            at = next;
        }
        words
    }

    /// The words.
    pub(super) fn as_slice(&self) -> &[Word] {
        self.all.get(..self.len).unwrap_or_default()
    }

    /// Adds a run without blanks that begins at `start`, cut where two words are
    /// glued. False where there is no room.
    fn cut(&mut self, window: &str, start: usize, found: Run, seam: Seam, quoted: &mut bool) -> bool {
        let run = head(tail(window, start), found.end - start);
        if found.plain {
            return self.push_plain(window, start, found.end, seam, *quoted);
        }
        let (mut from, mut seam, mut inside, mut last) = (0, seam, *quoted, [' '; 2]);
        for (at, c) in run.char_indices() {
            if at > from
                && let Some(glue) = glue(last, c, head(run, at), tail(run, at), inside)
                && !is_camel(run)
            {
                if !self.push(head(tail(run, from), at - from), start + from, seam, *quoted) {
                    return false;
                }
                (*quoted, from, seam) = (inside, at, glue);
            }
            inside ^= matches!(c, '"' | '“' | '”');
            last = [last[1], c];
        }
        let done = self.push(tail(run, from), start + from, seam, *quoted);
        *quoted = inside;
        done
    }

    /// Adds the word `start..end`, a [plain](Run) run. False where there is no room.
    fn push_plain(&mut self, window: &str, start: usize, end: usize, seam: Seam, quoted: bool) -> bool {
        let Some(slot) = self.all.get_mut(self.len) else { return false };
        let bytes = window.as_bytes();
        let mut core = end;
        while !bytes[core - 1].is_ascii_alphanumeric() {
            core -= 1; // the first byte is a letter or digit
        }
        let close = if core == end { 'a' } else { char::from(bytes[end - 1]) };
        let (kind, shape) = of_plain(Span::new(start, core).of(window), Span::new(core, end).of(window));
        let core = (start, core);
        *slot = Word { start, core, seam, kind, opens: false, close, stop: close, shape, quoted };
        self.count(kind);
        true
    }

    /// Takes down that one more word is there, of this kind.
    #[inline]
    fn count(&mut self, kind: Kind) {
        self.lower |= u64::from(kind.is_lower()) << self.len;
        self.lower_content |= u64::from(kind.is_lower_content()) << self.len;
        self.len += 1;
    }

    /// Adds one word. False where there is no room.
    fn push(&mut self, word: &str, start: usize, seam: Seam, quoted: bool) -> bool {
        let Some(slot) = self.all.get_mut(self.len) else { return false };
        let (from, to) = core(word);
        let core = head(tail(word, from), to - from);
        // quotation marks decoded as Latin-1 or Windows-1252: `â\u{80}\u{9c}Karena`
        let garbled = core.starts_with('â') && core.chars().nth(1).is_some_and(|c| c.is_control() || c == '€');
        let core = if garbled { core.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()) } else { core };
        let class = |c: Option<char>| c.map_or(' ', |c| if c.is_alphanumeric() { 'a' } else { c });
        let close = class(word.chars().next_back());
        let closed = matches!(close, '"' | '”' | '\'' | '’' | ')' | ']');
        let unclosed = || word.trim_end_matches(['"', '”', '\'', '’', ')', ']']);
        let kind = kind(core);
        *slot = Word {
            start,
            core: (start + from, start + to),
            seam,
            kind,
            opens: garbled || word.starts_with(['"', '“', '‘', '\'', '(', '[', '«', '”']),
            shape: shape(word, core),
            close,
            stop: if closed { class(unclosed().chars().next_back()) } else { close },
            quoted,
        };
        self.count(kind);
        true
    }
}

/// Where a word begins and ends without the marks at its ends.
fn core(word: &str) -> (usize, usize) {
    if word.is_ascii() {
        let bytes = word.as_bytes();
        let end = bytes.iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
        return (bytes[..end].iter().position(u8::is_ascii_alphanumeric).unwrap_or(end), end);
    }
    let end = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let bare = head(word, end).trim_start_matches(|c: char| !c.is_alphanumeric());
    (end - bare.len(), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glued_words_are_cut_and_names_are_not() {
        let cut = |text: &str| Words::of(text).as_slice().iter().map(|w| (w.start, w.seam)).collect::<Vec<_>>();
        assert_eq!(cut("MiliarPedagang"), [(0, Seam::Space), (6, Seam::Glued)]);
        assert_eq!(cut("TikTok"), [(0, Seam::Space)]);
        assert_eq!(cut("McCarthy"), [(0, Seam::Space)]);
        assert_eq!(cut("Naik\u{a0} Warga"), [(0, Seam::Space), (7, Seam::Wide)]);
        assert_eq!(cut("2023Selain"), [(0, Seam::Space), (4, Seam::Tight)]);
    }

    #[test]
    fn a_window_is_bounded_and_ends_with_the_line() {
        let long = "kata ".repeat(100_000);
        assert!(Words::of(&long).end <= WINDOW && !Words::of(&long).closed);
        let words = Words::of("\nJalan Desa Diperbaiki\nWarga senang.");
        assert!(words.closed);
        assert_eq!(words.as_slice().len(), 3);
    }
}
