//! What an account holds, and how it came to that.

use super::fold::fold;
use super::names::{entry_title, state};
use crate::model::ledger::{Account, Change, Entry, HalfLife, Point, What};
use crate::model::{Day, Partner, Standing};
use crate::ui::chart::balance_line;
use crate::ui::command::Run;
use crate::ui::el::{El, el, p, section};
use crate::ui::figure::{data, tenths};
use crate::ui::page::Page;
use crate::ui::result::table_head;
use crate::words::account as w;

/// Days before today that the chart begins where nothing happened yet, and after today that it ends.
const AROUND: i32 = 60;

/// Points of the curve between what happened.
const SAMPLES: u16 = 80;

/// The balance with its parts, and the state of the account.
pub fn headline(standing: &Standing) -> El {
    let balance = &standing.balance;
    let total = balance.total();
    let (name, text) = state(standing.state);
    let sum = w::sum(
        &tenths(balance.given),
        &tenths(balance.money),
        &tenths(balance.received),
        &tenths(balance.late),
    );
    let number = el("div")
        .class("headline-number")
        .child(el("h2").attr("id", "headline").class("eyebrow").text(w::BALANCE))
        .child(el("p").class("score").child(data("balance", Some(total), tenths(total))));
    let words = el("div")
        .class("headline-band")
        .child(p("eyebrow", w::STATE))
        .child(p("band", name).attr("data-output", "state").attr("data-value", standing.state.id()))
        .child(p("", text))
        .child(p("muted figure", sum));
    let spoken = el("p").class("visually-hidden").attr("role", "status").text(w::heard(&tenths(total), name));
    el("section")
        .class("headline")
        .attr("aria-labelledby", "headline")
        .child(number)
        .child(words)
        .child(spoken)
}

/// What a balance through time is made of.
#[derive(PartialEq)]
pub struct OverTime {
    /// Whose it is, by id.
    partner: String,
    /// The entries that move it, as far as they do: one without a day never does.
    entries: Vec<Entry>,
    half_life: HalfLife,
    today: Day,
    /// Whether the table is unfolded.
    as_table: bool,
}

impl OverTime {
    /// That of a partner.
    pub fn of(page: Page, partner: &Partner) -> OverTime {
        let as_table = page.looks.ledger.unfolded.contains(&partner.id);
        let mut entries = partner.entries.clone();
        entries.retain(|entry| entry.date.is_some() || entry.due.is_some());
        for entry in &mut entries {
            entry.note.clear();
            if !as_table {
                entry.title.clear();
            }
        }
        let (half_life, today) = (page.assessment.half_life, page.today);
        OverTime { partner: partner.id.clone(), entries, half_life, today, as_table }
    }
}

/// The balance as a line through time, and the same as a table.
pub fn over_time(all: &OverTime, run: &Run) -> El {
    let OverTime { partner, entries, half_life, today, as_table } = all;
    let (today, as_table) = (*today, *as_table);
    let account = Account::of(entries, *half_life);
    let body = section("over-time", w::OVER_TIME);
    let (Some(first), Some(last)) = (account.changes().first(), account.changes().last()) else {
        return body.child(p("muted", w::NOTHING_YET));
    };
    let day = |number: i32| Day::from_number(number).unwrap_or(today);
    let from = first.day.min(day(today.number() - AROUND));
    let to = last.day.max(day(today.number() + AROUND));
    let points = account.series(from, to, SAMPLES);
    body.child(p("muted", w::OVER_TIME_TEXT))
        .child(balance_line(&points, today))
        .child(fold(partner.clone(), as_table, w::AS_TABLE, run))
        .maybe(as_table.then(|| table(entries, &points)))
}

fn table(entries: &[Entry], points: &[Point]) -> El {
    let rows = el("tbody").each(points.iter().filter(|point| !point.changes.is_empty()), |point| {
        let what: Vec<String> = point.changes.iter().map(|change| happened(entries, change)).collect();
        el("tr")
            .child(el("th").attr("scope", "row").text(point.day.to_string()))
            .child(el("td").text(what.join("; ")))
            .child(el("td").class("figure").text(tenths(point.before.total())))
            .child(el("td").class("figure").text(tenths(point.after.total())))
    });
    el("table").child(table_head(&[w::COL_DAY, w::COL_WHAT, w::COL_BEFORE, w::COL_AFTER])).child(rows)
}

fn happened(entries: &[Entry], change: &Change) -> String {
    let what = entries.get(change.entry).map(entry_title).unwrap_or_default();
    match change.what {
        What::Late => w::became_late(&what),
        What::Settled => w::settled(&what),
        What::Given => w::given(&what),
        What::Received => w::received(&what),
    }
}
