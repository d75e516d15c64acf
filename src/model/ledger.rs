//! The give-get ledger: deposits before withdrawals.

mod entry;

pub use entry::{Entry, GetState, GiveState, HalfLife, Kind, Move, Worth};
