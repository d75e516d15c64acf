//! The questionnaire: one dimension a page.

mod keys;
mod question;
mod standing;

use super::command::{Command, Run};
use super::el::{El, On, button, el, p, span};
use super::session::Looks;
use super::steady::steady;
use crate::model::{Assessment, Reading};
use crate::state::Action;
use crate::words::assess as w;
pub use keys::{chosen_option, pressed};
use question::QuestionField;
pub use standing::{heard, standing};
use yew::Html;

/// A page of the questionnaire: a dimension and its questions in scope.
pub struct Part {
    dimension: usize,
    /// Its questions, by position.
    pub questions: Vec<usize>,
}

/// The pages.
pub fn parts(assessment: &Assessment) -> Vec<Part> {
    let of = |dimension| Part {
        dimension,
        questions: assessment
            .questions()
            .filter(|q| assessment.rubric.questions[*q].dimension == dimension)
            .collect(),
    };
    (0..assessment.rubric.dimensions.len()).map(of).filter(|p| !p.questions.is_empty()).collect()
}

/// The first page with a question still open.
pub fn first_open(assessment: &Assessment) -> usize {
    let open = |p: &Part| p.questions.iter().any(|q| assessment.answer(*q).is_none());
    parts(assessment).iter().position(open).unwrap_or(0)
}

/// The questionnaire, on one of its pages.
pub fn assess(assessment: &Assessment, reading: &Reading, looks: &Looks, page: usize, run: &Run) -> El {
    let parts = parts(assessment);
    let page = page.min(parts.len().saturating_sub(1));
    let Some(part) = parts.get(page) else { return el("div") };
    let dimension = &assessment.rubric.dimensions[part.dimension];
    let last = page + 1 == parts.len();
    let (next, to) =
        if last { (w::FINISH, Command::Go("/result")) } else { (w::NEXT, Command::Turn(page + 1)) };
    let back = if page == 0 { Command::Go("/") } else { Command::Turn(page - 1) };
    let mut body = el("section")
        .class("assess-part")
        .attr("aria-labelledby", "part")
        .child(p("eyebrow", w::step(&(page + 1).to_string(), &parts.len().to_string())))
        .child(el("h1").attr("id", "part").attr("tabindex", "-1").text(dimension.title))
        .child(p("lead", dimension.why))
        .child(p("muted keys-hint", w::KEYS));
    for question in part.questions.iter().copied() {
        body = body.node(field(assessment, question, looks.noting.contains(&question), run));
    }
    let pager = el("div")
        .class("actions pager")
        .child(button("button", w::BACK, run, back).attr("data-action", "back"))
        .child(button("button primary", next, run, to).attr("data-action", "next"));
    el("div")
        .class("assess")
        .attr("data-step", dimension.id)
        // First, so that it counts what is chosen before the rest of the page has arrived; `order` puts it beside or below.
        .child(standing(assessment.rubric, reading, run))
        .child(body.child(pager).child(overview(assessment, &parts, page, run)))
}

/// A question with what was entered; `noting` opens its note although it is empty.
pub fn field(assessment: &Assessment, question: usize, noting: bool, run: &Run) -> Html {
    let field = QuestionField {
        rubric: assessment.rubric.link_number,
        question,
        reply: assessment.reply(question).clone(),
        noting,
    };
    steady(assessment.rubric.questions[question].id, field, run)
}

/// Every page with what is answered on it, and the way to it.
fn overview(assessment: &Assessment, parts: &[Part], page: usize, run: &Run) -> El {
    let entry = |(i, part): (usize, &Part)| {
        let answered = part.questions.iter().filter(|q| assessment.answer(**q).is_some()).count();
        let title = assessment.rubric.dimensions[part.dimension].title;
        let link = el("button")
            .attr("type", "button")
            .class("part-link")
            .when(On::Click, run, Command::Turn(i))
            .child(span("", title))
            .child(span("muted figure", w::of(&answered.to_string(), &part.questions.len().to_string())));
        el("li").child(if i == page { link.attr("aria-current", "step") } else { link })
    };
    el("nav")
        .class("parts")
        .attr("aria-label", w::STEPS)
        .child(el("ol").each(parts.iter().enumerate(), entry))
        .child(
            button("button quiet", w::RESTART, run, Command::Do(Action::Reset)).attr("data-action", "reset"),
        )
}
