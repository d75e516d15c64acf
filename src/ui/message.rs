//! The first message: a draft that offers a gift and asks for nothing.

use super::ask::{group, menu, option};
use super::command::{Command, Look as AnyLook};
use super::el::{El, button, el, field, p, section, span};
use super::ledger::{LedgerPart, entry_title};
use super::page::Page;
use super::steady::steady;
use crate::model::catalogue::Catalogue;
use crate::model::ledger::{Entry, GiveState, Move};
use crate::model::{Level, Partner};
use crate::words::{message as w, share};

/// How drafts are looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// The gift to offer: an entry of the ledger or one of the catalogue; empty for the first there is.
    gift: String,
    tone: Tone,
    /// Drafts that were changed, by gift and tone.
    changed: Vec<(String, Tone, String)>,
}

/// How a draft sounds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Tone {
    /// As to somebody one has met.
    #[default]
    Warm,
    /// To the point.
    Plain,
    /// As in a first letter.
    Formal,
}

/// Another way to look at them.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Offers this gift.
    Gift(String),
    /// In this tone.
    Tone(Tone),
    /// Changes the draft that offers this gift; `None` for the suggested words.
    Change(String, Option<String>),
}

impl Looks {
    /// Looks at them in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::Gift(gift) => self.gift = gift,
            Look::Tone(tone) => self.tone = tone,
            Look::Change(gift, text) => {
                self.changed.retain(|(g, tone, _)| *g != gift || *tone != self.tone);
                self.changed.extend(text.map(|text| (gift, self.tone, text)));
            }
        }
    }

    /// The draft that offers this gift, if it was changed.
    fn changed(&self, gift: &str) -> Option<&String> {
        self.changed.iter().find(|(g, tone, _)| g == gift && *tone == self.tone).map(|(.., text)| text)
    }
}

/// The gift of an entry in the menu.
fn value(entry: &Entry) -> String {
    ["entry:", &entry.id].concat()
}

/// The sentence that offers what is planned or promised.
fn sentence(entry: &Entry) -> String {
    let catalogue = Catalogue::current();
    let give = entry.catalogue.as_deref().and_then(|id| catalogue.gives.get(catalogue.give(id)?));
    give.map_or_else(|| w::free_offer(&entry_title(entry)), |give| w::offer(give.offer))
}

/// The draft, on a partner's account.
pub fn message(page: Page, partner: &Partner) -> El {
    let (looks, run, gives) = (&page.looks.message, page.run, Catalogue::current().gives);
    let look = |look| Command::Look(AnyLook::Message(look));
    let mut open: Vec<&Entry> = partner.entries.iter().collect();
    open.retain(|e| matches!(e.step, Move::Give(GiveState::Planned | GiveState::Promised)));
    // What is offered: what was chosen, or else the first there is, the ledger before the catalogue.
    let give = gives.iter().find(|give| give.id == looks.gift);
    let entry = open.iter().find(|e| value(e) == looks.gift).or(open.first()).filter(|_| give.is_none());
    let give = give.or(gives.first());
    let (gift, offer) = match (entry, give) {
        (Some(entry), _) => (value(entry), sentence(entry)),
        (None, Some(give)) => (give.id.into(), w::offer(give.offer)),
        (None, None) => Default::default(),
    };
    let own = group(w::FROM_LEDGER).each(&open, |e| option(&value(e), entry_title(e), &gift));
    let all = LedgerPart::Gifts(if entry.is_none() { gift.clone() } else { String::new() });
    let choices = el("select").maybe((!open.is_empty()).then_some(own)).node(steady("all", all, run));
    let gifts = menu(choices, &gift, run, |gift| Command::Look(AnyLook::Message(Look::Gift(gift))));
    let changed = looks.changed(&gift).cloned();
    let again = button("link", w::AGAIN, run, look(Look::Change(gift.clone(), None)));
    let again = if changed.is_some() { again } else { again.attr("aria-disabled", "true") };
    let draft = el("textarea")
        .attr("rows", "12")
        .value(changed.unwrap_or_else(|| draft(partner, &offer, looks.tone)).into())
        .typed(run, move |text| look(Look::Change(gift.clone(), Some(text))));
    let tone = |(tone, id, name): &(Tone, &'static str, &'static str)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "message-tone")
            .attr("value", *id)
            .checked(looks.tone == *tone)
            .choose(run, look(Look::Tone(*tone)));
        el("label").class("chip").child(radio).child(span("", *name))
    };
    let tones = [
        (Tone::Warm, "warm", w::WARM),
        (Tone::Plain, "plain", w::PLAIN),
        (Tone::Formal, "formal", w::FORMAL),
    ];
    let said = match page.looks.copied.filter(|_| page.looks.copying == DRAFT) {
        Some(true) => share::COPIED,
        Some(false) => w::COPY_BY_HAND,
        None => "",
    };
    let copy = button("button", w::COPY, run, Command::Copy(DRAFT)).attr("data-action", "copy-draft");
    let tones = el("fieldset")
        .class("message-tones")
        .child(el("legend").class("field-label").text(w::TONE))
        .each(&tones, tone);
    section("message", w::TITLE)
        .key(&partner.id)
        .child(p("muted", w::LEAD))
        .child(field("message-gift".into(), w::GIFT, gifts))
        .child(tones)
        .child(field("message-draft".into(), w::DRAFT, draft))
        .child(
            el("div").class("actions").child(copy).child(again).child(span("", said).attr("role", "status")),
        )
}

/// The gifts of the catalogue in the menu, where this one is chosen.
pub fn gifts(chosen: &str) -> El {
    let gives = Catalogue::current().gives;
    group(w::FROM_CATALOGUE).each(gives, |give| option(give.id, give.name.into(), chosen))
}

/// The field of the draft.
const DRAFT: &str = "#message-draft";

/// The draft: a greeting, perhaps what both have in common, the offer, and an end that asks for nothing.
fn draft(partner: &Partner, offer: &str, tone: Tone) -> String {
    let hello = match (partner.called().map_or("", str::trim), tone) {
        ("", Tone::Formal) => w::DEAR_NOBODY.into(),
        ("", _) => w::HELLO_NOBODY.into(),
        (name, Tone::Formal) => w::dear(name),
        (name, _) => w::hello(name),
    };
    let shared = match partner.fit.customers.map(Level::number) {
        Some(1) => w::SHARED_1,
        Some(2) => w::SHARED_2,
        Some(3) => w::SHARED_3,
        Some(4) => w::SHARED_4,
        _ => "",
    };
    match tone {
        Tone::Warm => w::draft_warm(&hello, shared, offer),
        Tone::Plain => w::draft_plain(&hello, shared, offer),
        Tone::Formal => w::draft_formal(&hello, shared, offer),
    }
}
