//! What goes into a link.

use super::Failure;
use crate::codec::Json;
use crate::codec::link::{self, PartnerNames, Parts};
use crate::model::Assessment;
use crate::words::engine as w;

/// The parts there are.
pub const PARTS: [&str; 4] = ["answers", "notes", "partners", "ledger"];

/// A link with the parts that a list names, or that an object has as true. Nothing named is the answers alone.
///
/// # Errors
///
/// `out-of-range` for a part that there is not, `too-long` for a link that would be.
pub fn encode(mut assessment: Assessment, parts: &Json) -> Result<String, Failure> {
    let [answers, notes, partners, ledger] = chosen(parts)?;
    if !answers {
        for question in 0..assessment.replies().len() {
            assessment.set_answer(question, None);
        }
        assessment.weights = None;
    }
    let partners = if partners { PartnerNames::Named } else { PartnerNames::None };
    Ok(link::encode(&assessment, Parts { notes, partners, ledger })?)
}

fn chosen(parts: &Json) -> Result<[bool; PARTS.len()], Failure> {
    let mut chosen = [false; PARTS.len()];
    let mut choose = |place: &str, name: &str, is_in: bool| {
        let at = PARTS.iter().position(|part| *part == name);
        match at.and_then(|at| chosen.get_mut(at)) {
            Some(part) => {
                *part = is_in;
                Ok(())
            }
            None => Err(Failure::of_value(place, w::not_a_part)),
        }
    };
    match parts {
        Json::Null => choose("parts", "answers", true)?,
        Json::List(names) => {
            for (at, name) in names.iter().enumerate() {
                choose(&format!("parts[{at}]"), name.as_text().unwrap_or_default(), true)?;
            }
        }
        Json::Object(fields) => {
            choose("parts", "answers", true)?;
            for (name, is_in) in fields {
                let Json::Bool(is_in) = is_in else { return Err(Failure::of_value("parts", w::not_a_part)) };
                choose("parts", name, *is_in)?;
            }
        }
        _ => return Err(Failure::of_value("parts", w::not_a_part)),
    }
    Ok(chosen)
}
