//! The little Markdown that explanations are written in.

use std::fmt::Write as _;

use crate::paint::{BOLD, DIM};

/// A part of an explanation: its heading and its text in one line.
pub(crate) fn parts(markdown: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for line in markdown.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix("## ") {
            out.push((heading.to_owned(), String::new()));
        } else if let Some((_, text)) = out.last_mut() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    out
}

/// The first sentence of what a rule marks.
pub(crate) fn first_sentence(markdown: &str) -> String {
    let parts = parts(markdown);
    let text = parts.first().map_or("", |(_, text)| text.as_str());
    let inside = |at: usize| text.get(..at).unwrap_or_default().matches('`').count() % 2 == 1;
    let end = text.match_indices(". ").map(|(at, _)| at).find(|at| !inside(*at));
    end.and_then(|end| text.get(..=end)).unwrap_or(text).replace('`', "")
}

/// An explanation for the terminal.
pub(crate) fn shown(markdown: &str) -> String {
    let mut out = String::new();
    for (heading, text) in parts(markdown) {
        // Writing to a String has no errors.
        let _ = writeln!(out, "{BOLD}{heading}{BOLD:#}");
        for line in wrapped(&text, 76) {
            let _ = write!(out, "  ");
            for (at, part) in line.split('`').enumerate() {
                if at > 0 {
                    let _ = write!(out, "{DIM}`{DIM:#}");
                }
                out.push_str(part);
            }
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// Text cut into lines no wider than this.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_have_parts_and_a_first_sentence() {
        let text = " ## What it marks\n A line: `Baca juga. X`. In a line\n more.\n ## Why\n Because.\n";
        assert_eq!(parts(text)[0].1, "A line: `Baca juga. X`. In a line more.");
        assert_eq!(first_sentence(text), "A line: Baca juga. X.");
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrapped("satu dua tiga", 8), ["satu dua", "tiga"]);
    }
}
