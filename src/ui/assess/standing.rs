//! The score as it moves: beside the questions, or a slim bar on a phone.

use crate::model::{Reading, Rubric};
use crate::ui::chart::range_bar;
use crate::ui::command::Run;
use crate::ui::el::{El, el, p, span};
use crate::ui::figure::{coverage, formula, points, range_sentence, shown};
use crate::words::standing as w;

/// The score, its range and what is answered.
pub fn standing(rubric: &Rubric, reading: &Reading, run: &Run) -> El {
    let score = &reading.score;
    let words = el("div").class("standing-words").child(match score.readiness {
        Some(_) => formula(score),
        None => p("muted", if score.gate.is_none() { w::NONE_WHY } else { w::NONE_HABITS }),
    });
    el("aside")
        .class("standing")
        .attr("aria-labelledby", "standing")
        .child(el("h2").attr("id", "standing").class("eyebrow").text(w::TITLE))
        .child(
            p("standing-score", "")
                .child(points("readiness", score.readiness))
                .child(span("visually-hidden", w::READINESS)),
        )
        .child(range_bar(rubric, score.readiness, reading.range, run))
        .child(coverage("standing-coverage", reading.answered, reading.applicable))
        .child(words.maybe(reading.range.map(|range| range_sentence(range, w::range))))
}

/// The same in a sentence, to be spoken.
pub fn heard(reading: &Reading) -> String {
    let (answered, applicable) = (reading.answered.to_string(), reading.applicable.to_string());
    match (reading.score.readiness, reading.range) {
        (Some(score), Some(range)) => w::heard(
            &shown(Some(score)),
            &shown(Some(range.low)),
            &shown(Some(range.high)),
            &answered,
            &applicable,
        ),
        _ => w::heard_none(&answered, &applicable),
    }
}
