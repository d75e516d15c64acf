//! Reading a link.

use super::bits::Reader;
use super::{LONGEST, LinkError, PartnerNames, Parts, VERSION, checksum, core, encode, ledger, partners};
use crate::model::Assessment;

/// Reads a link: what stands after `#`, with white space around it and one round of percent-encoding allowed.
///
/// # Errors
///
/// In this order: [`LinkError::TooLong`]; [`LinkError::NewerVersion`] where it begins with 2 to 9;
/// [`LinkError::Damaged`] where characters are missing or altered; then, reading on,
/// [`LinkError::NewerVersion`] for an unknown edition or section, [`LinkError::OutOfRange`] for a value that no
/// program of ours writes, and [`LinkError::Damaged`] for what is written in another way than ours.
///
/// ```
/// use partner_fit::codec::link::{self, LinkError, Parts};
/// use partner_fit::model::{Assessment, Day};
/// let mine = Assessment::new(Day::FIRST);
/// let link = link::encode(&mine, Parts::default())?;
/// assert_eq!(link::decode(&link), Ok(mine));
/// assert_eq!(link::decode(&link[..20]), Err(LinkError::Damaged));
/// assert_eq!(link::decode("2later"), Err(LinkError::NewerVersion));
/// # Ok::<(), link::TooLong>(())
/// ```
pub fn decode(link: &str) -> Result<Assessment, LinkError> {
    let link = unescape(link.trim().as_bytes());
    let link = link.trim_ascii();
    if link.len() > LONGEST {
        return Err(LinkError::TooLong { length: link.len() });
    }
    match link.first().copied().map(char::from) {
        Some(VERSION) => {}
        Some('2'..='9') => return Err(LinkError::NewerVersion),
        _ => return Err(LinkError::Damaged),
    }
    let positions: Option<Vec<u8>> = link.iter().map(|byte| checksum::position(*byte)).collect();
    let positions = positions.ok_or(LinkError::Damaged)?;
    let (guarded, given) = positions.split_last_chunk().ok_or(LinkError::Damaged)?;
    if checksum::checksum(guarded) != *given {
        return Err(LinkError::Damaged);
    }
    let (_, body) = guarded.split_first().ok_or(LinkError::Damaged)?;
    let (assessment, parts) = read(Reader::of_positions(body))?;
    // There is one way to write everything, so whatever is left over or written in another way shows here.
    if encode::write(&assessment, parts).as_bytes() == link {
        Ok(assessment)
    } else {
        Err(LinkError::Damaged)
    }
}

/// What a body says, and which parts are in it.
fn read(mut bits: Reader) -> Result<(Assessment, Parts), LinkError> {
    let mut assessment = core::read(&mut bits)?;
    let mut parts = Parts::default();
    let mut last = 0;
    loop {
        let tag = bits.number(4)?;
        if tag == 0 {
            return Ok((assessment, parts));
        }
        if tag <= last {
            return Err(LinkError::Damaged);
        }
        last = tag;
        let content = bits.section()?;
        match tag {
            1 => core::read_weights(content, &mut assessment)?,
            2 => {
                core::read_notes(content, &mut assessment)?;
                parts.notes = true;
            }
            3 => {
                let (partners, named) = partners::read(content)?;
                assessment.partners = partners;
                parts.partners = if named { PartnerNames::Named } else { PartnerNames::Numbered };
            }
            4 => {
                let named = parts.partners == PartnerNames::Named;
                assessment.half_life = ledger::read(content, named, &mut assessment.partners)?;
                parts.ledger = true;
                // A ledger without partners still says how fast it would fade.
                parts.partners = parts.partners.max(PartnerNames::Numbered);
            }
            _ => return Err(LinkError::NewerVersion),
        }
    }
}

/// Undoes one round of percent-encoding. What is no escape stays, and is found to be damaged later.
fn unescape(link: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(link.len());
    let mut rest = link;
    while let Some((first, after)) = rest.split_first() {
        let escape = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escape {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
