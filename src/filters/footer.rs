//! [`Footer`]: what stands under the story.

use super::phrases;
use crate::lexicon::Phrasebook;
use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// The comment box: its call, its house rules, the dialogue for reporting
    /// a comment, the count of comments.
    /// ## Why
    /// It belongs to the page, not to the article.
    /// ## Example
    /// `Laporkan Komentar`
    /// ## When it is wrong
    /// A sentence such as `Komentar itu disorot` is left alone: only the
    /// standing phrases are matched.
    pub(crate) static COMMENT_BOX = "F101", "comment-box", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Buttons for sharing and for the size of letters, and their counters.
    /// ## Why
    /// They belong to the page.
    /// ## Example
    /// `Copy Link`
    /// ## When it is wrong
    /// Where a line of an article is nothing but such a word.
    pub(crate) static SHARE_ROW = "F102", "share-row", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Tags and topics: a line that begins with `Tags:`, and the short lines
    /// under such a label or under the reporters' initials.
    /// ## Why
    /// They classify the article and are no part of it.
    /// ## Example
    /// `Tags: banjir, jakarta`
    /// ## When it is wrong
    /// Where a list that belongs to the story follows the initials.
    pub(crate) static TAGS = "F103", "tags", Lift, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A note that the article stood elsewhere first: `Artikel ini telah tayang
    /// di ... dengan judul ...`.
    /// ## Why
    /// It speaks of the publication, not of the event.
    /// ## Example
    /// `Artikel ini telah tayang di Kompas.com dengan judul "..."`
    /// ## When it is wrong
    /// `Dari artikel yang tayang Jumat` inside a sentence is left alone.
    pub(crate) static SYNDICATION_NOTE = "F104", "syndication-note", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// Copyright lines, bans on copying, links to legal pages.
    /// ## Why
    /// They belong to the site.
    /// ## Example
    /// `Copyright © ANTARA 2025`
    /// ## When it is wrong
    /// Sentences about copyright are left alone: a year, a sign or the standing
    /// phrase has to be there.
    pub(crate) static LEGAL_FOOTER = "F105", "legal-footer", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The contact and link block under a press release.
    /// ## Why
    /// It is an address, not prose.
    /// ## Example
    /// `KONTAK: info@contoh.id`
    /// ## When it is wrong
    /// Where an address is part of a sentence it is left alone.
    pub(crate) static CONTACT = "F106", "contact", Drop, since "0.1.0";
}

/// Marks the comment box, share rows, tags, syndication notes and legal lines,
/// by the phrases of a [`Lexicon`].
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::Footer};
///
/// let pipeline = Pipeline::new().then(Footer::new(Lexicon::builtin()));
/// let article = pipeline.clean("Warga pulang.\nLaporkan Komentar\nCopyright © ANTARA 2025");
/// assert_eq!(article.prose(), "Warga pulang.");
/// ```
#[derive(Clone, Debug)]
pub struct Footer {
    book: Phrasebook,
}

impl Footer {
    /// The filter with the phrases of this lexicon.
    pub fn new(lexicon: &Lexicon) -> Footer {
        Footer { book: lexicon.phrasebook(|rule| rule.family() == 'F') }
    }
}

impl Filter for Footer {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        phrases::annotate(&self.book, doc, notes);
    }
}
