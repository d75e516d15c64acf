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
    let now = formula.points();
    let levers: Vec<Lever> = sheet
        .slots
        .iter()
        .enumerate()
        .filter_map(|(question, slot)| {
            let Slot::At { level, .. } = *slot else { return None };
            let to = Level::new(level as u8)?.next()?;
            let after = formula.points_with(question, f64::from(to.number()) / 4.0);
            let gain = after?.value() - now?.value();
            Some(Lever { question, to, gain, effort: sheet.rubric.questions[question].effort })
        })
        .collect();
    let gains = levers.iter().map(|l| rank(l.gain / f64::from(l.effort))).collect();
    highest_first(gains).into_iter().map(|at| levers[at]).collect()
}
