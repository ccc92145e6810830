//! [`Totals`]: what was counted.

use jernih::{Article, Rule, rules};
use serde_json::{Map, Value, json};

/// Counts for one rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct RuleCount {
    /// Parts that were removed.
    pub(crate) parts: u64,
    /// Words in them.
    pub(crate) words: u64,
    /// Documents that have such a part.
    pub(crate) documents: u64,
}

/// Counts over many documents. Totals add up in any order to the same.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Totals {
    /// Records that were read.
    pub(crate) records: u64,
    /// Records that went to the rejects.
    pub(crate) rejects: u64,
    /// Words of prose.
    pub(crate) kept: u64,
    /// Words that were removed.
    pub(crate) removed: u64,
    /// Documents that are worth a look.
    pub(crate) doubtful: u64,
    /// Documents of which nothing was kept.
    pub(crate) emptied: u64,
    /// Documents of which nothing was removed.
    pub(crate) untouched: u64,
    /// Bytes of raw text.
    pub(crate) raw_bytes: u64,
    /// Counts by rule, at the rule's place in [`rules`]; empty before the first.
    by_rule: Vec<RuleCount>,
}

/// Counts for one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    /// Words of prose.
    pub(crate) kept: u64,
    /// Words that were removed.
    pub(crate) removed: u64,
    /// How doubtful the document is, from 0 to 1.
    pub(crate) doubt: f64,
    /// Parts and words by rule, at the rule's place in [`rules`].
    pub(crate) by_rule: Vec<(usize, u64, u64)>,
}

impl Counts {
    /// Counts an article. The buffer is used again.
    pub(crate) fn of(article: &Article<'_>, prose: &str, into: &mut Counts) {
        into.by_rule.clear();
        into.kept = words(prose);
        into.removed = 0;
        into.doubt = article.confidence().doubt();
        for piece in article.pieces() {
            let Some(mark) = piece.mark else { continue };
            let words = words(piece.span.of(article.raw()));
            into.removed += words;
            let Some(at) = place(mark.rule) else { continue };
            match into.by_rule.iter_mut().find(|(rule, _, _)| *rule == at) {
                Some((_, parts, all)) => {
                    *parts += 1;
                    *all += words;
                }
                None => into.by_rule.push((at, 1, words)),
            }
        }
        into.by_rule.sort_unstable();
    }

    /// Parts by rule, as a JSON object: `{"P101": 2}`.
    pub(crate) fn parts(&self) -> Map<String, Value> {
        self.by_rule.iter().map(|(at, parts, _)| (rules()[*at].code().to_owned(), json!(parts))).collect()
    }
}

impl Totals {
    /// Adds a document.
    pub(crate) fn add(&mut self, counts: &Counts, raw_bytes: usize, doubtful_from: f64) {
        self.records += 1;
        self.raw_bytes += raw_bytes as u64;
        self.kept += counts.kept;
        self.removed += counts.removed;
        self.emptied += u64::from(counts.kept == 0);
        self.untouched += u64::from(counts.by_rule.is_empty());
        self.doubtful += u64::from(counts.doubt >= doubtful_from);
        self.by_rule.resize(rules().len(), RuleCount::default());
        for (at, parts, words) in &counts.by_rule {
            let count = &mut self.by_rule[*at];
            count.parts += parts;
            count.words += words;
            count.documents += 1;
        }
    }

    /// Adds a record that cannot be used.
    pub(crate) fn reject(&mut self) {
        self.records += 1;
        self.rejects += 1;
    }

    /// Documents that were cleaned.
    pub(crate) fn documents(&self) -> u64 {
        self.records - self.rejects
    }

    /// Adds what others counted.
    pub(crate) fn merge(&mut self, other: &Totals) {
        self.records += other.records;
        self.rejects += other.rejects;
        self.kept += other.kept;
        self.removed += other.removed;
        self.doubtful += other.doubtful;
        self.emptied += other.emptied;
        self.untouched += other.untouched;
        self.raw_bytes += other.raw_bytes;
        if !other.by_rule.is_empty() {
            self.by_rule.resize(rules().len(), RuleCount::default());
        }
        for (mine, theirs) in self.by_rule.iter_mut().zip(&other.by_rule) {
            mine.parts += theirs.parts;
            mine.words += theirs.words;
            mine.documents += theirs.documents;
        }
    }

