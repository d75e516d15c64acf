//! The result: what the answers add up to, what threatens, and what to do first.

mod dimensions;
mod headline;
mod levers;
mod path;
mod quarters;
mod risks;
mod tools;
mod verify;
mod weights;

pub use headline::{headline, missing};
pub use levers::{Trying, levers};
pub use quarters::table_head;
pub use risks::risks;

use super::command::{Command, Run};
use super::el::{El, el, p};
use super::measured::measured;
use super::page::Page;
use super::session::Looks;
use crate::model::{Assessment, Portfolio, Report};
use crate::state::{Action, State};
use crate::words::result as w;

/// The result of one's own assessment.
pub fn result(state: &State, report: &Report, portfolio: Option<&Portfolio>, looks: &Looks, run: &Run) -> El {
    let item = state.open();
    let (assessment, today) = (&item.assessment, crate::browser::today());
    let known = portfolio.and_then(|portfolio| measured(Page { assessment, portfolio, looks, today, run }));
    let head = el("header")
        .class("result-head")
        .child(el("h1").attr("tabindex", "-1").class("eyebrow").text(w::TITLE))
        .child(name(&item.assessment.title, run))
        .child(made(&item.assessment));
    findings(el("div").class("result").child(head), assessment, report, looks, Some(run), known)
        .child(quarters::quarters(&state.quarters(), today))
        .child(tools::tools(item, run))
}

/// When an assessment was made.
pub fn made(assessment: &Assessment) -> El {
    let (created, updated) = (assessment.created.to_string(), assessment.updated.to_string());
    p("muted", w::made(&created, &updated, assessment.rubric.edition))
}

/// The assessment's name, changed where it stands.
fn name(title: &str, run: &Run) -> El {
    el("input")
        .class("name-field")
        .attr("type", "text")
        .attr("maxlength", "200")
        .attr("aria-label", w::NAME)
        .attr("placeholder", crate::words::start::UNTITLED)
        .value(title.to_owned().into())
        .typed(run, |title| Command::Do(Action::Title(title)))
}

/// Everything that follows from an assessment, one's own (with a `run` to change it, and what its ledger knows) or shared.
pub fn findings(
    into: El,
    assessment: &Assessment,
    report: &Report,
    looks: &Looks,
    run: Option<&Run>,
    known: Option<El>,
) -> El {
    if report.score.readiness.is_none() {
        return into
            .child(missing(assessment, run.is_some()))
            .child(risks(assessment, report, run.is_some()))
            .maybe(known)
            .child(dimensions::dimensions(assessment, report));
    }
    let trying = Trying { tried: &looks.tried, all: looks.all_levers };
    let into = into
        .child(headline(assessment, report, run))
        .child(risks(assessment, report, run.is_some()))
        .maybe(known)
        .child(dimensions::dimensions(assessment, report))
        .child(levers(assessment, report, trying, run))
        .child(verify::verify(assessment, report))
        .child(path::path_to(assessment, report, looks, run));
    into.maybe(weights::own_weights(assessment, report, run))
}
