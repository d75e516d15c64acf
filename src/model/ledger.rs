//! The give-get ledger: deposits before withdrawals.

mod account;
mod ask;
mod balance;
mod cover;
mod entry;
mod exchange;
mod fade;
mod measured;
mod menu;
mod own_hours;
mod promise;
mod score;
mod series;
mod state;

pub use account::{Account, Change, What};
pub use ask::{Ask, Verdict};
pub use balance::Balance;
pub use cover::Cover;
pub use entry::{Entry, GetState, GiveState, HalfLife, Kind, Move, Worth};
pub use exchange::{Returned, returned};
pub use measured::Measured;
pub(super) use measured::{Tally, measured};
pub use menu::{Item, Unmet};
pub use own_hours::{OwnHours, Spent};
pub use promise::{Kept, Promise};
pub use score::GiveGet;
pub use series::Point;
pub use state::AccountState;
