//! The catalogue as one partner's account sees it: unmet prerequisites are listed, nothing is hidden.

use super::{Account, Kind, OwnHours};
use crate::model::catalogue::{Catalogue, Requires};
use crate::model::order::{highest_first, rank};
use crate::model::{Day, reaches};

/// An item of the catalogue for one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its position in [`Catalogue::gives`] or [`Catalogue::gets`].
    pub position: usize,
    /// Delivered or received already.
    pub done: bool,
    /// Prerequisites that are not there yet.
    pub unmet: Vec<Unmet>,
}

/// A prerequisite that is not there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmet {
    /// The balance is below this.
    Balance(u8),
    /// Fewer gives than this are delivered.
    Gives(u8),
    /// No give of this kind is delivered.
    Kind(Kind),
    /// This one, by position in [`Catalogue::gets`], is not received.
    After(usize),
}

impl Item {
    /// Every give, by trust per hour for this founder, then in the catalogue's order.
    pub fn gives(catalogue: &Catalogue, account: &Account, day: Day, own: &OwnHours) -> Vec<Item> {
        let facts = Facts::of(catalogue, account, day);
        let items: Vec<Item> = catalogue
            .gives
            .iter()
            .enumerate()
            .map(|(position, give)| Item {
                position,
                done: account.gives(day).any(|e| e.catalogue.as_deref() == Some(give.id)),
                unmet: facts.unmet(&give.requires),
            })
            .collect();
        let gives = catalogue.gives.iter().enumerate();
        let order = highest_first(gives.map(|(at, give)| rank(own.trust_per_hour(at, give))).collect());
        order.into_iter().map(|at| items[at].clone()).collect()
    }

    /// Every get, in the catalogue's order, which rises by cost.
    pub fn gets(catalogue: &Catalogue, account: &Account, day: Day) -> Vec<Item> {
        let facts = Facts::of(catalogue, account, day);
        catalogue
            .gets
            .iter()
            .enumerate()
            .map(|(position, get)| Item {
                position,
                done: facts.received.contains(&position),
                unmet: facts.unmet(&get.requires),
            })
            .collect()
    }
}

/// What prerequisites are checked against.
struct Facts {
    balance: f64,
    kinds: Vec<Kind>,
    received: Vec<usize>,
}

impl Facts {
    fn of(catalogue: &Catalogue, account: &Account, day: Day) -> Facts {
        Facts {
            balance: account.balance(day).total(),
            kinds: account.gives(day).map(|e| e.kind).collect(),
            received: account.gets(day).filter_map(|e| catalogue.get(e.catalogue.as_deref()?)).collect(),
        }
    }

    fn unmet(&self, requires: &Requires) -> Vec<Unmet> {
        let Requires { min_balance, min_gives, kind, after } = *requires;
        let mut unmet = Vec::new();
        if min_balance > 0 && !reaches(self.balance, f64::from(min_balance)) {
            unmet.push(Unmet::Balance(min_balance));
        }
        if self.kinds.len() < usize::from(min_gives) {
            unmet.push(Unmet::Gives(min_gives));
        }
        unmet.extend(kind.filter(|k| !self.kinds.contains(k)).map(Unmet::Kind));
        unmet.extend(after.iter().filter(|a| !self.received.contains(a)).map(|a| Unmet::After(*a)));
        unmet
    }
}
