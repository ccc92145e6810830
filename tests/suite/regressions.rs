//! What fuzzing and property tests found, kept by name: every file in
//! `tests/regressions` is a text that once broke a promise.

use std::fs;

use super::{checks, corpus};

#[test]
fn what_once_broke_holds() {
    let files = corpus::files(&corpus::root().join("tests/regressions"));
    assert!(files.len() >= 10, "only {} regressions", files.len());
    for file in files {
        let bytes = fs::read(&file).expect("a readable file");
        let raw = String::from_utf8_lossy(&bytes);
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let result = std::panic::catch_unwind(|| {
            checks::all(&raw);
            let last_first: Vec<usize> = (0..checks::filters().len()).rev().collect();
            checks::any_order(&raw, &last_first);
            raw.lines().chain([&*raw]).for_each(checks::dateline);
            if name.starts_with("footer-") {
                let prose = jernih::clean(&raw);
                assert_eq!(
                    jernih::clean(&format!("{raw}\nTulis Komentar\nBagikan berita ini\nHalaman Selanjutnya")),
                    prose
                );
                assert_eq!(
                    jernih::clean(&format!("{raw}\nBaca juga: Jembatan Gantung Wanasari Kembali Dibuka untuk Warga")),
                    prose
                );
            }
            if name.starts_with("twice-") {
                let prose = jernih::clean(&raw);
                assert_eq!(jernih::clean(&prose), prose);
            }
        });
        assert!(result.is_ok(), "{name} breaks again");
    }
}
