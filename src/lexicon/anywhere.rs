//! [`Anywhere`]: one pass over a text for all phrases that stand anywhere.

use super::pattern::Pattern;

/// Finds where any of many phrases stands.
///
/// Nearly all phrases of page templates hold a capital or a square bracket,
/// and prose holds few of them. So the pass stops only at bytes from `@` to
/// `_`, eight bytes a step, and looks up the three bytes there in a bitmap;
/// what is left is matched. Phrases without such a byte are matched by a
/// slower search of their own.
#[derive(Clone, Debug)]
pub(super) struct Anywhere {
    phrases: Vec<Anchored>,
    /// Which phrases have a capital or bracket like this, by that byte.
    buckets: Vec<Vec<u16>>,
    /// Hashes of the three bytes from a capital or bracket on.
    seen: Box<[u64; 1024]>,
    /// Phrases without any.
    small: Option<(regex::Regex, Vec<u16>)>,
}

#[derive(Clone, Debug)]
struct Anchored {
    id: u16,
    pattern: Pattern,
    /// How many bytes of the phrase stand before its first capital or bracket.
    before: usize,
}

impl Anywhere {
    /// Phrases with their numbers, the longest first.
    pub(super) fn new(phrases: impl IntoIterator<Item = (u16, Pattern)>) -> Anywhere {
        let mut all = Anywhere {
            phrases: Vec::new(),
            buckets: vec![Vec::new(); 32],
            seen: Box::new([0; 1024]),
            small: None,
        };
        let mut small = Vec::new();
        let mut heads = Vec::new();
        for (at, (id, pattern)) in (0_u16..).zip(phrases) {
            let head = pattern.head();
            if let Some(before) = head.iter().position(|byte| is_stop(*byte)) {
                all.buckets[usize::from(head[before] & 31)].push(at);
                all.see(&head, before);
                all.phrases.push(Anchored { id, pattern, before });
            } else {
                small.push(at);
                heads.push(regex::escape(&String::from_utf8_lossy(&head)));
                all.phrases.push(Anchored { id, pattern, before: 0 });
            }
        }
        if let Ok(search) = regex::Regex::new(&heads.join("|"))
            && !small.is_empty()
        {
            all.small = Some((search, small));
        }
        all
    }

    /// Notes the three bytes from the stop on; where the phrase goes on with a
    /// space or number, or ends, any byte may follow.
    fn see(&mut self, head: &[u8], stop: usize) {
        let first = head[stop];
        let (second, third) = (head.get(stop + 1), head.get(stop + 2));
        let any = 0..=255_u8;
        for second in second.map_or(any.clone(), |byte| *byte..=*byte) {
            for third in third.map_or(any.clone(), |byte| *byte..=*byte) {
                let key = key(first, second, third);
                self.seen[key / 64] |= 1 << (key % 64);
            }
        }
    }

    /// Calls `found` with the number, start and end of each match, from left
    /// to right; where it says no, a shorter phrase at the place is tried.
    pub(super) fn search(&self, text: &[u8], mut found: impl FnMut(u16, usize, usize) -> bool) {
        let mut small = self.small.as_ref().map(|(search, ids)| (search, ids, self.next_small(search, text, 0)));
        for_each_stop(text, |at| {
            let second = text.get(at + 1).copied().unwrap_or(0);
            let third = text.get(at + 2).copied().unwrap_or(0);
            let key = key(text[at], second, third);
            if self.seen[key / 64] & (1 << (key % 64)) == 0 {
                return;
            }
            if let Some((search, ids, next)) = &mut small {
                while next.is_some_and(|next| next < at) {
                    *next = self.match_small(search, ids, text, next.unwrap_or(at), &mut found);
                }
            }
            for &phrase in &self.buckets[usize::from(text[at] & 31)] {
                let Anchored { id, pattern, before } = &self.phrases[usize::from(phrase)];
                let Some(start) = at.checked_sub(*before) else { continue };
                if let Some(end) = pattern.match_at(text, start)
                    && found(*id, start, end)
                {
                    return;
                }
            }
        });
        if let Some((search, ids, mut next)) = small {
            while let Some(at) = next {
                next = self.match_small(search, ids, text, at, &mut found);
            }
        }
    }

    /// Matches the phrases without capitals at `at`; gives the next place to
    /// look.
    fn match_small(
        &self,
        search: &regex::Regex,
        ids: &[u16],
        text: &[u8],
        at: usize,
        found: &mut impl FnMut(u16, usize, usize) -> bool,
    ) -> Option<usize> {
        for &phrase in ids {
            let Anchored { id, pattern, .. } = &self.phrases[usize::from(phrase)];
            if let Some(end) = pattern.match_at(text, at)
                && found(*id, at, end)
            {
                return self.next_small(search, text, end);
            }
        }
        self.next_small(search, text, at + 1)
    }

    #[allow(clippy::unused_self)]
    fn next_small(&self, search: &regex::Regex, text: &[u8], from: usize) -> Option<usize> {
        let text = std::str::from_utf8(text).ok()?;
        let from = (from..=text.len()).find(|at| text.is_char_boundary(*at))?;
        search.find_at(text, from).map(|found| found.start())
    }
}

/// Whether the pass stops at this byte: `@`, capitals, square brackets and what
/// stands between them in ASCII.
const fn is_stop(byte: u8) -> bool {
    byte & 0xE0 == 0x40
}

fn key(first: u8, second: u8, third: u8) -> usize {
    let word = u32::from(first) << 16 | u32::from(second) << 8 | u32::from(third);
    (word.wrapping_mul(0x9E37_79B1) >> 16) as usize
}

/// Calls `found` with the offset of every byte the pass stops at.
#[inline]
fn for_each_stop(text: &[u8], mut found: impl FnMut(usize)) {
    const HIGH: u64 = 0xE0E0_E0E0_E0E0_E0E0;
    const STOP: u64 = 0x4040_4040_4040_4040;
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let mut chunks = text.chunks_exact(8);
    let mut at = 0;
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        let diff = (u64::from_le_bytes(word) & HIGH) ^ STOP;
        let mut hits = !(((diff & LOW) + LOW) | diff | LOW);
        while hits != 0 {
            found(at + hits.trailing_zeros() as usize / 8);
            hits &= hits - 1;
        }
        at += 8;
    }
    for (i, byte) in chunks.remainder().iter().enumerate() {
        if is_stop(*byte) {
            found(at + i);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_found_once() {
        let text: Vec<u8> = (0..=255).chain(b'0'..=b'z').chain([b'A'; 3]).collect();
        let mut found = Vec::new();
        for_each_stop(&text, |at| found.push(at));
        let want: Vec<usize> = (0..text.len()).filter(|at| is_stop(text[*at])).collect();
        assert_eq!(found, want);
    }
}
