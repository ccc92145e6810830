//! The built-in filters. Each marks one kind of furniture, with its rules at
//! the top of its file.
//!
//! | filter | marks |
//! |---|---|
//! | [`PageBody`] | what lies around and between the body of a whole page |
//! | [`Datelines`] | `JAKARTA, KOMPAS.com - `, header stamps, a dash left alone |
//! | [`Bylines`] | who wrote and edited, breadcrumbs |
//! | [`Promo`] | pointers to other articles, advertisement markers, embeds, calls |
//! | [`Footer`] | comment box, share row, tags, syndication notes, legal lines |
//! | [`Captions`] | photo captions and credits |
//! | [`SignOffs`] | `(abc/def)`, `***` at the end |
//! | [`RelatedHeadlines`] | lists of other articles |
//! | [`RepeatedLines`] | lines printed again |
//! | [`Pattern`] | what a regular expression of yours matches; no part of the house chain |

mod above_dateline;
pub(crate) mod body;
pub(crate) mod byline;
mod calls;
pub(crate) mod caption;
mod caption_end;
pub(crate) mod contents;
mod credit;
pub(crate) mod dateline;
mod deck;
mod extent;
pub(crate) mod footer;
mod furniture;
mod header_stamp;
mod list_item;
mod names;
mod page_byline;
mod page_credits;
mod parts;
mod pattern;
mod phrases;
mod pointed;
pub(crate) mod promo;
mod pulled;
mod reads_on;
pub(crate) mod related_headlines;
pub(crate) mod repeated_lines;
mod run_at_end;
pub(crate) mod sign_off;
mod signature;
mod story_end;

pub use body::PageBody;
pub use byline::Bylines;
pub use caption::Captions;
pub use dateline::Datelines;
pub use footer::Footer;
pub(crate) use furniture::Furniture;
pub use pattern::Pattern;
pub use promo::Promo;
pub use related_headlines::RelatedHeadlines;
pub use repeated_lines::RepeatedLines;
pub use sign_off::SignOffs;
