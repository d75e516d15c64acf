//! What the partner sees: its own entries from its own side, and a place for its numbers.

use super::{Look, late, title, when};
use crate::browser::{address_of, today};
use crate::codec::link;
use crate::model::ledger::{Account, Entry, HalfLife, Promise, Worth};
use crate::model::{Assessment, Partner};
use crate::ui::command::{Command, Look as PageLook, Run};
use crate::ui::el::{El, button, el, p, section, span};
use crate::ui::figure::{data, tenths};
use crate::ui::session::Looks;
use crate::ui::share::link_field;
use crate::words::{exchange as w, shared};

/// What each worth means, in their order.
const SCALE: [&str; 5] = [w::SCALE_1, w::SCALE_2, w::SCALE_3, w::SCALE_5, w::SCALE_8];

/// The partner's view; nothing can be changed in it where the founder is only looking.
pub fn theirs(theirs: &Assessment, partner: &Partner, looking: bool, looks: &Looks, run: &Run) -> El {
    let from = theirs.title.as_str();
    let (name, lead) = if from.is_empty() {
        (w::THEIRS_TITLE_NOBODY.into(), w::THEIRS_LEAD_NOBODY.into())
    } else {
        (w::theirs_title(from), w::theirs_lead(from))
    };
    let leave = if looking {
        button("button", w::SEE_BACK, run, Command::Look(PageLook::Exchange(Look::See(false))))
            .attr("data-action", "see-back")
    } else {
        el("a").class("button quiet").attr("href", "#/").text(shared::LEAVE)
    };
    let banner =
        el("div").class("banner").child(p("", w::BANNER)).child(el("div").class("actions").child(leave));
    let head = el("header")
        .class("result-head")
        .child(el("h1").attr("tabindex", "-1").text(name))
        .child(p("lead", lead))
        .child(p("muted", w::made(&theirs.updated.to_string())));
    el("div")
        .class("result exchange-page")
        .child(banner)
        .child(head)
        .child(entries(theirs, partner, looking, run))
        .child(balance(theirs, partner))
        .maybe((!looking).then(|| back(theirs, partner, looks, run)))
}

/// Every entry with a place for the partner's number.
fn entries(theirs: &Assessment, partner: &Partner, looking: bool, run: &Run) -> El {
    let late = late(partner, theirs.half_life);
    let scale = el("dl").class("worth-scale").each(Worth::ALL.iter().zip(SCALE), |(worth, text)| {
        el("div").child(el("dt").class("figure").text(worth.number().to_string())).child(el("dd").text(text))
    });
    let help = el("div")
        .class("worth-help")
        .child(el("h3").text(w::SCALE))
        .child(scale)
        .child(p("muted", w::SCALE_TEXT));
    let list = el("ul")
        .class("exchange-list")
        .each(partner.entries.iter().enumerate(), |(at, entry)| row(at, entry, &late, looking, run));
    section("worths", w::ENTRIES)
        .child(help)
        .child(list)
        .maybe((!looking).then(|| p("muted", w::ENTRIES_TEXT)))
}

fn row(at: usize, entry: &Entry, late: &[Promise], looking: bool, run: &Run) -> El {
    let name = ["worth-", &entry.id].concat();
    let choice = |worth: Option<Worth>| {
        let number = worth.map_or_else(String::new, |w| w.number().to_string());
        let shown = if worth.is_none() { w::NONE.into() } else { number.clone() };
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name.clone())
            .value(number.into())
            .checked(entry.partner_value == worth)
            .flag("disabled", looking)
            .choose(run, Command::TheirNumber(at, worth));
        el("label").class("chip figure").child(input).child(span("", shown))
    };
    let legend = el("legend")
        .child(span("exchange-when", when(entry, false, late, at)))
        .child(span("visually-hidden", ": "))
        .child(span("exchange-what", title(entry)));
    let mut numbers = el("div").class("worth-numbers").child(span("worth-label", w::NUMBER));
    for worth in &Worth::ALL {
        numbers = numbers.child(choice(Some(*worth)));
    }
    let group = el("fieldset")
        .child(legend)
        .child(p("worth-value figure", w::value(&entry.value.number().to_string())))
        .child(numbers.child(choice(None)));
    el("li").key(&entry.id).class("exchange-entry").attr("data-entry", entry.id.clone()).child(group)
}

/// The balance by the founder's values and with the partner's numbers.
fn balance(theirs: &Assessment, partner: &Partner) -> El {
    let mut without = partner.entries.clone();
    for entry in &mut without {
        entry.partner_value = None;
    }
    let of = |entries: &[Entry]| Account::of(entries, theirs.half_life).balance(today()).total();
    let figure = |label: &'static str, name: &'static str, value: f64| {
        el("div").child(el("dt").text(label)).child(el("dd").child(data(name, Some(value), tenths(value))))
    };
    let fades = match theirs.half_life {
        HalfLife::Days(days) => w::balance_fades(&days.to_string()),
        HalfLife::Never => w::BALANCE_STAYS.into(),
    };
    let figures = el("dl")
        .class("exchange-figures")
        .child(figure(w::BALANCE_GIVEN, "balance-given", of(&without)))
        .child(figure(w::BALANCE_OWN, "balance", of(&partner.entries)));
    section("between", w::BALANCE)
        .attr("data-partner", partner.id.clone())
        .child(figures)
        .child(p("", w::BALANCE_TEXT))
        .child(p("muted", fades))
}

/// The link that goes back.
fn back(theirs: &Assessment, partner: &Partner, looks: &Looks, run: &Run) -> El {
    let count = partner.entries.iter().filter(|e| e.partner_value.is_some()).count();
    let count = w::back_count(&count.to_string(), &partner.entries.len().to_string());
    let fragment = link::encode(theirs, link::EXCHANGED).unwrap_or_default();
    section("back", w::BACK)
        .child(p("", w::BACK_TEXT))
        .child(p("figure", count).attr("role", "status"))
        .child(link_field("back-link", "#back-link", w::BACK_LINK, address_of(&fragment), looks, run))
}
