//! The worst case around a score.

use super::Points;
use super::formula::Formula;

/// Lowest and highest readiness that the answers allow. A worst case, not a probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// With every answer as low as it may be.
    pub low: Points,
    /// With every answer as high as it may be.
    pub high: Points,
}

impl Range {
    /// Exact, since readiness never falls when a value rises. `None` where no habit applies.
    pub(super) fn of(low: &Formula, high: &Formula) -> Option<Range> {
        Some(Range { low: low.points()?, high: high.points()? })
    }

    /// Whether nothing can move the score.
    pub fn is_exact(self) -> bool {
        self.width() < 1e-9
    }

    /// How far apart the ends are, 0 to 100.
    pub fn width(self) -> f64 {
        self.high.value() - self.low.value()
    }
}