    /// The rules that removed anything, with their counts.
    pub(crate) fn rules(&self) -> impl Iterator<Item = (&'static Rule, RuleCount)> + '_ {
        rules().iter().copied().zip(self.by_rule.iter().copied()).filter(|(_, count)| count.parts > 0)
    }

    /// The families that removed anything: letter, parts, words.
    pub(crate) fn families(&self) -> Vec<(char, u64, u64)> {
        let mut out: Vec<(char, u64, u64)> = Vec::new();
        for (rule, count) in self.rules() {
            match out.last_mut().filter(|family| family.0 == rule.family()) {
                Some(family) => {
                    family.1 += count.parts;
                    family.2 += count.words;
                }
                None => out.push((rule.family(), count.parts, count.words)),
            }
        }
        out
    }

    /// The totals as JSON.
    pub(crate) fn json(&self) -> Value {
        let rule = |(rule, count): (&Rule, RuleCount)| {
            let value =
                json!({"name": rule.name(), "parts": count.parts, "words": count.words, "documents": count.documents});
            (rule.code().to_owned(), value)
        };
        let family = |(letter, parts, words): (char, u64, u64)| {
            (letter.to_string(), json!({"name": family_name(letter), "parts": parts, "words": words}))
        };
        json!({
            "records": self.records,
            "documents": self.documents(),
            "rejects": self.rejects,
            "words": {"kept": self.kept, "removed": self.removed},
            "raw_bytes": self.raw_bytes,
            "doubtful": self.doubtful,
            "emptied": self.emptied,
            "untouched": self.untouched,
            "families": self.families().into_iter().map(family).collect::<Map<_, _>>(),
            "rules": self.rules().map(rule).collect::<Map<_, _>>(),
        })
    }
}

/// The place of a rule in [`rules`].
pub(crate) fn place(rule: &Rule) -> Option<usize> {
    rules().binary_search_by_key(&rule.code(), |rule| rule.code()).ok()
}

/// What a family of rules is called.
pub(crate) fn family_name(letter: char) -> &'static str {
    match letter {
        'B' => "page around the article",
        'C' => "captions and photo credits",
        'D' => "datelines and bylines",
        'F' => "footers, tags, comment boxes",
        'L' => "lists of other articles",
        'P' => "promos and pointers",
        'R' => "repeats",
        _ => "other",
    }
}

/// How many words a text has: runs of anything but ASCII white space. Sums of
/// single bytes, so that the compiler makes vector instructions of them.
pub(crate) fn words(text: &str) -> u64 {
    const STEP: usize = 255;
    let bytes = text.as_bytes();
    let Some((first, rest)) = bytes.split_first() else { return 0 };
    let begins = |(before, here): (&u8, &u8)| u8::from(*before <= b' ') & u8::from(*here > b' ');
    let steps = bytes.chunks(STEP).zip(rest.chunks(STEP));
    let behind: u64 = steps.map(|(before, here)| u64::from(before.iter().zip(here).map(begins).sum::<u8>())).sum();
    behind + u64::from(*first > b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(raw: &str) -> Totals {
        let article = jernih::Pipeline::default().clean(raw);
        let mut counts = Counts::default();
        Counts::of(&article, &article.prose(), &mut counts);
        let mut totals = Totals::default();
        totals.add(&counts, raw.len(), 0.5);
        totals
    }

    #[test]
    fn words_and_parts_are_counted_by_rule() {
        let totals = totals("Air sungai surut sejak pagi.\nBaca juga: Jembatan Baru Dibuka\nWarga pulang.");
        assert_eq!((totals.kept, totals.removed), (7, 5));
        let counts: Vec<_> = totals.rules().map(|(rule, count)| (rule.code(), count)).collect();
        assert_eq!(counts, [("P101", RuleCount { parts: 1, words: 5, documents: 1 })]);
        assert_eq!(totals.families(), [('P', 1, 5)]);
    }

    #[test]
    fn the_doubt_is_that_of_the_library() {
        let raw =
            "Air sungai surut sejak pagi tadi.\nBerita Terkait\nKapal Ikan Baru untuk Nelayan Muarasari\n2 jam lalu";
        let article = jernih::Pipeline::default().clean(raw);
        let mut counts = Counts::default();
        Counts::of(&article, &article.prose(), &mut counts);
        let doubt = article.confidence().doubt();
        assert!(doubt > 0.0 && (counts.doubt - doubt).abs() < 1e-9, "{} {doubt}", counts.doubt);
    }

    #[test]
    fn totals_add_up() {
        let mut sum = totals("Satu dua.\nBaca juga: Tiga Empat");
        sum.merge(&totals("Lima."));
        sum.merge(&Totals::default());
        assert_eq!((sum.records, sum.kept, sum.untouched), (2, 3, 1));
    }

    #[test]
    fn words_are_counted_as_split_whitespace_counts_them() {
        let long = "a b ".repeat(400);
        for text in ["", " ", "a", " a b\n\nc ", "dua kata", "é ü", &long, long.trim()] {
            assert_eq!(words(text), text.split_ascii_whitespace().count() as u64, "{text:?}");
        }
    }
}
