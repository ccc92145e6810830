//! CSV and TSV: where rows and fields end in the raw bytes, so that what is
//! not cleaned can be passed through as it stands.

use csv_core::{ReadFieldResult, ReaderBuilder, Terminator};
use memchr::{memchr, memchr2};

/// The ends of whole rows, one after the other: behind each line break that
/// stands outside quotation marks.
pub(crate) fn row_ends(bytes: &[u8], delimiter: u8) -> RowEnds<'_> {
    RowEnds { bytes, delimiter, at: 0, open: false }
}

/// What [`row_ends`] gives. The bytes begin where a row begins.
#[derive(Debug)]
pub(crate) struct RowEnds<'b> {
    bytes: &'b [u8],
    delimiter: u8,
    at: usize,
    open: bool,
}

impl RowEnds<'_> {
    /// Whether the bytes end inside quotation marks.
    pub(crate) fn is_open(&self) -> bool {
        self.open
    }

    /// The offset behind the field that a quotation mark at `at` opens.
    fn close(&self, mut at: usize) -> Option<usize> {
        loop {
            at += memchr(b'"', self.bytes.get(at..)?)?;
            if self.bytes.get(at + 1) != Some(&b'"') {
                return Some(at + 1);
            }
            at += 2;
        }
    }
}

impl Iterator for RowEnds<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while let Some(found) = memchr2(b'"', b'\n', self.bytes.get(self.at..)?) {
            let at = self.at + found;
            if self.bytes[at] == b'\n' {
                self.at = at + 1;
                return Some(self.at);
            }
            let before = at.checked_sub(1).map(|i| self.bytes[i]);
            let opens = before.is_none_or(|byte| byte == self.delimiter || byte == b'\n');
            self.at = if opens {
                let Some(behind) = self.close(at + 1) else {
                    self.open = true;
                    self.at = self.bytes.len();
                    return None;
                };
                behind
            } else {
                at + 1
            };
        }
        None
    }
}

/// Reads the fields of rows. Buffers are used again.
#[derive(Debug)]
pub(crate) struct Fields {
    reader: csv_core::Reader,
    /// Where each field stands in the raw row, quotation marks included.
    spans: Vec<(usize, usize)>,
    /// The fields without quotation marks, one after the other.
    plain: Vec<u8>,
    ends: Vec<usize>,
}

impl Fields {
    /// A reader for this delimiter.
    pub(crate) fn new(delimiter: u8) -> Fields {
        let reader = ReaderBuilder::new().delimiter(delimiter).terminator(Terminator::Any(b'\n')).build();
        Fields { reader, spans: Vec::new(), plain: Vec::new(), ends: Vec::new() }
    }

    /// Reads a row, given without its line break.
    pub(crate) fn read(&mut self, row: &[u8]) {
        self.reader.reset();
        self.spans.clear();
        self.ends.clear();
        self.plain.clear();
        self.plain.resize(row.len() + 16, 0);
        let (mut at, mut from, mut written) = (0, 0, 0);
        loop {
            let rest = row.get(at..).unwrap_or_default();
            let room = self.plain.get_mut(written..).unwrap_or_default();
            let (result, read, wrote) = self.reader.read_field(rest, room);
            at += read;
            written += wrote;
            match result {
                ReadFieldResult::InputEmpty if at >= row.len() && read == 0 => break,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    let end = if record_end { row.len() } else { at - 1 };
                    self.spans.push((from, end));
                    self.ends.push(written);
                    from = at;
                    if record_end {
                        break;
                    }
                }
                ReadFieldResult::End => break,
            }
        }
    }

    /// The number of a field of this row, from 1, that goes on behind the quotation mark
    /// that closes it: quotation marks that are none of the table's, by which rows flow
    /// together.
    pub(crate) fn torn(&self, row: &[u8]) -> Option<usize> {
        let is_torn = |&(from, end): &(usize, usize)| {
            let Some(inner) = row.get(from..end).and_then(|field| field.strip_prefix(b"\"")) else { return false };
            let mut at = 0;
            while let Some(found) = inner.get(at..).and_then(|rest| memchr(b'"', rest)) {
                at += found + 1;
                if inner.get(at) != Some(&b'"') {
                    return !inner.get(at..).unwrap_or_default().trim_ascii().is_empty();
                }
                at += 1;
            }
            false
        };
        self.spans.iter().position(is_torn).map(|field| field + 1)
    }

    /// How many fields the row has.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// A field without quotation marks.
    pub(crate) fn plain(&self, field: usize) -> &[u8] {
        let from = field.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.plain.get(from..self.ends[field]).unwrap_or_default()
    }

    /// Where a field stands in the raw row.
    pub(crate) fn span(&self, field: usize) -> (usize, usize) {
        self.spans[field]
    }
}

