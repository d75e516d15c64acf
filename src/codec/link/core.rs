//! What is in every link, own weights, and notes.

use super::LinkError;
use super::bits::{Reader, Writer};
use crate::codec::place::Place;
use crate::model::{Answer, Assessment, Day, Evidence, Level, Rubric, Scope, Weights};

const EDITION_BITS: u8 = 6;
const ANSWER_BITS: u8 = 5;
const WEIGHT_BITS: u8 = 6;

pub(super) fn write(bits: &mut Writer, assessment: &Assessment) {
    bits.number(assessment.rubric.link_number.into(), EDITION_BITS);
    bits.flag(assessment.scope == Scope::Quick);
    bits.day(assessment.updated);
    bits.day(assessment.created);
    for reply in assessment.replies() {
        bits.number(number_of(reply.answer), ANSWER_BITS);
    }
}

pub(super) fn read(bits: &mut Reader) -> Result<Assessment, LinkError> {
    let edition = bits.index(EDITION_BITS)?;
    let rubric = Rubric::of_link_number(edition as u8).ok_or(LinkError::NewerVersion)?;
    let mut assessment = Assessment::of(rubric, Day::FIRST);
    assessment.scope = if bits.flag()? { Scope::Quick } else { Scope::Full };
    assessment.updated = read_day(bits, &Place::Key(&Place::Root, "updated"))?;
    assessment.created = read_day(bits, &Place::Key(&Place::Root, "created"))?;
    for (q, question) in rubric.questions.iter().enumerate() {
        let answer = answer_of(bits.index(ANSWER_BITS)?)
            .filter(|answer| !(question.required && *answer == Some(Answer::NotApplicable)))
            .ok_or_else(|| out_of_range(&Place::Key(&Place::Key(&Place::Root, "answers"), question.id)))?;
        assessment.set_answer(q, answer);
    }
    Ok(assessment)
}

pub(super) fn write_weights(assessment: &Assessment) -> Option<Writer> {
    let weights = assessment.weights.as_ref()?;
    let mut bits = Writer::default();
    for (position, _) in assessment.rubric.habits() {
        bits.number(weights.of(position).into(), WEIGHT_BITS);
    }
    Some(bits)
}

pub(super) fn read_weights(mut bits: Reader, assessment: &mut Assessment) -> Result<(), LinkError> {
    let rubric = assessment.rubric;
    let weights: Result<Vec<u8>, LinkError> =
        rubric.habits().map(|_| Ok(bits.number(WEIGHT_BITS)? as u8)).collect();
    let weights = Weights::from_habits(rubric, &weights?);
    let place = Place::Key(&Place::Root, "weights");
    assessment.weights = Some(weights.ok_or_else(|| out_of_range(&place))?);
    bits.end()
}

pub(super) fn write_notes(assessment: &Assessment) -> Option<Writer> {
    let is_empty = assessment.title.is_empty() && assessment.replies().iter().all(|r| r.note.is_empty());
    if is_empty {
        return None;
    }
    let mut bits = Writer::default();
    bits.text(&assessment.title);
    for reply in assessment.replies() {
        bits.text(&reply.note);
    }
    Some(bits)
}

pub(super) fn read_notes(mut bits: Reader, assessment: &mut Assessment) -> Result<(), LinkError> {
    assessment.title = bits.text()?;
    for q in 0..assessment.rubric.questions.len() {
        assessment.set_note(q, bits.text()?);
    }
    bits.end()
}

pub(super) fn read_day(bits: &mut Reader, place: &Place) -> Result<Day, LinkError> {
    bits.day()?.ok_or_else(|| out_of_range(place))
}

pub(super) fn out_of_range(place: &Place) -> LinkError {
    LinkError::OutOfRange { place: place.text() }
}

fn number_of(answer: Option<Answer>) -> u64 {
    match answer {
        None => 0,
        Some(Answer::Unknown) => 1,
        Some(Answer::NotApplicable) => 2,
        Some(Answer::Level(level, evidence)) => {
            let evidence = match evidence {
                Evidence::Record => 0,
                Evidence::Recollection => 1,
                Evidence::Guess => 2,
            };
            3 + 3 * u64::from(level.number()) + evidence
        }
    }
}

/// The answer, or none; `None` for a number that stands for nothing.
fn answer_of(number: usize) -> Option<Option<Answer>> {
    match number {
        0 => Some(None),
        1 => Some(Some(Answer::Unknown)),
        2 => Some(Some(Answer::NotApplicable)),
        _ => {
            let level = Level::ALL.get((number - 3) / 3)?;
            let evidence = Evidence::ALL.get((number - 3) % 3)?;
            Some(Some(Answer::Level(*level, *evidence)))
        }
    }
}
