//! Scores of 0 to 100, compared and rounded in one way everywhere.

/// Added before a value is compared or rounded, so that float noise never decides.
const SLACK: f64 = 1e-9;

/// Whether a value reaches a threshold.
///
/// ```
/// use partner_fit::model::reaches;
/// assert!(reaches(0.1 + 0.2, 0.3) && reaches(0.3 - 1e-12, 0.3));
/// assert!(!reaches(0.29, 0.3));
/// ```
pub fn reaches(value: f64, threshold: f64) -> bool {
    value + SLACK >= threshold
}

/// A score, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Points(f64);

impl Points {
    /// A score; values outside 0 to 100 are moved to the nearer end.
    pub fn new(value: f64) -> Points {
        Points(value.clamp(0.0, 100.0))
    }

    /// The unrounded number.
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The whole number that is shown: rounded down, so that it never disagrees with the band.
    ///
    /// ```
    /// use partner_fit::model::Points;
    /// assert_eq!(Points::new(44.9999).shown(), 44);
    /// assert_eq!(Points::new(44.9999999999).shown(), 45);
    /// ```
    pub fn shown(self) -> u8 {
        (self.0 + SLACK) as u8
    }
}
