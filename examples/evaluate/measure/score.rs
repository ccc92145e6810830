//! The corpus's scores, word by word: the same figures as `score.py` gives.

use std::collections::HashMap;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::gold::GoldLine;

/// The tools that texts are made comparable with.
pub(crate) struct Scorer {
    /// A word: letters, digits and underscores.
    pub(crate) word: Regex,
    space: Regex,
    open: Regex,
    close: Regex,
}

/// What one document came to.
#[derive(Clone, Default)]
pub(crate) struct Score {
    pub(crate) kept: usize,
    pub(crate) out: usize,
    pub(crate) hit: usize,
    pub(crate) junk_total: usize,
    pub(crate) exact: bool,
    /// Lines that should have been kept and are not there: number, label, text.
    pub(crate) lost_lines: Vec<(usize, String, String)>,
    /// Lines that should have gone and are there.
    pub(crate) junk_lines: Vec<(usize, String, String)>,
}

impl Score {
    /// Words that should be there and are not.
    pub(crate) fn lost(&self) -> usize {
        self.kept - self.hit
    }

    /// Words that are there and should not be.
    pub(crate) fn junk(&self) -> usize {
        self.out - self.hit
    }
}

impl Scorer {
    /// The tools, built once.
    pub(crate) fn new() -> Scorer {
        let regex = |pattern| Regex::new(pattern).expect("a pattern that is tested");
        Scorer {
            word: regex(r"[\p{L}\p{N}_]+"),
            space: regex(r"\s+"),
            open: regex(r"([(\[]) "),
            close: regex(r" ([)\],.;:!?])"),
        }
    }

    /// The text without differences that nobody reads: white space, quotes, dashes.
    pub(crate) fn tidy(&self, text: &str) -> String {
        let plain: String = text
            .nfc()
            .filter_map(|c| match c {
                '“' | '”' => Some('"'),
                '‘' | '’' => Some('\''),
                '\u{a0}' => Some(' '),
                '–' | '—' => Some('-'),
                '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{ad}' => None,
                c => Some(c),
            })
            .collect();
        let text = self.space.replace_all(&plain, " ");
        let text = self.open.replace_all(&text, "$1");
        self.close.replace_all(&text, "$1").trim().to_owned()
    }

    /// The words of a text, each with its number.
    pub(crate) fn words(&self, text: &str) -> HashMap<String, usize> {
        let mut words = HashMap::new();
        for word in self.word.find_iter(&self.tidy(text)) {
            *words.entry(word.as_str().to_owned()).or_default() += 1;
        }
        words
    }

    /// Compares an output with the gold lines of its document.
    pub(crate) fn score(&self, raw: &str, lines: &[GoldLine<'_>], output: &str) -> Score {
        let kept_lines: Vec<&str> = lines.iter().map(|line| line.kept.as_str()).collect();
        let keep_text = kept_lines.join("\n");
        let keep = self.words(&keep_text);
        let out = self.words(output);
        let hit = keep.iter().map(|(word, n)| (*n).min(out.get(word).copied().unwrap_or(0))).sum();
        let kept = keep.values().sum();
        let whole: usize = self.words(raw).values().sum();
        let flat = self.tidy(output);
        let keep_tidy = self.tidy(&kept_lines.iter().filter(|l| !l.is_empty()).copied().collect::<Vec<_>>().join("\n"));
        let mut score = Score {
            kept,
            out: out.values().sum(),
            hit,
            junk_total: whole.saturating_sub(kept),
            exact: flat == keep_tidy,
            ..Score::default()
        };
        for line in lines {
            let wanted = self.tidy(&line.kept);
            let row = |text: &str| (line.number, line.label.to_owned(), text.to_owned());
            if !wanted.is_empty() && !flat.contains(&wanted) {
                score.lost_lines.push(row(&line.kept));
            }
            if line.kept.is_empty() {
                let text = self.tidy(line.text);
                if !text.is_empty() && flat.matches(&text).count() > keep_tidy.matches(&text).count() {
                    score.junk_lines.push(row(line.text));
                }
            }
        }
        score
    }
}

/// A row of the table.
#[derive(Clone, Copy)]
pub(crate) struct Total {
    pub(crate) docs: usize,
    pub(crate) f1: f64,
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) macro_f1: f64,
    pub(crate) lost_per_10k: f64,
    pub(crate) junk_left: f64,
    pub(crate) exact: f64,
}

/// Adds up the scores of a set.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn total<'s>(scores: impl IntoIterator<Item = &'s Score>) -> Total {
    let ratio = |a: usize, b: usize| if b == 0 { 0.0 } else { a as f64 / b as f64 };
    let f1 = |p: f64, r: f64| if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) };
    let (mut kept, mut out, mut hit, mut junk_total, mut exact, mut docs) = (0, 0, 0, 0, 0, 0);
    let mut macro_f1 = 0.0;
    for score in scores {
        docs += 1;
        kept += score.kept;
        out += score.out;
        hit += score.hit;
        junk_total += score.junk_total;
        exact += usize::from(score.exact);
        let p = if score.out == 0 { f64::from(u8::from(score.kept == 0)) } else { ratio(score.hit, score.out) };
        let r = if score.kept == 0 { 1.0 } else { ratio(score.hit, score.kept) };
        macro_f1 += f1(p, r);
    }
    Total {
        docs,
        f1: f1(ratio(hit, out), ratio(hit, kept)),
        precision: ratio(hit, out),
        recall: ratio(hit, kept),
        macro_f1: if docs == 0 { 0.0 } else { macro_f1 / docs as f64 },
        lost_per_10k: 1e4 * ratio(kept - hit, kept),
        junk_left: ratio(out - hit, junk_total),
        exact: ratio(exact, docs),
    }
}
