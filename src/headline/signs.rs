//! The signs by which a headline's end is told, counted for each word that
//! may open the prose behind it.

use super::words::{Kind, Seam, Shape, Word, Words};
use crate::span::{head, tail};

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
    /// Small words with a capital.
    InRaisedSmall,
    /// Words that open both.
    InEither,
    /// Words of headlines and dates.
    InHeld,
    /// Offices.
    InActor,
    /// Bare signs.
    InSign,
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
    // --- the first word of the prose ---
    /// An opener of sentences.
    NewOpener,
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
    NewSign,
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

/// How often each sign is seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts(pub(super) [i8; SIGNS]);

impl Counts {
    /// None seen.
    pub(super) const NONE: Counts = Counts([0; SIGNS]);

    /// One more of `sign`.
    pub(super) fn add(&mut self, sign: Sign) {
        if let Some(count) = self.0.get_mut(sign as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// One more of `sign`, if `seen`.
    fn add_if(&mut self, seen: bool, sign: Sign) {
        if seen {
            self.add(sign);
        }
    }

    /// Counts a word of the headline; `first` is the headline's first word.
    pub(super) fn take(&mut self, word: &Word, first: bool) {
        if !first {
            self.add(match word.kind {
                Kind::Capital => Sign::InCapital,
                Kind::Acronym => Sign::InAcronym,
                Kind::Number => Sign::InNumber,
                Kind::Small => Sign::InSmall,
                Kind::Running => Sign::InRunning,
                Kind::Active => Sign::InActive,
                Kind::Prefixed => Sign::InPrefixed,
                Kind::Owned => Sign::InOwned,
                Kind::Lower => Sign::InLower,
                Kind::Opener => Sign::InOpener,
                Kind::RaisedSmall => Sign::InRaisedSmall,
                Kind::Either => Sign::InEither,
                Kind::Held => Sign::InHeld,
                Kind::Actor => Sign::InActor,
                Kind::Sign => Sign::InSign,
            });
            self.add_if(word.seam == Seam::Wide, Sign::InWide);
            self.add_if(word.seam == Seam::Glued, Sign::InGlued);
            self.add_if(word.seam == Seam::Tight, Sign::InTight);
        }
        self.add_if(word.stop == '.', Sign::InStop);
        self.add_if(word.stop == ',', Sign::InComma);
        self.add_if(matches!(word.stop, '?' | '!'), Sign::InMark);
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
            self.see_last(last, at);
        }
        if let Some(new) = all.get(at) {
            self.see_new(text, new, all.get(at..).unwrap_or_default());
        } else if let Some(last) = last {
            self.add(Sign::EndAll);
            self.add_if(matches!(last.stop, '?' | '!'), Sign::EndAsked);
        }
    }

    /// Counts what the headline's last word shows, and its length of `at`
    /// words.
    fn see_last(&mut self, last: &Word, at: usize) {
        self.add_if(last.kind == Kind::Small, Sign::LastSmall);
        self.add_if(last.kind.is_lower_content(), Sign::LastLower);
        self.add_if(last.close == ',', Sign::LastComma);
        self.add_if(matches!(last.close, ':' | ';' | '-' | '–' | '—'), Sign::LastColon);
        self.add_if(matches!(last.stop, '?' | '!' | '…'), Sign::LastMark);
        self.add_if(last.stop == '.', Sign::LastStop);
        self.add_if(matches!(last.close, '"' | '”' | '\'' | '’' | ')' | ']'), Sign::LastClose);
        self.add_if(last.kind == Kind::Number, Sign::LastNumber);
        self.add_if(last.kind == Kind::Acronym, Sign::LastAcronym);
        match at {
            0..=2 => self.add(Sign::Long2),
            3 => self.add(Sign::Long3),
            4 => self.add(Sign::Long4),
            5 => self.add(Sign::Long5),
            6 => self.add(Sign::Long6),
            7 => self.add(Sign::Long7),
            8 | 9 => self.add(Sign::Long8),
            10 | 11 => {}
            12 | 13 => self.add(Sign::Long12),
            14 | 15 => self.add(Sign::Long14),
            16 | 17 => self.add(Sign::Long16),
            18..=20 => self.add(Sign::Long18),
            _ => self.add(Sign::Long21),
        }
    }

    /// Counts what the first word of the prose shows, and those behind it;
    /// `all` begins with it.
    fn see_new(&mut self, text: &str, new: &Word, all: &[Word]) {
        match new.kind {
            Kind::Opener => self.add(Sign::NewOpener),
            Kind::RaisedSmall => self.add(Sign::NewRaisedSmall),
            Kind::Either => self.add(Sign::NewEither),
            Kind::Held => self.add(Sign::NewHeld),
            Kind::Actor => self.add(Sign::NewActor),
            Kind::Acronym => self.add(Sign::NewAcronym),
            Kind::Number => self.add(Sign::NewNumber),
            Kind::Sign => self.add(Sign::NewSign),
            _ => {}
        }
        let core = bare(text, new);
        if new.opens {
            self.add(if is_scare(all) { Sign::NewScare } else { Sign::NewQuote });
        }
        self.add_if(new.shape == Shape::Item, Sign::NewItem);
        self.add_if(new.shape == Shape::Credit, Sign::NewCredit);
        self.add_if(new.quoted, Sign::NewQuoted);
        self.add_if(new.kind == Kind::Capital && core.ends_with("nya"), Sign::NewOwned);
        self.add_if(new.kind == Kind::Capital && is_derived(core), Sign::NewDerived);
        self.add_if(new.close == ',', Sign::NewComma);
        self.add_if(new.seam == Seam::Wide, Sign::NewWide);
        self.add_if(new.seam == Seam::Glued, Sign::NewGlued);
        self.add_if(new.seam == Seam::Tight, Sign::NewTight);
        let behind = all.get(1..).unwrap_or_default();
        let run = behind.iter().take_while(|word| !word.kind.is_lower()).count();
        match run {
            0 => {}
            1 => self.add(Sign::RunTwo),
            2 => self.add(Sign::RunThree),
            _ => self.add(Sign::RunMore),
        }
        let then = behind.get(run);
        self.add_if(then.is_some_and(|word| word.shape == Shape::Pointing), Sign::ThenPointing);
        match then.map(|word| word.kind) {
            Some(Kind::Small) => self.add(Sign::ThenSmall),
            Some(Kind::Running) => self.add(Sign::ThenRunning),
            Some(Kind::Active) => self.add(Sign::ThenActive),
            Some(_) => {}
            None => self.add(Sign::ThenNone),
        }
        for _ in behind.iter().take(6).filter(|word| word.kind.is_lower_content()) {
            self.add(Sign::Lowers);
        }
    }

    /// Counts what the rest of the document, `around`, says of the boundary
    /// before `words[at]`.
    pub(super) fn look_around(&mut self, text: &str, words: &Words, at: usize, around: &[&str]) {
        let all = words.as_slice();
        let (Some(last), Some(new)) = (at.checked_sub(1).and_then(|i| all.get(i)), all.get(at)) else { return };
        let found = |needle: &str| around.iter().any(|part| part.contains(needle));
        if new.seam == Seam::Space && !last.close.is_ascii_punctuation() {
            let end = new.start + bare_end(text, new);
            self.add_if(found(head(tail(text, last.start), end.saturating_sub(last.start))), Sign::Joined);
        }
        if let Some(next) = all.get(at + 1)
            && !next.kind.is_lower()
            && next.seam == Seam::Space
        {
            let end = next.start + bare_end(text, next);
            self.add_if(found(head(tail(text, new.start), end.saturating_sub(new.start))), Sign::Paired);
        }
        if last.kind == Kind::Capital {
            self.add_if(found(bare(text, last)), Sign::LastKnown);
        }
        if new.kind == Kind::Capital {
            self.add_if(found(bare(text, new)), Sign::Known);
        }
        if matches!(new.kind, Kind::Capital | Kind::Actor) {
            // behind a space and without its first letter: `edagang` is in ` pedagang`
            let core = bare(text, new);
            let mut chars = core.chars();
            let first = chars.next().map(|c| c.to_ascii_lowercase());
            let rest = chars.as_str();
            let seen = rest.len() >= 3
                && around.iter().any(|part| {
                    part.match_indices(rest).take(8).any(|(i, _)| head(part, i).chars().next_back() == first)
                });
            self.add_if(seen, Sign::Lowered);
        }
    }
}

/// The word without the marks at its ends.
pub(super) fn bare<'t>(text: &'t str, word: &Word) -> &'t str {
    head(tail(text, word.start), word.end - word.start).trim_matches(|c: char| !c.is_alphanumeric())
}

/// Where the word ends without the marks behind it, in bytes from its start.
fn bare_end(text: &str, word: &Word) -> usize {
    head(tail(text, word.start), word.end - word.start).trim_end_matches(|c: char| !c.is_alphanumeric()).len()
}

/// Whether the quotation that `words` begin with closes after a few words,
/// and not as speech does.
fn is_scare(words: &[Word]) -> bool {
    words.iter().take(5).find(|word| matches!(word.close, '"' | '”' | '\'' | '’' | ')' | ']')).is_some_and(|word| word.stop == 'a')
}

/// Whether a capitalised word has the make of a common noun or verb, not of a
/// name: `Pemeriksaan`, `Kehadiran`, `Terlihat`.
fn is_derived(core: &str) -> bool {
    let long = core.len() > 6;
    long && (["Pem", "Pen", "Per", "Ber", "Ter", "Mem", "Men", "Meng"].iter().any(|p| core.starts_with(p))
        || (core.starts_with("Ke") && core.ends_with("an"))
        || (core.starts_with("Di") && core.len() > 7))
}
