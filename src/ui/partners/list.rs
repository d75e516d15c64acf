//! All partners, to search, filter and order.

use super::Look;
use crate::codec::file::MOST_ITEMS;
use crate::model::ledger::AccountState;
use crate::model::{Alike, Partner, RULES, Shared, Standing, alphabetical, highest_first, lowest_first};
use crate::state::{Action, PartnerChange};
use crate::ui::chart::value_bar;
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, button, el, field, p, section, select, span};
use crate::ui::example;
use crate::ui::figure::{data, points, shown, tenths};
use crate::ui::import;
use crate::ui::later;
use crate::ui::ledger::{self, ROWS, names::kept_name};
use crate::ui::page::Page;
use crate::ui::route::href;
use crate::ui::shared::partner_name;
use crate::ui::sources::sources;
use crate::ui::steady::{Steady, steady};
use crate::words::partners as w;
use yew::Html;

fn look(look: Look) -> Command {
    Command::Look(command::Look::Partners(look))
}

/// The list.
pub fn list(page: Page) -> El {
    let none = page.assessment.partners.is_empty();
    // Each has a place of its own, so that the first partner leaves the fields above, and the keyboard in them, alone.
    el("div")
        .class("partners")
        .child(el("h1").attr("tabindex", "-1").text(w::TITLE))
        .child(p("lead", w::LEAD))
        .child(add(page))
        .maybe(none.then(|| p("muted", w::EMPTY)))
        .maybe(none.then(|| el("p").child(example::offer(page.run))))
        .maybe((!none).then(|| shortlist(page)))
        .child(import::import(page))
}

/// The fields for one more.
fn add(page: Page) -> El {
    let looks = &page.looks.partners;
    let text = |value: &str, make: fn(String) -> Look| {
        el("input")
            .attr("type", "text")
            .attr("maxlength", "1000")
            .value(value.to_owned().into())
            .typed(page.run, move |text| look(make(text)))
    };
    let alike = Alike::with(&page.assessment.partners, &looks.name, &looks.website);
    let same = alike.first().and_then(|at| Some((*at, page.assessment.partners.get(*at)?)));
    let same = same.map(|(at, partner)| p("muted", w::there_already(&partner_name(at, partner))));
    let is_full = page.assessment.partners.len() >= MOST_ITEMS;
    section("add-partner", w::ADD_TITLE)
        .child(
            el("div")
                .class("add-fields")
                .child(field("partner-name".into(), w::NAME, text(&looks.name, Look::Name)))
                .child(field("partner-website".into(), w::WEBSITE, text(&looks.website, Look::Website)))
                .child(
                    button("button primary", w::ADD, page.run, Command::AddPartner)
                        .attr("data-action", "add-partner"),
                ),
        )
        .child(
            el("div")
                .attr("role", "status")
                .maybe(same)
                .maybe(is_full.then(|| p("muted", import::no_room()))),
        )
}

fn shortlist(page: Page) -> El {
    let looks = &page.looks.partners;
    let search = el("input")
        .attr("type", "search")
        .value(looks.search.clone().into())
        .typed(page.run, |text| look(Look::Search(text)));
    let filters = [("", w::ALL), ("focus", w::FOCUS), ("overdrawn", w::OVERDRAWN), ("archived", w::ARCHIVED)];
    let sorts = [("", w::BY_FIT), ("balance", w::BY_BALANCE), ("name", w::BY_NAME)];
    let tools = el("div")
        .class("list-tools")
        .child(field("partner-search".into(), w::SEARCH, search))
        .child(field(
            "partner-filter".into(),
            w::FILTER,
            select(&filters, &looks.filter, page.run, |text| look(Look::Filter(text))),
        ))
        .child(field(
            "partner-sort".into(),
            w::SORT,
            select(&sorts, &looks.sort, page.run, |text| look(Look::Sort(text))),
        ));
    let places = found(page);
    let alike = Alike::of(&page.assessment.partners);
    let most = ROWS * (looks.more + 1);
    let is_full = Partner::focus_is_full(&page.assessment.partners);
    let rows = places.iter().take(most).fold(el("ul").class("partner-list"), |list, at| {
        list.node(row(page, *at, alike.is_shared(*at), is_full))
    });
    section("shortlist", w::SHORTLIST)
        .child(tools)
        .child(p("muted", w::shown(&places.len().to_string())).attr("role", "status"))
        .maybe(looks.fourth.as_deref().map(|id| fourth(page, id)))
        .child(rows)
        .maybe(ledger::more(places.len(), most, page.run, look(Look::More)))
}

