//! All partners together.

use super::ledger::{Account, Measured, measured};
use super::{Assessment, Day, Points, Standing};

/// What the partners' ledgers and fields say on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    /// A result per partner, in their order.
    pub partners: Vec<Standing>,
    /// Mean give-get score over partners that have one.
    pub give_get: Option<Points>,
    /// Answers that the ledger knows.
    pub measured: Vec<Measured>,
}

impl Portfolio {
    /// Scores the partners of an assessment. Archived ones have results, but don't count for the mean.
    pub fn of(assessment: &Assessment, day: Day) -> Portfolio {
        let Assessment { rubric, partners, half_life, .. } = assessment;
        let ledger: Vec<_> = partners.iter().map(|p| (&**p, Account::of(&p.entries, *half_life))).collect();
        let standings: Vec<Standing> = ledger.iter().map(|(p, a)| Standing::of(p, a, day)).collect();
        let active = || standings.iter().enumerate().filter(|(position, _)| !partners[*position].archived);
        let scores = active().filter_map(|(_, s)| s.give_get).map(|g| g.points().value());
        let (sum, count) = scores.fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
        Portfolio {
            give_get: (count > 0.0).then(|| Points::new(sum / count)),
            measured: measured(rubric, &ledger, day),
            partners: standings,
        }
    }
}

/// The partners with an overdrawn account, by position; archived ones are left out. All that readiness asks of the ledger.
pub(super) fn overdrawn(assessment: &Assessment, day: Day) -> Vec<usize> {
    let mut positions = Vec::new();
    for (position, partner) in assessment.partners.iter().enumerate() {
        if !partner.archived && Account::of(&partner.entries, assessment.half_life).is_overdrawn(day) {
            positions.push(position);
        }
    }
    positions
}
