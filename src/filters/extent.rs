//! How much of the text goes with a phrase: the headline behind a pointer, a
//! sentence, a name.

use super::phrases::Story;
use super::signature::{Kind, kind_of};
use crate::annotations::Certainty;
use crate::headline::{self, Context, headline_end};
use crate::lexicon::Hit;
use crate::span::{TrimBlank, head, is_blank_char, tail, window};
use crate::{DatelineParser, Span, Support, Takes};
use crate::{scan, shape};

/// A line of furniture is no longer than this many bytes; in a longer one only
/// the sentence goes that the phrase begins.
pub(super) const LONGEST_FURNITURE: usize = 600;

/// A headline is no longer than this many bytes.
const LONGEST_HEADLINE: usize = 200;

/// Initials in brackets are no longer than this many bytes.
const LONGEST_SIGN_OFF: usize = 24;

/// A name that fills the rest of a line is no longer than this many bytes.
const LONGEST_NAME: usize = 48;

/// How many bytes of `rest`, which stands between a phrase and the next one,
/// go with the phrase, and how sure that is.
pub(super) fn end_of(hit: &Hit<'_>, rest: Span, line: Span, story: &Story<'_>) -> (usize, Certainty) {
    let raw = story.doc.raw();
    let text = rest.of(raw);
    match hit.phrase.takes() {
        Takes::Phrase => (0, Certainty::Certain),
        Takes::Line if line.len() <= LONGEST_FURNITURE => (line.end() - rest.start(), Certainty::Certain),
        Takes::Sentence | Takes::Line => {
            let behind = Span::new(rest.start(), line.end()).of(raw);
            let ends = is_call_to_the_end(hit.span.of(raw)) && begins_sentence(behind);
            (if ends || opens_story(behind) { 0 } else { sentence_end(behind) }, Certainty::Certain)
        }
        Takes::Name if text.len() <= LONGEST_NAME && !shape::ends_sentence(text) => (text.len(), Certainty::Certain),
        Takes::Name => (name_end(text), Certainty::Likely),
        Takes::Headline => pointed_headline(hit, rest, line, story),
    }
}

/// How much of `rest` is the headline that a pointer points to.
fn pointed_headline(hit: &Hit<'_>, rest: Span, line: Span, story: &Story<'_>) -> (usize, Certainty) {
    let raw = story.doc.raw();
    let text = rest.of(raw);
    let inner = text.trim_blank_start();
    // The next pointer stands directly behind this one.
    if inner.is_empty() && text.len() <= LONGEST_HEADLINE && rest.end() < line.end() {
        return (text.len(), Certainty::Certain);
    }
    // As no headline begins.
    if shape::starts_item(inner.as_bytes()) {
        return (0, Certainty::Likely);
    }
    if let Some(closing) = closing_bracket(Span::new(line.start(), hit.span.start()).of(raw))
        && let Some(close) = text.find(closing)
        && close <= LONGEST_HEADLINE
        && !has_sentence_end(head(text, close))
    {
        return (close + 1, Certainty::Certain);
    }
    if let Some(end) = quoted_title(hit.span.of(raw), text) {
        return (end, Certainty::Certain);
    }
    // Nothing but a headline fits between two markers that lie so close, or in
    // a short line that the pointer begins.
    let is_short = text.len() <= LONGEST_HEADLINE;
    let last = || story.doc.lines().last().map_or(0, |line| line.span().end());
    let ends_text = || rest.end() == last() && shape::is_title_case(text);
    let bounded = rest.end() < line.end() || hit.span.start() == line.start() || (is_short && ends_text());
    if bounded && is_short && !has_sentence_end(text) && !ends_as_prose(text) {
        return (text.len(), Certainty::Certain);
    }
    if let Some(end) = stopped_headline(text) {
        return (end, Certainty::Likely);
    }
    match headline_end(text, &Context { document: story.text(), at: rest.start() }) {
        Some(found) => {
            let certainty = match found.certainty {
                headline::Certainty::Sure => Certainty::Certain,
                headline::Certainty::Likely => Certainty::Likely,
                headline::Certainty::Guess => Certainty::Doubtful,
            };
            (found.end, certainty)
        }
        None if is_short => (text.len(), Certainty::Likely),
        // A headline is left in the text.
        None => (0, Certainty::Doubtful),
    }
}

