//! Reading a link.

use std::borrow::Cow;

use super::reader::Reader;
use super::walk::walk;
use super::{EDITION_BITS, LONGEST, LinkError, VERSION, checksum};
use crate::codec::form::Form;
use crate::model::{Assessment, Day, Rubric};

/// Reads a link: what stands after `#`, with white space around it and one round of percent-encoding allowed.
///
/// # Errors
///
/// In this order: [`LinkError::TooLong`]; [`LinkError::NewerVersion`] where it begins with 2 to 9;
/// [`LinkError::Damaged`] where characters are missing or altered; then, reading on,
/// the first of [`LinkError::NewerVersion`] for an unknown edition or for more than is known here,
/// [`LinkError::OutOfRange`] for a value that no program of ours writes, and [`LinkError::Damaged`] for anything else.
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
    let link = unescape(link.as_bytes());
    let link = link.trim_ascii();
    if link.len() > LONGEST {
        return Err(LinkError::TooLong { length: link.len() });
    }
    match link.first() {
        Some(&VERSION) => {}
        Some(b'2'..=b'9') => return Err(LinkError::NewerVersion),
        _ => return Err(LinkError::Damaged),
    }
    let body = checksum::open(link).and_then(|whole| whole.get(1..)).ok_or(LinkError::Damaged)?;
    let mut reader = Reader::new(body);
    let Some(rubric) = Rubric::of_link_number(reader.bits(EDITION_BITS) as u8) else {
        return Err(reader.error.unwrap_or(LinkError::NewerVersion));
    };
    let mut assessment = Assessment::of(rubric, Day::FIRST);
    walk(&mut reader, &mut assessment);
    if reader.object("", false) {
        reader.stop(LinkError::NewerVersion);
    }
    if reader.left() >= 6 || reader.bits(reader.left() as u8) > 0 {
        reader.stop(LinkError::Damaged);
    }
    reader.error.map_or(Ok(assessment), Err)
}

/// Undoes one round of percent-encoding. What is no escape stays, and is found to be damaged later.
fn unescape(link: &[u8]) -> Cow<'_, [u8]> {
    if !link.contains(&b'%') {
        return link.into();
    }
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
    bytes.into()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
