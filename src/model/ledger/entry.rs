//! An entry of the ledger, as entered.

use crate::model::{Day, RULES};

/// Something given to a partner or asked of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Stable within its partner.
    pub id: String,
    /// Given or asked, and how far it has come.
    pub step: Move,
    /// The catalogue's name for it, if it came from there.
    pub catalogue: Option<String>,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is, in the founder's words.
    pub title: String,
    /// What the founder thinks it is worth.
    pub value: Worth,
    /// What the partner says it is worth.
    pub partner_value: Option<Worth>,
    /// Hours it takes, at least 0.
    pub hours: Option<f64>,
    /// Money only.
    pub money: bool,
    /// When it was promised for.
    pub due: Option<Day>,
    /// When it was done.
    pub date: Option<Day>,
    /// A note in plain text.
    pub note: String,
}

/// Direction and state of an entry; a give can't be declined and a get can't be promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Given by us.
    Give(GiveState),
    /// Asked by us.
    Get(GetState),
}

/// How far a give has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiveState {
    /// Only an intention.
    Planned,
    /// They were told.
    Promised,
    /// Done.
    Delivered,
    /// They let us off.
    Released,
}

/// How far a get has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GetState {
    /// Only an intention.
    Planned,
    /// They were asked.
    Asked,
    /// They did it.
    Received,
    /// They said no.
    Declined,
}

/// What sort of thing is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Audience.
    CoMarketing,
    /// Knowledge.
    Intel,
    /// Product help.
    Product,
    /// Help for their salespeople.
    Enablement,
    /// People.
    Introductions,
    /// Business and money.
    Revenue,
}

/// Trust on the scale 1, 2, 3, 5, 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worth(u8);

/// How fast what was given fades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HalfLife {
    /// Half of it is left after so many days, 1 to 3650.
    Days(u16),
    /// Nothing fades.
    Never,
}

impl Move {
    /// Every direction and state.
    pub const ALL: [Move; 8] = [
        Move::Give(GiveState::Planned),
        Move::Give(GiveState::Promised),
        Move::Give(GiveState::Delivered),
        Move::Give(GiveState::Released),
        Move::Get(GetState::Planned),
        Move::Get(GetState::Asked),
        Move::Get(GetState::Received),
        Move::Get(GetState::Declined),
    ];

    /// Stable names of direction and state.
    pub const fn ids(self) -> (&'static str, &'static str) {
        match self {
            Move::Give(GiveState::Planned) => ("give", "planned"),
            Move::Give(GiveState::Promised) => ("give", "promised"),
            Move::Give(GiveState::Delivered) => ("give", "delivered"),
            Move::Give(GiveState::Released) => ("give", "released"),
            Move::Get(GetState::Planned) => ("get", "planned"),
            Move::Get(GetState::Asked) => ("get", "asked"),
            Move::Get(GetState::Received) => ("get", "received"),
            Move::Get(GetState::Declined) => ("get", "declined"),
        }
    }
}

impl Kind {
    /// Every kind, in the catalogue's order.
    pub const ALL: [Kind; 6] =
        [Kind::CoMarketing, Kind::Intel, Kind::Product, Kind::Enablement, Kind::Introductions, Kind::Revenue];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Kind::CoMarketing => "co-marketing",
            Kind::Intel => "intel",
            Kind::Product => "product",
            Kind::Enablement => "enablement",
            Kind::Introductions => "introductions",
            Kind::Revenue => "revenue",
        }
    }
}

impl Worth {
    /// Every worth, smallest first.
    pub const ALL: [Worth; 5] = [Worth(1), Worth(2), Worth(3), Worth(5), Worth(8)];

    /// A worth from its number; `None` for what is not on the scale.
    pub fn new(number: u8) -> Option<Worth> {
        Worth::ALL.into_iter().find(|w| w.0 == number)
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl HalfLife {
    /// The standard: our own choice.
    pub const STANDARD: HalfLife = HalfLife::Days(RULES.balance.half_life.value as u16);
}

impl Default for HalfLife {
    fn default() -> HalfLife {
        HalfLife::STANDARD
    }
}
