//! What one answer a level higher would change.

use super::Level;
use super::formula::Formula;
use super::order::{Order, rank};
use super::readiness::Sheet;
use super::rubric::MOST_QUESTIONS;

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
pub(super) fn levers(sheet: &Sheet, formula: &Formula) -> Vec<Lever> {
    let Some(now) = formula.points() else { return Vec::new() };
    let mut order = Order::default();
    let mut levers = [None; MOST_QUESTIONS];
    for (question, level) in sheet.levels() {
        let Some(to) = level.next() else { continue };
        let gain = formula.points_with(question, sheet.slots[question].with_level(to)) - now.value();
        let effort = sheet.rubric.questions[question].effort;
        levers[question] = Some(Lever { question, to, gain, effort });
        order.add(question, rank(gain / f64::from(effort)));
    }
    order.questions().filter_map(|q| levers[q]).collect()
}
