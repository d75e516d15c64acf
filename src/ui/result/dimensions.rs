//! The dimensions as a picture, with the same in numbers.

use crate::model::{Assessment, Points, Report, Role};
use crate::ui::chart::value_bar;
use crate::ui::el::{El, el, section, span};
use crate::ui::figure::{data, shown};
use crate::words::dimensions as w;

/// The dimensions.
pub fn dimensions(assessment: &Assessment, report: &Report) -> El {
    let rubric = assessment.rubric;
    let all: usize = rubric.habits().map(|(_, weight)| usize::from(weight)).sum();
    let role = |role: Role| match role {
        Role::Gate => w::GATE.into(),
        Role::Habit { weight } => w::weight(&weight.to_string(), &all.to_string()),
    };
    let rows = rubric.dimensions.iter().zip(&report.score.dimensions);
    section("dimensions", w::TITLE).child(el("ul").class("dimension-list").each(
        rows,
        |(dimension, value)| {
            let hundred = value.map(|v| 100.0 * v);
            el("li")
                .class("dimension")
                .child(span("dimension-name", dimension.title).child(span("muted", role(dimension.role))))
                .child(value_bar(*value))
                .child(data(dimension.id, hundred, shown(hundred.map(Points::new))))
        },
    ))
}
