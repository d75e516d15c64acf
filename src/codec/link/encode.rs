//! Writing a link.

use super::bits::Writer;
use super::{LONGEST, Part, PartnerNames, Parts, TooLong, VERSION, checksum, core, ledger, partners};
use crate::model::{Assessment, highest_first};

/// Writes a link: what stands after `#`. Answers, scope, dates and own weights are always in.
///
/// The answers alone, without own weights, make at most 40 characters.
///
/// # Errors
///
/// [`TooLong`] where it would have more than [`LONGEST`] characters, with what leaving out each part would save.
///
/// ```
/// use partner_fit::codec::link::{self, Parts};
/// use partner_fit::model::{Assessment, Day};
/// let mut assessment = Assessment::new(Day::FIRST);
/// let link = link::encode(&assessment, Parts::default())?;
/// assert_eq!(link::decode(&link).as_ref(), Ok(&assessment));
///
/// assessment.set_note(0, "too much ".repeat(1000));
/// assert!(link::encode(&assessment, Parts::default()).is_ok());
/// assert!(link::encode(&assessment, Parts { notes: true, ..Parts::default() }).is_err());
/// # Ok::<(), link::TooLong>(())
/// ```
pub fn encode(assessment: &Assessment, parts: Parts) -> Result<String, TooLong> {
    let link = write(assessment, parts);
    if link.len() <= LONGEST { Ok(link) } else { Err(too_long(assessment, parts, link.len())) }
}

pub(super) fn write(assessment: &Assessment, parts: Parts) -> String {
    let mut body = Writer::default();
    core::write(&mut body, assessment);
    body.section(1, core::write_weights(assessment));
    body.section(2, parts.notes.then(|| core::write_notes(assessment)).flatten());
    body.section(3, partners::write(&assessment.partners, parts.partners));
    if parts.ledger && parts.partners != PartnerNames::None {
        body.section(4, ledger::write(assessment, parts.partners == PartnerNames::Named));
    }
    body.number(0, 4);

    let mut link = String::from(VERSION);
    body.into_text(&mut link);
    let positions: Vec<u8> = link.bytes().filter_map(checksum::position).collect();
    for digit in checksum::checksum(&positions) {
        link.extend(checksum::character(digit));
    }
    link
}

fn too_long(assessment: &Assessment, parts: Parts, length: usize) -> TooLong {
    let without = [
        (Part::Notes, Parts { notes: false, ..parts }),
        (Part::PartnerNames, Parts { partners: PartnerNames::Numbered.min(parts.partners), ..parts }),
        (Part::Partners, Parts { partners: PartnerNames::None, ..parts }),
        (Part::Ledger, Parts { ledger: false, ..parts }),
    ];
    let saved: Vec<(Part, usize)> = without
        .into_iter()
        .filter(|(_, less)| *less != parts)
        .map(|(part, less)| (part, length.saturating_sub(write(assessment, less).len())))
        .filter(|(_, saved)| *saved > 0)
        .collect();
    let most_first = highest_first(saved.iter().map(|(_, saved)| *saved as i64).collect());
    TooLong { length, saved: most_first.into_iter().map(|at| saved[at]).collect() }
}
