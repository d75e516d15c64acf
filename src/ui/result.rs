//! The result: what the answers add up to, what threatens, and what to do first.

mod dimensions;
mod headline;
mod levers;
mod path;
mod quarters;
mod risks;
mod section;
mod tools;
mod verify;
mod weights;

pub use headline::{headline, missing};
pub use levers::{Trying, levers};
pub use quarters::table_head;
pub use risks::risks;
pub use section::{Findings, Own, Section};

use super::command::{Command, Run};
use super::el::{El, el, p};
use super::session::Looks;
use super::steady::steady;
use crate::model::{Assessment, Report};
use crate::state::Action;
use crate::words::result as w;
use std::rc::Rc;
use yew::Html;

/// The result of one's own assessment.
pub fn result(findings: &Rc<Findings>, looks: &Looks, run: &Run) -> El {
    let assessment = &findings.state.open().assessment;
    let own = |section: Section| steady(section.key(), Own { findings: findings.clone(), section }, run);
    let head = el("header")
        .class("result-head")
        .child(el("h1").attr("tabindex", "-1").class("eyebrow").text(w::TITLE))
        .child(name(&assessment.title, run))
        .child(made(assessment));
    let known = !findings.measured.is_empty();
    sections(
        el("div").class("result").child(head),
        assessment,
        &findings.report,
        Some((looks, run)),
        |section| {
            if section == Section::Measured && !known { Html::default() } else { own(section) }
        },
    )
    .node(own(Section::Quarters))
    .node(own(Section::Tools))
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

/// Everything that follows from an assessment, section by section: one's own, as it is looked at and with a `run` to change
/// it, or a shared one, which looks the same to everybody.
pub fn sections(
    into: El,
    assessment: &Assessment,
    report: &Report,
    own: Option<(&Looks, &Run)>,
    show: impl Fn(Section) -> Html,
) -> El {
    let (looks, run) = own.unzip();
    let has_score = report.score.readiness.is_some();
    let first =
        if has_score { headline(assessment, report, run) } else { missing(assessment, run.is_some()) };
    let into = into
        .child(first)
        .node(show(Section::Risks))
        .node(show(Section::Measured))
        .node(show(Section::Dimensions));
    if !has_score {
        return into;
    }
    let tried = looks.map(|looks| looks.tried.clone()).unwrap_or_default();
    into.node(show(Section::Levers(tried, looks.is_some_and(|looks| looks.all_levers))))
        .node(show(Section::Verify))
        .node(show(Section::Path(looks.and_then(|looks| looks.target))))
        .node(show(Section::Weights))
}
