//! Readiness: habits times proof of market.

use std::ops::Range;

use super::rubric::{MOST_DIMENSIONS, MOST_QUESTIONS};
use super::{Answer, Assessment, Evidence, Points, Role, Rubric, Weights};

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
        Formula::of(self, 0.0).readiness()
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

/// The formula with its parts kept, so that what one other answer would change is found without going through them all.
/// A mean is kept as what each value adds to its sum, 0 where there is none, and what all of them weigh.
pub(super) struct Formula<'a> {
    sheet: &'a Sheet,
    /// What each question adds to its dimension.
    values: [f64; MOST_QUESTIONS],
    /// What each question of the gate adds to its geometric mean, in logarithms.
    terms: [f64; MOST_QUESTIONS],
    /// What the values of each dimension weigh.
    weigh: [f64; MOST_DIMENSIONS],
    gate: Option<f64>,
    /// What each dimension adds to the habits.
    habits: [f64; MOST_DIMENSIONS],
    habits_weigh: f64,
}

impl<'a> Formula<'a> {
    /// With each value moved by its spread: down (-1), up (1), or nowhere (0).
    pub(super) fn of(sheet: &'a Sheet, direction: f64) -> Formula<'a> {
        let Sheet { rubric, weights, slots } = sheet;
        let mut formula = Formula {
            sheet,
            values: [0.0; MOST_QUESTIONS],
            terms: [0.0; MOST_QUESTIONS],
            weigh: [0.0; MOST_DIMENSIONS],
            gate: None,
            habits: [0.0; MOST_DIMENSIONS],
            habits_weigh: 0.0,
        };
        // Without a level for what is required there is no gate.
        let mut has_gate = true;
        for (q, (slot, question)) in slots.iter().zip(rubric.questions).enumerate() {
            let Some(value) = slot.moved(direction) else {
                has_gate &= !question.required;
                continue;
            };
            formula.values[q] = value * question.weight;
            if rubric.in_gate(q) {
                formula.terms[q] = gate_term(rubric, value) * question.weight;
            }
            formula.weigh[question.dimension] += question.weight;
        }
        if has_gate {
            formula.gate = formula.gate_with(None);
        }
        for (d, _) in rubric.habits() {
            if let Some(mean) = formula.mean(d, None) {
                let weight = f64::from(weights.of(d));
                formula.habits[d] = mean * weight;
                formula.habits_weigh += weight;
            }
        }
        formula
    }

    /// Everything that follows.
    pub(super) fn readiness(&self) -> Readiness {
        Readiness {
            dimensions: (0..self.sheet.rubric.dimensions.len()).map(|d| self.mean(d, None)).collect(),
            gate: self.gate,
            multiplier: self.gate.map(|g| multiplier(self.sheet.rubric, g)),
            habits: self.habits_with(None).map(|h| Points::new(100.0 * h)),
            readiness: self.points(),
        }
    }

    /// Readiness alone.
    pub(super) fn points(&self) -> Option<Points> {
        self.product(self.habits_with(None)?, self.gate?)
    }

    /// Readiness if a question that has a value had another one.
    pub(super) fn points_with(&self, question: usize, value: f64) -> Option<Points> {
        let Sheet { rubric, weights, .. } = self.sheet;
        let changed = Some((question, value));
        if rubric.in_gate(question) {
            return self.product(self.habits_with(None)?, self.gate.and(self.gate_with(changed))?);
        }
        let dimension = rubric.questions[question].dimension;
        let adds = self.mean(dimension, changed)? * f64::from(weights.of(dimension));
        self.product(self.habits_with(Some((dimension, adds)))?, self.gate?)
    }

    /// The mean of a dimension, if one of its values were another.
    fn mean(&self, dimension: usize, changed: Option<(usize, f64)>) -> Option<f64> {
        let Rubric { dimensions, questions, .. } = self.sheet.rubric;
        let adds = changed.map(|(q, value)| (q, value * questions[q].weight));
        over(sum_with(&self.values, &dimensions[dimension].questions, adds), self.weigh[dimension])
    }

    fn habits_with(&self, changed: Option<(usize, f64)>) -> Option<f64> {
        over(sum_with(&self.habits, &(0..MOST_DIMENSIONS), changed), self.habits_weigh)
    }

    /// The gate, if one of its values were another. A zero in what is required stays zero.
    fn gate_with(&self, changed: Option<(usize, f64)>) -> Option<f64> {
        let rubric = self.sheet.rubric;
        let at = rubric.dimensions.iter().position(|d| d.role == Role::Gate)?;
        let range = &rubric.dimensions[at].questions;
        for q in range.clone().filter(|q| rubric.questions[*q].required) {
            if changed.filter(|(other, _)| *other == q).map_or(self.values[q], |(_, value)| value) <= 0.0 {
                return Some(0.0);
            }
        }
        let adds = changed.map(|(q, value)| (q, gate_term(rubric, value) * rubric.questions[q].weight));
        over(sum_with(&self.terms, range, adds), self.weigh[at]).map(f64::exp)
    }

    fn product(&self, habits: f64, gate: f64) -> Option<Points> {
        Some(Points::new(100.0 * habits * multiplier(self.sheet.rubric, gate)))
    }
}

impl Slot {
    /// The value, 0 to 1, moved by its spread. What is open is anything.
    fn moved(self, direction: f64) -> Option<f64> {
        match self {
            Slot::Out => None,
            Slot::Open if direction == 0.0 => None,
            Slot::Open => Some(if direction < 0.0 { 0.0 } else { 1.0 }),
            Slot::At { level, spread } => Some((level + direction * spread).clamp(0.0, 4.0) / 4.0),
        }
    }
}

/// The sum of some of these, with one of them changed.
fn sum_with(all: &[f64], range: &Range<usize>, changed: Option<(usize, f64)>) -> f64 {
    let (at, other) = changed.unwrap_or((usize::MAX, 0.0));
    let some = all.get(range.clone()).unwrap_or_default();
    range.clone().zip(some).fold(0.0, |sum, (i, adds)| sum + if i == at { other } else { *adds })
}

/// A mean of what there is; `None` of nothing.
fn over(sum: f64, weights: f64) -> Option<f64> {
    (weights > 0.0).then(|| sum / weights)
}
