//! A balance over time, for a chart.

use super::balance::Running;
use super::{Account, Balance, Change};
use crate::model::Day;

/// A balance on one day of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'a> {
    /// The day.
    pub day: Day,
    /// The balance just before what happened on this day; the same as after it where nothing did.
    pub before: Balance,
    /// The balance at the end of the day.
    pub after: Balance,
    /// What happened on this day.
    pub changes: &'a [Change],
}

impl Account<'_> {
    /// The balance between two days: a point for each day with a change, the two ends, and `samples` days between them.
    /// Nothing where `to` is before `from`.
    pub fn series(&self, from: Day, to: Day, samples: u16) -> Vec<Point<'_>> {
        let mut rest = self.changes();
        let mut running = Running::new(self.half_life);
        let mut points = Vec::new();
        for day in self.days(from, to, samples) {
            let earlier = rest.partition_point(|c| c.day < day);
            for change in &rest[..earlier] {
                running.apply(change, &self.entries[change.entry]);
            }
            rest = &rest[earlier..];
            running.fade_to(day);
            let before = running.balance();
            let (changes, later) = rest.split_at(rest.partition_point(|c| c.day == day));
            for change in changes {
                running.apply(change, &self.entries[change.entry]);
            }
            rest = later;
            points.push(Point { day, before, after: running.balance(), changes });
        }
        points
    }

    fn days(&self, from: Day, to: Day, samples: u16) -> Vec<Day> {
        if to < from {
            return Vec::new();
        }
        let parts = i64::from(samples) + 1;
        let sampled = (0..=parts).filter_map(|part| {
            let days = i64::from(to.since(from)) * part / parts;
            Day::from_number(from.number() + i32::try_from(days).ok()?)
        });
        let changed = self.changes().iter().map(|c| c.day).filter(|d| (from..=to).contains(d));
        let mut days: Vec<Day> = changed.chain(sampled).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}
