//! Stories in the frames of other pages: what a library makes of a page must not depend on
//! the story that happens to stand in it.

use super::gold::{Corpus, Doc, Gold, GoldLine, Meta};

/// A new corpus: every page with the story of every article with line breaks in place of
/// its own, its furniture around and between the paragraphs as before.
pub(crate) fn transplanted(corpus: &Corpus) -> Corpus {
    let of_form = |form: &'static str| corpus.pairs().iter().filter(move |(doc, _)| doc.form == form);
    let stories: Vec<(&Doc, Vec<GoldLine<'_>>)> =
        of_form("scrape").map(|(doc, gold)| (doc, gold.lines(&doc.text))).collect();
    let stories: Vec<(&str, Vec<&GoldLine<'_>>)> = stories
        .iter()
        .map(|(doc, lines)| (doc.id.as_str(), lines.iter().filter(|line| is_story(line)).collect()))
        .filter(|(_, story): &(_, Vec<_>)| story.len() >= SHORTEST)
        .collect();
    let composed = of_form("page").flat_map(|(page, gold)| {
        let frame = gold.lines(&page.text);
        let compose = |(id, story): &(&str, Vec<&GoldLine<'_>>)| compose((page, gold), &frame, id, story);
        stories.iter().filter_map(compose).collect::<Vec<_>>()
    });
    Corpus::of(composed.collect())
}

/// A story has at least so many lines.
const SHORTEST: usize = 3;

/// Whether a line is one of the story's, and not its title.
fn is_story(line: &GoldLine<'_>) -> bool {
    matches!(line.label, "P" | "H")
}

/// The page with another story. `None` where it has no story of its own.
fn compose(
    (page, gold): (&Doc, &Gold),
    frame: &[GoldLine<'_>],
    id: &str,
    story: &[&GoldLine<'_>],
) -> Option<(Doc, Gold)> {
    let first = frame.iter().position(is_story)?;
    let last = frame.iter().rposition(is_story)?;
    let own = frame.iter().filter(|line| is_story(line)).count();
    let mut lines: Vec<(&str, &str)> = frame[..first].iter().map(|line| (line.label, line.text)).collect();
    let (mut told, mut placed) = (0, 0);
    for line in &frame[first..=last] {
        if !is_story(line) {
            lines.push((line.label, line.text));
            continue;
        }
        // As much of the new story stands here as of the old one.
        told += 1;
        let until = (told * story.len()).div_ceil(own);
        lines.extend(story[placed..until].iter().map(|line| (line.label, line.kept.as_str())));
        placed = until;
    }
    lines.extend(frame[last + 1..].iter().map(|line| (line.label, line.text)));
    // A dateline goes with the story.
    let meta = Meta { place: None, outlet: None, ..gold.meta.clone() };
    Some(Gold::labelled(&format!("{}+{id}", page.id), "frame", &page.publisher, &lines, meta))
}
