//! One entry: how far it has come, and everything about it to change.

use super::Look;
use super::fold::fold;
use super::names::{entry_title, kind, step};
use crate::browser::read_number;
use crate::model::Day;
use crate::model::ledger::{Account, Entry, GetState, GiveState, HalfLife, Kind, Move, Worth};
use crate::state::{Action, EntryChange, PartnerChange};
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, On, button, checked_field, el, entered, field, select, span};
use crate::words::entry as w;

/// A value that the ledger takes, as text.
pub const WORTHS: [(&str, &str); 5] = [("1", "1"), ("2", "2"), ("3", "3"), ("5", "5"), ("8", "8")];

/// An entry of a partner's account.
#[derive(PartialEq)]
pub struct EntryRow {
    /// Whose it is, by id.
    pub partner: String,
    /// What was entered.
    pub entry: Entry,
    /// The day it is looked at.
    pub today: Day,
    /// Whether what belongs to it is unfolded.
    pub unfolded: bool,
}

/// What belongs to it is folded away: most rows never are unfolded, and it is four fifths of a row.
pub fn entry_row(row: &EntryRow, run: &Run) -> El {
    let EntryRow { partner, entry, today, unfolded } = row;
    let today = *today;
    let direction = if let Move::Give(_) = entry.step { w::GIVE } else { w::GET };
    let title = entry_title(entry);
    // How fast trust fades has no say in this.
    let late = Account::of(std::slice::from_ref(entry), HalfLife::Never)
        .open_promises(today)
        .iter()
        .any(|p| p.is_late(today));
    let worth = entry.partner_value.unwrap_or(entry.value).number().to_string();
    let worth = if entry.partner_value.is_some() { w::worth_theirs(&worth) } else { w::worth(&worth) };
    let day = match (entry.date, entry.due) {
        (Some(date), _) => w::done_on(&date.to_string()),
        (None, Some(due)) if late => w::late_since(&due.to_string()),
        (None, Some(due)) => w::due_on(&due.to_string()),
        (None, None) => String::new(),
    };
    let choices: Vec<(&'static str, &'static str)> = moves(entry).map(|m| (m.ids().1, step(m))).collect();
    let (id, of, before) = (entry.id.clone(), partner.clone(), entry.clone());
    let state = select(&choices, entry.step.ids().1, run, move |chosen| {
        let to = moves(&before).find(|m| m.ids().1 == chosen).unwrap_or(before.step);
        change(&of, &id, EntryChange::Step(to, is_done(to).then_some(before.date.unwrap_or(today))))
    });
    let head = el("div")
        .class("entry-head")
        .child(
            el("span")
                .class("entry-what")
                .child(el("strong").text(title.clone()))
                .child(span("muted", direction)),
        )
        .child(span(if late { "figure is-late" } else { "figure muted" }, day))
        .child(span("figure", worth))
        .child(state.attr("aria-label", w::state_label(&title)));
    let more = span("visually-hidden", [": ", &title].concat());
    el("li")
        .class("entry")
        .attr("data-entry", entry.id.clone())
        .child(head)
        .child(fold(place_of(partner, entry), *unfolded, w::MORE, run).child(more))
        .maybe(unfolded.then(|| fields(partner, entry, run)))
}

/// The states of an entry's direction.
fn moves(entry: &Entry) -> impl Iterator<Item = Move> {
    let gives = matches!(entry.step, Move::Give(_));
    Move::ALL.iter().copied().filter(move |m| matches!(m, Move::Give(_)) == gives)
}

/// Whether a state has a day on which it was reached.
fn is_done(step: Move) -> bool {
    matches!(step, Move::Give(GiveState::Delivered | GiveState::Released) | Move::Get(GetState::Received))
}

fn change(partner: &str, entry: &str, change: EntryChange) -> Command {
    Command::Do(Action::Partner(partner.into(), PartnerChange::Entry(entry.into(), change)))
}

/// Bounds a field to the days that there are.
pub fn bounded_day(input: El) -> El {
    input.attr("min", Day::FIRST.to_string()).attr("max", Day::LAST.to_string())
}

/// The day by which an entry is sorted. What has no day yet is still to come.
pub fn sort_day(entry: &Entry) -> i32 {
    entry.date.or(entry.due).map_or(i32::MAX, Day::number)
}

