//! All partners together.

use super::ledger::{Account, AccountState, HalfLife, Measured, Tally, measured};
use super::{Assessment, Day, Made, Partner, Points, Standing};

/// What the partners' ledgers and fields say on a day.
#[derive(Debug, Clone)]
pub struct Portfolio {
    /// A result per partner, in their order.
    pub partners: Vec<Standing>,
    /// Mean give-get score over partners that have one.
    pub give_get: Option<Points>,
    /// Answers that the ledger knows.
    pub measured: Vec<Measured>,
    made: Made<Partner, (Standing, Tally)>,
    on: (Day, HalfLife),
}

impl Portfolio {
    /// Scores the partners of an assessment. Archived ones have results, but don't count for the mean.
    pub fn of(assessment: &Assessment, day: Day) -> Portfolio {
        Portfolio::scored(Made::default(), assessment, day)
    }

    /// The same of what the assessment has become: partners that did not change are not scored anew.
    pub fn again(self, assessment: &Assessment, day: Day) -> Portfolio {
        let holds = self.on == (day, assessment.half_life);
        Portfolio::scored(if holds { self.made } else { Made::default() }, assessment, day)
    }

    fn scored(mut made: Made<Partner, (Standing, Tally)>, assessment: &Assessment, day: Day) -> Portfolio {
        let half_life = assessment.half_life;
        made.update(&assessment.partners, |partner| {
            let account = Account::of(&partner.entries, half_life);
            (Standing::of(partner, &account, day), Tally::of(partner, &account, day))
        });
        let active = made.all().filter(|(_, tally)| !tally.archived);
        let scores = active.filter_map(|(standing, _)| standing.give_get).map(|g| g.points().value());
        let (sum, count) = scores.fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
        let tallies: Vec<Tally> = made.all().map(|(_, tally)| *tally).collect();
        Portfolio {
            give_get: (count > 0.0).then(|| Points::new(sum / count)),
            measured: measured(assessment.rubric, &tallies),
            partners: made.all().map(|(standing, _)| *standing).collect(),
            made,
            on: (day, half_life),
        }
    }

    /// The day that it is of.
    pub fn day(&self) -> Day {
        self.on.0
    }

    /// The partners with an overdrawn account, by position; archived ones are left out.
    pub(super) fn overdrawn(&self) -> Vec<usize> {
        let all = self.made.all().enumerate();
        let is = |(at, (standing, tally)): (usize, &(Standing, Tally))| {
            (standing.state == AccountState::Overdrawn && !tally.archived).then_some(at)
        };
        all.filter_map(is).collect()
    }
}

/// The same of an assessment, where nothing else is asked of its accounts.
pub(super) fn overdrawn(assessment: &Assessment, day: Day) -> Vec<usize> {
    let mut positions = Vec::new();
    for (position, partner) in assessment.partners.iter().enumerate() {
        if !partner.archived && Account::of(&partner.entries, assessment.half_life).is_overdrawn(day) {
            positions.push(position);
        }
    }
    positions
}
