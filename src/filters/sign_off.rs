//! [`SignOffs`]: initials and asterisks behind the last sentence.

use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// Initials or names of those who made the article, and asterisks, at the
    /// end of its last paragraph or on a line of their own: `(rfs/hld)`,
    /// `(Z-9)`, `[tps]`, `(*)`, `***`.
    /// ## Why
    /// They sign the article and are no part of it.
    /// ## Example
    /// `(rfs/hld)`
    /// ## When it is wrong
    /// A short word in brackets that ends the last sentence, such as `(pinjol)`,
    /// is kept unless it has the form of initials and stands behind a full stop.
    pub(crate) static SIGN_OFF = "F107", "sign-off", Drop, since "0.1.0";
}

/// Marks sign-offs.
#[derive(Clone, Debug)]
pub struct SignOffs {}

impl SignOffs {
    /// The filter.
    pub fn new(_lexicon: &Lexicon) -> SignOffs {
        SignOffs {}
    }
}

impl Filter for SignOffs {
    fn annotate(&self, _doc: &Document<'_>, _notes: &mut Annotations) {}
}
