//! [`Outlets`]: names of publishers, and finding one in a text.

use once_cell::sync::Lazy;

use super::address::{address_end, ends_like_address, is_capitalised, next_word, seams};
use super::edit::distance;
use super::names::{NameMap, fold, fold_into, letters, near};
use super::scan::{char_at, is_caps, word_end};
use crate::span::{head, tail};

#[allow(clippy::non_std_lazy_statics, reason = "the house compiles its tables with once_cell")]
static BUILTIN: Lazy<Outlets> =
    Lazy::new(|| include_str!("outlets.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Shortest misspelt name, in letters and digits, that is mended.
const SHORTEST_MENDED: usize = 8;

/// Most words of a name.
const MOST_WORDS: usize = 5;

/// The outlets a [`DatelineParser`](crate::DatelineParser) knows by name.
///
/// A site it does not know is still recognised by its web address; a name
/// without one, as `NU Online`, must be here.
///
/// ```
/// use jernih::{DatelineParser, Outlets};
///
/// let outlets = Outlets::builtin().clone().with("Kabar Kita");
/// let line = "Kabar Kita, Bogor - Warga menanam pohon di tepi sungai.";
/// let dateline = DatelineParser::new().outlets(&outlets).find(line).unwrap();
/// assert_eq!(dateline.outlet_name.as_deref(), Some("Kabar Kita"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Outlets {
    names: Vec<Outlet>,
    keys: NameMap<usize>,
    /// Those of several words.
    phrases: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Outlet {
    name: Box<str>,
    spelling: Box<str>,
    key: Box<str>,
    form: Form,
    /// How many letters its first word has, or what stands before a web
    /// address's ending.
    stem: usize,
    /// Which letters the key has.
    letters: u64,
}

/// How a name is built, and with it how much it proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// One word, which may be a word of the language: `Tempo`.
    Word,
    /// Several words: `CNN Indonesia`.
    Words,
    /// A web address: `KOMPAS.com`.
    Address,
}

/// An outlet and where its name ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundOutlet {
    pub(super) end: usize,
    /// Its place in the set; none for an address nobody listed.
    pub(super) index: Option<usize>,
    pub(super) form: Form,
    /// Whether a slip was mended.
    pub(super) repaired: bool,
}

impl Outlets {
    /// No outlet at all.
    pub fn new() -> Outlets {
        Outlets::default()
    }

    /// The outlets that come with the library.
    pub fn builtin() -> &'static Outlets {
        &BUILTIN
    }

    /// The same outlets and one more, named as its datelines print it; other
    /// spellings may follow behind `=` signs: `"ANTARA News=Antaranews.com"`.
    #[must_use]
    pub fn with(mut self, name: &str) -> Outlets {
        self.extend([name]);
        self
    }

    /// The name of an outlet of the set.
    pub(super) fn name(&self, index: usize) -> Option<&str> {
        self.names.get(index).map(|outlet| &*outlet.name)
    }

    /// The longest known name at a position, spelt right; case, dots and
    /// spaces do not count, but a single word must be in capitals or printed
    /// just so.
    pub(super) fn exact(&self, text: &str, at: usize) -> Option<FoundOutlet> {
        let mut found = None;
        walk(text, at, |key, end| {
            if let Some(&index) = self.keys.get(key) {
                let outlet = &self.names[index];
                let printed = head(tail(text, at), end - at);
                if outlet.form != Form::Word || is_caps(printed) || *printed == *outlet.spelling {
                    found = Some(FoundOutlet { end, index: Some(index), form: outlet.form, repaired: false });
                }
            }
        });
        found
    }

    /// The same, one word in any case: between brackets a name is a name.
    pub(super) fn exact_any_case(&self, text: &str, at: usize) -> Option<FoundOutlet> {
        let mut found = None;
        walk(text, at, |key, end| {
            if let Some(&index) = self.keys.get(key) {
                found = Some(FoundOutlet { end, index: Some(index), form: self.names[index].form, repaired: false });
            }
        });
        found
    }

    /// A known name, a known name with slips, or a web address.
    pub(super) fn find(&self, text: &str, at: usize, max_edits: u8) -> Option<FoundOutlet> {
        let exact = self.exact(text, at);
        if exact.is_some_and(|found| found.form != Form::Word) {
            return exact;
        }
        let first = char_at(text, at)?;
        if !first.is_alphabetic() {
            return exact;
        }
        let address = address_end(text, at);
        let mut mended: Option<(u8, FoundOutlet)> = None;
        if max_edits > 0 {
            walk(text, at, |key, end| {
                let printed = head(tail(text, at), end - at);
                if key.len() < SHORTEST_MENDED || !is_capitalised(printed) {
                    return;
                }
                let dotted = address.is_some_and(|address| address <= end) || ends_like_address(printed);
                if let Some((slips, index)) = self.nearest(key, dotted, max_edits)
                    && mended.is_none_or(|(least, _)| slips <= least)
                {
                    let form = self.names[index].form;
                    mended = Some((slips, FoundOutlet { end, index: Some(index), form, repaired: true }));
                }
            });
        }
        let glued = address.is_some_and(|end| self.hides_known(text, at, end));
        let unknown = address.filter(|_| !glued).map(|end| FoundOutlet {
            end,
            index: None,
            form: Form::Address,
            repaired: false,
        });
        mended
            .map(|(_, found)| found)
            .filter(|found| unknown.is_none_or(|unknown| found.end >= unknown.end))
            .or(unknown)
            .or(exact)
    }

    /// Whether a web address is a known outlet with other words glued before
    /// it: `MojokertoSURYA.co.id`.
    fn hides_known(&self, text: &str, at: usize, end: usize) -> bool {
        seams(head(tail(text, at), end - at)).any(|seam| {
            self.exact(text, at + seam).is_some_and(|found| found.form == Form::Address && found.end == end)
        })
    }

    /// The one outlet nearest to a misspelt name. A first word of fewer than
    /// six letters must be right, what follows may hold a slip.
    fn nearest(&self, key: &str, dotted: bool, max_edits: u8) -> Option<(u8, usize)> {
        let set = letters(key);
        let mut best: Option<(u8, usize)> = None;
        let mut tie = false;
        let all = 0..self.names.len();
        let (all, phrases) = if dotted { (all, &[][..]) } else { (0..0, &self.phrases[..]) };
        for index in all.chain(phrases.iter().copied()) {
            let outlet = &self.names[index];
            let room = match (outlet.form, outlet.stem) {
                (Form::Word, _) => 0,
                (Form::Words, _) => u8::from(outlet.key.len() > 9),
                (Form::Address, 0..=7) => 1,
                (Form::Address, _) => 2,
            };
            if room == 0 || !near(set, outlet.letters, room) {
                continue;
            }
            let Some(slips) = distance(key.as_bytes(), outlet.key.as_bytes(), room.min(max_edits)) else { continue };
            if outlet.stem < 6 && !key.starts_with(head(&outlet.key, outlet.stem)) {
                continue;
            }
            match best {
                Some((least, _)) if slips > least => {}
                Some((least, known)) if slips == least => tie |= self.names[known].name != outlet.name,
                _ => (best, tie) = (Some((slips, index)), false),
            }
        }
        best.filter(|_| !tie)
    }
}

