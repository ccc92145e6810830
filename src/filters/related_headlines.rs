//! [`RelatedHeadlines`]: lists of other articles.

use std::ops::Range;
use std::sync::Arc;

use super::list_item::{
    begin_alike, has_no_words, is_companion, is_listed, is_no_item, is_written_small, looks_like_headline,
};
use super::pointed::goes_on;
use super::promo::READ_ALSO;
use super::story_end;
use crate::annotations::Certainty;
use crate::features::{self, Feature, SHORTEST_OF_PAIR};
use crate::folded::Folded;
use crate::lexicon::{Findings, Hit, Phrasebook};
use crate::shape;
use crate::span::tail;
use crate::{Annotations, Document, Filter, Lexicon};

crate::rule! {
    /// ## What it marks
    /// A list of other articles: runs of headline-like lines, printed once or
    /// twice, with section labels, times or numbers beside them, with or
    /// without a heading.
    /// ## Why
    /// They are other stories.
    /// ## Example
    /// `Terkini Lainnya`
    /// ## When it is wrong
    /// Where a ranking of the story is made of headlines.
    pub(crate) static RELATED_HEADLINES = "L101", "related-headlines", Drop, since "0.1.0";
}
crate::rule! {
    /// ## What it marks
    /// The section label, time or number beside a headline of such a list.
    /// ## Why
    /// It belongs to the list.
    /// ## Example
    /// `Global`
    /// ## When it is wrong
    /// Where a line of the story is nothing but such a word, inside a list.
    pub(crate) static SECTION_LABEL = "L102", "section-label", Drop, since "0.1.0";
}

/// Marks lists of other articles, by the headings of a [`Lexicon`] and by
/// their shape.
///
/// ```
/// use jernih::{Lexicon, Pipeline, filters::RelatedHeadlines};
///
/// let raw = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing.\n\
///            Terkini Lainnya\n\
///            Jembatan Gantung Wanasari Dibuka Lagi\n\
///            Jembatan Gantung Wanasari Dibuka Lagi\n\
///            Global";
/// let pipeline = Pipeline::new().then(RelatedHeadlines::new(Lexicon::builtin()));
/// assert_eq!(pipeline.clean(raw).prose(), "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing.");
/// ```
#[derive(Clone, Debug)]
pub struct RelatedHeadlines {
    book: Arc<Phrasebook>,
}

impl RelatedHeadlines {
    /// The filter with the headings and labels of this lexicon.
    pub fn new(lexicon: &Lexicon) -> RelatedHeadlines {
        RelatedHeadlines { book: lexicon.book() }
    }
}

impl Filter for RelatedHeadlines {
    fn annotate(&self, doc: &Document<'_>, notes: &mut Annotations) {
        Findings::show(doc, &self.book, notes, |found, notes| self.annotate_found(found, doc, notes));
    }
}

impl RelatedHeadlines {
    /// The same with the document's phrases already found.
    #[allow(clippy::unused_self)]
    pub(super) fn annotate_found(&self, found: &Findings<'_>, doc: &Document<'_>, notes: &mut Annotations) {
        let lists = Lists { found, doc };
        let body = doc.layout().body();
        // Hardly a line may be a heading, or is like the next one.
        let headings = found.starts().filter(|(line, hit)| may_be_heading(hit, doc.text(*line)));
        let mut headings = headings.map(|(line, _)| line).skip_while(|line| *line < body.start);
        // Features are those of lines of the body.
        let mut pairs = doc.features().lines(Feature::Pair);
        let mut next_heading = || headings.next().unwrap_or(usize::MAX);
        let mut next_pair = || pairs.next().unwrap_or(usize::MAX);
        let (mut heading, mut pair) = (next_heading(), next_pair());
        while heading.min(pair) < body.end {
            let line = heading.min(pair);
            let hit = if line == heading { found.start(line) } else { None };
            let is_done = notes.is_gone(line) && hit.as_ref().is_some_and(|hit| lists.is_bare_pointer(line, hit));
            let from = if is_done { line + 1 } else { lists.annotate(line, hit.as_ref(), body.clone(), notes) };
            debug_assert!(from > line);
            while heading < from {
                heading = next_heading();
            }
            while pair < from {
                pair = next_pair();
            }
        }
        lists.run_at_the_end(body.start..story_end::of(doc, found), notes);
    }
}

/// A document and the phrases in it.
pub(super) struct Lists<'a, 't> {
    pub(super) found: &'a Findings<'a>,
    pub(super) doc: &'a Document<'t>,
}

