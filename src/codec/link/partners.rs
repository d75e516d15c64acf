//! The shortlist in a link.

use super::bits::{Reader, Writer};
use super::core::{out_of_range, read_day};
use super::{LinkError, PartnerNames};
use crate::codec::ids::{Ids, standard};
use crate::codec::place::Place;
use crate::model::{Fit, Level, Partner, Signal, Strength};

const LEVEL_BITS: u8 = 3;
const STRENGTH_BITS: u8 = 2;

pub(super) fn write(partners: &[Partner], names: PartnerNames) -> Option<Writer> {
    let named = match names {
        PartnerNames::None => return None,
        PartnerNames::Numbered => false,
        PartnerNames::Named => true,
    };
    if partners.is_empty() {
        return None;
    }
    let mut bits = Writer::default();
    bits.flag(named);
    bits.count(partners.len());
    for (i, partner) in partners.iter().enumerate() {
        if named {
            write_id(&mut bits, &partner.id, 'p', i);
            bits.text(&partner.name);
            bits.text(&partner.website);
        }
        bits.flag(partner.focus);
        bits.flag(partner.archived);
        let Fit { customers, first_win, offer_fit, way_in, capacity, conflict } = partner.fit;
        for level in [customers, first_win, offer_fit, way_in, capacity, conflict] {
            bits.number(level.map_or(0, |level| u64::from(level.number()) + 1), LEVEL_BITS);
        }
        bits.count(partner.signals.len());
        for signal in &partner.signals {
            write_signal(&mut bits, signal, named);
        }
    }
    Some(bits)
}

/// The partners, and whether they are named.
pub(super) fn read(mut bits: Reader) -> Result<(Vec<Partner>, bool), LinkError> {
    let named = bits.flag()?;
    let mut ids = Ids::default();
    let list = Place::Key(&Place::Root, "partners");
    let mut partners = bits.items(|bits, i| read_partner(bits, named, &mut ids, &Place::Item(&list, i)))?;
    for (i, partner) in partners.iter_mut().enumerate() {
        ids.fill(&mut partner.id, 'p', i);
    }
    bits.end()?;
    Ok((partners, named))
}

/// An id, unless it is the one that follows from the position.
pub(super) fn write_id(bits: &mut Writer, id: &str, letter: char, position: usize) {
    bits.text(if id == standard(letter, position) { "" } else { id });
}

pub(super) fn read_id(bits: &mut Reader, ids: &mut Ids, place: &Place) -> Result<String, LinkError> {
    let id = bits.text()?;
    if ids.add(&id) { Ok(id) } else { Err(out_of_range(&Place::Key(place, "id"))) }
}

/// A text that is there only where partners are named.
pub(super) fn read_text(bits: &mut Reader, named: bool) -> Result<String, LinkError> {
    if named { bits.text() } else { Ok(String::new()) }
}

fn read_partner(bits: &mut Reader, named: bool, ids: &mut Ids, place: &Place) -> Result<Partner, LinkError> {
    Ok(Partner {
        id: if named { read_id(bits, ids, place)? } else { String::new() },
        name: read_text(bits, named)?,
        website: read_text(bits, named)?,
        focus: bits.flag()?,
        archived: bits.flag()?,
        fit: read_fit(bits, &Place::Key(place, "fit"))?,
        signals: {
            let list = Place::Key(place, "signals");
            bits.items(|bits, i| read_signal(bits, named, &Place::Item(&list, i)))?
        },
        entries: Vec::new(),
    })
}

fn read_fit(bits: &mut Reader, place: &Place) -> Result<Fit, LinkError> {
    let mut level = |key: &str| match bits.index(LEVEL_BITS)?.checked_sub(1) {
        None => Ok(None),
        Some(number) => match Level::ALL.get(number) {
            Some(level) => Ok(Some(*level)),
            None => Err(out_of_range(&Place::Key(place, key))),
        },
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

fn write_signal(bits: &mut Writer, signal: &Signal, named: bool) {
    bits.day(signal.date);
    let strength = match signal.strength {
        Strength::Weak => 0,
        Strength::Clear => 1,
        Strength::Strong => 2,
    };
    bits.number(strength, STRENGTH_BITS);
    if named {
        bits.text(&signal.note);
        bits.text(&signal.url);
    }
}

fn read_signal(bits: &mut Reader, named: bool, place: &Place) -> Result<Signal, LinkError> {
    Ok(Signal {
        date: read_day(bits, &Place::Key(place, "date"))?,
        strength: match Strength::ALL.get(bits.index(STRENGTH_BITS)?) {
            Some(strength) => *strength,
            None => return Err(out_of_range(&Place::Key(place, "strength"))),
        },
        note: read_text(bits, named)?,
        url: read_text(bits, named)?,
    })
}
