//! What one answer a level higher would change.

use super::Level;
use super::formula::Formula;
use super::order::{Order, rank};
use super::readiness::Sheet;
use super::scale::Slot;

/// A rise of one answer by one level, and what it brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lever {
    /// Which question.
    pub question: usize,
    /// The level it would rise to.
    pub to: Level,
    /// What readiness gains, in points.
    pub gain: f64,
    /// What it costs, 1 to 8.
    pub effort: u8,
}

/// Every answered question below level 4, by gain per effort, then in the questionnaire's order.
pub(super) fn levers(sheet: &Sheet, formula: &mut Formula) -> Vec<Lever> {
    let Some(now) = formula.points() else { return Vec::new() };
    let effort = |question: usize| sheet.rubric.questions[question].effort;
    let mut order = Order::default();
    for question in sheet.which(Slot::can_rise) {
        let after = formula.points_with(question, sheet.slots[question].higher(1));
        let gain = after.value() - now.value();
        order.add(question, rank(gain / f64::from(effort(question))), gain);
    }
    let lever = |(question, gain): (usize, f64)| {
        let to = sheet.slots[question].higher(1).level().unwrap_or(Level::MAX);
        Lever { question, to, gain, effort: effort(question) }
    };
    order.sorted().map(lever).collect()
}
