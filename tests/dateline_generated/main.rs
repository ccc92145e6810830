//! Every date of thirty-one years in every printed form, clean and with one
//! slip: a right reading or none, never another day.

mod calendar;
mod clean;
mod forms;
mod outlets;
mod slips;
mod tally;
mod typed;
mod words;
