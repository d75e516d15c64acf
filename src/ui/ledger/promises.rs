//! Promises still to be done, late ones first.

use super::names::{entry_title, kept_name};
use crate::model::ledger::{Account, Entry, GiveState, Move, Promise};
use crate::model::{Partner, lowest_first};
use crate::state::{Action, EntryChange, PartnerChange};
use crate::ui::command::Command;
use crate::ui::el::{El, button, el, p, section, span};
use crate::ui::page::Page;
use crate::ui::route::href;
use crate::words::promises as w;

/// How many of all partners' promises are shown.
const FIRST: usize = 8;

/// The next promises of one partner.
pub fn due(page: Page, partner: &Partner) -> El {
    let account = Account::of(&partner.entries, page.assessment.half_life);
    let open = account.open_promises(page.today);
    let body = section("promises", w::TITLE);
    if open.is_empty() {
        return body.child(p("muted", w::NONE));
    }
    body.child(el("ul").class("promise-list").each(&open, |promise| row(page, partner, promise, false)))
}

/// The next promises of all partners that are not archived.
pub fn all_due(page: Page) -> El {
    let mut open = Vec::new();
    let mut keys = Vec::new();
    for partner in &page.assessment.partners {
        if partner.archived || partner.entries.is_empty() {
            continue;
        }
        for promise in Account::of(&partner.entries, page.assessment.half_life).open_promises(page.today) {
            keys.push(i64::from(promise.due.number()));
            open.push((partner, promise));
        }
    }
    let body = section("promises", w::TITLE);
    if open.is_empty() {
        return body.child(p("muted", w::NONE));
    }
    let order = lowest_first(keys);
    let rows = order.iter().take(FIRST).filter_map(|at| open.get(*at));
    body.child(
        el("ul").class("promise-list").each(rows, |(partner, promise)| row(page, partner, promise, true)),
    )
}

fn row(page: Page, partner: &Partner, promise: &Promise, with_name: bool) -> El {
    let Some(entry) = partner.entries.get(promise.entry) else { return el("li") };
    let late = promise.is_late(page.today);
    let due = promise.due.to_string();
    let days = page.today.since(promise.due).unsigned_abs().to_string();
    let when = if late { w::late(&due, &days) } else { w::due(&due) };
    let name = with_name.then(|| {
        let name = el("a").attr("href", href("#/ledger/", &partner.id)).text(kept_name(page, partner));
        el("span").child(name)
    });
    let done = button("button quiet", w::DELIVERED_TODAY, page.run, delivered(page, partner, entry))
        .attr("aria-label", w::delivered_label(&entry_title(entry)));
    el("li")
        .class(if late { "promise is-late" } else { "promise" })
        .child(el("span").class("promise-what").maybe(name).child(span("", entry_title(entry))))
        .child(span("promise-due figure", when))
        .child(done)
}

fn delivered(page: Page, partner: &Partner, entry: &Entry) -> Command {
    let change = EntryChange::Step(Move::Give(GiveState::Delivered), Some(page.today));
    Command::Do(Action::Partner(partner.id.clone(), PartnerChange::Entry(entry.id.clone(), change)))
}
