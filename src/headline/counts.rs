//! Adding up the signs, for each word that may open the prose behind a headline.

use super::Around;
use super::seams::Seam;
use super::signs::Sign;
use super::weights::WORTH;
use super::words::{Kind, Shape, Word, Words};
use crate::span::{head, tail};

/// What the signs that are seen are worth together, in either way of setting
/// headlines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Score {
    /// In title case.
    pub(super) title: i32,
    /// In sentence case.
    pub(super) sentence: i32,
}

impl Score {
    /// One more of `sign`.
    #[inline]
    fn add(&mut self, sign: Sign) {
        let (title, sentence) = WORTH[sign as usize];
        self.title += i32::from(title);
        self.sentence += i32::from(sentence);
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
                Kind::Likely => Sign::InLikely,
                Kind::RaisedSmall => Sign::InRaisedSmall,
                Kind::Either => Sign::InEither,
                Kind::Held => Sign::InHeld,
                Kind::Actor => Sign::InActor,
                Kind::Sign => Sign::InBare,
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
            let alone = at.checked_sub(2).and_then(|i| all.get(i)).is_some_and(|word| matches!(word.close, ',' | ':'));
            self.see_last(last, alone, at);
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
    fn see_last(&mut self, last: &Word, alone: bool, at: usize) {
        self.add_if(last.kind == Kind::Small, Sign::LastSmall);
        self.add_if(last.kind.is_lower_content(), Sign::LastLower);
        self.add_if(last.close == ',', Sign::LastComma);
        self.add_if(matches!(last.close, ':' | ';' | '-' | '–' | '—'), Sign::LastColon);
        self.add_if(matches!(last.stop, '?' | '!' | '…'), Sign::LastMark);
        self.add_if(last.stop == '.', Sign::LastStop);
        self.add_if(matches!(last.close, '"' | '”' | '\'' | '’' | ')' | ']'), Sign::LastClose);
        self.add_if(last.kind == Kind::Number, Sign::LastNumber);
        self.add_if(last.kind == Kind::Acronym, Sign::LastAcronym);
        self.add_if(last.shape == Shape::Hanging, Sign::LastHanging);
        self.add_if(alone, Sign::LastAlone);
        self.add_if(last.shape == Shape::Wanting, Sign::LastWanting);
        self.add_if(last.shape == Shape::Few, Sign::LastFew);
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
            Kind::Likely => self.add(Sign::NewLikely),
            Kind::RaisedSmall => self.add(Sign::NewRaisedSmall),
            Kind::Either => self.add(Sign::NewEither),
            Kind::Held => self.add(Sign::NewHeld),
            Kind::Actor => self.add(Sign::NewActor),
            Kind::Acronym => self.add(Sign::NewAcronym),
            Kind::Number => self.add(Sign::NewNumber),
            Kind::Sign => self.add(Sign::NewBare),
            _ => {}
        }
        let core = bare(text, new);
        if new.opens {
            self.add(if is_scare(all) { Sign::NewScare } else { Sign::NewQuote });
        }
        self.add_if(new.shape == Shape::Item, Sign::NewItem);
        self.add_if(new.shape == Shape::Wanting, Sign::NewWanting);
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
        let row = behind.iter().skip(run).take_while(|word| word.kind.is_lower()).count();
        self.add_if(row == 2, Sign::ThenTwo);
        self.add_if(row > 2, Sign::ThenThree);
        for _ in behind.iter().take(6).filter(|word| word.kind.is_lower_content()) {
            self.add(Sign::Lowers);
        }
    }

    /// Counts what the rest of the document, `around`, says of the boundary
    /// before `words[at]`.
    pub(super) fn look_around(&mut self, text: &str, words: &Words, at: usize, around: &Around<'_>) {
        let all = words.as_slice();
        let (Some(last), Some(new)) = (at.checked_sub(1).and_then(|i| all.get(i)), all.get(at)) else { return };
        // Words that stand nowhere stand nowhere together.
        let last_known = around.holds(bare(text, last));
        let new_known = around.holds(bare(text, new));
        if last_known && new_known && new.seam == Seam::Space && !last.close.is_ascii_punctuation() {
            self.add_if(
                around.holds(head(tail(text, last.start), new.core.1.saturating_sub(last.start))),
                Sign::Joined,
            );
        }
        if new_known
            && let Some(next) = all.get(at + 1)
            && !next.kind.is_lower()
            && next.seam == Seam::Space
        {
            self.add_if(around.holds(head(tail(text, new.start), next.core.1.saturating_sub(new.start))), Sign::Paired);
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
