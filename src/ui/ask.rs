//! Before you ask: whether an account covers an ask, and the gifts that would make up for what it lacks.

mod answer;
mod choice;
mod gifts;

pub use choice::{AskGroup, asks, group, menu, option};

use super::el::{El, el, p, section};
use super::figure::tenths;
use super::ledger::LedgerPart;
use super::page::Page;
use super::sources::sources;
use super::steady::steady;
use crate::model::catalogue::Catalogue;
use crate::model::ledger::{Account, Ask, Kind, Worth};
use crate::model::{Constant, Partner, RULES};
use crate::words::ask as w;
use choice::Wanted;

/// How asks are looked at.
#[derive(Debug)]
pub struct Looks {
    /// The ask that is weighed, by its id in the catalogue, or [`OWN`]; empty for none.
    chosen: String,
    /// What an ask of one's own is.
    title: String,
    /// What sort of thing that is.
    kind: Kind,
    /// What that costs.
    cost: Worth,
}

/// Chosen for an ask that is not in the catalogue.
const OWN: &str = "own";

/// Another way to look at them.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Weighs the ask of this id.
    Weigh(String),
    /// Says what an ask of one's own is.
    Title(String),
    /// Says what sort of thing it is, by its stable name.
    Kind(String),
    /// Says what it costs, as a number of the scale.
    Cost(String),
}

impl Default for Looks {
    fn default() -> Looks {
        let [_, cost, ..] = Worth::ALL;
        Looks { chosen: String::new(), title: String::new(), kind: Kind::Introductions, cost }
    }
}

impl Looks {
    /// Looks at them in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::Weigh(chosen) => self.chosen = chosen,
            Look::Title(title) => self.title = title,
            Look::Kind(id) => {
                for kind in Kind::ALL.iter().filter(|kind| kind.id() == id) {
                    self.kind = *kind;
                }
            }
            Look::Cost(number) => {
                self.cost = number.parse().ok().and_then(Worth::new).unwrap_or(self.cost);
            }
        }
    }
}

/// The check of an ask, on a partner's account.
pub fn ask(page: Page, partner: &Partner) -> El {
    let account = Account::of(&partner.entries, page.assessment.half_life);
    let (mut said, mut needs, mut parts) = (None, None, None);
    if let Some(wanted) = Wanted::of(page, &account) {
        let ask = Ask::of(&account, Catalogue::current(), wanted.cost, page.today);
        let plan = gifts::Plan::of(page, partner, &ask);
        let noted = wanted.is_noted(partner);
        let actions = el("div")
            .class("actions")
            .maybe(plan.as_ref().and_then(|plan| plan.button(page, partner)))
            .child(choice::note(&wanted, &ask, partner, noted, page.run));
        said = Some(answer::said(&ask, matches!(plan, Some(gifts::Plan::Planned(_))), noted));
        needs = Some(answer::needs(&wanted));
        parts = Some(
            el("div")
                .class("ask-answer")
                .maybe(answer::numbers(&ask))
                .maybe(plan.as_ref().map(|plan| plan.list(page, partner, &account)))
                .child(actions),
        );
    }
    section("ask", w::TITLE)
        .key(&partner.id)
        .child(p("muted", w::LEAD))
        .child(choice::choice(page, &account))
        // Always there, so that screen readers hear what comes into it.
        .child(el("div").class("ask-said").attr("role", "status").maybe(said))
        .maybe(needs)
        .maybe(parts)
        .node(steady("rules", LedgerPart::AskRules, page.run))
}

/// The numbers that decide, and where they come from.
pub fn rules() -> El {
    let rules = &RULES.ask;
    let list: [&'static Constant; 4] =
        [&rules.courtesy, &rules.first_multiple, &rules.first_gives, &rules.later_multiple];
    let row = |rule: &&'static Constant| {
        el("li")
            .child(el("strong").class("figure").text(tenths(rule.value)))
            .child(el("div").child(p("", rule.text)).child(sources(rule.sources)))
    };
    el("details").class("ask-rules").child(el("summary").text(w::RULES)).child(el("ul").each(&list, row))
}
