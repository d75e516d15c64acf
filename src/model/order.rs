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
    /// Rank and question in one number, and what it is about; of equal ranks, the earlier question makes the higher one.
    all: [(i64, f64); MOST_QUESTIONS],
    len: usize,
}

/// More than any question's position.
const PLACES: i64 = 256;

impl Default for Order {
    fn default() -> Order {
        Order { all: [(0, 0.0); MOST_QUESTIONS], len: 0 }
    }
}

impl Order {
    /// Adds a question with its points. Each comes once.
    pub(super) fn add(&mut self, question: usize, rank: i64, points: f64) {
        self.all[self.len] = (rank * PLACES + (PLACES - 1 - question as i64), points);
        self.len += 1;
    }

    /// The questions with their points, highest rank first.
    pub(super) fn sorted(&self) -> impl Iterator<Item = (usize, f64)> {
        let all = &self.all[..self.len];
        let mut order = [0; MOST_QUESTIONS];
        for (at, (key, _)) in (0_u8..).zip(all) {
            let above: usize = all.iter().map(|(other, _)| usize::from(other > key)).sum();
            order[above] = at;
        }
        order.into_iter().take(self.len).map(|at| {
            let (key, points) = all[usize::from(at)];
            ((PLACES - 1 - key.rem_euclid(PLACES)) as usize, points)
        })
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