/// What a line is in a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Item {
    Headline,
    /// A section label, a time, a number.
    Companion,
    Other,
}

impl Lists<'_, '_> {
    /// Marks the list that the line begins, whose phrase may be that of a heading. Says where
    /// the list ends: behind the line, if it is none.
    #[inline(never)]
    fn annotate(&self, line: usize, hit: Option<&Hit<'_>>, body: Range<usize>, notes: &mut Annotations) -> usize {
        match hit.and_then(|hit| heading(hit, self.doc.text(line))) {
            Some(heading) => self.under_heading(line, heading, body.end, notes),
            None => self.pairs(line, body, notes),
        }
    }

    /// A quick look: whether the line is a pointer, and the next one says nothing that stands
    /// beside headlines and is too short for one, so that the pointer has no list.
    #[inline]
    fn is_bare_pointer(&self, line: usize, hit: &Hit<'_>) -> bool {
        let is_label = |hit: Hit<'_>| *hit.phrase.rule() == SECTION_LABEL;
        *hit.phrase.rule() == READ_ALSO
            && is_no_item(self.doc.text(line + 1))
            && !self.found.start(line + 1).is_some_and(is_label)
    }

    /// What the line is, in a list.
    pub(super) fn item(&self, line: usize) -> Item {
        let text = self.doc.text(line);
        if self.found.start(line).is_some_and(|hit| *hit.phrase.rule() == SECTION_LABEL) || is_companion(text) {
            Item::Companion
        } else if looks_like_headline(text) && !self.is_in_table(line, text) {
            Item::Headline
        } else {
            Item::Other
        }
    }

    /// Whether the line ends in a figure, and the one above it or under it too and begins
    /// as it does: rows of a table.
    fn is_in_table(&self, line: usize, text: &str) -> bool {
        let ends = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
        let is_alike = |other: &str| ends(other) && begin_alike(other, text);
        ends(text)
            && (is_alike(self.doc.text(line + 1))
                || line.checked_sub(1).is_some_and(|above| is_alike(self.doc.text(above))))
    }

    /// The items under a heading. Says where the list ends.
    fn under_heading(&self, line: usize, heading: Heading, end: usize, notes: &mut Annotations) -> usize {
        let doc = self.doc;
        let evidence = Some(doc.lines()[line].span());
        let mut last = line + 1;
        let mut at = line + 1;
        while at < end {
            match self.item(at) {
                Item::Headline if heading == Heading::Pointer && !self.is_pointed_to(at, line, end) => break,
                Item::Headline => last = at + 1,
                Item::Companion => {}
                // One that ends in a quotation mark could be a remark; printed
                // twice it is a headline.
                Item::Other if self.is_printed_twice(at, line + 1..end) => last = at + 1,
                Item::Other => break,
            }
            at += 1;
        }
        if heading == Heading::Label && self.is_above_story(line) {
            notes.mark_line(doc, line, &RELATED_HEADLINES, None);
            return line + 2;
        }
        if last == line + 1 {
            if heading == Heading::Pointer && !notes.is_gone(line) {
                notes.mark_line(doc, line, &READ_ALSO, None);
            } else if heading == Heading::Label && !shape::ends_sentence(doc.text(line + 1)) {
                notes.mark_line(doc, line, &RELATED_HEADLINES, None);
            }
            return last;
        }
        // Companions behind the last headline belong to it.
        let torn = |line: usize| heading == Heading::Pointer && goes_on(doc.text(line + 1));
        while last < at.min(end) && self.item(last) == Item::Companion && !torn(last) {
            last += 1;
        }
        notes.mark_line(doc, line, &RELATED_HEADLINES, None);
        for at in line + 1..last {
            let companion = self.item(at) == Item::Companion;
            let rule = if companion { &SECTION_LABEL } else { &RELATED_HEADLINES };
            notes.mark_lines_as(Certainty::Likely, doc, at..at + 1, rule, evidence);
        }
        last
    }

    /// Whether the line above it or under it, in the list, is the same headline.
    pub(super) fn is_printed_twice(&self, line: usize, list: Range<usize>) -> bool {
        let text = |line: usize| self.doc.text(line);
        if text(line).len() < SHORTEST_OF_PAIR {
            return false;
        }
        let above = line > list.start && is_same_headline(text(line - 1), text(line));
        let under = line + 1 < list.end && is_same_headline(text(line), text(line + 1));
        (above || under) && !shape::ends_sentence(text(line))
    }

