//! The share dialog: what is in the link, how long it is, and the link.

use super::command::{Command, Look, Run};
use super::el::{El, On, button, el, p, span};
use super::session::Looks;
use crate::browser;
use crate::codec::link::{self, Parts, TooLong};
use crate::model::Assessment;
use crate::words::share as w;

/// The dialog: the browser's own, which keeps the keyboard inside and gives it back.
pub fn share(assessment: &Assessment, looks: &Looks, run: &Run) -> El {
    let has_notes = !assessment.title.is_empty() || assessment.replies().iter().any(|r| !r.note.is_empty());
    let notes = el("input")
        .attr("type", "checkbox")
        .attr("name", "share-notes")
        .checked(looks.share_notes)
        .flag("disabled", !has_notes)
        .choose(run, Command::Look(Look::ShareNotes(!looks.share_notes)));
    let notes = el("label")
        .class("option plain")
        .child(notes)
        .child(span("", if has_notes { w::NOTES } else { w::NOTES_NONE }));
    let holds = p("", w::HOLDS);
    let holds = if assessment.weights.is_some() { holds.text(" ").text(w::HOLDS_WEIGHTS) } else { holds };
    let dialog = el("dialog")
        .class("dialog")
        .attr("aria-labelledby", "dialog-title")
        .when(On::Close, run, Command::Look(Look::Share(false)))
        .child(el("h2").attr("id", "dialog-title").text(w::TITLE))
        .child(p("", w::LEAD))
        .child(holds)
        .child(notes);
    let parts = Parts { notes: looks.share_notes, ..Parts::default() };
    let dialog = match link::encode(assessment, parts) {
        Ok(fragment) => ready(dialog, browser::address_of(&fragment), looks.copied, run),
        Err(error) => dialog.child(p("", refused(&error)).attr("role", "alert")),
    };
    // Not a form of the dialog's: a frame may run scripts and still not be allowed forms.
    dialog.child(el("div").child(button("button quiet", w::CLOSE, run, Command::CloseDialog)))
}

/// The link, its length and a way to copy it.
fn ready(dialog: El, link: String, copied: Option<bool>, run: &Run) -> El {
    let length = w::length(&link.len().to_string());
    let field = el("input")
        .attr("id", "share-link")
        .class("link-field")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("data-output", "link")
        .value(link.into());
    let said = match copied {
        Some(true) => w::COPIED,
        Some(false) => w::COPY_BY_HAND,
        None => "",
    };
    let copy =
        button("button primary", w::COPY, run, Command::Copy("#share-link")).attr("data-action", "copy-link");
    dialog
        .child(el("label").class("field-label").attr("for", "share-link").text(w::LINK))
        .child(field)
        .child(p("muted figure", length))
        .child(el("div").class("actions").child(copy).child(span("", said).attr("role", "status")))
}

/// Only its length can keep a link from being made.
fn refused(error: &TooLong) -> String {
    w::too_long(&error.length.to_string(), &link::LONGEST.to_string())
}
