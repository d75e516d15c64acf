//! What can be given and what can be asked for: our own defaults, since no source prices trust.

use super::ledger::{Kind, Worth};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// Gives and gets.
#[derive(Debug)]
pub struct Catalogue {
    /// What can be given, grouped by kind.
    pub gives: &'static [Give],
    /// What can be asked for, by rising cost.
    pub gets: &'static [Get],
}

/// Something to give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Give {
    /// Stable name, such as `newsletter-mention`.
    pub id: &'static str,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is, for a person.
    pub name: &'static str,
    /// The same as it reads inside "I would like to …" in a message to the partner.
    pub offer: &'static str,
    /// Trust earned when the receiver confirms it.
    pub value: Worth,
    /// Hours it takes, at least 1: a first guess.
    pub hours: u16,
    /// Money only.
    pub money: bool,
    /// What must be there before, for a person.
    pub needs: &'static str,
    /// When it is delivered, for a person.
    pub counts_when: &'static str,
    /// What is checked of `needs`.
    pub requires: Requires,
}

/// Something to ask for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Get {
    /// Stable name, such as `client-introduction`.
    pub id: &'static str,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is, for a person.
    pub name: &'static str,
    /// Trust that asking spends.
    pub cost: Worth,
    /// What must be there before, for a person; often empty.
    pub needs: &'static str,
    /// What is checked of `needs`.
    pub requires: Requires,
}

/// Prerequisites that the ledger can check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requires {
    /// Balance, 0 for none.
    pub min_balance: u8,
    /// Delivered gives, 0 for none.
    pub min_gives: u8,
    /// A delivered give of this kind.
    pub kind: Option<Kind>,
    /// Received gets, by position in [`Catalogue::gets`].
    pub after: &'static [usize],
}

impl Catalogue {
    /// The catalogue.
    pub fn current() -> &'static Catalogue {
        &CATALOGUE
    }

    /// The position of a give.
    ///
    /// ```
    /// use partner_fit::model::catalogue::Catalogue;
    /// let catalogue = Catalogue::current();
    /// assert!(catalogue.give("churn-warning").is_some_and(|g| catalogue.gives[g].hours == 1));
    /// assert_eq!(catalogue.give("client-introduction"), None);
    /// ```
    pub fn give(&self, id: &str) -> Option<usize> {
        self.gives.iter().position(|g| g.id == id)
    }

    /// The position of a get.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.gets.iter().position(|g| g.id == id)
    }
}

impl Give {
    /// Trust earned for an hour of work.
    pub fn trust_per_hour(&self) -> f64 {
        f64::from(self.value.number()) / f64::from(self.hours)
    }
}
