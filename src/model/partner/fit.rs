//! How well a partner fits, with the parts of the number.

use super::Fit;
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

impl Fit {
    /// The score; `None` until customers and two more of the five fields are known.
    pub fn score(&self, willingness: f64) -> Option<FitScore> {
        let rules = &RULES.fit;
        let customers = value(self.customers?);
        let support = [self.offer_fit, self.way_in, self.capacity];
        let known = support.iter().chain([&self.first_win]).flatten().count() as f64;
        if known < rules.known.value {
            return None;
        }
        let core = [customers, willingness, self.first_win.map_or(0.0, value)];
        let core = (core.iter().map(|v| v.max(rules.floor.value).ln()).sum::<f64>() / 3.0).exp();
        let (sum, count) =
            support.into_iter().flatten().fold((0.0, 0.0), |(sum, count), l| (sum + value(l), count + 1.0));
        let support = if count > 0.0 { sum / count } else { 0.0 };
        // Unknown conflict is none.
        let left = 1.0 - rules.conflict.value * self.conflict.map_or(0.0, value);
        let points = Points::new(100.0 * (rules.core.value * core + rules.support.value * support) * left);
        Some(FitScore { core, support, left, points })
    }
}

fn value(level: Level) -> f64 {
    f64::from(level.number()) / f64::from(Level::MAX.number())
}
