//! Edit distance with a bound: letters dropped, added, replaced, or two
//! neighbours swapped, each counted once. And which keys are worth comparing.

/// Longest word compared; a longer one has no distance.
const LONGEST: usize = 40;

/// The distance between two folded names, where it is at most `limit`.
pub(super) fn distance(a: &[u8], b: &[u8], limit: u8) -> Option<u8> {
    if a.len().abs_diff(b.len()) > usize::from(limit) || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    match limit {
        0 => (a == b).then_some(0),
        1 => one(a, b),
        _ => several(a, b, limit),
    }
}

/// The distance, where it is 0 or 1: behind what is the same at the start,
/// all must be the same but for one slip.
fn one(a: &[u8], b: &[u8]) -> Option<u8> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let near = match (a, b) {
        ([], []) => return Some(0),
        ([_], [] | [_]) | ([], [_]) => true,
        ([_, rest @ ..], [_, other @ ..]) if a.len() == b.len() => {
            let swapped = a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            swapped || rest == other
        }
        ([_, rest @ ..], _) if a.len() > b.len() => rest == b,
        (_, [_, rest @ ..]) => rest == a,
        _ => false,
    };
    near.then_some(1)
}

fn several(a: &[u8], b: &[u8], limit: u8) -> Option<u8> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    table(&a[..a.len() - same], &b[..b.len() - same], limit)
}

/// A row for each letter of one, a column for each of the other.
fn table(a: &[u8], b: &[u8], limit: u8) -> Option<u8> {
    let mut rows = [[0_u8; LONGEST + 1]; 3];
    for (cell, j) in rows[0].iter_mut().zip(0..) {
        *cell = j;
    }
    let [before, last, row] = &mut rows;
    let (mut before, mut last, mut row) = (row, before, last);
    for (i, at) in (1..=a.len()).zip(1..) {
        row[0] = at;
        let mut least = at;
        for j in 1..=b.len() {
            let same = a[i - 1] == b[j - 1];
            let mut cost = (last[j - 1] + u8::from(!same)).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost;
            least = least.min(cost);
        }
        if least > limit {
            return None;
        }
        (before, last, row) = (last, row, before);
    }
    Some(last[b.len()]).filter(|&found| found <= limit)
}

/// Which letters a key has, a bit each: two keys of distance `n` differ in at
/// most `2 * n` bits.
pub(super) const fn letters(key: &[u8]) -> u64 {
    let (mut set, mut at) = (0, 0);
    while at < key.len() {
        set |= 1 << (key[at] & 63);
        at += 1;
    }
    set
}

/// Whether two keys can be at most `limit` slips apart, two at most, by their
/// letters.
#[inline]
pub(super) fn near(a: u64, b: u64, limit: u8) -> bool {
    let without_two = |set: u64| {
        let set = set & set.wrapping_sub(1);
        set & set.wrapping_sub(1)
    };
    let other = a ^ b;
    match limit {
        0 => other == 0,
        1 => without_two(other) == 0,
        _ => without_two(without_two(other)) == 0,
    }
}

/// Keys that may be meant by a misspelt one, by length.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidates(Vec<Vec<Candidate>>);

#[derive(Clone, Copy, Debug)]
struct Candidate {
    letters: u64,
    index: u32,
    /// Most slips that are mended in it.
    room: u8,
}

impl Candidates {
    /// Adds the key of this index, in which `room` slips may be mended.
    pub(super) fn add(&mut self, key: &[u8], index: usize, room: u8) {
        let Ok(index) = u32::try_from(index) else { return };
        if key.len() > LONGEST {
            return;
        }
        if self.0.len() <= key.len() {
            self.0.resize(key.len() + 1, Vec::new());
        }
        self.0[key.len()].push(Candidate { letters: letters(key), index, room });
    }

    /// The length of the longest key.
    pub(super) fn longest(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// The keys that length and letters allow to be at most `limit` slips away
    /// from one of this length and these letters, with what room each has.
    #[inline]
    pub(super) fn of(&self, len: usize, letters: u64, limit: u8) -> impl Iterator<Item = (usize, u8)> + '_ {
        let reach = usize::from(limit);
        let lengths = self.0.iter().take(len + reach + 1).skip(len.saturating_sub(reach));
        lengths.flatten().filter_map(move |known| {
            let room = known.room.min(limit);
            near(letters, known.letters, room).then_some((usize::try_from(known.index).ok()?, room))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<u8> {
        distance(a.as_bytes(), b.as_bytes(), 2)
    }

    #[test]
    fn each_kind_of_slip_counts_once() {
        for slip in ["liputan6co", "liputan6comm", "liputan6con", "lipuatn6com"] {
            assert_eq!(between(slip, "liputan6com"), Some(1), "{slip}");
        }
        assert_eq!(between("bogor", "bogor"), Some(0));
    }

    #[test]
    fn beyond_the_bound_there_is_no_distance() {
        assert_eq!(between("surabaya", "samarinda"), None);
        assert_eq!(between("", "abc"), None);
        assert_eq!(between(&"a".repeat(90), &"a".repeat(90)), None);
    }

    #[test]
    fn shortcuts_agree_with_the_table() {
        let mut words = vec![Vec::new()];
        for at in 0..121 {
            let longer = [b'a', b'b', b'c'].map(|letter| [&words[at][..], &[letter]].concat());
            words.extend(longer);
        }
        for a in &words {
            for b in &words {
                let exact = table(a, b, 2);
                assert_eq!(several(a, b, 2), exact, "{a:?} {b:?}");
                assert!(exact.is_none() || near(letters(a), letters(b), 2));
                let exact = exact.filter(|&found| found < 2);
                assert_eq!(distance(a, b, 1), exact, "{a:?} {b:?}");
                assert!(exact.is_none() || near(letters(a), letters(b), 1));
            }
        }
    }

    #[test]
    fn a_slip_changes_two_letters_at_most() {
        let near = |a: &str, b: &str, limit| near(letters(a.as_bytes()), letters(b.as_bytes()), limit);
        assert!(near("kompascom", "kompascon", 1));
        assert!(!near("kompascom", "liputancom", 1));
    }
}
