//! The two-sided view: one partner's entries as a link, the partner's own numbers, and what they change.

use super::el::{El, section};
use super::page::Page;
use crate::model::Partner;
use crate::words::exchange as w;

/// How an exchange is looked at.
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

/// The link for the partner, on its account.
pub fn exchange(_page: Page, _partner: &Partner) -> El {
    section("exchange", w::TITLE)
}
