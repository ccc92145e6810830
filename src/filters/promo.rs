//! [`Promo`]: what the page template puts between the paragraphs.

use std::sync::Arc;

use super::{calls, phrases, story_end};
use crate::annotations::Certainty;
use crate::lexicon::{Findings, Phrasebook};
use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// A pointer to another article, with the headline it points to:
    /// `Baca juga: ...`, `Lihat Juga :`, `Simak juga Video '...':`. In a line
    /// of its own the whole line goes; inside running text the pointer and its
    /// headline.
    /// ## Why
    /// The page template or the desk puts it in; it belongs to another story.
    /// ## Example
    /// `Baca juga: Harga Cabai Naik`
    /// ## When it is wrong
    /// Where a headline that stands inside running text ends is read off its
    /// letter case; a word too many or too few may go. A sentence such as `Baca
    /// juga aturannya` is left alone: a colon or a headline has to follow.
    pub(crate) static READ_ALSO = "P101", "read-also", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The place of an advertisement: `ADVERTISEMENT`, `Advertisement`, `iklan`.
    /// ## Why
    /// It stands for something that is not there.
    /// ## Example
    /// `ADVERTISEMENT`
    /// ## When it is wrong
    /// In an article about advertising that quotes the bare word.
    pub(crate) static ADVERTISEMENT = "P102", "advertisement", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A prompt to go on reading: `SCROLL TO CONTINUE WITH CONTENT`.
    /// ## Why
    /// It speaks of the page, not of the story.
    /// ## Example
    /// `Scroll down untuk melanjutkan membaca`
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static SCROLL_PROMPT = "P103", "scroll-prompt", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The place of a video, picture or post: `[Gambas:Video 20detik]`.
    /// ## Why
    /// It stands for something that is not there.
    /// ## Example
    /// `[Gambas:Instagram]`
    /// ## When it is wrong
    /// No case is known.
    pub(crate) static EMBED = "P104", "embed", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A call to watch: `Saksikan Live DetikSore:`, `Simak Video Pilihan`.
    /// ## Why
    /// It points to a video that is not the story.
    /// ## Example
    /// `Saksikan Video Pilihan di Bawah Ini:`
    /// ## When it is wrong
    /// Where the story itself introduces the video that it is about.
    pub(crate) static VIDEO_CALL = "P105", "video-call", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A call to follow, subscribe or install: newsletters, apps, Telegram and
    /// `WhatsApp` channels, Google News. Under a story also one that no phrase is known
    /// of: `Yuk gabung di grup WhatsApp kami`.
    /// ## Why
    /// The publisher speaks of itself.
    /// ## Example
    /// `Cek Berita dan Artikel yang lain di Google News`
    /// ## When it is wrong
    /// Where an article is about such a channel and quotes the call.
    pub(crate) static CHANNEL_CALL = "P106", "channel-call", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Page numbers and what leads to the next page: `Halaman:`, `Halaman
    /// Selanjutnya`, `2 dari 7 halaman`.
    /// ## Why
    /// The article was cut into pages for the site, not by its writer.
    /// ## Example
    /// `Halaman 1 2 Selanjutnya`
    /// ## When it is wrong
    /// Where a line of an article is nothing but such words.
    pub(crate) static PAGER = "P107", "pager", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Advertising text itself: `Iklan untuk Anda: ...`, sponsored teasers.
    /// ## Why
    /// It was paid for and belongs to no article.
    /// ## Example
    /// `Iklan untuk Anda: Cara Mudah Menurunkan Berat Badan`
    /// ## When it is wrong
    /// Where an article quotes such a line.
    pub(crate) static SPONSORED = "P108", "sponsored", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A standing notice on how an article was made or may be used:
    /// disclaimers on investments, notes on AI tools and interns.
    /// ## Why
    /// The same text stands under every such article.
    /// ## Example
    /// `konten ini diolah dengan bantuan ai.`
    /// ## When it is wrong
    /// Where an agency's own disclaimer is quoted as part of the story.
    pub(crate) static DISCLAIMER = "P109", "disclaimer", Drop, since "0.1.0";
}

/// Marks pointers to other articles, advertisement markers, embeds, calls to
/// follow and page numbers, by the phrases of a [`Lexicon`].
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Promo};
///
/// let pipeline = Pipeline::new().then(Promo::new(Lexicon::builtin()));
/// assert_eq!(pipeline.clean("Air surut. ADVERTISEMENT Warga pulang.").prose(), "Air surut. Warga pulang.");
/// ```
#[derive(Clone, Debug)]
pub struct Promo {
    book: Arc<Phrasebook>,
}

impl Promo {
    /// The filter with the phrases of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Promo {
        Promo { book: lexicon.book() }
    }
}

impl Filter for Promo {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

impl Promo {
    /// The same with the document's phrases already found.
    #[allow(clippy::unused_self)]
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        if found.has(FAMILY) {
            phrases::annotate(FAMILY, found, doc, notes);
        }
        for line in story_end::of(doc, found)..doc.layout().body().end {
            if found.start(line).is_none() && calls::is_call(doc.text(line)) && !notes.is_gone(line) {
                notes.mark_lines_as(Certainty::Likely, doc, line..line + 1, &CHANNEL_CALL, None);
            }
        }
    }
}

const FAMILY: char = 'P';
