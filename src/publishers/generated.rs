//! @generated from the folders beside it by `JERNIH_UPDATE=1 cargo test`; never edited by hand.

use std::borrow::Cow;

use super::{Anchor, Phrase, Publisher, Takes};
use crate::rule::statics as rules;

const fn phrase(rule: &'static crate::Rule, at: Anchor, takes: Takes, text: &'static str) -> Phrase {
    Phrase { rule, at, takes, text: Cow::Borrowed(text) }
}

pub(super) static PUBLISHERS: &[Publisher] = &[
    Publisher {
        id: Cow::Borrowed("umum"),
        name: Cow::Borrowed("General: what every Indonesian site prints"),
        hosts: Cow::Borrowed(&[]),
        outlets: Cow::Borrowed(&[]),
        phrases: Cow::Borrowed(&[
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Baca juga:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Baca Juga:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "BACA JUGA:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Lihat Juga :"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Lihat juga:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Simak juga:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Pilihan editor:"),
            phrase(&rules::READ_ALSO, Anchor::Anywhere, Takes::Headline, "Pilihan Editor:"),
            phrase(&rules::READ_ALSO, Anchor::WholeLine, Takes::Line, "Baca juga"),
            phrase(&rules::READ_ALSO, Anchor::WholeLine, Takes::Line, "Lihat juga"),
            phrase(&rules::READ_ALSO, Anchor::WholeLine, Takes::Line, "Simak juga"),
            phrase(&rules::ADVERTISEMENT, Anchor::Anywhere, Takes::Phrase, "ADVERTISEMENT"),
            phrase(&rules::ADVERTISEMENT, Anchor::Anywhere, Takes::Phrase, "Advertisement"),
            phrase(&rules::SCROLL_PROMPT, Anchor::Anywhere, Takes::Phrase, "SCROLL TO CONTINUE WITH CONTENT"),
            phrase(&rules::SCROLL_PROMPT, Anchor::Anywhere, Takes::Phrase, "SCROLL TO RESUME CONTENT"),
            phrase(&rules::COMMENT_BOX, Anchor::WholeLine, Takes::Line, "Laporkan Komentar"),
            phrase(&rules::COMMENT_BOX, Anchor::WholeLine, Takes::Line, "Syarat & Ketentuan"),
            phrase(&rules::COMMENT_BOX, Anchor::WholeLine, Takes::Line, "komentar"),
            phrase(&rules::COMMENT_BOX, Anchor::WholeLine, Takes::Line, "Close Ads X"),
            phrase(&rules::LEGAL_FOOTER, Anchor::Anywhere, Takes::Line, "Copyright ©"),
            phrase(&rules::RELATED_HEADLINES, Anchor::WholeLine, Takes::Line, "Terkini Lainnya"),
            phrase(&rules::RELATED_HEADLINES, Anchor::WholeLine, Takes::Line, "Berita Terkait"),
        ]),
    },
];
