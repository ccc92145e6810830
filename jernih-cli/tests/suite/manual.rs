//! The manual, the completions, and truncated zstd.

use super::dump::{Folder, dump, gzip};

const COMMANDS: [&str; 7] = ["clean", "explain", "rules", "rule", "report", "check", "completions"];

#[test]
fn the_manual_has_a_page_for_every_command() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["man", "--dir", "."]).code(), 0);
    for command in COMMANDS {
        let page = folder.read(&format!("jernih-{command}.1"));
        assert!(page.contains(".TH") && page.contains(command), "{command}");
    }
    assert!(folder.read("jernih.1").contains("EXIT"), "exit codes are in the manual");
}

#[test]
fn every_shell_completes_every_command() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = folder.run(&["completions", shell]);
        assert_eq!(ran.code(), 0, "{shell}");
        for command in COMMANDS {
            assert!(ran.out().contains(command), "{shell} does not complete {command}");
        }
    }
    assert_ne!(folder.run(&["completions", "tcsh"]).code(), 0);
}

#[test]
fn two_columns_of_text_are_an_error() {
    let folder = Folder::new();
    folder.write("a.csv", b"text,text\nsatu,dua\n");
    let ran = folder.run(&["clean", "a.csv", "-o", "b.csv"]);
    assert_eq!(ran.code(), 1, "{}", ran.err());
    assert!(ran.err().contains("stands twice in the header"), "{}", ran.err());
}

#[test]
fn a_report_says_that_its_input_is_cut_off() {
    let folder = Folder::new();
    let whole = gzip(&dump(5000));
    folder.write("cut.jsonl.gz", &whole[..whole.len() - 700]);
    let ran = folder.run(&["report", "cut.jsonl.gz", "-o", "report.html"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    assert!(ran.err().contains("the packed data end too early"), "{}", ran.err());
    assert!(folder.path("report.html").exists());
}

#[test]
fn zstd_that_is_cut_off_is_an_error() {
    let folder = Folder::new();
    folder.write("a.jsonl", dump(50).as_bytes());
    assert_eq!(folder.run(&["clean", "a.jsonl", "-o", "a.jsonl.zst"]).code(), 0);
    let whole = std::fs::read(folder.path("a.jsonl.zst")).unwrap();
    folder.write("cut.jsonl.zst", &whole[..whole.len() / 2]);
    let ran = folder.run(&["clean", "cut.jsonl.zst", "-o", "out.jsonl"]);
    assert_eq!(ran.code(), 1, "{}", ran.err());
    assert!(ran.err().contains("cut.jsonl.zst"), "{}", ran.err());
    assert!(!folder.path("out.jsonl").exists());
}
