//! The balance of an account, with its parts.

use super::{Change, Entry, HalfLife, What};
use crate::model::{Day, RULES};

/// What an account holds on a day, in trust. Every part is at least 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Balance {
    /// Delivered gives that are not money only, faded.
    pub given: f64,
    /// Delivered gives that are money only, faded, together at most 5.
    pub money: f64,
    /// Received gets, faded.
    pub received: f64,
    /// Late promises, in full.
    pub late: f64,
}

impl Balance {
    /// The balance itself.
    pub fn total(&self) -> f64 {
        self.given + self.money - self.received - self.late
    }
}

/// A balance on its way through the days. All that fades does so at one rate, so that the sums fade as their items do.
#[derive(Debug, Clone)]
pub(super) struct Running {
    half_life: HalfLife,
    day: Day,
    sums: Balance,
}

impl Running {
    pub(super) fn new(half_life: HalfLife) -> Running {
        Running { half_life, day: Day::FIRST, sums: Balance::default() }
    }

    /// Goes on to a day.
    pub(super) fn fade_to(&mut self, day: Day) {
        if day == self.day {
            return;
        }
        let left = self.half_life.left(day.since(self.day));
        self.day = day;
        self.sums.given *= left;
        self.sums.money *= left;
        self.sums.received *= left;
    }

    /// Goes on to the day of a change and counts it.
    pub(super) fn apply(&mut self, change: &Change, entry: &Entry) {
        self.fade_to(change.day);
        let worth = entry.worth();
        match change.what {
            What::Late => self.sums.late += worth,
            What::Settled => self.sums.late -= worth,
            What::Given if entry.money => self.sums.money += worth,
            What::Given => self.sums.given += worth,
            What::Received => self.sums.received += worth,
        }
    }

    /// The balance now. The cap holds for what is left of the money, not for what it once was.
    pub(super) fn balance(&self) -> Balance {
        Balance { money: self.sums.money.min(RULES.balance.money_cap.value), ..self.sums }
    }
}
