//! [`Capitals`]: what phrases are found by, gone through in order.

use std::hint::select_unpredictable;

use crate::scan::{self, BLOCK};

/// The capitals of a text that are still to come.
pub(crate) struct Capitals<'d> {
    bytes: &'d [u8],
    /// Those of the block that begins at `from`,
    bits: u64,
    from: usize,
    /// and those of the blocks behind it, the last of which is not gone through.
    rest: &'d [u64],
}

impl<'d> Capitals<'d> {
    /// Those of all blocks but the last, the first of which begins at `from`; `blocks` has
    /// a bit for each byte. Nothing where there is no block.
    pub(crate) fn of(bytes: &'d [u8], from: usize, blocks: &'d [u64]) -> Option<Capitals<'d>> {
        let (&bits, rest) = blocks.split_first()?;
        Some(Capitals { bytes, bits, from, rest })
    }

    /// Keeps the offsets of the next ones that are `wanted`, and of some bytes more at
    /// the ends of blocks that have none. Returns how many there are: fewer than there
    /// is room for when no more come. One loop for the capitals of all blocks, as
    /// nothing foretells how many a block has.
    #[inline(never)]
    pub(crate) fn keep(&mut self, wanted: impl Fn(u64) -> bool, kept: &mut [usize; 16]) -> usize {
        let Capitals { bytes, mut bits, mut from, rest } = *self;
        let mut next = 0;
        let mut count = 0;
        while next < rest.len() && count < kept.len() {
            let at = from + scan::lowest(bits);
            kept[count] = at;
            count += usize::from(wanted(scan::eight(bytes, at)));
            bits &= bits.wrapping_sub(1);
            let is_last = bits == 0;
            bits = select_unpredictable(is_last, rest[next], bits);
            from += usize::from(is_last) * BLOCK;
            next += usize::from(is_last);
        }
        *self = Capitals { bytes, bits, from, rest: rest.get(next..).unwrap_or_default() };
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The capitals of a text, bit by bit, and all that are kept of them.
    fn kept(text: &str, wanted: impl Fn(u64) -> bool) -> Vec<usize> {
        let mut blocks = vec![0; text.len().div_ceil(BLOCK) + 1];
        for at in (0..text.len()).filter(|at| text.as_bytes()[*at].is_ascii_uppercase()) {
            blocks[at / BLOCK] |= 1 << (at % BLOCK);
        }
        let mut all = Vec::new();
        let mut buffer = [0; 16];
        if let Some(mut capitals) = Capitals::of(text.as_bytes(), 0, &blocks) {
            loop {
                let count = capitals.keep(&wanted, &mut buffer);
                all.extend_from_slice(&buffer[..count]);
                if count < buffer.len() {
                    break;
                }
            }
        }
        all.retain(|at| text.as_bytes().get(*at).is_some_and(u8::is_ascii_uppercase));
        all
    }

    #[test]
    fn every_capital_is_kept_once_and_in_order() {
        let text: String = (0..30).map(|n| "Warga".repeat(n) + &"desa itu ".repeat(40 - n)).collect();
        for end in (0..text.len()).step_by(7) {
            let want: Vec<usize> = (0..end).filter(|at| text.as_bytes()[*at] == b'W').collect();
            assert_eq!(kept(crate::span::head(&text, end), |_| true), want);
        }
    }

    #[test]
    fn wanted_sees_the_bytes_that_stand_there() {
        let text = format!("{}Bogor, Wanasari, Bo", "a".repeat(70));
        let is_bogor = |eight: u64| eight.to_le_bytes().starts_with(b"Bogor");
        assert_eq!(kept(&text, is_bogor), [70]);
        assert_eq!(kept(&text, |eight| eight == u64::from_le_bytes(*b"Bo\0\0\0\0\0\0")), [87]);
    }
}
