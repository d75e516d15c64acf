//! Readiness: habits times proof of market.

use super::formula::Formula;
use super::rubric::{MOST_DIMENSIONS, MOST_QUESTIONS};
use super::scale::{Direction, Part, Scale, Slot};
use super::{Answer, Assessment, Level, Points, Rubric, Scope, Weights};

/// The formula's result with its parts; `None` where nothing supports a number yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Readiness {
    /// Value of each dimension, 0 to 1, in the edition's order; nothing beyond those it has.
    pub dimensions: [Option<f64>; MOST_DIMENSIONS],
    /// Weighted geometric mean of proof of market, 0 to 1.
    pub gate: Option<f64>,
    /// What the gate leaves of the habits, 0 to 1.
    pub multiplier: Option<f64>,
    /// Weighted mean of the habits.
    pub habits: Option<Points>,
    /// Habits times multiplier.
    pub readiness: Option<Points>,
}

/// An assessment resolved once, so that everything computed from it agrees.
#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    pub(super) rubric: &'static Rubric,
    pub(super) scale: &'a Scale,
    pub(super) weights: Weights,
    /// What each question has; those that the edition does not have are out.
    pub(super) slots: [Slot; MOST_QUESTIONS],
}

impl<'a> Sheet<'a> {
    /// The sheet with the edition's standard weights.
    pub(super) fn of(assessment: &Assessment, scale: &'a Scale) -> Sheet<'a> {
        Sheet::weighted(assessment, scale, Weights::standard(assessment.rubric))
    }

    pub(super) fn weighted(assessment: &Assessment, scale: &'a Scale, weights: Weights) -> Sheet<'a> {
        let mut slots = [Slot::OUT; MOST_QUESTIONS];
        let rubric = assessment.rubric;
        for ((slot, reply), question) in slots.iter_mut().zip(assessment.replies()).zip(rubric.questions) {
            let is_in = question.quick || assessment.scope == Scope::Full;
            *slot = match reply.answer {
                Some(Answer::Level(level, evidence)) if is_in => Slot::at(level, evidence),
                Some(Answer::Unknown) | None if is_in => Slot::OPEN,
                _ => Slot::OUT,
            };
        }
        Sheet { rubric, scale, weights, slots }
    }

    /// The questions that have a level.
    pub(super) fn levels(&self) -> impl Iterator<Item = (usize, Level)> {
        self.slots.iter().enumerate().filter_map(|(q, slot)| Some((q, slot.level()?)))
    }

    /// The questions with slots of a kind. Found without deciding anything, which would be a guess for each.
    pub(super) fn which(&self, is: impl Fn(Slot) -> bool) -> impl Iterator<Item = usize> {
        let mut questions = [0; MOST_QUESTIONS];
        let mut count = 0;
        for (question, slot) in (0_u8..).zip(&self.slots) {
            questions[count] = question;
            count += usize::from(is(*slot));
        }
        questions.into_iter().take(count).map(usize::from)
    }

    /// What an answer brings, as it is.
    pub(super) fn part(&self, question: usize) -> Part {
        self.scale.part(self.slots[question], Direction::Nowhere)
    }

    /// Readiness as answered.
    pub(super) fn readiness(&self) -> Readiness {
        Formula::of(self, Direction::Nowhere).readiness()
    }

    /// Questions in scope that have a level, and those that apply.
    pub(super) fn coverage(&self) -> (usize, usize) {
        let applicable = self.slots.iter().filter(|slot| **slot != Slot::OUT).count();
        (self.levels().count(), applicable)
    }
}

/// A mean of what there is; `None` of nothing.
pub(super) fn over(sum: f64, weights: f64) -> Option<f64> {
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
