//! Choosing what to ask for, and noting that it was asked.

use super::{Look, OWN};
use crate::model::Partner;
use crate::model::catalogue::Catalogue;
use crate::model::ledger::{Account, Ask, Entry, GetState, Item, Kind, Move, Verdict, Worth};
use crate::state::{Action, PartnerChange};
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, Text, button, el, field, select};
use crate::ui::ledger::{LedgerPart, kind_name, planned, unmet_text};
use crate::ui::page::Page;
use crate::ui::steady::steady;
use crate::words::{ask as w, entry};

/// The ask that is weighed.
pub(super) struct Wanted {
    pub id: Option<&'static str>,
    pub kind: Kind,
    pub title: String,
    pub cost: Worth,
    pub needs: &'static str,
    pub unmet: Vec<String>,
}

impl Wanted {
    /// What was chosen; `None` for nothing yet.
    pub fn of(page: Page, account: &Account) -> Option<Wanted> {
        let (catalogue, looks) = (Catalogue::current(), &page.looks.ask);
        if looks.chosen == OWN {
            let title = looks.title.trim().into();
            let (kind, cost) = (looks.kind, looks.cost);
            return Some(Wanted { id: None, kind, title, cost, needs: "", unmet: Vec::new() });
        }
        let at = catalogue.get(&looks.chosen)?;
        let get = catalogue.gets.get(at)?;
        let items = Item::gets(catalogue, account, page.today);
        Some(Wanted {
            id: Some(get.id),
            kind: get.kind,
            title: get.name.into(),
            cost: get.cost,
            needs: get.needs,
            unmet: items.get(at).map(missing).unwrap_or_default(),
        })
    }

    /// Whether it was asked and not answered yet.
    pub fn is_noted(&self, partner: &Partner) -> bool {
        partner.entries.iter().any(|e| {
            e.step == Move::Get(GetState::Asked)
                && e.catalogue.as_deref() == self.id
                && (self.id.is_some() || e.title == self.title)
        })
    }
}

/// What is not there yet of what an item of the catalogue needs.
pub(super) fn missing(item: &Item) -> Vec<String> {
    let catalogue = Catalogue::current();
    item.unmet.iter().map(|unmet| unmet_text(catalogue, *unmet)).collect()
}

/// The catalogue by rising cost, each cost with what the account says to it, and an ask of one's own.
pub(super) fn choice(page: Page, account: &Account) -> El {
    let (catalogue, chosen) = (Catalogue::current(), page.looks.ask.chosen.as_str());
    let items = Item::gets(catalogue, account, page.today);
    let mut choices = el("select").child(option("", w::CHOOSE.into(), chosen));
    for cost in Worth::ALL.iter() {
        let costs_it = |item: &&Item| catalogue.gets.get(item.position).is_some_and(|get| get.cost == *cost);
        let number = cost.number().to_string();
        let group = AskGroup {
            label: match Ask::of(account, catalogue, *cost, page.today).verdict {
                Verdict::Courtesy => w::group_courtesy(&number),
                Verdict::Covered => w::group_covered(&number),
                Verdict::Early { .. } => w::group_early(&number),
            },
            items: items.iter().filter(costs_it).cloned().collect(),
            chosen: chosen.into(),
        };
        choices = choices.node(steady(&number, LedgerPart::Asks(group), page.run));
    }
    choices = choices.child(option(OWN, w::OWN.into(), chosen));
    el("div")
        .class("ask-choice")
        .child(field(
            "ask-choice".into(),
            w::LABEL,
            menu(choices, chosen, page.run, |id| look(Look::Weigh(id))),
        ))
        .maybe((chosen == OWN).then(|| own(page)))
}

/// Asks of one cost.
#[derive(PartialEq)]
pub struct AskGroup {
    /// The cost, with what the account says to it.
    label: String,
    items: Vec<Item>,
    /// The ask that is weighed, by id.
    chosen: String,
}

/// How they stand in the menu.
pub fn asks(asks: &AskGroup) -> El {
    let (catalogue, chosen) = (Catalogue::current(), asks.chosen.as_str());
    let gets = asks.items.iter().filter_map(|item| Some((item, catalogue.gets.get(item.position)?)));
    group(asks.label.clone()).each(gets, |(item, get)| {
        // What is chosen has it below, where it is not cut off.
        let unmet = missing(item).join("; ");
        let text = if unmet.is_empty() || get.id == chosen {
            get.name.into()
        } else {
            w::choice_unmet(get.name, &unmet)
        };
        option(get.id, text, chosen)
    })
}

fn look(look: Look) -> Command {
    Command::Look(command::Look::Ask(look))
}

/// What an ask of one's own is, and what it costs.
fn own(page: Page) -> El {
    let looks = &page.looks.ask;
    let title = el("input").attr("type", "text").attr("autocomplete", "off").attr("maxlength", "1000");
    let title = title.value(looks.title.clone().into()).typed(page.run, |text| look(Look::Title(text)));
    let costs =
        [("1", w::SCALE_1), ("2", w::SCALE_2), ("3", w::SCALE_3), ("5", w::SCALE_5), ("8", w::SCALE_8)];
    let cost = looks.cost.number().to_string();
    let costs = select(&costs, &cost, page.run, |number| look(Look::Cost(number)));
    let kinds: Vec<(&'static str, &'static str)> =
        Kind::ALL.iter().map(|k| (k.id(), kind_name(*k))).collect();
    let kinds = select(&kinds, looks.kind.id(), page.run, |id| look(Look::Kind(id)));
    el("div")
        .class("ask-own")
        .child(field("ask-title".into(), entry::WHAT, title))
        .child(field("ask-cost".into(), w::OWN_COST, costs))
        .child(field("ask-kind".into(), entry::KIND, kinds))
}

/// Choices of a menu that belong together.
pub fn group(label: impl Text) -> El {
    el("optgroup").attr("label", label)
}

/// A choice of a menu.
pub fn option(value: &str, text: String, chosen: &str) -> El {
    let option = el("option").key(value).attr("value", value.to_string()).flag("selected", value == chosen);
    option.text(text)
}

/// A menu with its choices in it.
pub fn menu(choices: El, chosen: &str, run: &Run, make: fn(String) -> Command) -> El {
    choices.property("value", chosen).typed(run, make)
}

/// The button that notes the ask as made, whatever the account says.
pub(super) fn note(wanted: &Wanted, ask: &Ask, partner: &Partner, noted: bool, run: &Run) -> El {
    let step = Move::Get(GetState::Asked);
    let entry = planned(step, wanted.id, wanted.kind, &wanted.title, wanted.cost, None, false);
    let note = match noted {
        true => done(w::NOTED),
        false => {
            let text = if ask.is_fine() { w::NOTE } else { w::NOTE_ANYWAY };
            let class = if ask.is_fine() { "button primary" } else { "button" };
            button(class, text, run, adding(partner, vec![entry]))
        }
    };
    note.attr("data-action", "note-ask")
}

/// A button that did what it does: it stays where it was, because the keyboard may be on it.
pub(super) fn done(text: &'static str) -> El {
    el("button").attr("type", "button").class("button").text(text).attr("aria-disabled", "true")
}

/// Adds entries in one step.
pub(super) fn adding(partner: &Partner, entries: Vec<Entry>) -> Command {
    Command::Do(Action::Partner(partner.id.clone(), PartnerChange::AddEntries(entries)))
}
