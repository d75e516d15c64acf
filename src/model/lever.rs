//! What one answer a level higher would change.

use super::Level;
use super::order::{highest_first, rank};
use super::readiness::{Formula, Sheet, Slot};

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
    let mut levers: Vec<Lever> = Vec::with_capacity(sheet.slots.len());
    for (question, slot) in sheet.slots.iter().enumerate() {
        let Slot::At { level, .. } = *slot else { continue };
        let Some(to) = Level::new(level as u8).and_then(Level::next) else { continue };
        if let Some(after) = formula.points_with(question, f64::from(to.number()) / 4.0) {
            let effort = sheet.rubric.questions[question].effort;
            levers.push(Lever { question, to, gain: after.value() - now.value(), effort });
        }
    }
    let gains = levers.iter().map(|l| rank(l.gain / f64::from(l.effort))).collect();
    highest_first(gains).into_iter().map(|at| levers[at]).collect()
}