/// The positions of the partners to show, in order.
fn found(page: Page) -> Vec<usize> {
    let looks = &page.looks.partners;
    let (all, standings) = (&page.assessment.partners, &page.portfolio.partners);
    let order = match looks.sort.as_str() {
        "name" => alphabetical(all),
        "balance" => lowest_first(standings.iter().map(|s| (s.balance.total() * 1000.0) as i64).collect()),
        _ => highest_first(
            standings.iter().map(|s| s.fit.map_or(-1, |f| (f.points.value() * 1000.0) as i64)).collect(),
        ),
    };
    let search = looks.search.trim().to_ascii_lowercase();
    let matches = |partner: &Partner| {
        search.is_empty()
            || partner.name.to_ascii_lowercase().contains(&search)
            || partner.website.to_ascii_lowercase().contains(&search)
    };
    let mut places = Vec::new();
    for at in order {
        let (Some(partner), Some(standing)) = (all.get(at), standings.get(at)) else { continue };
        let wanted = match looks.filter.as_str() {
            "focus" => partner.focus,
            "overdrawn" => standing.state == AccountState::Overdrawn && !partner.archived,
            "archived" => partner.archived,
            _ => !partner.archived,
        };
        if wanted && matches(partner) {
            places.push(at);
        }
    }
    places
}

/// A partner among all.
#[derive(PartialEq)]
pub struct PartnerRow {
    partner: Shared<Partner>,
    name: String,
    standing: Standing,
    is_alike: bool,
    /// Whether as many are in focus as should be.
    focus_is_full: bool,
}

fn row(page: Page, at: usize, is_alike: bool, focus_is_full: bool) -> Html {
    let (Some(partner), Some(standing)) = (page.assessment.partners.get(at), page.portfolio.partners.get(at))
    else {
        return Html::default();
    };
    let (partner, standing) = (partner.clone(), *standing);
    let row = PartnerRow { name: partner_name(at, &partner), standing, is_alike, focus_is_full, partner };
    steady(&row.partner.id.clone(), row, page.run)
}

impl Steady for PartnerRow {
    fn show(&self, run: &Run) -> El {
        later::partner_row(self, run)
    }
}

/// A row of all partners.
pub fn partner_row(row: &PartnerRow, run: &Run) -> El {
    let PartnerRow { partner, name, standing, is_alike, focus_is_full } = row;
    let total = standing.balance.total();
    let fit = standing.fit.map(|f| f.points);
    let number = match fit {
        Some(_) => el("span").class("figure").text(w::FIT).text(" ").child(points("fit", fit)),
        None => el("span").class("muted").child(data("fit", None, w::UNKNOWN.into())),
    };
    let balance = el("a")
        .attr("href", href("#/ledger/", &partner.id))
        .text(w::BALANCE)
        .text(" ")
        .child(data("balance", Some(total), tenths(total)));
    let names = el("span")
        .class("partner-name")
        .child(el("a").attr("href", href("#/partners/", &partner.id)).text(name.clone()))
        .child(span("muted", partner.website.clone()))
        .maybe(is_alike.then(|| span("partner-alike", w::ALIKE)));
    el("li")
        .class("partner-row")
        .attr("data-partner", partner.id.clone())
        .child(names)
        .child(value_bar(fit.map(|f| f.value() / 100.0)))
        .child(number)
        .child(balance)
        .child(focus(partner, *focus_is_full, run).attr("aria-label", w::focus_label(name)))
}

/// Takes a partner into focus, or out of it; the fourth is weighed first.
pub fn focus(partner: &Partner, is_full: bool, run: &Run) -> El {
    let change = Action::Partner(partner.id.clone(), PartnerChange::Focus(!partner.focus));
    let too_many = !partner.focus && is_full;
    let command = if too_many { look(Look::Fourth(Some(partner.id.clone()))) } else { Command::Do(change) };
    button("button quiet", w::FOCUS_BUTTON, run, command)
        .attr("aria-pressed", if partner.focus { "true" } else { "false" })
}

/// Why one more in focus is one too many; it can be done all the same.
pub fn fourth(page: Page, id: &str) -> El {
    let rule = &RULES.fit.focus;
    let name = page.partner(id).map(|(partner, _)| kept_name(page, partner)).unwrap_or_default();
    let change = Action::Partner(id.into(), PartnerChange::Focus(true));
    el("div")
        .class("banner")
        .attr("role", "alert")
        .child(
            el("div")
                .child(p("", w::fourth(&name, &shown(Some(crate::model::Points::new(rule.value))))))
                .child(sources(rule.sources)),
        )
        .child(
            el("div")
                .class("actions")
                .child(button("button", w::LEAVE_IT, page.run, look(Look::Fourth(None))))
                .child(button("button quiet", w::DO_IT, page.run, Command::Do(change))),
        )
}
