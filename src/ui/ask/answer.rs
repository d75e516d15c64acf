//! What an account says to an ask.

use super::choice::Wanted;
use crate::model::ledger::{Ask, Verdict};
use crate::ui::chart::need_bar;
use crate::ui::el::{El, el, p};
use crate::ui::figure::{NONE, data, fill, mark, tenths};
use crate::ui::ledger::kind_name;
use crate::ui::result::table_head;
use crate::words::{add, ask as w, entry};

/// The answer in words: what is heard as soon as something is chosen.
pub(super) fn said(ask: &Ask, planned: bool, noted: bool) -> El {
    let left = ask.balance - f64::from(ask.cost.number());
    let after = || fill(el("p"), &w::after(mark(0)), vec![data("ask-after", Some(left), tenths(left))]);
    let (id, verdict, text) = match &ask.verdict {
        Verdict::Courtesy => ("courtesy", w::COURTESY, p("", w::COURTESY_TEXT)),
        Verdict::Covered => ("covered", w::COVERED, after()),
        Verdict::Early { trust, gives, .. } => ("early", w::EARLY, p("", short(*trust, *gives))),
    };
    el("div")
        .attr("data-verdict", id)
        .child(p("ask-verdict", verdict))
        .child(text)
        .maybe(planned.then(|| p("", w::planned_text(entry::TITLE))))
        .maybe(noted.then(|| p("", w::NOTED_TEXT)))
}

/// "Short by 0.7 trust and one delivered gift."
fn short(trust: f64, gives: usize) -> String {
    let gifts = if gives == 1 { w::ONE_GIFT.into() } else { w::gifts(&gives.to_string()) };
    let missing = w::trust(&lacking(trust));
    match (trust > 0.0, gives > 0) {
        (true, true) => w::short_both(&missing, &gifts),
        (true, false) => w::short(&missing),
        _ => w::short(&gifts),
    }
}

/// What lacks is never shown as nothing.
fn lacking(trust: f64) -> String {
    if trust < 0.05 { w::LESS.into() } else { tenths(trust) }
}

/// What sort of ask it is, what it costs, and what must be there before.
pub(super) fn needs(wanted: &Wanted) -> El {
    let cost = add::get_numbers(kind_name(wanted.kind), &wanted.cost.number().to_string());
    let needs = (!wanted.needs.is_empty()).then(|| p("muted", add::needs(wanted.needs)));
    el("div").class("ask-needs").child(p("muted", cost)).maybe(needs).maybe(unmet("p", &wanted.unmet))
}

/// What is not there yet of that.
pub(super) fn unmet(tag: &'static str, unmet: &[String]) -> Option<El> {
    (!unmet.is_empty()).then(|| el(tag).class("ask-unmet").text(add::unmet(&unmet.join("; "))))
}

/// The numbers behind it, drawn on one line and as a table; a courtesy needs none.
pub(super) fn numbers(ask: &Ask) -> Option<El> {
    let (trust, gives) = match &ask.verdict {
        Verdict::Courtesy => return None,
        Verdict::Covered => (0.0, 0),
        Verdict::Early { trust, gives, .. } => (*trust, *gives),
    };
    let cell = |name, value: f64, text: String| el("td").child(data(name, Some(value), text));
    let or_none = |value: f64, text: String| if value > 0.0 { text } else { NONE.into() };
    let count = |count: usize| (count as f64, count.to_string());
    let (given, needed, missing) = (count(ask.gives), count(ask.needs_gives), count(gives));
    let row = |name: &'static str| el("tr").child(el("th").attr("scope", "row").text(name));
    let balance = row(w::BALANCE)
        .child(cell("ask-balance", ask.balance, tenths(ask.balance)))
        .child(cell("ask-needs", ask.needs_balance, tenths(ask.needs_balance)))
        .child(cell("ask-short", trust, or_none(trust, lacking(trust))));
    let gifts = row(w::GIVES)
        .child(cell("ask-gives", given.0, given.1))
        .child(cell("ask-needs-gives", needed.0, or_none(needed.0, needed.1)))
        .child(cell("ask-short-gives", missing.0, or_none(missing.0, missing.1)));
    let head = table_head(&[w::COL_WHAT, w::COL_NOW, w::COL_NEEDS, w::COL_MISSING]);
    let table = el("table").child(head).child(el("tbody").child(balance).child(gifts));
    Some(
        el("div")
            .class("ask-numbers")
            .child(need_bar(ask.balance, ask.needs_balance))
            .child(table)
            .maybe(ask.first.then(|| p("muted", w::FIRST))),
    )
}
