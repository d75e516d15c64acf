//! All accounts together.

use super::names::{half_life_days, state};
use super::{LedgerPart, Look, ROWS, more};
use crate::model::ledger::HalfLife;
use crate::model::{Partner, Points, RULES, Shared, Standing, lowest_first};
use crate::state::Action;
use crate::ui::command::{self, Command};
use crate::ui::el::{El, checked_field, el, entered, p, section, span};
use crate::ui::figure::{data, fill, mark, points, shown, tenths};
use crate::ui::page::Page;
use crate::ui::route::href;
use crate::ui::shared::partner_name;
use crate::ui::sources::sources;
use crate::ui::steady::steady;
use crate::words::ledger as w;
use yew::Html;

/// The give-get score of all accounts.
pub fn overall(page: Page) -> El {
    let number = points("give-get", page.portfolio.give_get);
    let sentence = fill(el("p").class("overall"), &w::overall(mark(0)), vec![number]);
    el("section").class("overall-score").child(sentence).child(p("muted", w::OVERALL_TEXT))
}

/// Every account that is not archived: overdrawn ones first, then by balance.
pub fn accounts(page: Page) -> El {
    let mut places = Vec::new();
    let mut keys = Vec::new();
    for (at, (partner, standing)) in page.assessment.partners.iter().zip(&page.portfolio.partners).enumerate()
    {
        if !partner.archived {
            places.push(at);
            keys.push(standing.state as i64 * 1_000_000_000 + (standing.balance.total() * 1000.0) as i64);
        }
    }
    let count = keys.len();
    let most = ROWS * (page.looks.ledger.more + 1);
    let order = lowest_first(keys);
    let rows = order.iter().take(most).filter_map(|at| places.get(*at));
    let list = rows.fold(el("ul").class("account-list"), |list, at| list.node(row(page, *at)));
    let more = more(count, most, page.run, Command::Look(command::Look::Ledger(Look::More)));
    section("accounts", w::ACCOUNTS).child(list).maybe(more)
}

/// A partner's account among all.
#[derive(PartialEq)]
pub struct AccountRow {
    partner: Shared<Partner>,
    name: String,
    standing: Standing,
}

fn row(page: Page, at: usize) -> Html {
    let (Some(partner), Some(standing)) = (page.assessment.partners.get(at), page.portfolio.partners.get(at))
    else {
        return Html::default();
    };
    let (partner, standing, name) = (partner.clone(), *standing, partner_name(at, partner));
    steady(&partner.id.clone(), LedgerPart::Account(AccountRow { partner, name, standing }), page.run)
}

/// A row of all accounts.
pub fn account_row(row: &AccountRow) -> El {
    let AccountRow { partner, name, standing } = row;
    let total = standing.balance.total();
    let score = shown(standing.give_get.map(|g| g.points()));
    el("li")
        .class("account-row")
        .attr("data-partner", partner.id.clone())
        .attr("data-value", standing.state.id())
        .child(el("a").attr("href", href("#/ledger/", &partner.id)).text(name.clone()))
        .child(span("account-state", state(standing.state).0))
        .child(span("muted figure", w::row_score(&score)))
        .child(data("balance", Some(total), tenths(total)))
}

/// How fast what was given fades, for all accounts.
pub fn half_life(page: Page) -> El {
    let run = page.run;
    let now = page.assessment.half_life;
    let fades = now != HalfLife::Never;
    let rule = &RULES.balance.half_life;
    let days = entered("number", &half_life_days(now), run, move |text| {
        Command::Do(Action::HalfLife(days_of(&text).map_or(now, HalfLife::Days)))
    });
    let days = bounded_days(days).flag("disabled", !fades);
    let never = if fades { HalfLife::Never } else { HalfLife::STANDARD };
    let never = el("input")
        .attr("type", "checkbox")
        .checked(!fades)
        .choose(run, Command::Do(Action::HalfLife(never)));
    section("half-life", w::HALF_LIFE)
        .child(p("muted", w::half_life_text(&half_life_days(HalfLife::STANDARD))))
        .child(checked_field("half-life-days".into(), w::HALF_LIFE_DAYS, days, w::HALF_LIFE_WRONG))
        .child(el("label").class("option plain").child(never).child(span("", w::NEVER)))
        .child(sources(rule.sources))
}

/// The days of a half-life as typed.
pub fn days_of(text: &str) -> Option<u16> {
    text.parse().ok().filter(|days| (1..=3650).contains(days))
}

/// Bounds a field to the half-lives that there are.
pub fn bounded_days(input: El) -> El {
    input.class("number-field").attr("min", "1").attr("max", "3650").flag("required", true)
}

/// A score of 0 to 1 as a whole number of 100.
pub fn hundred(share: f64) -> String {
    shown(Some(Points::new(100.0 * share)))
}
