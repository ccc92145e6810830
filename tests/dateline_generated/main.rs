//! Every date from 2000 to 2030 in every printed form, clean and with one slip:
//! a right reading or none, never another day.
//!
//! The forms are the lines of `tests/data/date_forms.tsv`. Clean, every day in
//! every form, and in every spelling of its words (1,718,632 lines), is read: day, time, zone and
//! weekday. With one slip, for every day in every form, the ordinary run tries
//! in each word the kind of slip, the position and the letter whose turn it is,
//! and in one number a letter for a digit; the ignored test tries every kind at
//! every position of every word, and letters at every digit:
//!
//! ```sh
//! cargo test --release --test dateline_generated -- --ignored --nocapture
//! ```
//!
//! On 25 November 2026 that was 162,058,582 slips, none of them read as another
//! day, time, zone or weekday. Shares in percent: how often what holds the slip
//! was understood, by kind of slip, and how often the day was read.
//!
//! | slip in | tried | dropped | doubled | swapped | replaced | day read |
//! |---|---|---|---|---|---|---|
//! | weekday | 17244790 | 75.7 | 88.3 | 85.9 | 87.8 | 95.3 |
//! | month | 14735805 | 83.8 | 88.3 | 88.3 | 86.0 | 86.3 |
//! | month beside a weekday | 14313532 | 96.6 | 97.0 | 97.0 | 97.0 | 96.9 |
//! | short month | 3197659 | 2.0 | 27.1 | 1.3 | 0.5 | 5.1 |
//! | short month beside a weekday | 1238951 | 93.7 | 98.6 | 94.2 | 94.1 | 94.8 |
//! | zone | 12520001 | 65.4 | 88.3 | 84.1 | 10.7 | 98.9 |
//! | outlet | 8589269 | 85.3 | 84.6 | 89.2 | 86.4 | 96.3 |
//! | `pukul` | 3647616 | 3.9 | 0.0 | 0.0 | 0.0 | 100.0 |
//!
//! | letter in | tried | alike | other | day read |
//! |---|---|---|---|---|
//! | day | 18100710 | 85.7 | 0.0 | 18.1 |
//! | month | 4397008 | 64.0 | 0.0 | 14.0 |
//! | year | 40027864 | 97.0 | 0.0 | 22.6 |
//! | time | 24045377 | 0.0 | 0.0 | 98.1 |
//!
//! A weekday, month or zone is understood where the stamp says it, an outlet
//! where the dateline names it or the line is still taken for a header, `pukul`
//! where the time is read. A day beside a misspelt weekday is not read where the
//! year has two digits. A letter is alike where it looks like the digit, as the
//! `O` of `2O20`; one that looks like another digit is not tried. A slip that
//! spells another right word, `Juli` for `Juni`, is not among these: there the
//! page says another thing, and beside a weekday the stamp must carry a
//! contradiction.
//!
//! Every outlet of the list, every slip at every position with every letter, in
//! five shapes of dateline: never another outlet. Where a name opens with the
//! name of its house, as `ANTARA Nws`, the house may be read.
//!
//! | slip in | tried | dropped | doubled | swapped | replaced | or its house |
//! |---|---|---|---|---|---|---|
//! | `KOMPAS.com` | 351610 | 90.9 | 88.5 | 96.4 | 92.6 | 92.5 |
//! | `CNN Indonesia` | 84405 | 69.5 | 77.9 | 74.8 | 73.8 | 75.2 |
//! | `detikNews` | 58240 | 2.2 | 2.4 | 2.5 | 2.4 | 2.4 |
//!
//! All shares have floors, a few tenths under what is measured.

mod calendar;
mod clean;
mod forms;
mod outlets;
mod slips;
mod tally;
mod typed;
mod words;