/// What tells an entry apart from all others.
pub fn place_of(partner: &str, entry: &Entry) -> String {
    [partner, "/", &entry.id].concat()
}

/// Hours as typed; those before where they are none.
fn hours_of(text: &str, before: Option<f64>) -> Option<f64> {
    if text.is_empty() {
        return None;
    }
    read_number(text).filter(|h| (0.0..=100_000.0).contains(h)).or(before)
}

fn worth_of(text: &str) -> Option<Worth> {
    Worth::new(text.parse().ok()?)
}

fn fields(partner: &str, entry: &Entry, run: &Run) -> El {
    let name = |field: &str| [field, "-", &entry.id].concat();
    let to = |make: fn(String, &Entry) -> EntryChange| {
        let (of, entry) = (partner.to_owned(), entry.clone());
        move |text: String| change(&of, &entry.id, make(text, &entry))
    };
    let line = |kind: &'static str, value: String, make: fn(String, &Entry) -> EntryChange| {
        el("input").attr("type", kind).attr("maxlength", "1000").value(value.into()).typed(run, to(make))
    };
    let hold = Command::Look(command::Look::Ledger(Look::Hold(place_of(partner, entry), sort_day(entry))));
    let day = |day: Option<Day>, make: fn(String, &Entry) -> EntryChange| {
        let text = day.map(|d| d.to_string()).unwrap_or_default();
        bounded_day(entered("date", &text, run, to(make))).when(On::Focus, run, hold.clone())
    };
    let kinds: Vec<(&'static str, &'static str)> = Kind::ALL.iter().map(|k| (k.id(), kind(*k))).collect();
    let mut theirs = vec![("", w::NO_NUMBER)];
    theirs.extend(WORTHS);
    let value = entry.value.number().to_string();
    let partner_value = entry.partner_value.map(|v| v.number().to_string()).unwrap_or_default();
    let money = el("input")
        .attr("type", "checkbox")
        .checked(entry.money)
        .choose(run, change(partner, &entry.id, EntryChange::Money(!entry.money)));
    let note = el("textarea")
        .attr("maxlength", "100000")
        .value(entry.note.clone().into())
        .typed(run, to(|text, _| EntryChange::Note(text)));
    let hours = entry.hours.map(crate::browser::exact).unwrap_or_default();
    let hours = entered("number", &hours, run, to(|text, e| EntryChange::Hours(hours_of(&text, e.hours))))
        .attr("min", "0")
        .attr("max", "100000")
        .attr("step", "any");
    let remove = change(partner, &entry.id, EntryChange::Remove);
    el("div")
        .class("entry-fields")
        .child(field(
            name("title"),
            w::WHAT,
            line("text", entry.title.clone(), |text, _| EntryChange::Title(text)),
        ))
        .child(field(
            name("kind"),
            w::KIND,
            select(
                &kinds,
                entry.kind.id(),
                run,
                to(|text, entry| {
                    EntryChange::Kind(
                        Kind::ALL.iter().copied().find(|k| k.id() == text).unwrap_or(entry.kind),
                    )
                }),
            ),
        ))
        .child(field(
            name("value"),
            w::VALUE,
            select(
                &WORTHS,
                &value,
                run,
                to(|text, e| EntryChange::Value(worth_of(&text).unwrap_or(e.value))),
            ),
        ))
        .child(field(
            name("theirs"),
            w::THEIRS,
            select(&theirs, &partner_value, run, to(|text, _| EntryChange::PartnerValue(worth_of(&text)))),
        ))
        .child(checked_field(
            name("due"),
            w::DUE,
            day(entry.due, |text, e| {
                EntryChange::Due(if text.is_empty() { None } else { Day::parse(&text).or(e.due) })
            }),
            w::DAY_WRONG,
        ))
        .maybe(is_done(entry.step).then(|| {
            // Without a day it would not count, so that an emptied field changes nothing.
            let keep = |text: String, e: &Entry| EntryChange::Date(Day::parse(&text).or(e.date));
            checked_field(name("date"), w::DONE, day(entry.date, keep).attr("required", ""), w::DAY_NEEDED)
        }))
        .child(checked_field(name("hours"), w::HOURS, hours, w::HOURS_WRONG))
        .child(field(name("note"), w::NOTE, note))
        .child(el("label").class("option plain").child(money).child(span("", w::MONEY)))
        .child(el("div").child(button("button quiet", w::DELETE, run, remove)))
}
