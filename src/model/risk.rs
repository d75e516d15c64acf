//! What ends programs in the first year.

use super::order::{highest_first, rank};
use super::readiness::{Sheet, over};
use super::scale::Scale;
use super::{Assessment, Readiness, RiskReads, RiskRule, Rubric, reaches};

/// One of the four risks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RiskKind {
    /// Partners sell what does not repeat.
    SellingBeforeItSells,
    /// Partners as unpaid salespeople.
    UnpaidSalesReps,
    /// Withdrawals before deposits.
    AskingBeforeGiving,
    /// Too little time.
    ShortPlaybook,
}

impl RiskKind {
    /// Every risk, in the order it is shown.
    pub const ALL: [RiskKind; 4] = [
        RiskKind::SellingBeforeItSells,
        RiskKind::UnpaidSalesReps,
        RiskKind::AskingBeforeGiving,
        RiskKind::ShortPlaybook,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            RiskKind::SellingBeforeItSells => "selling-before-it-sells",
            RiskKind::UnpaidSalesReps => "unpaid-sales-reps",
            RiskKind::AskingBeforeGiving => "asking-before-giving",
            RiskKind::ShortPlaybook => "short-playbook",
        }
    }

    /// Whether an overdrawn partner account makes it a danger, whatever was answered.
    pub const fn reads_ledger(self) -> bool {
        match self {
            RiskKind::AskingBeforeGiving => true,
            RiskKind::SellingBeforeItSells | RiskKind::UnpaidSalesReps | RiskKind::ShortPlaybook => false,
        }
    }

    /// When it is a danger and what it says.
    pub fn rule(self, rubric: &Rubric) -> &RiskRule {
        &rubric.risks[self as usize]
    }
}

/// How near a risk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskState {
    /// About to happen.
    Danger,
    /// Could happen.
    Watch,
    /// Not in sight.
    Clear,
}

impl RiskState {
    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            RiskState::Danger => "danger",
            RiskState::Watch => "watch",
            RiskState::Clear => "clear",
        }
    }
}

/// A risk as answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// Which one.
    pub kind: RiskKind,
    /// How near it is; `None` while nothing it reads is answered.
    pub state: Option<RiskState>,
    /// The partners whose overdrawn accounts alone make it a danger, by position.
    pub overdrawn: Vec<usize>,
}

impl Risk {
    pub(super) fn of(kind: RiskKind, sheet: &Sheet, score: &Readiness, overdrawn: &[usize]) -> Risk {
        let rubric = sheet.rubric;
        let rule = kind.rule(rubric);
        let value = match rule.reads {
            RiskReads::Multiplier => score.multiplier,
            RiskReads::Questions(questions) => {
                let (mut sum, mut weights) = (0.0, 0.0);
                for q in questions {
                    let (part, weight) = (sheet.part(*q), rubric.questions[*q].weight);
                    sum += part.value * weight;
                    weights += part.counts * weight;
                }
                over(sum, weights)
            }
        };
        let overdrawn = if kind.reads_ledger() { overdrawn.to_vec() } else { Vec::new() };
        let by_answers = value.map(|v| {
            if !reaches(v, rule.danger_below) {
                RiskState::Danger
            } else if !reaches(v, rule.watch_below) {
                RiskState::Watch
            } else {
                RiskState::Clear
            }
        });
        let state = if overdrawn.is_empty() { by_answers } else { Some(RiskState::Danger) };
        Risk { kind, state, overdrawn }
    }

    /// The questions whose answers keep it from being clear, heaviest first.
    pub fn causes(&self, assessment: &Assessment) -> Vec<usize> {
        if matches!(self.state, None | Some(RiskState::Clear)) {
            return Vec::new();
        }
        let rubric = assessment.rubric;
        let rule = self.kind.rule(rubric);
        let (enough, read) = match rule.reads {
            RiskReads::Multiplier => (
                rubric.scoring.gate_full.value,
                (0..rubric.questions.len()).filter(|q| rubric.in_gate(*q)).collect(),
            ),
            RiskReads::Questions(questions) => (rule.watch_below, questions.to_vec()),
        };
        causes(&Sheet::of(assessment, &Scale::of(rubric)), &read, enough)
    }
}

/// The answers below what would be enough, those that weigh most first.
fn causes(sheet: &Sheet, questions: &[usize], enough: f64) -> Vec<usize> {
    let lack = |q: usize| {
        let part = sheet.part(q);
        part.counts * (enough - part.value) * sheet.rubric.questions[q].weight
    };
    let causes: Vec<usize> = questions.iter().copied().filter(|q| lack(*q) > 1e-9).collect();
    highest_first(causes.iter().map(|q| rank(lack(*q))).collect()).into_iter().map(|at| causes[at]).collect()
}
