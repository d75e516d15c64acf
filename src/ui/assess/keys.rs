//! The questionnaire's keys: 1 to 5 choose a level, Enter goes to the next question.

use super::parts;
use crate::browser;
use crate::model::{Answer, Assessment, Level};
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What a key does on a page of the questionnaire, and where the keyboard goes.
pub fn pressed(event: &KeyboardEvent, assessment: &Assessment, page: usize) -> Option<Action> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".assess-part").ok()??;
    let is_radio = target.get_attribute("type").as_deref() == Some("radio");
    // Keys belong to whatever else has them: a note is text, a button is pressed with Enter.
    if !is_radio && matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "BUTTON" | "SUMMARY" | "A") {
        return None;
    }
    let rubric = assessment.rubric;
    let questions = parts(assessment).into_iter().nth(page)?.questions;
    let field = target.closest("[data-question]").ok().flatten();
    let within = field
        .and_then(|field| field.get_attribute("data-question"))
        .and_then(|id| questions.iter().copied().find(|q| rubric.questions[*q].id == id));
    let key = event.key();
    if key == "Enter" {
        event.prevent_default();
        let next = match within {
            Some(question) => questions.iter().copied().find(|q| *q > question),
            None => questions.first().copied(),
        };
        match next {
            Some(question) => browser::focus(&chosen_option(assessment, question)),
            None => browser::focus("[data-action=next]"),
        }
        return None;
    }
    let level = Level::new(key.parse::<u8>().ok()?.checked_sub(1)?)?;
    let open = || questions.iter().copied().find(|q| assessment.answer(*q).is_none());
    let question = within.or_else(open)?;
    let evidence = match assessment.answer(question) {
        Some(Answer::Level(_, evidence)) => evidence,
        _ => Default::default(),
    };
    event.prevent_default();
    browser::focus(&option(rubric.questions[question].id, &level.number().to_string()));
    Some(Action::Answer(question, Some(Answer::Level(level, evidence))))
}

/// The option the keyboard lands on in a question: the chosen one, else the first, as with any group of radios.
pub fn chosen_option(assessment: &Assessment, question: usize) -> String {
    let value = match assessment.answer(question) {
        None => "0".into(),
        Some(Answer::Level(level, _)) => level.number().to_string(),
        Some(Answer::Unknown) => "unknown".into(),
        Some(Answer::NotApplicable) => "not-applicable".into(),
    };
    option(assessment.rubric.questions[question].id, &value)
}

fn option(id: &str, value: &str) -> String {
    ["[name=\"", id, "\"][value=\"", value, "\"]"].concat()
}
