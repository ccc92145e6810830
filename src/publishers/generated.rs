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
            phrase(&rules::BYLINE, Anchor::Anywhere, Takes::Name, "Pewarta:"),
            phrase(&rules::BYLINE, Anchor::Anywhere, Takes::Name, "Penulis:"),
            phrase(&rules::BYLINE, Anchor::Anywhere, Takes::Name, "Reporter:"),
            phrase(&rules::BYLINE, Anchor::LineStart, Takes::Line, "Penulis"),
            phrase(&rules::BYLINE, Anchor::LineStart, Takes::Line, "Pewarta"),
            phrase(&rules::BYLINE, Anchor::LineStart, Takes::Line, "Reporter"),
            phrase(&rules::BYLINE, Anchor::LineStart, Takes::Line, "Sumber:"),
            phrase(&rules::BYLINE, Anchor::LineStart, Takes::Line, "Source:"),
            phrase(&rules::EDITOR, Anchor::Anywhere, Takes::Name, "Editor:"),
            phrase(&rules::EDITOR, Anchor::LineStart, Takes::Line, "Editor"),
            phrase(&rules::EDITOR, Anchor::LineStart, Takes::Line, "Via:"),
            phrase(&rules::EMBED, Anchor::Anywhere, Takes::Phrase, "[Gambas:Video 20detik]"),
            phrase(&rules::EMBED, Anchor::Anywhere, Takes::Phrase, "[Gambas:Video CNN]"),
            phrase(&rules::EMBED, Anchor::Anywhere, Takes::Phrase, "[Gambas:Twitter]"),
            phrase(&rules::EMBED, Anchor::Anywhere, Takes::Phrase, "[Gambas:Instagram]"),
            phrase(&rules::EMBED, Anchor::Anywhere, Takes::Phrase, "[Gambas:Youtube]"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "AFP/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "KOMPAS.com/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "ANTARA/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "ANTARA FOTO/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "REUTERS/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "TikTok/@"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "X/@"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "Instagram/@"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "instagram.com/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "Pexels/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "UNSPLASH/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "SHUTTERSTOCK/"),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "DOK."),
            phrase(&rules::PHOTO_CREDIT, Anchor::LineStart, Takes::Line, "Foto:"),
            phrase(&rules::PHOTO_LABEL, Anchor::Anywhere, Takes::Line, "Lihat Foto"),
            phrase(&rules::RELATED_HEADLINES, Anchor::WholeLine, Takes::Line, "Terkini Lainnya"),
            phrase(&rules::RELATED_HEADLINES, Anchor::WholeLine, Takes::Line, "Berita Terkait"),
        ]),
    },
];
