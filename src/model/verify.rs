//! Which answer to look up first.

use super::Range;
use super::formula::Formula;
use super::order::{Order, rank};
use super::readiness::Sheet;

/// An answer that is not on record, and what a record would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verify {
    /// Which question.
    pub question: usize,
    /// By how many points the range would narrow.
    pub narrows: f64,
}

/// Every level that is not on record, by how much the range narrows, then in the questionnaire's order.
pub(super) fn verify_first(sheet: &Sheet, low: &mut Formula, high: &mut Formula) -> Vec<Verify> {
    let Some(now) = Range::of(low, high).map(Range::width) else { return Vec::new() };
    let mut order = Order::default();
    for question in sheet.which(|slot| sheet.scale.is_loose(slot)) {
        let slot = sheet.slots[question];
        let range = Range { low: low.points_with(question, slot), high: high.points_with(question, slot) };
        let narrows = now - range.width();
        order.add(question, rank(narrows), narrows);
    }
    order.sorted().map(|(question, narrows)| Verify { question, narrows }).collect()
}
