//! How well a partner fits, with the parts of the number.

use super::{Fit, FitField};
use crate::model::{Level, Points, RULES};

/// A fit with its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitScore {
    /// Geometric mean of customers, willingness and first win, 0.05 to 1.
    pub core: f64,
    /// Mean of what is known of offer fit, way in and capacity, 0 to 1; 0 if nothing is.
    pub support: f64,
    /// What conflict leaves, 0.5 to 1.
    pub left: f64,
    /// The fit.
    pub points: Points,
}

/// What must still be known before there is a fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// Whether customers are among it.
    pub customers: bool,
    /// How many of the other fields.
    pub others: usize,
}

impl FitField {
    /// The fields of which some must be known besides customers.
    pub const OTHERS: [FitField; 4] =
        [FitField::FirstWin, FitField::OfferFit, FitField::WayIn, FitField::Capacity];
}

impl Fit {
    /// What is still missing for a score; `None` where nothing is.
    pub fn missing(&self) -> Option<Missing> {
        let known = FitField::OTHERS.iter().filter(|f| self.get(**f).is_some()).count();
        let others = (RULES.fit.known.value as usize).saturating_sub(known);
        let customers = self.customers.is_none();
        (customers || others > 0).then_some(Missing { customers, others })
    }

    /// A field as the score counts it, 0 to 1; what is unknown counts as 0.
    pub fn value(&self, field: FitField) -> f64 {
        self.get(field).map_or(0.0, value)
    }

    /// The score; `None` until customers and two more of the five fields are known.
    pub fn score(&self, willingness: f64) -> Option<FitScore> {
        let rules = &RULES.fit;
        let support = [self.offer_fit, self.way_in, self.capacity];
        if self.missing().is_some() {
            return None;
        }
        let core = self.core_parts(willingness).map(f64::ln);
        let core = (core.iter().sum::<f64>() / 3.0).exp();
        let (sum, count) =
            support.into_iter().flatten().fold((0.0, 0.0), |(sum, count), l| (sum + value(l), count + 1.0));
        let support = if count > 0.0 { sum / count } else { 0.0 };
        // Unknown conflict is none.
        let left = 1.0 - rules.conflict.value * self.value(FitField::Conflict);
        let points = Points::new(100.0 * (rules.core.value * core + rules.support.value * support) * left);
        Some(FitScore { core, support, left, points })
    }

    /// What the core is the geometric mean of: customers, willingness and first win, none below the floor.
    pub fn core_parts(&self, willingness: f64) -> [f64; 3] {
        [self.value(FitField::Customers), willingness, self.value(FitField::FirstWin)]
            .map(|v| v.max(RULES.fit.floor.value))
    }
}

fn value(level: Level) -> f64 {
    f64::from(level.number()) / f64::from(Level::MAX.number())
}
