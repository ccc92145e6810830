//! What each sign of a headline's end is worth, by what is seen: it is looked up, not
//! asked for one by one, for nothing foretells which of the answers is yes.

use super::kinds::{Kind, Shape};
use super::seams::Seam;
use super::signs::Sign;
use super::weights::{WORTH, Worth};

/// What a word of the headline shows: its kind, the seam before it, its end.
pub(super) static IN_KIND: [Worth; KINDS] = worth_of(&[
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
pub(super) static IN_SEAM: [Worth; SEAMS] = worth_of(&[
    (Seam::Wide as usize, Sign::InWide),
    (Seam::Glued as usize, Sign::InGlued),
    (Seam::Tight as usize, Sign::InTight),
]);
pub(super) static IN_STOP: [Worth; MARKS] = worth_of(&[
    (Mark::Stop as usize, Sign::InStop),
    (Mark::Comma as usize, Sign::InComma),
    (Mark::Asking as usize, Sign::InMark),
]);

/// What the headline's last word shows.
pub(super) static LAST_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Small as usize, Sign::LastSmall),
    (Kind::Running as usize, Sign::LastLower),
    (Kind::Active as usize, Sign::LastLower),
    (Kind::Prefixed as usize, Sign::LastLower),
    (Kind::Owned as usize, Sign::LastLower),
    (Kind::Lower as usize, Sign::LastLower),
    (Kind::Number as usize, Sign::LastNumber),
    (Kind::Acronym as usize, Sign::LastAcronym),
]);
pub(super) static LAST_SHAPE: [Worth; SHAPES] = worth_of(&[
    (Shape::Hanging as usize, Sign::LastHanging),
    (Shape::Wanting as usize, Sign::LastWanting),
    (Shape::Few as usize, Sign::LastFew),
]);
pub(super) static LAST_CLOSE: [Worth; MARKS] = worth_of(&[
    (Mark::Comma as usize, Sign::LastComma),
    (Mark::Colon as usize, Sign::LastColon),
    (Mark::Closing as usize, Sign::LastClose),
]);
pub(super) static LAST_STOP: [Worth; MARKS] = worth_of(&[
    (Mark::Stop as usize, Sign::LastStop),
    (Mark::Asking as usize, Sign::LastMark),
    (Mark::Dots as usize, Sign::LastMark),
]);

/// What the first word of the prose shows.
pub(super) static NEW_KIND: [Worth; KINDS] = worth_of(&[
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
pub(super) static NEW_SHAPE: [Worth; SHAPES] = worth_of(&[
    (Shape::Item as usize, Sign::NewItem),
    (Shape::Wanting as usize, Sign::NewWanting),
    (Shape::Credit as usize, Sign::NewCredit),
]);
pub(super) static NEW_SEAM: [Worth; SEAMS] = worth_of(&[
    (Seam::Wide as usize, Sign::NewWide),
    (Seam::Glued as usize, Sign::NewGlued),
    (Seam::Tight as usize, Sign::NewTight),
]);
pub(super) static NEW_CLOSE: [Worth; MARKS] = worth_of(&[(Mark::Comma as usize, Sign::NewComma)]);

/// What follows the first word of the prose: so many words with capitals, then a
/// word of a kind, and so many small ones.
pub(super) static RUN: [Worth; 4] = worth_of(&[(1, Sign::RunTwo), (2, Sign::RunThree), (3, Sign::RunMore)]);
pub(super) static THEN_KIND: [Worth; KINDS] = worth_of(&[
    (Kind::Small as usize, Sign::ThenSmall),
    (Kind::Running as usize, Sign::ThenRunning),
    (Kind::Active as usize, Sign::ThenActive),
]);
pub(super) static THEN_SHAPE: [Worth; SHAPES] = worth_of(&[(Shape::Pointing as usize, Sign::ThenPointing)]);
pub(super) static ROW: [Worth; 4] = worth_of(&[(2, Sign::ThenTwo), (3, Sign::ThenThree)]);

/// How many words the headline has, the last of them or more.
pub(super) static LENGTH: [Worth; 22] = worth_of(&[
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
    let mut worth = [Worth::NOTHING; N];
    let mut i = 0;
    while i < signs.len() {
        worth[signs[i].0] = WORTH[signs[i].1 as usize];
        i += 1;
    }
    worth
}

/// A mark at the end of a word, as far as it tells anything.
#[derive(Clone, Copy)]
pub(super) enum Mark {
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
    pub(super) fn of(c: char) -> Mark {
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
