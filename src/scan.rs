//! Looking through bytes for those of a kind, many at a time.

/// So many bytes are looked at in one step, in vector instructions.
pub(crate) const BLOCK: usize = 64;

/// What is written behind the end of a text to fill its last block.
const FILLER: u8 = b'a';

/// Calls `look` with the offset of every block of the text, and the block with
/// the byte behind it. Behind the end of the text stand small letters.
#[inline]
pub(crate) fn blocks(bytes: &[u8], mut look: impl FnMut(usize, &[u8; BLOCK + 1])) {
    let mut last = [FILLER; BLOCK + 1];
    let mut from = 0;
    while from < bytes.len() {
        let rest = &bytes[from..];
        let block = if let Some(block) = rest.first_chunk() {
            block
        } else {
            last[..rest.len()].copy_from_slice(rest);
            &last
        };
        look(from, block);
        from += BLOCK;
    }
}

/// A bit for each byte of a block that is `wanted`, the first the lowest.
/// `wanted` has to be free of branches, so that it becomes vector instructions.
/// It is a function of its own because the compiler takes its loop to pieces
/// when it sees what comes after.
#[inline(never)]
pub(crate) fn bits(block: &[u8; BLOCK + 1], wanted: impl Fn(u8) -> bool) -> u64 {
    let mut flags = [0; BLOCK];
    for at in 0..BLOCK {
        flags[at] = flag(at, wanted(block[at]));
    }
    gather(&flags)
}

/// What [`gather`] takes for the byte at `at`.
#[inline]
pub(crate) const fn flag(at: usize, is_set: bool) -> u8 {
    if is_set { 1 << (at / 8) } else { 0 }
}

/// A bit for each [`flag`] of a block, the first the lowest. Flags of bytes that
/// are a multiple of eight apart may stand in one.
#[inline]
pub(crate) fn gather(flags: &[u8]) -> u64 {
    // Every eight bytes have a bit of their own: together they are the wanted
    // number with rows and columns exchanged.
    let mut bits = flags.as_chunks().0.iter().fold(0, |bits, eight| bits | u64::from_le_bytes(*eight));
    for (by, mask) in [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0x0000_0000_F0F0_F0F0)] {
        let other = (bits ^ (bits >> by)) & mask;
        bits ^= other ^ (other << by);
    }
    bits
}

/// The number of the lowest bit that is set; the last where none is.
#[inline]
pub(crate) const fn lowest(bits: u64) -> usize {
    (bits | 1 << 63).trailing_zeros() as usize
}

/// Calls `found` with the number of every bit that is set, from the lowest on,
/// `from` added.
#[inline]
pub(crate) fn each_bit(bits: u64, from: usize, mut found: impl FnMut(usize)) {
    Bits(bits).for_each(|bit| found(from + bit));
}

/// The numbers of the bits that are set, from the lowest on.
pub(crate) struct Bits(pub(crate) u64);

impl Iterator for Bits {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}

/// The numbers of the bits that are set in words of 64, from the lowest of the first word on.
pub(crate) struct AllBits<W> {
    words: W,
    bits: Bits,
    /// The number of the first bit of the next word.
    next: usize,
}

impl<W: Iterator<Item = u64>> AllBits<W> {
    /// Those of these words, `from` added.
    #[inline]
    pub(crate) fn of(words: W, from: usize) -> AllBits<W> {
        AllBits { words, bits: Bits(0), next: from }
    }
}

impl<W: Iterator<Item = u64>> Iterator for AllBits<W> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        loop {
            if let Some(bit) = self.bits.next() {
                return Some(self.next - 64 + bit);
            }
            self.bits = Bits(self.words.next()?);
            self.next += 64;
        }
    }
}

/// The last bytes of a text, zeros behind them.
#[cold]
pub(crate) fn padded<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut padded = [0; N];
    padded[..bytes.len()].copy_from_slice(bytes);
    padded
}

/// The eight bytes of a text that begin at a byte, zeros behind its end.
#[inline]
pub(crate) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => fewer(bytes.get(at..).unwrap_or_default()),
    }
}

/// The same where fewer than eight bytes are left, as at the end of a line: read from
/// both ends, which may overlap.
#[cold]
fn fewer(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [*first, *last].map(|four| u64::from(u32::from_le_bytes(four)));
        return first | last << (8 * (bytes.len() - 4));
    }
    match *bytes {
        [] => 0,
        [one] => u64::from(one),
        [one, two] => u64::from_le_bytes([one, two, 0, 0, 0, 0, 0, 0]),
        [one, two, three, ..] => u64::from_le_bytes([one, two, three, 0, 0, 0, 0, 0]),
    }
}

/// Calls `found` with the offset of every byte that is `wanted`, in order.
/// `wanted` has to be free of branches.
#[inline]
pub(crate) fn for_each(bytes: &[u8], wanted: impl Fn(u8) -> bool, mut found: impl FnMut(usize)) {
    debug_assert!(!wanted(FILLER));
    blocks(bytes, |from, block| each_bit(bits(block, &wanted), from, &mut found));
}

