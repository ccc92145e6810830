//! Adding up the signs, for each word that may open the prose behind a headline.

use super::Around;
use super::seams::Seam;
use super::signs::Sign;
use super::weights::WORTH;
use super::words::{Kind, Shape, Word, Words};
use crate::span::{head, tail};

/// What a sign is worth in title case, and in sentence case.
type Worth = (i16, i16);

/// What the signs that are seen are worth together, in either way of setting
/// headlines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Score {
    /// In title case.
    pub(super) title: i32,
    /// In sentence case.
    pub(super) sentence: i32,
}

// What is seen of a word is looked up, not asked for one by one: which of the
// answers is yes nothing foretells.

/// What a word of the headline shows: its kind, the seam before it, its end.
static IN_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Capital as usize, Sign::InCapital),
    (Kind::Acronym as usize, Sign::InAcronym),
    (Kind::Number as usize, Sign::InNumber),
    (Kind::Small as usize, Sign::InSmall),
    (Kind::Running as usize, Sign::InRunning),
    (Kind::Active as usize, Sign::InActive),
    (Kind::Prefixed as usize, Sign::InPrefixed),
    (Kind::Owned as usize, Sign::InOwned),
    (Kind::Lower as usize, Sign::InLower),
    (Kind::Opener as usize, Sign::InOpener),
    (Kind::Likely as usize, Sign::InLikely),
    (Kind::RaisedSmall as usize, Sign::InRaisedSmall),
    (Kind::Either as usize, Sign::InEither),
    (Kind::Held as usize, Sign::InHeld),
    (Kind::Actor as usize, Sign::InActor),
    (Kind::Sign as usize, Sign::InBare),
]);
static IN_SEAM: [Worth; SEAMS] = worth_of(&[
    (Seam::Wide as usize, Sign::InWide),
    (Seam::Glued as usize, Sign::InGlued),
    (Seam::Tight as usize, Sign::InTight),
]);
static IN_STOP: [Worth; MARKS] = worth_of(&[
    (Mark::Stop as usize, Sign::InStop),
    (Mark::Comma as usize, Sign::InComma),
    (Mark::Asking as usize, Sign::InMark),
]);

/// What the headline's last word shows.
static LAST_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Small as usize, Sign::LastSmall),
    (Kind::Running as usize, Sign::LastLower),
    (Kind::Active as usize, Sign::LastLower),
    (Kind::Prefixed as usize, Sign::LastLower),
    (Kind::Owned as usize, Sign::LastLower),
    (Kind::Lower as usize, Sign::LastLower),
    (Kind::Number as usize, Sign::LastNumber),
    (Kind::Acronym as usize, Sign::LastAcronym),
]);
static LAST_SHAPE: [Worth; SHAPES] = worth_of(&[
    (Shape::Hanging as usize, Sign::LastHanging),
    (Shape::Wanting as usize, Sign::LastWanting),
    (Shape::Few as usize, Sign::LastFew),
]);
static LAST_CLOSE: [Worth; MARKS] = worth_of(&[
    (Mark::Comma as usize, Sign::LastComma),
    (Mark::Colon as usize, Sign::LastColon),
    (Mark::Closing as usize, Sign::LastClose),
]);
static LAST_STOP: [Worth; MARKS] = worth_of(&[
    (Mark::Stop as usize, Sign::LastStop),
    (Mark::Asking as usize, Sign::LastMark),
    (Mark::Dots as usize, Sign::LastMark),
]);

