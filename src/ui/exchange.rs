//! The two-sided view: one partner's entries as a link, the partner's own numbers, and what they change.

mod back;
mod theirs;

use super::command::{Command, Look as PageLook, Run};
use super::el::{El, el, field, p, section};
use super::page::Page;
use super::session;
use super::share::link_field;
use crate::browser::{address_of, today};
use crate::codec::link;
use crate::model::ledger::{Account, Entry, GetState, GiveState, HalfLife, Move, Promise};
use crate::model::{Assessment, Partner};
use crate::state::State;
use crate::words::exchange as w;

/// How an exchange is looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// The founder's own name, as the partner will see it.
    name: String,
    /// Whether the founder looks at it with the partner's eyes.
    seeing: bool,
}

/// Another way to look at it.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Gives the partner a name to know the founder by.
    Name(String),
    /// Looks with the partner's eyes, or no longer.
    See(bool),
}

impl Looks {
    /// Looks at it in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::Name(name) => self.name = name,
            Look::See(seeing) => self.seeing = seeing,
        }
    }
}

/// The link for the partner, on its account.
pub fn exchange(page: Page, partner: &Partner) -> El {
    let Page { assessment, looks, today, run, .. } = page;
    let body = section("exchange", w::TITLE);
    let all = partner.entries.iter().filter(|e| !e.is_planned()).count();
    if all == 0 {
        return body.child(p("muted", w::NOTHING));
    }
    let lead = partner.called().map_or_else(|| w::LEAD_NAMELESS.into(), w::lead);
    let from = &looks.exchange.name;
    let made = link::for_partner(assessment, partner, from, today);
    let holds = |count: usize| if count == 1 { w::HOLDS_ONE.into() } else { w::holds(&count.to_string()) };
    let name = el("input").attr("type", "text").attr("maxlength", "80").attr("autocomplete", "name");
    let name = name
        .value(from.clone().into())
        .typed(run, |name| Command::Look(PageLook::Exchange(Look::Name(name))));
    let body = body
        .child(p("", lead))
        .maybe(made.as_ref().map(|(_, count)| p("", holds(*count))))
        .child(p("", w::HOLDS_NOT))
        .child(field("partner-from".into(), w::NAME, name));
    match made {
        Some((fragment, count)) => {
            let fewer = || p("", w::only_latest(&all.to_string(), &count.to_string())).attr("role", "status");
            let link =
                link_field("partner-link", "#partner-link", w::LINK, address_of(&fragment), looks, run);
            body.maybe((count < all).then(fewer)).child(link)
        }
        None => body.child(p("", w::TOO_LONG).attr("role", "alert")),
    }
}

/// A link between two sides, opened by either; nothing where it is an ordinary one.
pub fn opened(theirs: &Assessment, state: &State, looks: &session::Looks, run: &Run) -> Option<El> {
    let partner = theirs.exchanged()?;
    Some(match back::own(partner, state) {
        Some((item, mine)) if !looks.exchange.seeing => back::back(partner, mine, item, state, run),
        Some(_) => theirs::theirs(theirs, partner, true, looks, run),
        None => theirs::theirs(theirs, partner, false, looks, run),
    })
}

/// A heading for whoever looks: the founder, or the partner whose side it is.
fn moved(entry: &Entry, mine: bool) -> &'static str {
    let (own, other) = match entry.step {
        Move::Give(GiveState::Planned | GiveState::Promised) => (w::MY_PROMISED, w::GIVEN_PROMISED),
        Move::Give(GiveState::Delivered) => (w::MY_GIVEN, w::GIVEN),
        Move::Give(GiveState::Released) => (w::MY_RELEASED, w::GIVEN_RELEASED),
        Move::Get(GetState::Planned | GetState::Asked) => (w::MY_ASKED, w::GOT_ASKED),
        Move::Get(GetState::Received) => (w::MY_GOT, w::GOT),
        Move::Get(GetState::Declined) => (w::MY_DECLINED, w::GOT_DECLINED),
    };
    if mine { own } else { other }
}

/// The promises that are late today, which the positions of the entries name.
fn late(partner: &Partner, half_life: HalfLife) -> Vec<Promise> {
    let mut late = Account::of(&partner.entries, half_life).open_promises(today());
    late.retain(|promise| promise.is_late(today()));
    late
}

/// What happened and when.
fn when(entry: &Entry, mine: bool, late: &[Promise], at: usize) -> String {
    let what = moved(entry, mine);
    match (entry.date, entry.due) {
        (Some(day), _) => w::on_day(what, &day.to_string()),
        (None, Some(day)) if late.iter().any(|p| p.entry == at) => w::late(what, &day.to_string()),
        (None, Some(day)) => w::for_day(what, &day.to_string()),
        (None, None) => what.into(),
    }
}

/// What it is.
fn title(entry: &Entry) -> String {
    let what = entry.what();
    if what.is_empty() { w::UNTITLED.into() } else { what.into() }
}
