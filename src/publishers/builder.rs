//! [`PublisherBuilder`]: a publisher of the user's own.

use std::borrow::Cow;

use super::check::check;
use super::{Anchor, Phrase, Publisher, Takes};
use crate::{Error, Rule};

/// Builds a [`Publisher`].
///
/// ```
/// use jernih::{Anchor, Pipeline, Publisher, Takes, publishers, rule};
///
/// let read_also = rule("P101").expect("built in");
/// let kabar = Publisher::builder("kabar-lembah")
///     .name("Kabar Lembah")
///     .outlet("KabarLembah.id")
///     .phrase(read_also, Anchor::LineStart, Takes::Line, "Intip juga ya:")
///     .build()?;
/// let pipeline = Pipeline::with_publishers(publishers().iter().chain([&kabar]));
/// let article = pipeline.clean("KabarLembah.id - Panen raya dimulai.\nIntip juga ya: Resep Sambal");
/// assert_eq!(article.prose(), "Panen raya dimulai.");
/// # Ok::<(), jernih::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PublisherBuilder {
    publisher: Publisher,
}

impl PublisherBuilder {
    pub(super) fn new(id: String) -> PublisherBuilder {
        PublisherBuilder {
            publisher: Publisher {
                name: Cow::Owned(id.clone()),
                id: Cow::Owned(id),
                hosts: Cow::Owned(Vec::new()),
                outlets: Cow::Owned(Vec::new()),
                phrases: Cow::Owned(Vec::new()),
            },
        }
    }

    /// The name people know; the id where none is given.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> PublisherBuilder {
        self.publisher.name = Cow::Owned(name.into());
        self
    }

    /// A host name of one of its sites.
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> PublisherBuilder {
        self.publisher.hosts.to_mut().push(Cow::Owned(host.into()));
        self
    }

    /// A name that stands in its datelines.
    #[must_use]
    pub fn outlet(mut self, outlet: impl Into<String>) -> PublisherBuilder {
        self.publisher.outlets.to_mut().push(Cow::Owned(outlet.into()));
        self
    }

    /// A phrase that its page templates print. Its rule is one of the families `C`,
    /// `F` and `P`, or `D103`, `D104`, `L101` or `L102`.
    #[must_use]
    pub fn phrase(
        mut self,
        rule: &'static Rule,
        at: Anchor,
        takes: Takes,
        text: impl Into<String>,
    ) -> PublisherBuilder {
        self.publisher.phrases.to_mut().push(Phrase { rule, at, takes, text: Cow::Owned(text.into()) });
        self
    }

    /// The publisher. This cleans some hundred ordinary sentences with it, which
    /// takes a few milliseconds.
    ///
    /// # Errors
    ///
    /// - The id is empty or holds anything but `a-z`, digits and hyphens, or the
    ///   name is blank: [`Error::is_publisher`].
    /// - A host is no host name ([`Error::is_host`]); the name of an outlet is
    ///   blank, or longer than names that are looked for ([`Error::is_outlet`]).
    /// - A phrase is too short, or would never be found: one that stands
    ///   anywhere needs six letters or a bracket, and a capital letter or
    ///   `[`; one at a line's start needs three letters. Or its rule
    ///   is none that phrases fall under: [`Error::is_phrase`].
    /// - A phrase, an outlet or a host is given twice.
    /// - Something would remove a part of ordinary prose.
    ///
    /// [`Error::number`] tells which host, outlet or phrase it is.
    ///
    /// ```
    /// use jernih::{Anchor, Publisher, Takes, rule};
    ///
    /// let read_also = rule("P101").expect("built in");
    /// let error = Publisher::builder("kabar-lembah")
    ///     .phrase(read_also, Anchor::LineStart, Takes::Line, "Intip juga ya:")
    ///     .phrase(read_also, Anchor::LineStart, Takes::Line, "Menurut")
    ///     .build()
    ///     .unwrap_err();
    /// assert!(error.is_phrase());
    /// assert_eq!(error.number(), Some(1));
    /// ```
    pub fn build(self) -> Result<Publisher, Error> {
        check(&self.publisher)?;
        Ok(self.publisher)
    }
}
