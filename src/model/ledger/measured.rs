//! Answers that the ledger knows better than memory.

use super::promise::Kept;
use super::score::Kinds;
use super::{Account, Entry, Kind};
use crate::model::{Day, Level, Partner, RULES, Rubric, reaches};

/// A level that the ledger measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Which question.
    pub question: usize,
    /// The level.
    pub level: Level,
}

/// What one partner adds to them, on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tally {
    /// Whether it is archived, which only `who-is-ahead` leaves out.
    pub(crate) archived: bool,
    has_entries: bool,
    has_given: bool,
    /// Kinds of gift, money aside.
    kinds: Kinds,
    promises: Kept,
    /// Above 0 by more than float noise.
    is_ahead: bool,
    has_own_number: bool,
}

impl Tally {
    /// What this partner adds.
    pub(crate) fn of(partner: &Partner, account: &Account, day: Day) -> Tally {
        let mut kinds = Kinds::default();
        for entry in account.gives(day).filter(|entry| !entry.money) {
            kinds.add(entry.kind);
        }
        let is_past = |e: &Entry| e.date.is_none_or(|date| date <= day);
        Tally {
            archived: partner.archived,
            has_entries: !partner.entries.is_empty(),
            has_given: account.gives(day).next().is_some(),
            kinds,
            promises: account.kept(day),
            is_ahead: !reaches(0.0, account.balance(day).total()),
            has_own_number: partner.entries.iter().any(|e| e.partner_value.is_some() && is_past(e)),
        }
    }
}

/// What the ledger says to the edition's questions; those that an edition has not are left out, and an empty ledger
/// says nothing: it is not the same as a ledger without gifts.
pub(crate) fn measured(rubric: &Rubric, tallies: &[Tally]) -> Vec<Measured> {
    if tallies.iter().all(|tally| !tally.has_entries) {
        return Vec::new();
    }
    let levels = [
        ("who-is-ahead", who_is_ahead(tallies)),
        ("kinds-of-gift", Some(kinds_of_gift(tallies))),
        ("promises-kept", promises_kept(tallies)),
    ];
    levels
        .into_iter()
        .filter_map(|(id, level)| {
            Some(Measured { question: rubric.question(id)?, level: Level::new(level?)? })
        })
        .collect()
}

fn kinds_of_gift(tallies: &[Tally]) -> u8 {
    let kinds = tallies.iter().fold(Kinds::default(), |kinds, tally| kinds.and(tally.kinds));
    match kinds.count() {
        0 => u8::from(tallies.iter().any(|tally| tally.has_given)),
        1 => 2,
        _ if [Kind::CoMarketing, Kind::Intel, Kind::Product].into_iter().all(|k| kinds.has(k)) => 4,
        _ => 3,
    }
}

fn promises_kept(tallies: &[Tally]) -> Option<u8> {
    let rules = &RULES.measured;
    let (due, kept) = tallies
        .iter()
        .fold((0, 0), |(due, kept), tally| (due + tally.promises.due, kept + tally.promises.kept));
    let share = f64::from(kept) / f64::from(due);
    (f64::from(due) >= rules.promises.value).then(|| {
        if reaches(share, rules.kept_level_4.value) {
            4
        } else if reaches(share, rules.kept_level_3.value) {
            3
        } else if reaches(share, rules.kept_level_2.value) {
            2
        } else {
            1
        }
    })
}

/// Archived partners are left out. One without entries counts: its balance is not above 0.
fn who_is_ahead(tallies: &[Tally]) -> Option<u8> {
    let rules = &RULES.measured;
    let partners = || tallies.iter().filter(|tally| !tally.archived);
    let count = partners().count() as f64;
    if count < rules.partners.value {
        return None;
    }
    let ahead = partners().filter(|tally| tally.is_ahead).count() as f64;
    Some(if !partners().any(|tally| tally.has_given) {
        0
    } else if ahead >= count && partners().all(|tally| tally.has_own_number) {
        4
    } else if reaches(ahead / count, rules.ahead_level_3.value) {
        3
    } else if reaches(ahead / count, rules.ahead_level_2.value) {
        2
    } else {
        1
    })
}
