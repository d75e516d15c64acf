//! The formula, kept with its parts.

use super::readiness::{Readiness, Sheet, multiplier};
use super::rubric::{MOST_DIMENSIONS, MOST_QUESTIONS};
use super::scale::{Direction, Part, Slot};
use super::{Points, Question};

/// The formula with its parts kept, so that what one other answer would change is found without going through them all.
/// A mean is kept as what each part adds to its sum, 0 where there is none, the sum before each, and what all of them
/// weigh: sums go from first to last, whatever changes, so that they are the same to the last bit.
pub(super) struct Formula<'a> {
    sheet: &'a Sheet<'a>,
    direction: Direction,
    /// What each question adds to its dimension, in the gate to its geometric mean in logarithms.
    adds: [f64; MOST_QUESTIONS],
    before: [f64; MOST_QUESTIONS],
    /// What the values of each dimension weigh.
    weigh: [f64; MOST_DIMENSIONS],
    /// The mean of each dimension; 0 where there is none.
    means: [f64; MOST_DIMENSIONS],
    gate: Option<f64>,
    multiplier: f64,
    /// How many of what is required are zero: zero multiplied stays zero.
    zeros: usize,
    /// What each dimension adds to the habits.
    habits: [f64; MOST_DIMENSIONS],
    habits_before: [f64; MOST_DIMENSIONS],
    habits_weigh: f64,
    mean: Option<f64>,
}

impl<'a> Formula<'a> {
    /// With each value moved by its spread.
    pub(super) fn of(sheet: &'a Sheet<'a>, direction: Direction) -> Formula<'a> {
        let mut formula = Formula {
            sheet,
            direction,
            adds: [0.0; MOST_QUESTIONS],
            before: [0.0; MOST_QUESTIONS],
            weigh: [0.0; MOST_DIMENSIONS],
            means: [0.0; MOST_DIMENSIONS],
            gate: None,
            multiplier: 0.0,
            zeros: 0,
            habits: [0.0; MOST_DIMENSIONS],
            habits_before: [0.0; MOST_DIMENSIONS],
            habits_weigh: 0.0,
            mean: None,
        };
        let mut habits = 0.0;
        for d in 0..sheet.rubric.dimensions.len() {
            formula.habits_before[d] = habits;
            if d == sheet.scale.gate {
                formula.fill_gate();
                continue;
            }
            let sum = formula.fill(d, |part| part.value);
            if formula.weigh[d] > 0.0 {
                let weight = f64::from(sheet.weights.of(d));
                formula.means[d] = sum / formula.weigh[d];
                formula.habits[d] = formula.means[d] * weight;
                formula.habits_weigh += weight;
                habits += formula.habits[d];
            }
        }
        formula.mean = over(habits, formula.habits_weigh);
        formula
    }

    /// Takes the parts of a dimension; their sum.
    fn fill(&mut self, dimension: usize, adds: impl Fn(Part) -> f64) -> f64 {
        let Sheet { rubric, scale, slots, .. } = self.sheet;
        let (mut sum, mut weigh) = (0.0, 0.0);
        for q in rubric.dimensions[dimension].questions.clone() {
            let weight = rubric.questions[q].weight;
            let part = scale.part(slots[q], self.direction);
            self.before[q] = sum;
            self.adds[q] = adds(part) * weight;
            sum += self.adds[q];
            weigh += part.counts * weight;
        }
        self.weigh[dimension] = weigh;
        sum
    }

    fn fill_gate(&mut self) {
        let Sheet { rubric, scale, slots, .. } = self.sheet;
        let sum = self.fill(scale.gate, |part| part.term);
        let mut values = 0.0;
        // Without a level for what is required there is no gate.
        let mut has_gate = self.weigh[scale.gate] > 0.0;
        for q in rubric.dimensions[scale.gate].questions.clone() {
            let part = scale.part(slots[q], self.direction);
            values += part.value * rubric.questions[q].weight;
            has_gate &= !rubric.questions[q].required || part.counts > 0.0;
            self.zeros += usize::from(is_zero(&rubric.questions[q], part));
        }
        self.means[scale.gate] = over(values, self.weigh[scale.gate]).unwrap_or_default();
        if has_gate {
            let gate = self.gate_of(sum, self.zeros);
            self.gate = Some(gate);
            self.multiplier = multiplier(rubric, gate);
        }
    }

    /// The gate of a sum of its terms.
    fn gate_of(&self, sum: f64, zeros: usize) -> f64 {
        if zeros > 0 { 0.0 } else { (sum / self.weigh[self.sheet.scale.gate]).exp() }
    }

    /// Everything that follows.
    pub(super) fn readiness(&self) -> Readiness {
        let mut dimensions = [None; MOST_DIMENSIONS];
        for (d, dimension) in dimensions.iter_mut().enumerate() {
            *dimension = (self.weigh[d] > 0.0).then_some(self.means[d]);
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
        self.mean.zip(self.gate).map(|(habits, _)| Points::new(100.0 * habits * self.multiplier))
    }

    /// Readiness, where there is one, if a question that has a value had that of another slot, moved nowhere.
    pub(super) fn points_with(&self, question: usize, slot: Slot) -> f64 {
        let Sheet { rubric, scale, slots, weights } = self.sheet;
        let asked = &rubric.questions[question];
        let d = asked.dimension;
        let part = scale.part(slot, Direction::Nowhere);
        let in_gate = d == scale.gate;
        let mut sum = self.before[question] + if in_gate { part.term } else { part.value } * asked.weight;
        for adds in &self.adds[question + 1..rubric.dimensions[d].questions.end] {
            sum += adds;
        }
        let (mut habits, mut factor) = (self.mean.unwrap_or_default(), self.multiplier);
        if in_gate {
            let was = scale.part(slots[question], self.direction);
            let zeros = self.zeros - usize::from(is_zero(asked, was)) + usize::from(is_zero(asked, part));
            factor = multiplier(rubric, self.gate_of(sum, zeros));
        } else {
            habits = self.habits_before[d] + sum / self.weigh[d] * f64::from(weights.of(d));
            for adds in &self.habits[d + 1..] {
                habits += adds;
            }
            habits /= self.habits_weigh;
        }
        Points::new(100.0 * habits * factor).value()
    }
}

/// Whether a value makes the gate zero.
fn is_zero(question: &Question, part: Part) -> bool {
    question.required && part.counts > 0.0 && part.value <= 0.0
}

/// A mean of what there is; `None` of nothing.
fn over(sum: f64, weights: f64) -> Option<f64> {
    (weights > 0.0).then(|| sum / weights)
}
