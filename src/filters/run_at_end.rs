//! Headlines of other articles that end the story without a heading.

use std::ops::Range;

use super::list_item::is_listed;
use super::related_headlines::{Item, Lists, RELATED_HEADLINES, SECTION_LABEL};
use crate::annotations::Certainty;
use crate::{Annotations, shape};

/// A run without a heading has at least this many headlines.
const SHORTEST_RUN: usize = 4;

/// The headlines of such a run have so many words, as a rule.
const RUN_WORDS: usize = 5;

impl Lists<'_, '_> {
    /// A run of headlines that ends the story without a heading.
    pub(super) fn run_at_the_end(&self, body: Range<usize>, notes: &mut Annotations) {
        let doc = self.doc;
        let mut first = body.end;
        let (mut headlines, mut words) = (0, 0);
        let mut listed = false;
        while first > body.start {
            let text = doc.text(first - 1);
            match self.item(first - 1) {
                Item::Headline if !shape::is_title_case(text) => break,
                Item::Headline => {
                    headlines += 1;
                    words += text.split_whitespace().count();
                    listed |= is_listed(text);
                }
                Item::Companion => {}
                Item::Other => break,
            }
            first -= 1;
        }
        // Names with their posts, streets and dishes have capitals too, and are
        // shorter than headlines.
        if headlines < SHORTEST_RUN || words < headlines * RUN_WORDS || first == body.start || listed {
            return;
        }
        // What leads into a list has that list for its own.
        let lead = doc.text(first - 1);
        if !shape::ends_sentence(lead) {
            return;
        }
        for at in first..body.end {
            let rule = if self.item(at) == Item::Companion { &SECTION_LABEL } else { &RELATED_HEADLINES };
            notes.mark_lines_as(Certainty::Doubtful, doc, at..at + 1, rule, None);
        }
    }
}
