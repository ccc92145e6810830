//! The words of a short window, and what can be told of each by its shape:
//! case, ending, affixes, and a few closed classes of function words.

use super::lists::{class, is_hanging};
use super::seams::{Seam, glue, is_camel};
use crate::span::{head, is_blank_char, tail};

/// Most words looked at behind a pointer.
pub(super) const MOST_WORDS: usize = 34;
/// Most **bytes** looked at behind a pointer.
const WINDOW: usize = 340;

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
    /// The byte behind the last one.
    pub(super) end: usize,
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
        let mut words = Words { all: [Word::default(); MOST_WORDS], len: 0, end: 0, closed: false };
        let mut bound = text.len().min(WINDOW);
        while !text.is_char_boundary(bound) {
            bound -= 1;
        }
        words.closed = bound == text.len();
        let mut window = head(text, bound);
        let first = window.find(|c: char| !is_blank_char(c)).unwrap_or(window.len());
        if let Some(at) = tail(window, first).bytes().position(|b| matches!(b, b'\n' | b'\r')) {
            window = head(window, first + at);
            words.closed = true;
        }
        words.end = window.len();
        let mut at = first;
        let mut seam = Seam::Space;
        let mut quoted = false;
        while at < window.len() {
            let rest = tail(window, at);
            let size = run_len(rest);
            if size == rest.len() && !words.closed {
                words.end = at; // the bound cut this word
                break;
            }
            if !words.cut(window, at, at + size, seam, &mut quoted) {
                words.end = at;
                words.closed = false;
                break;
            }
            let behind = tail(window, at + size);
            let gap = behind.find(|c: char| !is_blank_char(c)).unwrap_or(behind.len());
            seam = if gap == 1 { Seam::Space } else { Seam::Wide };
            at += size + gap;
        }
        words
    }

    /// The words.
    pub(super) fn as_slice(&self) -> &[Word] {
        self.all.get(..self.len).unwrap_or_default()
    }

    /// Adds the run `start..end` without blanks, cut where two words are
    /// glued. False where there is no room.
    fn cut(&mut self, window: &str, start: usize, end: usize, seam: Seam, quoted: &mut bool) -> bool {
        let run = head(tail(window, start), end - start);
        let plain = run.bytes().skip(1).all(|b| b.is_ascii_lowercase() || matches!(b, b',' | b'.' | b'-'))
            && run.starts_with(|c: char| c.is_ascii_alphanumeric());
        if plain {
            return self.push(run, start, seam, *quoted);
        }
        let (mut from, mut seam, mut inside, mut last) = (0, seam, *quoted, [' '; 2]);
        for (at, c) in run.char_indices() {
            if let Some(glue) = glue(last, c, head(run, at), tail(run, at), inside)
                && at > from
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

    /// Adds one word. False where there is no room.
    fn push(&mut self, word: &str, start: usize, seam: Seam, quoted: bool) -> bool {
        let Some(slot) = self.all.get_mut(self.len) else { return false };
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        // quotation marks decoded as Latin-1 or Windows-1252: `â\u{80}\u{9c}Karena`
        let garbled = core.starts_with('â') && core.chars().nth(1).is_some_and(|c| c.is_control() || c == '€');
        let core = if garbled { core.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()) } else { core };
        let class = |c: Option<char>| c.map_or(' ', |c| if c.is_alphanumeric() { 'a' } else { c });
        *slot = Word {
            start,
            end: start + word.len(),
            seam,
            kind: kind(core),
            opens: garbled || word.starts_with(['"', '“', '‘', '\'', '(', '[', '«', '”']),
            shape: shape(word, core),
            close: class(word.chars().next_back()),
            stop: class(word.trim_end_matches(['"', '”', '\'', '’', ')', ']']).chars().next_back()),
            quoted,
        };
        self.len += 1;
        true
    }
}

/// How many **bytes** `text` has before its first blank character.
fn run_len(text: &str) -> usize {
    let mut from = 0;
    while let Some(at) = tail(text, from).bytes().position(|b| matches!(b, b' ' | 9..=13) || !b.is_ascii()) {
        let at = from + at;
        match tail(text, at).chars().next() {
            Some(c) if !is_blank_char(c) => from = at + c.len_utf8(),
            _ => return at,
        }
    }
    text.len()
}

/// How a word is made; `core` is bare of marks.
fn shape(word: &str, core: &str) -> Shape {
    if matches!(core, "ini" | "itu" | "tersebut") {
        return Shape::Pointing;
    }
    if is_hanging(core) {
        return Shape::Hanging;
    }
    if core.len() > 5 && core.ends_with("kan") && core.starts_with(char::is_uppercase) {
        let passive = ["Di", "Te"].iter().any(|prefix| core.starts_with(prefix));
        return if passive { Shape::Plain } else { Shape::Wanting };
    }
    if core.len() <= 2 && word.len() == core.len() && core.bytes().all(|b| b.is_ascii_digit()) {
        return Shape::Few;
    }
    if core.len() <= 2 && word.len() == core.len() + 1 && word.ends_with(['.', ')']) {
        return if core.bytes().all(|b| b.is_ascii_digit()) { Shape::Item } else { Shape::Plain };
    }
    let credit = core.split_once('/').is_some_and(|(agency, name)| {
        let shouted = agency.len() > 1 && !agency.contains(char::is_lowercase) && name.starts_with(char::is_uppercase);
        shouted || agency.strip_suffix(".com").is_some() || agency.strip_suffix(".id").is_some()
    });
    if credit && !core.starts_with(|c: char| c.is_numeric()) { Shape::Credit } else { Shape::Plain }
}

/// What a word is; `core` is bare of marks.
fn kind(core: &str) -> Kind {
    let mut chars = core.chars();
    let Some(first) = chars.next() else { return Kind::Sign };
    if first.is_numeric() || (core.starts_with("Rp") && core.ends_with(|c: char| c.is_numeric())) {
        return Kind::Number;
    }
    if let Some(kind) = class(core) {
        return kind;
    }
    let rest = chars.as_str();
    if first.is_uppercase() {
        return if !rest.is_empty() && !rest.contains(char::is_lowercase) { Kind::Acronym } else { Kind::Capital };
    }
    if core.starts_with("ke-") {
        return Kind::Small; // `ke-80`
    }
    if rest.starts_with(char::is_uppercase) {
        return Kind::Capital; // `iPhone`
    }
    if core.len() > 5 && core.starts_with("me") && core.as_bytes().get(2).is_some_and(|c| b"mnrlwy".contains(c)) {
        return Kind::Active;
    }
    if core.len() > 4 && core.ends_with("nya") {
        return Kind::Owned;
    }
    if core.len() > 5 && ["ber", "ter", "di"].iter().any(|prefix| core.starts_with(prefix)) {
        return Kind::Prefixed;
    }
    Kind::Lower
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
