//! The stamp above the story: when it was published, and the caption that
//! stands between it and the dateline.

use super::above_dateline;
use super::caption::CAPTION;
use super::dateline::{Datelines, HEADER_STAMP};
use crate::annotations::Certainty;
use crate::{Annotations, Document, Line, Span, Timestamp};
use crate::{scan, shape};

/// A header stamp is looked for in this many lines above the first paragraph,
const ABOVE: usize = 24;

/// between it and a headline no farther off than this,
const BELOW_HEADLINE: usize = 60;

/// in this many lines above the headline, where none stands under it: what
/// stands higher is the clock of the site,
const ABOVE_HEADLINE: usize = 3;

/// and in this many under what may be a long caption, where no dateline opens
/// the story.
const UNDER_CAPTION: usize = 3;

/// Captions stand on so many lines above the dateline.
const PICTURE: usize = 3;

/// A header stamp's line is no longer than this many bytes.
const LONGEST_STAMP: usize = 160;

/// The parts of a stamp that was torn apart stand on so many lines at most,
const TORN_LINES: usize = 5;

/// none longer than this many bytes.
const LONGEST_PART: usize = 16;

impl Datelines {
    /// Header stamps around the first paragraph. One between headline and body
    /// counts more than one above the headline, a time of publication more than
    /// one of an update, a time more than a date alone; of equals the one
    /// nearest to the headline, or to the body where no headline is near.
    pub(super) fn header(&self, doc: &Document<'_>, first: usize, opened: bool, notes: &mut Annotations) {
        let page = doc.layout().is_page();
        let headline = headline_above(doc, first);
        let near = first.saturating_sub(ABOVE);
        let from = headline.map_or(near, |line| near.min(line.saturating_sub(ABOVE_HEADLINE)));
        let to = if opened || !page { first } else { first + 1 + UNDER_CAPTION };
        let mut digits = Digits { bytes: doc.raw().as_bytes(), next: 0 };
        let lines = from..to.min(doc.lines().len());
        let stamps: Vec<_> = lines.filter_map(|line| self.stamp_on(doc, line, &mut digits)).collect();
        if !page && are_of_a_schedule(&stamps) {
            return;
        }
        let mut best = None;
        for (line, stamp, updated) in stamps {
            let lines =
                (line..doc.lines().len()).take_while(|&line| doc.lines()[line].span().start() < stamp.span.end());
            notes.mark_lines(doc, line..line + lines.count(), &HEADER_STAMP, None);
            let timed = stamp.time.is_some();
            let place = match headline {
                Some(headline) if line < headline => {
                    let close = line + 1 == headline || (timed && line + ABOVE_HEADLINE >= headline);
                    if !close {
                        continue;
                    }
                    0
                }
                _ if line > first => 1,
                _ => 2,
            };
            let rank = (place, !updated, timed);
            let better = |other: &(_, _, _)| rank > *other || (rank == *other && headline.is_none());
            if best.as_ref().is_none_or(|(other, _)| better(other)) {
                best = Some((rank, stamp));
            }
        }
        if let Some((_, stamp)) = best {
            notes.metadata.published = Some(stamp);
        }
    }

    /// The stamp that this line is, or this line and the next ones, and whether it
    /// is that of an update.
    fn stamp_on(&self, doc: &Document<'_>, line: usize, digits: &mut Digits<'_>) -> Option<(usize, Timestamp, bool)> {
        let span = doc.lines()[line].span();
        if span.len() > LONGEST_STAMP {
            return None;
        }
        let header = if digits.stand_in(span) { self.stamps.header(doc.text(line)) } else { None };
        let (stamp, updated) = match header {
            Some(found) => (found.stamp, found.updated),
            None => (self.torn_stamp(doc, line, digits)?, false),
        };
        Some((line, stamp.shifted(span.start()), updated))
    }

