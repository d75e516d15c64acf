//! The give-get score of a partner, with its four parts.

use super::balance::Running;
use super::{Account, Kind, What};
use crate::model::{Day, Points, RULES};

/// How well an account is kept; every part is 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GiveGet {
    /// How much of what was received the balance just before covered; 1 if nothing was received.
    pub coverage: f64,
    /// 1 if the first entry is a give.
    pub first_move: f64,
    /// Kinds of gift, money aside, of three.
    pub variety: f64,
    /// Share of the latest promises kept on time; 1 if none fell due.
    pub reliability: f64,
}

/// A set of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kinds(u8);

impl Kinds {
    pub(super) fn add(&mut self, kind: Kind) {
        self.0 |= 1 << kind as u8;
    }

    /// Those of both.
    pub(super) fn and(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    pub(super) fn has(self, kind: Kind) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }
}

impl GiveGet {
    /// The parts on a day; `None` while nothing was delivered or received.
    pub fn of(account: &Account, day: Day) -> Option<GiveGet> {
        let mut running = Running::new(account.half_life);
        let (mut received, mut covered) = (0.0, 0.0);
        let mut first = None;
        let mut kinds = Kinds::default();
        for change in account.until(day) {
            let entry = &account.entries[change.entry];
            running.fade_to(change.day);
            match change.what {
                What::Late | What::Settled => {}
                What::Given => {
                    first.get_or_insert(change.what);
                    if !entry.money {
                        kinds.add(entry.kind);
                    }
                }
                What::Received => {
                    first.get_or_insert(change.what);
                    received += entry.worth();
                    // Not clamp: its panic would bring float formatting along.
                    covered += running.balance().total().max(0.0).min(entry.worth());
                }
            }
            running.apply(change, entry);
        }
        Some(GiveGet {
            first_move: if first? == What::Given { 1.0 } else { 0.0 },
            coverage: if received > 0.0 { covered / received } else { 1.0 },
            variety: (f64::from(kinds.count()) / RULES.give_get.variety_full.value).min(1.0),
            reliability: account.kept(day).share().unwrap_or(1.0),
        })
    }

    /// The score.
    pub fn points(&self) -> Points {
        let rules = &RULES.give_get;
        Points::new(
            100.0
                * (rules.coverage.value * self.coverage
                    + rules.first_move.value * self.first_move
                    + rules.variety.value * self.variety
                    + rules.reliability.value * self.reliability),
        )
    }
}
