//! An [`Assessment`](crate::model::Assessment) as a JSON file and as the text of a link; partners from a list.
//!
//! Both forms are promises: files people keep and links they sent open for ever. What can go wrong is data, a
//! [`Code`] and a place; whoever shows it finds the words.

mod code;
pub mod csv;
mod fields;
pub mod file;
mod form;
mod ids;
mod json;
pub mod link;
mod names;
mod report;
mod trail;

pub use code::Code;
pub use ids::free as free_id;
pub use json::{Decimals, Json};
pub use names::Names;
pub use report::{report, report_of};
