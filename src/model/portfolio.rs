//! All partners together.

use super::ledger::{Account, AccountState, HalfLife, Measured, measured};
use super::{Day, Partner, Points, Rubric, Standing};

/// What the partners' ledgers and fields say on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    /// A result per partner, in their order.
    pub partners: Vec<Standing>,
    /// Mean give-get score over partners that have one.
    pub give_get: Option<Points>,
    /// Partners with an overdrawn account, by position.
    pub overdrawn: Vec<usize>,
    /// Answers that the ledger knows.
    pub measured: Vec<Measured>,
}

impl Portfolio {
    /// Scores the partners. Archived ones have results, but count neither for the mean nor as overdrawn.
    pub fn of(rubric: &Rubric, partners: &[Partner], half_life: HalfLife, day: Day) -> Portfolio {
        let ledger: Vec<_> = partners.iter().map(|p| (p, Account::of(&p.entries, half_life))).collect();
        let standings: Vec<Standing> = ledger.iter().map(|(p, a)| Standing::of(p, a, day)).collect();
        let active = || standings.iter().enumerate().filter(|(position, _)| !partners[*position].archived);
        let scores = active().filter_map(|(_, s)| s.give_get).map(|g| g.points().value());
        let (sum, count) = scores.fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
        Portfolio {
            give_get: (count > 0.0).then(|| Points::new(sum / count)),
            overdrawn: active().filter(|(_, s)| s.state == AccountState::Overdrawn).map(|(p, _)| p).collect(),
            measured: measured(rubric, &ledger, day),
            partners: standings,
        }
    }
}
