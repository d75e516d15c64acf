//! Promises: gives with a due date.

use super::{Entry, GiveState, Move};
use crate::model::{Day, RULES};

/// A give that was promised for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Its position among the partner's entries.
    pub entry: usize,
    /// When it was promised for; still on time on this day.
    pub due: Day,
    /// When it was done, if it was.
    pub done: Option<Day>,
    /// How far it has come.
    pub state: GiveState,
}

/// How many promises fell due of late, and how many of them were delivered by their due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// Promises that fell due.
    pub due: u32,
    /// Those delivered by their due date.
    pub kept: u32,
}

impl Promise {
    /// The promise in an entry: a give in state promised, delivered or released, with a due date.
    pub(super) fn of(position: usize, entry: &Entry) -> Option<Promise> {
        let state = match entry.step {
            Move::Give(GiveState::Planned) | Move::Get(_) => return None,
            Move::Give(state) => state,
        };
        Some(Promise { entry: position, due: entry.due?, done: entry.date, state })
    }

    /// Whether it is still to be done on a day.
    pub fn is_open(&self, day: Day) -> bool {
        self.done.is_none_or(|done| done > day)
    }

    /// Whether it is late on a day: from the day after its due date until its done date, which no longer counts.
    pub fn is_late(&self, day: Day) -> bool {
        self.is_open(day) && f64::from(day.since(self.due)) >= RULES.balance.late_after.value
    }

    /// The first day on which it is late; `None` if it never is.
    pub(super) fn late_from(&self) -> Option<Day> {
        let from = Day::from_number(self.due.number() + RULES.balance.late_after.value as i32)?;
        self.is_late(from).then_some(from)
    }
}

impl Kept {
    /// The tally of a partner's promises that fell due 1 to 90 days before a day. A released one is left out.
    pub(super) fn of(promises: impl Iterator<Item = Promise>, day: Day) -> Kept {
        let fell_due = RULES.balance.late_after.value..=RULES.give_get.promise_window.value;
        promises
            .filter(|p| p.state != GiveState::Released)
            .filter(|p| fell_due.contains(&f64::from(day.since(p.due))))
            .fold(Kept::default(), |tally, promise| {
                let kept =
                    promise.state == GiveState::Delivered && promise.done.is_some_and(|d| d <= promise.due);
                Kept { due: tally.due + 1, kept: tally.kept + u32::from(kept) }
            })
    }

    /// The share that was kept, 0 to 1; `None` where nothing fell due.
    pub fn share(self) -> Option<f64> {
        (self.due > 0).then(|| f64::from(self.kept) / f64::from(self.due))
    }
}
