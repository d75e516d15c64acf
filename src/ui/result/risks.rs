//! The four risks, each with the answers that cause it.

use super::headline::level_text;
use crate::model::{Assessment, Report, Risk, RiskState};
use crate::ui::el::{El, el, p, section, span};
use crate::ui::route::href;
use crate::ui::shared::partner_name;
use crate::words::risks as w;

/// The risks.
pub fn risks(assessment: &Assessment, report: &Report, own: bool) -> El {
    let list = el("ul").class("risk-list").each(&report.risks, |risk| row(assessment, risk, own));
    section("risks", w::TITLE).child(list)
}

fn row(assessment: &Assessment, risk: &Risk, own: bool) -> El {
    let rule = risk.kind.rule(assessment.rubric);
    let (word, text) = match risk.state {
        Some(RiskState::Danger) => (w::DANGER, rule.danger),
        Some(RiskState::Watch) => (w::WATCH, rule.watch),
        Some(RiskState::Clear) => (w::CLEAR, rule.clear),
        None => (w::NONE, ""),
    };
    let answers = risk.causes(assessment);
    let body = el("div")
        .class("risk-body")
        .child(el("h3").text(rule.title))
        .maybe(risk.state.map(|_| p("", text)))
        .maybe((!risk.overdrawn.is_empty()).then(|| overdrawn(assessment, &risk.overdrawn, own)))
        .maybe((!answers.is_empty()).then(|| causes(assessment, &answers)));
    let row = el("li").class("risk").attr("data-risk", risk.kind.id());
    let row = match risk.state {
        Some(state) => row.attr("data-value", state.id()),
        None => row,
    };
    row.child(p("risk-state", word)).child(body)
}

/// The partners with an overdrawn account; each leads there where it is one's own.
fn overdrawn(assessment: &Assessment, positions: &[usize], own: bool) -> El {
    let list = el("ul").class("risk-overdrawn").each(positions, |at| {
        let Some(partner) = assessment.partners.get(*at) else { return el("li") };
        let name = partner_name(*at, partner);
        el("li").child(if own {
            el("a").attr("href", href("#/ledger/", &partner.id)).text(name)
        } else {
            span("", name)
        })
    });
    el("div").child(p("", w::OVERDRAWN)).child(list)
}

fn causes(assessment: &Assessment, causes: &[usize]) -> El {
    let list = el("ul").class("causes").each(causes, |q| {
        let question = assessment.rubric.questions[*q].text;
        el("li").child(span("", question)).child(span("muted", level_text(assessment, *q)))
    });
    el("details").child(el("summary").text(w::CAUSES)).child(list)
}
