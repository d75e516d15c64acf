//! The assessment file, format `partner-fit/1`.
//!
//! What may be left out gets the value a new assessment would have; `null` counts as left out, except that a half-life
//! of `null` means that nothing fades. A partner needs a name; an entry needs direction, kind and value. Unknown keys
//! are ignored and reported. Texts longer than [`LONGEST_NOTE`] (notes) or [`LONGEST_LINE`] (all
//! others), lists longer than [`MOST_ITEMS`] and more than [`MOST_HOURS`] are out of range.

mod error;
mod format;
mod node;
mod partner;
mod read;
mod write;

pub use error::{FileError, Problem};
pub(crate) use format::check_format;
pub use read::read;
pub use write::write;

use crate::model::Assessment;

/// The format's name and version.
pub const FORMAT: &str = "partner-fit/1";
const NAME: &str = "partner-fit/";

/// Largest file worth reading, in bytes; whoever opens files refuses larger ones before reading them.
pub const LARGEST_FILE: u32 = 20_000_000;

/// Longest note, in characters.
pub const LONGEST_NOTE: usize = 200_000;

/// Longest name, title, id, website or url, in characters: more than fits into a link.
pub const LONGEST_LINE: usize = 4_000;

/// Most partners, and most signals and entries of one partner.
pub const MOST_ITEMS: usize = 10_000;

/// Most hours of one entry.
pub const MOST_HOURS: f64 = 100_000.0;

/// Most unknown keys that are reported.
pub const MOST_IGNORED: usize = 100;

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// What it says.
    pub assessment: Assessment,
    /// Places of keys that nobody here knows, such as `partners[0].colour`; at most [`MOST_IGNORED`].
    pub ignored: Vec<String>,
}
