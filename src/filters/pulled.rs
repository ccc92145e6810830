//! What stands before a dateline on its line: the time, or words that were pulled out of
//! the story.

use super::contents;
use super::dateline::{Datelines, HEADER_STAMP, PULL_QUOTE};
use crate::annotations::Certainty;
use crate::span::{tail, window};
use crate::{Annotations, Dateline, Document, Span, shape};

/// An outlet before the time is no longer than this many bytes, its dash counted.
const LONGEST_OUTLET: usize = 30;

/// What was pulled out of a story begins with so many bytes that stand there.
const PULLED: usize = 32;

/// So many bytes of the story are looked through for it.
const SEARCHED: usize = 16 << 10;

impl Datelines {
    /// A dateline further on in its line: what stands before it is the time, a summary
    /// or a quote that was pulled out of the story, unless it is the headline.
    pub(super) fn behind_summary(&self, dateline: &Dateline, doc: &Document<'_>, line: usize, notes: &mut Annotations) {
        let span = doc.lines()[line].span();
        let before = Span::new(span.start(), dateline.span.start()).trimmed(doc.raw());
        Self::lift(dateline.clone(), doc, line, notes);
        let text = before.of(doc.raw());
        if let Some(found) = self.stamps.header(text).filter(|found| found.stamp.span.start() <= LONGEST_OUTLET) {
            notes.mark_as(Certainty::Likely, before, &HEADER_STAMP, None);
            notes.metadata.published.get_or_insert(found.stamp.shifted(before.start()));
            return;
        }
        let story = tail(doc.raw(), dateline.span.end());
        let is_pulled = || text.starts_with(['"', '\u{201c}', '\'']) || stands_in(text, story);
        if contents::begins(text) || (!shape::is_headline(text) && is_pulled()) {
            notes.mark_as(Certainty::Likely, before, &PULL_QUOTE, Some(dateline.span));
        }
    }
}

/// Whether a text begins with words that the story has too.
fn stands_in(text: &str, story: &str) -> bool {
    let start = window(text, PULLED);
    start.len() + 3 >= PULLED && window(story, SEARCHED).contains(tail(start, start.find(' ').map_or(0, |at| at + 1)))
}

#[cfg(test)]
mod tests {
    use crate::clean;

    #[test]
    fn what_stands_before_a_dateline_goes_where_the_story_says_it_too_or_it_lists_the_story() {
        let story = "Pengelola pasar ikan Wanasari menaikkan harga tiket masuk mulai Senin pagi, kata kepala pasar.";
        for before in
            ["Daftar Isi Jadwal Harga Tiket", "DAFTAR ISI Jadwal Harga Tiket", "\"Harga tiket masuk kami naikkan,\""]
        {
            assert_eq!(clean(&format!("{before} Jakarta, CNN Indonesia -- {story}")), story, "{before}");
        }
        let said = "Pengelola pasar ikan Wanasari menaikkan harga Jakarta, CNN Indonesia --";
        assert_eq!(clean(&format!("{said} {story}")), story);
        let other = clean(&format!("Warga Dusun Hulu menanam cabai. Jakarta, CNN Indonesia -- {story}"));
        assert!(other.contains("menanam cabai"), "{other}");
    }
}
