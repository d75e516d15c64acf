//! The text of a link: what stands after `#`. Version 1 is a promise for ever; literal links stand in `tests/links.rs`.
//!
//! # Layout of version 1
//!
//! A link is `1`, then the body, then a checksum of three characters. A character stands for its position in
//!
//! ```text
//! ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_
//! ```
//!
//! The checksum is a number h, from 0, with h = (66 h + position) mod 238,321 for every character before it, the `1`
//! included; it is written as the characters at h / 3844, h / 62 mod 62 and h mod 62, so that a link never ends in a
//! sign. Any change within two neighbouring characters and any swap of two characters is found, and all but one in
//! 238,321 of the others.
//!
//! The body is bits, six a character, highest first; the last character is filled up with zeros. Numbers of a fixed
//! width are written highest bit first. The other building blocks are
//!
//! | block | bits |
//! |---|---|
//! | count | the number's bits by four, lowest four first, each after a 1; then 0 |
//! | text | its number of characters (count), and each: 0 and its code point (7) in ASCII, else 1 and its code point (count) |
//! | day | days since 1969-12-31 (count); 0 for none |
//! | hours | 0 for none (count); else one more than the quarters of an hour (count) where nothing is lost by that; else one more than the IEEE 754 double's bits (count). At most 100,000 |
//! | if | 1 and what is said, or 0 and nothing |
//!
//! Where something is one of several values, 0 is none and the first one is 1. The body holds, in this order:
//!
//! | what | bits |
//! |---|---|
//! | the edition's link number | 6 |
//! | created, updated | day, day |
//! | scope: full, quick | 2 |
//! | every question in the edition's order: 0 unanswered, 1 unknown, 2 not applicable, else 3 + 3 × level + (0 record, 1 recollection, 2 guess) | if, 5 each |
//! | own weights: every habit's weight + 1 in the edition's order | if, 6 each |
//! | notes: title, then every question's note | if, text each |
//! | partners: half-life in days, 0 for never (12); how many (count); each partner | if |
//! | more, which only newer programs know | if |
//!
//! - Partner: id (text; empty means `p` and its number, from 1), name (text), website (text), focus (1), archived (1);
//!   if its fit is said: customers, first win, offer fit, way in, capacity, conflict (3 each: level + 1); how many
//!   signals (count), each signal; how many entries (count), each entry.
//! - Signal: day, strength (2: weak, clear, strong), note (text), url (text).
//! - Entry: id (text; empty means `e` and its number, from 1), direction (2: give, get), catalogue id (text), kind (3:
//!   co-marketing, intel, product, enablement, introductions, revenue), title (text), value and partner's value (3
//!   each: 1, 2, 3, 5, 8), hours, money (1), state (3: planned, promised, delivered, released of a give; planned,
//!   asked, received, declined of a get), due (day), done (day), note (text).
//!
//! Partners without names are written with empty texts. Fewer than six bits may be left over, all 0.

mod checksum;
mod decode;
mod encode;
mod error;
mod exchange;
mod reader;
mod walk;
mod writer;

pub use decode::decode;
pub use encode::{encode, savings};
pub use error::{LinkError, Part, TooLong};
pub use exchange::{EXCHANGED, for_partner};

/// Most characters of a link.
pub const LONGEST: usize = 2_000;

/// The version that is written.
const VERSION: u8 = b'1';

const EDITION_BITS: u8 = 6;

/// What goes into a link besides answers, scope, dates and own weights. Nothing, unless said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// Title and notes on answers.
    pub notes: bool,
    /// The shortlist.
    pub partners: PartnerNames,
    /// What was given and asked, and how fast it fades; only together with partners.
    pub ledger: bool,
}

/// Whether partners go into a link, and what of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PartnerNames {
    /// No partners.
    #[default]
    None,
    /// Partners without anything that was typed: no ids, names, websites, titles, notes or urls. They arrive with an
    /// empty name, in their order, and are shown by their number.
    Numbered,
    /// Everything.
    Named,
}
