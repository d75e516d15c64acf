//! Whether an account covers an ask. Shown, never blocked.

use super::{Account, Cover, Worth};
use crate::model::catalogue::Catalogue;
use crate::model::{Day, RULES, reaches};

/// An ask, checked before it is made.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// What it costs.
    pub cost: Worth,
    /// Whether nothing beyond a courtesy was received before.
    pub first: bool,
    /// The balance on the day.
    pub balance: f64,
    /// The balance it needs.
    pub needs_balance: f64,
    /// The gives delivered up to the day.
    pub gives: usize,
    /// The delivered gives it needs.
    pub needs_gives: usize,
    /// What follows.
    pub verdict: Verdict,
}

/// What an account says to an ask.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// So small that it is always fine, even where it overdraws.
    Courtesy,
    /// Covered.
    Covered,
    /// Early.
    Early {
        /// Trust that is missing, 0 or more.
        trust: f64,
        /// Delivered gives that are missing.
        gives: usize,
        /// The cheapest gifts that make up for it; `None` where the catalogue has not enough left.
        cover: Option<Cover>,
    },
}

impl Ask {
    /// Checks an ask of an account on a day.
    pub fn of(account: &Account, catalogue: &Catalogue, cost: Worth, day: Day) -> Ask {
        let rules = &RULES.ask;
        let price = f64::from(cost.number());
        let is_courtesy = |worth: f64| reaches(rules.courtesy.value, worth);
        let first = account.gets(day).all(|e| is_courtesy(e.worth()));
        let (needs_balance, needs_gives) = if is_courtesy(price) {
            (0.0, 0)
        } else if first {
            (rules.first_multiple.value * price, rules.first_gives.value as usize)
        } else {
            (rules.later_multiple.value * price, 0)
        };
        let balance = account.balance(day).total();
        let gives = account.gives(day).count();
        let trust = if reaches(balance, needs_balance) { 0.0 } else { needs_balance - balance };
        let missing = needs_gives.saturating_sub(gives);
        let verdict = if is_courtesy(price) {
            Verdict::Courtesy
        } else if trust <= 0.0 && missing == 0 {
            Verdict::Covered
        } else {
            let candidates = Cover::candidates(catalogue, account, day);
            let cover = Cover::cheapest(catalogue.gives, &candidates, trust, missing);
            Verdict::Early { trust, gives: missing, cover }
        };
        Ask { cost, first, balance, needs_balance, gives, needs_gives, verdict }
    }

    /// Whether it can be made without reserve.
    pub fn is_fine(&self) -> bool {
        match self.verdict {
            Verdict::Courtesy | Verdict::Covered => true,
            Verdict::Early { .. } => false,
        }
    }
}
