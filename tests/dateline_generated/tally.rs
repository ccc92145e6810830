//! Counting what became of slips, and holding the shares to their floors.

use std::fmt::Write;

/// What became of a slip that did no harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The slip was understood, and all the rest.
    Understood,
    /// The day was read, and of what holds the slip nothing.
    DayOnly,
    /// No day was read.
    Unread,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    understood: usize,
    day_only: usize,
    unread: usize,
}

/// Shares in percent, and under which they may not fall: for each kind of slip
/// the share understood, and for all together the share whose day is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floor<const KINDS: usize> {
    pub(crate) name: &'static str,
    pub(crate) understood: [f64; KINDS],
    pub(crate) day: f64,
}

/// Outcomes by row, what holds the slip, and column, its kind.
#[derive(Clone, Debug)]
pub(crate) struct Tally<const ROWS: usize, const KINDS: usize>([[Cell; KINDS]; ROWS]);

impl<const ROWS: usize, const KINDS: usize> Tally<ROWS, KINDS> {
    pub(crate) fn new() -> Self {
        Tally([[Cell::default(); KINDS]; ROWS])
    }

    pub(crate) fn count(&mut self, row: usize, kind: usize, outcome: Outcome) {
        let cell = &mut self.0[row][kind];
        *match outcome {
            Outcome::Understood => &mut cell.understood,
            Outcome::DayOnly => &mut cell.day_only,
            Outcome::Unread => &mut cell.unread,
        } += 1;
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (cell, more) in self.0.iter_mut().flatten().zip(other.0.iter().flatten()) {
            cell.understood += more.understood;
            cell.day_only += more.day_only;
            cell.unread += more.unread;
        }
    }

    /// A row for each floor: how many slips, the shares, the share whose day
    /// is read. And what is under its floor.
    pub(crate) fn table(&self, floors: &[Floor<KINDS>; ROWS]) -> (String, Vec<String>) {
        let (mut table, mut under) = (String::new(), Vec::new());
        for (cells, floor) in self.0.iter().zip(floors) {
            let all: usize = cells.iter().map(Cell::all).sum();
            let day: usize = cells.iter().map(|cell| cell.understood + cell.day_only).sum();
            let mut shares: Vec<_> = cells.iter().map(|cell| share(cell.understood, cell.all())).collect();
            shares.push(share(day, all));
            write!(table, "| {} | {all} |", floor.name).expect("a string takes all");
            for (share, floor_of) in shares.into_iter().zip(floor.understood.into_iter().chain([floor.day])) {
                write!(table, " {share:.1} |").expect("a string takes all");
                if share < floor_of {
                    under.push(format!("{}: {share:.2} is under {floor_of}", floor.name));
                }
            }
            table.push('\n');
        }
        (table, under)
    }
}

impl Cell {
    fn all(&self) -> usize {
        self.understood + self.day_only + self.unread
    }
}

/// A share in percent; of nothing, none.
#[allow(clippy::cast_precision_loss, reason = "counts of millions")]
fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { 100.0 * part as f64 / all as f64 }
}
