//! A run that is killed leaves nothing half-written under a final name.
#![cfg(unix)]

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::dump::{Folder, command, dump};

const SHARDS: usize = 6;
const RECORDS: usize = 6000;

/// Ends a run after a while with a signal; whatever stands under a final name
/// must be whole, and a second run must finish the rest.
fn end(signal: &str, after: Duration) -> usize {
    let folder = Folder::new();
    for shard in 0..SHARDS {
        folder.write(&format!("in/{shard}.jsonl"), dump(RECORDS));
    }
    let mut child =
        command(&folder.path(""), &["clean", "in", "-o", "out", "-j", "2"]).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    let killed = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    let status = child.wait().unwrap();
    let finished: Vec<String> = folder.list("out").into_iter().filter(|name| !name.starts_with('.')).collect();
    for name in &finished {
        assert_eq!(folder.read(&format!("out/{name}")).lines().count(), RECORDS, "{name} is whole");
    }
    let hidden = folder.list("out").len() - finished.len();
    if signal == "-INT" && killed.success() && !status.success() {
        assert_eq!(hidden, 0, "an interrupted run cleans up");
        assert!(status.code() == Some(130) || status.code().is_none(), "{status}");
    }
    let again = folder.run(&["clean", "in", "-o", "out"]);
    assert_eq!(again.code(), 0, "{}", again.err());
    for shard in 0..SHARDS {
        assert_eq!(folder.read(&format!("out/{shard}.jsonl")).lines().count(), RECORDS);
    }
    if hidden > 0 {
        assert!(again.err().contains("left by a killed run"), "{}", again.err());
    }
    fs::remove_dir_all(folder.path("in")).unwrap();
    finished.len()
}

#[test]
fn killed_or_interrupted_at_any_moment() {
    let mut finished = Vec::new();
    for signal in ["-KILL", "-INT"] {
        for moment in 0..8 {
            finished.push(end(signal, Duration::from_millis(2 + moment * moment * 9)));
        }
    }
    assert!(finished.iter().any(|count| *count < SHARDS), "no run was ended before it was done: {finished:?}");
}
