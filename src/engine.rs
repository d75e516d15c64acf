//! The scoring without the page: a module for Node and bundlers.
//!
//! [`js`] is what JavaScript calls; the rest runs anywhere. Values come and go as JSON text, which costs less than asking
//! for every field.

mod batch;
pub mod columns;
mod failure;
mod js;
pub mod parts;
pub mod read;
pub mod report;
mod typescript;

pub use batch::Batch;
pub use failure::Failure;
pub use typescript::typescript;

use crate::codec::Decimals;

/// How numbers are read that are neither whole nor short: JavaScript does it, because the tables for it are a sixth of
/// the module.
const DECIMALS: Decimals = Decimals {
    read: if cfg!(target_arch = "wasm32") { js::float } else { Decimals::OWN.read },
    write: Decimals::OWN.write,
};
