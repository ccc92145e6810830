//! Stand-off marks: what was removed, by span and rule, beside the text.

use jernih::{Article, Certainty, Mark, Span};
use serde_json::{Map, Value, json};

/// The forms in which marks are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum MarksFormat {
    /// One object a document: every mark with byte and code-point span, rule,
    /// evidence and certainty.
    Jsonl,
    /// Dolma attributes: `{"id": ..., "attributes": {"jernih__P101": [[start,
    /// end, score]]}}`, in code points.
    Dolma,
}

/// Counts code points up to byte offsets of one text, forwards as long as the
/// offsets rise.
#[derive(Debug)]
pub(crate) struct CodePoints<'t> {
    text: &'t str,
    bytes: usize,
    points: usize,
}

impl<'t> CodePoints<'t> {
    /// A counter at the start of a text.
    pub(crate) fn new(text: &'t str) -> CodePoints<'t> {
        CodePoints { text, bytes: 0, points: 0 }
    }

    /// How many code points stand before this byte.
    pub(crate) fn at(&mut self, byte: usize) -> usize {
        if byte < self.bytes {
            (self.bytes, self.points) = (0, 0);
        }
        self.points += bytecount(self.text.as_bytes().get(self.bytes..byte).unwrap_or_default());
        self.bytes = byte;
        self.points
    }

    /// A span in code points.
    pub(crate) fn span(&mut self, span: Span) -> [usize; 2] {
        let start = self.at(span.start());
        [start, self.at(span.end())]
    }
}

/// How many code points begin in these bytes.
fn bytecount(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// How sure a mark is, as the score that Dolma's mixer compares.
pub(crate) fn score(certainty: Certainty) -> f64 {
    match certainty {
        Certainty::Certain => 1.0,
        Certainty::Likely => 0.75,
        _ => 0.5,
    }
}

/// How sure a mark is, as a word.
pub(crate) fn certainty_name(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Likely => "likely",
        _ => "doubtful",
    }
}

/// One mark as JSON.
pub(crate) fn mark(mark: &Mark, points: &mut CodePoints<'_>) -> Value {
    let mut out = json!({
        "rule": mark.rule.code(),
        "name": mark.rule.name(),
        "bytes": [mark.span.start(), mark.span.end()],
        "chars": points.span(mark.span),
        "certainty": certainty_name(mark.certainty),
    });
    if let (Some(evidence), Some(map)) = (mark.evidence, out.as_object_mut()) {
        map.insert("evidence".to_owned(), json!([evidence.start(), evidence.end()]));
    }
    out
}

/// The line for a document in the form that was asked for. `id` is the raw
/// JSON of the record's id; `file` and `line` say where it stands.
pub(crate) fn line(format: MarksFormat, article: &Article<'_>, id: Option<&str>, at: u64, out: &mut Vec<u8>) {
    let id: Value = id.and_then(|id| serde_json::from_str(id).ok()).unwrap_or(Value::Null);
    let mut points = CodePoints::new(article.raw());
    let value = match format {
        MarksFormat::Jsonl => {
            let marks: Vec<Value> = article.marks().iter().map(|found| mark(found, &mut points)).collect();
            json!({"id": id, "record": at, "marks": marks})
        }
        MarksFormat::Dolma => {
            let mut attributes: Map<String, Value> = Map::new();
            let mut pieces: Vec<(String, Value)> = Vec::new();
            for piece in article.pieces() {
                let Some(mark) = piece.mark else { continue };
                let [start, end] = points.span(piece.span);
                pieces.push((format!("jernih__{}", mark.rule.code()), json!([start, end, score(mark.certainty)])));
            }
            for (name, span) in pieces {
                let list = attributes.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                if let Some(list) = list.as_array_mut() {
                    list.push(span);
                }
            }
            let id = if id.is_null() { json!(at.to_string()) } else { id };
            json!({"id": id, "attributes": attributes})
        }
    };
    drop(serde_json::to_writer(&mut *out, &value));
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_forwards_and_backwards() {
        let mut points = CodePoints::new("aé“b");
        assert_eq!([points.at(0), points.at(3), points.at(6), points.at(7)], [0, 2, 3, 4]);
        assert_eq!(points.at(1), 1);
    }

    #[test]
    fn both_forms_point_at_the_same_text() {
        let raw = "Café “Lembah” ramai.\nBaca juga: Resep Kopi Tubruk";
        let article = jernih::Pipeline::default().clean(raw);
        let mut own = Vec::new();
        line(MarksFormat::Jsonl, &article, Some("\"a-1\""), 7, &mut own);
        let own: Value = serde_json::from_slice(&own).unwrap();
        let mark = &own["marks"][0];
        let slice = |range: &Value| -> (usize, usize) {
            (range[0].as_u64().unwrap().try_into().unwrap(), range[1].as_u64().unwrap().try_into().unwrap())
        };
        let (from, to) = slice(&mark["bytes"]);
        assert!(raw.get(from..to).unwrap().starts_with("Baca juga:"));
        let (from, to) = slice(&mark["chars"]);
        let text: String = raw.chars().skip(from).take(to - from).collect();
        assert!(text.starts_with("Baca juga:"));

        let mut dolma = Vec::new();
        line(MarksFormat::Dolma, &article, None, 7, &mut dolma);
        let dolma: Value = serde_json::from_slice(&dolma).unwrap();
        assert_eq!(dolma["id"], "7");
        assert_eq!(dolma["attributes"]["jernih__P101"][0][0], from);
    }
}
