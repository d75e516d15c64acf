//! Partners from a list: pasted or from a CSV file, with a look at what it would add.

use super::el::{El, section};
use super::page::Page;
use crate::words::import as w;

/// What is about to be added.
#[derive(Debug, Default)]
pub struct Looks {}

/// A step on the way.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {}

impl Looks {
    /// Takes a step.
    pub fn take(&mut self, look: Look) {
        match look {}
    }
}

/// The way in for a list, on the shortlist.
pub fn import(_page: Page) -> El {
    section("import", w::TITLE)
}
