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
    (Sign::Sentence, 0, -141),
    (Sign::InCapital, 14, -117),
    (Sign::InAcronym, -69, -186),
    (Sign::InNumber, 43, 103),
    (Sign::InSmall, 31, -77),
    (Sign::InRunning, -320, -116),
    (Sign::InActive, -646, -202),
    (Sign::InPrefixed, -118, -5),
    (Sign::InOwned, -57, 30),
    (Sign::InLower, -134, 67),
    (Sign::InOpener, -151, -480),
    (Sign::InLikely, 168, -122),
    (Sign::InRaisedSmall, -1, -325),
    (Sign::InEither, -0, -75),
    (Sign::InHeld, 228, -101),
    (Sign::InActor, -69, -50),
    (Sign::InBare, 7, 118),
    (Sign::InStop, -202, -654),
    (Sign::InComma, -86, -131),
    (Sign::InMark, -9, 191),
    (Sign::InWide, -367, -675),
    (Sign::InGlued, -209, -351),
    (Sign::InTight, -358, -265),
    (Sign::LastSmall, -517, -591),
    (Sign::LastLower, -79, 25),
    (Sign::LastComma, -771, -337),
    (Sign::LastColon, -688, -32),
    (Sign::LastMark, 298, 71),
    (Sign::LastStop, -700, -567),
    (Sign::LastClose, 323, -267),
    (Sign::LastNumber, 65, 4),
    (Sign::LastAcronym, -0, 47),
    (Sign::LastHanging, -407, -517),
    (Sign::LastAlone, -356, -392),
    (Sign::NewOpener, 527, 471),
    (Sign::NewLikely, 398, 379),
    (Sign::NewRaisedSmall, 367, 439),
    (Sign::NewEither, 182, 90),
    (Sign::NewHeld, -30, -150),
    (Sign::NewActor, 341, 282),
    (Sign::NewAcronym, -14, -74),
    (Sign::NewNumber, -406, -439),
    (Sign::NewBare, -385, -237),
    (Sign::NewItem, 472, 290),
    (Sign::NewCredit, -283, 0),
    (Sign::NewQuote, 386, 372),
    (Sign::NewScare, -193, -381),
    (Sign::NewQuoted, -496, -281),
    (Sign::NewOwned, 140, 342),
    (Sign::NewDerived, 103, 116),
    (Sign::NewComma, -100, -73),
    (Sign::NewWide, 209, 248),
    (Sign::NewGlued, 247, 292),
    (Sign::NewTight, 14, -2),
    (Sign::RunTwo, -177, -172),
    (Sign::RunThree, -237, -232),
    (Sign::RunMore, -224, -271),
    (Sign::ThenSmall, -98, -73),
    (Sign::ThenRunning, -35, -104),
    (Sign::ThenActive, -34, 9),
    (Sign::ThenPointing, -31, -77),
    (Sign::ThenTwo, -24, -76),
    (Sign::ThenThree, 20, 93),
    (Sign::ThenNone, -425, -273),
    (Sign::Lowers, 29, 24),
    (Sign::Long2, -752, -757),
    (Sign::Long3, -818, -764),
    (Sign::Long4, -653, -674),
    (Sign::Long5, -391, -742),
    (Sign::Long6, -291, -222),
    (Sign::Long7, -226, -216),
    (Sign::Long8, -93, -23),
    (Sign::Long12, -7, -193),
    (Sign::Long14, -15, -324),
    (Sign::Long16, -123, -592),
    (Sign::Long18, -233, -634),
    (Sign::Long21, -171, -483),
    (Sign::Joined, -743, -499),
    (Sign::Paired, 107, 183),
    (Sign::Lowered, 114, 193),
    (Sign::Known, 58, 29),
    (Sign::LastKnown, 10, -65),
    (Sign::Empty, -132, 0),
    (Sign::EmptyColon, -637, 0),
    (Sign::EndAll, 387, 352),
    (Sign::EndAsked, -56, 112),
];
