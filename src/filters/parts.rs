//! Paragraphs printed again below one line that holds the whole story.

use std::ops::Range;

use super::repeated_lines::REPEATED_LINE;
use crate::{Annotations, Document};

/// A paragraph has at least this many bytes; fewer where each is printed with all that
/// follows it once more.
const SHORTEST: usize = 80;
const SHORTEST_NESTED: usize = 24;

/// The line that holds the whole story has at least this many bytes; fewer where its
/// paragraphs are nested.
const SHORTEST_WHOLE: usize = 800;
const SHORTEST_STORY: usize = 200;

/// Marks the paragraphs printed again below a first line that holds the whole story.
pub(super) fn mark(doc: &Document<'_>, body: Range<usize>, notes: &mut Annotations) {
    let Some(&long) = doc.lines().get(body.start) else { return };
    let rest = body.start + 1..body.end;
    if rest.len() < 2 || long.span().len() < SHORTEST_STORY || rest.len() > 64 {
        return;
    }
    let long_text = long.span().of(doc.raw());
    let below = || rest.clone().map(|line| doc.lines()[line].span().len()).sum::<usize>();
    // First the first paragraph, then all that stands behind it, then the second, and so on.
    let is_nested = || long_text.starts_with(doc.text(rest.start)) && long_text.ends_with(doc.text(rest.start + 1));
    let shortest = if is_nested() {
        SHORTEST_NESTED
    } else if long_text.len() >= SHORTEST_WHOLE && below() <= 2 * long_text.len() {
        SHORTEST
    } else {
        return;
    };
    let parts = rest.map(|line| Part { line, text: doc.text(line).as_bytes() });
    for line in found_in(long_text.as_bytes(), parts.filter(|part| part.text.len() >= shortest).collect()) {
        notes.mark_line(doc, line, &REPEATED_LINE, Some(long.span()));
    }
}

/// A line that may stand in the long one too.
#[derive(Clone, Copy)]
struct Part<'t> {
    line: usize,
    text: &'t [u8],
}

impl Part<'_> {
    fn key(&self) -> u64 {
        self.text.first_chunk().map_or(0, |start| u64::from_le_bytes(*start))
    }
}

/// So many bytes are compared for each byte of the long line, all in all; texts
/// that want more repeat themselves without end.
const EFFORT: usize = 16;

/// Which parts stand in `long`, in order: one pass that stops only where eight
/// bytes begin a part.
fn found_in(long: &[u8], mut parts: Vec<Part<'_>>) -> Vec<usize> {
    let mut begins = [0_u64; 64];
    let slot = |key: u64| (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52) as usize;
    for part in &parts {
        let slot = slot(part.key());
        begins[slot / 64] |= 1 << (slot % 64);
    }
    let mut found = Vec::new();
    let mut effort = EFFORT * long.len();
    for (at, window) in long.windows(8).enumerate() {
        let Some(start) = window.first_chunk() else { break };
        let key = u64::from_le_bytes(*start);
        let slot = slot(key);
        if begins[slot / 64] & (1 << (slot % 64)) == 0 {
            continue;
        }
        parts.retain(|part| {
            if part.key() != key || effort == 0 {
                return true;
            }
            let same = part.text.iter().zip(&long[at..]).take_while(|(a, b)| a == b).count();
            effort = effort.saturating_sub(same);
            if same == part.text.len() {
                found.push(part.line);
            }
            same < part.text.len()
        });
        if parts.is_empty() || effort == 0 {
            break;
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;
    use crate::filters::RepeatedLines;

    #[test]
    fn paragraphs_of_a_story_in_one_line_go() {
        let parts: Vec<String> = (1..12)
            .map(|n| {
                format!(
                    "Paragraf nomor {n} bercerita tentang nelayan yang pulang membawa hasil tangkapan di dermaga {n}."
                )
            })
            .collect();
        let whole = parts.join(" ");
        let raw = format!("{whole}\n{}\n{}", parts[2], parts[4]);
        assert_eq!(Pipeline::new().then(RepeatedLines::new()).clean(&raw).prose(), whole);
        let nested = (0..parts.len()).flat_map(|n| [parts[n].clone(), parts[n + 1..].join(" ")]);
        let raw = format!("{whole}\n{}", nested.collect::<Vec<_>>().join("\n"));
        assert_eq!(Pipeline::new().then(RepeatedLines::new()).clean(&raw).prose(), whole);
    }
}
