//! Arbitrary bytes through the reader of golden cases: it reads them or says
//! what is wrong, and the bracketed form gives the same parts when read again.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/golden.rs"]
#[allow(dead_code, unused_imports)]
mod golden;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for text in [format!("title: x\n---\n{text}"), text.into_owned()] {
        let Ok(case) = golden::parse("fuzz", &text) else { continue };
        let raw = case.raw();
        let article = jernih::Pipeline::new().clean(&raw);
        assert_eq!(article.pieces().map(|piece| piece.span.len()).sum::<usize>(), raw.len());
        let printed = golden::canonical(&case.parts);
        if let Ok(again) = golden::parse("fuzz", &format!("title: x\n---\n{printed}\n")) {
            assert_eq!(golden::canonical(&again.parts), printed, "the bracketed form changes when it is read again");
        }
    }
});
