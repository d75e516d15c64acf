//! Putting things in order: one sort for every list of the page, since each further one costs a kilobyte and a half.

/// A number to sort by in which float noise makes no difference.
pub(super) fn rank(value: f64) -> i64 {
    (value * 1e9).round() as i64
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
