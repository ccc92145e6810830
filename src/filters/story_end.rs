//! Where the story ends and the footer of the page begins.

use super::calls;
use super::footer::{SYNDICATION_NOTE, TAGS};
use super::list_item::{has_no_words, is_companion, looks_like_headline};
use super::related_headlines::{RELATED_HEADLINES, SECTION_LABEL};
use crate::lexicon::Findings;
use crate::shape;
use crate::span::tail;
use crate::{Anchor, Document, Takes};

/// A list under the story has no more lines than this under one heading.
const LONGEST_LIST: usize = 40;

/// A line of furniture is no longer than this many bytes.
const LONGEST_FURNITURE: usize = 600;

/// A pointer with its headline is no longer than this many bytes.
const LONGEST_POINTER: usize = 220;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// A line that a phrase takes whole.
    Furniture,
    /// A line that short lines may follow: `Berita Terkait`, `Tag:`.
    Heading,
    /// A line as it stands under headings.
    Item,
    Story,
}

/// The line behind the last one of the story, told from the furniture under
/// it. Sign-offs, tags and lists are looked for at the end of the story, and
/// where that is must not hang on what else the page prints below.
pub(super) fn of(doc: &Document<'_>, found: &Findings<'_>) -> usize {
    found.story_end(|| find(doc, found))
}

fn find(doc: &Document<'_>, found: &Findings<'_>) -> usize {
    let body = doc.layout().body();
    let mut end = body.end;
    for line in body.rev() {
        match kind(doc, found, line) {
            Kind::Heading => end = line,
            Kind::Furniture if line + 1 == end => end = line,
            Kind::Furniture | Kind::Item if end - line <= LONGEST_LIST => {}
            _ => break,
        }
    }
    end
}

/// Whether the line is one that a phrase takes whole.
pub(super) fn is_furniture(doc: &Document<'_>, found: &Findings<'_>, line: usize) -> bool {
    matches!(kind(doc, found, line), Kind::Furniture | Kind::Heading)
}

fn kind(doc: &Document<'_>, found: &Findings<'_>, line: usize) -> Kind {
    let text = doc.text(line);
    let known = found.start(line).filter(|hit| {
        let rule = hit.phrase.rule();
        matches!(rule.family(), 'D' | 'F' | 'L' | 'P') && *rule != SECTION_LABEL
    });
    let Some(hit) = known else {
        let is_known = calls::is_call(text) || calls::is_row_of_hashtags(text);
        return if is_known { Kind::Furniture } else { kept(text) };
    };
    let rule = hit.phrase.rule();
    let rest = tail(text, hit.span.end());
    let bare = has_no_words(rest);
    if bare && (*rule == RELATED_HEADLINES || *rule == TAGS) {
        return Kind::Heading;
    }
    // All that is asked below would come to this.
    if rest.is_empty() && text.len() <= LONGEST_FURNITURE {
        return Kind::Furniture;
    }
    let words_could_be_prose = hit.span.of(text).ends_with(char::is_alphabetic);
    let whole = match (hit.phrase.at(), hit.phrase.takes()) {
        (Anchor::WholeLine, _) => true,
        _ if *rule == SYNDICATION_NOTE => text.len() <= LONGEST_FURNITURE,
        (_, Takes::Phrase) => bare,
        (Anchor::LineStart, _) | (Anchor::Anywhere, Takes::Line) => text.len() <= LONGEST_FURNITURE,
        (Anchor::Anywhere, Takes::Headline) => {
            bare || (text.len() <= LONGEST_POINTER && !shape::ends_sentence(text) && !words_could_be_prose)
        }
        (Anchor::Anywhere, Takes::Name) => bare || shape::is_name(rest.trim_matches([':', ' '])),
        (Anchor::Anywhere, Takes::Sentence) => {
            let behind = doc.lines()[line].span().start() + hit.span.end();
            rest.match_indices(". ").all(|(stop, _)| found.begins_at(behind + stop + 2))
        }
    };
    if whole { Kind::Furniture } else { kept(text) }
}

/// What a line is that no phrase takes.
fn kept(text: &str) -> Kind {
    let item =
        text.len() <= LONGEST_POINTER && (shape::is_label(text) || is_companion(text) || looks_like_headline(text));
    if item { Kind::Item } else { Kind::Story }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Annotations, Lexicon};

    const STORY: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";

    fn below(footer: &str) -> usize {
        let raw = format!("{STORY}\n{STORY} Begitu pula di hulu.\n{footer}");
        let doc = Document::new(&raw);
        of(&doc, &Findings::of(&doc, &Lexicon::builtin().book(), &mut Annotations::new()))
    }

    #[test]
    fn furniture_stands_below_the_story() {
        for footer in [
            "",
            "Laporkan Komentar",
            "Editor: Budi Hartono\nADVERTISEMENT",
            "Baca juga: Petani Wanasari Panen Raya",
            "Tag:\nbanjir\npintu air\nTulis Komentar",
            "Ikuti kami di Google News. Ikuti saluran WhatsApp Kabar Lindur.",
            "Berita Terkait\nPetani Wanasari Panen Raya di Tengah Kemarau\n2 jam lalu\nKapal Ikan Baru untuk Nelayan Muarasari",
        ] {
            assert_eq!(below(footer), 2, "{footer}");
        }
    }

    #[test]
    fn lines_of_the_story_do_not() {
        for line in [
            "Ikuti kami di Google News. Warga pulang.",
            "Dapur Umum Warga",
            "1. Balai Desa",
            "Baca juga isi pengumuman itu sampai habis.",
            "Lampung",
        ] {
            assert_eq!(below(line), 3, "{line}");
            assert_eq!(below(&format!("{line}\nLaporkan Komentar")), 3, "{line}");
        }
    }
}
