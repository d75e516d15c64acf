//! Where a balance stands against what an ask needs, on one line.

use super::line;
use crate::ui::el::{El, el};
use crate::ui::figure::{percent, tenths};
use crate::words::ask as w;

/// The bar: from nothing to the balance if there is any, what is missing behind it, and a mark where it should be.
pub fn need_bar(balance: f64, needs: f64) -> El {
    let (low, high) = (balance.min(0.0), balance.max(needs).max(1.0));
    let at = |value: f64| 100.0 * (value - low) / (high - low);
    let upright = |class: &'static str, value: f64, from: &'static str, to: &'static str| {
        line(class, (percent(at(value)), from.into()), (percent(at(value)), to.into()))
    };
    // A number keeps inside: at the start, in the middle, at the end.
    let number = |value: f64, y: &'static str, text: String| {
        let side = match at(value) {
            at if at < 12.0 => "range-bar-number",
            at if at > 88.0 => "range-bar-number end",
            _ => "range-bar-number middle",
        };
        el("text").class(side).attr("x", percent(at(value))).attr("y", y).text(text)
    };
    let missing = (needs - balance).max(0.0);
    let gap = el("rect")
        .class("range-bar-span")
        .attr("x", percent(at(balance)))
        .attr("width", percent(100.0 * missing / (high - low)))
        .attr("y", "29")
        .attr("height", "10");
    let way = line("need-bar-way", (percent(at(0.0)), "34".into()), (percent(at(balance)), "34".into()));
    el("svg")
        .class("need-bar")
        .attr("role", "img")
        .attr("aria-label", w::picture(&tenths(balance), &tenths(needs)))
        .child(line("range-bar-axis", ("0".into(), "34".into()), ("100%".into(), "34".into())))
        .child(upright("range-bar-tick", 0.0, "34", "44"))
        .maybe((missing > 0.0).then_some(gap))
        .maybe((balance > 0.0).then_some(way))
        .child(upright("range-bar-end", needs, "22", "46"))
        .child(upright("range-bar-score", balance, "18", "50"))
        .child(number(balance, "12", w::bar_balance(&tenths(balance))))
        .child(number(needs, "64", w::bar_needs(&tenths(needs))))
}
