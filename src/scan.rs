//! Looking through bytes for those of a kind, many at a time.

/// So many bytes are looked at in one step, in vector instructions.
const BLOCK: usize = 64;

/// Calls `found` with the offset of every byte that is `wanted`, in order.
/// `wanted` has to be free of branches, so that it becomes vector instructions.
#[inline]
pub(crate) fn for_each(bytes: &[u8], wanted: impl Fn(u8) -> bool, mut found: impl FnMut(usize)) {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut from = 0;
    for block in blocks {
        let mut bits = mask(block, &wanted);
        while bits != 0 {
            found(from + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
        from += BLOCK;
    }
    for (at, byte) in (from..).zip(rest) {
        if wanted(*byte) {
            found(at);
        }
    }
}

/// A bit for each byte of a block. It is a function of its own because the
/// compiler takes its loop to pieces when it sees what comes after.
#[inline(never)]
fn mask(block: &[u8; BLOCK], wanted: impl Fn(u8) -> bool) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (flag, byte) in flags.iter_mut().zip(block) {
        *flag = u8::from(wanted(*byte));
    }
    gather(&flags)
}

/// A bit for each byte of up to 64, all of them ones and zeros, the first the
/// lowest.
#[inline]
pub(crate) fn gather(flags: &[u8]) -> u64 {
    // Each multiplication gathers the lowest bits of eight bytes in the highest.
    let bits = |word: &[u8; 8]| u64::from_le_bytes(*word).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    flags.as_chunks().0.iter().rev().fold(0, |mask, word| mask << 8 | bits(word))
}

/// How often a byte stands in a text.
pub(crate) fn count(bytes: &[u8], wanted: u8) -> usize {
    // A part is short enough to be counted in bytes, sixteen at a time.
    let part = |part: &[u8]| part.iter().fold(0_u8, |count, byte| count + u8::from(*byte == wanted));
    bytes.chunks(usize::from(u8::MAX)).map(|bytes| usize::from(part(bytes))).sum()
}

/// Whether any of the bytes is `wanted`, which has to be free of branches.
#[inline]
pub(crate) fn any(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(false, |any, byte| any | wanted(*byte))
}

/// Whether any of the first `N` bytes is `wanted`; zero is not.
#[inline]
pub(crate) fn any_of_first<const N: usize>(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> bool {
    if let Some(first) = bytes.first_chunk::<N>() {
        return any(first, wanted);
    }
    let mut padded = [0; N];
    padded[..bytes.len()].copy_from_slice(bytes);
    any(&padded, wanted)
}

/// ASCII letters small, eight bytes at once.
#[inline]
pub(crate) const fn small(word: u64) -> u64 {
    word | within(word, b'A', b'Z') >> 2
}

/// The highest bit of every byte of a word of eight from `first` to `last`,
/// which are ASCII.
#[inline]
pub(crate) const fn within(word: u64, first: u8, last: u8) -> u64 {
    const EVERY: u64 = 0x0101_0101_0101_0101;
    let low = word & (0x7f * EVERY);
    (low + (0x80 - first) as u64 * EVERY) & !(low + (0x7f - last) as u64 * EVERY) & !word & (0x80 * EVERY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_counted() {
        for length in [0, 1, 254, 255, 256, 1000] {
            assert_eq!(count(&vec![b'\n'; length], b'\n'), length);
        }
        assert_eq!(count(b"satu\ndua\n", b'\n'), 2);
    }

    #[test]
    fn every_byte_of_the_kind_is_found_once() {
        let text: Vec<u8> = (0..=255).chain(b'0'..=b'z').chain([b'A'; 3]).collect();
        for cut in 0..text.len() {
            let mut found = Vec::new();
            for_each(&text[cut..], |byte| byte & 0xE0 == 0x40, |at| found.push(at));
            let want: Vec<usize> = (0..text.len() - cut).filter(|at| text[cut + at] & 0xE0 == 0x40).collect();
            assert_eq!(found, want);
        }
    }
}
