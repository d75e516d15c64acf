//! What a person can do to a partner and its ledger.

use crate::codec::file::MOST_ITEMS;
use crate::codec::{Names, free_id};
use crate::model::ledger::{Entry, Kind, Move, Worth};
use crate::model::{Assessment, Day, FitField, Level, Partner, Signal, Strength};

/// A change to one partner.
#[derive(Debug, Clone, PartialEq)]
pub enum PartnerChange {
    /// Names it.
    Name(String),
    /// Says where its website is.
    Website(String),
    /// Takes it into focus, or out of it.
    Focus(bool),
    /// Puts it out of the way, or brings it back. An archived partner is out of focus.
    Archived(bool),
    /// Says what is known of a field of its fit.
    Fit(FitField, Option<Level>),
    /// Notes a signal, which gets a number.
    AddSignal(Signal),
    /// Changes the signal at a position.
    Signal(usize, SignalChange),
    /// Adds entries to its ledger; those without an id get one.
    AddEntries(Vec<Entry>),
    /// Changes the entry of this id.
    Entry(String, EntryChange),
    /// Takes over the partner's own numbers, by id of the entry.
    PartnerValues(Vec<(String, Option<Worth>)>),
}

/// A change to one signal.
#[derive(Debug, Clone, PartialEq)]
pub enum SignalChange {
    /// When it was seen.
    Date(Day),
    /// How much it says.
    Strength(Strength),
    /// What it was.
    Note(String),
    /// Where it can be looked up.
    Url(String),
    /// Deletes it.
    Remove,
}

/// A change to one entry of a ledger.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryChange {
    /// How far it has come, and when that was done: only delivered, received and released have a date.
    Step(Move, Option<Day>),
    /// What it is.
    Title(String),
    /// What sort of thing it is.
    Kind(Kind),
    /// What the founder thinks it is worth.
    Value(Worth),
    /// What the partner says it is worth.
    PartnerValue(Option<Worth>),
    /// Hours it takes.
    Hours(Option<f64>),
    /// Whether it is money only.
    Money(bool),
    /// When it was promised for.
    Due(Option<Day>),
    /// When it was done.
    Date(Option<Day>),
    /// A note.
    Note(String),
    /// Deletes it.
    Remove,
}

/// Adds partners after those that are there, as many as can be read again.
pub(super) fn add(assessment: &mut Assessment, partners: Vec<Partner>) {
    let kept = &mut assessment.partners;
    let mut taken = Names::for_count(kept.len() + partners.len());
    for partner in kept.iter() {
        taken.add(partner.id.clone());
    }
    let mut next = kept.len();
    let room = MOST_ITEMS.saturating_sub(kept.len());
    for mut partner in partners.into_iter().take(room) {
        if partner.id.is_empty() || !taken.add(partner.id.clone()) {
            next = next.max(kept.len());
            partner.id = free_id(&mut taken, 'p', &mut next);
        }
        kept.push(partner.into());
    }
}

/// Changes the partner of this id; nothing where there is none.
pub(super) fn change(assessment: &mut Assessment, id: &str, change: PartnerChange) {
    let Some(partner) = assessment.partners.iter_mut().find(|p| p.id == id) else { return };
    let partner: &mut Partner = partner;
    match change {
        PartnerChange::Name(name) => partner.name = name,
        PartnerChange::Website(website) => partner.website = website,
        PartnerChange::Focus(focus) => partner.focus = focus && !partner.archived,
        PartnerChange::Archived(archived) => {
            partner.archived = archived;
            partner.focus &= !archived;
        }
        PartnerChange::Fit(field, level) => partner.fit.set(field, level),
        PartnerChange::AddSignal(mut signal) => {
            signal.id = partner.next_signal();
            partner.signals.push(signal);
        }
        PartnerChange::Signal(at, SignalChange::Remove) => {
            if at < partner.signals.len() {
                partner.signals.remove(at);
            }
        }
        PartnerChange::Signal(at, change) => {
            if let Some(signal) = partner.signals.get_mut(at) {
                change_signal(signal, change);
            }
        }
        PartnerChange::AddEntries(entries) => {
            let kept = &mut partner.entries;
            let mut taken = Names::for_count(kept.len() + entries.len());
            for entry in kept.iter() {
                taken.add(entry.id.clone());
            }
            let mut next = kept.len();
            for mut entry in entries {
                if entry.id.is_empty() || !taken.add(entry.id.clone()) {
                    next = next.max(kept.len());
                    entry.id = free_id(&mut taken, 'e', &mut next);
                }
                kept.push(entry);
            }
        }
        PartnerChange::Entry(id, EntryChange::Remove) => partner.entries.retain(|e| e.id != id),
        PartnerChange::Entry(id, change) => {
            if let Some(entry) = partner.entries.iter_mut().find(|e| e.id == id) {
                change_entry(entry, change);
            }
        }
        PartnerChange::PartnerValues(values) => {
            for (id, value) in values {
                if let Some(entry) = partner.entries.iter_mut().find(|e| e.id == id) {
                    entry.partner_value = value;
                }
            }
        }
    }
}

fn change_signal(signal: &mut Signal, change: SignalChange) {
    match change {
        SignalChange::Date(date) => signal.date = date,
        SignalChange::Strength(strength) => signal.strength = strength,
        SignalChange::Note(note) => signal.note = note,
        SignalChange::Url(url) => signal.url = url,
        SignalChange::Remove => {}
    }
}

fn change_entry(entry: &mut Entry, change: EntryChange) {
    match change {
        EntryChange::Step(step, date) => {
            entry.step = step;
            entry.date = date;
        }
        EntryChange::Title(title) => entry.title = title,
        EntryChange::Kind(kind) => entry.kind = kind,
        EntryChange::Value(value) => entry.value = value,
        EntryChange::PartnerValue(value) => entry.partner_value = value,
        EntryChange::Hours(hours) => entry.hours = hours,
        EntryChange::Money(money) => entry.money = money,
        EntryChange::Due(due) => entry.due = due,
        EntryChange::Date(date) => entry.date = date,
        EntryChange::Note(note) => entry.note = note,
        EntryChange::Remove => {}
    }
}

impl PartnerChange {
    /// Whether this goes on typing where `before` was typed.
    pub(super) fn continues(&self, before: &PartnerChange) -> bool {
        match (before, self) {
            (PartnerChange::Name(_), PartnerChange::Name(_))
            | (PartnerChange::Website(_), PartnerChange::Website(_)) => true,
            (PartnerChange::Signal(a, before), PartnerChange::Signal(b, change)) => {
                a == b
                    && matches!(
                        (before, change),
                        (SignalChange::Note(_), SignalChange::Note(_))
                            | (SignalChange::Url(_), SignalChange::Url(_))
                            | (SignalChange::Date(_), SignalChange::Date(_))
                    )
            }
            (PartnerChange::Entry(a, before), PartnerChange::Entry(b, change)) => {
                a == b
                    && matches!(
                        (before, change),
                        (EntryChange::Title(_), EntryChange::Title(_))
                            | (EntryChange::Note(_), EntryChange::Note(_))
                            | (EntryChange::Due(_), EntryChange::Due(_))
                            | (EntryChange::Date(_), EntryChange::Date(_))
                    )
            }
            _ => false,
        }
    }
}
