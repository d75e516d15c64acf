//! Partners and their ledgers, from JSON.

use super::node::Node;
use super::{FileError, LONGEST_LINE, LONGEST_NOTE, MOST_HOURS, Problem};
use crate::codec::ids::Ids;
use crate::model::ledger::{Entry, Kind, Move, Worth};
use crate::model::{Fit, Level, Partner, Signal, Strength};

pub(super) fn read_all(root: &Node, ignored: &mut Vec<String>) -> Result<Vec<Partner>, FileError> {
    let mut ids = Ids::default();
    let mut partners = root.items("partners", |_, node| read(&node.object()?, &mut ids, ignored))?;
    for (i, partner) in partners.iter_mut().enumerate() {
        ids.fill(&mut partner.id, 'p', i);
    }
    Ok(partners)
}

fn read(node: &Node, ids: &mut Ids, ignored: &mut Vec<String>) -> Result<Partner, FileError> {
    let known = ["id", "name", "website", "focus", "archived", "fit", "signals", "entries"];
    node.report_unknown(&known, ignored);
    let mut entry_ids = Ids::default();
    let mut partner = Partner {
        id: read_id(node, ids)?,
        name: node.need("name")?.text(LONGEST_LINE)?,
        website: node.text_of("website", LONGEST_LINE)?,
        focus: node.flag_of("focus")?,
        archived: node.flag_of("archived")?,
        fit: match node.field("fit") {
            Some(fit) => read_fit(&fit.object()?, ignored)?,
            None => Fit::default(),
        },
        signals: node.items("signals", |_, signal| read_signal(&signal.object()?, ignored))?,
        entries: node.items("entries", |_, entry| read_entry(&entry.object()?, &mut entry_ids, ignored))?,
    };
    for (i, entry) in partner.entries.iter_mut().enumerate() {
        entry_ids.fill(&mut entry.id, 'e', i);
    }
    Ok(partner)
}

fn read_fit(node: &Node, ignored: &mut Vec<String>) -> Result<Fit, FileError> {
    node.report_unknown(&["customers", "first_win", "offer_fit", "way_in", "capacity", "conflict"], ignored);
    let level = |key: &str| -> Result<Option<Level>, FileError> {
        node.field(key).map(|level| level.level()).transpose()
    };
    Ok(Fit {
        customers: level("customers")?,
        first_win: level("first_win")?,
        offer_fit: level("offer_fit")?,
        way_in: level("way_in")?,
        capacity: level("capacity")?,
        conflict: level("conflict")?,
    })
}

fn read_signal(node: &Node, ignored: &mut Vec<String>) -> Result<Signal, FileError> {
    node.report_unknown(&["date", "strength", "note", "url"], ignored);
    Ok(Signal {
        date: node.need("date")?.day()?,
        strength: node
            .need("strength")?
            .named(|id| Strength::ALL.into_iter().find(|strength| strength.id() == id))?,
        note: node.text_of("note", LONGEST_NOTE)?,
        url: node.text_of("url", LONGEST_LINE)?,
    })
}

fn read_entry(node: &Node, ids: &mut Ids, ignored: &mut Vec<String>) -> Result<Entry, FileError> {
    let known = [
        "id",
        "direction",
        "catalogue",
        "kind",
        "title",
        "value",
        "partner_value",
        "hours",
        "money",
        "state",
        "due",
        "date",
        "note",
    ];
    node.report_unknown(&known, ignored);
    Ok(Entry {
        id: read_id(node, ids)?,
        step: read_step(node)?,
        catalogue: Some(node.text_of("catalogue", LONGEST_LINE)?).filter(|id| !id.is_empty()),
        kind: node.need("kind")?.named(|id| Kind::ALL.into_iter().find(|kind| kind.id() == id))?,
        title: node.text_of("title", LONGEST_LINE)?,
        value: worth(&node.need("value")?)?,
        partner_value: node.field("partner_value").map(|value| worth(&value)).transpose()?,
        hours: node.field("hours").map(|hours| read_hours(&hours)).transpose()?,
        money: node.flag_of("money")?,
        due: node.day_of("due")?,
        date: node.day_of("date")?,
        note: node.text_of("note", LONGEST_NOTE)?,
    })
}

/// Direction and state; a missing state is `planned`, which counts for nothing.
fn read_step(node: &Node) -> Result<Move, FileError> {
    let direction = node.need("direction")?;
    let direction = direction
        .named(|id| Move::ALL.into_iter().map(|step| step.ids().0).find(|direction| *direction == id))?;
    let find = |state: &str| Move::ALL.into_iter().find(|step| step.ids() == (direction, state));
    match node.field("state") {
        Some(state) => state.named(find),
        None => find("planned").ok_or_else(|| node.fail(Problem::NotAllowed)),
    }
}

fn worth(node: &Node) -> Result<Worth, FileError> {
    let number = node.json.as_number().filter(|n| f64::from(*n as u8) == *n);
    number.and_then(|n| Worth::new(n as u8)).ok_or_else(|| node.fail(Problem::NotAllowed))
}

fn read_hours(node: &Node) -> Result<f64, FileError> {
    let hours = node.json.as_number().filter(|hours| (0.0..=MOST_HOURS).contains(hours));
    hours.map(f64::abs).ok_or_else(|| node.fail(Problem::NotAllowed))
}

/// The id of an item, empty where it is missing.
fn read_id(node: &Node, ids: &mut Ids) -> Result<String, FileError> {
    let Some(field) = node.field("id") else { return Ok(String::new()) };
    let id = field.text(LONGEST_LINE)?;
    if ids.add(&id) { Ok(id) } else { Err(field.fail(Problem::Duplicate)) }
}
