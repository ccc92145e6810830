//! Explains a file: what goes, line by line, with the rule that says so and the
//! evidence for it, and what was read off it besides.
//!
//! ```sh
//! cargo run --release --example explain -- examples/data/scrape.txt
//! ```

use std::io::{self, Write};

use jernih::{Article, Document, Line, Mark, Pipeline, Span};

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/scrape.txt".to_owned());
    let raw = std::fs::read_to_string(path)?;
    let article = Pipeline::default().clean(&raw);
    let mut out = io::stdout().lock();
    let mut marks = article.marks().to_vec();
    marks.sort_by_key(|mark| mark.span);
    for mark in &marks {
        explain(mark, article.document(), &mut out)?;
    }
    facts(&article, &mut out)
}

/// Two lines for a mark: where and why, and the text that goes.
fn explain(mark: &Mark, doc: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    write!(out, "line {}: {} ({:?})", line_number(doc, mark.span), mark.rule, mark.certainty)?;
    if let Some(evidence) = mark.evidence.filter(|evidence| *evidence != mark.span) {
        write!(out, ", line {} says {:?}", line_number(doc, evidence), evidence.of(doc.raw()))?;
    }
    writeln!(out, "\n    {}", mark.span.of(doc.raw()).replace('\n', "\n    "))
}

/// The number of the line in which the span begins, from 1.
fn line_number(doc: &Document<'_>, span: Span) -> usize {
    let behind = doc.lines().partition_point(|line| line.span().start() <= span.start());
    doc.head(behind).last().map_or(1, Line::number)
}

/// What the article says of itself, and how much of it is left.
fn facts(article: &Article<'_>, out: &mut impl Write) -> io::Result<()> {
    let raw = article.raw();
    let metadata = article.metadata();
    writeln!(out)?;
    if let Some(headline) = metadata.headline {
        writeln!(out, "headline: {}", headline.of(raw))?;
    }
    if let Some(dateline) = &metadata.dateline {
        if let Some(place) = dateline.place {
            writeln!(out, "place: {}", place.of(raw))?;
        }
        if let Some(outlet) = dateline.outlet {
            writeln!(out, "outlet: {}", outlet.of(raw))?;
        }
    }
    if let Some(published) = &metadata.published {
        writeln!(out, "published: {published}")?;
    }
    for (name, spans) in [("byline", &metadata.bylines), ("editor", &metadata.editors), ("tag", &metadata.tags)] {
        for span in spans {
            writeln!(out, "{name}: {}", span.of(raw))?;
        }
    }
    let confidence = article.confidence();
    writeln!(out, "kept: {} of {} bytes, doubt {:.2}", confidence.kept, raw.len(), confidence.doubt())
}
