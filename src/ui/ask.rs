//! Before you ask: whether an account covers an ask, and the gifts that would make up for what it lacks.

use super::el::{El, section};
use super::page::Page;
use crate::model::Partner;
use crate::words::ask as w;

/// How asks are looked at.
#[derive(Debug, Default)]
pub struct Looks {}

/// Another way to look at them.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {}

impl Looks {
    /// Looks at them in another way.
    pub fn take(&mut self, look: Look) {
        match look {}
    }
}

/// The check of an ask, on a partner's account.
pub fn ask(_page: Page, _partner: &Partner) -> El {
    section("ask", w::TITLE)
}
