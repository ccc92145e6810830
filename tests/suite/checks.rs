//! What must hold of any text. The property tests and the fuzz targets call
//! the same functions.

use std::sync::{Arc, LazyLock};

use jernih::filters::{
    Bylines, Captions, Datelines, Footer, PageBody, Promo, RelatedHeadlines, RepeatedLines, SignOffs,
};
use jernih::{Article, DatelineParser, Filter, Lexicon, Pipeline, Span, TimestampParser};

/// The house chain, built once.
pub(crate) fn house() -> &'static Pipeline {
    static HOUSE: LazyLock<Pipeline> = LazyLock::new(Pipeline::default);
    &HOUSE
}

type Shared = Arc<dyn Filter>;

/// The built-in filters, in the order of the house chain.
pub(crate) fn filters() -> &'static [Shared] {
    static FILTERS: LazyLock<Vec<Shared>> = LazyLock::new(|| {
        let lexicon = Lexicon::builtin();
        vec![
            Arc::new(PageBody::new(lexicon)),
            Arc::new(Datelines::new(lexicon)),
            Arc::new(Bylines::new(lexicon)),
            Arc::new(Promo::new(lexicon)),
            Arc::new(Footer::new(lexicon)),
            Arc::new(Captions::new(lexicon)),
            Arc::new(SignOffs::new(lexicon)),
            Arc::new(RelatedHeadlines::new(lexicon)),
            Arc::new(RepeatedLines::new()),
        ]
    });
    &FILTERS
}

/// The built-in filters in another order.
pub(crate) fn permuted(order: &[usize]) -> Pipeline {
    order.iter().fold(Pipeline::new(), |pipeline, &at| pipeline.then(filters()[at].clone()))
}

/// White space, and characters that print as nothing: what rendering may drop.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn inked(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !is_blank(*c))
}

/// Everything that must hold of one text by itself.
pub(crate) fn all(raw: &str) {
    let article = house().clean(raw);
    partition(&article);
    spans(&article);
    let prose = rendered(&article);
    assert_eq!(jernih::clean(raw), prose, "`clean` and the house chain differ");
    same_again(&article);
    line_endings(raw);
}

/// The pieces are the raw text: every byte once, in order.
pub(crate) fn partition(article: &Article<'_>) {
    let raw = article.raw();
    let mut at = 0;
    for piece in article.pieces() {
        assert_eq!(piece.span.start(), at, "a gap or an overlap before {piece:?}");
        assert!(!piece.span.is_empty(), "an empty piece at {at}");
        assert!(raw.get(piece.span.range()).is_some(), "{piece:?} does not lie on char boundaries");
        at = piece.span.end();
    }
    assert_eq!(at, raw.len(), "the pieces end before the text does");
}

/// Every span of every mark and of the metadata lies in the text, on char
/// boundaries; every mark names a built-in rule.
pub(crate) fn spans(article: &Article<'_>) {
    let raw = article.raw();
    let inside = |span: Span, what: &dyn std::fmt::Debug| {
        assert!(raw.get(span.range()).is_some(), "{span:?} is no part of the text: {what:?}");
    };
    for mark in article.marks() {
        inside(mark.span, mark);
        assert!(!mark.span.is_empty(), "an empty mark: {mark:?}");
        if let Some(evidence) = mark.evidence {
            inside(evidence, mark);
        }
        let known = jernih::rule(mark.rule.code()).is_some_and(|rule| std::ptr::eq(rule, mark.rule));
        assert!(known, "{} is no registered rule", mark.rule);
    }
    let metadata = article.metadata();
    let names = [&metadata.bylines, &metadata.editors, &metadata.tags].into_iter().flatten();
    for span in metadata.headline.iter().chain(names) {
        inside(*span, metadata);
    }
    for stamp in metadata.published.iter().chain(metadata.dateline.iter().filter_map(|dateline| dateline.date.as_ref()))
    {
        inside(stamp.span, stamp);
        stamp.repairs.iter().for_each(|repair| inside(repair.span, repair));
    }
    if let Some(dateline) = &metadata.dateline {
        let parts = [Some(dateline.span), dateline.place, dateline.outlet, dateline.byline];
        parts.into_iter().flatten().for_each(|span| inside(span, dateline));
        dateline.repairs.iter().for_each(|repair| inside(repair.span, repair));
    }
    for line in article.document().lines() {
        inside(line.span(), line);
    }
    let share = article.confidence();
    assert!(share.kept + share.certain + share.likely + share.doubtful <= raw.len(), "{share:?}");
}

