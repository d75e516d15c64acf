//! Putting things in order: one sort for every list of the page, since each further one costs a kilobyte and a half.

use super::rubric::MOST_QUESTIONS;

/// A number to sort by in which float noise makes no difference.
pub(super) fn rank(value: f64) -> i64 {
    // Rounds like `f64::round`, which is no instruction of WebAssembly: just under a half, so that nothing is added to
    // what is just under one.
    let value = value * 1e9;
    (value + 0.499_999_999_999_999_94_f64.copysign(value)) as i64
}

/// Some of an edition's questions from the highest rank to the lowest. They are few, so that counting those above each
/// takes less time than a sort, which has to guess at every comparison.
pub(super) struct Order {
    /// Rank and question in one number; of equal ranks, the earlier question makes the higher one.
    keys: [i64; MOST_QUESTIONS],
    len: usize,
}

/// More than any question's position.
const PLACES: i64 = 256;

impl Default for Order {
    fn default() -> Order {
        Order { keys: [0; MOST_QUESTIONS], len: 0 }
    }
}

impl Order {
    /// Adds a question. Each comes once.
    pub(super) fn add(&mut self, question: usize, rank: i64) {
        self.keys[self.len] = rank * PLACES + (PLACES - 1 - question as i64);
        self.len += 1;
    }

    /// The questions, highest rank first.
    pub(super) fn questions(&self) -> impl Iterator<Item = usize> {
        let keys = &self.keys[..self.len];
        let mut order = [0; MOST_QUESTIONS];
        for key in keys {
            let above: usize = keys.iter().map(|other| usize::from(other > key)).sum();
            order[above] = (PLACES - 1 - key.rem_euclid(PLACES)) as u8;
        }
        order.into_iter().take(self.len).map(usize::from)
    }
}

/// The positions of the ranks from highest to lowest; equal ones stay in their order.
pub fn highest_first(ranks: Vec<i64>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    order.sort_unstable_by(|a, b| ranks[*b].cmp(&ranks[*a]).then(a.cmp(b)));
    order
}

/// The positions of the ranks from lowest to highest; equal ones stay in their order.
pub fn lowest_first(ranks: Vec<i64>) -> Vec<usize> {
    highest_first(ranks.into_iter().map(|rank| -rank).collect())
}
