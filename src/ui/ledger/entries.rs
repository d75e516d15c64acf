//! Everything that was given and asked of a partner, newest first.

use super::entry::{EntryRow, place_of, sort_day};
use super::{LedgerPart, Look, ROWS, more};
use crate::model::ledger::Entry;
use crate::model::{Partner, highest_first};
use crate::ui::command::{self, Command};
use crate::ui::el::{El, el, p, section};
use crate::ui::page::Page;
use crate::ui::steady::steady;
use crate::words::entry as w;

/// The entries.
pub fn entries(page: Page, partner: &Partner) -> El {
    let body = section("entries", w::TITLE);
    let count = partner.entries.len();
    if count == 0 {
        return body.child(p("muted", w::NONE));
    }
    let most = ROWS * (page.looks.ledger.more + 1);
    let held = |entry: &Entry| page.looks.ledger.held_day(&place_of(&partner.id, entry));
    let day = |entry: &Entry| i64::from(held(entry).unwrap_or_else(|| sort_day(entry)));
    // Of one day, what was noted last comes first.
    let keys = partner.entries.iter().enumerate().map(|(at, e)| day(e) * 100_000 + at as i64).collect();
    let order = highest_first(keys);
    let rows = order.iter().take(most).filter_map(|at| partner.entries.get(*at));
    let row = |entry: &Entry| {
        let place = place_of(&partner.id, entry);
        let unfolded = page.looks.ledger.unfolded.contains(&place);
        let row = EntryRow { partner: partner.id.clone(), entry: entry.clone(), today: page.today, unfolded };
        steady(&place, LedgerPart::Entry(row), page.run)
    };
    body.child(rows.fold(el("ul").class("entry-list"), |list, entry| list.node(row(entry)))).maybe(more(
        count,
        most,
        page.run,
        Command::Look(command::Look::Ledger(Look::More)),
    ))
}
