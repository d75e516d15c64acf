//! The formula, kept with its parts.

use super::readiness::{Readiness, Sheet, multiplier, over};
use super::rubric::{MOST_DIMENSIONS, MOST_IN_DIMENSION};
use super::scale::{Direction, Part, Slot};
use super::{Points, Question};

/// The formula with its parts kept, so that what one other answer would change is found without going through them all.
/// A mean is kept as what each part adds to its sum, 0 where there is none, and what all of them weigh. Sums always go
/// over all places from first to last, so that they are the same to the last bit, and nothing has to be decided on the way.
pub(super) struct Formula<'a> {
    sheet: &'a Sheet<'a>,
    direction: Direction,
    /// What each question adds to its dimension, in the gate to its geometric mean in logarithms.
    adds: [[f64; MOST_IN_DIMENSION]; MOST_DIMENSIONS],
    /// What the values of each dimension weigh.
    weigh: [f64; MOST_DIMENSIONS],
    /// The sum of the values of each dimension.
    sums: [f64; MOST_DIMENSIONS],
    /// How many of what is required are zero: zero multiplied stays zero.
    zeros: usize,
    gate: Option<f64>,
    multiplier: f64,
    /// What each dimension adds to the habits.
    habits: [f64; MOST_DIMENSIONS],
    habits_weigh: f64,
    mean: Option<f64>,
}

impl<'a> Formula<'a> {
    /// With each value moved by its spread.
    pub(super) fn of(sheet: &'a Sheet<'a>, direction: Direction) -> Formula<'a> {
        let Sheet { rubric, scale, weights, slots } = sheet;
        let mut formula = Formula {
            sheet,
            direction,
            adds: [[0.0; MOST_IN_DIMENSION]; MOST_DIMENSIONS],
            weigh: [0.0; MOST_DIMENSIONS],
            sums: [0.0; MOST_DIMENSIONS],
            zeros: 0,
            gate: None,
            multiplier: 0.0,
            habits: [0.0; MOST_DIMENSIONS],
            habits_weigh: 0.0,
            mean: None,
        };
        for (d, dimension) in rubric.dimensions.iter().enumerate() {
            let range = dimension.questions.clone();
            let questions = &rubric.questions[range.clone()];
            let (mut sum, mut weigh) = (0.0, 0.0);
            for (place, (question, slot)) in questions.iter().zip(&slots[range]).enumerate() {
                let part = scale.part(*slot, direction);
                formula.adds[d][place] = part.value * question.weight;
                sum += formula.adds[d][place];
                weigh += part.counts * question.weight;
            }
            formula.sums[d] = sum;
            formula.weigh[d] = weigh;
            if d != scale.gate && weigh > 0.0 {
                let weight = f64::from(weights.of(d));
                formula.habits[d] = sum / weigh * weight;
                formula.habits_weigh += weight;
            }
        }
        formula.mean = over(sum(&formula.habits), formula.habits_weigh);
        formula.prove();
        formula
    }

    /// The gate, and in its place what enters its geometric mean.
    fn prove(&mut self) {
        let Sheet { rubric, scale, slots, .. } = self.sheet;
        // Without a level for what is required there is no gate.
        let mut has_gate = self.weigh[scale.gate] > 0.0;
        for (place, q) in rubric.dimensions[scale.gate].questions.clone().enumerate() {
            let part = scale.part(slots[q], self.direction);
            self.adds[scale.gate][place] = part.term * rubric.questions[q].weight;
            has_gate &= !rubric.questions[q].required || part.counts > 0.0;
            self.zeros += usize::from(is_zero(&rubric.questions[q], part));
        }
        if has_gate {
            let gate = self.gate_with(self.zeros);
            self.gate = Some(gate);
            self.multiplier = multiplier(rubric, gate);
        }
    }

    /// The gate of what its questions add now.
    fn gate_with(&self, zeros: usize) -> f64 {
        let gate = self.sheet.scale.gate;
        if zeros > 0 { 0.0 } else { (sum(&self.adds[gate]) / self.weigh[gate]).exp() }
    }

    /// Everything that follows.
    pub(super) fn readiness(&self) -> Readiness {
        let mut dimensions = [None; MOST_DIMENSIONS];
        for (d, dimension) in dimensions.iter_mut().enumerate() {
            *dimension = over(self.sums[d], self.weigh[d]);
        }
        Readiness {
            dimensions,
            gate: self.gate,
            multiplier: self.gate.map(|_| self.multiplier),
            habits: self.mean.map(|h| Points::new(100.0 * h)),
            readiness: self.points(),
        }
    }

    /// Readiness alone.
    pub(super) fn points(&self) -> Option<Points> {
        self.mean.zip(self.gate).map(|(habits, _)| product(habits, self.multiplier))
    }

    /// Readiness, where there is one, if a question that has a value had that of another slot, moved nowhere.
    pub(super) fn points_with(&mut self, question: usize, slot: Slot) -> Points {
        let Sheet { rubric, scale, slots, weights } = self.sheet;
        let asked = &rubric.questions[question];
        let d = asked.dimension;
        let place = question - rubric.dimensions[d].questions.start;
        let part = scale.part(slot, Direction::Nowhere);
        let kept = self.adds[d][place];
        let (mut habits, mut factor) = (self.mean.unwrap_or_default(), self.multiplier);
        if d == scale.gate {
            self.adds[d][place] = part.term * asked.weight;
            let was = scale.part(slots[question], self.direction);
            let zeros = self.zeros - usize::from(is_zero(asked, was)) + usize::from(is_zero(asked, part));
            factor = multiplier(rubric, self.gate_with(zeros));
        } else {
            self.adds[d][place] = part.value * asked.weight;
            let habit = self.habits[d];
            self.habits[d] = sum(&self.adds[d]) / self.weigh[d] * f64::from(weights.of(d));
            habits = sum(&self.habits) / self.habits_weigh;
            self.habits[d] = habit;
        }
        self.adds[d][place] = kept;
        product(habits, factor)
    }
}

fn product(habits: f64, multiplier: f64) -> Points {
    Points::new(100.0 * habits * multiplier)
}

/// Whether a value makes the gate zero.
fn is_zero(question: &Question, part: Part) -> bool {
    question.required && part.counts > 0.0 && part.value <= 0.0
}

/// The sum of these from first to last; those that stand for nothing are 0.
fn sum<const N: usize>(all: &[f64; N]) -> f64 {
    all.iter().fold(0.0, |sum, adds| sum + adds)
}
