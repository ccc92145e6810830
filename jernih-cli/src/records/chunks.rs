//! [`Chunks`]: an input cut into batches of whole records, with the place of
//! each, in bounded memory.

use std::io::Read;

use memchr::{memchr, memchr_iter, memrchr};

use super::delimited::row_ends;
use crate::buffers;
use crate::input::open::broken;

/// How many bytes a batch aims at. Memory is bounded by a few of them.
pub(crate) const BATCH: usize = 512 * 1024;

/// How records end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ends {
    /// At every line break.
    Lines,
    /// At line breaks outside quotation marks; the byte is the delimiter.
    Rows(u8),
}

/// A batch.
#[derive(Debug)]
pub(crate) struct Chunk {
    /// The bytes.
    pub(crate) bytes: Vec<u8>,
    /// The line on which they begin, from 1.
    pub(crate) line: u64,
    /// What they are.
    pub(crate) kind: Kind,
}

/// What a batch holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Whole records.
    Records,
    /// The beginning of a record that cannot be used, and why.
    Refused(String),
    /// More of the record that was refused.
    More,
}

/// Reads batches.
pub(crate) struct Chunks {
    reader: Box<dyn Read + Send>,
    ends: Ends,
    longest: usize,
    /// Bytes that were read and not handed out.
    rest: Vec<u8>,
    line: u64,
    /// Whether the middle of a refused record is being read.
    refusing: bool,
    over: bool,
    /// Why reading ended early.
    broken: Option<String>,
}

impl std::fmt::Debug for Chunks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chunks").field("line", &self.line).finish_non_exhaustive()
    }
}

impl Chunks {
    /// Batches of a reader whose records are no longer than `longest` bytes.
    pub(crate) fn new(reader: Box<dyn Read + Send>, ends: Ends, longest: usize) -> Chunks {
        Chunks { reader, ends, longest, rest: Vec::new(), line: 1, refusing: false, over: false, broken: None }
    }

    /// The next batch; `None` at the end.
    pub(crate) fn next(&mut self) -> Option<Chunk> {
        let mut bytes = buffers::take(BATCH + self.rest.len());
        bytes.append(&mut self.rest);
        let mut goal = BATCH;
        loop {
            self.fill(&mut bytes, goal);
            if self.refusing {
                return self.more(bytes);
            }
            let (end, open) = self.last_end(&bytes);
            if self.over && self.broken.is_none() && !open {
                return (!bytes.is_empty()).then(|| self.hand_out(bytes, Kind::Records));
            }
            if let Some(end) = end {
                self.rest = bytes.split_off(end);
                return Some(self.hand_out(bytes, Kind::Records));
            }
            if let Some(reason) = self.end_of_input() {
                return Some(self.hand_out(bytes, Kind::Refused(reason)));
            }
            if self.over {
                return None;
            }
            if bytes.len() > self.longest {
                self.refusing = true;
                let reason = format!("the record is longer than {} bytes (--max-record)", self.longest);
                return Some(self.hand_out(bytes, Kind::Refused(reason)));
            }
            goal = (goal * 2).min(self.longest + 1).max(bytes.len() + 1);
        }
    }

    /// Cuts off the first row, for its names. `None` where there is none, or
    /// it is refused.
    pub(crate) fn header(&mut self) -> Option<Vec<u8>> {
        let mut first = self.next()?;
        let end = match self.ends {
            Ends::Lines => memchr(b'\n', &first.bytes).map(|at| at + 1),
            Ends::Rows(delimiter) => row_ends(&first.bytes, delimiter).next(),
        };
        if first.kind != Kind::Records {
            return None;
        }
        let mut rest = first.bytes.split_off(end.unwrap_or(first.bytes.len()));
        rest.append(&mut self.rest);
        self.rest = rest;
        self.line = 1 + lines(&first.bytes);
        Some(first.bytes)
    }

    /// Reads until there are `goal` bytes or no more.
    fn fill(&mut self, bytes: &mut Vec<u8>, goal: usize) {
        let wanted = goal.saturating_sub(bytes.len());
        if self.over || wanted == 0 {
            return;
        }
        match (&mut self.reader).take(wanted as u64).read_to_end(bytes) {
            Ok(read) => self.over = read < wanted,
            Err(error) => {
                self.broken = Some(broken(&error));
                self.over = true;
            }
        }
    }

    /// Where the last whole record ends, and whether what follows it is
    /// inside quotation marks.
    fn last_end(&self, bytes: &[u8]) -> (Option<usize>, bool) {
        match self.ends {
            Ends::Lines => (memrchr(b'\n', bytes).map(|at| at + 1), false),
            Ends::Rows(delimiter) => {
                let mut ends = row_ends(bytes, delimiter);
                let last = ends.by_ref().last();
                (last, ends.is_open())
            }
        }
    }

    /// Why what is left cannot be a record, once everything has been read.
    fn end_of_input(&mut self) -> Option<String> {
        if !self.over {
            return None;
        }
        self.refusing = true;
        let open = || "a quotation mark opens a field here and none closes it".to_owned();
        Some(self.broken.take().unwrap_or_else(open))
    }

