//! What belongs to the body behind the last run of paragraphs.

use super::shape::{self, Shape};
use super::{rows, tail};
use crate::Document;
use crate::shape::starts_item;

/// A headline has at least this many bytes.
const SHORTEST_HEADLINE: usize = 25;

/// How many lines an item of an enumeration may stand behind the last.
const ITEM_REACH: usize = 6;

/// A paragraph that stands alone has at least this many bytes.
const LONE_PARAGRAPH: usize = 80;

/// Within so many lines a list of teasers has its next one.
const TEASER_REACH: usize = 4;

/// An advertisement inside the story is announced on so many lines at most.
const MOST_SHOUTED: usize = 2;

/// A list has so many items.
const SHORTEST_LIST: usize = 2;
const LONGEST_LIST: usize = 60;

/// A sentence that leads into a list has at least this many bytes.
const INTRO: usize = 45;

/// How many lines a post may have above the line that names its account.
const POST_REACH: usize = 3;

/// The end of the body, moved down over paragraphs that stand alone: one behind
/// a pointer to another article or an advertisement, the items of an enumeration,
/// a list with the paragraph behind it, a quoted post, one more section of a
/// subhead and a paragraph.
pub(super) fn extended(doc: &Document<'_>, end: usize) -> usize {
    let mut end = end;
    while let Some(next) = one_more(doc, end) {
        end = next;
    }
    end
}

/// The end of the body without last lines that begin with the headline: what a
/// page says of the article, for sharing.
pub(super) fn without_repeat(doc: &Document<'_>, start: usize, end: usize, headline: &str) -> usize {
    let mut end = end;
    while headline.len() >= SHORTEST_HEADLINE && end > start + 1 && doc.text(end - 1).starts_with(headline) {
        end -= 1;
    }
    end
}

fn one_more(doc: &Document<'_>, end: usize) -> Option<usize> {
    let text = |line: usize| doc.text(line).as_bytes();
    let shape = |line: usize| Shape::of(text(line));
    if next_begins_small(text(end)) && shape::is_torn(text(end.checked_sub(1)?), text(end)) {
        return Some(end + 1);
    }
    let item = |line: usize| starts_item(text(line)) && shape(line) == Shape::Prose;
    if let Some(item) = (end..end + ITEM_REACH).find(|&line| item(line)) {
        return Some(item + 1);
    }
    if let Some(post) = (end..end + POST_REACH).find(|&line| names_account(text(line))) {
        return Some(post + 1);
    }
    // Another article's headline may stand before what follows.
    let pointer = usize::from(shape(end) == Shape::Headline);
    let pair = |line: usize| shape(line) == Shape::Short && shape(line + 1) == Shape::Prose;
    if end.checked_sub(2).is_some_and(pair) && pair(end + pointer) {
        return Some(end + pointer + 2);
    }
    if let Some(list) = list_end(doc, end + pointer) {
        return Some(list + usize::from(shape(list) == Shape::Prose));
    }
    // Steps of instructions, under a subhead or further ones.
    let step = |line: usize| starts_item(text(line)) && shape::mostly_small(text(line));
    let first = end + usize::from(is_subhead(text(end)));
    if step(first) && ((first > end && step(first + 1)) || (first == end && end.checked_sub(1).is_some_and(step))) {
        return Some(first + 1);
    }
    let is_row = |line: &str| rows::is_row(line) && !tail::stands_under(line, true);
    let table = (end..doc.lines().len()).take(LONGEST_LIST).take_while(|&line| is_row(doc.text(line))).count();
    if table >= rows::SHORTEST {
        return Some(end + table);
    }
    let shouted = (end..end + MOST_SHOUTED).take_while(|&line| is_shouted(text(line))).count();
    if shouted > 0 && shape(end + shouted) == Shape::Prose {
        return Some(end + shouted + 1);
    }
    let alone = shape(end + 1) == Shape::Prose && text(end + 1).len() >= LONE_PARAGRAPH;
    let behind_pointer = shape(end) == Shape::Headline && shape(end + 2) != Shape::Headline;
    let under_subhead = shape(end) == Shape::Short && is_subhead(text(end));
    let list = (end + 2..end + 2 + TEASER_REACH).any(|line| shape(line) == Shape::Prose);
    (alone && (behind_pointer || (under_subhead && !list))).then_some(end + 2)
}

/// Whether the line cannot begin a sentence: it begins small and has words, or
/// begins with a closing mark.
fn next_begins_small(line: &[u8]) -> bool {
    line.first().is_some_and(|first| (first.is_ascii_lowercase() && line.len() >= 30) || matches!(first, b')' | b','))
}

