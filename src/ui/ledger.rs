//! The give-get ledger: every account, and one account with all that was given and asked.

use super::el::{El, el};
use super::page::Page;
use crate::words::ledger as w;

/// How the ledger is looked at.
#[derive(Debug, Default)]
pub struct Looks {}

/// Another way to look at it.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {}

impl Looks {
    /// Looks at it in another way.
    pub fn take(&mut self, look: Look) {
        match look {}
    }
}

/// Every account, overdrawn ones first.
pub fn ledger(page: Page) -> El {
    el("div").class("ledger").child(el("h1").attr("tabindex", "-1").text(w::TITLE)).maybe(super::measured::measured(page))
}

/// One account; all of them where there is no partner of this id.
pub fn account(page: Page, id: &str) -> El {
    let Some((partner, _)) = page.partner(id) else { return ledger(page) };
    el("div")
        .class("account")
        .child(el("h1").attr("tabindex", "-1").text(partner.name.clone()))
        .child(super::ask::ask(page, partner))
        .child(super::message::message(page, partner))
        .child(super::exchange::exchange(page, partner))
}
