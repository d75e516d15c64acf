//! The ledger in a link.

use super::LinkError;
use super::bits::{Reader, Writer};
use super::core::{out_of_range, read_day};
use super::partners::{read_id, read_text, write_id};
use crate::codec::file::MOST_HOURS;
use crate::codec::ids::Ids;
use crate::codec::place::Place;
use crate::model::ledger::{Entry, HalfLife, Kind, Move, Worth};
use crate::model::{Assessment, Partner};

const HALF_LIFE_BITS: u8 = 12;
const CHOICE_BITS: u8 = 3;

pub(super) fn write(assessment: &Assessment, named: bool) -> Option<Writer> {
    let has_entries = assessment.partners.iter().any(|partner| !partner.entries.is_empty());
    if !has_entries && assessment.half_life == HalfLife::STANDARD {
        return None;
    }
    let mut bits = Writer::default();
    let days = match assessment.half_life {
        HalfLife::Days(days) => days.into(),
        HalfLife::Never => 0,
    };
    bits.number(days, HALF_LIFE_BITS);
    let mut seen = Vec::new();
    for partner in &assessment.partners {
        bits.count(partner.entries.len());
        for (i, entry) in partner.entries.iter().enumerate() {
            write_entry(&mut bits, entry, i, named, &mut seen);
        }
    }
    Some(bits)
}

pub(super) fn read(mut bits: Reader, named: bool, partners: &mut [Partner]) -> Result<HalfLife, LinkError> {
    let half_life = match bits.number(HALF_LIFE_BITS)? {
        0 => HalfLife::Never,
        days @ 1..=3650 => HalfLife::Days(days as u16),
        _ => return Err(out_of_range(&Place::Key(&Place::Root, "half_life_days"))),
    };
    let mut seen = Vec::new();
    let list = Place::Key(&Place::Root, "partners");
    for (p, partner) in partners.iter_mut().enumerate() {
        let place = Place::Item(&list, p);
        let entries = Place::Key(&place, "entries");
        let mut ids = Ids::default();
        partner.entries =
            bits.items(|bits, i| read_entry(bits, named, &mut ids, &mut seen, &Place::Item(&entries, i)))?;
        for (i, entry) in partner.entries.iter_mut().enumerate() {
            ids.fill(&mut entry.id, 'e', i);
        }
    }
    bits.end()?;
    Ok(half_life)
}

fn write_entry<'a>(
    bits: &mut Writer,
    entry: &'a Entry,
    position: usize,
    named: bool,
    seen: &mut Vec<&'a str>,
) {
    if named {
        write_id(bits, &entry.id, 'e', position);
    }
    bits.number(place_in(&Move::ALL, entry.step), CHOICE_BITS);
    bits.number(place_in(&Kind::ALL, entry.kind), CHOICE_BITS);
    bits.number(place_in(&Worth::ALL, entry.value), CHOICE_BITS);
    bits.number(entry.partner_value.map_or(0, |value| place_in(&Worth::ALL, value) + 1), CHOICE_BITS);
    bits.flag(entry.money);
    bits.maybe(entry.hours.filter(|hours| is_allowed(*hours)), write_hours);
    bits.maybe(entry.due, Writer::day);
    bits.maybe(entry.date, Writer::day);
    bits.maybe(entry.catalogue.as_deref().filter(|id| !id.is_empty()), |bits, id| {
        write_catalogue(bits, id, seen)
    });
    if named {
        bits.text(&entry.title);
        bits.text(&entry.note);
    }
}

fn read_entry(
    bits: &mut Reader,
    named: bool,
    ids: &mut Ids,
    seen: &mut Vec<String>,
    place: &Place,
) -> Result<Entry, LinkError> {
    Ok(Entry {
        id: if named { read_id(bits, ids, place)? } else { String::new() },
        step: choice(&Move::ALL, bits.index(CHOICE_BITS)?, place, "state")?,
        kind: choice(&Kind::ALL, bits.index(CHOICE_BITS)?, place, "kind")?,
        value: choice(&Worth::ALL, bits.index(CHOICE_BITS)?, place, "value")?,
        partner_value: match bits.index(CHOICE_BITS)?.checked_sub(1) {
            None => None,
            Some(index) => Some(choice(&Worth::ALL, index, place, "partner_value")?),
        },
        money: bits.flag()?,
        hours: bits.maybe(|bits| read_hours(bits, &Place::Key(place, "hours")))?,
        due: bits.maybe(|bits| read_day(bits, &Place::Key(place, "due")))?,
        date: bits.maybe(|bits| read_day(bits, &Place::Key(place, "date")))?,
        catalogue: bits.maybe(|bits| read_catalogue(bits, seen))?,
        title: read_text(bits, named)?,
        note: read_text(bits, named)?,
    })
}

/// A catalogue id: as a text the first time, as a number after that.
fn write_catalogue<'a>(bits: &mut Writer, id: &'a str, seen: &mut Vec<&'a str>) {
    match seen.iter().position(|known| *known == id) {
        Some(position) => bits.count(position + 1),
        None => {
            bits.count(0);
            bits.text(id);
            seen.push(id);
        }
    }
}

fn read_catalogue(bits: &mut Reader, seen: &mut Vec<String>) -> Result<String, LinkError> {
    match bits.count()?.checked_sub(1) {
        Some(position) => seen.get(position).cloned().ok_or(LinkError::Damaged),
        None => {
            let id = bits.text()?;
            seen.push(id.clone());
            Ok(id)
        }
    }
}

/// The position of a value among all of its kind.
fn place_in<T: PartialEq>(all: &[T], value: T) -> u64 {
    all.iter().position(|v| *v == value).unwrap_or_default() as u64
}

fn choice<T: Copy>(all: &[T], index: usize, place: &Place, key: &str) -> Result<T, LinkError> {
    all.get(index).copied().ok_or_else(|| out_of_range(&Place::Key(place, key)))
}

fn write_hours(bits: &mut Writer, hours: f64) {
    let quarters = hours * 4.0;
    let is_count = f64::from(quarters as u32) == quarters;
    bits.flag(!is_count);
    if is_count {
        bits.count(quarters as usize);
    } else {
        bits.number(hours.to_bits(), 64);
    }
}

fn read_hours(bits: &mut Reader, place: &Place) -> Result<f64, LinkError> {
    let hours = if bits.flag()? { f64::from_bits(bits.number(64)?) } else { bits.count()? as f64 / 4.0 };
    if is_allowed(hours) { Ok(hours) } else { Err(out_of_range(place)) }
}

fn is_allowed(hours: f64) -> bool {
    (0.0..=MOST_HOURS).contains(&hours)
}