/// Calls back with the folded name and its end, for one word, two words
/// and so on.
fn walk(text: &str, at: usize, mut each: impl FnMut(&str, usize)) {
    let mut key = String::new();
    let mut end = at;
    for count in 0..MOST_WORDS {
        let start = match (count, next_word(text, end)) {
            (0, _) => at,
            (_, Some(next)) => next,
            (_, None) => return,
        };
        end = word_end(text, start);
        if end == start || key.len() + (end - start) > 40 {
            return;
        }
        fold_into(head(tail(text, start), end - start), &mut key);
        each(&key, end);
    }
}

impl<'a> Extend<&'a str> for Outlets {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, names: I) {
        for entry in names {
            let name = entry.split('=').next().unwrap_or_default().trim();
            for spelling in entry.split('=').map(str::trim) {
                let key = fold(spelling);
                if key.len() < 2 || self.keys.contains_key(key.as_str()) {
                    continue;
                }
                let address = spelling.split_once('.').filter(|(stem, _)| !stem.contains(' '));
                let form = match address {
                    Some(_) => Form::Address,
                    None if spelling.contains([' ', '-']) => Form::Words,
                    None => Form::Word,
                };
                let first =
                    address.map_or_else(|| spelling.split([' ', '-']).next().unwrap_or_default(), |(stem, _)| stem);
                let stem = fold(first).len();
                self.keys.insert(key.as_str().into(), self.names.len());
                let letters = letters(&key);
                if form == Form::Words {
                    self.phrases.push(self.names.len());
                }
                self.names.push(Outlet {
                    name: name.into(),
                    spelling: spelling.into(),
                    key: key.into(),
                    form,
                    stem,
                    letters,
                });
            }
        }
    }
}

impl<'a> FromIterator<&'a str> for Outlets {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Outlets {
        let mut outlets = Outlets::new();
        outlets.extend(names);
        outlets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Option<&'static str>)> {
        let outlets = Outlets::builtin();
        let found = outlets.find(text, 0, 2)?;
        Some((head(text, found.end), found.index.and_then(|index| outlets.name(index))))
    }

    #[test]
    fn names_with_slips() {
        for (printed, name) in [
            ("KOMPAas.com", "KOMPAS.com"),
            ("KOMPAS.con", "KOMPAS.com"),
            ("KOMPAS.comc", "KOMPAS.com"),
            ("KOMPAS,com", "KOMPAS.com"),
            ("KOMPAS. com", "KOMPAS.com"),
            ("KOMAPS.com", "KOMPAS.com"),
            ("TRIBUNEWS.CO", "TRIBUNNEWS.COM"),
            ("TRIBUNNEWS. COM", "TRIBUNNEWS.COM"),
            ("Tribunnewscom", "TRIBUNNEWS.COM"),
            ("SURYA.vo.id", "SURYA.CO.ID"),
            ("SURYA .co.id", "SURYA.CO.ID"),
            ("SURYA CO.ID", "SURYA.CO.ID"),
            ("liputang.com", "Liputan6.com"),
            ("CNNIndoensia.com", "CNN Indonesia"),
            ("lampsot.co", "Lampost.co"),
            ("adarlambar.com", "Radarlambar.com"),
            ("POS-KUPANG.COM", "POS-KUPANG.COM"),
        ] {
            assert_eq!(read(printed), Some((printed, Some(name))));
        }
    }

    #[test]
    fn words_and_strangers() {
        assert_eq!(read("Antara lain"), None);
        assert_eq!(read("Tempe goreng"), None);
        assert_eq!(read("Detak.com"), Some(("Detak.com", None)));
        assert_eq!(read("warta-desa.co.id"), Some(("warta-desa.co.id", None)));
        assert_eq!(read("kemenag.go.id"), None);
        assert_eq!(read("Jakarta"), None);
    }
}
