//! Records: how an input is cut into documents.

pub(crate) mod chunks;
pub(crate) mod columns;
pub(crate) mod delimited;
pub(crate) mod each;
pub(crate) mod field;
pub(crate) mod jsonl;
