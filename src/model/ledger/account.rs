//! A partner's ledger, resolved once: what changed its balance, in order.

use super::balance::Running;
use super::promise::Kept;
use super::{Balance, Entry, GetState, GiveState, HalfLife, Move, Promise};
use crate::model::order::lowest_first;
use crate::model::{Day, RULES, reaches};

/// A partner's ledger in the order of its days.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    pub(super) entries: &'a [Entry],
    pub(super) half_life: HalfLife,
    changes: Vec<Change>,
}

/// Something that changes a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub day: Day,
    /// What happens.
    pub what: What,
    /// The entry's position among the partner's entries.
    pub entry: usize,
}

/// What happens to an entry, in the order in which it counts on one day: gives come before gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A promise becomes late.
    Late,
    /// A late promise is done.
    Settled,
    /// A give is delivered.
    Given,
    /// A get is received.
    Received,
}

impl Entry {
    /// What it is worth: the receiver's number wins.
    pub fn worth(&self) -> f64 {
        f64::from(self.partner_value.unwrap_or(self.value).number())
    }
}

impl<'a> Account<'a> {
    /// The account of a partner's entries.
    pub fn of(entries: &'a [Entry], half_life: HalfLife) -> Account<'a> {
        let mut changes = Vec::with_capacity(entries.len());
        for (entry, e) in entries.iter().enumerate() {
            // Delivered or received without a date: there is no day to count it from, so it does not count.
            match (e.step, e.date) {
                (Move::Give(GiveState::Delivered), Some(day)) => {
                    changes.push(Change { day, what: What::Given, entry });
                }
                (Move::Get(GetState::Received), Some(day)) => {
                    changes.push(Change { day, what: What::Received, entry });
                }
                _ => {}
            }
            let Some(promise) = Promise::of(entry, e) else { continue };
            let Some(day) = promise.late_from() else { continue };
            changes.push(Change { day, what: What::Late, entry });
            if let Some(day) = promise.done {
                changes.push(Change { day, what: What::Settled, entry });
            }
        }
        // Stable: what happens alike on one day stays in the order of the entries.
        let order =
            lowest_first(changes.iter().map(|c| i64::from(c.day.number()) * 8 + c.what as i64).collect());
        Account { entries, half_life, changes: order.into_iter().map(|at| changes[at]).collect() }
    }

    /// Everything that changes the balance, in order, those to come included.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What has changed the balance up to a day and on it.
    pub(super) fn until(&self, day: Day) -> &[Change] {
        &self.changes[..self.changes.partition_point(|c| c.day <= day)]
    }

    /// The balance at the end of a day.
    pub fn balance(&self, day: Day) -> Balance {
        let mut running = Running::new(self.half_life);
        for change in self.until(day) {
            running.apply(change, &self.entries[change.entry]);
        }
        running.fade_to(day);
        running.balance()
    }

    /// The gives delivered up to a day, in order.
    pub fn gives(&self, day: Day) -> impl Iterator<Item = &'a Entry> {
        self.moved(day, What::Given)
    }

    /// The gets received up to a day, in order.
    pub fn gets(&self, day: Day) -> impl Iterator<Item = &'a Entry> {
        self.moved(day, What::Received)
    }

    fn moved(&self, day: Day, what: What) -> impl Iterator<Item = &'a Entry> {
        let entries = self.entries;
        self.until(day).iter().filter(move |c| c.what == what).map(move |c| &entries[c.entry])
    }

    fn promises(&self) -> impl Iterator<Item = Promise> {
        self.entries.iter().enumerate().filter_map(|(position, entry)| Promise::of(position, entry))
    }

    /// The promises still to be done on a day, the most urgent first: late ones, then the next ones due.
    pub fn open_promises(&self, day: Day) -> Vec<Promise> {
        let open: Vec<Promise> = self.promises().filter(|p| p.is_open(day)).collect();
        let order = lowest_first(open.iter().map(|p| p.due.number().into()).collect());
        order.into_iter().map(|at| open[at]).collect()
    }

    /// Whether more was taken or is owed than was given.
    pub fn is_overdrawn(&self, day: Day) -> bool {
        !reaches(self.balance(day).total(), RULES.state.overdrawn_below.value)
    }

    /// How the promises that fell due of late were kept.
    pub fn kept(&self, day: Day) -> Kept {
        Kept::of(self.promises(), day)
    }
}