/// What closes the bracket that the text ends in.
pub(super) fn closing_bracket(text: &str) -> Option<char> {
    match text.as_bytes().last()? {
        b'(' => Some(')'),
        b'[' => Some(']'),
        _ => None,
    }
}

/// Whether the text ends as paragraphs do and headlines do not, initials behind it aside. A
/// quotation mark may be decoded as Latin-1.
fn ends_as_prose(text: &str) -> bool {
    let text = text.trim_blank_end();
    let group = shape::closing_group(text).filter(|_| text.ends_with(')'));
    let signed = group.filter(|(_, inner)| is_initials(inner));
    let text = signed.map_or(text, |(at, _)| head(text, at)).trim_blank_end();
    let marked = text.ends_with(['.', ':', ',', '"', '”']) || text.ends_with("\u{e2}\u{80}\u{9d}");
    marked && !text.ends_with("...")
}

/// Whether this is what signs a story in brackets: `ani/bud`, `mik`.
fn is_initials(inner: &str) -> bool {
    match kind_of(inner) {
        Some(Kind::Slashed) => inner.len() <= LONGEST_SIGN_OFF,
        Some(Kind::Initials) => inner.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    }
}

/// Where a title in quotation marks ends that begins the text, with the colon
/// and the call behind it: `'Banjir Surut':`, `"Banjir Surut" di sini:`.
/// The phrase itself may end in the opening mark.
fn quoted_title(phrase: &str, text: &str) -> Option<usize> {
    let is_quote = |c: &char| matches!(c, '\'' | '"' | '“' | '‘');
    let inner = text.trim_blank_start();
    let (quote, start) = if let Some(quote) = phrase.chars().next_back().filter(is_quote) {
        (quote, 0)
    } else {
        let quote = inner.chars().next().filter(is_quote)?;
        (quote, text.len() - inner.len() + quote.len_utf8())
    };
    let close = match quote {
        '“' => '”',
        '‘' => '’',
        quote => quote,
    };
    let window = window(tail(text, start), LONGEST_HEADLINE);
    // The mark that closes stands before a colon or a call; others are
    // apostrophes.
    for (at, _) in window.match_indices(close) {
        let end = start + at + close.len_utf8();
        let behind = tail(text, end).trim_blank_start();
        for call in [":", "di sini:", "berikut ini:", "di bawah ini:"] {
            if let Some(rest) = behind.strip_prefix(call) {
                return Some(text.len() - rest.len());
            }
        }
    }
    None
}

/// Where a headline ends that the writer closed with a full stop: every word of
/// some length before it has a capital, as no sentence has.
fn stopped_headline(text: &str) -> Option<usize> {
    let window = window(text, LONGEST_HEADLINE);
    let stop = sentence_ends(window).find(|at| window.as_bytes()[*at] == b'.')?;
    let mut words = head(window, stop).split_whitespace();
    let capital = |word: &str| word.len() < 5 || !word.starts_with(char::is_lowercase);
    (words.clone().nth(2).is_some() && words.all(capital)).then_some(stop + 1)
}

/// Whether a full stop stands inside the text with a new sentence behind it.
fn has_sentence_end(text: &str) -> bool {
    sentence_ends(text).next().is_some()
}

