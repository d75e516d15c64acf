//! What a founder enters, and what follows from it. No input or output, no clock, no panic, no wire format.

mod answer;
mod assessment;
mod band;
pub mod catalogue;
mod day;
mod formula;
pub mod ledger;
mod lever;
mod order;
mod partner;
mod path;
mod points;
mod portfolio;
mod range;
mod readiness;
mod report;
mod risk;
mod rubric;
mod rules;
mod scale;
mod seen;
mod shared;
mod verify;
mod weights;

pub use answer::{Answer, Evidence, Level};
pub use assessment::{Assessment, Reply, Scope};
pub use band::Band;
pub use day::Day;
pub use lever::Lever;
pub use order::{highest_first, lowest_first};
pub use partner::{
    Alike, Fit, FitField, FitScore, Missing, Partner, Signal, Standing, Strength, alphabetical, page_address,
    website_address, willingness, willingness_fading,
};
pub use path::{Path, Rise, Target};
pub use points::{Points, reaches};
pub use portfolio::Portfolio;
pub use range::Range;
pub use readiness::Readiness;
pub use report::{Reading, Report, progress};
pub use risk::{Risk, RiskKind, RiskState};
pub use rubric::{
    BandRule, Constant, Dimension, Grade, Question, RiskReads, RiskRule, Role, Rubric, Scoring, Source,
};
pub use rules::{
    AskRules, BalanceRules, FitRules, GiveGetRules, MeasuredRules, RULES, Rules, Section, SignalRules,
    StateRules,
};
pub use scale::Scale;
pub use seen::seen;
pub use shared::{Made, Shared};
pub use verify::Verify;
pub use weights::Weights;