    /// A stamp whose parts stand on lines of their own, as on a sheet of a
    /// calendar: `Februari`, `07`, `/ 2017`, `11:58 WIB`.
    fn torn_stamp(&self, doc: &Document<'_>, line: usize, digits: &mut Digits<'_>) -> Option<Timestamp> {
        let parts = doc.lines().get(line..)?.iter().map(Line::span).take(TORN_LINES);
        let parts = parts.take_while(|part| part.len() <= LONGEST_PART);
        let start = parts.clone().next()?.start();
        let last = parts.clone().skip(2).last()?; // a date has as many parts
        let torn = Span::new(start, last.end());
        if !digits.stand_in(torn) {
            return None;
        }
        let stamp = self.stamps.find(torn.of(doc.raw()))?;
        let ends_line = parts.map(|part| part.end() - start).any(|end| end == stamp.span.end());
        (stamp.span.start() == 0 && ends_line).then_some(stamp)
    }

    /// Captions with a credit above the line that opens with the dateline; and what stands
    /// between it and the header stamp, and is no sentence: the caption of the picture above the
    /// story. The headline has to stand above the stamp.
    pub(super) fn caption(&self, doc: &Document<'_>, opening: usize, notes: &mut Annotations) {
        let start = doc.layout().body().start;
        for line in (start + 1..opening).rev().take(PICTURE) {
            if !notes.is_gone(line) && above_dateline::is_caption(doc.text(line)) {
                let evidence = Some(doc.lines()[opening].span());
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CAPTION, evidence);
            }
        }
        let stamp = (start + 1..opening).rev().take(4).find(|line| self.is_stamp(doc.text(*line)));
        let Some(stamp) = stamp else { return };
        for line in stamp + 1..opening {
            let text = doc.text(line);
            if text.len() <= LONGEST_STAMP && !shape::ends_sentence(text) && !notes.is_gone(line) {
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CAPTION, Some(doc.lines()[stamp].span()));
            }
        }
    }

    fn is_stamp(&self, text: &str) -> bool {
        text.len() <= LONGEST_STAMP && self.stamps.header(text).is_some()
    }
}

/// The digits of a text, asked for from left to right.
struct Digits<'t> {
    bytes: &'t [u8],
    /// None stands between what was asked for last and this byte.
    next: usize,
}

impl Digits<'_> {
    /// So many bytes more are looked at than are asked for: most lines have none.
    const AHEAD: usize = 256;

    /// Whether one stands in a part of the text that begins no sooner than what was
    /// asked for last.
    fn stand_in(&mut self, part: Span) -> bool {
        let from = self.next.max(part.start());
        if from < part.end() {
            let bytes = &self.bytes[from..self.bytes.len().min(part.end() + Digits::AHEAD)];
            self.next = from + scan::position(bytes, |byte| byte.is_ascii_digit()).unwrap_or(bytes.len());
        }
        self.next < part.end()
    }
}

/// Whether so many days are named that they are the story's own: a page says
/// when it was published, and when it was brought up to date.
fn are_of_a_schedule(stamps: &[(usize, Timestamp, bool)]) -> bool {
    let mut days: Vec<_> = stamps.iter().map(|(_, stamp, _)| stamp.date).collect();
    days.sort_unstable();
    days.dedup();
    days.len() > 2
}

/// The headline of a page where it stands not far above the first paragraph,
/// its first copy: captions repeat it. The first line of a page is its title.
fn headline_above(doc: &Document<'_>, first: usize) -> Option<usize> {
    let headline = doc.layout().headline().filter(|_| doc.layout().is_page())?;
    let text = doc.text(headline);
    (first.saturating_sub(BELOW_HEADLINE).max(1)..first).find(|line| doc.text(*line) == text)
}

#[cfg(test)]
mod tests {
    use crate::clean;

    const STORY: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";

    #[test]
    fn a_stamp_and_that_of_an_update_go() {
        let raw = format!("Senin, 12 Mei 2025 10:22 WIB\nDiperbarui 13 Mei 2025, 09:00 WIB\n{STORY}");
        assert_eq!(clean(&raw), STORY);
    }

    #[test]
    fn the_days_of_a_schedule_stay() {
        let days = ["Senin, 12 Mei 2025", "Rabu, 14 Mei 2025", "Jumat, 16 Mei 2025"];
        let schedule = days.map(|day| format!("{day}\nBalai Desa Wanasari")).join("\n");
        assert_eq!(clean(&format!("{schedule}\n{STORY}")), format!("{schedule}\n{STORY}").replace('\n', "\n\n"));
    }
}
