//! How right is a pipeline? Gold labels, scores, facts and floors: what the
//! `evaluate` example and the quality tests share.

pub(crate) mod facts;
pub(crate) mod floors;
pub(crate) mod frames;
pub(crate) mod gold;
pub(crate) mod run;
pub(crate) mod score;
