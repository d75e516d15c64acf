//! Where a partner stands.

use super::{FitScore, Partner, willingness::willingness};
use crate::model::ledger::{Account, AccountState, Balance, GiveGet};
use crate::model::{Day, RULES, Shared};

/// A partner as scored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// What its account holds, with its parts.
    pub balance: Balance,
    /// How well the account is kept; `None` while nothing was delivered or received.
    pub give_get: Option<GiveGet>,
    /// What the account needs.
    pub state: AccountState,
    /// How well it fits; `None` while too little is known.
    pub fit: Option<FitScore>,
    /// Whether it wants partners, 0 to 1.
    pub willingness: f64,
}

impl Standing {
    /// Scores a partner on a day.
    pub fn of(partner: &Partner, account: &Account, day: Day) -> Standing {
        let willingness = willingness(&partner.signals, day);
        Standing {
            balance: account.balance(day),
            give_get: GiveGet::of(account, day),
            state: AccountState::of(account, day),
            fit: partner.fit.score(willingness),
            willingness,
        }
    }
}

impl Partner {
    /// Whether as many partners are in focus as one can work on, so that one more is one too many.
    pub fn focus_is_full(partners: &[Shared<Partner>]) -> bool {
        partners.iter().filter(|p| p.focus && !p.archived).count() as f64 >= RULES.fit.focus.value
    }
}
