//! Cleaning plain text: the file is the document.

use std::io::Read;

use super::cleaner::{Cleaner, Done, Scratch};
use super::metadata;
use crate::failure::Place;
use crate::input::Input;
use crate::input::open::{Opened, broken};

/// Reads a text and cleans it. What is wrong with it is said in the problems.
pub(crate) fn clean(cleaner: &Cleaner, input: &Input, opened: Opened, scratch: &mut Scratch) -> Done {
    let mut done = Done::default();
    let mut bytes = Vec::new();
    let outcome = opened.reader.take(cleaner.longest as u64 + 1).read_to_end(&mut bytes);
    let reason = match (outcome, std::str::from_utf8(&bytes)) {
        (Err(error), _) => broken(&error),
        (Ok(_), _) if bytes.len() > cleaner.longest => {
            format!("the file is longer than {} bytes (--max-record)", cleaner.longest)
        }
        (Ok(_), Err(error)) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + memchr::memchr_iter(b'\n', before).count();
            format!("invalid UTF-8 at byte {}, line {line}", error.valid_up_to() + 1)
        }
        (Ok(_), Ok(text)) => {
            let Scratch { prose, counts, buffers, .. } = scratch;
            let article = cleaner.clean(text, buffers, prose, counts, &mut done.totals);
            done.out.extend_from_slice(prose.as_bytes());
            if !prose.is_empty() {
                done.out.push(b'\n');
            }
            if cleaner.metadata {
                drop(serde_json::to_writer_pretty(&mut done.metadata, &metadata::object(&article, counts)));
                done.metadata.push(b'\n');
            }
            let mut id = Vec::new();
            crate::records::jsonl::write_string(&input.below.to_string_lossy(), &mut id);
            cleaner.write_marks(&article, std::str::from_utf8(&id).ok(), Place::Whole, &mut done.marks);
            article.recycle(buffers);
            return done;
        }
    };
    done.reject(b"", Place::Whole, reason);
    done
}
