//! Edit distance with a bound: letters dropped, added, replaced, or two
//! neighbours swapped, each counted once.

/// Longest word compared; a longer one has no distance.
const LONGEST: usize = 40;

/// The distance between two folded names, where it is at most `limit`.
pub(super) fn distance(a: &[u8], b: &[u8], limit: u8) -> Option<u8> {
    let limit = usize::from(limit);
    if a.len().abs_diff(b.len()) > limit || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut before = [0_usize; LONGEST + 1];
    let mut last = [0_usize; LONGEST + 1];
    let mut row = [0_usize; LONGEST + 1];
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        row[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let same = a[i - 1] == b[j - 1];
            let mut cost = (last[j - 1] + usize::from(!same)).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost;
            least = least.min(cost);
        }
        if least > limit {
            return None;
        }
        (before, last) = (last, row);
    }
    u8::try_from(last[b.len()]).ok().filter(|&found| usize::from(found) <= limit)
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
}
