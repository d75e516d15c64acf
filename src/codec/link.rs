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
//! | count | groups of five, lowest four bits of the number first: 1 where more groups follow, then four bits |
//! | day | 0, then days since 2020-01-01 (15 bits), where it lies in 2020-01-01 to 2109-09-18; else 1, then days since 1970-01-01 (22) |
//! | maybe X | 0, or 1 and then X |
//! | text | 0 where empty; else 1, a form (1), its number of bytes in UTF-8 (count), and each byte: in form 0 by the table below, in form 1 as it is (8); the shorter form, form 0 where both are alike |
//!
//! Bytes of form 0: those of `␠etaoinsrhld` have 4 bits, 0 to 11. Those of
//! `ucmfwygpbvkxjqz0123456789-.,:/'()&%⏎TASICWMPNBEO` (␠ is a space, ⏎ a line feed) have 8: 12 + position / 16 (4),
//! position mod 16 (4). All others have 12: 15 (4), the byte (8).
//!
//! The body holds, in this order:
//!
//! | what | bits |
//! |---|---|
//! | the edition's link number | 6 |
//! | scope: 0 full, 1 quick | 1 |
//! | updated, created | day, day |
//! | every question in the edition's order: 0 unanswered, 1 unknown, 2 not applicable, else 3 + 3 × level + (0 record, 1 recollection, 2 guess) | 5 each |
//! | sections, by rising tag: tag (4), its length in bits (count), content | |
//! | the end: tag 0 | 4 |
//!
//! Sections that would say nothing are left out.
//!
//! | tag | section | content |
//! |---|---|---|
//! | 1 | own weights | every habit's weight in the edition's order (6 each) |
//! | 2 | notes | title (text), then every question's note (text each) |
//! | 3 | partners | named (1); how many (count); each partner |
//! | 4 | ledger | half-life in days, 0 for none (12); per partner: how many entries (count), each entry |
//!
//! What stands in brackets below is there only where the partners are named.
//!
//! - Partner: \[id (text; empty means `p` and its number, from 1), name (text), website (text),\] focus (1), archived
//!   (1); customers, first win, offer fit, way in, capacity, conflict (3 each: 0 unknown, else level + 1); how many
//!   signals (count), each signal.
//! - Signal: day, strength (2: weak, clear, strong) \[, note (text), url (text)\].
//! - Entry: \[id (text; empty means `e` and its number, from 1),\] step (3: give planned, give promised, give delivered,
//!   give released, get planned, get asked, get received, get declined), kind (3: co-marketing, intel, product,
//!   enablement, introductions, revenue), value (3: position in 1, 2, 3, 5, 8), partner's value (3: 0 none, else
//!   position + 1), money (1), maybe hours, maybe due day, maybe done day, maybe catalogue id \[, title (text), note
//!   (text)\].
//! - Catalogue id: 0 (count) and the id (text) where it was not in the ledger before; else its number (count) among
//!   those that were, from 1.
//! - Hours: 0 and quarters of an hour (count) where nothing is lost by that; else 1 and the IEEE 754 double (64). At most
//!   100,000.
//!
//! There is one way to write everything: what would not be written as it stands is damaged. Further sections would be
//! written by newer programs only.

mod bits;
mod checksum;
mod core;
mod decode;
mod encode;
mod error;
mod ledger;
mod partners;
mod text;

pub use decode::decode;
pub use encode::encode;
pub use error::{LinkError, Part, TooLong};

/// Most characters of a link.
pub const LONGEST: usize = 2_000;

/// The version that is written.
const VERSION: char = '1';

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
