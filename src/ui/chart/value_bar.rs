//! A value of 0 to 1 as a point on a hairline.

use super::{line, point};
use crate::ui::el::{El, el};
use crate::ui::figure::percent;

const MIDDLE: &str = "8";

fn along(class: &'static str, end: &str) -> El {
    line(class, ("0".into(), MIDDLE.into()), (end.into(), MIDDLE.into()))
}

fn axis() -> El {
    el("svg").class("value-bar").attr("aria-hidden", "true").child(along("value-bar-axis", "100%"))
}

/// The bar; the number stands beside it in words.
pub fn value_bar(value: Option<f64>) -> El {
    let Some(value) = value else { return axis() };
    let end = percent(100.0 * value);
    axis().child(along("value-bar-fill", &end)).child(point(end, MIDDLE.into()))
}

/// What is left of a value: what it had is dashed, up to a stroke across.
pub fn fading_bar(left: f64, had: f64) -> El {
    let (left, had) = (percent(100.0 * left), percent(100.0 * had));
    axis()
        .child(along("value-bar-had", &had))
        .child(line("value-bar-had-end", (had.clone(), "2".into()), (had, "14".into())))
        .child(along("value-bar-fill", &left))
        .child(point(left, MIDDLE.into()))
}
