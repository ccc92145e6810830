//! The rest of a story between its last run of paragraphs and what stands under every
//! story: who edited it, its tags, buttons to share it.

use super::shape::{self, Shape};
use super::{aside, lead, rows};
use crate::Document;
use crate::span::{end_window, head, tail, window};

/// What stands under a story is looked for in so many lines; buttons, which footers have
/// too, in fewer.
const REACH: usize = 100;
const NEAR: usize = 16;

/// So many headlines with one sentence under each are a list of other articles.
const TEASERS: usize = 3;

/// No more lines than these are between two of the story: an advertisement, a pager, a
/// pointer with its headlines.
const GAP: usize = 4;

/// A list has at least so many lines under the one that leads into it.
const SHORTEST_LIST: usize = 2;

/// One of so many first lines under the story is a row, where a list stands there.
const FIRST: usize = 2;

/// A word or two say nothing in more bytes than these.
const LAST_WORDS: usize = 40;

/// What stands under a story is no longer: a label, and the names behind it.
const LONGEST_LABEL: usize = 24;
const LONGEST_NAME: usize = 80;

/// Labels of those who made the article, before a colon and a name.
const MAKERS: [&str; 12] = [
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
];

/// What stands under a story as a line of its own, with a colon or without,
/// the first of which stand before tags too,
const UNDER: [&str; 14] = [
    "tag",
    "tags",
    "topik",
    "topics",
    "topik terkait",
    "tag terkait",
    "kata kunci",
    "berita terkait",
    "artikel terkait",
    "berita terkini",
    "related articles",
    "related posts",
    "komentar",
    "terkait",
];

const TAGS: usize = 7;

/// and its buttons.
const BUTTONS: [&str; 8] =
    ["bagikan", "share", "share this", "facebook", "twitter", "whatsapp", "telegram", "copy link"];

/// What leads into a list is looked for in so many bytes at a paragraph's end.
const LEAD: usize = 60;

/// The end of the body, moved down over what the story says under its last paragraph:
/// lists, remarks, one more paragraph behind an advertisement. Only where the lines end
/// soon that could be the story's: in a mark, or the text.
pub(super) fn with_rest(doc: &Document<'_>, end: usize) -> usize {
    let text = |line: usize| doc.text(line);
    let all = doc.lines().len();
    // Cheap first: hardly a story says more.
    let has_rows = |end: usize| (end..all.min(end + FIRST)).any(|line| rows::may_be_row(text(line)));
    let (body_end, has_some) = (end, has_rows(end));
    let end = if has_some { under_rows(doc, body_end) } else { body_end };
    let has_rows = if end == body_end { has_some } else { has_rows(end) };
    let says = |line: usize| is_story(text(line), line == end) || leads(text(line), text(line + 1));
    let is_announced = || end.checked_sub(1).is_some_and(|above| announces(text(above)));
    if !has_rows && !(end..all.min(end + GAP + 1)).any(says) && !is_announced() {
        return end;
    }
    // In doubt a word in brackets is the story's: a sentence or another one follows.
    let is_last = |line: usize| {
        let goes_on = |text: &str| shape::is_plain_sentence(text.as_bytes()) || signs(text);
        text(line).contains('/') || !(line + 1..all.min(line + 1 + GAP)).any(|line| goes_on(text(line)))
    };
    let ends = |line: usize| stands_under(text(line), line < end + NEAR) || (signs(text(line)) && is_last(line));
    let mark = (end..all.min(end + REACH)).find(|&line| ends(line));
    if let Some(mark) = mark
        && (end..mark).filter(|&line| rows::may_be_row(text(line))).count()
            >= rows::share(mark - end, signs(text(mark)))
    {
        return mark;
    }
    let Some(mark) = mark.or_else(|| (all <= end + NEAR).then_some(all)) else { return end };
    let (mut last, mut teasers) = (end, 0);
    let mut line = end;
    while line < mark && line <= last + GAP {
        let announced = line == last && line.checked_sub(1).is_some_and(|above| announces(text(above)));
        if (announced && mark - line >= SHORTEST_LIST)
            || (leads(text(line), text(line + 1)) && mark - line > SHORTEST_LIST)
        {
            return mark;
        }
        if is_story(text(line), line == last) {
            let above = text(line.saturating_sub(1)).as_bytes();
            let under_headline = line > last && Shape::of(above) == Shape::Headline && aside::of(above).is_none();
            teasers = if under_headline {
                teasers + 1
            } else if line == last {
                0
            } else {
                teasers
            };
            if teasers == TEASERS {
                return end;
            }
            last = line + 1;
        }
        line += 1;
    }
    last
}

