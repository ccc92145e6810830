//! Documents made of real furniture and spoilt, and an order of the filters,
//! as the bytes choose.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "../../tests/suite/documents.rs"]
#[allow(dead_code)]
mod documents;

fuzz_target!(|bytes: &[u8]| {
    let (order, bytes) = bytes.split_at(bytes.len().min(16));
    let raw = documents::build(bytes);
    checks::all(&raw);
    let order = documents::Choices::new(order).order(checks::filters().len());
    checks::any_order(&raw, &order);
});
