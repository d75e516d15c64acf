//! A partner on the shortlist, as entered.

mod alike;
mod fit;
mod numbers;
mod standing;
mod website;
mod willingness;

pub use alike::{Alike, alphabetical};
pub use fit::{FitScore, Missing};
pub use standing::Standing;
pub use website::{page_address, website_address};
pub use willingness::{willingness, willingness_fading};

use super::ledger::Entry;
use super::{Day, Level, seen};

/// A company that may become a partner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Partner {
    /// Stable within its assessment.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its website, often empty.
    pub website: String,
    /// One of the few being worked on.
    pub focus: bool,
    /// Kept, but out of the way.
    pub archived: bool,
    /// How well it fits.
    pub fit: Fit,
    /// Dated signs that it wants partners.
    pub signals: Vec<Signal>,
    /// What was given and asked.
    pub entries: Vec<Entry>,
}

impl Partner {
    /// What it is called; nothing for a name in which there is nothing to see.
    pub fn called(&self) -> Option<&str> {
        seen(&self.name)
    }
}

/// What is known of how well a partner fits; `None` is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fit {
    /// Do we sell to the same companies.
    pub customers: Option<Level>,
    /// A named account for a first win.
    pub first_win: Option<Level>,
    /// Do the offers go together.
    pub offer_fit: Option<Level>,
    /// Do we know somebody there.
    pub way_in: Option<Level>,
    /// Have they people for it.
    pub capacity: Option<Level>,
    /// How much the two compete.
    pub conflict: Option<Level>,
}

/// One of the fields that fit is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FitField {
    /// Do we sell to the same companies.
    Customers,
    /// A named account for a first win.
    FirstWin,
    /// Do the offers go together.
    OfferFit,
    /// Do we know somebody there.
    WayIn,
    /// Have they people for it.
    Capacity,
    /// How much the two compete.
    Conflict,
}

impl FitField {
    /// Every field, in the order they are asked for.
    pub const ALL: [FitField; 6] = [
        FitField::Customers,
        FitField::FirstWin,
        FitField::OfferFit,
        FitField::WayIn,
        FitField::Capacity,
        FitField::Conflict,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            FitField::Customers => "customers",
            FitField::FirstWin => "first-win",
            FitField::OfferFit => "offer-fit",
            FitField::WayIn => "way-in",
            FitField::Capacity => "capacity",
            FitField::Conflict => "conflict",
        }
    }
}

impl Fit {
    /// What is known of a field.
    pub fn get(&self, field: FitField) -> Option<Level> {
        match field {
            FitField::Customers => self.customers,
            FitField::FirstWin => self.first_win,
            FitField::OfferFit => self.offer_fit,
            FitField::WayIn => self.way_in,
            FitField::Capacity => self.capacity,
            FitField::Conflict => self.conflict,
        }
    }

    /// Sets what is known of a field.
    pub fn set(&mut self, field: FitField, level: Option<Level>) {
        match field {
            FitField::Customers => self.customers = level,
            FitField::FirstWin => self.first_win = level,
            FitField::OfferFit => self.offer_fit = level,
            FitField::WayIn => self.way_in = level,
            FitField::Capacity => self.capacity = level,
            FitField::Conflict => self.conflict = level,
        }
    }
}

/// A dated public sign of wanting partners.
#[derive(Debug, Clone)]
pub struct Signal {
    /// Its number, which no other of its partner's has while they are at hand; not kept.
    pub id: usize,
    /// When it was seen.
    pub date: Day,
    /// How much it says.
    pub strength: Strength,
    /// What it was.
    pub note: String,
    /// Where it can be looked up.
    pub url: String,
}

/// Its number is no part of what it says.
impl PartialEq for Signal {
    fn eq(&self, other: &Signal) -> bool {
        self.date == other.date
            && self.strength == other.strength
            && self.note == other.note
            && self.url == other.url
    }
}

/// How much a signal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Could mean anything.
    Weak,
    /// Says it.
    Clear,
    /// Says it, and somebody is working on it.
    Strong,
}

impl Strength {
    /// Every strength, weakest first.
    pub const ALL: [Strength; 3] = [Strength::Weak, Strength::Clear, Strength::Strong];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Clear => "clear",
            Strength::Strong => "strong",
        }
    }
}
