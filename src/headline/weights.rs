//! What each sign is worth, in hundredths of a nat: the score of a boundary
//! is the logarithm of its odds. Fitted on pairs of a headline and the prose
//! behind it, and rounded. Words that prose holds as readily as a headline
//! are worth nothing; what speaks for the boundary is above zero.

use super::signs::{Counts, SIGNS, Sign};

/// The score of one reading of the window.
pub(super) fn score(counts: &Counts, sentence: bool) -> i32 {
    let worth = if sentence { &SENTENCE_CASE } else { &TITLE_CASE };
    counts.0.iter().zip(worth).map(|(count, worth)| i32::from(*count) * i32::from(*worth)).sum()
}

/// The weights of a headline in title case, by sign.
const TITLE_CASE: [i16; SIGNS] = column(true);
/// The weights of a headline in sentence case, by sign.
const SENTENCE_CASE: [i16; SIGNS] = column(false);

/// One column of the table.
const fn column(title: bool) -> [i16; SIGNS] {
    let mut worth = [0; SIGNS];
    let mut i = 0;
    while i < WEIGHTS.len() {
        let (sign, in_title, in_sentence) = WEIGHTS[i];
        worth[sign as usize] = if title { in_title } else { in_sentence };
        i += 1;
    }
    worth
}

/// Sign, its weight in title case, its weight in sentence case.
#[rustfmt::skip]
const WEIGHTS: [(Sign, i16, i16); SIGNS] = [
    (Sign::Sentence, 0, -103),
    (Sign::InCapital, 38, -92),
    (Sign::InAcronym, -52, -160),
    (Sign::InNumber, 43, 57),
    (Sign::InSmall, 30, -75),
    (Sign::InRunning, -289, -144),
    (Sign::InActive, -489, -160),
    (Sign::InPrefixed, -65, 69),
    (Sign::InOwned, -31, 54),
    (Sign::InLower, -119, 81),
    (Sign::InOpener, 132, -437),
    (Sign::InRaisedSmall, 138, -257),
    (Sign::InEither, 136, -69),
    (Sign::InHeld, 155, -175),
    (Sign::InActor, -47, 10),
    (Sign::InSign, -12, 120),
    (Sign::InStop, -132, -449),
    (Sign::InComma, -103, -140),
    (Sign::InMark, 22, 248),
    (Sign::InWide, -343, -271),
    (Sign::InGlued, -218, -291),
    (Sign::InTight, -306, -260),
    (Sign::LastSmall, -435, -486),
    (Sign::LastLower, -71, 13),
    (Sign::LastComma, -393, -264),
    (Sign::LastColon, -519, -127),
    (Sign::LastMark, 294, -71),
    (Sign::LastStop, -410, -390),
    (Sign::LastClose, 302, -237),
    (Sign::LastNumber, 89, 133),
    (Sign::LastAcronym, 62, 77),
    (Sign::NewOpener, 487, 433),
    (Sign::NewRaisedSmall, 429, 356),
    (Sign::NewEither, 286, 269),
    (Sign::NewHeld, -17, -222),
    (Sign::NewActor, 278, 215),
    (Sign::NewAcronym, -28, -192),
    (Sign::NewNumber, -331, -328),
    (Sign::NewSign, -326, -220),
    (Sign::NewItem, 406, 221),
    (Sign::NewCredit, -251, -50),
    (Sign::NewQuote, 283, 261),
    (Sign::NewScare, -207, -93),
    (Sign::NewQuoted, -495, -347),
    (Sign::NewOwned, 99, 184),
    (Sign::NewDerived, 89, 160),
    (Sign::NewComma, -90, -58),
    (Sign::NewWide, 216, 135),
    (Sign::NewGlued, 252, 213),
    (Sign::NewTight, 72, 55),
    (Sign::RunTwo, -144, -126),
    (Sign::RunThree, -170, -141),
    (Sign::RunMore, -142, -81),
    (Sign::ThenSmall, -64, -88),
    (Sign::ThenRunning, -40, -118),
    (Sign::ThenActive, 21, 124),
    (Sign::ThenPointing, -31, -15),
    (Sign::ThenNone, -354, -282),
    (Sign::Lowers, 24, 39),
    (Sign::Long2, -557, -518),
    (Sign::Long3, -511, -532),
    (Sign::Long4, -447, -518),
    (Sign::Long5, -300, -558),
    (Sign::Long6, -244, -213),
    (Sign::Long7, -151, -114),
    (Sign::Long8, -54, 6),
    (Sign::Long12, -8, -147),
    (Sign::Long14, -47, -227),
    (Sign::Long16, -147, -368),
    (Sign::Long18, -313, -398),
    (Sign::Long21, -290, -550),
    (Sign::Joined, -624, -409),
    (Sign::Paired, 85, 116),
    (Sign::Lowered, 88, 149),
    (Sign::Known, 37, -22),
    (Sign::LastKnown, 44, -16),
    (Sign::Empty, -98, 0),
    (Sign::EmptyColon, -356, 0),
    (Sign::EndAll, 261, 317),
    (Sign::EndAsked, 45, -5),
];
