//! What a link says, in its order.

use crate::codec::fields;
use crate::codec::form::{Form, Shape, Text};
use crate::model::Assessment;
use crate::model::ledger::HalfLife;

/// All fields but the edition.
pub(super) fn walk(form: &mut dyn Form, assessment: &mut Assessment) {
    fields::frame(form, assessment);
    let questions = assessment.rubric.questions;
    if form.object("answers", true) {
        for (at, question) in questions.iter().enumerate() {
            let mut code = fields::answer_code(assessment.answer(at));
            form.code(question.id, &Shape::Whole(1, 17), &mut code);
            fields::set_answer(form, assessment, at, code);
        }
        form.close();
    }
    fields::weights(form, assessment);
    let mut notes = vec![std::mem::take(&mut assessment.title)];
    for reply in assessment.replies() {
        notes.push(reply.note.clone());
    }
    if form.object("", notes.iter().any(|note| !note.is_empty())) {
        for note in &mut notes {
            form.text("", Text::Note, note);
        }
        form.close();
    }
    let mut notes = notes.into_iter();
    assessment.title = notes.next().unwrap_or_default();
    for (at, note) in notes.enumerate() {
        assessment.set_note(at, note);
    }
    if form.object("", !assessment.partners.is_empty() || assessment.half_life != HalfLife::STANDARD) {
        fields::half_life(form, &mut assessment.half_life);
        fields::partners(form, &mut assessment.partners);
        form.close();
    }
}
