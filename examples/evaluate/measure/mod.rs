//! How right is a pipeline? Gold labels, scores, facts and floors: what the
//! `evaluate` example and the quality tests share.

mod facts;
mod floors;
mod gold;
mod run;
mod score;

pub(crate) use facts::{Fact, Tally, Verdict};
pub(crate) use floors::{Figures, Floors};
pub(crate) use gold::{Corpus, read};
pub(crate) use run::{Outcome, run, shapes};
pub(crate) use score::{Score, Scorer, Total, total};
