//! Readiness with its formula, its range and the next move.

use crate::model::{Answer, Assessment, Band, Report, Scope, reaches};
use crate::ui::chart::range_bar;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, p};
use crate::ui::figure::{coverage, formula, hundredths, points, range_sentence};
use crate::words::{assess, result as w, shared, standing};

/// The headline; with a `run` where the assessment can be changed.
pub fn headline(assessment: &Assessment, report: &Report, run: Option<&Run>) -> El {
    let rubric = assessment.rubric;
    let score = &report.score;
    let band = report.band.unwrap_or(Band::ProveTheSale);
    let rule = band.rule(rubric);
    let number = el("div")
        .class("headline-number")
        .child(el("h2").attr("id", "headline").class("eyebrow").text(standing::READINESS))
        .child(el("p").class("score").child(points("readiness", score.readiness)))
        .child(formula(score));
    let title = p("band", rule.title).attr("data-output", "band").attr("data-value", band.id());
    let cap = rubric.scoring.band_cap.value;
    let held = score.multiplier.is_some_and(|m| !reaches(m, cap))
        && score.readiness.is_some_and(|r| reaches(r.value(), Band::ThreePilots.rule(rubric).from));
    let cap_note = || p("muted", w::cap_note(&hundredths(cap), Band::PrepareGifts.rule(rubric).title));
    let next = el("div")
        .class("headline-band")
        .child(p("eyebrow", w::BAND_LABEL))
        .child(title)
        .child(p("", rule.text))
        .maybe(held.then(cap_note));
    let range = el("div")
        .class("headline-range")
        .child(range_bar(rubric, score.readiness, report.range, run.unwrap_or(&Run::noop())))
        .maybe(
            report
                .range
                .map(|range| range_sentence(range, if range.is_exact() { w::range_exact } else { w::range })),
        )
        .child(coverage("muted", report.answered, report.applicable).text(". ").text(w::FORMULA_WORDS));
    el("section")
        .class("headline")
        .attr("aria-labelledby", "headline")
        .child(number)
        .child(next)
        .child(range)
        .maybe(run.filter(|_| assessment.scope == Scope::Quick).map(|run| narrow(assessment, run)))
}

/// From the quick look to all questions, with the answers kept.
fn narrow(assessment: &Assessment, run: &Run) -> El {
    let others = assessment.rubric.questions.iter().filter(|q| !q.quick).count().to_string();
    let go = button("button primary", "", run, Command::Begin(Scope::Full))
        .attr("data-action", "narrow")
        .text(w::narrow(&others));
    el("div").class("narrow").child(p("", w::NARROW_TEXT)).child(go)
}

/// What stands where there is no readiness yet.
pub fn missing(assessment: &Assessment, own: bool) -> El {
    let question = assessment.rubric.questions.iter().find(|q| q.required).map_or("", |q| q.text);
    let go = || {
        let link = el("a").class("button primary").attr("href", "#/assess").text(w::GO_ANSWER);
        el("p").child(link)
    };
    el("section")
        .class("headline missing")
        .child(el("h2").text(w::NO_SCORE))
        .child(p("", w::no_score_text(question)))
        .maybe(own.then(go))
}

/// What was answered: the level in words, or why there is none.
pub fn level_text(assessment: &Assessment, question: usize) -> &'static str {
    match assessment.answer(question) {
        Some(Answer::Level(level, _)) => {
            assessment.rubric.questions[question].levels[usize::from(level.number())]
        }
        Some(Answer::Unknown) => assess::UNKNOWN,
        Some(Answer::NotApplicable) => assess::NOT_APPLICABLE,
        None => shared::UNANSWERED,
    }
}
