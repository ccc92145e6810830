//! The signs by which a headline's end is told.

/// How many signs there are.
pub(super) const SIGNS: usize = Sign::EndAsked as usize + 1;

/// One sign. What a sign is worth is in `weights.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Sign {
    /// Sentence case (one bias for the style).
    Sentence,
    // --- words the headline would hold, one count each ---
    /// Capitalised words.
    InCapital,
    /// Words in capitals.
    InAcronym,
    /// Numbers.
    InNumber,
    /// Small words: `di`, `dan`.
    InSmall,
    /// Words of running prose: `telah`.
    InRunning,
    /// Verbs with `me-`.
    InActive,
    /// Verbs with `di-`, `ber-`, `ter-`.
    InPrefixed,
    /// Words with `-nya`.
    InOwned,
    /// Other lower-case words.
    InLower,
    /// Openers of sentences, but at the headline's own start.
    InOpener,
    /// Openers that headlines hold too.
    InLikely,
    /// Small words with a capital.
    InRaisedSmall,
    /// Words that open both.
    InEither,
    /// Words of headlines and dates.
    InHeld,
    /// Offices.
    InActor,
    /// Bare signs.
    InBare,
    /// Words that end in a full stop.
    InStop,
    /// Words that end in a comma.
    InComma,
    /// Words that end in `?` or `!`.
    InMark,
    /// Wide seams.
    InWide,
    /// Glued seams.
    InGlued,
    /// Tight seams.
    InTight,
    // --- the headline's last word ---
    /// It is a small word.
    LastSmall,
    /// It is another lower-case word.
    LastLower,
    /// It ends in a comma.
    LastComma,
    /// It ends in a colon, a semicolon or a dash.
    LastColon,
    /// It ends in `?`, `!` or an ellipsis.
    LastMark,
    /// It ends in a full stop.
    LastStop,
    /// It closes a quotation or a bracket.
    LastClose,
    /// It is a number.
    LastNumber,
    /// It is in capitals.
    LastAcronym,
    /// It is a word that no headline ends in: `Jadi`, `Usai`.
    LastHanging,
    /// It is the only word behind a comma or colon.
    LastAlone,
    /// It is a verb that wants an object.
    LastWanting,
    /// It is a number of one or two digits.
    LastFew,
    /// It belongs to a name that an office begins.
    LastActor,
    // --- the first word of the prose ---
    /// An opener of sentences.
    NewOpener,
    /// An opener that headlines hold too.
    NewLikely,
    /// A small word with a capital.
    NewRaisedSmall,
    /// A word that opens both.
    NewEither,
    /// A word of headlines and dates.
    NewHeld,
    /// An office.
    NewActor,
    /// A word in capitals.
    NewAcronym,
    /// A number.
    NewNumber,
    /// A bare sign.
    NewBare,
    /// It is a list's number: `1.`.
    NewItem,
    /// It is a picture's credit.
    NewCredit,
    /// It opens a quotation that is a sentence.
    NewQuote,
    /// It opens a quotation of a few words: `"Barcode" Palsu`.
    NewScare,
    /// It lies inside a quotation opened before.
    NewQuoted,
    /// It ends in `-nya`.
    NewOwned,
    /// It is a noun or verb with a prefix: `Pem...`, `Ber...`, `Ke...an`.
    NewDerived,
    /// It is a verb of headlines that wants an object.
    NewWanting,
    /// It ends in a comma.
    NewComma,
    /// A wide seam lies before it.
    NewWide,
    /// A glued seam.
    NewGlued,
    /// A tight seam.
    NewTight,
    // --- what follows the first word of the prose ---
    /// One more capital follows.
    RunTwo,
    /// Two more.
    RunThree,
    /// Three and more.
    RunMore,
    /// The first lower-case word is a small one.
    ThenSmall,
    /// It is a word of running prose.
    ThenRunning,
    /// It is a verb with `me-`.
    ThenActive,
    /// It is `ini`, `itu` or `tersebut`.
    ThenPointing,
    /// Two lower-case words stand there in a row.
    ThenTwo,
    /// Three and more.
    ThenThree,
    /// No lower-case word comes in sight.
    ThenNone,
    /// Lower-case content among the next six words, one count each.
    Lowers,
    // --- length of the headline in words ---
    /// Two words.
    Long2,
    /// Three.
    Long3,
    /// Four.
    Long4,
    /// Five.
    Long5,
    /// Six.
    Long6,
    /// Seven.
    Long7,
    /// Eight or nine.
    Long8,
    /// Twelve or thirteen.
    Long12,
    /// Fourteen or fifteen.
    Long14,
    /// Sixteen or seventeen.
    Long16,
    /// Eighteen to twenty.
    Long18,
    /// More.
    Long21,
    // --- the rest of the document ---
    /// The words on both sides of the boundary stand side by side elsewhere.
    Joined,
    /// The prose's first two words stand side by side elsewhere.
    Paired,
    /// The prose's first word stands elsewhere with a small letter.
    Lowered,
    /// The prose's first word stands elsewhere as it is.
    Known,
    /// The headline's last word stands elsewhere as it is.
    LastKnown,
    /// The headline's last word stands elsewhere with a small letter.
    LastLowered,
    // --- no headline at all ---
    /// The prose begins at once.
    Empty,
    /// The same behind a colon, which announces a headline.
    EmptyColon,
    // --- the end of the text ---
    /// The headline takes all that the text or its line has.
    EndAll,
    /// The same, and it ends in `?` or `!`.
    EndAsked,
}
