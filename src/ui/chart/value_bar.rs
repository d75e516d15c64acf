//! A value of 0 to 1 as a point on a hairline.

use super::{line, point};
use crate::ui::el::{El, el};
use crate::ui::figure::percent;

/// The bar; the number stands beside it in words.
pub fn value_bar(value: Option<f64>) -> El {
    let bar = el("svg").class("value-bar").attr("aria-hidden", "true").child(line(
        "value-bar-axis",
        ("0".into(), "8".into()),
        ("100%".into(), "8".into()),
    ));
    let Some(value) = value else { return bar };
    let end = percent(100.0 * value);
    bar.child(line("value-bar-fill", ("0".into(), "8".into()), (end.clone(), "8".into())))
        .child(point(end, "8".into()))
}
