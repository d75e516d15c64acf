//! What an account says to an ask.

use super::entry;
use crate::model::Partner;
use crate::model::catalogue::{Catalogue, Get, Give};
use crate::model::ledger::{Ask, Cover, Entry, GiveState, Kind, Move, Unmet, Verdict};
use crate::state::{Action, PartnerChange};
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, p, span};
use crate::ui::figure::tenths;
use crate::words::ask as w;

/// The answer, with its numbers and what is missing.
pub(super) fn answer(get: &'static Get, ask: &Ask, unmet: &[Unmet]) -> El {
    let (name, verdict, text) = match &ask.verdict {
        Verdict::Courtesy => ("courtesy", w::COURTESY, w::COURTESY_TEXT),
        Verdict::Covered => ("covered", w::COVERED, w::COVERED_TEXT),
        Verdict::Early { .. } => ("early", w::EARLY, w::EARLY_TEXT),
    };
    let numbers = [
        w::balance(&tenths(ask.balance), &tenths(ask.needs_balance)),
        w::gives(&ask.gives.to_string(), &ask.needs_gives.to_string()),
    ];
    let missing = match &ask.verdict {
        Verdict::Early { trust, gives, .. } => Some(w::missing(&tenths(*trust), &gives.to_string())),
        _ => None,
    };
    let prerequisites = (!unmet.is_empty()).then(|| {
        let list = el("ul").each(unmet, |unmet| el("li").text(prerequisite(*unmet)));
        el("div").child(el("h3").text(w::UNMET)).child(list)
    });
    let needs = (!get.needs.is_empty()).then(|| p("muted", w::needs(get.needs)));
    let cover = match &ask.verdict {
        Verdict::Early { cover: Some(cover), .. } => Some(shown(cover)),
        Verdict::Early { cover: None, .. } => Some(p("", w::NO_COVER)),
        _ => None,
    };
    el("div")
        .attr("data-verdict", name)
        .child(p("ask-verdict", verdict))
        .child(p("", text))
        .child(el("ul").class("ask-numbers figure").each(&numbers, |text| el("li").text(text.clone())))
        .maybe(missing.map(|text| p("figure", text)))
        .maybe(prerequisites)
        .maybe(needs)
        .maybe(cover)
}

/// The gifts of a cover: an early ask's way out.
fn shown(cover: &Cover) -> El {
    let row = |give: &'static Give| {
        let needs = w::gift(&give.hours.to_string(), give.needs);
        el("li").child(p("", give.name)).child(span("muted figure", needs))
    };
    el("div")
        .child(el("h3").text(w::COVER))
        .child(el("ul").class("ask-cover").each(gifts(cover), row))
        .child(p("figure", w::together(&cover.hours.to_string(), &cover.trust.to_string())))
}

fn gifts(cover: &Cover) -> impl Iterator<Item = &'static Give> {
    cover.gives.iter().filter_map(|at| Catalogue::current().gives.get(*at))
}

/// The button that plans the cover, where there is one.
pub(super) fn plan(ask: &Ask, partner: &Partner, run: &Run) -> Option<El> {
    let Verdict::Early { cover: Some(cover), .. } = &ask.verdict else { return None };
    let mut entries = Vec::new();
    for give in gifts(cover) {
        let planned = entry(Move::Give(GiveState::Planned), give.id, give.kind, give.name, give.value);
        entries.push(Entry { hours: Some(f64::from(give.hours)), money: give.money, ..planned });
    }
    let change = PartnerChange::AddEntries(entries);
    let plan =
        button("button primary", w::PLAN, run, Command::Do(Action::Partner(partner.id.clone(), change)));
    Some(plan.attr("data-action", "plan-cover"))
}

fn prerequisite(unmet: Unmet) -> String {
    match unmet {
        Unmet::Balance(balance) => w::unmet_balance(&balance.to_string()),
        Unmet::Gives(gives) => w::unmet_gives(&gives.to_string()),
        Unmet::Kind(kind) => w::unmet_kind(kind_name(kind)),
        Unmet::After(at) => w::unmet_after(Catalogue::current().gets.get(at).map_or("", |get| get.name)),
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::CoMarketing => w::CO_MARKETING,
        Kind::Intel => w::INTEL,
        Kind::Product => w::PRODUCT,
        Kind::Enablement => w::ENABLEMENT,
        Kind::Introductions => w::INTRODUCTIONS,
        Kind::Revenue => w::REVENUE,
    }
}
