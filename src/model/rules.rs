//! Every number that scores ledger and shortlist, as a dated table: the method page shows the same data.

use super::Constant;

include!(concat!(env!("OUT_DIR"), "/ledger.rs"));

/// One edition of the numbers.
#[derive(Debug)]
pub struct Rules {
    /// The edition's name, such as `2026.1`.
    pub edition: &'static str,
    /// What a balance is made of.
    pub balance: BalanceRules,
    /// When an account is overdrawn, one-way or dormant.
    pub state: StateRules,
    /// Weights and lines of the give-get score.
    pub give_get: GiveGetRules,
    /// What an ask needs.
    pub ask: AskRules,
    /// Where the ledger's own answers change level.
    pub measured: MeasuredRules,
    /// How strong a signal is, and for how long.
    pub signal: SignalRules,
    /// Weights and lines of the fit.
    pub fit: FitRules,
}

/// A group of the numbers, for a person.
#[derive(Debug)]
pub struct Section {
    /// What they are for.
    pub title: &'static str,
    /// The numbers, in the order to show them.
    pub numbers: &'static [&'static Constant],
}

/// What a balance is made of.
#[derive(Debug)]
pub struct BalanceRules {
    /// Days after which half is left.
    pub half_life: Constant,
    /// Most that gifts of money only count for together.
    pub money_cap: Constant,
    /// Days after its due date from which a promise is late.
    pub late_after: Constant,
}

/// When an account is overdrawn, one-way or dormant.
#[derive(Debug)]
pub struct StateRules {
    /// Balance below which it is overdrawn.
    pub overdrawn_below: Constant,
    /// Delivered gives from which it can be one-way.
    pub one_way_gives: Constant,
    /// Days since the last of them from which it is one-way.
    pub one_way_days: Constant,
    /// Days without anything after which it is dormant.
    pub dormant_after: Constant,
}

/// Weights and lines of the give-get score.
#[derive(Debug)]
pub struct GiveGetRules {
    /// Weight of coverage.
    pub coverage: Constant,
    /// Weight of the first move.
    pub first_move: Constant,
    /// Weight of variety.
    pub variety: Constant,
    /// Weight of reliability.
    pub reliability: Constant,
    /// Kinds from which variety is full.
    pub variety_full: Constant,
    /// Days for which a promise that fell due counts.
    pub promise_window: Constant,
}

/// What an ask needs.
#[derive(Debug)]
pub struct AskRules {
    /// Cost up to which an ask is always fine.
    pub courtesy: Constant,
    /// Balance that the first ask needs, in multiples of its cost.
    pub first_multiple: Constant,
    /// Delivered gives that the first ask needs.
    pub first_gives: Constant,
    /// Balance that later asks need, in multiples of their cost.
    pub later_multiple: Constant,
}

/// Where the ledger's own answers change level.
#[derive(Debug)]
pub struct MeasuredRules {
    /// Promises that must have fallen due.
    pub promises: Constant,
    /// Share kept from which the level is 2.
    pub kept_level_2: Constant,
    /// Share kept from which the level is 3.
    pub kept_level_3: Constant,
    /// Share kept from which the level is 4.
    pub kept_level_4: Constant,
    /// Partners that must be there.
    pub partners: Constant,
    /// Share of partners ahead from which the level is 2.
    pub ahead_level_2: Constant,
    /// Share of partners ahead from which the level is 3.
    pub ahead_level_3: Constant,
}

/// How strong a signal is, and for how long.
#[derive(Debug)]
pub struct SignalRules {
    /// Strength of a weak signal, 0 to 1.
    pub weak: Constant,
    /// Strength of a clear signal, 0 to 1.
    pub clear: Constant,
    /// Strength of a strong signal, 0 to 1.
    pub strong: Constant,
    /// Days after which half is left.
    pub half_life: Constant,
}

/// Weights and lines of the fit.
#[derive(Debug)]
pub struct FitRules {
    /// Weight of the core.
    pub core: Constant,
    /// Weight of the support.
    pub support: Constant,
    /// Lowest value of a part of the core.
    pub floor: Constant,
    /// Share that the strongest conflict takes away.
    pub conflict: Constant,
    /// Fields besides customers that must be known.
    pub known: Constant,
    /// Partners to work on at the same time.
    pub focus: Constant,
}

impl Rules {
    /// The numbers by section, in the order to show them.
    ///
    /// ```
    /// use partner_fit::model::Rules;
    /// assert!(Rules::sections().iter().all(|s| s.numbers.iter().all(|n| !n.sources.is_empty())));
    /// ```
    pub fn sections() -> &'static [Section] {
        SECTIONS
    }
}
