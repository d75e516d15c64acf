//! What to change first: each lever can be tried up and down without touching the answers.

use crate::model::{Answer, Assessment, Level, Lever, Report};
use crate::ui::command::{Command, Look, Run};
use crate::ui::el::{El, button, el, p, section, span};
use crate::ui::figure::{shown, tenths};
use crate::words::levers as w;

/// How many are shown at first.
const FIRST: usize = 6;

/// How the levers are looked at.
#[derive(Clone, Copy)]
pub struct Trying<'a> {
    /// Levels tried without touching the answers.
    pub tried: &'a [(usize, Level)],
    /// Whether all levers are shown.
    pub all: bool,
}

/// The levers, with what was tried.
pub fn levers(assessment: &Assessment, report: &Report, trying: Trying, run: Option<&Run>) -> El {
    let body = section("levers", w::TITLE);
    let all = report.levers.len();
    if all == 0 {
        return body.child(p("muted", w::NONE));
    }
    let count = if trying.all { all } else { FIRST.min(all) };
    let list = el("ol")
        .class("lever-list")
        .each(&report.levers[..count], |lever| row(assessment, lever, trying.tried, run));
    let body = match run {
        Some(run) => body.child(p("muted", w::LEAD)).child(readout(assessment, report, trying.tried, run)),
        None => body,
    };
    let more = |run| {
        let text = if trying.all { w::fewer(&FIRST.to_string()) } else { w::more(&all.to_string()) };
        button("link", "", run, Command::Look(Look::AllLevers(!trying.all)))
            .text(text)
            .attr("aria-expanded", if trying.all { "true" } else { "false" })
    };
    body.child(list).maybe(run.filter(|_| all > FIRST).map(more))
}

/// What readiness would be with everything that was tried.
fn readout(assessment: &Assessment, report: &Report, tried: &[(usize, Level)], run: &Run) -> El {
    let mut after = assessment.clone();
    for (question, level) in tried {
        if let Some(Answer::Level(_, evidence)) = assessment.answer(*question) {
            after.set_answer(*question, Some(Answer::Level(*level, evidence)));
        }
    }
    let score = Report::readiness(&after);
    let change = score.zip(report.score.readiness).map_or(0.0, |(a, b)| a.value() - b.value());
    let sign = if change > 0.0 { "+" } else { "" };
    let text = if tried.is_empty() {
        w::TRIED_NONE.into()
    } else {
        w::tried(&shown(score), &[sign, &tenths(change)].concat())
    };
    // Not `disabled`: a button that was just pressed must keep the keyboard.
    let put_back = button("button quiet", w::PUT_BACK, run, Command::Look(Look::PutBack));
    el("div")
        .class("tried")
        .child(p("", text).attr("role", "status"))
        .child(unless(put_back, tried.is_empty()))
}

fn unless(button: El, off: bool) -> El {
    if off { button.attr("aria-disabled", "true") } else { button }
}

fn row(assessment: &Assessment, lever: &Lever, tried: &[(usize, Level)], run: Option<&Run>) -> El {
    let at = lever.question;
    let question = &assessment.rubric.questions[at];
    let now = assessment.answer(at).and_then(Answer::level).unwrap_or(lever.to);
    let level = tried.iter().find(|(q, _)| *q == at).map_or(now, |(_, level)| *level);
    let effort = lever.effort.to_string();
    let gain = if lever.gain > 0.05 { w::gain(&tenths(lever.gain), &effort) } else { w::gain_none(&effort) };
    let to = if level == now { lever.to } else { level };
    let body = el("div")
        .class("lever-body")
        .child(p("lever-question", question.text))
        .child(p("lever-to", question.levels[usize::from(to.number())]))
        .child(p("muted figure", gain));
    el("li")
        .key(question.id)
        .class(if level == now { "lever" } else { "lever is-tried" })
        .child(body)
        .maybe(run.map(|run| stepper(at, question.text, now, level, run)))
}

/// One level down, where it stands, one level up.
fn stepper(at: usize, question: &'static str, now: Level, level: Level, run: &Run) -> El {
    let step = |to: Option<Level>, sign: &'static str, label: String| {
        let button = button("step-button", sign, run, Command::Look(Look::Try(at, to.unwrap_or(level))));
        unless(button.attr("aria-label", label), to.is_none())
    };
    let number = now.number().to_string();
    let text =
        if level == now { w::level(&number) } else { w::level_tried(&number, &level.number().to_string()) };
    el("div")
        .class("stepper")
        .child(step(level.number().checked_sub(1).and_then(Level::new), "−", w::down_label(question)))
        .child(span("figure", text))
        .child(step(level.next(), "+", w::up_label(question)))
}
