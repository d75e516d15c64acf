//! Dated signs that a partner wants partners; they fade.

use super::Look;
use crate::model::ledger::HalfLife;
use crate::model::{Day, Partner, RULES, Signal, Standing, Strength, page_address, willingness_fading};
use crate::state::{Action, PartnerChange, SignalChange};
use crate::ui::chart::fading_bar;
use crate::ui::command::{self, Command};
use crate::ui::el::{El, button, checked_field, el, entered, field, p, section, select};
use crate::ui::figure::{hundredths, shown, tenths};
use crate::ui::ledger::{accounts, entry as days};
use crate::ui::page::Page;
use crate::ui::sources::sources;
use crate::words::{entry, ledger, partner as w};

const STRENGTHS: [(&str, &str); 3] = [("weak", w::WEAK), ("clear", w::CLEAR), ("strong", w::STRONG)];

/// The signals, with what is left of each today.
pub fn signals(page: Page, partner: &Partner, standing: &Standing) -> El {
    let half_life = page.looks.partners.half_life.map_or(Signal::HALF_LIFE, HalfLife::Days);
    let willingness = willingness_fading(&partner.signals, half_life, page.today);
    let fresh = Signal {
        id: 0,
        date: page.today,
        strength: Strength::Clear,
        note: String::new(),
        url: String::new(),
    };
    let add = Command::Do(Action::Partner(partner.id.clone(), PartnerChange::AddSignal(fresh)));
    let rows = partner.signals.iter().enumerate();
    section("signals", w::SIGNALS)
        .child(p("muted", w::signals_text(&method_days())))
        .child(p("path-sum", w::willingness(&hundredths(willingness))).attr("role", "status"))
        .child(
            el("ul")
                .class("signal-list")
                .each(rows, |(at, signal)| row(page, partner, at, signal, half_life)),
        )
        .child(button("button", w::ADD_SIGNAL, page.run, add).attr("data-action", "add-signal"))
        .child(other_half_life(page, partner, standing, willingness))
}

/// The method's half-life in days.
fn method_days() -> String {
    tenths(RULES.signal.half_life.value)
}

fn look(days: Option<u16>) -> Command {
    Command::Look(command::Look::Partners(Look::HalfLife(days)))
}

/// Another half-life to look at them with. It is not kept: what is kept has no place for it.
fn other_half_life(page: Page, partner: &Partner, standing: &Standing, willingness: f64) -> El {
    let tried = page.looks.partners.half_life;
    let days = tried.map_or_else(method_days, |days| days.to_string());
    let input = entered("number", &days, page.run, move |text| look(accounts::days_of(&text).or(tried)));
    let said = tried.map(|_| {
        let fit = partner.fit.score(willingness).map(|fit| fit.points);
        w::tried(
            &hundredths(willingness),
            &hundredths(standing.willingness),
            &shown(fit),
            &shown(standing.fit.map(|fit| fit.points)),
        )
    });
    let back = || button("button quiet", "", page.run, look(None)).text(w::tried_back(&method_days()));
    el("div")
        .class("signal-half-life")
        .child(checked_field(
            "signal-half-life".into(),
            w::HALF_LIFE,
            accounts::bounded_days(input),
            ledger::HALF_LIFE_WRONG,
        ))
        .child(
            el("div")
                .attr("role", "status")
                .child(p("muted", w::tried_text(&method_days())))
                .maybe(said.map(|said| p("figure", said))),
        )
        .maybe(tried.map(|_| back()))
        .child(sources(RULES.signal.half_life.sources))
}

fn row(page: Page, partner: &Partner, at: usize, signal: &Signal, half_life: HalfLife) -> El {
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
    let date = days::bounded_day(date).flag("required", true);
    let left = signal.left(half_life, page.today);
    let strong = signal.strength.value();
    let age = page.today.since(signal.date);
    let text = if age < 0 {
        w::NOT_YET.into()
    } else {
        w::left(&tenths(100.0 * left / strong), &hundredths(left), &hundredths(strong), &age.to_string())
    };
    // Only what is an address of the web becomes a link.
    let link = page_address(&signal.url).map(|url| {
        el("a")
            .attr("href", String::from(url))
            .attr("rel", "noopener noreferrer")
            .attr("target", "_blank")
            .text(w::OPEN)
    });
    let remove = Action::Partner(partner.id.clone(), PartnerChange::Signal(at, SignalChange::Remove));
    let remove = button("button quiet", entry::DELETE, page.run, Command::Do(remove))
        .attr("aria-label", w::delete_signal(&(at + 1).to_string()));
    el("li")
        .key(&signal.id.to_string())
        .class("signal")
        .child(el("div").class("signal-left").child(p("figure", text)).child(fading_bar(left, strong)))
        .child(
            el("div")
                .class("signal-fields")
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
        .child(el("div").class("actions").maybe(link).child(remove))
}
