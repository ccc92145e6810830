//! What goes wrong with documents, by name: their lines shuffled and glued,
//! their text cut, garbled and sown with odd characters.

use super::Choices;

/// Characters that scrapers leave and that break careless code, by name.
const ODD: [(&str, &str); 20] = [
    ("no-break space", "\u{a0}"),
    ("zero-width space", "\u{200b}"),
    ("left-to-right mark", "\u{200e}"),
    ("right-to-left mark", "\u{200f}"),
    ("right-to-left override", "\u{202e}"),
    ("left-to-right embedding", "\u{202a}"),
    ("word joiner", "\u{2060}"),
    ("byte order mark", "\u{feff}"),
    ("soft hyphen", "\u{ad}"),
    ("NUL", "\0"),
    ("lone CR", "\r"),
    ("face", "\u{1f600}"),
    ("astral letter", "\u{1d504}"),
    ("letter with a combining mark", "e\u{301}"),
    ("combining mark", "\u{301}"),
    ("next line", "\u{85}"),
    ("line separator", "\u{2028}"),
    ("vertical tab", "\u{b}"),
    ("replacement character", "\u{fffd}"),
    ("letters that change their length with their case", "Ɐ\u{130}ﬁß"),
];

/// What stands between the lines, by name.
pub(crate) const ENDS: [(&str, &str); 9] = [
    ("lines end in LF", "\n"),
    ("lines end in LF", "\n"),
    ("blank lines between lines", "\n\n"),
    ("lines end in CRLF", "\r\n"),
    ("lines end in CR", "\r"),
    ("all on one line", " "),
    ("all glued", ""),
    ("a blank between lines", "\n \n"),
    ("lines end in a line separator", "\u{2028}"),
];

/// What stands where a space stood, by name.
const SPACES: [(&str, &str); 5] = [
    ("no-break spaces for spaces", "\u{a0}"),
    ("em spaces for spaces", "\u{2003}"),
    ("two spaces for one", "  "),
    ("zero-width spaces for spaces", "\u{200b}"),
    ("no spaces", ""),
];

/// The names of all the ways in which a document may be spoilt.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let lines = LINE_SPOILS.iter().map(|(name, _)| *name);
    let text = TEXT_SPOILS.iter().map(|(name, _)| *name);
    let characters = [&ODD[..], &ENDS, &SPACES].into_iter().flatten().map(|(name, _)| *name);
    lines.chain(text).chain(characters)
}

pub(crate) type SpoilLines = fn(&mut Vec<String>, usize, &mut Choices<'_>);
pub(crate) type SpoilText = fn(&str, &mut Choices<'_>, &mut dyn FnMut(&'static str)) -> String;

/// What goes wrong with lines; there may be none left.
pub(crate) const LINE_SPOILS: [(&str, SpoilLines); 6] = [
    ("lines shuffled", |lines, _, choices| {
        let order = choices.order(lines.len());
        *lines = order.into_iter().map(|at| lines[at].clone()).collect();
    }),
    ("a line doubled", |lines, at, _| {
        if let Some(line) = lines.get(at).cloned() {
            lines.insert(at, line);
        }
    }),
    ("a line again at the end", |lines, at, _| lines.extend(lines.get(at).cloned())),
    ("a line dropped", |lines, at, _| {
        lines.drain(at..(at + 1).min(lines.len()));
    }),
    ("two lines glued", |lines, at, _| {
        if at + 1 < lines.len() {
            let next = lines.remove(at + 1);
            lines[at].push_str(&next);
        }
    }),
    ("a line twice on one line", |lines, at, _| lines[at..].iter_mut().take(1).for_each(|line| *line = line.repeat(2))),
];

/// What goes wrong with the text.
pub(crate) const TEXT_SPOILS: [(&str, SpoilText); 11] = [
    ("the head cut off", |raw, choices, _| raw[boundary(raw, choices)..].to_owned()),
    ("the tail cut off", |raw, choices, _| raw[..boundary(raw, choices)].to_owned()),
    ("case flipped", |raw, _, _| raw.chars().map(flipped).collect()),
    ("capitals", |raw, _, _| raw.to_uppercase()),
    ("small letters", |raw, _, _| raw.to_lowercase()),
    ("quotes swapped", |raw, _, _| swapped_quotes(raw)),
    ("mojibake of Latin-1", |raw, _, _| garbled(raw, char::from)),
    ("mojibake of Windows", |raw, _, _| garbled(raw, windows)),
    ("sown with odd characters", |raw, choices, tell| {
        let odd = told(&ODD, choices, tell);
        let every = 1 + choices.below(40);
        let sown = raw.chars().enumerate().map(|(at, c)| format!("{}{c}", if at % every == 0 { odd } else { "" }));
        sown.collect()
    }),
    ("other spaces", |raw, choices, tell| raw.replace(' ', told(&SPACES, choices, tell))),
    ("an odd character", |raw, choices, tell| {
        let (head, tail) = raw.split_at(boundary(raw, choices));
        format!("{head}{}{tail}", told(&ODD, choices, tell))
    }),
];

/// One of these, its name told.
fn told(
    items: &[(&'static str, &'static str)],
    choices: &mut Choices<'_>,
    tell: &mut dyn FnMut(&'static str),
) -> &'static str {
    let (name, item) = choices.of(items);
    tell(name);
    item
}

fn boundary(raw: &str, choices: &mut Choices<'_>) -> usize {
    let mut at = choices.below(raw.len() + 1);
    while !raw.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn flipped(c: char) -> char {
    if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
}

fn swapped_quotes(raw: &str) -> String {
    let mut open = false;
    raw.chars()
        .map(|c| match c {
            '"' => {
                open = !open;
                if open { '\u{201c}' } else { '\u{201d}' }
            }
            '\'' => '\u{2019}',
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '-' => '\u{2013}',
            other => other,
        })
        .collect()
}

/// UTF-8 read as a code page, as a scraper does that guesses the encoding.
fn garbled(raw: &str, read: fn(u8) -> char) -> String {
    raw.replace('"', "\u{201c}").bytes().map(read).collect()
}

/// A byte as Windows-1252 has it.
fn windows(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
