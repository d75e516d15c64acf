//! The gifts that make up for what an ask lacks: what is planned already, or the cheapest of the catalogue.

use super::answer::unmet;
use super::choice::{adding, done, missing};
use crate::model::Partner;
use crate::model::catalogue::{Catalogue, Give};
use crate::model::ledger::{Account, Ask, Cover, Entry, GiveState, Item, Move, OwnHours, Verdict};
use crate::ui::el::{El, button, el, p, span};
use crate::ui::figure::{data, fill, mark, tenths};
use crate::ui::ledger::{entry_title, gift};
use crate::ui::page::Page;
use crate::words::{add, ask as w};

/// How an early ask could be covered.
pub(super) enum Plan {
    /// Planned and promised gifts would do it, by position among the entries.
    Planned(Vec<usize>),
    /// The cheapest gifts of the catalogue.
    Cover(Cover),
    /// The catalogue has not enough left.
    None,
}

impl Plan {
    /// `None` where the ask needs no plan.
    pub fn of(page: Page, partner: &Partner, ask: &Ask) -> Option<Plan> {
        let Verdict::Early { cover, .. } = &ask.verdict else { return None };
        let mut entries = partner.entries.clone();
        let mut open = Vec::new();
        for (at, entry) in entries.iter_mut().enumerate().filter(|(_, entry)| is_open(entry)) {
            open.push(at);
            entry.step = Move::Give(GiveState::Delivered);
            entry.date = Some(page.today);
        }
        let then = Account::of(&entries, page.assessment.half_life);
        if Ask::of(&then, Catalogue::current(), ask.cost, page.today).is_fine() {
            return Some(Plan::Planned(open));
        }
        Some(cover.clone().map_or(Plan::None, Plan::Cover))
    }

    /// The gifts with what each takes.
    pub fn list(&self, page: Page, partner: &Partner, account: &Account) -> El {
        let body = el("div").class("ask-gifts");
        match self {
            Plan::Planned(open) => {
                let list = el("ul").each(open.iter().filter_map(|at| partner.entries.get(*at)), |entry| {
                    let hours = entry.hours.map(|hours| w::hours(&tenths(hours))).unwrap_or_default();
                    row(entry_title(entry), hours, tenths(entry.worth()))
                });
                body.child(el("h3").text(w::PLANNED)).child(list)
            }
            Plan::Cover(cover) => {
                let items = Item::gives(Catalogue::current(), account, page.today, &OwnHours::default());
                let list = el("ul").attr("data-cover", "").each(gives(cover), |(at, give)| {
                    let item = items.iter().find(|item| item.position == at);
                    let planned = is_planned(partner, give);
                    let terms = el("ul")
                        .class("gift-terms")
                        .child(el("li").text(add::needs(give.needs)))
                        .maybe(item.and_then(|item| unmet("li", &missing(item))))
                        .child(el("li").text(add::counts(give.counts_when)))
                        .maybe(planned.then(|| el("li").text(w::PLANNED_ALREADY)));
                    let numbers = (w::hours(&give.hours.to_string()), give.value.number().to_string());
                    row(give.name.into(), numbers.0, numbers.1).child(terms)
                });
                let (hours, trust) = (f64::from(cover.hours), f64::from(cover.trust));
                let numbers = vec![
                    data("cover-hours", Some(hours), tenths(hours)),
                    data("cover-trust", Some(trust), tenths(trust)),
                ];
                let sum = fill(el("p").class("gift-sum"), &w::together(mark(0), mark(1)), numbers);
                body.child(el("h3").text(w::COVER)).child(list).child(sum)
            }
            Plan::None => body.child(el("h3").text(w::NO_COVER)).child(p("", w::NO_COVER_TEXT)),
        }
    }

    /// Plans all of it in one step; `None` where there is nothing to plan.
    pub fn button(&self, page: Page, partner: &Partner) -> Option<El> {
        let entries: Vec<Entry> = match self {
            Plan::None => return None,
            Plan::Planned(_) => Vec::new(),
            Plan::Cover(cover) => gives(cover)
                .filter(|(_, give)| !is_planned(partner, give))
                .map(|(_, give)| gift(give, f64::from(give.hours)))
                .collect(),
        };
        let plan = match entries.len() {
            0 => done(w::PLANNED_ALREADY),
            1 => button("button primary", w::PLAN_ONE, page.run, adding(partner, entries)),
            _ => button("button primary", w::PLAN, page.run, adding(partner, entries)),
        };
        Some(plan.attr("data-action", "plan-cover"))
    }
}

fn gives(cover: &Cover) -> impl Iterator<Item = (usize, &'static Give)> {
    cover.gives.iter().filter_map(|at| Some((*at, Catalogue::current().gives.get(*at)?)))
}

/// Whether it is still to be given.
fn is_open(entry: &Entry) -> bool {
    matches!(entry.step, Move::Give(GiveState::Planned | GiveState::Promised))
}

/// Whether this gift is on its way already, for no less than the catalogue says.
fn is_planned(partner: &Partner, give: &Give) -> bool {
    let same = |e: &&Entry| is_open(e) && e.catalogue.as_deref() == Some(give.id);
    partner.entries.iter().filter(same).any(|e| e.worth() >= f64::from(give.value.number()))
}

fn row(name: String, hours: String, trust: String) -> El {
    el("li")
        .class("gift")
        .child(el("strong").text(name))
        .child(span("figure muted", hours))
        .child(span("figure", w::earns(&trust)))
}
