//! What can be told of a word by its shape: case, ending, affixes, and a few closed
//! classes of function words.

use super::lists::{class, is_hanging};

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

/// What a word is and how it is made that is ASCII, has a capital at its start only,
/// and no slash; `core` is bare of the `marks` behind it.
pub(super) fn of_plain(core: &str, marks: &str) -> (Kind, Shape) {
    let Some(first) = core.as_bytes().first() else { return (Kind::Sign, Shape::Plain) };
    if first.is_ascii_digit() {
        return (Kind::Number, shape_of_short(core, marks.len(), marks).unwrap_or(Shape::Plain));
    }
    let class = class(core);
    if first.is_ascii_uppercase() {
        return (class.unwrap_or(Kind::Capital), shape_of_capital(core).unwrap_or(Shape::Plain));
    }
    let shape = if is_pointing(core) { Shape::Pointing } else { Shape::Plain };
    (class.unwrap_or_else(|| kind_of_small(core)), shape)
}

/// What a word is; `core` is bare of marks.
pub(super) fn kind(core: &str) -> Kind {
    let mut chars = core.chars();
    let Some(first) = chars.next() else { return Kind::Sign };
    if first.is_numeric() || (core.starts_with("Rp") && core.ends_with(|c: char| c.is_numeric())) {
        return Kind::Number;
    }
    if let Some(kind) = class(core) {
        return kind;
    }
    let rest = chars.as_str();
    if first.is_uppercase() {
        return if !rest.is_empty() && !rest.contains(char::is_lowercase) { Kind::Acronym } else { Kind::Capital };
    }
    if rest.starts_with(char::is_uppercase) && !core.starts_with("ke-") {
        return Kind::Capital; // `iPhone`
    }
    kind_of_small(core)
}

/// What a word is that begins with a small letter and is in no class.
fn kind_of_small(core: &str) -> Kind {
    if core.starts_with("ke-") {
        return Kind::Small; // `ke-80`
    }
    if core.len() > 5 && core.starts_with("me") && core.as_bytes().get(2).is_some_and(|c| b"mnrlwy".contains(c)) {
        return Kind::Active;
    }
    if core.len() > 4 && core.ends_with("nya") {
        return Kind::Owned;
    }
    if core.len() > 5 && ["ber", "ter", "di"].iter().any(|prefix| core.starts_with(prefix)) {
        return Kind::Prefixed;
    }
    Kind::Lower
}

/// How a word is made; `core` is bare of marks.
pub(super) fn shape(word: &str, core: &str) -> Shape {
    if is_pointing(core) {
        return Shape::Pointing;
    }
    if core.starts_with(char::is_uppercase)
        && let Some(shape) = shape_of_capital(core)
    {
        return shape;
    }
    if let Some(shape) = shape_of_short(core, word.len() - core.len(), word) {
        return shape;
    }
    let credit = core.split_once('/').is_some_and(|(agency, name)| {
        let shouted = agency.len() > 1 && !agency.contains(char::is_lowercase) && name.starts_with(char::is_uppercase);
        shouted || agency.strip_suffix(".com").is_some() || agency.strip_suffix(".id").is_some()
    });
    if credit && !core.starts_with(|c: char| c.is_numeric()) { Shape::Credit } else { Shape::Plain }
}

fn is_pointing(core: &str) -> bool {
    matches!(core, "ini" | "itu" | "tersebut")
}

/// How a word with a capital is made, where that is all there is to tell.
fn shape_of_capital(core: &str) -> Option<Shape> {
    if is_hanging(core) {
        return Some(Shape::Hanging);
    }
    let passive = || ["Di", "Te"].iter().any(|prefix| core.starts_with(prefix));
    let verb = core.len() > 5 && core.ends_with("kan");
    verb.then(|| if passive() { Shape::Plain } else { Shape::Wanting })
}

/// How a word of one or two letters is made, with so many bytes of marks around it,
/// the last of which end `word`.
fn shape_of_short(core: &str, marks: usize, word: &str) -> Option<Shape> {
    let number = core.bytes().all(|b| b.is_ascii_digit());
    match marks {
        0 if core.len() <= 2 && number => Some(Shape::Few),
        1 if core.len() <= 2 && word.ends_with(['.', ')']) => Some(if number { Shape::Item } else { Shape::Plain }),
        _ => None,
    }
}
