//! The words of a short window.

use super::kinds::{Kind, Shape, kind, of_plain, shape};
use super::runs::{Run, Stops, behind_blanks};
use super::seams::{Seam, glue, is_camel};
use super::tables::ROW;
use crate::scan;
use crate::span::{head, is_blank_char, tail};

/// Most words looked at behind a pointer.
pub(super) const MOST_WORDS: usize = 34;
/// Most **bytes** looked at behind a pointer.
pub(super) const WINDOW: usize = 340;

/// So many words behind the one that may open the prose are asked what they are.
const AHEAD: usize = 6;

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

/// The words of a window, without allocation, cut as far as somebody asks for them:
/// most headlines end long before their window does.
pub(super) struct Words<'t> {
    /// The text that is cut: up to a line end, the end of the text or the bound.
    window: &'t str,
    stops: Stops,
    /// The words; those from `len` on are blank.
    all: [Word; MOST_WORDS],
    /// How many there are so far.
    len: usize,
    /// A bit for each word that begins with a small letter, the first the lowest,
    pub(super) lower: u64,
    /// and for each of those that title case would have raised.
    pub(super) lower_content: u64,
    /// Where the words end: where the window does, or before a word that the bound cuts
    /// or for which there is no room.
    pub(super) end: usize,
    /// Whether the text, its line or the article's body ends with the words
    /// (as against the bound).
    pub(super) closed: bool,
    /// Where the next word begins, and what stands before it.
    at: usize,
    seam: Seam,
    /// Whether an odd number of double quotation marks lies before it.
    quoted: bool,
}

impl<'t> Words<'t> {
    /// The beginning of `text`, no word cut yet.
    pub(super) fn of(text: &'t str) -> Words<'t> {
        let mut bound = text.len().min(WINDOW);
        while !text.is_char_boundary(bound) {
            bound -= 1;
        }
        let mut closed = bound == text.len();
        let mut window = head(text, bound);
        let at = window.find(|c: char| !is_blank_char(c)).unwrap_or(window.len());
        let ends_line = |byte| (byte == b'\n') | (byte == b'\r');
        if scan::any(window.as_bytes(), ends_line)
            && let Some(end) = tail(window, at).bytes().position(ends_line)
        {
            window = head(window, at + end);
            closed = true;
        }
        Words {
            window,
            stops: Stops::new(),
            all: [Word::default(); MOST_WORDS],
            len: 0,
            lower: 0,
            lower_content: 0,
            end: window.len(),
            closed,
            at,
            seam: Seam::Space,
            quoted: false,
        }
    }

    /// The words that are cut.
    pub(super) fn as_slice(&self) -> &[Word] {
        self.all.get(..self.len).unwrap_or_default()
    }

    /// The word of this number, cut as soon as it is asked for.
    #[inline]
    pub(super) fn get(&mut self, number: usize) -> Option<&Word> {
        while self.len <= number && self.at < self.end {
            self.cut_next();
        }
        self.as_slice().get(number)
    }

    /// Cuts the words that tell what stands behind the word `at`: [`AHEAD`] of them, or
    /// more where the first small one and the row that it begins are not among them.
    pub(super) fn look_ahead(&mut self, at: usize) {
        let tells = |words: &Words<'_>| {
            let ahead = words.len.saturating_sub(at + 1);
            let run = (words.lower >> (at + 1)).trailing_zeros() as usize;
            (ahead >= AHEAD) & (ahead >= run + ROW.len())
        };
        while self.at < self.end && !tells(self) {
            self.cut_next();
        }
    }

    /// Cuts the next stretch without blanks.
    fn cut_next(&mut self) {
        let at = self.at;
        // Most runs are plain words before a space and another.
        let room = if let Some(end) = self.stops.plain_end(self.window.as_bytes(), at) {
            let room = self.push_plain(at, end, self.seam, self.quoted);
            (self.seam, self.at) = (Seam::Space, end + 1);
            room
        } else {
            let run = Run::of(self.window, at);
            let cut_off = run.end == self.window.len() && !self.closed;
            let room = !cut_off && self.cut(at, run);
            let next = behind_blanks(self.window, run.end);
            self.seam = if next == run.end + 1 { Seam::Space } else { Seam::Wide };
            self.at = next;
            room
        };
        if !room {
            (self.end, self.closed) = (at, false);
        }
    }

