//! An assessment that came in the address: shown, never saved by itself.

mod compare;
mod partners;

pub use partners::{name as partner_name, partners};

use super::command::{Command, Look, Run};
use super::el::{El, button, el, p, section};
use super::exchange::opened;
use super::notice::title;
use super::result::{made, sections};
use super::session::Looks;
use crate::browser::today;
use crate::codec::link::LinkError;
use crate::model::{Assessment, Report};
use crate::state::State;
use crate::words::{link_error, shared as w};

/// The shared assessment, and what the visitor can do with it.
pub fn shared(theirs: &Assessment, state: &State, looks: &Looks, run: &Run) -> El {
    let with_partners = !theirs.partners.is_empty();
    let exchange = || opened(theirs, state, looks, run);
    if let Some(exchange) = with_partners.then(exchange).flatten() {
        return exchange;
    }
    let mine = &state.open().assessment;
    let report = Report::of(theirs, today());
    let compare = || {
        button("button", w::COMPARE, run, Command::Look(Look::Compare(!looks.comparing)))
            .attr("data-action", "compare")
            .attr("aria-pressed", if looks.comparing { "true" } else { "false" })
    };
    let keep =
        button("button", w::KEEP, run, Command::Keep(Box::new(theirs.clone()))).attr("data-action", "keep");
    let actions = el("div")
        .class("actions")
        .child(keep)
        .maybe((!mine.is_blank()).then(compare))
        .child(el("a").class("button quiet").attr("href", "#/").text(w::LEAVE));
    let head = el("header")
        .class("result-head")
        .child(el("h1").attr("tabindex", "-1").class("shared-title").text(title(&theirs.title)))
        .child(made(theirs));
    let page = el("div")
        .class("result shared")
        .child(el("div").class("banner").child(p("", w::BANNER)).child(actions))
        .child(head)
        .maybe(looks.comparing.then(|| compare::compare(theirs, &report, mine)));
    sections(page, theirs, &report, None, |section| {
        section.show(theirs, &report, None).map(El::html).unwrap_or_default()
    })
    .maybe(with_partners.then(|| partners(theirs)).flatten())
    .maybe(notes(theirs))
}

/// The notes in the link; nothing where it has none.
fn notes(theirs: &Assessment) -> Option<El> {
    let noted = (0..theirs.replies().len()).filter(|q| !theirs.reply(*q).note.is_empty());
    let list = noted.fold(None, |list: Option<El>, q| {
        let question = el("dt").text(theirs.rubric.questions[q].text);
        let note = el("dd").text(theirs.reply(q).note.clone());
        Some(list.unwrap_or_else(|| el("dl")).child(question).child(note))
    });
    list.map(|list| section("shared-notes", w::NOTES).child(list))
}

/// Why a link can't be opened.
pub fn refused(error: &LinkError) -> El {
    let sentence = match error {
        LinkError::TooLong { .. } => link_error::TOO_LONG,
        LinkError::NewerVersion => link_error::NEWER,
        LinkError::Damaged => link_error::DAMAGED,
        LinkError::OutOfRange { .. } => link_error::OUT_OF_RANGE,
    };
    el("section")
        .class("link-error")
        .attr("role", "alert")
        .child(el("h1").attr("tabindex", "-1").text(link_error::TITLE))
        .child(p("lead", sentence))
        .child(p("", link_error::GO_ON))
        .child(el("p").child(el("a").class("button primary").attr("href", "#/").text(w::LEAVE)))
}
