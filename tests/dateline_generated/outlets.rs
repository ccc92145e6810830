//! Every outlet of the list with one slip: the right outlet or none, never
//! another.

use std::collections::BTreeMap;

use jernih::DatelineParser;

use super::forms::STORY;
use super::slips::Slip;
use super::tally::{Floor, Outcome, Tally};

const LIST: &str = include_str!("../../src/dateline/outlets.txt");

/// Datelines, without the outlet.
const SHAPES: [[&str; 2]; 5] =
    [["JAKARTA, ", " - "], ["Jakarta (", ") - "], ["", ", JAKARTA - "], ["", " | JAKARTA - "], ["", " - "]];

const SHAPE_FLOORS: [Floor<4>; 5] = [
    Floor { name: "`JAKARTA, P - `", understood: [76.2, 76.2, 81.7, 78.5], day: 78.4 },
    Floor { name: "`Jakarta (P) - `", understood: [75.5, 75.0, 81.5, 77.3], day: 78.5 },
    Floor { name: "`P, JAKARTA - `", understood: [76.5, 76.2, 81.7, 78.5], day: 78.4 },
    Floor { name: "`P \\| JAKARTA - `", understood: [76.5, 76.2, 81.7, 78.5], day: 78.4 },
    Floor { name: "`P - `", understood: [76.5, 76.2, 81.7, 78.5], day: 78.4 },
];

const NAME_FLOORS: [Floor<4>; 3] = [
    Floor { name: "`KOMPAS.com`", understood: [90.4, 88.0, 95.9, 92.1], day: 92.0 },
    Floor { name: "`CNN Indonesia`", understood: [69.0, 77.4, 74.3, 73.3], day: 74.7 },
    Floor { name: "`detikNews`", understood: [1.9, 2.1, 2.2, 2.1], day: 2.1 },
];

/// An outlet in one of its spellings.
#[derive(Clone, Copy)]
struct Outlet {
    name: &'static str,
    spelling: &'static str,
}

fn outlets() -> Vec<Outlet> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| {
            let name = line.split('=').next().unwrap_or_default();
            line.split('=').map(move |spelling| Outlet { name, spelling })
        })
        .collect()
}

/// The outlet that is read in a dateline of this shape.
fn read([before, behind]: [&str; 2], printed: &str) -> Option<String> {
    DatelineParser::new().find(&format!("{before}{printed}{behind}{STORY}"))?.outlet_name
}

/// Letters and digits in lower case: nothing else tells two names apart.
fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn every_outlet_is_read_in_every_shape() {
    for Outlet { name, spelling } in outlets() {
        for (i, shape) in SHAPES.into_iter().enumerate() {
            // One word in small letters behind a comma could be any word; a
            // name listed in one word is taken as it is listed.
            let small = i == 0 && spelling.chars().take(3).all(char::is_lowercase) && !spelling.contains('.');
            let apart = spelling == "TIMES Indonesia" && i != 1;
            let expected = (!small && !apart).then_some(name);
            assert_eq!(read(shape, spelling).as_deref(), expected, "{spelling:?} in {shape:?}");
        }
    }
}

#[test]
fn one_slip_never_gives_another_outlet() {
    let outlets = outlets();
    let names: BTreeMap<String, &str> =
        outlets.iter().rev().map(|outlet| (key(outlet.spelling), outlet.name)).collect();
    let (mut shapes, mut forms) = (Tally::<5, 4>::new(), Tally::<3, 4>::new());
    let mut others = Vec::new();
    for Outlet { name, spelling } in &outlets {
        for (kind, slip) in Slip::ALL.into_iter().enumerate() {
            for printed in slip.everywhere(spelling, 0, 1) {
                if names.get(&key(&printed)).is_some_and(|other| other != name) {
                    others.push(printed);
                    continue;
                }
                for (i, shape) in SHAPES.into_iter().enumerate() {
                    let outcome = match read(shape, &printed) {
                        None => Outcome::Unread,
                        Some(read) if read == *name => Outcome::Understood,
                        Some(read) => {
                            assert!(
                                opens_with(&outlets, &printed, &read),
                                "{printed:?} in {shape:?} was read as {read}"
                            );
                            Outcome::DayOnly
                        }
                    };
                    shapes.count(i, kind, outcome);
                    forms.count(form(spelling), kind, outcome);
                }
            }
        }
    }
    others.sort_unstable();
    others.dedup();
    assert_eq!(others, ["AP", "SuaraSulsel.id", "SuaraSumsel.id", "TRIBUNSULBAR.COM", "TRIBUNSUMBAR.COM"]);
    let (by_form, mut under) = forms.table(&NAME_FLOORS);
    let (by_shape, more) = shapes.table(&SHAPE_FLOORS);
    println!("| slip in | tried | dropped | doubled | swapped | replaced | or its house |\n{by_form}{by_shape}");
    under.extend(more);
    assert!(under.is_empty(), "{}", under.join("\n"));
}

/// Whether a name opens with the whole name of another outlet, the house:
/// `ANTARA Nws` is of `ANTARA`.
fn opens_with(outlets: &[Outlet], printed: &str, house: &str) -> bool {
    let printed = printed.to_lowercase();
    outlets
        .iter()
        .filter(|outlet| outlet.name == house)
        .any(|outlet| printed.strip_prefix(&outlet.spelling.to_lowercase()).is_some_and(|rest| rest.starts_with(' ')))
}

/// A web address, several words, or one.
fn form(spelling: &str) -> usize {
    match spelling {
        _ if spelling.contains('.') => 0,
        _ if spelling.contains(' ') => 1,
        _ => 2,
    }
}