/// Writes a field, in quotation marks where it needs them.
pub(crate) fn write_field(text: &str, delimiter: u8, out: &mut Vec<u8>) {
    let special = |byte: u8| matches!(byte, b'"' | b'\n' | b'\r') || byte == delimiter;
    if !text.bytes().any(special) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    for (at, part) in text.split('"').enumerate() {
        if at > 0 {
            out.extend_from_slice(b"\"\"");
        }
        out.extend_from_slice(part.as_bytes());
    }
    out.push(b'"');
}

/// A row and its line break: `\n`, `\r\n`, or none at the end of a file.
pub(crate) fn split_break(row: &[u8]) -> (&[u8], &[u8]) {
    let end = match row {
        [.., b'\r', b'\n'] => row.len() - 2,
        [.., b'\n'] => row.len() - 1,
        _ => row.len(),
    };
    row.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(row: &str) -> Vec<(String, String)> {
        let mut fields = Fields::new(b',');
        fields.read(row.as_bytes());
        (0..fields.len())
            .map(|at| {
                let (from, to) = fields.span(at);
                (row.get(from..to).unwrap().to_owned(), String::from_utf8(fields.plain(at).to_vec()).unwrap())
            })
            .collect()
    }

    fn both(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(raw, plain)| ((*raw).to_owned(), (*plain).to_owned())).collect()
    }

    #[test]
    fn fields_know_their_raw_bytes() {
        assert_eq!(
            fields("1,\"a, \"\"b\"\"\nc\",d"),
            both(&[("1", "1"), ("\"a, \"\"b\"\"\nc\"", "a, \"b\"\nc"), ("d", "d")])
        );
        assert_eq!(fields("a,,"), both(&[("a", "a"), ("", ""), ("", "")]));
        assert_eq!(fields("5\" disk,x"), both(&[("5\" disk", "5\" disk"), ("x", "x")]));
        assert_eq!(fields("\"\""), both(&[("\"\"", "")]));
    }

    #[test]
    fn fields_that_go_on_behind_their_quotation_mark_are_torn() {
        let torn = |row: &str| {
            let mut fields = Fields::new(b',');
            fields.read(row.as_bytes());
            fields.torn(row.as_bytes())
        };
        assert_eq!(torn("1,\"Ya,\" kata dia"), Some(2));
        assert_eq!(torn("1,\"Ya.\n2,Dua.\n3,\"Tiga."), Some(2));
        for row in ["1,\"Ya, \"\"begitu\"\" kata dia\",x", "5\" disk,x", "\"\"", "\"\"\"\"", "a,,", "1,\"Air surut.\" "]
        {
            assert_eq!(torn(row), None, "{row}");
        }
    }

    #[test]
    fn rows_end_where_the_csv_crate_ends_them() {
        let text = "a,\"b\n\"\"c\",d\n5\" disk,x\n\"q\"tail\",y\n,\"\n";
        let ends: Vec<usize> = row_ends(text.as_bytes(), b',').collect();
        let rows: Vec<&str> = ends
            .iter()
            .scan(0, |from, &end| {
                let row = text.get(*from..end).unwrap();
                *from = end;
                Some(row)
            })
            .collect();
        assert_eq!(rows, ["a,\"b\n\"\"c\",d\n", "5\" disk,x\n", "\"q\"tail\",y\n"]);
        let mut all = row_ends(text.as_bytes(), b',');
        all.by_ref().for_each(drop);
        assert!(all.is_open());
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["", "polos", "dua\n\nbaris", "kata \"dia\", lalu", "\r"] {
            let mut out = Vec::new();
            write_field(text, b',', &mut out);
            let row = String::from_utf8(out).unwrap();
            let read = fields(&format!("{row},z"));
            assert_eq!(read[0].1, text);
        }
    }

    #[test]
    fn line_breaks_are_kept_apart() {
        assert_eq!(split_break(b"a\r\n"), (b"a".as_slice(), b"\r\n".as_slice()));
        assert_eq!(split_break(b"a"), (b"a".as_slice(), b"".as_slice()));
    }
}
