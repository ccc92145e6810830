//! The rest of a story between its last run of paragraphs and what stands under every
//! story: who edited it, its tags, buttons to share it.

use super::shape::{self, Shape};
use crate::Document;

/// What stands under a story is looked for in so many lines.
const REACH: usize = 40;

/// No more lines than these are between two of the story: an advertisement, a pager, a
/// pointer with its headlines.
const GAP: usize = 4;

/// A list has at least so many lines under the one that leads into it.
const SHORTEST_LIST: usize = 2;

/// A word or two say nothing in more bytes than these.
const LAST_WORDS: usize = 40;

/// Labels of those who made the article, before a colon and a name.
const MAKERS: [&str; 13] = [
    "editor",
    "penulis",
    "reporter",
    "pewarta",
    "penyunting",
    "redaktur",
    "uploader",
    "kontributor",
    "publisher",
    "author",
    "writer",
    "jurnalis",
    "sumber",
];

/// What stands under a story as a line of its own, with a colon or without.
const UNDER: [&str; 24] = [
    "tag",
    "tags",
    "topik",
    "topics",
    "topik terkait",
    "tag terkait",
    "kata kunci",
    "berita terkait",
    "artikel terkait",
    "baca juga berita terkait",
    "related articles",
    "related posts",
    "bagikan",
    "bagikan:",
    "share",
    "share this",
    "share:",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
    "copy link",
    "komentar",
    "terkait",
];

/// Words that begin a call, which may end in a colon too.
const CALLS: [&str; 12] =
    ["baca", "simak", "lihat", "tonton", "saksikan", "cek", "bagikan", "share", "ikuti", "follow", "artikel", "berita"];

/// The end of the body, moved down over what the story says under its last paragraph:
/// lists, remarks, one more paragraph behind an advertisement. Only where the lines end
/// soon that could be the story's.
pub(super) fn with_rest(doc: &Document<'_>, end: usize) -> usize {
    let text = |line: usize| doc.text(line);
    let lines = end..doc.lines().len().min(end + REACH);
    let Some(mark) = lines.clone().find(|&line| stands_under(text(line))) else { return end };
    let mut last = end;
    let mut line = end;
    while line < mark && line <= last + GAP {
        let listed = if leads(text(line)) { mark - line - 1 } else { 0 };
        if listed >= SHORTEST_LIST {
            return mark;
        }
        if is_story(text(line), line == last) {
            last = line + 1;
        }
        line += 1;
    }
    last
}

/// Whether the line stands under stories: a label with a name, or a word or two.
fn stands_under(line: &str) -> bool {
    let is = |word: &&str, text: &str| word.eq_ignore_ascii_case(text);
    if let Some((label, name)) = line.split_once(':')
        && !name.trim().is_empty()
    {
        let label = label.split(['/', ' ', '&']).next().unwrap_or_default();
        return name.len() <= 80 && MAKERS.iter().any(|word| is(word, label));
    }
    let label = line.trim_end_matches([':', ' ']);
    label.len() <= 24 && UNDER.iter().chain(&MAKERS).any(|word| is(word, label))
}

/// Whether the line leads into a list or verses: it ends in a colon and is no call.
fn leads(line: &str) -> bool {
    let called = || line.split(' ').next().is_some_and(|word| CALLS.iter().any(|call| call.eq_ignore_ascii_case(word)));
    line.ends_with(':') && line.contains(' ') && line.starts_with(char::is_uppercase) && !called()
}

/// Whether the line says something of the story: a sentence that is not written as
/// headlines are, or a word or two that end like one directly under it.
fn is_story(line: &str, touches: bool) -> bool {
    let ends = line.ends_with(['.', '!', '?', '"', '\u{201d}']) && !line.ends_with("...");
    let sentence = Shape::of(line.as_bytes()).is_prose() && !shape::is_title_case(line);
    ends && (sentence || (touches && line.len() <= LAST_WORDS))
}
