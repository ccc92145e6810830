//! How right the house chain is on the invented texts of `tests/gold`, by the
//! measures of the `evaluate` example.

#[path = "../../examples/evaluate/measure/mod.rs"]
mod measure;

use std::path::{Path, PathBuf};

use jernih::{Lexicon, Pipeline, publishers};

use measure::floors::{Figures, Floors};
use measure::frames::transplanted;
use measure::gold::Corpus;
use measure::run::{Outcome, run};
use measure::score::{Scorer, total};

/// The least that the project promises on the shared corpus: section, name,
/// floor. The file of its floors asks for no less.
const PROMISED: [(&str, &str, f64); 12] = [
    ("page", "word-f1", 0.985),
    ("page", "lost-per-10k", 60.0),
    ("page", "junk-left", 0.02),
    ("page", "exact", 0.40),
    ("scrape", "word-f1", 0.993),
    ("scrape", "lost-per-10k", 20.0),
    ("scrape", "junk-left", 0.06),
    ("scrape", "exact", 0.65),
    ("flat", "word-f1", 0.988),
    ("flat", "lost-per-10k", 40.0),
    ("flat", "junk-left", 0.15),
    ("flat", "exact", 0.40),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold")
}

fn general() -> Pipeline {
    Pipeline::with_publishers(publishers().iter().filter(|publisher| publisher.id() == "umum"))
}

