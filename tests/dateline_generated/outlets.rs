//! Names of outlets with one slip: the right outlet or none, never another.

use jernih::{Dateline, DatelineParser};

use super::forms::STORY;
use super::slips::Slip;
use super::tally::{Floor, Outcome, Tally};

const LIST: &str = include_str!("../../src/dateline/outlets.txt");

/// Datelines with an outlet, without its name.
const SHAPES: [[&str; 2]; 5] =
    [["JAKARTA, ", " - "], ["Jakarta (", ") - "], ["", ", JAKARTA - "], ["", " | JAKARTA - "], ["", " - "]];

/// Outlets by spelling: the spelling, and the outlet's name.
fn outlets() -> Vec<(&'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| {
            let name = line.split('=').next().unwrap_or_default();
            line.split('=').map(move |spelling| (spelling, name))
        })
        .collect()
}

fn read(shape: [&str; 2], outlet: &str) -> (String, Option<Dateline>) {
    let [before, behind] = shape;
    let text = format!("{before}{outlet}{behind}{STORY}");
    let dateline = DatelineParser::new().find(&text);
    (text, dateline)
}

/// Letters and digits of a name in lower case: the rest says nothing.
fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn probe() {
    use std::collections::BTreeMap;
    let outlets = outlets();
    let keys: BTreeMap<String, &str> = outlets.iter().rev().map(|(s, n)| (key(s), *n)).collect();
    for (spelling, name) in &outlets {
        for shape in SHAPES {
            let (text, d) = read(shape, spelling);
            let got = d.as_ref().and_then(|d| d.outlet_name.clone());
            if got.as_deref() != Some(*name) {
                println!("CLEAN {name}: {text} -> {got:?}");
            }
        }
    }
    let mut tally: Tally<5, 4> = Tally::new();
    let mut other: BTreeMap<(String, String, usize), (usize, String)> = BTreeMap::new();
    for (spelling, name) in &outlets {
        for (k, kind) in Slip::ALL.into_iter().enumerate() {
            for slip in kind.everywhere(spelling, 0, 1) {
                if keys.get(&key(&slip)).is_some_and(|n| n != name) {
                    println!("EXACT {slip} of {name}");
                    continue;
                }
                for (s, shape) in SHAPES.into_iter().enumerate() {
                    let (text, d) = read(shape, &slip);
                    let got = d.as_ref().and_then(|d| d.outlet_name.clone());
                    let o = match got {
                        Some(g) if g == *name => Outcome::Understood,
                        Some(g) => {
                            other.entry((name.to_string(), g, s)).or_insert((0, text)).0 += 1;
                            Outcome::DayOnly
                        }
                        None => Outcome::Unread,
                    };
                    tally.count(s, k, o);
                }
            }
        }
    }
    for (k, v) in other {
        println!("OTHER {k:?} {v:?}");
    }
    let f = SHAPES.map(|s| Floor { name: s[1], understood: [0.0; 4], day: 0.0 });
    println!("{}", tally.table(&f).0);
}
