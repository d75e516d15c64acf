//! The result on the embedded page.

use super::view::home;
use super::{Frame, kept};
use crate::browser;
use crate::embed::Cta;
use crate::model::{Report, Scope};
use crate::state::Action;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, On, button, el, p};
use crate::ui::result::{Trying, headline, levers, missing, risks};
use crate::words::{self, frame as w};

/// What the answers add up to, and where to go from there.
pub fn result(frame: &Frame) -> El {
    let (assessment, run) = (&frame.assessment, &frame.run);
    let report = &Report::of(assessment, browser::today());
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
