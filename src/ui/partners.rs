//! The shortlist: who could become a partner, how well they fit, and why.

use super::el::{El, el};
use super::page::Page;
use crate::words::partners as w;

/// How the shortlist is looked at.
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

/// Every partner.
pub fn partners(page: Page) -> El {
    el("div")
        .class("partners")
        .child(el("h1").attr("tabindex", "-1").text(w::TITLE))
        .child(super::import::import(page))
}

/// One partner; the list where there is none of this id.
pub fn partner(page: Page, _id: &str) -> El {
    partners(page)
}
