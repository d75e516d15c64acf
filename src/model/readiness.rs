//! Readiness: habits times proof of market.

use super::{Answer, Assessment, Dimension, Evidence, Points, Role, Rubric, Weights};

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
pub(super) struct Formula<'a> {
    sheet: &'a Sheet,
    /// Where values are moved by their spread: down (-1), up (1), or nowhere (0).
    direction: f64,
    dimensions: Vec<Option<f64>>,
    /// What each answer of the gate adds to its mean.
    terms: Vec<Option<f64>>,
    gate: Option<f64>,
}

impl<'a> Formula<'a> {
    pub(super) fn of(sheet: &'a Sheet, direction: f64) -> Formula<'a> {
        let mut formula = Formula { sheet, direction, dimensions: Vec::new(), terms: Vec::new(), gate: None };
        for dimension in sheet.rubric.dimensions {
            formula.dimensions.push(formula.dimension(dimension, None));
            if dimension.role == Role::Gate {
                let values = dimension.questions.clone().map(|q| formula.value(q));
                formula.terms = values.map(|v| v.map(|v| gate_term(sheet.rubric, v))).collect();
                formula.gate = formula.gate(dimension, None);
            }
        }
        formula
    }

    /// Everything that follows.
    pub(super) fn readiness(self) -> Readiness {
        let habits = self.habits(None);
        Readiness {
            gate: self.gate,
            multiplier: self.gate.map(|g| multiplier(self.sheet.rubric, g)),
            habits: habits.map(|h| Points::new(100.0 * h)),
            readiness: self.product(habits, self.gate),
            dimensions: self.dimensions,
        }
    }

    /// Readiness alone.
    pub(super) fn points(&self) -> Option<Points> {
        self.product(self.habits(None), self.gate)
    }

    /// Readiness if a question had another value.
    pub(super) fn points_with(&self, question: usize, value: f64) -> Option<Points> {
        let rubric = self.sheet.rubric;
        let (at, changed) = (rubric.questions[question].dimension, Some((question, value)));
        let dimension = &rubric.dimensions[at];
        if dimension.role == Role::Gate {
            self.product(self.habits(None), self.gate(dimension, changed))
        } else {
            self.product(self.habits(Some((at, self.dimension(dimension, changed)))), self.gate)
        }
    }

    fn value(&self, question: usize) -> Option<f64> {
        match self.sheet.slots[question] {
            Slot::Out => None,
            Slot::Open if self.direction == 0.0 => None,
            Slot::Open => Some(if self.direction < 0.0 { 0.0 } else { 1.0 }),
            Slot::At { level, spread } => Some((level + self.direction * spread).clamp(0.0, 4.0) / 4.0),
        }
    }

    fn value_with(&self, question: usize, changed: Option<(usize, f64)>) -> Option<f64> {
        changed.filter(|(q, _)| *q == question).map_or_else(|| self.value(question), |(_, value)| Some(value))
    }

    fn dimension(&self, dimension: &Dimension, changed: Option<(usize, f64)>) -> Option<f64> {
        let questions = self.sheet.rubric.questions;
        weighted_mean(
            dimension
                .questions
                .clone()
                .filter_map(|q| Some((self.value_with(q, changed)?, questions[q].weight))),
        )
    }

    fn habits(&self, changed: Option<(usize, Option<f64>)>) -> Option<f64> {
        let value =
            |d: usize| changed.filter(|(at, _)| *at == d).map_or(self.dimensions[d], |(_, value)| value);
        let weights = &self.sheet.weights;
        weighted_mean(
            self.sheet.rubric.habits().filter_map(|(d, _)| Some((value(d)?, f64::from(weights.of(d))))),
        )
    }

    fn gate(&self, dimension: &Dimension, changed: Option<(usize, f64)>) -> Option<f64> {
        let rubric = self.sheet.rubric;
        let mut zero = false;
        for q in dimension.questions.clone().filter(|q| rubric.questions[*q].required) {
            zero |= self.value_with(q, changed)? <= 0.0;
        }
        let terms = dimension.questions.clone().zip(&self.terms).filter_map(|(q, term)| {
            let changed = changed.filter(|(other, _)| *other == q);
            let term = changed.map_or(*term, |(_, value)| Some(gate_term(rubric, value)))?;
            Some((term, rubric.questions[q].weight))
        });
        let mean = weighted_mean(terms)?;
        Some(if zero { 0.0 } else { mean.exp() })
    }

    fn product(&self, habits: Option<f64>, gate: Option<f64>) -> Option<Points> {
        let multiplier = multiplier(self.sheet.rubric, gate?);
        Some(Points::new(100.0 * habits? * multiplier))
    }
}
