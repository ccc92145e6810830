//! What we know of each publisher, as data: one folder each, with its cases
//! beside it. `generated.rs` is made of the folders by a test.

mod builder;
mod check;
#[rustfmt::skip] // as the test writes it
mod generated;
mod ordinary;

use std::borrow::Cow;

use crate::Rule;

pub use builder::PublisherBuilder;

/// What is known of a publisher: its names in datelines and the phrases its
/// page templates print.
///
/// The built-in ones are [`publishers`]; make your own with
/// [`Publisher::builder`].
///
/// ```
/// let detik = jernih::publishers().iter().find(|p| p.id() == "detik").expect("built in");
/// assert_eq!(detik.name(), "detikcom");
/// assert!(detik.hosts().any(|host| host == "detik.com"));
/// ```
#[derive(Clone, Debug)]
pub struct Publisher {
    id: Cow<'static, str>,
    name: Cow<'static, str>,
    hosts: Cow<'static, [Cow<'static, str>]>,
    outlets: Cow<'static, [Cow<'static, str>]>,
    phrases: Cow<'static, [Phrase]>,
}

impl Publisher {
    /// A publisher of your own.
    pub fn builder(id: impl Into<String>) -> PublisherBuilder {
        PublisherBuilder::new(id.into())
    }

    /// The short name of its folder: `detik`. The general one, whose phrases
    /// every site uses, is `umum`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name people know.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Host names of its sites.
    pub fn hosts(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().map(AsRef::as_ref)
    }

    /// Names that stand in its datelines: `KOMPAS.com`.
    pub fn outlets(&self) -> impl Iterator<Item = &str> {
        self.outlets.iter().map(AsRef::as_ref)
    }

    /// The phrases that its page templates print.
    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }
}

/// Words that a page template prints, where they stand, and how much goes
/// with them.
///
/// ```
/// use jernih::{Anchor, Takes, publishers};
///
/// let phrase = publishers()[0].phrases().iter().find(|phrase| phrase.text() == "Baca juga:").expect("built in");
/// assert_eq!(phrase.rule().code(), "P101");
/// assert_eq!((phrase.at(), phrase.takes()), (Anchor::Anywhere, Takes::Headline));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase {
    pub(crate) rule: &'static Rule,
    pub(crate) at: Anchor,
    pub(crate) takes: Takes,
    pub(crate) text: Cow<'static, str>,
}

impl Phrase {
    /// The rule that text with this phrase falls under.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Where it stands.
    pub fn at(&self) -> Anchor {
        self.at
    }

    /// How much goes with it.
    pub fn takes(&self) -> Takes {
        self.takes
    }

    /// The words. A space stands for any run of white space, `{n}` for a
    /// number.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Where in a line a [`Phrase`] stands.
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Anchor {
    /// The line is the phrase and nothing else but punctuation; upper and
    /// lower case are the same.
    WholeLine,
    /// The line begins with the phrase; upper and lower case are the same.
    LineStart,
    /// The phrase stands anywhere in the text, at the start of a word, in
    /// exactly this case.
    Anywhere,
}

/// How much of the text goes with a [`Phrase`].
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Takes {
    /// The phrase alone.
    Phrase,
    /// The headline behind it: to the end of the line, or of the headline
    /// where prose goes on behind it.
    Headline,
    /// All to the end of the sentence.
    Sentence,
    /// The name of a person behind it.
    Name,
    /// All to the end of the line, where the line is no longer than furniture
    /// is; to the end of the sentence otherwise.
    Line,
}

/// The built-in publishers, the general one (`umum`) first.
pub fn publishers() -> &'static [Publisher] {
    generated::PUBLISHERS
}
