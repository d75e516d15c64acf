//! Adding to a ledger: from the catalogue, or something of one's own.

use super::Look;
use super::names::kind;
use crate::browser::exact;
use crate::model::Partner;
use crate::model::catalogue::{Catalogue, Get, Give};
use crate::model::ledger::{Account, Entry, GetState, GiveState, Item, Kind, Move, OwnHours, Unmet, Worth};
use crate::state::{Action, PartnerChange};
use crate::ui::command::{self, Command};
use crate::ui::el::{El, button, el, field, p, section, span};
use crate::ui::figure::tenths;
use crate::ui::page::Page;
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
    let search = el("input")
        .attr("type", "search")
        .value(looks.search.clone().into())
        .typed(page.run, move |text| Command::Look(command::Look::Ledger(Look::Search(text))));
    let own_hours = OwnHours::of(catalogue, &page.assessment.partners);
    let items = if looks.asking {
        Item::gets(catalogue, &account, page.today)
    } else {
        Item::gives(catalogue, &account, page.today, &own_hours)
    };
    let rows: Vec<El> =
        items.iter().filter_map(|item| row(page, partner, catalogue, item, &own_hours)).collect();
    let found = rows.len();
    let list = el("ul").class("catalogue-list").each(rows, |row| row);
    let own = || {
        let step = if looks.asking { Move::Get(GetState::Planned) } else { Move::Give(GiveState::Planned) };
        let entry = planned(step, None, Kind::Introductions, looks.search.trim(), worth(3), None, false);
        button("button", "", page.run, adding(partner, entry)).text(w::own(looks.search.trim()))
    };
    section("add", w::TITLE)
        .child(el("div").class("actions").child(side(w::GIVES, false)).child(side(w::GETS, true)))
        .child(p("muted", if looks.asking { w::GETS_TEXT } else { w::GIVES_TEXT }))
        .child(field("catalogue-search".into(), w::SEARCH, search))
        .maybe((!looks.search.trim().is_empty()).then(own))
        .child(p("muted", w::found(&found.to_string())).attr("role", "status"))
        .child(list)
}

fn row(
    page: Page,
    partner: &Partner,
    catalogue: &'static Catalogue,
    item: &Item,
    own: &OwnHours,
) -> Option<El> {
    let looks = &page.looks.ledger;
    let found = |name: &str, sort: Kind| {
        let search = looks.search.trim().to_ascii_lowercase();
        search.is_empty() || [name, " ", kind(sort)].concat().to_ascii_lowercase().contains(&search)
    };
    let (name, numbers, needs, entry) = if looks.asking {
        let get = catalogue.gets.get(item.position)?;
        found(get.name, get.kind).then_some(())?;
        (get.name, w::get_numbers(kind(get.kind), &get.cost.number().to_string()), get.needs, asked(get))
    } else {
        let give = catalogue.gives.get(item.position)?;
        found(give.name, give.kind).then_some(())?;
        let theirs = own.get(item.position);
        let hours = theirs.unwrap_or_else(|| f64::from(give.hours));
        let numbers = w::give_numbers(
            kind(give.kind),
            &give.value.number().to_string(),
            &exact(hours),
            if theirs.is_some() { w::YOUR_HOURS } else { w::OUR_GUESS },
            &tenths(own.trust_per_hour(item.position, give)),
        );
        (give.name, numbers, give.needs, gift(give, hours))
    };
    let counts = catalogue.gives.get(item.position).filter(|_| !looks.asking).map(|give| give.counts_when);
    let missing: Vec<String> = item.unmet.iter().map(|unmet| unmet_text(catalogue, *unmet)).collect();
    let plan = button("button quiet", w::PLAN, page.run, adding(partner, entry))
        .attr("aria-label", w::plan_label(name));
    let words = el("div")
        .class("catalogue-words")
        .child(el("strong").text(name))
        .child(span("muted figure", numbers))
        .maybe((!needs.is_empty()).then(|| span("muted", w::needs(needs))))
        .maybe(counts.map(|counts| span("muted", w::counts(counts))))
        .maybe((!missing.is_empty()).then(|| span("catalogue-unmet", w::unmet(&missing.join("; ")))))
        .maybe(item.done.then(|| span("muted", if looks.asking { w::RECEIVED } else { w::DELIVERED })));
    Some(el("li").key(name).class("catalogue-row").child(words).child(plan))
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

fn adding(partner: &Partner, entry: Entry) -> Command {
    Command::Do(Action::Partner(partner.id.clone(), PartnerChange::AddEntries(vec![entry])))
}
