//! Which answer to look up first.

use super::Range;
use super::order::{highest_first, rank};
use super::readiness::{Formula, Sheet, Slot};

/// An answer that is not on record, and what a record would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verify {
    /// Which question.
    pub question: usize,
    /// By how many points the range would narrow.
    pub narrows: f64,
}

/// Every level that is not on record, by how much the range narrows, then in the questionnaire's order.
pub(super) fn verify_first(sheet: &Sheet, low: &Formula, high: &Formula) -> Vec<Verify> {
    let Some(now) = Range::of(low, high).map(Range::width) else { return Vec::new() };
    let mut list = Vec::with_capacity(sheet.slots.len());
    for (question, slot) in sheet.slots.iter().enumerate() {
        let Slot::At { level, spread } = *slot else { continue };
        if spread <= 0.0 {
            continue;
        }
        let ends = low.points_with(question, level / 4.0).zip(high.points_with(question, level / 4.0));
        if let Some((low, high)) = ends {
            list.push(Verify { question, narrows: now - Range { low, high }.width() });
        }
    }
    let ranks = list.iter().map(|v: &Verify| rank(v.narrows)).collect();
    highest_first(ranks).into_iter().map(|at| list[at]).collect()
}
