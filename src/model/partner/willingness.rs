//! How much a partner's signals say that it wants partners.

use super::{Signal, Strength};
use crate::model::ledger::HalfLife;
use crate::model::{Day, RULES};

impl Strength {
    /// The strength as a number, 0 to 1.
    pub fn value(self) -> f64 {
        match self {
            Strength::Weak => RULES.signal.weak.value,
            Strength::Clear => RULES.signal.clear.value,
            Strength::Strong => RULES.signal.strong.value,
        }
    }
}

impl Signal {
    /// What is left of its strength on a day, 0 to 1; nothing before it was seen.
    pub fn left(&self, day: Day) -> f64 {
        let age = day.since(self.date);
        if age < 0 {
            return 0.0;
        }
        self.strength.value() * HalfLife::Days(RULES.signal.half_life.value as u16).left(age)
    }
}

/// Willingness on a day, 0 to 1; 0 without a signal.
pub fn willingness(signals: &[Signal], day: Day) -> f64 {
    1.0 - signals.iter().map(|s| 1.0 - s.left(day)).product::<f64>()
}
