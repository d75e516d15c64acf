//! Dated signs that a partner wants partners; they fade.

use crate::model::{Day, Partner, Signal, Standing, Strength};
use crate::state::{Action, PartnerChange, SignalChange};
use crate::ui::chart::value_bar;
use crate::ui::command::Command;
use crate::ui::el::{El, button, checked_field, el, entered, field, p, section, select};
use crate::ui::figure::hundredths;
use crate::ui::ledger::entry::bounded_day;
use crate::ui::page::Page;
use crate::words::{entry, partner as w};

const STRENGTHS: [(&str, &str); 3] = [("weak", w::WEAK), ("clear", w::CLEAR), ("strong", w::STRONG)];

/// The signals, with what is left of each today.
pub fn signals(page: Page, partner: &Partner, standing: &Standing) -> El {
    let fresh =
        Signal { date: page.today, strength: Strength::Clear, note: String::new(), url: String::new() };
    let add = Command::Do(Action::Partner(partner.id.clone(), PartnerChange::AddSignal(fresh)));
    section("signals", w::SIGNALS)
        .child(p("muted", w::SIGNALS_TEXT))
        .child(p("figure", w::willingness(&hundredths(standing.willingness))))
        .child(
            el("ul")
                .class("signal-list")
                .each(partner.signals.iter().enumerate(), |(at, signal)| row(page, partner, at, signal)),
        )
        .child(button("button", w::ADD_SIGNAL, page.run, add).attr("data-action", "add-signal"))
}

fn row(page: Page, partner: &Partner, at: usize, signal: &Signal) -> El {
    let name = |field: &str| [field, "-", &at.to_string()].concat();
    let change = |make: fn(String, &Signal) -> SignalChange| {
        let (id, signal) = (partner.id.clone(), signal.clone());
        move |text: String| {
            Command::Do(Action::Partner(id.clone(), PartnerChange::Signal(at, make(text, &signal))))
        }
    };
    let line = |kind: &'static str, value: String, make: fn(String, &Signal) -> SignalChange| {
        el("input")
            .attr("type", kind)
            .attr("maxlength", "1000")
            .value(value.into())
            .typed(page.run, change(make))
    };
    let strength = select(
        &STRENGTHS,
        signal.strength.id(),
        page.run,
        change(|text, signal| {
            let chosen = Strength::ALL.iter().copied().find(|s| s.id() == text);
            SignalChange::Strength(chosen.unwrap_or(signal.strength))
        }),
    );
    let date = entered(
        "date",
        &signal.date.to_string(),
        page.run,
        change(|text, s| SignalChange::Date(Day::parse(&text).unwrap_or(s.date))),
    );
    let date = bounded_day(date).flag("required", true);
    let left = signal.left(Signal::HALF_LIFE, page.today);
    let days = page.today.since(signal.date).max(0).to_string();
    let text = w::left(&hundredths(left), &hundredths(signal.strength.value()), &days);
    // Only what is an address of the web becomes a link.
    let is_web = signal.url.starts_with("https://") || signal.url.starts_with("http://");
    let link = is_web.then(|| {
        el("a")
            .attr("href", signal.url.clone())
            .attr("rel", "noopener noreferrer")
            .attr("target", "_blank")
            .text(w::OPEN)
    });
    let remove = Action::Partner(partner.id.clone(), PartnerChange::Signal(at, SignalChange::Remove));
    el("li")
        .class("signal")
        .child(value_bar(Some(left)))
        .child(p("muted figure", text))
        .child(
            el("div")
                .class("entry-fields")
                .child(checked_field(name("signal-date"), w::DATE, date, entry::DAY_NEEDED))
                .child(field(name("signal-strength"), w::STRENGTH, strength))
                .child(field(
                    name("signal-note"),
                    w::WHAT,
                    line("text", signal.note.clone(), |text, _| SignalChange::Note(text)),
                ))
                .child(field(
                    name("signal-url"),
                    w::LINK,
                    line("url", signal.url.clone(), |text, _| SignalChange::Url(text)),
                )),
        )
        .child(el("div").class("actions").maybe(link).child(button(
            "button quiet",
            entry::DELETE,
            page.run,
            Command::Do(remove),
        )))
}
