//! Readiness: habits times proof of market.

use super::{Answer, Assessment, Evidence, Points, Rubric, Weights};

/// The formula's result with its parts; `None` where nothing supports a number yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Readiness {
    /// Value of each dimension, 0 to 1, in the edition's order.
    pub dimensions: Vec<Option<f64>>,
    /// Weighted geometric mean of proof of market, 0 to 1.
    pub gate: Option<f64>,
    /// What the gate leaves of the habits, 0 to 1.
    pub multiplier: Option<f64>,
    /// Weighted mean of the habits.
    pub habits: Option<Points>,
    /// Habits times multiplier.
    pub readiness: Option<Points>,
}

/// What the formula reads for one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Slot {
    /// Not in scope or not applicable: left out of everything.
    Out,
    /// No level yet: left out of the score, kept in the range.
    Open,
    /// A level, 0 to 4, and how many levels it may be off.
    At { level: f64, spread: f64 },
}

/// An assessment resolved once, so that everything computed from it agrees.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) rubric: &'static Rubric,
    pub(super) weights: Weights,
    pub(super) slots: Vec<Slot>,
}

impl Sheet {
    /// The sheet with the edition's standard weights.
    pub(super) fn of(assessment: &Assessment) -> Sheet {
        Sheet::weighted(assessment, Weights::standard(assessment.rubric))
    }

    pub(super) fn weighted(assessment: &Assessment, weights: Weights) -> Sheet {
        let rubric = assessment.rubric;
        let slots = (0..rubric.questions.len())
            .map(|q| match assessment.answer(q) {
                _ if !assessment.in_scope(q) => Slot::Out,
                Some(Answer::NotApplicable) => Slot::Out,
                Some(Answer::Unknown) | None => Slot::Open,
                Some(Answer::Level(level, evidence)) => {
                    Slot::At { level: f64::from(level.number()), spread: spread(rubric, evidence) }
                }
            })
            .collect();
        Sheet { rubric, weights, slots }
    }

    /// The value of an answer, 0 to 1.
    pub(super) fn value(&self, question: usize) -> Option<f64> {
        match self.slots[question] {
            Slot::At { level, .. } => Some(level / 4.0),
            Slot::Out | Slot::Open => None,
        }
    }

    /// Readiness as answered.
    pub(super) fn readiness(&self) -> Readiness {
        formula(self.rubric, &self.weights, |q| self.value(q))
    }

    /// The formula with each value moved by its spread, down (-1) or up (1).
    pub(super) fn moved(&self, direction: f64) -> Readiness {
        formula(self.rubric, &self.weights, |q| match self.slots[q] {
            Slot::Out => None,
            Slot::Open => Some(if direction < 0.0 { 0.0 } else { 1.0 }),
            Slot::At { level, spread } => Some((level + direction * spread).clamp(0.0, 4.0) / 4.0),
        })
    }

    /// The sheet with one answer at another level, what it rests on unchanged.
    pub(super) fn with_level(&self, question: usize, to: f64) -> Sheet {
        let mut sheet = self.clone();
        if let Slot::At { level, .. } = &mut sheet.slots[question] {
            *level = to;
        }
        sheet
    }
}

pub(super) fn spread(rubric: &Rubric, evidence: Evidence) -> f64 {
    match evidence {
        Evidence::Record => 0.0,
        Evidence::Recollection => rubric.scoring.recollection_spread.value,
        Evidence::Guess => rubric.scoring.guess_spread.value,
    }
}

/// A weighted mean; `None` of nothing, or where all weights are 0.
pub(super) fn weighted_mean(items: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weights) = items.fold((0.0, 0.0), |(s, w), (value, weight)| (s + value * weight, w + weight));
    (weights > 0.0).then(|| sum / weights)
}

/// What the gate leaves of the habits.
pub(super) fn multiplier(rubric: &Rubric, gate: f64) -> f64 {
    (gate / rubric.scoring.gate_full.value).min(1.0)
}

/// A gate value as it enters the geometric mean, in logarithms.
pub(super) fn gate_term(rubric: &Rubric, value: f64) -> f64 {
    value.max(rubric.scoring.gate_floor.value).ln()
}

fn formula(rubric: &'static Rubric, weights: &Weights, value: impl Fn(usize) -> Option<f64>) -> Readiness {
    let answered =
        || rubric.questions.iter().enumerate().filter_map(|(q, question)| Some((q, question, value(q)?)));
    let dimensions: Vec<Option<f64>> = (0..rubric.dimensions.len())
        .map(|d| {
            weighted_mean(answered().filter(|(_, q, _)| q.dimension == d).map(|(_, q, v)| (v, q.weight)))
        })
        .collect();
    let gate = gate(rubric, &value);
    let multiplier = gate.map(|g| multiplier(rubric, g));
    let habits =
        weighted_mean(rubric.habits().filter_map(|(d, _)| Some((dimensions[d]?, f64::from(weights.of(d))))));
    Readiness {
        gate,
        multiplier,
        habits: habits.map(|h| Points::new(100.0 * h)),
        readiness: habits.zip(multiplier).map(|(h, m)| Points::new(100.0 * h * m)),
        dimensions,
    }
}

fn gate(rubric: &'static Rubric, value: &impl Fn(usize) -> Option<f64>) -> Option<f64> {
    let mut zero = false;
    for (q, question) in rubric.questions.iter().enumerate() {
        if question.required {
            zero |= value(q)? <= 0.0;
        }
    }
    let terms = (0..rubric.questions.len())
        .filter(|q| rubric.in_gate(*q))
        .filter_map(|q| Some((gate_term(rubric, value(q)?), rubric.questions[q].weight)));
    let mean = weighted_mean(terms)?;
    Some(if zero { 0.0 } else { mean.exp() })
}