/// What the first word of the prose shows.
static NEW_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Opener as usize, Sign::NewOpener),
    (Kind::Likely as usize, Sign::NewLikely),
    (Kind::RaisedSmall as usize, Sign::NewRaisedSmall),
    (Kind::Either as usize, Sign::NewEither),
    (Kind::Held as usize, Sign::NewHeld),
    (Kind::Actor as usize, Sign::NewActor),
    (Kind::Acronym as usize, Sign::NewAcronym),
    (Kind::Number as usize, Sign::NewNumber),
    (Kind::Sign as usize, Sign::NewBare),
]);
static NEW_SHAPE: [Worth; SHAPES] = worth_of(&[
    (Shape::Item as usize, Sign::NewItem),
    (Shape::Wanting as usize, Sign::NewWanting),
    (Shape::Credit as usize, Sign::NewCredit),
]);
static NEW_SEAM: [Worth; SEAMS] = worth_of(&[
    (Seam::Wide as usize, Sign::NewWide),
    (Seam::Glued as usize, Sign::NewGlued),
    (Seam::Tight as usize, Sign::NewTight),
]);
static NEW_CLOSE: [Worth; MARKS] = worth_of(&[(Mark::Comma as usize, Sign::NewComma)]);

/// What follows the first word of the prose: so many words with capitals, then a
/// word of a kind, and so many small ones.
static RUN: [Worth; 4] = worth_of(&[(1, Sign::RunTwo), (2, Sign::RunThree), (3, Sign::RunMore)]);
static THEN_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Small as usize, Sign::ThenSmall),
    (Kind::Running as usize, Sign::ThenRunning),
    (Kind::Active as usize, Sign::ThenActive),
]);
static THEN_SHAPE: [Worth; SHAPES] = worth_of(&[(Shape::Pointing as usize, Sign::ThenPointing)]);
static ROW: [Worth; 4] = worth_of(&[(2, Sign::ThenTwo), (3, Sign::ThenThree)]);

/// How many words the headline has, the last of them or more.
static LENGTH: [Worth; 22] = worth_of(&[
    (0, Sign::Long2),
    (1, Sign::Long2),
    (2, Sign::Long2),
    (3, Sign::Long3),
    (4, Sign::Long4),
    (5, Sign::Long5),
    (6, Sign::Long6),
    (7, Sign::Long7),
    (8, Sign::Long8),
    (9, Sign::Long8),
    (12, Sign::Long12),
    (13, Sign::Long12),
    (14, Sign::Long14),
    (15, Sign::Long14),
    (16, Sign::Long16),
    (17, Sign::Long16),
    (18, Sign::Long18),
    (19, Sign::Long18),
    (20, Sign::Long18),
    (21, Sign::Long21),
]);

const KINDS: usize = Kind::Sign as usize + 1;
const SHAPES: usize = Shape::Few as usize + 1;
const SEAMS: usize = Seam::Tight as usize + 1;

const fn worth_of<const N: usize>(signs: &[(usize, Sign)]) -> [Worth; N] {
    let mut worth = [(0, 0); N];
    let mut i = 0;
    while i < signs.len() {
        worth[signs[i].0] = WORTH[signs[i].1 as usize];
        i += 1;
    }
    worth
}

/// A mark at the end of a word, as far as it tells anything.
#[derive(Clone, Copy)]
enum Mark {
    Other,
    Stop,
    Comma,
    /// `?` or `!`.
    Asking,
    Dots,
    /// A colon, a semicolon or a dash.
    Colon,
    /// A quotation mark or a bracket.
    Closing,
}

const MARKS: usize = Mark::Closing as usize + 1;

impl Mark {
    #[inline]
    fn of(c: char) -> Mark {
        ASCII_MARKS.get(c as usize).copied().unwrap_or_else(|| Mark::of_any(c))
    }

    const fn of_any(c: char) -> Mark {
        match c {
            '.' => Mark::Stop,
            ',' => Mark::Comma,
            '?' | '!' => Mark::Asking,
            '…' => Mark::Dots,
            ':' | ';' | '-' | '–' | '—' => Mark::Colon,
            '"' | '”' | '\'' | '’' | ')' | ']' => Mark::Closing,
            _ => Mark::Other,
        }
    }
}

static ASCII_MARKS: [Mark; 128] = {
    let mut marks = [Mark::Other; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        marks[byte as usize] = Mark::of_any(byte as char);
        byte += 1;
    }
    marks
};

impl Score {
    #[inline]
    fn add_worth(&mut self, (title, sentence): Worth) {
        self.title += i32::from(title);
        self.sentence += i32::from(sentence);
    }

