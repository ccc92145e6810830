//! Datelines that do not stand at the very start: behind a rubric, a byline
//! or a credit, or inside a line that opens with a summary.

use super::address::seams;
use super::grammar::{Found, Grammar};
use super::guard::WINDOW;
use super::place;
use super::scan::{char_at, dash, is_name_like, word_end};
use crate::scan::{self, BLOCK, Bits};
use crate::span::{Span, TrimBlank, end_window, head, tail, window};

/// Words that open a byline.
const BYLINE: [&str; 11] = [
    "laporan",
    "wartawan",
    "reporter",
    "penulis",
    "editor",
    "kontributor",
    "oleh",
    "jurnalis",
    "pewarta",
    "rep",
    "red",
];

/// No more words than these are glued before a dateline, `Berita Dewa United`; more are
/// the headline.
const MOST_GLUED: usize = 3;

/// How far into a line a dateline may be glued, in bytes.
const DEPTH: usize = 1200;

/// How far back from its dash a dateline may begin, in bytes: no more than a block.
const REACH: usize = 60;

/// A word that holds an address is glued together from no more parts than these.
const SEAMS: usize = 8;

/// A summary has no more dashes than these before the dateline.
const DASHES: usize = 24;

/// A dash is told by so many bytes: a run of dashes is not gone through for each.
const DASH: usize = 64;

/// A dateline behind something short that the page glued before it: the cut
/// covers both.
pub(super) fn behind_prefix(grammar: Grammar<'_>, start: usize) -> Option<Found> {
    let text = grammar.text;
    let grammar = Grammar { max_edits: 0, ..grammar };
    let byline = is_byline(text, start);
    let limit = text.len().min(start + WINDOW);
    let (mut at, mut words) = (start, 0);
    while at < limit && (byline || words <= MOST_GLUED) {
        let end = word_end(text, at);
        if end == at {
            let c = char_at(text, at)?;
            if matches!(c, '\n' | '\r') {
                return None;
            }
            at += c.len_utf8();
            continue;
        }
        let word = head(tail(text, at), end - at);
        let before = head(text, at);
        let gap = before.len() - before.trim_blank_end().len();
        if at > start
            && (byline || gap > 2)
            && let Some(found) = behind(grammar, start, at, byline)
        {
            return Some(found);
        }
        if word.contains('.')
            && let Some(found) = seams(word).take(SEAMS).find_map(|seam| behind(grammar, start, at + seam, byline))
        {
            return Some(found);
        }
        let digit = word.starts_with(|c: char| c.is_ascii_digit());
        if !(byline || is_name_like(word) || digit || word.contains('.') || at == start) {
            return None;
        }
        at = end;
        words += 1;
    }
    None
}

/// Whether the word that opens a byline stands at a position.
pub(super) fn is_byline(text: &str, at: usize) -> bool {
    // Cheap first: hardly a text begins as one of them does.
    let [Some(one), Some(two)] = [0, 1].map(|ahead| text.as_bytes().get(at + ahead)) else { return false };
    if !matches!(&[one | 0x20, two | 0x20], b"la" | b"wa" | b"re" | b"pe" | b"ed" | b"ko" | b"ol" | b"ju") {
        return false;
    }
    let word = head(tail(text, at), word_end(text, at) - at);
    BYLINE.iter().any(|label| word.eq_ignore_ascii_case(label))
}

fn behind(grammar: Grammar<'_>, start: usize, at: usize, byline: bool) -> Option<Found> {
    if !place_or_outlet(grammar, at) {
        return None;
    }
    let mut found = grammar.dateline(at)?;
    if !found.known_outlet() || !found.marked {
        return None;
    }
    found.start = start;
    if byline {
        found.rare().byline = Some(Span::new(start, at).trimmed(grammar.text));
    }
    Some(found)
}

/// A dateline further on in a line, sure in all its parts.
pub(super) fn inside(grammar: Grammar<'_>) -> Option<Found> {
    let text = grammar.text;
    let bytes = text.as_bytes();
    let mut at = 0;
    let limit = bytes.len().min(DEPTH);
    let mut dashes = 0;
    while at < limit && dashes < DASHES {
        at = next_mark(bytes, at, limit)?;
        if dash(window(tail(text, at), DASH), 0).is_none() {
            at += 1;
            continue;
        }
        if let Some(found) = before_dash(grammar, at) {
            return Some(found);
        }
        dashes += 1;
        while at < limit && matches!(bytes[at], b'-' | 0x80..) {
            at += 1;
        }
    }
    None
}