    /// More of a refused record: to its line break, or to the end of a table,
    /// whose rows cannot be told any more.
    fn more(&mut self, mut bytes: Vec<u8>) -> Option<Chunk> {
        if let (Ends::Lines, Some(at)) = (self.ends, memchr(b'\n', &bytes)) {
            self.rest = bytes.split_off(at + 1);
            self.refusing = false;
        }
        if bytes.is_empty() {
            return None;
        }
        Some(self.hand_out(bytes, Kind::More))
    }

    fn hand_out(&mut self, bytes: Vec<u8>, kind: Kind) -> Chunk {
        let line = self.line;
        self.line += lines(&bytes);
        Chunk { bytes, line, kind }
    }
}

fn lines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    /// Gives its bytes a few at a time and then fails.
    struct Dripping(Vec<u8>, usize, bool);

    impl Read for Dripping {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            if self.1 == self.0.len() {
                return if self.2 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(0) };
            }
            let n = 7.min(buf.len()).min(self.0.len() - self.1);
            buf[..n].copy_from_slice(&self.0[self.1..self.1 + n]);
            self.1 += n;
            Ok(n)
        }
    }

    fn all(bytes: &[u8], ends: Ends, longest: usize, fails: bool) -> Vec<(String, u64, Kind)> {
        let mut chunks = Chunks::new(Box::new(Dripping(bytes.to_vec(), 0, fails)), ends, longest);
        let mut out = Vec::new();
        while let Some(chunk) = chunks.next() {
            out.push((String::from_utf8(chunk.bytes).unwrap(), chunk.line, chunk.kind));
        }
        out
    }

    #[test]
    fn a_small_input_is_one_batch_with_or_without_its_last_line_break() {
        for text in ["a\nb\n", "a\nb", "\n"] {
            assert_eq!(all(text.as_bytes(), Ends::Lines, 100, false), [(text.to_owned(), 1, Kind::Records)]);
        }
        assert!(all(b"", Ends::Lines, 100, false).is_empty());
    }

    #[test]
    fn batches_end_with_records_and_know_their_line() {
        let line = format!("{}\n", "x".repeat(99));
        let text = line.repeat(3 * BATCH / 100);
        let batches = all(text.as_bytes(), Ends::Lines, 1000, false);
        assert!(batches.len() >= 3);
        assert!(batches.iter().all(|(bytes, _, _)| bytes.ends_with('\n')));
        assert_eq!(batches[1].1, 1 + batches[0].0.lines().count() as u64);
        assert_eq!(batches.iter().map(|batch| batch.0.as_str()).collect::<String>(), text);
    }

    #[test]
    fn a_record_that_is_too_long_is_refused_in_parts_and_the_next_is_read() {
        let text = format!("{}\nb\n", "x".repeat(3 * BATCH));
        let batches = all(text.as_bytes(), Ends::Lines, BATCH, false);
        assert!(matches!(&batches[0].2, Kind::Refused(reason) if reason.contains("longer than")));
        assert!(batches[1..batches.len() - 1].iter().all(|batch| batch.2 == Kind::More));
        assert_eq!(*batches.last().unwrap(), ("b\n".to_owned(), 2, Kind::Records));
        assert_eq!(batches.iter().map(|batch| batch.0.as_str()).collect::<String>(), text);
    }

    #[test]
    fn a_reader_that_fails_loses_nothing_that_was_whole() {
        let batches = all(b"a\nb\n{\"te", Ends::Lines, 100, true);
        assert_eq!(batches[0], ("a\nb\n".to_owned(), 1, Kind::Records));
        assert_eq!((batches[1].0.as_str(), batches[1].1), ("{\"te", 3));
        assert!(matches!(&batches[1].2, Kind::Refused(reason) if reason.contains("too early")));
        let batches = all(b"a\n", Ends::Lines, 100, true);
        assert_eq!(batches.len(), 2);
        assert!(matches!(batches[1].2, Kind::Refused(_)));
    }

    #[test]
    fn rows_go_over_line_breaks_in_quotation_marks() {
        let rows = Ends::Rows(b',');
        assert_eq!(all(b"a,\"b\nc\"\nd,e\n", rows, 100, false).len(), 1);
        let batches = all(b"a,b\nc,\"d\n", rows, 100, false);
        assert_eq!(batches[0], ("a,b\n".to_owned(), 1, Kind::Records));
        assert!(matches!(&batches[1].2, Kind::Refused(reason) if reason.contains("quotation mark")));
    }

    #[test]
    fn a_header_is_cut_off() {
        let mut chunks = Chunks::new(Box::new(Dripping(b"id,text\n1,a\n".to_vec(), 0, false)), Ends::Rows(b','), 100);
        assert_eq!(chunks.header().unwrap(), b"id,text\n");
        let next = chunks.next().unwrap();
        assert_eq!((next.bytes.as_slice(), next.line), (b"1,a\n".as_slice(), 2));
    }
}
