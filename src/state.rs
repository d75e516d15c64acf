//! What a person keeps, and everything they can do to it. Pure: the day and new names come in as arguments.

mod action;
mod history;
mod item;
mod partners;

pub use action::Action;
pub use history::History;
pub use item::{Item, State};
pub use partners::{EntryChange, PartnerChange, SignalChange};