/// The end of a list that a line with a colon leads into: of bulleted or
/// numbered lines, or of any short lines where the leading line is a sentence.
fn list_end(doc: &Document<'_>, intro: usize) -> Option<usize> {
    let text = doc.text(intro).as_bytes();
    let first = doc.text(intro + 1).as_bytes();
    // `Bahan:` stands above amounts.
    let counted =
        |line: &[u8]| line.first().is_some_and(u8::is_ascii_digit) && line.last().is_some_and(u8::is_ascii_lowercase);
    let leads = text.contains(&b' ') || (counted(first) && counted(doc.text(intro + 2).as_bytes()));
    if text.last() != Some(&b':') || !text.first().is_some_and(u8::is_ascii_uppercase) || !leads {
        return None;
    }
    let sentence = text.len() >= INTRO && shape::mostly_small(text);
    let bulleted = |line: &[u8]| matches!(line.first(), Some(b'-' | b'*' | b'0'..=b'9' | 0xE2)) && line.contains(&b' ');
    let belongs = |line: &[u8]| match Shape::of(line) {
        Shape::Item => true,
        Shape::Short => !bulleted(first) || bulleted(line),
        _ => false,
    };
    if !sentence && !bulleted(first) {
        return None;
    }
    let lines = (intro + 1..doc.lines().len()).take(LONGEST_LIST);
    let length = lines.take_while(|&line| belongs(doc.text(line).as_bytes())).count();
    (length >= SHORTEST_LIST).then_some(intro + 1 + length)
}

/// Whether a short line could be a subhead: it has words, the first with a
/// capital.
fn is_subhead(line: &[u8]) -> bool {
    line.len() >= 8
        && line[0].is_ascii_uppercase()
        && line.contains(&b' ')
        && line.last().is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether the line is words in capitals, as what announces an advertisement.
fn is_shouted(line: &[u8]) -> bool {
    line.len() >= 8 && line.iter().all(|byte| byte.is_ascii_uppercase() || *byte == b' ')
}

/// Whether the line is the signature of an embedded post: a dash, a name and
/// an account in brackets.
fn names_account(line: &[u8]) -> bool {
    line.starts_with("\u{2014}".as_bytes()) && line.len() <= 120 && line.windows(2).any(|pair| pair == b"(@")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str =
        "Warga desa itu bergotong royong membangun jembatan bambu sejak pagi hari, dibantu para pemuda.";

    fn end(behind: &str) -> usize {
        extended(&Document::new(&format!("{PARAGRAPH}\n{behind}")), 1)
    }

    #[test]
    fn a_paragraph_behind_a_pointer_belongs_to_the_body() {
        assert_eq!(end(&format!("Baca juga: Jembatan Bambu Tua Akan Dibongkar\n{PARAGRAPH}\nHalaman")), 3);
        assert_eq!(
            end(&format!(
                "Jembatan Bambu Tua Akan Segera Dibongkar\n{PARAGRAPH}\nJembatan Besi Baru Akan Segera Dibuka"
            )),
            1
        );
        assert_eq!(end(&format!("Ekonomi\n{PARAGRAPH}\nHalaman")), 1);
        assert_eq!(end(&format!("Tanpa Paku\n{PARAGRAPH}\nHalaman")), 3);
        assert_eq!(end(&format!("Kabar Desa\n{PARAGRAPH}\nKabar Kota\n{PARAGRAPH}")), 1);
    }

    #[test]
    fn a_paragraph_behind_an_advertisement_belongs_to_the_body() {
        assert_eq!(end(&format!("ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\n{PARAGRAPH}\nHalaman")), 4);
        assert_eq!(end(&format!("ADVERTISEMENT\nHalaman\n{PARAGRAPH}")), 1);
    }

    #[test]
    fn a_list_behind_a_colon_belongs_to_the_body() {
        assert_eq!(end("Berikut rinciannya:\n- Wanasari: 12 karung\n- Sukamaju: 9 karung\nTag"), 4);
        assert_eq!(end("Berikut daftar dusun yang sudah menerima bantuan itu:\nWanasari\nSukamaju\n(ani/bud)"), 4);
        assert_eq!(end("Bagikan artikel:\nFacebook\nTwitter"), 1);
        assert_eq!(end("Bahan:\n250 gram labu siam\n500 ml santan\nTag"), 4);
        assert_eq!(end("Tag:\n17 Agustus\nLindur"), 1);
    }

    #[test]
    fn rows_of_one_make_belong_to_the_body() {
        assert_eq!(end("- Wanasari: 12 karung\n- Sukamaju: 9 karung\n- Lindur: 7 karung\nTag"), 4);
        assert_eq!(end("Jam buka : 08.00-21.00\nTiket masuk : gratis\nAlamat : Jalan Hulu 1\nKomentar"), 4);
        assert_eq!(end("Editor: Ani Lestari\nSumber: Kabar\nTag: desa"), 1);
        assert_eq!(end("Baca juga: Jembatan\nBaca juga: Desa\nBaca juga: Panen"), 1);
    }

    #[test]
    fn steps_of_instructions_belong_to_the_body() {
        let steps =
            "1. Rebus santan hingga mendidih\n2. Masukkan labu siam ke dalam panci\n3. Angkat dan sajikan hangat";
        assert_eq!(end(&format!("Cara Membuat\n{steps}\nTag")), 5);
        assert_eq!(end(&format!("{steps}\nTag")), 1);
        assert_eq!(
            end("Berita Terpopuler\n1. Jembatan Bambu Tua Akan Dibongkar\n2. Harga Cabai Naik Lagi di Pasar"),
            1
        );
    }

    #[test]
    fn items_of_an_enumeration_and_posts() {
        assert_eq!(end(&format!("1. {PARAGRAPH}\nPerbesar\nFoto\n2. {PARAGRAPH}\nTag")), 5);
        assert_eq!(end("Jembatan baru! #gembira\n\u{2014} Warga (@warga) 5 Mei 2025\nTag"), 3);
        assert_eq!(end("1. Beranda\n2. Kabar"), 1);
        assert_eq!(end(""), 1);
    }
}
