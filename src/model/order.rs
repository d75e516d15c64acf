//! Putting things in order: one sort for every list of the page, since each further one costs a kilobyte and a half.

use super::rubric::MOST_QUESTIONS;

/// A number to sort by in which float noise makes no difference.
pub(super) fn rank(value: f64) -> i64 {
    (value * 1e9).round() as i64
}

/// Some of an edition's questions from the highest rank to the lowest. They are few and come one by one, so that each is
/// put where it belongs at once.
pub(super) struct Order {
    /// Rank and position in one number; of equal ranks, the earlier position makes the higher one.
    keys: [i64; MOST_QUESTIONS],
    len: usize,
}

/// More than any position.
const PLACES: i64 = 256;

impl Default for Order {
    fn default() -> Order {
        Order { keys: [0; MOST_QUESTIONS], len: 0 }
    }
}

impl Order {
    /// Puts a question in its place. Each is added once.
    pub(super) fn add(&mut self, question: usize, rank: i64) {
        let key = rank * PLACES + (PLACES - 1 - question as i64);
        let mut at = self.len;
        while at > 0 && self.keys[at - 1] < key {
            self.keys[at] = self.keys[at - 1];
            at -= 1;
        }
        self.keys[at] = key;
        self.len += 1;
    }

    /// The questions, highest rank first.
    pub(super) fn questions(&self) -> impl Iterator<Item = usize> {
        self.keys[..self.len].iter().map(|key| (PLACES - 1 - key.rem_euclid(PLACES)) as usize)
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
