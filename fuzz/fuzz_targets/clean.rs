//! Arbitrary bytes through the whole chain.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/checks.rs"]
#[allow(dead_code)]
mod checks;

fuzz_target!(|bytes: &[u8]| {
    checks::all(&String::from_utf8_lossy(bytes));
});
