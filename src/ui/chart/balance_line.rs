//! A balance over time: it fades, steps where something happens, and goes on to what is promised.

use super::line;
use crate::model::Day;
use crate::model::ledger::{Balance, Point, What};
use crate::ui::el::{El, el};
use crate::ui::figure::{percent, tenths};
use crate::words::account as w;

const HEIGHT: f64 = 200.0;
/// How wide the line is drawn before it is stretched to its place, and all of that.
const WIDTH: f64 = 1000.0;
const DRAWN: &str = "0 0 1000 200";
const EDGE: f64 = 14.0;
/// How far from zero an end of the scale has to be to be named, as a share of the whole.
const CLEAR: f64 = 0.15;

/// The line, with today marked; what is to come is lighter.
pub fn balance_line(points: &[Point], today: Day) -> El {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return el("svg") };
    let days = f64::from(last.day.since(first.day).max(1));
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for point in points {
        low = low.min(point.before.total()).min(point.after.total());
        high = high.max(point.before.total()).max(point.after.total());
    }
    let part = |day: Day| f64::from(day.since(first.day)) / days;
    let x = |day: Day| percent(100.0 * part(day));
    let y = |balance: f64| tenths(EDGE + (HEIGHT - 2.0 * EDGE) * (high - balance) / (high - low));
    let mut now = first.after;
    for point in points {
        if point.day <= today {
            now = point.after;
        }
    }
    let label = w::picture(&first.day.to_string(), &last.day.to_string(), &tenths(now.total()));
    let zero = y(0.0);
    let go = |way: &mut String, how: &str, day: Day, to: Balance| {
        way.extend([how, &tenths(WIDTH * part(day)), " ", &y(to.total())]);
    };
    let text = |class: &'static str, at: String, up: String, text: String| {
        el("text").attr("class", class).attr("x", at).attr("y", up).text(text)
    };
    let mut chart = el("svg")
        .class("balance-line")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(line("balance-line-axis", ("0".into(), zero.clone()), ("100%".into(), zero.clone())))
        .child(line("balance-line-today", (x(today), "0".into()), (x(today), tenths(HEIGHT))));
    let (mut way, mut ahead) = (String::new(), String::new());
    for (before, after) in points.iter().zip(points.iter().skip(1)) {
        let way = if after.day <= today { &mut way } else { &mut ahead };
        if way.is_empty() {
            go(way, "M", before.day, before.after);
        }
        go(way, "L", after.day, after.before);
        go(way, "L", after.day, after.after);
    }
    let stretched = el("svg")
        .attr("viewBox", DRAWN)
        .attr("preserveAspectRatio", "none")
        .attr("height", tenths(HEIGHT))
        .attr("overflow", "visible")
        .child(el("path").class("balance-line-way").attr("d", way))
        .child(el("path").class("balance-line-way is-ahead").attr("d", ahead));
    chart = chart.child(stretched);
    for point in points {
        for change in point.changes {
            let class = match change.what {
                What::Given => "balance-line-give",
                What::Received => "balance-line-get",
                What::Late => "balance-line-late",
                What::Settled => continue,
            };
            let (at, up) = (x(point.day), y(point.after.total()));
            chart =
                chart.child(el("circle").attr("class", class).attr("cx", at).attr("cy", up).attr("r", "4.5"));
        }
    }
    // The scale's ends are named where they are clear of the zero line.
    let far = |end: f64| (end / (high - low)).abs() > CLEAR;
    chart
        .maybe(far(high).then(|| text("range-bar-number", "0".into(), "10".into(), tenths(high))))
        .maybe(far(low).then(|| text("range-bar-number", "0".into(), tenths(HEIGHT), tenths(low))))
        .child(text("range-bar-number", "0".into(), zero, "0".into()))
        .child(text("range-bar-number", "0".into(), "216".into(), first.day.to_string()))
        .child(text("range-bar-number middle", x(today), "-4".into(), w::TODAY.into()))
        .child(text("range-bar-number end", "100%".into(), "216".into(), last.day.to_string()))
}