/// The end of the body, moved down over verses or rows to the paragraph under them.
fn under_rows(doc: &Document<'_>, end: usize) -> usize {
    let (mut last, mut count) = (end, 0);
    for line in end..doc.lines().len().min(end + REACH) {
        let text = doc.text(line);
        if lead::is_lead(text) && (count >= rows::SHORTEST || (end < line && line == last)) {
            (last, count) = (line + 1, 0);
            continue;
        }
        count += usize::from(rows::may_be_row(text));
        if rows::are_few(count, line - last) {
            break;
        }
    }
    last
}

/// Whether the line is the writers' initials.
fn signs(line: &str) -> bool {
    let Some(inner) = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else { return false };
    let is_part = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    inner.split('/').all(is_part) && (inner.contains('/') || inner.len() <= 5)
}

/// Whether the line stands under stories: a label with a name, or a word or two; a
/// button where those count.
pub(super) fn stands_under(line: &str, is_near: bool) -> bool {
    let is = |word: &&str, text: &str| word.eq_ignore_ascii_case(text);
    // Cheap first: hardly a line begins as one of them does.
    if !line.as_bytes().first_chunk().copied().is_some_and(may_begin) || line.len() > LONGEST_LABEL + LONGEST_NAME {
        return false;
    }
    let label = window(line, LONGEST_LABEL + 1);
    if let Some(colon) = label.find(':').filter(|colon| !tail(line, colon + 1).trim().is_empty()) {
        let label = head(line, colon).trim_end();
        let maker = label.split(['/', ' ', '&']).next().unwrap_or_default();
        let tags = UNDER[..TAGS].iter().any(|word| is(word, label));
        return tags || (line.len() - colon <= LONGEST_NAME && MAKERS.iter().any(|word| is(word, maker)));
    }
    let label = line.trim_end_matches([':', ' ']);
    let buttons: &[&str] = if is_near { &BUTTONS } else { &[] };
    label.len() <= LONGEST_LABEL && UNDER.iter().chain(&MAKERS).chain(buttons).any(|word| is(word, label))
}

/// Whether one of the words begins with these letters, whatever their case.
#[rustfmt::skip]
fn may_begin(three: [u8; 3]) -> bool {
    matches!(
        &three.map(|byte| byte | 0x20),
        b"art" | b"aut" | b"bag" | b"ber" | b"cop" | b"edi" | b"fac" | b"jur" | b"kat" | b"kom" | b"kon" | b"pen" | b"pew"
            | b"pub" | b"red" | b"rel" | b"rep" | b"sha" | b"tag" | b"tel" | b"ter" | b"top" | b"twi" | b"upl" | b"wha"
            | b"wri"
    )
}

/// Whether the line leads into a list or verses: it ends in a colon and is no call. One
/// word leads into what has signs or numbers.
fn leads(line: &str, next: &str) -> bool {
    if !line.ends_with(':') {
        return false;
    }
    let words = line.contains(' ') || next.starts_with(|c: char| !c.is_alphabetic());
    words && line.starts_with(char::is_uppercase) && !rows::is_called(line)
}