    /// Headlines printed twice in a row, with their companions.
    fn pairs(&self, line: usize, body: Range<usize>, notes: &mut Annotations) -> usize {
        let doc = self.doc;
        let text = doc.text(line);
        if line + 1 >= body.end || !is_pair(text, doc.text(line + 1)) || doc.layout().headline() == Some(line) {
            return line + 1;
        }
        // The headline of the article stands first in it.
        if line == body.start {
            return line + 1;
        }
        let evidence = Some(doc.lines()[line].span());
        notes.mark_lines_as(Certainty::Likely, doc, line..line + 2, &RELATED_HEADLINES, evidence);
        let mut at = line + 2;
        while at < body.end && self.item(at) == Item::Companion {
            notes.mark_lines_as(Certainty::Likely, doc, at..at + 1, &SECTION_LABEL, evidence);
            at += 1;
        }
        at
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Heading {
    /// `Terkini Lainnya`: a list follows.
    Label,
    /// `Baca juga:` alone: a headline or two follow, or none.
    Pointer,
}

/// The heading that a line is which begins with a phrase: a label that is known to stand above
/// lists, or a pointer with nothing behind it.
fn heading(hit: &Hit<'_>, line: &str) -> Option<Heading> {
    let of_rule = match hit.phrase.rule() {
        rule if *rule == READ_ALSO => Heading::Pointer,
        rule if *rule == RELATED_HEADLINES => Heading::Label,
        _ => return None,
    };
    has_no_words(tail(line, hit.span.end())).then_some(of_rule)
}

/// A quick look: whether the phrase that begins a line stands above lists, and hardly
/// anything stands behind it.
#[inline]
fn may_be_heading(hit: &Hit<'_>, line: &str) -> bool {
    let rule = hit.phrase.rule();
    line.len() - hit.span.end() <= 3 && (*rule == READ_ALSO || *rule == RELATED_HEADLINES)
}

/// Whether a line and the next are the same headline, and could be no remark, no verse
/// and no row of a list.
fn is_pair(one: &str, two: &str) -> bool {
    !one.ends_with(['"', '”']) && is_same_headline(one, two) && !is_listed(one) && !is_written_small(one)
}

/// Whether both lines say the same headline.
#[inline]
fn is_same_headline(one: &str, two: &str) -> bool {
    features::is_pair(one.as_bytes(), two.as_bytes())
        && Folded::start(one) == Folded::start(two)
        && !one.ends_with(['.', ':', ','])
        && shape::has_words(one, 4)
        && Folded::of(one) == Folded::of(two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Anchor, Pipeline, Publisher, Takes, publishers};

    fn prose(raw: &str) -> String {
        Pipeline::new().then(RelatedHeadlines::new(Lexicon::builtin())).clean(raw).prose()
    }

    const STORY: &str = "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.";

    #[test]
    fn a_list_under_a_heading_goes_and_the_story_goes_on() {
        let raw = format!(
            "{STORY}\nBerita Terkait\nPetani Wanasari Panen Raya di Tengah Kemarau\n2 jam lalu\n\
             Kapal Ikan Baru untuk Nelayan Muarasari\n5 jam lalu\n{STORY} Begitu pula di hulu."
        );
        assert_eq!(prose(&raw), format!("{STORY}\n\n{STORY} Begitu pula di hulu."));
    }

    #[test]
    fn what_stands_beside_headlines_goes_with_the_pointer_above_it() {
        let headline = "Petani Wanasari Panen Raya di Tengah Kemarau";
        let promo = Pipeline::new().then(crate::filters::Promo::new(Lexicon::builtin()));
        let both = promo.then(RelatedHeadlines::new(Lexicon::builtin()));
        for beside in ["Global", "Kemarin, 10.22 WIB", "Senin 7 kali", "|", "2 jam lalu"] {
            let raw = format!("{STORY}\nBaca juga:\n{beside}\n{headline}\n{headline}\n{STORY} Begitu pula di hulu.");
            assert_eq!(both.clean(&raw).prose(), format!("{STORY}\n\n{STORY} Begitu pula di hulu."), "{beside}");
        }
        // The shortest headline.
        let raw = format!("{STORY}\nBaca juga:\nBanjir Surut di Desa\n{STORY} Begitu pula di hulu.");
        assert_eq!(both.clean(&raw).prose(), format!("{STORY}\n\n{STORY} Begitu pula di hulu."));
        // A pointer that no other filter takes goes too.
        for below in ["Warga pulang.", "Balai Desa"] {
            assert_eq!(prose(&format!("{STORY}\nBaca juga:\n{below}")), format!("{STORY}\n\n{below}"));
        }
    }

    #[test]
    fn a_headline_that_ends_in_a_quotation_mark_does_not_end_the_list() {
        for one in ["'Tembok Hidup'", "\"Tembok Hidup\"", "“Tembok Hidup”"] {
            let raw = format!(
                "{STORY}\nTerkini Lainnya\nPelatih Wanasari FC Sebut Kipernya {one}\n\
                 Pelatih Wanasari FC Sebut Kipernya \"Tembok Hidup\"\nBola\nKapal Ikan Baru untuk Nelayan Muarasari"
            );
            assert_eq!(prose(&raw), STORY);
        }
    }

    #[test]
    fn a_phrase_may_end_in_what_is_not_seen() {
        let phrase = "Intip juga ya:\u{200b}";
        for at in [Anchor::Anywhere, Anchor::LineStart, Anchor::WholeLine] {
            for takes in [Takes::Phrase, Takes::Line, Takes::Sentence, Takes::Headline, Takes::Name] {
                let built = Publisher::builder("kabar-lembah").phrase(&READ_ALSO, at, takes, phrase).build();
                let Ok(publisher) = built else { continue };
                let pipeline = Pipeline::with_publishers(publishers().iter().chain([&publisher]));
                for raw in
                    ["Warga pulang.\nIntip juga ya:\u{200b}\nHujan turun.", "Warga pulang. Intip juga ya:\u{200b}"]
                {
                    let article = pipeline.clean(raw);
                    assert!(article.prose().starts_with("Warga pulang."));
                    assert_eq!(article.pieces().map(|piece| piece.span.of(raw)).collect::<String>(), raw);
                }
            }
        }
    }

    #[test]
    fn pairs_go_without_a_heading() {
        let raw = format!("{STORY}\nVideo Panen Raya di Lembah Wanasari\nVideo Panen Raya di Lembah Wanasari");
        assert_eq!(prose(&raw), STORY);
    }

    #[test]
    fn verses_and_rows_printed_twice_are_no_pairs() {
        for line in ["Kau pergi membawa separuh hatiku ke hulu", "- Sebidang Tanah di Lindur Timur Seluas Satu Hektare"]
        {
            let raw = format!("{STORY}\n{line}\n{line}");
            assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
        }
    }

    #[test]
    fn a_run_of_headlines_at_the_end_goes() {
        let raw = format!(
            "{STORY}\nPetani Wanasari Panen Raya di Tengah Kemarau\nKapal Ikan Baru untuk Nelayan Muarasari\n\
             Harga Cabai Turun Jelang Pekan Depan\nSekolah Apung Kembali Dibuka di Teluk Sari"
        );
        assert_eq!(prose(&raw), STORY);
    }

    #[test]
    fn dated_rows_at_the_end_stay() {
        let rows = [
            "02/05/2025 Wanasari FC Lawan Lindur United Imbang",
            "09/05/2025 Persatuan Muara Lawan Wanasari FC Menang",
        ];
        let raw = format!("{STORY}\n{}\n{}", rows.join("\n"), rows.join("\n"));
        assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
    }

    #[test]
    fn a_table_under_a_list_stays() {
        let list =
            "Berita Terkait\nPetani Wanasari Panen Raya di Tengah Kemarau\nKapal Ikan Baru untuk Nelayan Muarasari";
        let table = "Harga cabai rawit 1 kilogram: Rp 84.500\nHarga cabai merah 1 kilogram: Rp 61.000";
        assert_eq!(prose(&format!("{STORY}\n{list}\n{table}")), format!("{STORY}\n\n{}", table.replace('\n', "\n\n")));
    }

    #[test]
    fn lists_of_the_story_stay() {
        let raw = format!(
            "{STORY}\nBerikut lokasi posko:\nBalai Desa Wanasari Hulu Timur\nSekolah Dasar Negeri Dua Wanasari\n\
            Lapangan Bola Kampung Baru\nGudang Beras Koperasi Tani"
        );
        assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
        let raw = format!(
            "{STORY}\n1. Balai Desa Wanasari Hulu\n2. Sekolah Dasar Negeri Dua\n3. Lapangan Bola Kampung\n4. Gudang Beras Koperasi"
        );
        assert_eq!(prose(&raw), raw.replace('\n', "\n\n"));
    }
}
