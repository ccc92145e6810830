//! Dates as they are printed, without a slip.

use std::collections::BTreeMap;

use jernih::{DatelineParser, TimestampParser};

use super::calendar::share_out;
use super::forms::{Form, Kind, Print, STORY, forms};

#[test]
fn every_date_in_every_form_is_read() {
    let forms = forms();
    let shares = share_out(|dates| {
        let (mut read, mut unread, mut wrong) = (0, 0, BTreeMap::new());
        for (f, form) in forms.iter().enumerate() {
            for &(n, date) in dates {
                for spelling in 0..form.spellings(date) {
                    let print = form.print(date, spelling, n + f + spelling);
                    match fault(form, &print) {
                        Some(fault) => drop(wrong.entry(f).or_insert(format!("{:?} {fault}", print.text))),
                        None if form.kind == Kind::Unread => unread += 1,
                        None => read += 1,
                    }
                }
            }
        }
        (read, unread, wrong)
    });
    let wrong: Vec<_> = shares.iter().flat_map(|(.., wrong)| wrong.values().map(String::as_str)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let (read, unread) = shares.iter().fold((0, 0), |sum, share| (sum.0 + share.0, sum.1 + share.1));
    println!("{read} clean dates read; {unread} in forms that say no day for sure left unread");
    assert!(read > 1_700_000 && unread > 140_000);
}

/// What is wrong with the reading of a clean date.
fn fault(form: &Form, print: &Print) -> Option<String> {
    let text = &print.text;
    let stamp = TimestampParser::new().find(text);
    let dateline = DatelineParser::new().find(text);
    let dated = dateline.as_ref().and_then(|dateline| dateline.date.as_ref());
    if form.kind == Kind::Unread {
        return stamp.as_ref().or(dated).map(|stamp| format!("was read as {stamp}"));
    }
    let Some(stamp) = stamp else { return Some("was not read".to_owned()) };
    if let Some(other) =
        [Some(&stamp), dated].into_iter().flatten().find(|stamp| !print.is_said_by(stamp) || !stamp.repairs.is_empty())
    {
        return Some(format!("was read as {other:?}"));
    }
    match form.kind {
        Kind::Header | Kind::Twice => {
            let header = TimestampParser::new().header(text);
            (header.as_ref().map(|header| &header.stamp) != Some(&stamp)).then(|| "is no header".to_owned())
        }
        Kind::Dateline => {
            let Some(dateline) = &dateline else { return Some("has no dateline".to_owned()) };
            let named = print.outlet.is_none_or(|outlet| dateline.outlet_name.as_deref() == Some(outlet));
            let whole = dateline.span.end() == text.len() - STORY.len();
            (dated != Some(&stamp) || !named || !whole).then(|| format!("has the dateline {dateline:?}"))
        }
        Kind::Stamp | Kind::Unread => None,
    }
}
