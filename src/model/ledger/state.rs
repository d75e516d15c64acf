//! What an account needs next.

use super::{Account, What};
use crate::model::{Day, RULES};

/// The state of an account, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountState {
    /// More taken or owed than given.
    Overdrawn,
    /// Gifts, and nothing back for long.
    OneWay,
    /// Nothing for a while.
    Dormant,
    /// None of these.
    Growing,
}

impl AccountState {
    /// Every state, the most urgent first.
    pub const ALL: [AccountState; 4] =
        [AccountState::Overdrawn, AccountState::OneWay, AccountState::Dormant, AccountState::Growing];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            AccountState::Overdrawn => "overdrawn",
            AccountState::OneWay => "one-way",
            AccountState::Dormant => "dormant",
            AccountState::Growing => "growing",
        }
    }

    /// The state of an account on a day.
    pub fn of(account: &Account, day: Day) -> AccountState {
        let rules = &RULES.state;
        if account.is_overdrawn(day) {
            return AccountState::Overdrawn;
        }
        let last = |what| account.until(day).iter().rev().find(|c| c.what == what).map(|c| c.day);
        let (given, received) = (last(What::Given), last(What::Received));
        let ago = |last: Day| f64::from(day.since(last));
        // An account in which nothing ever happened has not gone quiet: it is growing.
        match (given, received) {
            (Some(given), None)
                if ago(given) >= rules.one_way_days.value
                    && account.gives(day).count() as f64 >= rules.one_way_gives.value =>
            {
                AccountState::OneWay
            }
            _ => match given.max(received) {
                Some(last) if ago(last) > rules.dormant_after.value => AccountState::Dormant,
                _ => AccountState::Growing,
            },
        }
    }
}