/// The prose is the kept pieces, no character more or less but for white
/// space; so it is a subsequence of the raw text.
pub(crate) fn rendered(article: &Article<'_>) -> String {
    let prose = article.prose();
    let kept: String =
        article.pieces().filter(|piece| piece.mark.is_none()).map(|piece| piece.span.of(article.raw())).collect();
    assert!(inked(&prose).eq(inked(&kept)), "the prose is not what the pieces keep:\n{prose:?}\n{kept:?}");
    let mut raw = inked(article.raw());
    for c in inked(&prose) {
        assert!(raw.any(|other| other == c), "{c:?} does not stand in the raw text there");
    }
    let mut buffer = String::from("(sebelum");
    article.write_prose(&mut buffer);
    assert_eq!(buffer.strip_prefix("(sebelum"), Some(prose.as_str()), "the prose depends on what the buffer holds");
    tidy(&prose);
    prose
}

/// The white space of prose: paragraphs a blank line apart, one space between
/// words, none at the ends.
fn tidy(prose: &str) {
    for paragraph in prose.split("\n\n") {
        assert!(!paragraph.contains('\n') && !paragraph.contains("  "), "untidy: {paragraph:?}");
        assert_eq!(paragraph, paragraph.trim(), "space at the ends of a paragraph");
        assert!(!paragraph.is_empty() || prose.is_empty(), "an empty paragraph in {prose:?}");
    }
}

/// The same text gives the same marks.
pub(crate) fn same_again(article: &Article<'_>) {
    assert_eq!(house().clean(article.raw()).marks(), article.marks(), "another run gives other marks");
}

/// `\n`, `\r\n` and `\r` end lines alike.
pub(crate) fn line_endings(raw: &str) {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    let prose = jernih::clean(&lines);
    assert_eq!(jernih::clean(&lines.replace('\n', "\r\n")), prose, "CRLF gives another prose than LF");
    assert_eq!(jernih::clean(&lines.replace('\n', "\r")), prose, "CR gives another prose than LF");
}

/// The order of the built-in filters does not show in the prose.
pub(crate) fn any_order(raw: &str, order: &[usize]) {
    let prose = jernih::clean(raw);
    let reversed: Vec<usize> = (0..filters().len()).rev().collect();
    for order in [order, &reversed] {
        let article = permuted(order).clean(raw);
        if article.prose() != prose {
            let house = house().clean(raw);
            panic!(
                "filters in the order {order:?} give another prose\n{}\n---\n{}",
                house.marked_up(),
                article.marked_up()
            );
        }
    }
}

/// What the dateline parser says of a text lies in the text.
pub(crate) fn dateline(text: &str) {
    let parser = DatelineParser::new();
    let inside = |span: Span, what: &dyn std::fmt::Debug| {
        assert!(text.get(span.range()).is_some(), "{span:?} is no part of {text:?}: {what:?}");
    };
    let found = parser.find(text);
    assert_eq!(found.is_some(), parser.parse(text).is_ok(), "`find` and `parse` differ on {text:?}");
    for dateline in found.iter().chain(parser.find_inside(text).iter()) {
        let parts = [Some(dateline.span), dateline.place, dateline.outlet, dateline.byline];
        parts.into_iter().flatten().for_each(|span| inside(span, dateline));
        for part in parts.into_iter().flatten() {
            assert!(dateline.span.contains(part), "{part:?} lies outside its dateline: {dateline:?}");
        }
        dateline.repairs.iter().for_each(|repair| inside(repair.span, repair));
        dateline.date.iter().for_each(|stamp| inside(stamp.span, stamp));
    }
    let stamps = TimestampParser::new();
    for stamp in stamps.find(text).iter().chain(stamps.header(text).iter().map(|header| &header.stamp)) {
        inside(stamp.span, stamp);
        stamp.repairs.iter().for_each(|repair| inside(repair.span, repair));
    }
}
