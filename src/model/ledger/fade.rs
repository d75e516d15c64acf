//! How what was given fades.

use super::HalfLife;
use std::f64::consts::LN_2;

impl HalfLife {
    /// What is left after so many days, 0 to 1.
    ///
    /// ```
    /// use partner_fit::model::ledger::HalfLife;
    /// assert!((HalfLife::Days(90).left(180) - 0.25).abs() < 1e-12);
    /// assert_eq!(HalfLife::Never.left(10_000), 1.0);
    /// ```
    pub fn left(self, days: i32) -> f64 {
        match self {
            // Written with exp, which the readiness formula brings along: powf would cost the page more.
            HalfLife::Days(half) => (-LN_2 * f64::from(days.max(0)) / f64::from(half.max(1))).exp(),
            HalfLife::Never => 1.0,
        }
    }
}
