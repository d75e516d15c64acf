//! The first message: a draft that offers a gift and asks for nothing.

use super::ask::menu;
use super::command::{Command, Look as AnyLook};
use super::el::{El, button, el, field, p, section, span};
use super::page::Page;
use crate::model::Partner;
use crate::model::catalogue::Catalogue;
use crate::model::ledger::{Entry, GiveState, Move};
use crate::words::{message as w, share};

/// How drafts are looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// The gift to offer: an entry of the ledger or one of the catalogue; empty for the first there is.
    gift: String,
    tone: Tone,
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
}

impl Looks {
    /// Looks at them in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::Gift(gift) => self.gift = gift,
            Look::Tone(tone) => self.tone = tone,
        }
    }
}

/// A gift that can be offered: its name in the menu, what it is called, and the sentence that offers it.
struct Gift {
    value: String,
    name: String,
    sentence: String,
}

/// This partner's own planned and promised gifts, then the catalogue's.
fn gifts(partner: &Partner) -> Vec<Gift> {
    let catalogue = Catalogue::current();
    let mut gifts = Vec::new();
    for entry in &partner.entries {
        if let Move::Give(GiveState::Planned | GiveState::Promised) = entry.step {
            gifts.push(Gift {
                value: ["entry:", &entry.id].concat(),
                name: w::own(&entry.title),
                sentence: sentence(entry),
            });
        }
    }
    for give in catalogue.gives {
        gifts.push(Gift { value: give.id.into(), name: give.name.into(), sentence: w::offer(give.offer) });
    }
    gifts
}

fn sentence(entry: &Entry) -> String {
    let catalogue = Catalogue::current();
    let give = entry.catalogue.as_deref().and_then(|id| catalogue.gives.get(catalogue.give(id)?));
    give.map_or_else(|| w::free_offer(&entry.title), |give| w::offer(give.offer))
}

/// The draft, on a partner's account.
pub fn message(page: Page, partner: &Partner) -> El {
    let looks = &page.looks.message;
    let gifts = gifts(partner);
    let chosen = gifts.iter().find(|g| g.value == looks.gift).or(gifts.first());
    let value = chosen.map_or("", |g| g.value.as_str());
    let choices = gifts.iter().map(|g| (g.value.clone(), g.name.clone())).collect();
    let choose: fn(String) -> Command = |gift| Command::Look(AnyLook::Message(Look::Gift(gift)));
    let offer = chosen.map_or("", |g| g.sentence.as_str());
    let draft = el("textarea")
        .attr("rows", "12")
        .attr("readonly", "")
        .value(draft(partner, offer, looks.tone).into());
    let tone = |(tone, id, name): &(Tone, &'static str, &'static str)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "message-tone")
            .attr("value", *id)
            .checked(looks.tone == *tone)
            .choose(page.run, Command::Look(AnyLook::Message(Look::Tone(*tone))));
        el("label").class("chip").child(radio).child(span("", *name))
    };
    let tones = [
        (Tone::Warm, "warm", w::WARM),
        (Tone::Plain, "plain", w::PLAIN),
        (Tone::Formal, "formal", w::FORMAL),
    ];
    let said = match page.looks.copied {
        Some(true) => share::COPIED,
        Some(false) => w::COPY_BY_HAND,
        None => "",
    };
    let copy = button("button", w::COPY, page.run, Command::Copy("#message-draft"))
        .attr("data-action", "copy-draft");
    section("message", w::TITLE)
        .child(p("muted", w::LEAD))
        .child(field("message-gift".into(), w::GIFT, menu(choices, value, &partner.id, page.run, choose)))
        .child(
            el("fieldset")
                .class("message-tones")
                .child(el("legend").class("field-label").text(w::TONE))
                .each(&tones, tone),
        )
        .child(field("message-draft".into(), w::DRAFT, draft))
        .child(el("div").class("actions").child(copy).child(span("", said).attr("role", "status")))
}

/// The draft: a greeting, perhaps what both have in common, the offer, and an end that asks for nothing.
fn draft(partner: &Partner, offer: &str, tone: Tone) -> String {
    let name = if partner.name.is_empty() { w::NO_NAME } else { partner.name.as_str() };
    let shared = match partner.fit.customers {
        Some(level) if level.number() >= 2 => w::SHARED,
        _ => "",
    };
    match tone {
        Tone::Warm => w::draft_warm(name, shared, offer),
        Tone::Plain => w::draft_plain(name, shared, offer),
        Tone::Formal => w::draft_formal(name, shared, offer),
    }
}
