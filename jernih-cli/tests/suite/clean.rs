//! Bad input, many shards, and what the summary says.

use std::fs;

use super::dump::{Folder, dump, gzip, record};

#[test]
fn bad_records_stop_the_run_with_file_line_and_reason() {
    let long = format!("{{\"text\": \"{}\"}}", "a".repeat(3 << 20));
    for (bad, reason) in [
        (b"{\"text\": \"a\xFF\"}".to_vec(), "invalid UTF-8 at byte 12"),
        (b"{\"text\": \"a\"".to_vec(), "broken JSON at column 12"),
        (b"{\"id\": 1}".to_vec(), "the field \"text\" is missing"),
        (b"{\"text\": 5}".to_vec(), "the field \"text\" is no string but a number"),
        (b"[1]".to_vec(), "expected a JSON object"),
        (long.into_bytes(), "longer than 1048576 bytes"),
    ] {
        let folder = Folder::new();
        let whole = [dump(2).as_bytes(), &bad, b"\n", dump(1).as_bytes()].concat();
        folder.write("a.jsonl", &whole);
        folder.write("b.jsonl", "old");
        let args = ["clean", "a.jsonl", "-o", "b.jsonl", "--force", "--max-record", "1M"];
        let ran = folder.run(&args);
        assert_eq!(ran.code(), 1, "{reason}");
        assert!(ran.err().contains("a.jsonl:3: ") && ran.err().contains(reason), "{}", ran.err());
        assert_eq!(folder.read("b.jsonl"), "old", "nothing is overwritten");
        assert_eq!(folder.list(""), ["a.jsonl", "b.jsonl"]);

        let ran = folder.run(&[&args[..], &["--on-error", "skip", "--stats", "s.json"]].concat());
        assert_eq!(ran.code(), 3, "{}", ran.err());
        assert!(ran.err().contains("4 = 3 + 1"), "{}", ran.err());
        assert_eq!(folder.read("b.jsonl").lines().count(), 3);
        assert_eq!(fs::read(folder.path("b.jsonl.rejects")).unwrap(), [&bad[..], b"\n"].concat());
        let stats: serde_json::Value = serde_json::from_str(&folder.read("s.json")).unwrap();
        assert_eq!((&stats["records"], &stats["documents"], &stats["rejects"]), (&4.into(), &3.into(), &1.into()));
    }
}

