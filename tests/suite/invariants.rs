//! What holds of any text, tried on arbitrary text, on spoilt furniture and on
//! the corpus. `PROPTEST_CASES=20000 cargo test invariants` runs longer,
//! `JERNIH_DUMP=1` takes in every article of the corpus.

use std::sync::Mutex;
use std::thread;

use proptest::prelude::*;

use super::checks;
use super::corpus::{self, Text};
use super::documents::{self, Choices};

/// Spoilt furniture. It shrinks by the bytes that choose it.
fn spoilt() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<u8>(), 0..240).prop_map(|bytes| documents::build(&bytes))
}

fn config(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, max_shrink_iters: 1500, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

proptest! {
    #![proptest_config(config(1500))]

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
    fn a_dateline_lies_in_its_text(spoilt in spoilt(), raw in "\\PC{0,80}") {
        for text in spoilt.lines().chain([spoilt.as_str(), raw.as_str()]) {
            checks::dateline(text);
        }
    }
}

/// Fails with the texts for which `holds` does not.
fn every(texts: &[Text], what: &str, holds: impl Fn(&str) -> bool + Sync) {
    let wrong: Vec<&str> = failing(texts, holds);
    assert!(wrong.is_empty(), "{what}: {} of {} texts\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

/// The names of the texts for which `holds` does not, tried on two threads.
fn failing(texts: &[Text], holds: impl Fn(&str) -> bool + Sync) -> Vec<&str> {
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for half in texts.chunks(texts.len().div_ceil(2).max(1)) {
            let (wrong, holds) = (&wrong, &holds);
            scope.spawn(move || {
                for text in half {
                    if !holds(&text.raw) {
                        wrong.lock().expect("no panic in another thread").push(text.name.as_str());
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("no panic in a thread");
    wrong.sort_unstable();
    wrong
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

/// Documents that may change when they are cleaned once more, in 1000.
const CHANGING: usize = 5;

#[test]
fn cleaning_twice_is_cleaning_once() {
    let texts = corpus::texts();
    let changing = failing(&texts, |raw| {
        let once = jernih::clean(raw);
        jernih::clean(&once) == once
    });
    println!("{} of {} texts change when they are cleaned once more: {changing:?}", changing.len(), texts.len());
    assert!(changing.len() * 1000 <= texts.len() * CHANGING, "{} of {}: {changing:?}", changing.len(), texts.len());
}

/// Furniture that sites print under every article.
const FOOTERS: [&str; 4] = [
    "Tulis Komentar\nBagikan berita ini\nHalaman Selanjutnya",
    "Cek Berita dan Artikel yang lain di Google News\nLaporkan Komentar",
    "Baca juga: Jembatan Gantung Wanasari Kembali Dibuka untuk Warga",
    "ADVERTISEMENT",
];

#[test]
fn a_footer_changes_nothing_above_it() {
    for footer in FOOTERS {
        assert_eq!(
            jernih::clean(&format!("Air sudah surut sejak pagi tadi.\n{footer}")),
            "Air sudah surut sejak pagi tadi.",
            "{footer}"
        );
    }
    let texts = corpus::texts();
    every(&texts, "a footer changes the prose above it", |raw| {
        let prose = jernih::clean(raw);
        FOOTERS.iter().all(|footer| jernih::clean(&format!("{raw}\n{footer}")) == prose)
    });
}
