//! What an article prints outside its prose, as JSON and as columns.

use jernih::{Article, Span};
use serde_json::{Value, json};

use super::totals::Counts;

/// The name of the JSON field, and how the names of the columns begin.
pub(crate) const FIELD: &str = "jernih";

/// The columns that tables get, in their order.
pub(crate) const COLUMNS: &[&str] = &[
    "jernih_headline",
    "jernih_place",
    "jernih_outlet",
    "jernih_published",
    "jernih_bylines",
    "jernih_editors",
    "jernih_tags",
    "jernih_removed",
    "jernih_words_kept",
    "jernih_words_removed",
    "jernih_doubt",
];

/// The `jernih` object of a record.
pub(crate) fn object(article: &Article<'_>, counts: &Counts) -> Value {
    let raw = article.raw();
    let metadata = article.metadata();
    let dateline = metadata.dateline.as_ref().map(|dateline| {
        json!({
            "printed": dateline.span.of(raw),
            "place": dateline.place.map(|span| span.of(raw)),
            "place_name": dateline.place_name,
            "outlet": dateline.outlet.map(|span| span.of(raw)),
            "outlet_name": dateline.outlet_name,
        })
    });
    json!({
        "headline": metadata.headline.map(|span| span.of(raw)),
        "dateline": dateline,
        "published": published(article),
        "bylines": texts(raw, &metadata.bylines),
        "editors": texts(raw, &metadata.editors),
        "tags": texts(raw, &metadata.tags),
        "removed": Value::Object(counts.parts()),
        "words": {"kept": counts.kept, "removed": counts.removed},
        "doubt": rounded(counts.doubt),
    })
}

/// The same as text, a value a column of [`COLUMNS`]. Lists are joined by
/// semicolons, counts by rule are a JSON object.
pub(crate) fn columns(article: &Article<'_>, counts: &Counts) -> [String; 11] {
    let raw = article.raw();
    let metadata = article.metadata();
    let one = |span: Option<Span>| span.map_or_else(String::new, |span| span.of(raw).to_owned());
    let dateline = metadata.dateline.as_ref();
    [
        one(metadata.headline),
        one(dateline.and_then(|dateline| dateline.place)),
        one(dateline.and_then(|dateline| dateline.outlet)),
        published(article).unwrap_or_default(),
        texts(raw, &metadata.bylines).join("; "),
        texts(raw, &metadata.editors).join("; "),
        texts(raw, &metadata.tags).join("; "),
        Value::Object(counts.parts()).to_string(),
        counts.kept.to_string(),
        counts.removed.to_string(),
        rounded(counts.doubt).to_string(),
    ]
}

/// When the article says it was published, as ISO 8601.
fn published(article: &Article<'_>) -> Option<String> {
    article.metadata().published.as_ref().map(ToString::to_string)
}

fn texts<'t>(raw: &'t str, spans: &[Span]) -> Vec<&'t str> {
    spans.iter().map(|span| span.of(raw)).collect()
}

/// Three places are enough to sort by.
pub(crate) fn rounded(doubt: f64) -> f64 {
    (doubt * 1000.0).round() / 1000.0
}
