//! What the embedded page shows.

use super::{At, Frame, kept};
use crate::browser;
use crate::embed::Cta;
use crate::model::Scope;
use crate::state::Action;
use crate::ui::assess::{field, standing};
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, On, button, el, p};
use crate::ui::result::{Trying, headline, levers, missing, risks};
use crate::words::{self, assess, frame as w};

/// The page.
pub fn view(frame: &Frame) -> El {
    let main = match frame.at {
        At::Question(step) => question(frame, step),
        At::Result => result(frame),
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
        .child(standing(assessment.rubric, &frame.report))
}

/// What the answers add up to, and where to go from there.
fn result(frame: &Frame) -> El {
    let (assessment, report, run) = (&frame.assessment, &frame.report, &frame.run);
    let heading = el("h1").class("eyebrow").attr("tabindex", "-1").text(words::result::TITLE);
    let body = el("div").key("result").class("result").child(heading);
    let body = if report.score.readiness.is_some() {
        let trying = Trying { tried: &frame.tried, all: frame.all_levers };
        body.child(headline(assessment, report, Some(run)))
            .child(actions(frame))
            .child(risks(assessment, report, false))
            .child(levers(assessment, report, trying, Some(run)))
    } else {
        let first = button("button primary", words::result::GO_ANSWER, run, Command::Turn(0));
        let narrow = button("button", "", run, Command::Begin(Scope::Full));
        body.child(missing(assessment, false)).child(
            el("div").class("actions").child(first).maybe((!frame.is_full()).then(|| narrow.text(w::ALL))),
        )
    };
    let change = button("link", w::CHANGE, run, Command::Turn(0)).attr("data-action", "back");
    let anew = button("link", w::ANEW, run, Command::Do(Action::Reset)).attr("data-action", "reset");
    body.child(el("div").class("actions").child(change).child(anew))
}

/// The host's own call to action, and the visitor's own copy.
fn actions(frame: &Frame) -> El {
    let own = home(w::OWN, &kept::own(&frame.assessment)).attr("data-action", "own-copy").class("button");
    el("div")
        .class("frame-actions")
        .child(
            el("div")
                .class("actions")
                .maybe(frame.settings.cta.as_ref().map(|cta| call(cta, &frame.run)))
                .child(own),
        )
        .child(p("muted", w::OWN_TEXT))
}

fn call(cta: &Cta, run: &Run) -> El {
    let Some(href) = &cta.href else {
        let press = button("button primary", "", run, Command::CallToAction);
        return press.attr("data-action", "cta").text(cta.text.clone());
    };
    // Mail opens a program of its own, not a tab.
    let target = if href.starts_with("http") { "_blank" } else { "_top" };
    el("a")
        .class("button primary")
        .attr("data-action", "cta")
        .attr("href", href.clone())
        .attr("target", target)
        .attr("rel", "noopener")
        .text(cta.text.clone())
        .when(On::Click, run, Command::CallToAction)
}

/// A link to the app itself, in a tab of its own.
fn home(text: &'static str, fragment: &str) -> El {
    el("a").attr("href", browser::home(fragment)).attr("target", "_blank").attr("rel", "noopener").text(text)
}
