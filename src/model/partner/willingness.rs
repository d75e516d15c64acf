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
    /// How fast signals fade in the method.
    pub const HALF_LIFE: HalfLife = HalfLife::Days(RULES.signal.half_life.value as u16);

    /// What is left of its strength on a day, 0 to 1; nothing before it was seen.
    pub fn left(&self, half_life: HalfLife, day: Day) -> f64 {
        let age = day.since(self.date);
        if age < 0 { 0.0 } else { self.strength.value() * half_life.left(age) }
    }
}

/// Willingness on a day, 0 to 1; 0 without a signal.
pub fn willingness(signals: &[Signal], day: Day) -> f64 {
    willingness_fading(signals, Signal::HALF_LIFE, day)
}

/// Willingness if signals faded at another rate than the method's.
pub fn willingness_fading(signals: &[Signal], half_life: HalfLife, day: Day) -> f64 {
    1.0 - signals.iter().map(|s| 1.0 - s.left(half_life, day)).product::<f64>()
}
