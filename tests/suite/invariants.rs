//! What holds of any text, tried on arbitrary text, on spoilt furniture and on
//! the corpus. `PROPTEST_CASES=20000 cargo test invariants` runs longer,
//! `JERNIH_DUMP=1` takes in every article of the corpus.

use std::collections::BTreeMap;
use std::thread;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use jernih::Scratch;

use super::checks;
use super::corpus;
use super::documents::{self, Choices};
use super::each::every;

/// What chooses a document.
fn chosen() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..240)
}

/// Spoilt furniture. It shrinks by the bytes that choose it.
fn spoilt() -> impl Strategy<Value = String> {
    chosen().prop_map(|bytes| documents::build(&bytes))
}

/// How many documents each property is tried on.
const CASES: u32 = 1500;

fn config(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, max_shrink_iters: 1500, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

proptest! {
    #![proptest_config(config(CASES))]

    #[test]
    fn arbitrary_text_keeps_every_promise(raw in "(?s).{0,300}") {
        checks::all(&raw);
    }

    #[test]
    fn spoilt_furniture_keeps_every_promise(raw in spoilt()) {
        checks::all(&raw);
    }

    #[test]
    fn the_order_of_the_filters_does_not_show(raw in spoilt(), order in prop::collection::vec(any::<u8>(), 16)) {
        let order = Choices::new(&order).order(checks::filters().len());
        checks::any_order(&raw, &order);
    }

    #[test]
    fn a_scratch_does_not_show(raws in prop::collection::vec(spoilt(), 1..6), kept in any::<u8>()) {
        let mut scratch = Scratch::new();
        for (at, raw) in raws.iter().chain(&raws).enumerate() {
            let (article, alone) = (checks::house().clean_with(&mut scratch, raw), checks::house().clean(raw));
            prop_assert_eq!(article.marks(), alone.marks());
            prop_assert_eq!(article.metadata(), alone.metadata());
            prop_assert_eq!(article.prose(), alone.prose());
            // Some articles are dropped with their buffers.
            if kept >> (at % 8) & 1 == 0 {
                article.recycle(&mut scratch);
            }
        }
    }

    #[test]
    fn a_dateline_lies_in_its_text(spoilt in spoilt(), raw in "\\PC{0,80}") {
        for text in spoilt.lines().chain([spoilt.as_str(), raw.as_str()]) {
            checks::dateline(text);
        }
    }
}

#[test]
fn real_texts_keep_every_promise() {
    let texts = corpus::texts();
    every(&texts, "a promise is broken", |raw| {
        checks::all(raw);
        true
    });
}

#[test]
fn a_scratch_does_not_show_on_real_texts() {
    let mut scratch = Scratch::new();
    for text in corpus::texts() {
        let raw = text.raw.as_str();
        let article = checks::house().clean_with(&mut scratch, raw);
        assert_eq!(article.marked_up(), checks::house().clean(raw).marked_up());
        article.recycle(&mut scratch);
    }
}

#[test]
fn the_order_of_the_filters_does_not_show_on_real_texts() {
    let texts = corpus::texts();
    let orders = [[8, 7, 6, 5, 4, 3, 2, 1, 0], [4, 8, 1, 6, 2, 0, 7, 3, 5]];
    let pipelines = orders.map(|order| checks::permuted(&order));
    every(&texts, "another order of the filters gives another prose", |raw| {
        let prose = jernih::clean(raw);
        pipelines.iter().all(|pipeline| pipeline.clean(raw).prose() == prose)
    });
}

#[test]
fn any_thread_gives_the_same_output() {
    let raws: Vec<String> =
        (0..64_u8).map(|seed| documents::build(&[seed, 201, 7, seed, 90, 11, seed, 3, 77].repeat(9))).collect();
    let alone: Vec<String> = raws.iter().map(|raw| checks::house().clean(raw).marked_up()).collect();
    thread::scope(|scope| {
        for shift in 0..8 {
            let (raws, alone) = (&raws, &alone);
            scope.spawn(move || {
                for at in 0..raws.len() {
                    let at = (at + shift * 8) % raws.len();
                    assert_eq!(checks::house().clean(&raws[at]).marked_up(), alone[at]);
                    assert_eq!(jernih::Pipeline::default().clean(&raws[at]).marked_up(), alone[at]);
                }
            });
        }
    });
}

/// In as many documents as the properties are tried on, every way of spoiling
/// a document occurs at least so often.
const OFTEN: usize = 10;

#[test]
fn documents_are_spoilt_in_every_way() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&str, usize> = documents::spoils::names().map(|name| (name, 0)).collect();
    for _ in 0..CASES {
        let bytes = chosen().new_tree(&mut runner).expect("bytes").current();
        let raw = documents::build_told(&bytes, &mut |name| *seen.get_mut(name).expect("a listed name") += 1);
        assert_eq!(raw, documents::build(&bytes));
    }
    let seldom: Vec<_> = seen.iter().filter(|(_, count)| **count < OFTEN).collect();
    assert!(seldom.is_empty(), "{seldom:?}");
}

#[test]
fn every_kind_of_line_is_in_some_document() {
    let mut runner = TestRunner::deterministic();
    let all: String = (0..CASES).map(|_| spoilt().new_tree(&mut runner).expect("a document").current()).collect();
    for publisher in jernih::publishers().iter().filter(|publisher| !publisher.phrases().is_empty()) {
        let printed = publisher.phrases().iter().any(|phrase| all.contains(phrase.text()));
        assert!(printed, "no phrase of {}", publisher.id());
    }
    for text in documents::PROSE.iter().chain(&documents::HEADLINES).chain(&documents::TEMPLATES) {
        assert!(all.contains(text), "{text}");
    }
}
