//! Looking through bytes for those of a kind, many at a time.

/// So many bytes are looked at in one step, in vector instructions.
pub(crate) const BLOCK: usize = 32;

/// Calls `found` with the offset of every byte that is `wanted`, in order.
/// `wanted` has to be free of branches, so that it becomes vector instructions.
#[inline]
pub(crate) fn for_each(bytes: &[u8], wanted: impl Fn(u8) -> bool, mut found: impl FnMut(usize)) {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut from = 0;
    for block in blocks {
        if block.iter().fold(false, |any, byte| any | wanted(*byte)) {
            let flags = block.map(|byte| u8::from(wanted(byte)));
            for (step, word) in flags.as_chunks::<8>().0.iter().enumerate() {
                let mut word = u64::from_le_bytes(*word);
                while word != 0 {
                    found(from + 8 * step + word.trailing_zeros() as usize / 8);
                    word &= word - 1;
                }
            }
        }
        from += BLOCK;
    }
    for (at, byte) in (from..).zip(rest) {
        if wanted(*byte) {
            found(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
