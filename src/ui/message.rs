//! The first message: a draft that offers a gift and asks for nothing.

use super::el::{El, section};
use super::page::Page;
use crate::model::Partner;
use crate::words::message as w;

/// How drafts are looked at.
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

/// The draft, on a partner's account.
pub fn message(_page: Page, _partner: &Partner) -> El {
    section("message", w::TITLE)
}
