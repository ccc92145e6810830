//! What the benches clean, and the floors they are measured against.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;

use once_cell::sync::Lazy;

/// Documents of one kind.
pub(crate) struct Text {
    pub(crate) name: &'static str,
    pub(crate) docs: Vec<String>,
}

impl Text {
    /// Bytes of raw text.
    pub(crate) fn bytes(&self) -> usize {
        self.docs.iter().map(String::len).sum()
    }
}

/// Bundled texts are repeated until they have this many bytes.
const JOINED: usize = 64 << 10;

/// What a form feed alone on its line parts is a document each.
const BETWEEN: &str = "\n\u{c}\n";

/// The three bundled texts, and where the corpus is there the dump and the
/// labelled pages.
pub(crate) static TEXTS: Lazy<Vec<Text>> = Lazy::new(|| {
    let mut texts = vec![
        bundled("page", include_str!("../data/page.txt")),
        bundled("scrape", include_str!("../data/scrape.txt")),
        bundled("flat", include_str!("../data/flat.txt")),
    ];
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if let Ok(file) = File::open(corpus.join("dump.jsonl.gz")) {
        let dump = read(flate2::read::GzDecoder::new(file), |_| true);
        let (flat, lines) = dump.iter().cloned().partition(|doc| !doc.trim().contains('\n'));
        texts.push(Text { name: "dump", docs: dump });
        texts.push(Text { name: "dump-lines", docs: lines });
        texts.push(Text { name: "dump-flat", docs: flat });
    }
    if let Ok(file) = File::open(corpus.join("docs.jsonl")) {
        texts.push(Text { name: "corpus-pages", docs: read(file, |doc| doc["form"] == "page") });
    }
    texts
});

/// The text of this name.
pub(crate) fn text(name: &str) -> &'static Text {
    TEXTS.iter().find(|text| text.name == name).expect("a text of this name")
}

fn bundled(name: &'static str, text: &str) -> Text {
    let once: Vec<String> = text.split(BETWEEN).map(str::to_owned).collect();
    let mut docs = Vec::new();
    while docs.iter().map(String::len).sum::<usize>() < JOINED {
        docs.extend(once.iter().cloned());
    }
    Text { name, docs }
}

/// The texts of wanted documents, one JSON object a line.
fn read(file: impl Read, wanted: impl Fn(&serde_json::Value) -> bool) -> Vec<String> {
    let lines = BufReader::new(file).lines().map(|line| line.expect("a readable corpus"));
    let docs = lines.map(|line| serde_json::from_str::<serde_json::Value>(&line).expect("an object"));
    docs.filter(wanted).filter_map(|doc| doc["text"].as_str().map(str::to_owned)).collect()
}

/// The first floor: newlines counted by `memchr`, which uses vector
/// instructions. Nothing that looks at every byte is faster.
pub(crate) fn scan(raw: &str) -> usize {
    memchr::memchr_iter(b'\n', raw.as_bytes()).count()
}

/// The second floor, as it was measured when the goals were set: the standard
/// library cuts the lines, and each is hashed eight bytes a step.
pub(crate) fn hash_lines(raw: &str) -> u64 {
    raw.split('\n').fold(0, |sum, line| sum ^ hash(line.as_bytes()))
}

/// The same with lines cut at what `memchr` finds: the least work of anything
/// that looks at lines and remembers them.
pub(crate) fn hash_lines_by_memchr(raw: &str) -> u64 {
    let bytes = raw.as_bytes();
    let mut start = 0;
    let mut sum = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        sum ^= hash(&bytes[start..end]);
        start = end + 1;
    }
    sum
}

/// One rotation, one exclusive or and one multiplication for eight bytes.
fn hash(line: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = line.as_chunks::<8>();
    let mut hash = line.len() as u64;
    for word in words {
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR);
    }
    let last = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    (hash.rotate_left(5) ^ last).wrapping_mul(FACTOR)
}

/// A number of bytes a second, for people.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn speed(bytes: usize, seconds: f64) -> String {
    let mut text = String::new();
    let _ = write!(text, "{:.0} MB/s", bytes as f64 / seconds / 1e6);
    text
}
