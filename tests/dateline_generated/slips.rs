//! Slips of the hand: one letter dropped, doubled, swapped or replaced, or a
//! letter typed for a digit.

use std::collections::BTreeSet;

use super::calendar::share_out;
use super::forms::{Form, Kind, Part, Print, forms};
use super::words::{BLN, BULAN, HARI, OUTLETS};

/// What happened to a letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Slip {
    Dropped,
    Doubled,
    Swapped,
    Replaced,
}

impl Slip {
    pub(crate) const ALL: [Slip; 4] = [Slip::Dropped, Slip::Doubled, Slip::Swapped, Slip::Replaced];

    /// The word with this slip at its `at`-th character; none where the word
    /// would stay as it is.
    pub(crate) fn make(self, word: &str, at: usize, letter: char) -> Option<String> {
        let mut letters: Vec<char> = word.chars().collect();
        let old = *letters.get(at)?;
        match self {
            Slip::Dropped => drop(letters.remove(at)),
            Slip::Doubled => letters.insert(at, old),
            Slip::Swapped => {
                letters.get(at + 1)?;
                letters.swap(at, at + 1);
            }
            Slip::Replaced => letters[at] = if old.is_uppercase() { letter.to_ascii_uppercase() } else { letter },
        }
        let slip = String::from_iter(letters);
        (slip != word).then_some(slip)
    }

    /// The slip whose turn it is: position by position, then letter by letter.
    fn in_turn(self, word: &str, turn: usize) -> Option<String> {
        let places = word.chars().count() - usize::from(self == Slip::Swapped);
        (turn..turn + 26 * places).find_map(|turn| self.make(word, turn % places, letter(turn / places)))
    }

    /// Every slip of this kind; of the letters that replace one, every
    /// `step`-th from a first.
    pub(crate) fn everywhere(self, word: &str, first: usize, step: usize) -> impl Iterator<Item = String> + use<'_> {
        let letters = if self == Slip::Replaced { first..26 } else { 0..1 };
        let places = 0..word.chars().count();
        letters.step_by(step).flat_map(move |l| places.clone().filter_map(move |at| self.make(word, at, letter(l))))
    }
}

fn letter(turn: usize) -> char {
    (b'a'..=b'z').map(char::from).nth(turn % 26).expect("26 letters")
}

/// Letters that look like a digit, by digit. Read for another one they say
/// another thing.
const ALIKE: [&[u8]; 10] = [b"Oo", b"lIi", b"Zz", b"", b"", b"Ss", b"", b"", b"B", b""];

/// Letters that look like no digit.
const STRANGERS: &[u8] = b"abcdefghjkmnpqrtuvwxyACDEFGHJKLMNPQRTUVWXY";

/// How much is tried.
#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// In each word the slip whose turn it is, of the kind whose turn it is;
    /// in one number a letter.
    Turn,
    /// At each position every kind of slip, every letter that looks like the
    /// digit, and every `n`-th other letter, each in its turn.
    Every(usize),
}

/// A printed date with one slip.
#[derive(Debug)]
pub(crate) struct Typed {
    pub(crate) part: Part,
    /// The kind of slip as a column: one of [`Slip::ALL`], or of a letter for
    /// a digit whether it looks like another.
    pub(crate) kind: usize,
    /// What the word or number became.
    pub(crate) slip: String,
    /// The whole line.
    pub(crate) text: String,
}

/// The printed date with the slips that the `n`-th day tries in the `f`-th form.
pub(crate) fn typed(print: &Print, n: usize, f: usize, effort: Effort) -> Vec<Typed> {
    let mut all = Vec::new();
    let numbers = print.parts.iter().filter(|(part, _)| part.is_number()).count();
    let mut number = 0;
    for (i, (part, stretch)) in print.parts.iter().enumerate() {
        let word = print.at(stretch);
        let mut take = |kind: usize, slip: String| {
            all.push(Typed { part: *part, kind, text: print.with(stretch, &slip), slip });
        };
        if part.is_number() {
            if matches!(effort, Effort::Every(_)) || number == (n + f) % numbers {
                for (kind, slip) in letters_for_digits(word, n, f, effort) {
                    take(kind, slip);
                }
            }
            number += 1;
            continue;
        }
        match effort {
            Effort::Turn => {
                let kind = (n / 4 + f + i) % Slip::ALL.len();
                Slip::ALL[kind].in_turn(word, n / 16 + f).into_iter().for_each(|slip| take(kind, slip));
            }
            Effort::Every(step) => {
                for (kind, slip) in Slip::ALL.into_iter().enumerate() {
                    slip.everywhere(word, (n + f) % step, step).for_each(|slip| take(kind, slip));
                }
            }
        }
    }
    all
}

/// A number with a letter for one of its digits; the kind is 0 for a letter
/// that looks like the digit, 1 for one that looks like none.
fn letters_for_digits(number: &str, n: usize, f: usize, effort: Effort) -> Vec<(usize, String)> {
    let digits: Vec<(usize, u8)> = number.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()).collect();
    let mut all = Vec::new();
    let mut take = |kind: usize, at: usize, letter: u8| {
        let mut slip = number.to_owned();
        slip.replace_range(at..=at, char::from(letter).encode_utf8(&mut [0; 4]));
        all.push((kind, slip));
    };
    match effort {
        Effort::Turn => {
            let (at, digit) = digits[(n / 4 + f) % digits.len()];
            let alike = ALIKE[usize::from(digit - b'0')];
            if alike.is_empty() || (n / 2 + f).is_multiple_of(2) {
                take(1, at, STRANGERS[(n / 8 + f) % STRANGERS.len()]);
            } else {
                take(0, at, alike[n % alike.len()]);
            }
        }
        Effort::Every(step) => {
            for (at, digit) in digits {
                ALIKE[usize::from(digit - b'0')].iter().for_each(|&letter| take(0, at, letter));
                STRANGERS.iter().skip((n + f) % step).step_by(step).for_each(|&letter| take(1, at, letter));
            }
        }
    }
    all
}

#[test]
fn every_position_and_letter_comes_round() {
    let forms: Vec<Form> = forms().into_iter().filter(|form| form.kind == Kind::Header).collect();
    let seen: BTreeSet<(String, String)> = share_out(|dates| {
        let mut seen = BTreeSet::new();
        for &(n, date) in dates {
            for (f, form) in forms.iter().enumerate() {
                let print = form.print(date, (n + f) % form.spellings(date), n + f);
                for typed in typed(&print, n, f, Effort::Turn) {
                    let stretch = print.parts.iter().find(|(part, _)| *part == typed.part).map(|(_, at)| at.clone());
                    let word = stretch.map(|stretch| print.at(&stretch).to_owned());
                    if !typed.part.is_number() {
                        seen.extend(word.map(|word| (word, typed.slip)));
                    }
                }
            }
        }
        seen
    })
    .into_iter()
    .flatten()
    .collect();
    let names = [BULAN, BLN, HARI].into_iter().flatten().copied().flatten().chain(&OUTLETS);
    for name in names {
        for slip in Slip::ALL.into_iter().flat_map(|slip| slip.everywhere(name, 0, 1)) {
            assert!(seen.contains(&((*name).to_owned(), slip.clone())), "{slip} for {name} was never tried");
        }
    }
}
