//! A year of made-up data to try things with, marked as an example wherever it is open.

use super::command::Run;
use super::el::El;
use crate::state::Item;

/// What says that the example is open, with a way to remove it.
pub fn banner(_item: &Item, _run: &Run) -> Option<El> {
    None
}
