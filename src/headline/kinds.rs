//! What can be told of a word by its shape: case, ending, affixes, and a few closed
//! classes of function words.

use super::lists::known;

/// What a word is, by its shape and the closed classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Capital first, none of the classes below.
    Capital,
    /// All capitals, two letters or more.
    Acronym,
    /// A digit first, or a currency sign and a digit.
    Number,
    /// Lower case, a small word that title case leaves small: `di`, `dan`.
    Small,
    /// Lower case, and at home in running prose: `telah`, `tersebut`.
    Running,
    /// Lower case with a verb's prefix that agency headlines drop: `menaikkan`.
    Active,
    /// Lower case with another verb prefix: `dinaikkan`, `berhenti`, `terlihat`.
    Prefixed,
    /// Lower case with `-nya`.
    Owned,
    /// Any other lower-case word.
    Lower,
    /// Capital, a word that opens sentences: `Namun`, `Menurut`.
    Opener,
    /// Capital, a word that opens many sentences: `Jika`, `Mereka`.
    Likely,
    /// Capital, a small word that title case would have left small: `Dalam`.
    RaisedSmall,
    /// Capital, a word that opens sentences and stands in headlines too: `Saat`.
    Either,
    /// Capital, a word of headlines and dates: `Bikin`, `Juni`.
    Held,
    /// Capital, an office or a party: `Kepala`, `Polisi`.
    Actor,
    /// No letter and no digit: a dash, a bullet.
    #[default]
    Sign,
}

impl Kind {
    /// Whether the word begins with a small letter.
    pub(super) const fn is_lower(self) -> bool {
        matches!(self, Kind::Small | Kind::Running | Kind::Active | Kind::Prefixed | Kind::Owned | Kind::Lower)
    }

    /// Whether title case would have raised the word.
    pub(super) const fn is_lower_content(self) -> bool {
        self.is_lower() && !matches!(self, Kind::Small)
    }
}

/// How a word that may open prose is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// Nothing special.
    #[default]
    Plain,
    /// A list's number: `1.`, `2)`.
    Item,
    /// A picture's credit: `KANTOR/NAMA`, with capitals on both sides, or
    /// `laman.com/Nama`.
    Credit,
    /// `ini`, `itu` or `tersebut`.
    Pointing,
    /// A word with a capital that no headline ends in: `Jadi`, `Usai`.
    Hanging,
    /// A verb of headlines, that wants an object: `Siapkan`.
    Wanting,
    /// One or two digits, that want a noun.
    Few,
}

/// What a word is and how it is made that is ASCII, has one capital at its start and no
/// other or is all capitals, and no slash; `core` is bare of the `marks` behind it.
pub(super) fn of_plain(core: &[u8], marks: &[u8]) -> (Kind, Shape) {
    let Some(first) = core.first() else { return (Kind::Sign, Shape::Plain) };
    if first.is_ascii_digit() {
        return (Kind::Number, shape_of_short(core, marks.len(), marks.last()).unwrap_or(Shape::Plain));
    }
    let known = known(core);
    if first.is_ascii_uppercase() {
        let shape = if known.shape == Shape::Plain { shape_of_capital(core) } else { known.shape };
        let is_acronym = core.get(1).is_some_and(u8::is_ascii_uppercase);
        return (known.kind.unwrap_or(if is_acronym { Kind::Acronym } else { Kind::Capital }), shape);
    }
    (known.kind.unwrap_or_else(|| kind_of_small(core)), known.shape)
}

/// What a word is; `core` is bare of marks.
pub(super) fn kind(core: &str) -> Kind {
    let mut chars = core.chars();
    let Some(first) = chars.next() else { return Kind::Sign };
    if first.is_numeric() || (core.starts_with("Rp") && core.ends_with(|c: char| c.is_numeric())) {
        return Kind::Number;
    }
    if let Some(kind) = known(core.as_bytes()).kind {
        return kind;
    }
    let rest = chars.as_str();
    if first.is_uppercase() {
        return if !rest.is_empty() && !rest.contains(char::is_lowercase) { Kind::Acronym } else { Kind::Capital };
    }
    if rest.starts_with(char::is_uppercase) && !core.starts_with("ke-") {
        return Kind::Capital; // `iPhone`
    }
    kind_of_small(core.as_bytes())
}

/// What a word is that begins with a small letter and is in no class.
fn kind_of_small(core: &[u8]) -> Kind {
    match core {
        [b'k', b'e', b'-', ..] => Kind::Small, // `ke-80`
        [b'm', b'e', b'm' | b'n' | b'r' | b'l' | b'w' | b'y', _, _, _, ..] => Kind::Active,
        [_, _, .., b'n', b'y', b'a'] => Kind::Owned,
        [b'b' | b't', b'e', b'r', _, _, _, ..] | [b'd', b'i', _, _, _, _, ..] => Kind::Prefixed,
        _ => Kind::Lower,
    }
}

/// How a word is made; `core` is bare of marks.
pub(super) fn shape(word: &str, core: &str) -> Shape {
    let known = known(core.as_bytes()).shape;
    if known != Shape::Plain {
        return known;
    }
    if core.starts_with(char::is_uppercase) && is_verb(core.as_bytes()) {
        return shape_of_capital(core.as_bytes());
    }
    if let Some(shape) = shape_of_short(core.as_bytes(), word.len() - core.len(), word.as_bytes().last()) {
        return shape;
    }
    let credit = core.split_once('/').is_some_and(|(agency, name)| {
        let shouted = agency.len() > 1 && !agency.contains(char::is_lowercase) && name.starts_with(char::is_uppercase);
        shouted || agency.strip_suffix(".com").is_some() || agency.strip_suffix(".id").is_some()
    });
    if credit && !core.starts_with(|c: char| c.is_numeric()) { Shape::Credit } else { Shape::Plain }
}

/// Whether a word ends as verbs do that want an object.
fn is_verb(core: &[u8]) -> bool {
    core.len() > 5 && core.ends_with(b"kan")
}

/// How a word with a capital is made of which nothing is known.
fn shape_of_capital(core: &[u8]) -> Shape {
    let is_passive = matches!(core, [b'D', b'i', ..] | [b'T', b'e', ..]);
    if is_verb(core) & !is_passive { Shape::Wanting } else { Shape::Plain }
}

/// How a word of one or two letters is made, with so many bytes of marks around it, and
/// the `last` of its bytes or marks.
fn shape_of_short(core: &[u8], marks: usize, last: Option<&u8>) -> Option<Shape> {
    let number = core.iter().all(u8::is_ascii_digit);
    match marks {
        0 if core.len() <= 2 && number => Some(Shape::Few),
        1 if core.len() <= 2 && matches!(last, Some(b'.' | b')')) => {
            Some(if number { Shape::Item } else { Shape::Plain })
        }
        _ => None,
    }
}