/// The longest sure dateline that ends with the dash at `at`.
fn before_dash(grammar: Grammar<'_>, at: usize) -> Option<Found> {
    let text = grammar.text;
    let reach = end_window(head(text, at), REACH).as_bytes();
    // A mark stands between the names, or in an address.
    let last_mark = reach.iter().rposition(|byte| matches!(byte, b',' | b'(' | b'|' | b'.'))?;
    let mut capitals = 0;
    scan::blocks(reach, |_, block| capitals = scan::bits(block, |byte| byte.is_ascii_uppercase() | (byte >= 0x80)));
    while capitals != 0 {
        let word = at - reach.len() + scan::lowest(capitals);
        capitals &= capitals - 1;
        if behind_blank(text.as_bytes(), word)
            && char_at(text, word).is_some_and(char::is_uppercase)
            && is_edge(text, word)
            && word < at - reach.len() + last_mark
            && place_or_outlet(grammar, word)
            && let Some(found) = grammar.dateline(word)
            && found.end > at
            && found.marked
            && found.known_outlet()
            && found.place_name.is_some()
        {
            return Some(found);
        }
    }
    None
}

/// Whether the byte before a position can end a blank.
fn behind_blank(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| matches!(bytes[before], b' ' | b'\t'..=b'\r' | 0x80..))
}

/// The first place of `from..limit` where a dash may stand.
fn next_mark(bytes: &[u8], from: usize, limit: usize) -> Option<usize> {
    let is_mark = |byte: u8| (byte == b'-') | (byte == 0xE2);
    let mut next = from;
    while let Some(block) = bytes.get(next..limit).and_then(|rest| rest.first_chunk()) {
        let mut marks = Bits(scan::bits(block, is_mark));
        if let Some(at) = marks.find(|at| may_be_dash(&bytes[next + at..])) {
            return Some(next + at);
        }
        next += BLOCK;
    }
    (next..limit).find(|at| is_mark(bytes[*at]) && may_be_dash(&bytes[*at..]))
}

/// A quick look at a mark: a hyphen before a small letter joins the parts of a word, as
/// `anak-anak`, and most characters that begin as dashes do are quotation marks.
fn may_be_dash(bytes: &[u8]) -> bool {
    match bytes {
        [b'-', next, ..] => !next.is_ascii_lowercase(),
        [0xE2, 0x80, last, ..] => matches!(last, 0x90..=0x95),
        [0xE2, second, ..] => *second == 0x88,
        _ => true,
    }
}

/// Whether a dateline may begin here: behind a blank that no mark precedes.
fn is_edge(text: &str, at: usize) -> bool {
    let before = head(text, at).trim_blank_end();
    at == 0 || before.len() < at && !before.ends_with(['-', '|', '/', '('])
}

/// Whether a place or an outlet stands at a position, spelt right.
pub(super) fn place_or_outlet(grammar: Grammar<'_>, at: usize) -> bool {
    place::longest(grammar.text, at).is_some() || grammar.outlets.exact(grammar.text, at).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_in_a_word_ends_no_dateline() {
        let end = |line: &str| crate::DatelineParser::new().find_inside(line).map(|found| found.span.end());
        let line = "Warga pulang bersama anak-anak Jakarta, detikcom - Hujan turun.";
        assert_eq!(end(line), line.find("Hujan"));
        assert_eq!(end("Warga Jakarta, KOMPAS.com dan lainnya - pulang."), None);
    }

    #[test]
    fn an_outlet_may_begin_as_a_byline_does() {
        let outlets = crate::Outlets::builtin().clone().with("Jurnalis Wanasari");
        let parser = crate::DatelineParser::new().outlets(&outlets);
        let line = "Jurnalis Wanasari, Bogor - Hujan turun.";
        assert_eq!(parser.find(line).map(|found| found.span.end()), line.find("Hujan"));
        assert_eq!(parser.find("Jurnalis Ani Lestari\nHujan turun."), None);
    }

    #[test]
    fn every_word_of_a_byline_is_told() {
        assert!(BYLINE.iter().all(|word| is_byline(word, 0) && is_byline(&word.to_uppercase(), 0)));
        assert!(!is_byline("Kompas", 0) && !is_byline("l", 0) && !is_byline("", 0));
    }
}
