//! The share dialog: what goes into the link, how long it is, and the link.

use super::command::{Command, Look, Run};
use super::el::{El, On, button, el, p, span};
use super::example;
use super::session::Looks;
use crate::browser;
use crate::codec::link::{self, Part, PartnerNames, Parts, TooLong};
use crate::state::Item;
use crate::words::share as w;

/// The dialog: the browser's own, which keeps the keyboard inside and gives it back.
pub fn share(item: &Item, looks: &Looks, run: &Run) -> El {
    let assessment = &item.assessment;
    let has_notes = !assessment.title.is_empty() || assessment.replies().iter().any(|r| !r.note.is_empty());
    let notes =
        input("checkbox", "share-notes", looks.share_notes, run, Look::ShareNotes(!looks.share_notes))
            .flag("disabled", !has_notes);
    let notes = option(notes, if has_notes { w::NOTES } else { w::NOTES_NONE }, "");
    let holds = p("", w::HOLDS);
    let holds = if assessment.weights.is_some() { holds.text(" ").text(w::HOLDS_WEIGHTS) } else { holds };
    let dialog = el("dialog")
        .class("dialog")
        .attr("aria-labelledby", "dialog-title")
        .when(On::Close, run, Command::Look(Look::Share(false)))
        .child(el("h2").attr("id", "dialog-title").text(w::TITLE))
        .child(p("", w::LEAD))
        .child(holds)
        .child(notes)
        .maybe((!assessment.partners.is_empty()).then(|| partners(looks, run)));
    let with_partners = looks.share_partners != PartnerNames::None;
    let parts = Parts {
        notes: looks.share_notes,
        partners: looks.share_partners,
        ledger: looks.share_ledger && with_partners,
    };
    let (shared, notes) = example::shared(item, parts.notes);
    let made = match link::encode(&shared, Parts { notes, ..parts }) {
        Ok(link) => link_field("share-link", "#share-link", w::LINK, browser::address_of(&link), looks, run),
        Err(error) => refused(&error, link::savings(assessment, parts)),
    };
    // Not a form of the dialog's: a frame may run scripts and still not be allowed forms.
    dialog.child(made).child(el("div").child(button("button quiet", w::CLOSE, run, Command::CloseDialog)))
}

/// What of the partners goes in; nothing, unless somebody says so.
fn partners(looks: &Looks, run: &Run) -> El {
    let choices = [
        (PartnerNames::None, "none", w::PARTNERS_NONE, w::PARTNERS_NONE_TEXT),
        (PartnerNames::Numbered, "numbered", w::PARTNERS_NUMBERED, w::PARTNERS_NUMBERED_TEXT),
        (PartnerNames::Named, "named", w::PARTNERS_NAMED, w::PARTNERS_NAMED_TEXT),
    ];
    let mut group = el("fieldset").child(el("legend").class("field-label").text(w::PARTNERS));
    for (names, value, text, adds) in &choices {
        let chosen = looks.share_partners == *names;
        let radio = input("radio", "share-partners", chosen, run, Look::SharePartners(*names));
        group = group.child(option(radio.value((*value).into()), text, adds));
    }
    // Without partners there is nothing to draw up an account for.
    let without = looks.share_partners == PartnerNames::None;
    let ledger = input(
        "checkbox",
        "share-ledger",
        looks.share_ledger && !without,
        run,
        Look::ShareLedger(!looks.share_ledger),
    );
    let ledger = option(ledger.flag("disabled", without), w::LEDGER, w::LEDGER_TEXT);
    el("div").class("share-parts").child(group).child(ledger)
}

fn input(sort: &'static str, name: &'static str, checked: bool, run: &Run, look: Look) -> El {
    el("input").attr("type", sort).attr("name", name).checked(checked).choose(run, Command::Look(look))
}

/// A choice, and what it adds to the link.
fn option(input: El, text: &'static str, adds: &'static str) -> El {
    let text = span("option-text", text);
    let text = if adds.is_empty() { text } else { text.child(span("muted", adds)) };
    el("label").class("option plain").child(input).child(text)
}

/// A link in a field, its length and a way to copy it. `id` and `field` name the same element.
pub fn link_field(
    id: &'static str,
    field: &'static str,
    label: &'static str,
    link: String,
    looks: &Looks,
    run: &Run,
) -> El {
    let output = if id == "share-link" { "link" } else { id };
    let length = w::length(&link.len().to_string());
    let input = el("input")
        .attr("id", id)
        .class("link-field")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("data-output", output)
        .value(link.into());
    let said = match looks.copied.filter(|_| looks.copying == field) {
        Some(true) => w::COPIED,
        Some(false) => w::COPY_BY_HAND,
        None => "",
    };
    let copy = button("button primary", w::COPY, run, Command::Copy(field)).attr("data-action", "copy-link");
    el("div")
        .class("link-made")
        .child(el("label").class("field-label").attr("for", id).text(label))
        .child(input)
        .child(p("muted figure", length))
        .child(el("div").class("actions").child(copy).child(span("", said).attr("role", "status")))
}

/// Only its length can keep a link from being made: what each part takes, the most first.
fn refused(error: &TooLong, savings: Vec<(Part, usize)>) -> El {
    let text = w::too_long(&error.length.to_string(), &link::LONGEST.to_string());
    let list = el("ul").class("share-saves").each(savings, |(part, saved)| {
        let saved = saved.to_string();
        el("li").text(match part {
            Part::Notes => w::saves_notes(&saved),
            Part::PartnerNames => w::saves_names(&saved),
            Part::Partners => w::saves_partners(&saved),
            Part::Ledger => w::saves_ledger(&saved),
        })
    });
    el("div")
        .class("link-made")
        .attr("role", "alert")
        .child(p("", text))
        .child(p("muted", w::SAVES))
        .child(list)
}
