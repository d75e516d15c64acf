//! Parts of the ledger that are rendered again only where they changed: one type of them all, since what yew needs for one is
//! with the first views.

use super::accounts::{AccountRow, account_row};
use super::add::{ItemRow, item_row};
use super::balance::{self, OverTime};
use super::entry::{EntryRow, entry_row};
use super::score;
use crate::model::ledger::GiveGet;
use crate::ui::ask::{self, AskGroup};
use crate::ui::command::Run;
use crate::ui::el::{El, el};
use crate::ui::later;
use crate::ui::message;
use crate::ui::steady::Steady;

/// A part of the ledger, with all that it is made of.
#[derive(PartialEq)]
pub enum LedgerPart {
    /// A partner's account among all.
    Account(AccountRow),
    /// An entry of an account.
    Entry(EntryRow),
    /// An item of the catalogue.
    Item(ItemRow),
    /// An account's balance through time.
    OverTime(OverTime),
    /// An account's give-get score.
    GiveGet(Option<GiveGet>),
    /// The numbers that decide on an ask.
    AskRules,
    /// Asks of one cost, in the menu of them.
    Asks(AskGroup),
    /// The catalogue's gifts in the menu of them, with the id of the chosen one.
    Gifts(String),
}

impl Steady for LedgerPart {
    fn show(&self, run: &Run) -> El {
        later::ledger_part(self, run)
    }
}

/// What it looks like.
pub fn ledger_part(part: &LedgerPart, run: &Run) -> El {
    match part {
        LedgerPart::Account(row) => account_row(row),
        LedgerPart::Entry(row) => entry_row(row, run),
        LedgerPart::Item(row) => item_row(row, run).unwrap_or_else(|| el("li")),
        LedgerPart::OverTime(all) => balance::over_time(all, run),
        LedgerPart::GiveGet(score) => score::score(score.as_ref()),
        LedgerPart::AskRules => ask::rules(),
        LedgerPart::Asks(group) => ask::asks(group),
        LedgerPart::Gifts(chosen) => message::gifts(chosen),
    }
}