    /// Adds a run without blanks that begins at `start`, cut where two words are
    /// glued. False where there is no room.
    fn cut(&mut self, start: usize, found: Run) -> bool {
        if found.plain {
            return self.push_plain(start, found.end, self.seam, self.quoted);
        }
        let run = head(tail(self.window, start), found.end - start);
        let (mut from, mut seam, mut inside, mut last) = (0, self.seam, self.quoted, [' '; 2]);
        for (at, c) in run.char_indices() {
            if at > from
                && let Some(glue) = glue(last, c, head(run, at), tail(run, at), inside)
                && !is_camel(run)
            {
                if !self.push(head(tail(run, from), at - from), start + from, seam) {
                    return false;
                }
                (self.quoted, from, seam) = (inside, at, glue);
            }
            inside ^= matches!(c, '"' | '“' | '”');
            last = [last[1], c];
        }
        let room = self.push(tail(run, from), start + from, seam);
        self.quoted = inside;
        room
    }

    /// Adds the word `start..end`, a [plain](Run) run. False where there is no room.
    fn push_plain(&mut self, start: usize, end: usize, seam: Seam, quoted: bool) -> bool {
        let Some(slot) = self.all.get_mut(self.len) else { return false };
        let bytes = self.window.as_bytes();
        let mut core = end;
        while !bytes[core - 1].is_ascii_alphanumeric() {
            core -= 1; // the first byte is a letter or digit
        }
        let close = if core == end { 'a' } else { char::from(bytes[end - 1]) };
        let (kind, shape) = of_plain(&bytes[start..core], &bytes[core..end]);
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
    fn push(&mut self, word: &str, start: usize, seam: Seam) -> bool {
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
            quoted: self.quoted,
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

    /// The words of a window, all of them cut.
    fn all(text: &str) -> Words<'_> {
        let mut words = Words::of(text);
        words.get(MOST_WORDS);
        words
    }

    #[test]
    fn glued_words_are_cut_and_names_are_not() {
        let cut = |text: &str| all(text).as_slice().iter().map(|w| (w.start, w.seam)).collect::<Vec<_>>();
        assert_eq!(cut("MiliarPedagang"), [(0, Seam::Space), (6, Seam::Glued)]);
        assert_eq!(cut("TikTok"), [(0, Seam::Space)]);
        assert_eq!(cut("McCarthy"), [(0, Seam::Space)]);
        assert_eq!(cut("Naik\u{a0} Warga"), [(0, Seam::Space), (7, Seam::Wide)]);
        assert_eq!(cut("2023Selain"), [(0, Seam::Space), (4, Seam::Tight)]);
    }

    #[test]
    fn plain_words_are_what_they_are_behind_wide_blanks() {
        let words = [
            "Warga",
            "warga,",
            "desa:",
            "A",
            "DPR",
            "DPR.",
            "PT.",
            "IV-",
            "KPK:",
            "5",
            "12.",
            "2025,",
            "21,6",
            "19:30",
            "2th5.",
            "1abcd5.",
            "COVID-19",
            "DPR-RI",
            "ABc",
            "T1",
            "RIPedagang",
            "2023Selain",
            "ke-83",
            "laman:kata",
        ];
        let alone = |text: &str| {
            let words = all(text);
            words.as_slice().iter().map(|word| Word { seam: Seam::Space, ..*word }).collect::<Vec<_>>()
        };
        for word in words {
            let (quick, slow) = (alone(&format!("{word} Lalu")), alone(&format!("{word}\u{a0}Lalu")));
            let at = |word: &Word| (word.core, word.kind, word.opens, word.close, word.stop, word.shape, word.quoted);
            let pairs = quick.iter().zip(&slow).take(slow.len() - 1);
            if slow.len() == 2 {
                let mut pushed = Words::of(word);
                assert!(pushed.push(word, 0, Seam::Space) && at(&quick[0]) == at(&pushed.all[0]), "{word}");
            }
            assert!(quick.len() == slow.len() && pairs.clone().all(|(one, other)| at(one) == at(other)), "{word}");
        }
    }

    #[test]
    fn words_are_cut_wherever_blocks_end() {
        let text = "Warga Desa DPR 2025 membangun jembatan bambu sepanjang aliran sungai, lalu pulang ".repeat(3);
        for from in 0..70 {
            let text = tail(&text, from).trim_start();
            let starts: Vec<usize> = all(text).as_slice().iter().map(|word| word.start).collect();
            let behind_blanks = text.match_indices(' ').map(|(blank, _)| blank + 1);
            let want: Vec<usize> = std::iter::once(0).chain(behind_blanks).take(starts.len()).collect();
            assert!(starts.len() > 20 && starts == want, "{from}");
        }
    }

    #[test]
    fn a_window_is_bounded_and_ends_with_the_line() {
        let long = "kata ".repeat(100_000);
        assert!(all(&long).end <= WINDOW && !all(&long).closed);
        let words = all("\nJalan Desa Diperbaiki\nWarga senang.");
        assert!(words.closed);
        assert_eq!(words.as_slice().len(), 3);
    }
}
