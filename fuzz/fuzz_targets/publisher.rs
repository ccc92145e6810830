//! Arbitrary bytes through the reader of publisher files; what it reads
//! becomes a publisher, and its phrases clean a text that holds them.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../jernih-cli/src/publisher/file.rs"]
#[allow(dead_code, unreachable_pub)]
mod file;
#[path = "../../tests/suite/checks.rs"]
#[allow(dead_code)]
mod checks;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let read = match file::read(&text) {
        Ok(read) => read,
        Err(wrong) => return drop(wrong.told("fuzz.toml", &text)),
    };
    let Ok(publisher) = read.publisher() else { return };
    let raw: String = publisher.phrases().iter().map(|phrase| format!("{} Warga pulang.\n", phrase.text())).collect();
    let pipeline = jernih::Pipeline::with_publishers([&publisher]);
    for raw in [raw.as_str(), &text] {
        let article = pipeline.clean(raw);
        checks::partition(&article);
        checks::rendered(&article);
    }
});