/// How many bytes are `wanted`, which has to be free of branches.
#[inline]
pub(crate) fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> usize {
    // A part is short enough to be counted in bytes, sixteen at a time.
    let part = |part: &[u8]| part.iter().fold(0_u8, |count, byte| count + u8::from(wanted(*byte)));
    bytes.chunks(usize::from(u8::MAX)).map(|bytes| usize::from(part(bytes))).sum()
}

/// Whether any of the bytes is `wanted`, which has to be free of branches.
#[inline]
pub(crate) fn any(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(0, |any, byte| any | u8::from(wanted(*byte))) != 0
}

/// Whether a text holds a digit in ASCII, with a short way for those of eight to sixteen
/// bytes: both ends are looked at, which may overlap.
#[inline]
pub(crate) fn has_digit(bytes: &[u8]) -> bool {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) if bytes.len() <= 16 => {
            [first, last].iter().fold(0, |any, eight| any | within(u64::from_le_bytes(**eight), b'0', b'9')) != 0
        }
        _ => any(bytes, |byte| byte.is_ascii_digit()),
    }
}

/// The offset of the first byte that is `wanted`, which has to be free of branches.
pub(crate) fn position(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> Option<usize> {
    const STEP: usize = 16;
    let full = bytes.as_chunks::<STEP>().0.iter().position(|step| any(step, &wanted));
    let from = full.map_or(bytes.len() - bytes.len() % STEP, |step| step * STEP);
    bytes[from..].iter().position(|byte| wanted(*byte)).map(|at| from + at)
}

/// Where the first of the eight bytes of a word stands that is `wanted`: 8 where none is.
#[inline]
pub(crate) const fn first(word: u64, wanted: u8) -> usize {
    const EVERY: u64 = 0x0101_0101_0101_0101;
    let others = word ^ (wanted as u64 * EVERY);
    // Borrows reach only what stands behind.
    (others.wrapping_sub(EVERY) & !others & (0x80 * EVERY)).trailing_zeros() as usize / 8
}

/// ASCII letters small, eight bytes at once.
#[inline]
pub(crate) const fn small(word: u64) -> u64 {
    word | within(word, b'A', b'Z') >> 2
}

/// The same, and the highest bit of every byte of the word that is a letter or a digit
/// in ASCII.
#[inline]
pub(crate) const fn folded(word: u64) -> (u64, u64) {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let letters = within(word | CASE, b'a', b'z');
    (word | letters >> 2, letters | within(word, b'0', b'9'))
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
            assert_eq!(count(&vec![b'\n'; length], |byte| byte == b'\n'), length);
        }
        assert_eq!(count(b"satu\ndua\n", |byte| byte == b'\n'), 2);
    }

    #[test]
    fn the_first_of_the_kind_is_found() {
        let text = [b'a'; 70];
        for at in 0..text.len() {
            let mut text = text;
            text[at..].fill(b'7');
            assert_eq!(position(&text, |byte| byte.is_ascii_digit()), Some(at));
            assert_eq!(position(&text[..at], |byte| byte.is_ascii_digit()), None);
        }
    }

    #[test]
    fn the_first_of_eight_is_found() {
        for line in [[0; 8], [0xFF; 8], [b'\n' - 1; 8], [b'\n' + 1; 8], [b'\n' | 0x80; 8]] {
            assert_eq!(first(u64::from_le_bytes(line), b'\n'), 8);
            for at in 0..8 {
                let mut line = line;
                line[at] = b'\n';
                assert_eq!(first(u64::from_le_bytes(line), b'\n'), at);
                line[at..].fill(b'\n');
                assert_eq!(first(u64::from_le_bytes(line), b'\n'), at);
            }
        }
    }

    #[test]
    fn eight_bytes_are_read_up_to_the_end() {
        let text = b"Baca juga: Banjir";
        for at in 0..text.len() + 2 {
            let mut want = [0; 8];
            let rest = text.get(at..).unwrap_or_default();
            rest.iter().zip(&mut want).for_each(|(byte, want)| *want = *byte);
            assert_eq!(eight(text, at).to_le_bytes(), want, "{at}");
        }
    }

    #[test]
    fn digits_are_found_wherever_they_stand() {
        for length in 0..20 {
            let letters = vec![b'a'; length];
            assert!(!has_digit(&letters));
            for at in 0..length {
                let mut text = letters.clone();
                text[at] = b'0' + u8::try_from(at % 10).unwrap_or_default();
                assert!(has_digit(&text), "{at} of {length}");
            }
        }
    }

    #[test]
    fn letters_are_folded_and_told() {
        for byte in 0..=u8::MAX {
            let (small_one, told) = folded(u64::from_le_bytes([byte; 8]));
            assert_eq!(small_one.to_le_bytes(), [byte.to_ascii_lowercase(); 8]);
            assert_eq!(small_one, small(u64::from_le_bytes([byte; 8])));
            assert_eq!(told.to_le_bytes(), [if byte.is_ascii_alphanumeric() { 0x80 } else { 0 }; 8]);
        }
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
