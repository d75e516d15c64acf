//! Drawings. They take numbers as attributes, and never stand without the same in words.

mod balance_line;
mod history_line;
mod need_bar;
mod range_bar;
mod value_bar;

use super::el::{El, el};
pub use balance_line::balance_line;
pub use history_line::history_line;
pub use need_bar::need_bar;
pub use range_bar::range_bar;
pub use value_bar::{fading_bar, value_bar};

/// A line between two places.
fn line(class: &'static str, from: (String, String), to: (String, String)) -> El {
    el("line").class(class).attr("x1", from.0).attr("y1", from.1).attr("x2", to.0).attr("y2", to.1)
}

/// A point.
fn point(x: String, y: String) -> El {
    el("circle").class("value-bar-point").attr("cx", x).attr("cy", y).attr("r", "5")
}
