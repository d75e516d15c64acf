//! Adding to a ledger: from the catalogue, or something of one's own.

use super::names::kind;
use super::{LedgerPart, Look};
use crate::browser::exact;
use crate::model::Partner;
use crate::model::catalogue::{Catalogue, Get, Give};
use crate::model::ledger::{Account, Entry, GetState, GiveState, Item, Kind, Move, Unmet, Worth};
use crate::state::{Action, PartnerChange};
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, button, el, field, p, section, span};
use crate::ui::figure::tenths;
use crate::ui::page::Page;
use crate::ui::steady::steady;
use crate::words::add as w;

/// The catalogue as this account sees it.
pub fn add(page: Page, partner: &Partner) -> El {
    let looks = &page.looks.ledger;
    let account = Account::of(&partner.entries, page.assessment.half_life);
    let catalogue = Catalogue::current();
    let look = |look| Command::Look(command::Look::Ledger(look));
    let side = |text: &'static str, asking: bool| {
        button("button", text, page.run, look(Look::Asking(asking)))
            .attr("aria-pressed", if looks.asking == asking { "true" } else { "false" })
    };
    let searching = el("input")
        .attr("type", "search")
        .value(looks.search.clone().into())
        .typed(page.run, move |text| Command::Look(command::Look::Ledger(Look::Search(text))));
    let own_hours = page.portfolio.own_hours(catalogue);
    let items = if looks.asking {
        Item::gets(catalogue, &account, page.today)
    } else {
        Item::gives(catalogue, &account, page.today, &own_hours)
    };
    let search = looks.search.trim().to_ascii_lowercase();
    let mut found = 0;
    let mut list = el("ul").class("catalogue-list");
    for item in items {
        let position = item.position;
        let Some((name, sort)) = name_of(catalogue, position, looks.asking) else { continue };
        if !search.is_empty() && ![name, " ", kind(sort)].concat().to_ascii_lowercase().contains(&search) {
            continue;
        }
        let give = catalogue.gives.get(position).filter(|_| !looks.asking);
        let row = ItemRow {
            partner: partner.id.clone(),
            item,
            asking: looks.asking,
            own_hours: give.and_then(|_| own_hours.get(position)),
            trust_per_hour: give.map_or(0.0, |give| own_hours.trust_per_hour(position, give)),
        };
        found += 1;
        list = list.node(steady(name, LedgerPart::Item(row), page.run));
    }
    let own = || {
        let step = if looks.asking { Move::Get(GetState::Planned) } else { Move::Give(GiveState::Planned) };
        let entry = planned(step, None, Kind::Introductions, looks.search.trim(), worth(3), None, false);
        button("button", "", page.run, adding(&partner.id, entry)).text(w::own(looks.search.trim()))
    };
    section("add", w::TITLE)
        .child(el("div").class("actions").child(side(w::GIVES, false)).child(side(w::GETS, true)))
        .child(p("muted", if looks.asking { w::GETS_TEXT } else { w::GIVES_TEXT }))
        .child(field("catalogue-search".into(), w::SEARCH, searching))
        .maybe((!looks.search.trim().is_empty()).then(own))
        .child(p("muted", w::found(&found.to_string())).attr("role", "status"))
        .child(list)
}

/// An item of the catalogue as an account sees it.
#[derive(PartialEq)]
pub struct ItemRow {
    /// Whose account, by id.
    partner: String,
    item: Item,
    asking: bool,
    /// The founder's own hours for it, where something like it was done.
    own_hours: Option<f64>,
    trust_per_hour: f64,
}

/// The name and kind of an item.
fn name_of(catalogue: &'static Catalogue, position: usize, asking: bool) -> Option<(&'static str, Kind)> {
    if asking {
        catalogue.gets.get(position).map(|get| (get.name, get.kind))
    } else {
        catalogue.gives.get(position).map(|give| (give.name, give.kind))
    }
}

/// A row of the catalogue.
pub fn item_row(row: &ItemRow, run: &Run) -> Option<El> {
    let catalogue = Catalogue::current();
    let (item, asking) = (&row.item, row.asking);
    let (name, sort) = name_of(catalogue, item.position, asking)?;
    let (numbers, needs, counts, entry) = if asking {
        let get = catalogue.gets.get(item.position)?;
        (w::get_numbers(kind(sort), &get.cost.number().to_string()), get.needs, None, asked(get))
    } else {
        let give = catalogue.gives.get(item.position)?;
        let hours = row.own_hours.unwrap_or_else(|| f64::from(give.hours));
        let numbers = w::give_numbers(
            kind(sort),
            &give.value.number().to_string(),
            &exact(hours),
            if row.own_hours.is_some() { w::YOUR_HOURS } else { w::OUR_GUESS },
            &tenths(row.trust_per_hour),
        );
        (numbers, give.needs, Some(give.counts_when), gift(give, hours))
    };
    let missing: Vec<String> = item.unmet.iter().map(|unmet| unmet_text(catalogue, *unmet)).collect();
    let plan = button("button quiet", w::PLAN, run, adding(&row.partner, entry))
        .attr("aria-label", w::plan_label(name));
    let words = el("div")
        .class("catalogue-words")
        .child(el("strong").text(name))
        .child(span("muted figure", numbers))
        .maybe((!needs.is_empty()).then(|| span("muted", w::needs(needs))))
        .maybe(counts.map(|counts| span("muted", w::counts(counts))))
        .maybe((!missing.is_empty()).then(|| span("catalogue-unmet", w::unmet(&missing.join("; ")))))
        .maybe(item.done.then(|| span("muted", if asking { w::RECEIVED } else { w::DELIVERED })));
    Some(el("li").class("catalogue-row").child(words).child(plan))
}

/// A prerequisite that is not there yet, in words.
pub fn unmet_text(catalogue: &Catalogue, unmet: Unmet) -> String {
    match unmet {
        Unmet::Balance(balance) => w::unmet_balance(&balance.to_string()),
        Unmet::Gives(gives) => w::unmet_gives(&gives.to_string()),
        Unmet::Kind(sort) => w::unmet_kind(kind(sort)),
        Unmet::After(at) => w::unmet_after(catalogue.gets.get(at).map_or("", |get| get.name)),
    }
}

/// A gift of the catalogue, as it is planned with so many hours.
pub fn gift(give: &Give, hours: f64) -> Entry {
    planned(
        Move::Give(GiveState::Planned),
        Some(give.id),
        give.kind,
        give.name,
        give.value,
        Some(hours),
        give.money,
    )
}

fn asked(get: &Get) -> Entry {
    planned(Move::Get(GetState::Planned), Some(get.id), get.kind, get.name, get.cost, None, false)
}

/// An entry with nothing but what it must have.
pub fn planned(
    step: Move,
    catalogue: Option<&str>,
    kind: Kind,
    title: &str,
    value: Worth,
    hours: Option<f64>,
    money: bool,
) -> Entry {
    Entry {
        id: String::new(),
        step,
        catalogue: catalogue.map(Into::into),
        kind,
        title: title.into(),
        value,
        partner_value: None,
        hours,
        money,
        due: None,
        date: None,
        note: String::new(),
    }
}

fn worth(number: u8) -> Worth {
    let [first, ..] = Worth::ALL;
    Worth::new(number).unwrap_or(first)
}

fn adding(partner: &str, entry: Entry) -> Command {
    Command::Do(Action::Partner(partner.into(), PartnerChange::AddEntries(vec![entry])))
}
