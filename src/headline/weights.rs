//! What each sign is worth, in hundredths of a nat: the score of a boundary
//! is the logarithm of its odds. Fitted on pairs of a headline and the prose
//! behind it, and rounded. Words that prose holds as readily as a headline
//! are worth nothing; what speaks for the boundary is above zero.

use super::counts::Counts;
use super::signs::{SIGNS, Sign};

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
    (Sign::Sentence, 0, -132),
    (Sign::InCapital, 4, -106),
    (Sign::InAcronym, -98, -175),
    (Sign::InNumber, 61, 97),
    (Sign::InSmall, 39, -83),
    (Sign::InRunning, -193, -171),
    (Sign::InActive, -799, -152),
    (Sign::InPrefixed, -182, 11),
    (Sign::InOwned, -150, 108),
    (Sign::InLower, -115, 86),
    (Sign::InOpener, -150, -545),
    (Sign::InLikely, 199, -167),
    (Sign::InRaisedSmall, -0, -462),
    (Sign::InEither, -0, -130),
    (Sign::InHeld, 211, -125),
    (Sign::InActor, -29, -77),
    (Sign::InBare, -38, 85),
    (Sign::InStop, -200, -790),
    (Sign::InComma, -47, -49),
    (Sign::InMark, -4, 183),
    (Sign::InWide, -300, -644),
    (Sign::InGlued, -177, -557),
    (Sign::InTight, -180, -288),
    (Sign::LastSmall, -548, -749),
    (Sign::LastLower, -70, -62),
    (Sign::LastComma, -817, -591),
    (Sign::LastColon, -687, -107),
    (Sign::LastMark, 355, 148),
    (Sign::LastStop, -720, -568),
    (Sign::LastClose, 281, -316),
    (Sign::LastNumber, 36, -29),
    (Sign::LastAcronym, 5, 32),
    (Sign::LastHanging, -271, -539),
    (Sign::LastAlone, -308, -140),
    (Sign::NewOpener, 423, 425),
    (Sign::NewLikely, 399, 354),
    (Sign::NewRaisedSmall, 393, 414),
    (Sign::NewEither, 190, 155),
    (Sign::NewHeld, 37, 99),
    (Sign::NewActor, 334, 277),
    (Sign::NewAcronym, -29, -122),
    (Sign::NewNumber, -488, -379),
    (Sign::NewBare, -591, -385),
    (Sign::NewItem, 552, 483),
    (Sign::NewCredit, 120, -105),
    (Sign::NewQuote, 397, 422),
    (Sign::NewScare, -162, -366),
    (Sign::NewQuoted, -649, -357),
    (Sign::NewOwned, 142, 153),
    (Sign::NewDerived, 97, 189),
    (Sign::NewComma, -95, -108),
    (Sign::NewWide, 204, 157),
    (Sign::NewGlued, 271, 312),
    (Sign::NewTight, 132, -33),
    (Sign::RunTwo, -172, -132),
    (Sign::RunThree, -230, -178),
    (Sign::RunMore, -242, -261),
    (Sign::ThenSmall, -127, -143),
    (Sign::ThenRunning, -34, -48),
    (Sign::ThenActive, -83, -41),
    (Sign::ThenPointing, -5, -42),
    (Sign::ThenTwo, 23, 10),
    (Sign::ThenThree, 39, 50),
    (Sign::ThenNone, -457, -335),
    (Sign::Lowers, 25, 12),
    (Sign::Long2, -905, -812),
    (Sign::Long3, -749, -850),
    (Sign::Long4, -653, -765),
    (Sign::Long5, -442, -417),
    (Sign::Long6, -289, -361),
    (Sign::Long7, -220, -156),
    (Sign::Long8, -101, -48),
    (Sign::Long12, -9, -198),
    (Sign::Long14, -25, -435),
    (Sign::Long16, -81, -667),
    (Sign::Long18, -222, -653),
    (Sign::Long21, -174, -720),
    (Sign::Joined, -776, -688),
    (Sign::Paired, 101, 111),
    (Sign::Lowered, 94, 157),
    (Sign::Known, 25, -23),
    (Sign::LastKnown, -46, -67),
    (Sign::Empty, -35, 0),
    (Sign::EmptyColon, -745, 0),
    (Sign::EndAll, 427, 373),
    (Sign::EndAsked, -63, 89),
];
