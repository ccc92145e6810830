//! [`Outlets`]: names of publishers, and finding one in a text.

use once_cell::sync::Lazy;

use super::address::{address_end, ends_like_address, is_capitalised, seams};
use super::edit::{Candidates, distance, letters};
use super::names::{Key, Looked, Names};
use super::scan::{char_at, is_caps};
use super::walk::{LONGEST, walk};
use crate::span::{Span, end_window, head, tail};

#[allow(clippy::non_std_lazy_statics, reason = "the house compiles its tables with once_cell")]
static BUILTIN: Lazy<Outlets> =
    Lazy::new(|| include_str!("outlets.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Shortest misspelt name, in letters and digits, that is mended.
const SHORTEST_MENDED: usize = 8;

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
    names: Names<Outlet>,
    /// The web addresses a slip may be mended in,
    addresses: Candidates,
    /// and the names of several words.
    phrases: Candidates,
}

#[derive(Clone, Debug)]
struct Outlet {
    name: Box<str>,
    spelling: Box<str>,
    index: usize,
    form: Form,
    /// How many letters its first word has, or what stands before a web
    /// address's ending.
    stem: usize,
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

    /// Whether the text is the name of an outlet and nothing else.
    pub(crate) fn is_known(&self, text: &str) -> bool {
        self.exact(text, 0).is_some_and(|found| found.end == text.len())
    }

    /// Whether the text is the name of an outlet, or what stands before the ending of its
    /// address: `Tribun Jabar` of `TRIBUNJABAR.ID`.
    pub(crate) fn is_known_without_ending(&self, text: &str) -> bool {
        let address = |ending| {
            let mut key = Key::of(text);
            key.push(ending);
            self.names.get(&key).is_some()
        };
        self.is_known(text) || ["com", "id", "coid"].into_iter().any(address)
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
        self.names.entry(index).map(|(_, outlet)| &*outlet.name)
    }

    /// The longest known name at a position, spelt right; case, dots and
    /// spaces do not count, but a single word must be in capitals or printed
    /// just so.
    pub(super) fn exact(&self, text: &str, at: usize) -> Option<FoundOutlet> {
        self.longest(text, at, |outlet, end| {
            let printed = Span::new(at, end).of(text);
            outlet.form != Form::Word || is_caps(printed) || *printed == *outlet.spelling
        })
    }

    /// The same, one word in any case: between brackets a name is a name.
    pub(super) fn exact_any_case(&self, text: &str, at: usize) -> Option<FoundOutlet> {
        self.longest(text, at, |_, _| true)
    }

    fn longest(&self, text: &str, at: usize, fits: impl Fn(&Outlet, usize) -> bool) -> Option<FoundOutlet> {
        let mut found = None;
        walk(text, at, |key, end| match self.names.look(key) {
            Looked::Name(outlet) => {
                if fits(outlet, end) {
                    found = Some(FoundOutlet { end, index: Some(outlet.index), form: outlet.form, repaired: false });
                }
                true
            }
            Looked::Beginning => true,
            Looked::Nothing => false,
        });
        found
    }

    /// A known name, a known name with slips, or a web address.
    pub(super) fn find(&self, text: &str, at: usize, max_edits: u8) -> Option<FoundOutlet> {
        self.find_beside(self.exact(text, at), text, at, max_edits)
    }

    /// The same, where the one that is spelt right is known.
    pub(super) fn find_beside(
        &self,
        exact: Option<FoundOutlet>,
        text: &str,
        at: usize,
        max_edits: u8,
    ) -> Option<FoundOutlet> {
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
            let longest = 2 + self.addresses.longest().max(self.phrases.longest());
            walk(text, at, |key, end| {
                if key.len() > longest {
                    return false;
                }
                let printed = Span::new(at, end).of(text);
                if key.len() < SHORTEST_MENDED || !is_capitalised(printed) {
                    return true;
                }
                let dotted = address.is_some_and(|address| address <= end) || ends_like_address(printed, key.bytes());
                if let Some((slips, outlet)) = self.nearest(key, dotted, max_edits)
                    && mended.is_none_or(|(least, _)| slips <= least)
                {
                    let found = FoundOutlet { end, index: Some(outlet.index), form: outlet.form, repaired: true };
                    mended = Some((slips, found));
                }
                true
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
        let near = end_window(head(tail(text, at), end - at), 2 * LONGEST);
        seams(near).any(|seam| {
            let name = self.exact(text, end - near.len() + seam);
            name.is_some_and(|found| found.form == Form::Address && found.end == end)
        })
    }

    /// The one outlet nearest to a misspelt name. A first word of fewer than
    /// six letters must be right, what follows may hold a slip. Where it is not
    /// right the name still casts doubt on another: `CNNC Indonesia`.
    fn nearest(&self, key: &Key, dotted: bool, max_edits: u8) -> Option<(u8, &Outlet)> {
        let set = letters(key.bytes());
        let mut best: Option<(u8, &Outlet)> = None;
        let mut tie = false;
        let mut doubt = u8::MAX;
        let phrases = self.phrases.of(key.len(), set, max_edits.min(1));
        let addresses = dotted.then(|| self.addresses.of(key.len(), set, max_edits.min(2)));
        for (index, room) in phrases.chain(addresses.into_iter().flatten()) {
            let Some((other, outlet)) = self.names.entry(index) else { continue };
            let Some(slips) = distance(key.bytes(), other, room) else { continue };
            if outlet.stem < 6 && !key.bytes().starts_with(other.get(..outlet.stem).unwrap_or_default()) {
                doubt = doubt.min(slips);
                continue;
            }
            match best {
                Some((least, _)) if slips > least => {}
                Some((least, known)) if slips == least => {
                    tie |= known.name != outlet.name;
                    if outlet.index < known.index {
                        best = Some((slips, outlet));
                    }
                }
                _ => (best, tie) = (Some((slips, outlet)), false),
            }
        }
        best.filter(|&(slips, _)| !tie && slips < doubt)
    }

    fn add(&mut self, name: &str, spelling: &str) {
        let key = Key::of(spelling);
        let index = self.names.len();
        let address = spelling.split_once('.').filter(|(stem, _)| !stem.contains(' '));
        let form = match address {
            Some(_) => Form::Address,
            None if spelling.contains([' ', '-']) => Form::Words,
            None => Form::Word,
        };
        let first = address.map_or_else(|| spelling.split([' ', '-']).next().unwrap_or_default(), |(stem, _)| stem);
        let stem = Key::of(first).len();
        let outlet = Outlet { name: name.into(), spelling: spelling.into(), index, form, stem };
        if key.len() < 2 || !self.names.insert(&key, outlet) {
            return;
        }
        match form {
            Form::Words if key.len() > 9 => self.phrases.add(key.bytes(), index, 1),
            Form::Address => self.addresses.add(key.bytes(), index, if stem < 8 { 1 } else { 2 }),
            Form::Word | Form::Words => {}
        }
    }
}

impl<'a> Extend<&'a str> for Outlets {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, names: I) {
        for entry in names {
            let name = entry.split('=').next().unwrap_or_default().trim();
            for spelling in entry.split('=').map(str::trim) {
                self.add(name, spelling);
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
        assert_eq!(read("CNNC Indonesia"), None);
        assert_eq!(read("Jakarta"), None);
    }
}
