//! A reader's own weights for the habits.

use super::Rubric;
use super::rubric::MOST_DIMENSIONS;

/// One weight per dimension of an edition, 0 to 50, not all 0. The gate has none and stands as 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights([u8; MOST_DIMENSIONS]);

impl Weights {
    /// The highest weight there is.
    pub const MAX: u8 = 50;

    /// The weights an edition comes with.
    pub fn standard(rubric: &Rubric) -> Weights {
        let mut weights = [0; MOST_DIMENSIONS];
        for (dimension, weight) in rubric.habits() {
            weights[dimension] = weight;
        }
        Weights(weights)
    }

    /// These weights with one changed; `None` if it is above 50, if all would be 0, or for the gate.
    pub fn with(&self, rubric: &Rubric, dimension: usize, weight: u8) -> Option<Weights> {
        if weight > Weights::MAX || !rubric.habits().any(|(habit, _)| habit == dimension) {
            return None;
        }
        let mut weights = self.0;
        weights[dimension] = weight;
        weights.iter().any(|w| *w > 0).then_some(Weights(weights))
    }

    /// Weights for the habits in the edition's order; `None` unless each is 0 to 50 and one is above 0.
    pub fn from_habits(rubric: &Rubric, habits: &[u8]) -> Option<Weights> {
        let mut weights = [0; MOST_DIMENSIONS];
        let mut given = habits.iter();
        for (dimension, _) in rubric.habits() {
            weights[dimension] = *given.next().filter(|w| **w <= Weights::MAX)?;
        }
        (given.next().is_none() && weights.iter().any(|w| *w > 0)).then_some(Weights(weights))
    }

    /// The weight of a dimension, 0 for the gate.
    pub fn of(&self, dimension: usize) -> u8 {
        self.0.get(dimension).copied().unwrap_or(0)
    }
}
