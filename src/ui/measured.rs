//! What the ledger knows better than memory, beside what was answered.

use super::command::{Command, Run};
use super::el::{El, button, el, p, section, span};
use super::method::constants;
use crate::model::ledger::Measured;
use crate::model::{Answer, Assessment, Evidence, Level, Question, RULES};
use crate::state::Action;
use crate::words::measured as w;

/// The measured answers; nothing where there are none.
pub fn measured(assessment: &Assessment, all: &[Measured], run: &Run) -> Option<El> {
    let list = || el("ul").class("measured-list").each(all, |one| row(assessment, one, run));
    let body = || section("measured", w::TITLE).child(p("muted", w::LEAD)).child(list()).child(lines());
    (!all.is_empty()).then(body)
}

fn row(assessment: &Assessment, one: &Measured, run: &Run) -> El {
    let Some(question) = assessment.rubric.questions.get(one.question) else { return el("li") };
    let answer = assessment.answer(one.question);
    let record = Answer::Level(one.level, Evidence::Record);
    let number = one.level.number().to_string();
    let ledger = said(w::ledger(&number), level_text(question, one.level));
    let answered = match answer {
        Some(Answer::Level(level, _)) => {
            said(w::answered(&level.number().to_string()), level_text(question, level))
        }
        Some(Answer::Unknown) => said(w::UNKNOWN.into(), ""),
        Some(Answer::NotApplicable) => said(w::NOT_APPLICABLE.into(), ""),
        None => said(w::NOT_ANSWERED.into(), ""),
    };
    let agrees = answer == Some(record);
    let same = answer.and_then(Answer::level) == Some(one.level);
    let end = if agrees {
        p("muted", w::AGREES)
    } else {
        let does = if same { w::record(&number) } else { w::take(&number) };
        let name = [does.as_str(), ": ", question.text].concat();
        button("button", "", run, Command::Do(Action::Answer(one.question, Some(record))))
            .text(does)
            .attr("data-action", "take-over")
            .attr("aria-label", name)
    };
    el("li")
        .key(question.id)
        .class("measured-row")
        .attr("data-measured", question.id)
        .attr("data-value", number)
        .child(el("h3").text(question.text))
        .child(el("div").class("measured-sides").child(ledger).maybe((!agrees).then_some(answered)))
        .child(el("div").class("measured-end").attr("role", "status").child(end))
}

/// One side: who says so, and the level in words.
fn said(who: String, level: &'static str) -> El {
    el("p").child(span("measured-who", who)).child(span("", level))
}

fn level_text(question: &Question, level: Level) -> &'static str {
    question.levels.get(usize::from(level.number())).copied().unwrap_or_default()
}

/// Where the levels change, with sources: our own choice, mostly, and it says so.
fn lines() -> El {
    let rules = &RULES.measured;
    let all = [
        &rules.promises,
        &rules.kept_level_2,
        &rules.kept_level_3,
        &rules.kept_level_4,
        &rules.partners,
        &rules.ahead_level_2,
        &rules.ahead_level_3,
    ];
    el("details").child(el("summary").text(w::LINES)).child(constants(&all))
}