/// Whether a paragraph leads into a list: it ends in a colon, or in a sentence like
/// `Berikut daftar pemenangnya.`
pub(super) fn announces(paragraph: &str) -> bool {
    let last = end_window(paragraph, LEAD);
    let is_there = || last.as_bytes().windows(4).any(|four| four == b"riku");
    paragraph.ends_with(':')
        || (last.ends_with('.') && is_there() && last.rfind("erikut").is_some_and(|at| !tail(last, at).contains(". ")))
}

/// Whether the line says something of the story: a sentence that is not written as
/// headlines are, or a word or two that end like one directly under it.
fn is_story(line: &str, touches: bool) -> bool {
    let ends = line.ends_with(['.', '!', '?', '"', '\u{201d}']) && !line.ends_with("...");
    let sentence = || Shape::of(line.as_bytes()).is_prose() && !shape::is_title_case(line);
    ends && (sentence() || (touches && (line.len() <= LAST_WORDS || shape::mostly_small(line.as_bytes()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str =
        "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari, dibantu para pemuda.";

    fn end(behind: &str) -> usize {
        with_rest(&Document::new(&format!("{PARAGRAPH}\n{behind}")), 1)
    }

    #[test]
    fn what_the_story_says_above_its_editor_or_tags_is_its_own() {
        assert_eq!(end("Selamat mencoba!\nTags:\nJembatan\nDesa"), 2);
        assert_eq!(end("Halaman :\n1\n2\nSelanjutnya\nJembatan lama akan dibongkar.\nEditor: Ani Lestari"), 6);
        assert_eq!(end(&format!("Advertisement\n{PARAGRAPH}\nPenulis : Ani Lestari\nBeranda")), 3);
        assert_eq!(end("Susunan pengurus:\nKetua: Sutarno\nBendahara: Budi Hartono\nTag: desa, jembatan"), 4);
    }

    #[test]
    fn a_list_that_a_sentence_announces_is_the_story_s() {
        let raw = "Lomba itu usai. Berikut daftar pemenangnya.\nFilm Terbaik\nJembatan Bambu\nTags\nfilm";
        assert_eq!(with_rest(&Document::new(raw), 1), 3);
        assert!(announces("Bahan yang dipakai:") && !announces("Berikut daftarnya. Warga pulang ke rumah."));
    }

    #[test]
    fn lists_of_other_articles_are_not_the_story_s() {
        let card = "Jembatan Bambu Tua di Hulu Sungai Akan Segera Dibongkar\nWarga menunggu sejak lama di sana.\n";
        assert_eq!(end(&format!("{}Berita Terkait\nBeranda", card.repeat(5))), 1);
        assert_eq!(end("Baca juga:\nJembatan Bambu Tua Akan Dibongkar\nJembatan Besi Dibuka\nEditor: Ani"), 1);
        assert_eq!(end("Editor: Ani Lestari\nJembatan Bambu Tua Akan Dibongkar\nTags"), 1);
    }

    #[test]
    fn every_label_is_told() {
        assert!(UNDER.iter().chain(&MAKERS).all(|word| stands_under(word, false)));
        assert!(BUTTONS.iter().all(|word| stands_under(word, true) && !stands_under(word, false)));
        assert!(MAKERS.iter().all(|word| stands_under(&format!("{} : Ani Lestari", word.to_uppercase()), false)));
        assert!(UNDER[..TAGS].iter().all(|word| stands_under(&format!("{word}: jembatan, desa"), false)));
        assert!(!stands_under("Editorial harian itu menyebut jembatan", false) && !stands_under("", true));
    }

    #[test]
    fn a_paragraph_under_verses_is_reached() {
        let lead = "Lagu itu ditulis warga Desa Wanasari untuk anak-anak mereka yang merantau.";
        let verses = "Dan jangan tinggalkan aku\nBila hujan turun lagi\nKapan kau kembali pulang";
        let reached = |raw: &str| under_rows(&Document::new(raw), 1);
        assert_eq!(reached(&format!("{lead}\n{verses}\n{lead}\n{lead}\nBeranda")), 6);
        assert_eq!(reached(&format!("{lead}\nBeranda\nKabar\nGaya\n{lead}")), 1);
    }
}
