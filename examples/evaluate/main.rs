//! How right is the pipeline? Reads documents and gold labels, cleans, and
//! prints the scores by shape and publisher.
//!
//! ```sh
//! cargo run --release --example evaluate -- ../shared/corpus
//! cargo run --release --example evaluate -- ../shared/corpus --show scrape-031
//! ```

mod gold;
mod score;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use jernih::Pipeline;

use gold::{Doc, Gold};
use score::{Score, Scorer, Total, total};

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let mut folder = PathBuf::from("../shared/corpus");
    let (mut show, mut out, mut verbose) = (None, None, false);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--show" => show = args.next(),
            "--out" => out = args.next(),
            "-v" => verbose = true,
            _ => folder = PathBuf::from(arg),
        }
    }
    let docs: Vec<Doc> = gold::read(&folder.join("docs.jsonl"))?;
    let gold: Vec<Gold> = gold::read(&folder.join("gold.jsonl"))?;
    let gold: BTreeMap<&str, &Gold> = gold.iter().map(|g| (g.id.as_str(), g)).collect();
    let pipeline = Pipeline::default();
    let scorer = Scorer::new();
    let mut rows: BTreeMap<String, Vec<Score>> = BTreeMap::new();
    let mut file = out.map(std::fs::File::create).transpose()?;
    let mut stdout = std::io::stdout().lock();
    for doc in &docs {
        let Some(gold) = gold.get(doc.id.as_str()) else { continue };
        let article = pipeline.clean(&doc.text);
        let prose = article.prose();
        if let Some(file) = &mut file {
            writeln!(file, "{}", serde_json::json!({"id": doc.id, "text": prose}))?;
        }
        let lines = gold.lines(&doc.text);
        let score = scorer.score(&doc.text, &lines, &prose);
        if show.as_deref() == Some(doc.id.as_str()) {
            writeln!(stdout, "{}", article.marked_up())?;
        }
        let selected = show.as_ref().is_some_and(|s| doc.id.starts_with(s.as_str()));
        if (verbose || selected) && (score.lost() > 0 || score.junk() > 0) {
            writeln!(stdout, "## {} {} lost {} junk {}", doc.id, doc.publisher.as_deref().unwrap_or("?"), score.lost(), score.junk())?;
            for (sign, list) in [('-', &score.lost_lines), ('+', &score.junk_lines)] {
                for (number, label, text) in list {
                    let text: String = text.chars().take(160).collect();
                    writeln!(stdout, "  {sign} {number} {label} {text}")?;
                }
            }
        }
        for key in ["ALL".to_owned(), format!("form:{}", doc.form.as_deref().unwrap_or("?")), doc.publisher.clone().unwrap_or_default()] {
            rows.entry(key).or_default().push(score.clone());
        }
    }
    writeln!(stdout, "{:28} docs   F1     P      R      macroF1 lost/10k junk-left exact", "set")?;
    for (key, scores) in &rows {
        let Total { docs, f1, precision, recall, macro_f1, lost_per_10k, junk_left, exact } = total(scores);
        writeln!(stdout, "{key:28} {docs:4} {f1:.4} {precision:.4} {recall:.4} {macro_f1:.4} {lost_per_10k:8.1} {junk_left:8.4}  {exact:.3}")?;
    }
    Ok(())
}
