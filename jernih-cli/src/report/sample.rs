//! [`Sample`]: documents drawn from a dump, the same for the same seed.

use std::collections::BTreeMap;

use crate::args::Source;
use crate::failure::Failure;
use crate::input::Input;
use crate::records::each::{Record, each};
use crate::signals;

/// A document of the sample.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// The file it comes from.
    pub(crate) file: String,
    /// The record.
    pub(crate) record: Record,
}

/// Draws documents: those whose lot is smallest. A lot depends on the seed and
/// the place in the dump alone, so memory holds the sample and no more.
#[derive(Debug)]
pub(crate) struct Sample {
    size: usize,
    seed: u64,
    seen: u64,
    drawn: BTreeMap<(u64, u64), Drawn>,
}

impl Sample {
    /// An empty sample that grows to `size` documents.
    pub(crate) fn new(size: usize, seed: u64) -> Sample {
        Sample { size: size.max(1), seed, seen: 0, drawn: BTreeMap::new() }
    }

    /// Draws from an input.
    pub(crate) fn add(&mut self, input: &Input, source: &Source) -> Result<(), Failure> {
        let name = input.name();
        each(input, source, |record| {
            if self.seen.is_multiple_of(1024) {
                signals::check()?;
            }
            let lot = (lot(self.seed, self.seen), self.seen);
            self.seen += 1;
            let room = self.drawn.len() < self.size;
            if room || self.drawn.last_key_value().is_some_and(|(last, _)| lot < *last) {
                self.drawn.insert(lot, Drawn { file: name.clone(), record });
                if !room {
                    self.drawn.pop_last();
                }
            }
            Ok(true)
        })
    }

    /// How many documents were seen.
    pub(crate) fn seen(&self) -> u64 {
        self.seen
    }

    /// The documents in the order of the dump.
    pub(crate) fn into_documents(self) -> Vec<Drawn> {
        let mut documents: Vec<(u64, Drawn)> = self.drawn.into_iter().map(|((_, at), drawn)| (at, drawn)).collect();
        documents.sort_by_key(|(at, _)| *at);
        documents.into_iter().map(|(_, drawn)| drawn).collect()
    }
}

/// `SplitMix64`: a number that looks drawn by chance, for a place in the dump.
fn lot(seed: u64, place: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ place.wrapping_add(1).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_differ_by_seed_and_place() {
        assert_ne!(lot(1, 0), lot(1, 1));
        assert_ne!(lot(1, 0), lot(2, 0));
        assert_eq!(lot(7, 9), lot(7, 9));
    }
}
