//! The give-get ledger: every account, and one account with all that was given and asked.

pub(super) mod accounts;
mod add;
mod balance;
mod entries;
pub(super) mod entry;
mod fold;
pub(super) mod names;
mod part;
mod promises;
mod score;

use super::command::{Command, Run};
use super::el::{El, button, el, p};
use super::page::Page;
use super::route::href;
use super::steady::steady;
use crate::model::{Partner, Shared};
use crate::words::{account as a, ledger as w};
pub use add::{gift, planned, unmet_text};
use names::kept_name;
pub use names::{entry_title, kind as kind_name};
pub use part::{LedgerPart, ledger_part};

/// How the ledger is looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// How often more rows were asked for.
    more: usize,
    /// Whether something asked for is about to be added, instead of a gift.
    asking: bool,
    /// What the catalogue is searched for.
    search: String,
    /// Entries whose days are being typed, with the days they are sorted by until the page is left: their rows stay where
    /// they are.
    held: Vec<(String, i32)>,
    /// What is unfolded: entries, and partners whose balance through time is shown as a table.
    unfolded: Vec<String>,
}

/// Another way to look at it.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Shows more rows.
    More,
    /// Adds something asked for, or a gift.
    Asking(bool),
    /// Searches the catalogue.
    Search(String),
    /// Keeps the row of an entry in its place.
    Hold(String, i32),
    /// Unfolds what is at this place, or folds it.
    Fold(String),
    /// Lets rows go where their days belong.
    Release,
}

impl Looks {
    /// Looks at it in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::More => self.more += 1,
            Look::Asking(asking) => {
                self.asking = asking;
                self.search.clear();
            }
            Look::Search(search) => self.search = search,
            Look::Hold(place, day) => {
                if self.held_day(&place).is_none() {
                    self.held.push((place, day));
                }
            }
            Look::Fold(place) => match self.unfolded.iter().position(|unfolded| *unfolded == place) {
                Some(at) => drop(self.unfolded.remove(at)),
                None => self.unfolded.push(place),
            },
            Look::Release => self.held.clear(),
        }
    }

    /// Whether anything is unfolded.
    pub fn is_unfolded(&self) -> bool {
        !self.unfolded.is_empty()
    }

    /// Folds what is gone: what takes its name next would be unfolded from the start.
    pub fn check(&mut self, partners: &[Shared<Partner>]) {
        let is_there = |place: &str| {
            partners.iter().any(|partner| match place.strip_prefix(partner.id.as_str()) {
                Some("") => true,
                Some(entry) => partner.entries.iter().any(|e| entry.strip_prefix('/') == Some(&e.id)),
                None => false,
            })
        };
        self.unfolded.retain(|place| is_there(place));
    }

    /// The day that a held entry is sorted by.
    fn held_day(&self, place: &str) -> Option<i32> {
        self.held.iter().find(|(held, _)| held == place).map(|(_, day)| *day)
    }
}

/// Rows that are shown at first, and that each step shows more.
pub const ROWS: usize = 50;

/// Every account, overdrawn ones first.
pub fn ledger(page: Page) -> El {
    let body = el("div")
        .class("ledger")
        .child(el("h1").attr("tabindex", "-1").text(w::TITLE))
        .child(p("lead", w::LEAD));
    if page.assessment.partners.is_empty() {
        let go = el("a").class("button primary").attr("href", "#/partners").text(w::GO_PARTNERS);
        let actions = el("div").class("actions").child(go).child(super::example::offer(page.run));
        return body.child(p("", w::EMPTY)).child(actions);
    }
    body.child(accounts::overall(page))
        .child(promises::all_due(page))
        .child(accounts::accounts(page))
        .maybe(super::measured::measured(page.assessment, &page.portfolio.measured, page.run))
        .child(accounts::half_life(page))
}

/// One account; all of them where there is no partner of this id.
pub fn account(page: Page, id: &str) -> El {
    let Some((partner, standing)) = page.partner(id) else { return ledger(page) };
    let crumbs = el("nav")
        .class("crumbs")
        .attr("aria-label", a::CRUMBS)
        .child(el("a").attr("href", "#/ledger").text(a::ALL))
        .child(el("a").attr("href", href("#/partners/", id)).text(a::FIT));
    let over_time = LedgerPart::OverTime(balance::OverTime::of(page, partner));
    let over_time = steady("over-time", over_time, page.run);
    el("div")
        .class("account")
        .attr("data-partner", partner.id.clone())
        .child(crumbs)
        .child(el("h1").attr("tabindex", "-1").text(kept_name(page, partner)))
        .child(balance::headline(standing))
        .node(over_time)
        .child(promises::due(page, partner))
        .child(super::ask::ask(page, partner))
        .child(add::add(page, partner))
        .child(entries::entries(page, partner))
        .node(steady("give-get", LedgerPart::GiveGet(standing.give_get), page.run))
        .child(super::message::message(page, partner))
        .child(super::exchange::exchange(page, partner))
}

/// The way to the rows after the first so many; on paper, how many are left out.
pub fn more(count: usize, most: usize, run: &Run, command: Command) -> Option<El> {
    let left = count.checked_sub(most).filter(|left| *left > 0)?;
    let more = button("link", "", run, command).text(w::more(&ROWS.min(left).to_string()));
    Some(el("div").child(more).child(p("muted on-paper", w::left_out(&left.to_string()))))
}