/// What went wrong in a document, for the message of a failing test.
fn faults(outcomes: &[Outcome<'_>]) -> String {
    let mut rows = Vec::new();
    for outcome in outcomes.iter().filter(|outcome| !outcome.score.exact) {
        rows.push(format!("{} of {}", outcome.doc.id, outcome.doc.publisher));
        for (sign, lines) in [("lost", &outcome.score.lost_lines), ("left", &outcome.score.junk_lines)] {
            rows.extend(lines.iter().map(|(number, label, line)| format!("  {sign} {number} {label} {line}")));
        }
    }
    rows.join("\n")
}

#[test]
fn the_house_chain_reaches_its_floors() {
    let corpus = Corpus::read(&folder()).unwrap();
    let scorer = Scorer::new();
    let outcomes = run(&corpus, &Pipeline::default(), &scorer);
    let figures = Figures::of(&outcomes, &run(&corpus, &general(), &scorer));
    let failures = Floors::read(&folder().join("floors.toml")).unwrap().failures(&figures);
    assert!(failures.is_empty(), "{failures:#?}\n{}", faults(&outcomes));
}

#[test]
fn a_worse_pipeline_does_not_reach_them() {
    let corpus = Corpus::read(&folder()).unwrap();
    let scorer = Scorer::new();
    let untouched = run(&corpus, &Pipeline::new(), &scorer);
    let failures = Floors::read(&folder().join("floors.toml")).unwrap().failures(&Figures::of(&untouched, &untouched));
    for figure in ["page word-f1", "scrape junk-left", "flat exact", "facts dateline-right", "facts published-right"] {
        assert!(failures.iter().any(|failure| failure.starts_with(figure)), "{figure}: {failures:#?}");
    }
}

#[test]
fn floors_rise_and_never_fall() {
    let corpus = Corpus::read(&folder()).unwrap();
    let scorer = Scorer::new();
    let best = run(&corpus, &Pipeline::default(), &scorer);
    let worst = run(&corpus, &Pipeline::new(), &scorer);
    let (best, worst) = (Figures::of(&best, &best), Figures::of(&worst, &worst));
    let floors = || Floors::read(&folder().join("floors.toml")).unwrap();
    assert!(!floors().failures(&worst).is_empty());
    assert_eq!(floors().raised(&worst).failures(&worst), floors().failures(&worst));
    assert!(floors().raised(&best).failures(&best).is_empty());
    assert!(floors().failures(&Figures::default()).iter().all(|failure| failure.ends_with("no such figure")));
}

#[test]
fn stories_keep_their_prose_in_the_frames_of_other_pages() {
    let corpus = transplanted(&Corpus::read(&folder()).unwrap());
    assert!(corpus.pairs().len() >= 56);
    let outcomes = run(&corpus, &Pipeline::default(), &Scorer::new());
    let row = total(outcomes.iter().map(|outcome| &outcome.score));
    assert!(row.lost_per_10k <= MOST_LOST, "{} of 10,000 words lost\n{}", row.lost_per_10k, faults(&outcomes));
    assert!(row.junk_left <= MOST_LEFT, "{} of the furniture left", row.junk_left);
}

/// Words lost in 10,000, and the share of the furniture's words left, where stories stand in
/// other pages' frames.
const MOST_LOST: f64 = 0.0;
const MOST_LEFT: f64 = 0.01;

#[test]
fn the_corpus_floors_are_no_lower_than_promised() {
    let floors: toml::Table = std::fs::read_to_string(folder().join("corpus_floors.toml")).unwrap().parse().unwrap();
    for (section, name, promised) in PROMISED {
        let floor = floors[section][name].as_float().unwrap();
        let less = matches!(name, "lost-per-10k" | "junk-left");
        assert!(if less { floor <= promised } else { floor >= promised }, "{section} {name}: {floor}");
    }
    assert!(floors["facts"]["dateline-right"].as_float().unwrap() >= 0.97);
    assert!(floors["facts"]["published-right"].as_float().unwrap() >= 0.97);
}

#[test]
fn the_filters_in_a_row_mark_what_the_house_chain_marks() {
    let corpus = Corpus::read(&folder()).unwrap();
    let scorer = Scorer::new();
    let row: Pipeline = Pipeline::house_filters(Lexicon::builtin()).into_iter().map(|(_, filter)| filter).collect();
    let (house, row) = (run(&corpus, &Pipeline::default(), &scorer), run(&corpus, &row, &scorer));
    for (house, row) in house.iter().zip(&row) {
        assert_eq!(house.prose, row.prose, "{}", house.doc.id);
        assert_eq!(house.article.metadata(), row.article.metadata(), "{}", house.doc.id);
    }
}

#[test]
fn lines_and_kept_parts_lie_where_gold_says() {
    let corpus = Corpus::read(&folder()).unwrap();
    for outcome in run(&corpus, &Pipeline::new(), &Scorer::new()) {
        for line in &outcome.lines {
            assert_eq!(outcome.doc.text.get(line.start..line.start + line.text.len()), Some(line.text));
            let parts: Vec<&str> = line.ranges.iter().map(|&(from, to)| line.text.get(from..to).unwrap()).collect();
            assert_eq!(parts.join(" "), line.kept, "{} line {}", outcome.doc.id, line.number);
        }
    }
}

#[test]
fn scores_are_counted_word_by_word() {
    let corpus = Corpus::read(&folder()).unwrap();
    let scorer = Scorer::new();
    let outcomes = run(&corpus, &Pipeline::default(), &scorer);
    let outcome = outcomes.iter().find(|outcome| outcome.doc.id == "scrape-01").unwrap();
    let score = |output: &str| scorer.score(&outcome.doc.text, &outcome.lines, output);
    let right = score(&outcome.prose);
    assert!(right.exact && right.lost() == 0 && right.junk() == 0);
    let worse = score(&outcome.prose.replace("Sebuah gudang arsip", "ADVERTISEMENT"));
    assert!(!worse.exact && (worse.lost(), worse.junk()) == (3, 1));
    assert_eq!(worse.lost_lines.len(), 1);
    assert_eq!(worse.junk_lines.len(), 1);
    let both = total([&right, &worse]);
    assert!(both.docs == 2 && (both.exact - 0.5).abs() < 1e-9);
    for figure in [both.precision, both.recall, both.f1, both.macro_f1] {
        assert!((0.9..1.0).contains(&figure), "{figure}");
    }
}