/// The full stops and closing marks that a new sentence stands behind.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut from = 0;
    let marks = std::iter::from_fn(move || {
        let rest = text.as_bytes().get(from..)?;
        let at = from + scan::position(rest, |byte| (byte == b'.') | (byte == b'"'))?;
        from = at + 1;
        Some(at)
    });
    marks.filter(|&at| {
        let mut behind = tail(text, at + 1).chars();
        let spaced = behind.next().is_some_and(is_blank_char);
        spaced
            && behind.next().is_some_and(char::is_uppercase)
            && !head(text, at).ends_with(char::is_uppercase)
            && (head(text, at).ends_with([')', '.', '?', '!'])
                || head(text, at).chars().rev().take(4).filter(|c| c.is_alphanumeric()).count() == 4)
    })
}

/// A call that leads here has no more bytes than these.
const SHORT_CALL: usize = 64;

/// Where calls lead to, their last words.
const GOALS: [&str; 5] = ["Google News", "WhatsApp", "Channel", "di sini", "disini"];

/// Whether a phrase is a whole call, to which a full stop may be missing.
fn is_call_to_the_end(phrase: &str) -> bool {
    GOALS.iter().any(|goal| phrase.ends_with(goal))
}

/// Whether a sentence begins here, and no more names: a capital or a quotation mark, and
/// small words soon.
fn begins_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let opens = first.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '\u{201c}'));
    let small = words.take(SOON).find(|word| word.starts_with(char::is_lowercase));
    // `Tribun Manado dan Google News` goes on with where else to follow.
    let goes_on = |word: &str| matches!(word, "dan" | "atau" | "untuk" | "agar");
    opens && !first.contains('.') && small.is_some_and(|word| !goes_on(word))
}

/// A sentence has a small word among so many behind its first one.
const SOON: usize = 4;

/// Where the sentence that begins `text` ends, behind its mark; the end of the
/// text where no mark is found in the first stretch.
fn sentence_end(text: &str) -> usize {
    // `... di sini Warga` has no full stop.
    let here = window(text, SHORT_CALL).find("sini ").map(|at| (at, at + "sini ".len()));
    let here = here.filter(|(at, _)| head(text, *at).trim_end().ends_with("di") && !head(text, *at).contains(". "));
    if let Some((_, end)) = here.filter(|(_, end)| begins_sentence(tail(text, *end))) {
        return end;
    }
    let window = window(text, LONGEST_FURNITURE);
    for (at, c) in window.char_indices() {
        if !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let behind = tail(window, at + 1);
        let next = behind.trim_start();
        let spaced = next.len() < behind.len();
        let begins = next.chars().next().is_none_or(|n| n.is_uppercase() || matches!(n, '"' | '“' | '\'' | '(' | '['));
        if next.is_empty() || (begins && (spaced || c != '.')) {
            return at + 1;
        }
    }
    window.len()
}

/// Where the name of a person that begins `text` ends: up to five capitalised
/// words before a dateline; one alone before a small word opens a sentence, and what ends
/// as a question or a cry is an answer.
fn name_end(text: &str) -> usize {
    let mut end = 0;
    let mut words = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            if (words == 1 && word.starts_with(char::is_lowercase)) || word.trim_end().ends_with(['?', '!']) {
                return 0;
            }
            if words == 5 || !bare.starts_with(char::is_uppercase) || (words > 0 && opens_story(tail(text, at))) {
                break;
            }
            words += 1;
        } else if !word.trim().is_empty() && !word.trim().chars().all(|c| matches!(c, ':' | '/' | '|' | '-')) {
            break;
        }
        at += word.len();
        end = at;
    }
    end
}

/// Whether a dateline with a known outlet and a dash stands here.
fn opens_story(text: &str) -> bool {
    let text = window(text, DATELINE);
    // Cheap first: few texts have a dash so near.
    let is_dash = |pair: &[u8]| matches!(pair, b" -" | b"- " | b"--" | [0xE2, 0x80]);
    scan::any(text.as_bytes(), |byte| (byte == b'-') | (byte == 0xE2))
        && text.as_bytes().windows(2).any(is_dash)
        && DatelineParser::new().find(text).is_some_and(|dateline| dateline.support == Support::Full)
}

/// A dateline is looked for in so many bytes.
const DATELINE: usize = 120;
