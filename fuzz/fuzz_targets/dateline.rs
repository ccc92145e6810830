//! Arbitrary bytes, and datelines as the bytes choose, through the parsers of
//! datelines and times.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "../../tests/suite/documents.rs"]
#[allow(dead_code)]
mod documents;

fuzz_target!(|bytes: &[u8]| {
    checks::dateline(&String::from_utf8_lossy(bytes));
    checks::dateline(&documents::build(bytes));
});
