//! Partner Fit on somebody else's page: what its address asks for, its colours, and what the two pages say to each other.

mod accent;
mod message;
mod query;
mod settings;
mod snippet;

pub use accent::{Accent, Colour, LEAST, SURFACES, Shade};
pub use message::{FromHost, HEIGHTS, PROTOCOL, ToHost};
pub use settings::{Cta, Settings, Theme};
pub use snippet::{Host, OWN_ACCENT};
