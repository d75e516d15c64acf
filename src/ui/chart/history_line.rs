//! Readiness over the quarters, each with its range.

use super::{line, point};
use crate::model::{Points, Report};
use crate::ui::el::{El, el};
use crate::ui::figure::{percent, shown};
use crate::words;

const HEIGHT: f64 = 120.0;

/// The line through the quarters that have a readiness.
pub fn history_line(reports: &[Report]) -> El {
    let last = reports.len().saturating_sub(1).max(1) as f64;
    let place = |i: usize, points: Points| {
        let y = HEIGHT - 4.0 - points.value() / 100.0 * (HEIGHT - 8.0);
        (percent(4.0 + 92.0 * i as f64 / last), (y as usize).to_string())
    };
    let scores: Vec<(usize, Points)> =
        reports.iter().enumerate().filter_map(|(i, r)| Some((i, r.score.readiness?))).collect();
    let label = words::history::picture(
        &shown(scores.first().map(|(_, p)| *p)),
        &shown(scores.last().map(|(_, p)| *p)),
    );
    let ranges = reports.iter().enumerate().filter_map(|(i, r)| Some((i, r.range?)));
    el("svg")
        .class("history-line")
        .attr("role", "img")
        .attr("aria-label", label)
        .each(ranges, |(i, r)| line("history-line-range", place(i, r.low), place(i, r.high)))
        .each(scores.windows(2), |pair| {
            line("history-line-way", place(pair[0].0, pair[0].1), place(pair[1].0, pair[1].1))
        })
        .each(scores.iter(), |(i, score)| {
            let (x, y) = place(*i, *score);
            point(x, y)
        })
}
