//! The reader's own weights, beside the standard ones.

use crate::model::{Assessment, Points, Readiness, Report, Weights};
use crate::state::Action;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, p, section, span};
use crate::ui::figure::{data, fill, mark, multiplier, shown};
use crate::words::{result, weights as w};

/// A slider for each habit; nothing for somebody else's assessment without own weights.
pub fn own_weights(assessment: &Assessment, report: &Report, run: Option<&Run>) -> Option<El> {
    let rubric = assessment.rubric;
    if run.is_none() && assessment.weights.is_none() {
        return None;
    }
    let weights = assessment.weights.clone().unwrap_or_else(|| Weights::standard(rubric));
    let row = |(dimension, standard): (usize, u8)| {
        let id = ["weight-", rubric.dimensions[dimension].id].concat();
        let weight = weights.of(dimension).to_string();
        let label = el("label")
            .attr("for", id.clone())
            .text(rubric.dimensions[dimension].title)
            .child(span("muted", w::standard(&standard.to_string())));
        let slider = run.map(|run| {
            el("input")
                .attr("id", id)
                .attr("type", "range")
                .attr("min", "0")
                .attr("max", Weights::MAX.to_string())
                .value(weight.clone().into())
                .typed(run, move |text| {
                    Command::Do(Action::Weight(dimension, text.parse().unwrap_or(standard)))
                })
        });
        let number = span("weight-number figure", weight.clone());
        el("li").class("weight").child(label).maybe(slider).child(number)
    };
    let reset = |run| {
        let button = button("button quiet", w::RESET, run, Command::Do(Action::StandardWeights));
        if assessment.weights.is_none() { button.attr("aria-disabled", "true") } else { button }
    };
    let own = el("div").attr("role", "status");
    let own = match &report.own {
        Some(score) => own.child(both(report, score)).child(formula(score)),
        None => own,
    };
    Some(
        section("weights", w::TITLE)
            .child(p("muted", w::LEAD))
            .child(el("ul").class("weight-list").each(rubric.habits(), row))
            .child(own)
            .maybe(run.map(reset)),
    )
}

/// The standard readiness and one's own.
fn both(report: &Report, own: &Readiness) -> El {
    let text = w::both(&shown(report.score.readiness), mark(0));
    let number = data("own-readiness", own.readiness.map(Points::value), shown(own.readiness));
    fill(el("p").class("own-score"), &text, vec![number])
}

fn formula(own: &Readiness) -> El {
    p("muted", result::formula_own(&shown(own.habits), &multiplier(own), &shown(own.readiness)))
}
