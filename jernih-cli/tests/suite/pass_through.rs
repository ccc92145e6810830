//! What is not cleaned comes out as it went in.

use super::dump::{Folder, dump, gzip, record, unpack};

const CLEAN: &str = "Warga dusun nomor 7 memanen jagung sejak pagi.\\n\\nHasilnya dijemur di halaman balai.";

#[test]
fn other_fields_of_json_lines_stay_byte_for_byte() {
    let folder = Folder::new();
    let raw = record(7).replace("\"tag\"", "\"text2\":  -0.0 , \"tag\"");
    folder.write("a.jsonl", format!("{raw}\r\n\n{raw}"));
    let ran = folder.run(&["clean", "a.jsonl", "-o", "b.jsonl"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    let from = raw.find("Warga").unwrap();
    let to = raw.find("balai.").unwrap() + "balai.".len();
    let want = format!("{}{CLEAN}{}", raw.get(..from).unwrap(), raw.get(to..).unwrap());
    assert_eq!(folder.read("b.jsonl"), format!("{want}\r\n\n{want}"));
}

#[test]
fn the_prose_can_go_into_a_field_of_its_own_with_metadata() {
    let folder = Folder::new();
    folder.write("a.jsonl", record(7) + "\n");
    assert_eq!(folder.run(&["clean", "a.jsonl", "-o", "b.jsonl", "--into", "prosa", "--metadata"]).code(), 0);
    let out = folder.read("b.jsonl");
    assert!(out.starts_with(record(7).strip_suffix('}').unwrap()), "{out}");
    let value: serde_json::Value = serde_json::from_str(&out.replace("1e400", "1")).unwrap();
    assert_eq!(value["prosa"], CLEAN.replace("\\n", "\n"));
    assert_eq!(value["jernih"]["removed"]["P101"], 1);
    let again = folder.run(&["clean", "b.jsonl", "-o", "c.jsonl", "--into", "prosa"]);
    assert_eq!(again.code(), 1);
    assert!(again.err().contains("b.jsonl:1: the field \"prosa\" is there already"), "{}", again.err());
}

#[test]
fn output_is_the_same_for_every_number_of_threads_and_packing() {
    let folder = Folder::new();
    let text = dump(9000);
    folder.write("a.jsonl.gz", gzip(&text));
    let mut outputs = Vec::new();
    for threads in ["1", "2", "7"] {
        for ending in ["", ".gz", ".zst"] {
            let name = format!("out-{threads}.jsonl{ending}");
            let ran = folder.run(&["clean", "a.jsonl.gz", "-o", &name, "-j", threads, "--marks", "m.jsonl"]);
            assert_eq!(ran.code(), 0, "{}", ran.err());
            let clean = if ending.is_empty() { folder.read(&name) } else { unpack(&folder.path(&name)) };
            outputs.push((clean, std::fs::read(folder.path(&name)).unwrap(), folder.read("m.jsonl"), ending));
        }
    }
    assert_eq!(outputs[0].0.lines().count(), 9000);
    for output in &outputs {
        assert!(output.0 == outputs[0].0 && output.2 == outputs[0].2, "the text depends on the threads or the packing");
        let same = outputs.iter().find(|other| other.3 == output.3).unwrap();
        assert!(same.1 == output.1, "the bytes depend on the threads");
    }
}

#[test]
fn pipes_are_read_and_written() {
    use std::io::Write;
    let folder = Folder::new();
    for (text, want) in
        [(dump(3), "d-2"), ("Warga panen.\nBaca juga: Harga Jagung Naik\n".to_owned(), "Warga panen.\n")]
    {
        let mut command = super::dump::command(&folder.path(""), &["clean", "--quiet"]);
        command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        assert!(out.contains(want) && !out.contains("Baca juga"), "{out}");
    }
}

#[test]
fn marks_point_at_the_raw_text() {
    let folder = Folder::new();
    folder.write("a.jsonl", record(7).replace("Warga", "Wargaé") + "\n");
    assert_eq!(folder.run(&["clean", "a.jsonl", "-o", "b.jsonl", "--marks", "m.jsonl"]).code(), 0);
    let line: serde_json::Value = serde_json::from_str(&folder.read("m.jsonl")).unwrap();
    assert_eq!(line["id"], "d-7");
    let mark = &line["marks"][0];
    assert_eq!(mark["rule"], "P101");
    assert_eq!(mark["bytes"][0].as_u64().unwrap(), mark["chars"][0].as_u64().unwrap() + 1);
    let dolma = ["clean", "a.jsonl", "-o", "c.jsonl", "--marks", "d.jsonl", "--marks-format", "dolma"];
    assert_eq!(folder.run(&dolma).code(), 0);
    let line: serde_json::Value = serde_json::from_str(&folder.read("d.jsonl")).unwrap();
    assert_eq!(line["attributes"]["jernih__P101"][0][0], mark["chars"][0]);
}
