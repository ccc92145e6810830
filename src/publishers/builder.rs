//! [`PublisherBuilder`]: a publisher of the user's own.

use std::borrow::Cow;

use super::{Anchor, Phrase, Publisher, Takes};
use crate::error::{ErrorKind, Quoted};
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

    /// A phrase that its page templates print.
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

    /// The publisher.
    ///
    /// # Errors
    ///
    /// When the id is empty or holds anything but `a-z`, digits and hyphens,
    /// or a phrase would fire on prose: one that stands anywhere needs six
    /// letters or a bracket, one at a line's start three.
    pub fn build(self) -> Result<Publisher, Error> {
        let id = &self.publisher.id;
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(ErrorKind::Publisher {
                expected: "an id of small letters, digits and hyphens",
                found: Quoted::new(id),
            }
            .into());
        }
        for phrase in self.publisher.phrases.iter() {
            check(phrase)?;
        }
        Ok(self.publisher)
    }
}

/// Whether the phrase is long enough for the place it stands in.
fn check(phrase: &Phrase) -> Result<(), Error> {
    let letters = phrase.text.chars().filter(|c| c.is_alphanumeric()).count();
    let expected = match phrase.at {
        Anchor::WholeLine if phrase.text.trim().is_empty() => "a phrase that is not blank",
        Anchor::LineStart if letters < 3 => "a phrase of three letters or more at a line's start",
        Anchor::Anywhere if letters < 6 && !phrase.text.contains(['[', '(', '>', '#']) => {
            "a phrase of six letters or more, or with a bracket, anywhere"
        }
        _ => return Ok(()),
    };
    Err(ErrorKind::Phrase { expected, found: Quoted::new(&phrase.text) }.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::promo::READ_ALSO;

    #[test]
    fn phrases_that_would_fire_on_prose_are_refused() {
        for (at, text) in [(Anchor::Anywhere, "Baca"), (Anchor::LineStart, "Di"), (Anchor::WholeLine, " ")] {
            let error = Publisher::builder("x").phrase(READ_ALSO_REF, at, Takes::Line, text).build().unwrap_err();
            assert!(error.is_phrase(), "{text}");
        }
        assert!(Publisher::builder("x").phrase(READ_ALSO_REF, Anchor::Anywhere, Takes::Line, "[Gif]").build().is_ok());
    }

    static READ_ALSO_REF: &Rule = &READ_ALSO;

    #[test]
    fn an_id_is_a_folder_name() {
        for id in ["", "Kabar Lembah", "kabar/lembah"] {
            assert!(Publisher::builder(id).build().unwrap_err().is_publisher(), "{id}");
        }
    }
}