    /// One more of `sign`.
    #[inline]
    fn add(&mut self, sign: Sign) {
        self.add_worth(WORTH[sign as usize]);
    }

    /// One more of `sign`, if `seen`.
    #[inline]
    fn add_if(&mut self, seen: bool, sign: Sign) {
        if seen {
            self.add(sign);
        }
    }

    /// Counts that there is a headline in sentence case.
    pub(super) fn in_sentence_case(self) -> i32 {
        self.sentence + i32::from(WORTH[Sign::Sentence as usize].1)
    }

    /// Counts a word of the headline; `first` is the headline's first word.
    #[inline]
    pub(super) fn take(&mut self, word: &Word, first: bool) {
        if !first {
            self.add_worth(IN_KIND[word.kind as usize]);
            self.add_worth(IN_SEAM[word.seam as usize]);
        }
        self.add_worth(IN_STOP[Mark::of(word.stop) as usize]);
    }

    /// Counts the headline that is not there; `colon` says whether one was
    /// announced.
    pub(super) fn empty(&mut self, colon: bool) {
        self.add(Sign::Empty);
        self.add_if(colon, Sign::EmptyColon);
    }

    /// Counts what is seen where the headline ends with `words[at - 1]`; an
    /// `at` of zero is a headline that is not there.
    pub(super) fn see(&mut self, text: &str, words: &Words, at: usize) {
        let all = words.as_slice();
        let last = at.checked_sub(1).and_then(|i| all.get(i));
        if let Some(last) = last {
            let alone = at.checked_sub(2).and_then(|i| all.get(i)).is_some_and(|word| matches!(word.close, ',' | ':'));
            self.see_last(last, alone, at);
        }
        if let Some(new) = all.get(at) {
            self.see_new(text, new, all.get(at..).unwrap_or_default());
            self.see_behind(words, at + 1);
        } else if let Some(last) = last {
            self.add(Sign::EndAll);
            self.add_if(matches!(last.stop, '?' | '!'), Sign::EndAsked);
        }
    }

    /// Counts what the headline's last word shows, and its length of `at`
    /// words.
    #[inline]
    fn see_last(&mut self, last: &Word, alone: bool, at: usize) {
        self.add_worth(LAST_KIND[last.kind as usize]);
        self.add_worth(LAST_SHAPE[last.shape as usize]);
        self.add_worth(LAST_CLOSE[Mark::of(last.close) as usize]);
        self.add_worth(LAST_STOP[Mark::of(last.stop) as usize]);
        self.add_worth(LENGTH[at.min(LENGTH.len() - 1)]);
        self.add_if(alone, Sign::LastAlone);
    }

    /// Counts what the first word of the prose shows; `all` begins with it.
    #[inline]
    fn see_new(&mut self, text: &str, new: &Word, all: &[Word]) {
        self.add_worth(NEW_KIND[new.kind as usize]);
        self.add_worth(NEW_SHAPE[new.shape as usize]);
        self.add_worth(NEW_SEAM[new.seam as usize]);
        self.add_worth(NEW_CLOSE[Mark::of(new.close) as usize]);
        self.add_if(new.quoted, Sign::NewQuoted);
        if new.opens {
            self.add(if is_scare(all) { Sign::NewScare } else { Sign::NewQuote });
        }
        if new.kind == Kind::Capital {
            let core = bare(text, new);
            self.add_if(core.ends_with("nya"), Sign::NewOwned);
            self.add_if(is_derived(core), Sign::NewDerived);
        }
    }

    /// Counts what the words from `words[at]` on show, those behind the first word of
    /// the prose.
    #[inline]
    fn see_behind(&mut self, words: &Words, at: usize) {
        let behind = words.as_slice().get(at..).unwrap_or_default();
        let (lower, content) = (words.lower >> at, words.lower_content >> at);
        let run = behind.len().min(lower.trailing_zeros() as usize);
        let row = (lower >> run).trailing_ones() as usize;
        self.add_worth(RUN[run.min(RUN.len() - 1)]);
        self.add_worth(ROW[row.min(ROW.len() - 1)]);
        if let Some(then) = behind.get(run) {
            self.add_worth(THEN_KIND[then.kind as usize]);
            self.add_worth(THEN_SHAPE[then.shape as usize]);
        } else {
            self.add(Sign::ThenNone);
        }
        // Of the next six words.
        let lowers = (content & 0x3f).count_ones().cast_signed();
        let (title, sentence) = WORTH[Sign::Lowers as usize];
        self.title += i32::from(title) * lowers;
        self.sentence += i32::from(sentence) * lowers;
    }

