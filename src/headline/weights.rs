//! What each sign is worth, in hundredths of a nat: the score of a boundary
//! is the logarithm of its odds. Fitted on pairs of a headline and the prose
//! behind it, and rounded. Words that prose holds as readily as a headline
//! are worth nothing; what speaks for the boundary is above zero.

use super::signs::{SIGNS, Sign};

/// What signs are worth together in title case and in sentence case: both in one number,
/// the former in its upper half, so that one addition adds both.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Worth(i64);

impl Worth {
    pub(super) const NOTHING: Worth = Worth(0);

    const fn new(title: i16, sentence: i16) -> Worth {
        Worth(((title as i64) << 32) + sentence as i64)
    }

    /// In title case.
    #[inline]
    pub(super) const fn title(self) -> i32 {
        let [.., a, b, c, d] = (self.0 - self.sentence() as i64).to_le_bytes();
        i32::from_le_bytes([a, b, c, d])
    }

    /// In sentence case.
    #[inline]
    pub(super) const fn sentence(self) -> i32 {
        let [a, b, c, d, ..] = self.0.to_le_bytes();
        i32::from_le_bytes([a, b, c, d])
    }

    #[inline]
    pub(super) const fn plus(self, other: Worth) -> Worth {
        Worth(self.0 + other.0)
    }

    /// As many times.
    #[inline]
    pub(super) const fn times(self, count: u32) -> Worth {
        Worth(self.0 * count as i64)
    }
}

/// What each sign is worth.
pub(super) static WORTH: [Worth; SIGNS] = {
    let mut worth = [Worth::NOTHING; SIGNS];
    let mut i = 0;
    while i < WEIGHTS.len() {
        let (sign, in_title, in_sentence) = WEIGHTS[i];
        worth[sign as usize] = Worth::new(in_title, in_sentence);
        i += 1;
    }
    worth
};

/// Sign, its weight in title case, its weight in sentence case.
#[rustfmt::skip]
const WEIGHTS: [(Sign, i16, i16); SIGNS] = [
    (Sign::Sentence, 0, -131),
    (Sign::InCapital, 3, -105),
    (Sign::InAcronym, -97, -171),
    (Sign::InNumber, 57, 93),
    (Sign::InSmall, 42, -81),
    (Sign::InRunning, -188, -169),
    (Sign::InActive, -797, -156),
    (Sign::InPrefixed, -181, 13),
    (Sign::InOwned, -153, 110),
    (Sign::InLower, -115, 84),
    (Sign::InOpener, -150, -550),
    (Sign::InLikely, 201, -175),
    (Sign::InRaisedSmall, -0, -432),
    (Sign::InEither, -0, -129),
    (Sign::InHeld, 188, -156),
    (Sign::InActor, -29, -78),
    (Sign::InBare, -36, 93),
    (Sign::InStop, -200, -795),
    (Sign::InComma, -41, -45),
    (Sign::InMark, 1, 180),
    (Sign::InWide, -300, -646),
    (Sign::InGlued, -175, -557),
    (Sign::InTight, -184, -291),
    (Sign::LastSmall, -554, -754),
    (Sign::LastLower, -73, -64),
    (Sign::LastComma, -839, -597),
    (Sign::LastColon, -698, -115),
    (Sign::LastMark, 353, 152),
    (Sign::LastStop, -749, -574),
    (Sign::LastClose, 278, -328),
    (Sign::LastNumber, 108, 47),
    (Sign::LastAcronym, 5, 32),
    (Sign::LastHanging, -267, -557),
    (Sign::LastAlone, -323, -142),
    (Sign::LastWanting, -75, -294),
    (Sign::LastFew, -288, -617),
    (Sign::LastActor, -100, -100),
    (Sign::NewOpener, 426, 418),
    (Sign::NewLikely, 397, 341),
    (Sign::NewRaisedSmall, 393, 400),
    (Sign::NewEither, 190, 146),
    (Sign::NewHeld, 31, 149),
    (Sign::NewActor, 337, 282),
    (Sign::NewAcronym, -28, -129),
    (Sign::NewNumber, -485, -390),
    (Sign::NewBare, -597, -382),
    (Sign::NewItem, 546, 483),
    (Sign::NewCredit, 119, -111),
    (Sign::NewQuote, 404, 434),
    (Sign::NewScare, -163, -361),
    (Sign::NewQuoted, -637, -355),
    (Sign::NewOwned, 145, 142),
    (Sign::NewDerived, 93, 199),
    (Sign::NewWanting, 50, -112),
    (Sign::NewComma, -95, -109),
    (Sign::NewWide, 205, 154),
    (Sign::NewGlued, 270, 311),
    (Sign::NewTight, 114, -49),
    (Sign::RunTwo, -173, -145),
    (Sign::RunThree, -233, -192),
    (Sign::RunMore, -251, -267),
    (Sign::ThenSmall, -132, -141),
    (Sign::ThenRunning, -34, -54),
    (Sign::ThenActive, -79, -40),
    (Sign::ThenPointing, -12, -46),
    (Sign::ThenTwo, 28, 9),
    (Sign::ThenThree, 36, 49),
    (Sign::ThenNone, -460, -346),
    (Sign::Lowers, 24, 13),
    (Sign::Long2, -903, -813),
    (Sign::Long3, -748, -855),
    (Sign::Long4, -650, -768),
    (Sign::Long5, -440, -415),
    (Sign::Long6, -287, -361),
    (Sign::Long7, -215, -155),
    (Sign::Long8, -95, -46),
    (Sign::Long12, -12, -204),
    (Sign::Long14, -27, -460),
    (Sign::Long16, -84, -655),
    (Sign::Long18, -226, -629),
    (Sign::Long21, -175, -718),
    (Sign::Joined, -776, -687),
    (Sign::Paired, 103, 114),
    (Sign::Lowered, 93, 152),
    (Sign::Known, 24, -33),
    (Sign::LastKnown, -46, -48),
    (Sign::LastLowered, -45, -208),
    (Sign::Empty, -38, 0),
    (Sign::EmptyColon, -741, 0),
    (Sign::EndAll, 409, 354),
    (Sign::EndAsked, -63, 91),
];
