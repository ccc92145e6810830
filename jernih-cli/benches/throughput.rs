//! JSON lines in, JSON lines out: the command against the core itself.
//!
//! ```sh
//! cargo bench -p jernih-cli                                  # the invented sample, repeated
//! JERNIH_DUMP=dump.jsonl cargo bench -p jernih-cli           # a dump of yours (not packed)
//! JERNIH_DIR=/dev/shm cargo bench -p jernih-cli              # where the files are written
//! ```
//!
//! MB are those of the raw text. Every figure is the best of several rounds;
//! on a machine that does other work the CPU time is the one to trust.

#![allow(clippy::print_stdout)] // a bench prints its figures

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use jernih::Pipeline;

/// How many bytes of JSON are cleaned.
const SIZE: usize = 200_000_000;

/// How many rounds are run.
const ROUNDS: usize = 5;

/// Seconds by the clock and seconds of work.
#[derive(Clone, Copy)]
struct Took {
    wall: f64,
    work: f64,
}

fn main() {
    let folder = std::env::var_os("JERNIH_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let sample = std::env::var_os("JERNIH_DUMP")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/dump.jsonl"), PathBuf::from);
    let once = std::fs::read_to_string(sample).expect("a dump");
    let times = SIZE.div_ceil(once.len()).max(1);
    let texts: Vec<String> = once.lines().map(text).collect();
    let bytes = texts.iter().map(String::len).sum::<usize>() * times;
    let input = folder.join("jernih-bench-in.jsonl");
    let output = folder.join("jernih-bench-out.jsonl");
    std::fs::write(&input, once.repeat(times)).expect("room for the input");

    let core = best(|| core(&texts, times));
    let one = best(|| command(&input, &output, "1"));
    let two = best(|| command(&input, &output, "2"));
    let four = best(|| command(&input, &output, "4"));
    std::fs::remove_file(&input).expect("the input");
    std::fs::remove_file(&output).expect("the output");

    println!("{:<22}{:>10}{:>12}{:>12}", "", "MB/s", "MB/CPU s", "CPU s");
    for (name, took) in
        [("core, one thread", core), ("jernih clean -j1", one), ("jernih clean -j2", two), ("jernih clean -j4", four)]
    {
        println!("{name:<22}{:>10.0}{:>12.0}{:>12.2}", mb(bytes) / took.wall, mb(bytes) / took.work, took.work);
    }
    println!(
        "-j1 against the core  {:>9.2} by the clock, {:.2} by CPU time (floor 0.50)",
        core.wall / one.wall,
        core.work / one.work
    );
    println!("-j2 against -j1       {:>9.2} by the clock (floor 1.80 on two idle cores)", one.wall / two.wall);
}

#[allow(clippy::cast_precision_loss)]
fn mb(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn text(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
    value["text"].as_str().expect("a text").to_owned()
}

/// Cleans every text as a program of one's own would, the buffer used again.
fn core(texts: &[String], times: usize) {
    let pipeline = Pipeline::default();
    let mut prose = String::new();
    let mut written = 0;
    for _ in 0..times {
        for text in texts {
            prose.clear();
            pipeline.clean(text).write_prose(&mut prose);
            written += prose.len();
        }
    }
    assert!(written > 0, "nothing was written");
}

fn command(input: &Path, output: &Path, threads: &str) {
    let status = Command::new(env!("CARGO_BIN_EXE_jernih"))
        .args(["clean", "--quiet", "--force", "-j", threads, "-o"])
        .args([output, input])
        .stdin(Stdio::null())
        .status()
        .expect("the command runs");
    assert!(status.success(), "the command failed");
}

fn best(run: impl Fn()) -> Took {
    let round = || {
        let (wall, work) = (Instant::now(), cpu());
        run();
        Took { wall: wall.elapsed().as_secs_f64(), work: cpu() - work }
    };
    let rounds: Vec<Took> = (0..ROUNDS).map(|_| round()).collect();
    let least = |value: fn(&Took) -> f64| rounds.iter().map(value).fold(f64::INFINITY, f64::min);
    Took { wall: least(|took| took.wall), work: least(|took| took.work) }
}

/// CPU seconds of this process and those it ran; 0 where Linux does not tell.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: u32 = fields.skip(11).take(4).filter_map(|field| field.parse::<u32>().ok()).sum();
    f64::from(ticks) / 100.0
}
