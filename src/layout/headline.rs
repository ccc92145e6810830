//! The headline where no title tells: above the time of publication, or the first line.

use super::between::{is_caption, is_credit, names_host, opens_with_dateline};
use super::shape::{Shape, is_headline_like, is_stamp, is_title_case};
use crate::Document;
use crate::shape::has_words;

/// How many lines above the body a headline may stand when no title tells.
pub(super) const REACH: usize = 14;

/// The headline of a text that is no page: its first line, where a stamp or a
/// dateline follows.
pub(super) fn headline_of_scrape(doc: &Document<'_>) -> Option<usize> {
    let first = doc.text(0);
    if !is_headline_like(first)
        || !has_words(first, 4)
        || is_credit(first)
        || names_host(first)
        || opens_with_dateline(first)
    {
        return None;
    }
    let stamped = is_stamp(doc.text(1).as_bytes());
    let dated = (1..4).any(|line| doc.text(line).len() > 90 && opens_with_dateline(doc.text(line)));
    (stamped || (dated && is_title_case(first))).then_some(0)
}

/// The headline where the title does not tell: above the stamp over the body or
/// directly under it, or else the nearest line that looks like one.
pub(super) fn headline_above(doc: &Document<'_>, start: usize) -> Option<usize> {
    let is_headline = |line: &usize| {
        let text = doc.text(*line);
        has_words(text, 4)
            && is_headline_like(text)
            && is_title_case(text)
            && !is_caption(text)
            && !text.contains(" - ")
            && !text.contains(" : ")
    };
    let mut above = (start.saturating_sub(REACH)..start).rev();
    let stamp = above.clone().find(|&line| is_stamp(doc.text(line).as_bytes()));
    let by_stamp = stamp.and_then(|stamp| {
        let over = (stamp.saturating_sub(4)..stamp).rev().find(is_headline);
        over.or_else(|| Some(stamp + 1).filter(|line| *line < start).filter(is_headline))
    });
    by_stamp
        .or_else(|| above.find(|line| is_headline(line) && doc.text(*line).len() >= 40))
        .or_else(|| above_makers(doc, stamp?))
}

/// So many lines may tell who made the article, between its headline and the time.
const MAKERS: usize = 4;

/// The line over those above a stamp that tell who made the article: the headline, however
/// it is written.
fn above_makers(doc: &Document<'_>, stamp: usize) -> Option<usize> {
    let is_maker = |line: &usize| {
        let text = doc.text(*line);
        let labelled = text.find(':').is_some_and(|colon| colon <= 24) && text.len() <= 60;
        labelled || is_caption(text) || !has_words(text, 3)
    };
    let line = (stamp.saturating_sub(MAKERS)..stamp).rev().find(|line| !is_maker(line))?;
    let text = doc.text(line);
    (is_headline_like(text) && !Shape::of(text.as_bytes()).is_prose()).then_some(line)
}
