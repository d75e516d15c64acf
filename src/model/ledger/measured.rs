//! Answers that the ledger knows better than memory.

use super::score::Kinds;
use super::{Account, Kind};
use crate::model::{Day, Level, Partner, RULES, Rubric, reaches};

/// A level that the ledger measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Which question.
    pub question: usize,
    /// The level.
    pub level: Level,
}

/// A partner with its account.
pub(crate) type Held<'a> = (&'a Partner, Account<'a>);

/// What the ledger says to the edition's questions; those that an edition has not are left out, and an empty ledger
/// says nothing: it is not the same as a ledger without gifts.
pub(crate) fn measured(rubric: &Rubric, ledger: &[Held], day: Day) -> Vec<Measured> {
    if ledger.iter().all(|(partner, _)| partner.entries.is_empty()) {
        return Vec::new();
    }
    let levels = [
        ("who-is-ahead", who_is_ahead(ledger, day)),
        ("kinds-of-gift", Some(kinds_of_gift(ledger, day))),
        ("promises-kept", promises_kept(ledger, day)),
    ];
    levels
        .into_iter()
        .filter_map(|(id, level)| {
            Some(Measured { question: rubric.question(id)?, level: Level::new(level?)? })
        })
        .collect()
}

fn kinds_of_gift(ledger: &[Held], day: Day) -> u8 {
    let mut delivered = false;
    let mut kinds = Kinds::default();
    for entry in ledger.iter().flat_map(|(_, account)| account.gives(day)) {
        delivered = true;
        if !entry.money {
            kinds.add(entry.kind);
        }
    }
    match kinds.count() {
        0 => u8::from(delivered),
        1 => 2,
        _ if [Kind::CoMarketing, Kind::Intel, Kind::Product].into_iter().all(|k| kinds.has(k)) => 4,
        _ => 3,
    }
}

fn promises_kept(ledger: &[Held], day: Day) -> Option<u8> {
    let rules = &RULES.measured;
    let tallies = ledger.iter().map(|(_, account)| account.kept(day));
    let (due, kept) = tallies.fold((0, 0), |(due, kept), tally| (due + tally.due, kept + tally.kept));
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
fn who_is_ahead(ledger: &[Held], day: Day) -> Option<u8> {
    let rules = &RULES.measured;
    let partners = || ledger.iter().filter(|(partner, _)| !partner.archived);
    let count = partners().count() as f64;
    if count < rules.partners.value {
        return None;
    }
    // Above 0 by more than float noise.
    let ahead = partners().filter(|(_, account)| !reaches(0.0, account.balance(day).total())).count() as f64;
    let own_number = |partner: &Partner| {
        partner.entries.iter().any(|e| e.partner_value.is_some() && e.date.is_none_or(|date| date <= day))
    };
    Some(if partners().all(|(_, account)| account.gives(day).next().is_none()) {
        0
    } else if ahead >= count && partners().all(|(partner, _)| own_number(partner)) {
        4
    } else if reaches(ahead / count, rules.ahead_level_3.value) {
        3
    } else if reaches(ahead / count, rules.ahead_level_2.value) {
        2
    } else {
        1
    })
}
