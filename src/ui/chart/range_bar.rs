//! The range bar: where the score lies between the worst case and the best.

use super::line;
use crate::model::{Points, Range, Rubric};
use crate::ui::command::Run;
use crate::ui::el::{El, el};
use crate::ui::figure::{percent, shown};
use crate::ui::steady::{Steady, steady};
use crate::words;

/// The bar with the bands' thresholds as ticks; without a range an empty scale.
pub fn range_bar(rubric: &Rubric, score: Option<Points>, range: Option<Range>, run: &Run) -> El {
    let label = range.map_or_else(
        || words::standing::NONE.into(),
        |r| words::result::picture(&shown(score), &shown(Some(r.low)), &shown(Some(r.high))),
    );
    let mut bar = el("svg").class("range-bar").attr("role", "img").attr("aria-label", label).node(steady(
        "scale",
        Scale(rubric.link_number),
        run,
    ));
    if let Some(Range { low, high }) = range {
        let span = el("rect")
            .class("range-bar-span")
            .attr("x", percent(low.value()))
            .attr("width", percent(high.value() - low.value()))
            .attr("y", "15")
            .attr("height", "10");
        bar = bar.child(span).child(upright("range-bar-end", low.value(), "12", "28")).child(upright(
            "range-bar-end",
            high.value(),
            "12",
            "28",
        ));
    }
    if let Some(score) = score {
        bar = bar.child(upright("range-bar-score", score.value(), "4", "36"));
    }
    bar
}

fn upright(class: &'static str, at: f64, from: &'static str, to: &'static str) -> El {
    line(class, (percent(at), from.into()), (percent(at), to.into()))
}

/// What the bar is read by, the same for every score of an edition.
#[derive(PartialEq)]
struct Scale(u8);

impl Steady for Scale {
    fn show(&self, _: &Run) -> El {
        let number = |at: f64, class: &'static str| {
            el("text")
                .attr("class", class)
                .attr("x", percent(at))
                .attr("y", "44")
                .text(shown(Some(Points::new(at))))
        };
        let bands = Rubric::of_link_number(self.0).map_or(&[][..], |rubric| &rubric.bands);
        el("g")
            .child(line("range-bar-axis", ("0".into(), "20".into()), ("100%".into(), "20".into())))
            .each(bands, |band| upright("range-bar-tick", band.from, "20", "30"))
            .child(upright("range-bar-tick", 100.0, "20", "30"))
            .child(number(0.0, "range-bar-number"))
            .each(bands.iter().skip(1), |band| number(band.from, "range-bar-number middle"))
            .child(number(100.0, "range-bar-number end"))
    }
}
