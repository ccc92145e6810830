//! Adding up the signs, for each word that may open the prose behind a headline.

use super::around::Around;
use super::kinds::Kind;
use super::seams::Seam;
use super::signs::Sign;
use super::tables::{
    IN_KIND, IN_SEAM, IN_STOP, LAST_CLOSE, LAST_KIND, LAST_SHAPE, LAST_STOP, LENGTH, Mark, NEW_CLOSE, NEW_KIND,
    NEW_SEAM, NEW_SHAPE, ROW, RUN, THEN_KIND, THEN_SHAPE,
};
use super::weights::{WORTH, Worth};
use super::words::{Word, Words};
use crate::span::{head, tail};

/// What the signs that are seen are worth together, in either way of setting
/// headlines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Score(Worth);

impl Score {
    #[inline]
    fn add_worth(&mut self, worth: Worth) {
        self.0 = self.0.plus(worth);
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

    /// In title case.
    #[inline]
    pub(super) fn title(self) -> i32 {
        self.0.title()
    }

    /// In sentence case.
    #[inline]
    pub(super) fn sentence(self) -> i32 {
        self.0.sentence()
    }

    /// Counts that there is a headline in sentence case.
    #[inline]
    pub(super) fn in_sentence_case(self) -> i32 {
        self.sentence() + WORTH[Sign::Sentence as usize].sentence()
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
    pub(super) fn see(&mut self, text: &str, words: &Words<'_>, at: usize) {
        let all = words.as_slice();
        let last = at.checked_sub(1).and_then(|i| all.get(i));
        if let Some(last) = last {
            let alone = at.checked_sub(2).and_then(|i| all.get(i)).is_some_and(|word| matches!(word.close, ',' | ':'));
            self.see_last(last, alone, at);
        }
        if let Some(new) = all.get(at) {
            self.see_new(text, new, all.get(at..).unwrap_or_default());
            self.see_behind(words, at + 1);
            self.add_if(tears_a_name(all, at), Sign::LastActor);
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
    fn see_behind(&mut self, words: &Words<'_>, at: usize) {
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
        let lowers = (content & 0x3f).count_ones();
        self.add_worth(WORTH[Sign::Lowers as usize].times(lowers));
    }

    /// Counts what the rest of the document, `around`, says of the boundary
    /// before `words[at]`; `only_joined` whether the words on both sides stand together.
    pub(super) fn look_around(
        &mut self,
        text: &str,
        words: &Words<'_>,
        at: usize,
        around: &Around<'_>,
        only_joined: bool,
    ) {
        let all = words.as_slice();
        let (Some(last), Some(new)) = (at.checked_sub(1).and_then(|i| all.get(i)), all.get(at)) else { return };
        let next = all.get(at + 1).filter(|next| !next.kind.is_lower() && next.seam == Seam::Space);
        let beside = new.seam == Seam::Space && !last.close.is_ascii_punctuation();
        // A search is dear: only for what is asked. Words that stand nowhere stand
        // nowhere together.
        if only_joined && !beside {
            return;
        }
        let new_known = (beside || next.is_some() || new.kind == Kind::Capital) && around.holds(bare(text, new));
        let last_known = (beside && new_known || last.kind == Kind::Capital) && around.holds(bare(text, last));
        if beside && new_known && last_known {
            let both = head(tail(text, last.start), new.core.1.saturating_sub(last.start));
            self.add_if(around.holds(both), Sign::Joined);
        }
        if only_joined {
            return;
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

/// A name stands behind an office within so many words.
const TITLE: usize = 5;

/// Whether a name that goes on with `words[at]` begins before it, with an office: `Kepala
/// Desa Wanasari | Sutarno`. The headline's own first word is none.
fn tears_a_name(words: &[Word], at: usize) -> bool {
    let goes_on = |word: &&Word| !word.kind.is_lower() && word.stop == 'a';
    let before = words.get(1..at).unwrap_or_default().iter().rev().take(TITLE).take_while(goes_on);
    words.get(at).is_some_and(|new| matches!(new.kind, Kind::Capital | Kind::Acronym))
        && before.map(|word| word.kind).any(|kind| kind == Kind::Actor)
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
