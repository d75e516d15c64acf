//! What a link says, in its order.

use crate::codec::fields;
use crate::codec::form::{Form, Text};
use crate::model::Assessment;
use crate::model::ledger::HalfLife;

/// All fields but the edition.
pub(super) fn walk(form: &mut dyn Form, assessment: &mut Assessment) {
    fields::frame(form, assessment);
    let questions = assessment.rubric.questions;
    if form.object("answers", true) {
        for (at, question) in questions.iter().enumerate() {
            let code = fields::answer_code(assessment.answer(at));
            let code = form.code(question.id, &fields::ANSWER, code);
            fields::set_answer(form, assessment, at, code);
        }
        form.close();
    }
    fields::weights(form, assessment);
    let has_notes = !assessment.title.is_empty() || assessment.replies().iter().any(|r| !r.note.is_empty());
    if form.object("", has_notes) {
        form.text("", Text::Note, &mut assessment.title);
        for at in 0..questions.len() {
            let mut note = assessment.reply(at).note.clone();
            form.text("", Text::Note, &mut note);
            assessment.set_note(at, note);
        }
        form.close();
    }
    if form.object("", !assessment.partners.is_empty() || assessment.half_life != HalfLife::STANDARD) {
        fields::half_life(form, &mut assessment.half_life);
        fields::partners(form, &mut assessment.partners);
        form.close();
    }
}