#[test]
fn packed_data_that_are_cut_off_are_an_error_and_lose_nothing() {
    let folder = Folder::new();
    let whole = gzip(&dump(5000));
    folder.write("a.jsonl.gz", whole.get(..whole.len() - 700).unwrap());
    let ran = folder.run(&["clean", "a.jsonl.gz", "-o", "b.jsonl"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.err().contains("the packed data end too early"), "{}", ran.err());
    assert!(!folder.path("b.jsonl").exists());
    let ran = folder.run(&["clean", "a.jsonl.gz", "-o", "b.jsonl", "--on-error", "skip", "--quiet"]);
    assert_eq!(ran.code(), 3);
    let kept = folder.read("b.jsonl").lines().count();
    let rest = folder.read("b.jsonl.rejects");
    assert!(kept > 3000 && !rest.contains('\n'), "{kept} kept");
    assert!(record(kept).starts_with(&rest), "the record that was cut off: {rest}");
}

#[test]
fn a_line_of_100_megabytes_is_refused_in_little_memory() {
    let folder = Folder::new();
    let mut text = dump(1);
    text.push_str("{\"text\": \"");
    text.push_str(&"panjang ".repeat(100_000_000 / 8));
    text.push_str("\"}\n");
    text.push_str(&dump(1));
    folder.write("a.jsonl", &text);
    let ran = folder.run(&["clean", "a.jsonl", "-o", "b.jsonl"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.err().contains("a.jsonl:2: the record is longer than 67108864 bytes"), "{}", ran.err());
    let ran = folder.run(&["clean", "a.jsonl", "-o", "b.jsonl", "--on-error", "skip"]);
    assert_eq!(ran.code(), 3, "{}", ran.err());
    assert_eq!(folder.read("b.jsonl").lines().count(), 2);
    assert_eq!(fs::metadata(folder.path("b.jsonl.rejects")).unwrap().len(), 100_000_013);
}

#[test]
fn a_folder_in_a_folder_out_and_finished_outputs_are_skipped() {
    let folder = Folder::new();
    folder.write("in/a.jsonl", dump(3));
    folder.write("in/sub/b.jsonl.gz", gzip(&dump(4)));
    folder.write("in/c.txt", "Warga panen.\nBaca juga: Harga Jagung Naik\n");
    folder.write("in/README", "x");
    let ran = folder.run(&["clean", "in", "-o", "out"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    assert_eq!(folder.list("out"), ["a.jsonl", "c.txt", "sub"]);
    assert_eq!(folder.read("out/c.txt"), "Warga panen.\n");
    assert!(ran.err().contains("ignored, of no known form: in/README"), "{}", ran.err());
    folder.write("out/a.jsonl", "kept as it is");
    fs::remove_file(folder.path("out/c.txt")).unwrap();
    let ran = folder.run(&["clean", "in", "-o", "out"]);
    assert!(ran.err().contains("2 outputs are there already and skipped"), "{}", ran.err());
    assert_eq!(folder.read("out/a.jsonl"), "kept as it is");
    assert_eq!(folder.read("out/c.txt"), "Warga panen.\n");
    let ran = folder.run(&["clean", "in/*.jsonl", "-o", "glob/", "--quiet"]);
    assert_eq!((ran.code(), folder.list("glob")), (0, vec!["a.jsonl".to_owned()]));
}

#[test]
fn what_would_lose_something_is_refused() {
    let folder = Folder::new();
    folder.write("a.jsonl", dump(1));
    folder.write("x/a.jsonl", dump(1));
    for (args, reason) in [
        (vec!["clean", "a.jsonl", "-o", "a.jsonl", "--force"], "would be overwritten by its own output"),
        (vec!["clean", "a.jsonl", "-o", "x/a.jsonl"], "is there already; --force makes it anew"),
        (vec!["clean", "a.jsonl", "x/a.jsonl", "-o", "out/"], "would both become out/a.jsonl"),
        (vec!["clean", "a.jsonl", "-o", "b.csv"], "forms are kept"),
        (vec!["clean", "a.jsonl", "x", "-o", "b.jsonl"], "several inputs need a folder"),
        (vec!["clean", "a.jsonl", "-o", "b.jsonl", "--marks", "./b.jsonl"], "would hold two outputs"),
        (
            vec!["clean", "a.jsonl", "-o", "b.jsonl", "--on-error", "skip", "--rejects", "b.jsonl"],
            "would hold two outputs",
        ),
        (vec!["clean", "a.jsonl", "-o", "out/", "--marks", "out/"], "would hold two outputs"),
        (vec!["clean", "a.jsonl", "--doubtful", "nan"], "a number from 0 to 1"),
        (vec!["clean", "nowhere.jsonl"], "there is no such file"),
        (vec!["clean", "a.jsonl", "--on-error", "skip"], "needs --rejects FILE"),
    ] {
        let ran = folder.run(&args);
        assert_eq!(ran.code(), 2, "{args:?}: {}", ran.err());
        assert!(ran.err().contains(reason), "{args:?}: {}", ran.err());
        assert_eq!(ran.out(), "");
    }
    assert_eq!(folder.read("x/a.jsonl"), dump(1));
}

#[test]
fn a_field_that_is_there_is_not_written_again() {
    let folder = Folder::new();
    folder.write("a.jsonl", "{\"id\": 1, \"text\": \"Warga pulang.\"}\n");
    for field in ["text", "id"] {
        let ran = folder.run(&["clean", "a.jsonl", "--into", field]);
        assert_eq!(ran.code(), 1, "{field}: {}", ran.err());
        assert!(ran.err().contains("is there already"), "{field}: {}", ran.err());
    }
}

#[test]
fn publisher_files_that_cannot_be_used_are_refused() {
    let folder = Folder::new();
    folder.write("a.jsonl", dump(1));
    folder.write("one.toml", "id = \"kabar\"\n");
    folder.write("two.toml", "id = \"kabar\"\n");
    folder.write("bytes.toml", b"id = \"kabar\xFF\"\n");
    for (files, reason) in [
        (vec!["one.toml", "two.toml"], "two.toml: the id `kabar` is that of one.toml already"),
        (vec!["bytes.toml"], "bytes.toml: invalid UTF-8 at byte 12"),
    ] {
        let publishers = files.iter().flat_map(|file| ["--publisher", *file]);
        let ran = folder.run(&["clean", "a.jsonl"].into_iter().chain(publishers).collect::<Vec<_>>());
        assert_eq!(ran.code(), 2, "{files:?}: {}", ran.err());
        assert!(ran.err().contains(reason), "{files:?}: {}", ran.err());
    }
}

#[test]
fn other_forms_are_named_when_they_are_none_of_ours() {
    let folder = Folder::new();
    folder.write("a.json", "[{\"text\": \"a\"}]");
    let ran = folder.run(&["clean", "a.json"]);
    assert!(ran.err().contains("this is one JSON array"), "{}", ran.err());
    folder.write("b.jsonl", "{\"headline\": \"a\", \"lead\": \"b\"}\n");
    let ran = folder.run(&["clean", "b.jsonl"]);
    assert!(ran.err().contains("say which with --text-field: headline, lead"), "{}", ran.err());
    assert_eq!(folder.run(&["clean", "b.jsonl", "--text-field", "lead", "-o", "/dev/null"]).code(), 0);
}
