//! Writing a link.

use super::walk::walk;
use super::writer::Writer;
use super::{EDITION_BITS, LONGEST, Part, PartnerNames, Parts, TooLong, VERSION, checksum};
use crate::codec::form::Form;
use crate::codec::ids::standard;
use crate::model::ledger::HalfLife;
use crate::model::{Assessment, highest_first};

/// Writes a link: what stands after `#`. Answers, scope, dates and own weights are always in.
///
/// The answers alone, without own weights, make at most 40 characters.
///
/// # Errors
///
/// [`TooLong`] where it would have more than [`LONGEST`] characters; [`savings`] says what to leave out.
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
    let link = write(reduced(assessment, parts));
    if link.len() <= LONGEST { Ok(link) } else { Err(TooLong { length: link.len() }) }
}

/// What can be left out of a link and how many characters that alone saves, most first.
pub fn savings(assessment: &Assessment, parts: Parts) -> Vec<(Part, usize)> {
    let length = |parts| write(reduced(assessment, parts)).len();
    let whole = length(parts);
    let without = [
        (Part::Notes, Parts { notes: false, ..parts }),
        (Part::PartnerNames, Parts { partners: PartnerNames::Numbered.min(parts.partners), ..parts }),
        (Part::Partners, Parts { partners: PartnerNames::None, ..parts }),
        (Part::Ledger, Parts { ledger: false, ..parts }),
    ];
    let mut saved = Vec::new();
    for (part, less) in without {
        // What is not in anyway need not be measured.
        let saves = if less == parts { 0 } else { whole.saturating_sub(length(less)) };
        if saves > 0 {
            saved.push((part, saves));
        }
    }
    let order = highest_first(saved.iter().map(|(_, saves)| *saves as i64).collect());
    order.into_iter().filter_map(|at| saved.get(at).copied()).collect()
}

fn write(mut assessment: Assessment) -> String {
    let mut writer = Writer::default();
    writer.bits(assessment.rubric.link_number.into(), EDITION_BITS);
    walk(&mut writer, &mut assessment);
    writer.object("", false);
    checksum::close(VERSION, &writer.done())
}

/// An assessment without what is not to go into a link.
fn reduced(assessment: &Assessment, parts: Parts) -> Assessment {
    let mut reduced = assessment.clone();
    if !parts.notes {
        reduced.title.clear();
        for at in 0..reduced.replies().len() {
            reduced.set_note(at, String::new());
        }
    }
    if parts.partners == PartnerNames::None {
        reduced.partners.clear();
    }
    if !parts.ledger || parts.partners == PartnerNames::None {
        reduced.half_life = HalfLife::STANDARD;
    }
    let named = parts.partners == PartnerNames::Named;
    for (at, partner) in reduced.partners.iter_mut().enumerate() {
        if !parts.ledger {
            partner.entries.clear();
        }
        let is_standard = partner.id == standard('p', at);
        forget(&mut partner.id, named && !is_standard);
        forget(&mut partner.name, named);
        forget(&mut partner.website, named);
        for signal in &mut partner.signals {
            forget(&mut signal.note, named);
            forget(&mut signal.url, named);
        }
        for (at, entry) in partner.entries.iter_mut().enumerate() {
            let is_standard = entry.id == standard('e', at);
            forget(&mut entry.id, named && !is_standard);
            forget(&mut entry.title, named);
            forget(&mut entry.note, named);
        }
    }
    reduced
}

/// Takes a text out, unless it stays.
fn forget(text: &mut String, stays: bool) {
    if !stays {
        text.clear();
    }
}
