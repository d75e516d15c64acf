//! What is kept between visits, in a store of texts by key that may refuse, be full, or hold anything.
//!
//! Every assessment has a key of its own, [`RECORD`] and its id; the list of assessments is the list of keys, so two
//! tabs can both add to it. A record says how often it was saved, and is saved only over the revision it was read from.
//! What can't be read is never overwritten: it is moved to a key that begins with [`ASIDE`] once a copy is safe there,
//! and what a newer program wrote stays where it is. Nothing but localStorage's own order of events guards the moment
//! between looking and writing.

mod memory;
mod printed;
mod record;
mod rescue;
mod shelf;
mod store;

pub use memory::MemoryStore;
pub use printed::Printed;
pub use record::Record;
pub use rescue::Rescued;
pub use shelf::{Outcome, Shelf, Shelved, Theirs, Unreadable};
pub use store::{Store, StoreError};

/// What every key of ours begins with.
pub const OURS: &str = "partner-fit:";

/// What the keys of records begin with; the id follows.
pub const RECORD: &str = "partner-fit:assessment:";

/// What the keys of texts that were set aside begin with; the id follows, and `~2` and up where there are several.
pub const ASIDE: &str = "partner-fit:aside:";

/// The key of the id of the assessment that is open.
pub const CURRENT: &str = "partner-fit:current";

/// The key of settings such as the theme.
pub const SETTINGS: &str = "partner-fit:settings";
