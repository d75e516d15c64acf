//! What the ledger knows better than memory, beside what was answered.

use super::el::{El, section};
use super::page::Page;
use crate::words::measured as w;

/// The measured answers; nothing where there are none.
pub fn measured(page: Page) -> Option<El> {
    (!page.portfolio.measured.is_empty()).then(|| section("measured", w::TITLE))
}
