//! What the embedded page shows.

use super::{At, Frame, later};
use crate::browser;
use crate::ui::assess::{field, standing};
use crate::ui::command::Command;
use crate::ui::el::{El, button, el, p};
use crate::ui::later::waiting;
use crate::words::{assess, frame as w, later as later_words};

/// The page.
pub fn view(frame: &Frame) -> El {
    let main = match frame.at {
        _ if frame.waits() => waiting(frame.later, later_words::FAILED_HERE, &frame.run),
        At::Question(step) => question(frame, step),
        At::Result => later::result(frame),
    };
    let footer =
        el("footer").class("footer").child(p("", w::PRIVACY)).child(p("", "").child(home(w::ABOUT, "")));
    el("div")
        .class("app frame")
        .child(el("main").attr("id", "main").child(main))
        .child(footer)
        .child(el("p").class("visually-hidden").attr("id", "heard").attr("role", "status"))
}

/// One question, with the way on and how the score moves.
fn question(frame: &Frame, step: usize) -> El {
    let (assessment, run) = (&frame.assessment, &frame.run);
    let questions = &frame.asked;
    let step = step.min(questions.len().saturating_sub(1));
    let Some(at) = questions.get(step).copied() else { return el("div") };
    let dimension =
        assessment.rubric.questions.get(at).and_then(|q| assessment.rubric.dimensions.get(q.dimension));
    let (name, title) = dimension.map_or(("", ""), |dimension| (dimension.id, dimension.title));
    let is_last = step + 1 == questions.len();
    let (next, to) = if is_last {
        (assess::FINISH, Command::Go("/result"))
    } else {
        (assess::NEXT, Command::Turn(step + 1))
    };
    let back = |to| button("button", assess::BACK, run, Command::Turn(to)).attr("data-action", "back");
    let pager = el("div")
        .class("actions pager")
        .maybe(step.checked_sub(1).map(back))
        .child(button("button primary", next, run, to).attr("data-action", "next"));
    let heading = el("h1").class("eyebrow").attr("tabindex", "-1");
    el("div")
        .key("question")
        .class("frame-question")
        .attr("data-step", name)
        .child(heading.text(w::step(title, &(step + 1).to_string(), &questions.len().to_string())))
        .node(field(assessment, at, frame.noting.contains(&at), run))
        .child(pager)
        .child(standing(assessment.rubric, &frame.reading, run))
}

/// A link to the app itself, in a tab of its own.
pub fn home(text: &'static str, fragment: &str) -> El {
    el("a").attr("href", browser::home(fragment)).attr("target", "_blank").attr("rel", "noopener").text(text)
}