    /// Counts what the rest of the document, `around`, says of the boundary
    /// before `words[at]`.
    pub(super) fn look_around(&mut self, text: &str, words: &Words, at: usize, around: &Around<'_>) {
        let all = words.as_slice();
        let (Some(last), Some(new)) = (at.checked_sub(1).and_then(|i| all.get(i)), all.get(at)) else { return };
        let next = all.get(at + 1).filter(|next| !next.kind.is_lower() && next.seam == Seam::Space);
        let beside = new.seam == Seam::Space && !last.close.is_ascii_punctuation();
        // A search is dear: only for what is asked. Words that stand nowhere stand
        // nowhere together.
        let new_known = (beside || next.is_some() || new.kind == Kind::Capital) && around.holds(bare(text, new));
        let last_known = (beside && new_known || last.kind == Kind::Capital) && around.holds(bare(text, last));
        if beside && new_known && last_known {
            let both = head(tail(text, last.start), new.core.1.saturating_sub(last.start));
            self.add_if(around.holds(both), Sign::Joined);
        }
        if new_known && let Some(next) = next {
            let both = head(tail(text, new.start), next.core.1.saturating_sub(new.start));
            self.add_if(around.holds(both), Sign::Paired);
        }
        if last.kind == Kind::Capital {
            self.add_if(last_known, Sign::LastKnown);
            let mut small = [0; 26];
            if let Some(small) = lowered(bare(text, last), &mut small) {
                self.add_if(around.holds(small), Sign::LastLowered);
            }
        }
        self.add_if(new.kind == Kind::Capital && new_known, Sign::Known);
        if matches!(new.kind, Kind::Capital | Kind::Actor) {
            let mut small = [0; 26];
            if let Some(small) = lowered(bare(text, new), &mut small) {
                self.add_if(around.holds(small), Sign::Lowered);
            }
        }
    }
}

/// A word of at least four ASCII letters behind a space and with a small
/// letter, as prose would hold it; `buffer` holds it.
fn lowered<'b>(core: &str, buffer: &'b mut [u8; 26]) -> Option<&'b str> {
    let (first, rest) = core.as_bytes().split_first()?;
    let buffer = buffer.get_mut(..core.len() + 1).filter(|_| core.len() > 3 && core.is_ascii())?;
    let (space, letters) = buffer.split_first_mut()?;
    let (small, others) = letters.split_first_mut()?;
    *space = b' ';
    *small = first.to_ascii_lowercase();
    others.copy_from_slice(rest);
    std::str::from_utf8(buffer).ok()
}

/// The word without the marks at its ends.
pub(super) fn bare<'t>(text: &'t str, word: &Word) -> &'t str {
    head(tail(text, word.core.0), word.core.1 - word.core.0)
}

/// Whether the quotation that `words` begin with closes after a few words,
/// and not as speech does.
fn is_scare(words: &[Word]) -> bool {
    words
        .iter()
        .take(5)
        .find(|word| matches!(word.close, '"' | '”' | '\'' | '’' | ')' | ']'))
        .is_some_and(|word| word.stop == 'a')
}

/// Whether a capitalised word has the make of a common noun or verb, not of a
/// name: `Pemeriksaan`, `Kehadiran`, `Terlihat`.
fn is_derived(core: &str) -> bool {
    let long = core.len() > 6;
    long && (["Pem", "Pen", "Per", "Ber", "Ter", "Mem", "Men", "Meng"].iter().any(|p| core.starts_with(p))
        || (core.starts_with("Ke") && core.ends_with("an"))
        || (core.starts_with("Di") && core.len() > 7))
}
