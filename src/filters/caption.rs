//! [`Captions`]: the text of pictures.

use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// Who took or owns a picture: `Foto: Ani Lestari/detikcom`, `(ANTARA
    /// FOTO/Ani Lestari)`.
    /// ## Why
    /// It belongs to the picture, which is not there.
    /// ## Example
    /// `Foto: dok. Istimewa`
    /// ## When it is wrong
    /// A sentence that begins with `Foto ini menunjukkan` is left alone.
    pub(crate) static PHOTO_CREDIT = "C101", "photo-credit", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// A picture's caption, told by the credit in front of it, behind it or
    /// under it.
    /// ## Why
    /// It describes a picture that is not there.
    /// ## Example
    /// `Warga melintasi jembatan baru. (ANTARA/Ani Lestari)`
    /// ## When it is wrong
    /// Where a sentence of the story ends in a bracket that looks like a credit.
    pub(crate) static CAPTION = "C102", "caption", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The button on a picture: `Lihat Foto`, `Perbesar`.
    /// ## Why
    /// It belongs to the page.
    /// ## Example
    /// `Perbesar`
    /// ## When it is wrong
    /// Where a line of an article is nothing but such a word.
    pub(crate) static PHOTO_LABEL = "C103", "photo-label", Drop, since "0.1.0";
}

/// Marks captions, credits and photo buttons.
#[derive(Clone, Debug)]
pub struct Captions {}

impl Captions {
    /// The filter with the phrases of this lexicon.
    pub fn new(_lexicon: &Lexicon) -> Captions {
        Captions {}
    }
}

impl Filter for Captions {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
