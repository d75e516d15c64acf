//! All partners together.

use super::catalogue::Catalogue;
use super::ledger::{Account, AccountState, HalfLife, Measured, OwnHours, Spent, Tally, measured};
use super::{Assessment, Day, Made, Partner, Points, Standing};
use std::cell::OnceCell;
use std::rc::Rc;

/// What the partners' ledgers and fields say on a day.
#[derive(Debug, Clone)]
pub struct Portfolio {
    /// A result per partner, in their order.
    pub partners: Vec<Standing>,
    /// Mean give-get score over partners that have one.
    pub give_get: Option<Points>,
    /// Answers that the ledger knows.
    pub measured: Vec<Measured>,
    made: Made<Partner, Scored>,
    on: (Day, HalfLife),
}

/// What is kept of a partner for as long as it does not change.
#[derive(Debug, Clone)]
struct Scored {
    standing: Standing,
    tally: Tally,
    /// Looked for when somebody wants to know.
    spent: OnceCell<Rc<[Spent]>>,
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

    fn scored(mut made: Made<Partner, Scored>, assessment: &Assessment, day: Day) -> Portfolio {
        let half_life = assessment.half_life;
        made.update(&assessment.partners, |partner| {
            let account = Account::of(&partner.entries, half_life);
            let (standing, tally) = (Standing::of(partner, &account, day), Tally::of(partner, &account, day));
            Scored { standing, tally, spent: OnceCell::new() }
        });
        let active = made.all().filter(|scored| !scored.tally.archived);
        let scores = active.filter_map(|scored| scored.standing.give_get).map(|g| g.points().value());
        let (sum, count) = scores.fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
        let tallies: Vec<Tally> = made.all().map(|scored| scored.tally).collect();
        Portfolio {
            give_get: (count > 0.0).then(|| Points::new(sum / count)),
            measured: measured(assessment.rubric, &tallies),
            partners: made.all().map(|scored| scored.standing).collect(),
            made,
            on: (day, half_life),
        }
    }

    /// The day that it is of.
    pub fn day(&self) -> Day {
        self.on.0
    }

    /// Hours that the founder entered for the catalogue's gifts, in any account.
    pub fn own_hours(&self, catalogue: &Catalogue) -> OwnHours {
        let mut own = OwnHours::default();
        for (partner, scored) in self.made.each() {
            own.add(scored.spent.get_or_init(|| Spent::on(partner, catalogue)));
        }
        own
    }

    /// The partners with an overdrawn account, by position; archived ones are left out.
    pub(super) fn overdrawn(&self) -> Vec<usize> {
        let all = self.made.all().enumerate();
        let is = |(at, scored): (usize, &Scored)| {
            (scored.standing.state == AccountState::Overdrawn && !scored.tally.archived).then_some(at)
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
