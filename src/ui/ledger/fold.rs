//! What is folded away: a button unfolds it, and it is made only then. A `details` takes browsers longer than all else in a
//! folded row.

use super::Look;
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, button, span};

/// The button that unfolds what is at this place, or folds it.
pub fn fold(place: String, unfolded: bool, name: &'static str, run: &Run) -> El {
    button("fold", "", run, Command::Look(command::Look::Ledger(Look::Fold(place))))
        .attr("aria-expanded", if unfolded { "true" } else { "false" })
        .child(span("fold-mark", name))
}
