//! Keeping and sharing.

use crate::state::{Action, Item};
use crate::ui::command::{Command, Look, Run};
use crate::ui::el::{El, button, el, section};
use crate::words::tools as w;

/// The buttons.
pub fn tools(item: &Item, run: &Run) -> El {
    let act = |class: &'static str, text: &'static str, name: &'static str, command: Command| {
        button(class, text, run, command).attr("data-action", name)
    };
    section("tools", w::TITLE).child(
        el("div")
            .class("actions")
            .child(act("button primary", w::SHARE, "share", Command::Look(Look::Share(true))))
            .child(act("button", w::EXPORT, "export", Command::Export))
            .child(act("button", w::PRINT, "print", Command::Print))
            .child(act("button", w::DUPLICATE, "duplicate", Command::Duplicate(item.id.clone())))
            .child(act("button quiet", w::RESET, "reset", Command::Do(Action::Reset))),
    )
}
