//! Before you ask: whether an account covers an ask, and the gifts that would make up for what it lacks.

mod answer;

use super::command::{Command, Look as AnyLook, Run};
use super::el::{El, button, el, field, p, section};
use super::page::Page;
use super::sources::sources;
use crate::model::catalogue::{Catalogue, Get};
use crate::model::ledger::{Account, Ask, Entry, GetState, Item, Kind, Move, Worth};
use crate::model::{Constant, Partner, RULES};
use crate::state::{Action, PartnerChange};
use crate::words::ask as w;

/// How asks are looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// The ask that is weighed, by its id in the catalogue; empty for none.
    chosen: String,
}

/// Another way to look at them.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Weighs the ask of this id.
    Weigh(String),
}

impl Looks {
    /// Looks at them in another way.
    pub fn take(&mut self, look: Look) {
        let Look::Weigh(chosen) = look;
        self.chosen = chosen;
    }
}

/// The check of an ask, on a partner's account.
pub fn ask(page: Page, partner: &Partner) -> El {
    let catalogue = Catalogue::current();
    let chosen = page.looks.ask.chosen.as_str();
    let mut choices = vec![(String::new(), w::CHOOSE.to_string())];
    for get in catalogue.gets {
        choices.push((get.id.into(), w::choice(get.name, &get.cost.number().to_string())));
    }
    let choose: fn(String) -> Command = |id| Command::Look(AnyLook::Ask(Look::Weigh(id)));
    let menu = menu(choices, chosen, &partner.id, page.run, choose);
    let status = el("div").class("ask-answer").attr("role", "status");
    let at = catalogue.get(chosen);
    let weighed = at.and_then(|at| Some((at, catalogue.gets.get(at)?))).map(|(at, get)| {
        let account = Account::of(&partner.entries, page.assessment.half_life);
        let ask = Ask::of(&account, catalogue, get.cost, page.today);
        let unmet = Item::gets(catalogue, &account, page.today).get(at).map(|i| i.unmet.clone());
        (get, ask, unmet.unwrap_or_default())
    });
    let plan = weighed.as_ref().and_then(|(_, ask, _)| answer::plan(ask, partner, page.run));
    let note = weighed.as_ref().map(|(get, ..)| noted(get, partner, page.run));
    let said = weighed.as_ref().map(|(get, ask, unmet)| answer::answer(get, ask, unmet));
    section("ask", w::TITLE)
        .child(p("muted", w::LEAD))
        .child(field("ask-choice".into(), w::LABEL, menu))
        .child(status.maybe(said))
        .maybe(weighed.is_some().then(|| el("div").class("actions").maybe(plan).maybe(note)))
        .child(rules())
}

/// A menu whose texts are made up here; `of` tells apart whose it is.
pub(super) fn menu(
    choices: Vec<(String, String)>,
    chosen: &str,
    of: &str,
    run: &Run,
    make: fn(String) -> Command,
) -> El {
    let mut menu = el("select").key(of);
    for (value, text) in choices {
        let is_chosen = value == chosen;
        menu = menu.child(el("option").attr("value", value).flag("selected", is_chosen).text(text));
    }
    menu.typed(run, make)
}

/// The button that notes the ask as made, whatever the account says.
fn noted(get: &'static Get, partner: &Partner, run: &Run) -> El {
    let entry = entry(Move::Get(GetState::Asked), get.id, get.kind, get.name, get.cost);
    let change = PartnerChange::AddEntries(vec![entry]);
    button("button", w::NOTE, run, Command::Do(Action::Partner(partner.id.clone(), change)))
        .attr("data-action", "note-ask")
}

/// An entry of the catalogue as it enters a ledger.
fn entry(step: Move, id: &'static str, kind: Kind, title: &'static str, value: Worth) -> Entry {
    Entry {
        id: String::new(),
        step,
        catalogue: Some(id.into()),
        kind,
        title: title.into(),
        value,
        partner_value: None,
        hours: None,
        money: false,
        due: None,
        date: None,
        note: String::new(),
    }
}

/// The numbers that decide, and where they come from.
fn rules() -> El {
    let rules = &RULES.ask;
    let list: [&'static Constant; 4] =
        [&rules.courtesy, &rules.first_multiple, &rules.first_gives, &rules.later_multiple];
    let row = |rule: &&'static Constant| {
        el("li")
            .child(p("", w::rule(rule.text, &super::figure::tenths(rule.value))))
            .child(sources(rule.sources))
    };
    el("details").class("ask-rules").child(el("summary").text(w::RULES)).child(el("ul").each(&list, row))
}
