//! Which column fills what, and how the text was taken apart.

use super::{Look, Looks, clip, count, grouped, look};
use crate::codec::csv::{Field, List, MOST_COLUMNS, Separator};
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, el, field, p, select, span};
use crate::words::import as w;

/// In the order of the separators.
const SEPARATORS: [(&str, &str); 4] =
    [("0", w::TAB), ("1", w::SEMICOLON), ("2", w::COMMA), ("3", w::NOTHING)];

/// The columns with what each fills, then everything else that can be chosen.
pub fn matching(list: &List, looks: &Looks, run: &Run) -> El {
    let mut choices = vec![("", w::LEAVE_OUT)];
    for field in Field::ALL {
        choices.push((field.label(), field.label()));
    }
    let columns =
        el("div").class("import-columns").each(0..list.fields.len(), |at| column(list, at, &choices, run));
    let separator = SEPARATORS.get(list.separator as usize).map_or("", |(value, _)| value);
    let separator = select(&SEPARATORS, separator, run, |value| {
        let at = value.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        look(Look::Separator(Separator::ALL.get(usize::from(at)).copied().unwrap_or(Separator::Nothing)))
    });
    let header =
        check("import-header", w::HEADER.into(), list.has_header, run, look(Look::Header(!list.has_header)));
    let known = looks.checked.known;
    let again = || {
        let text = count(known, w::KNOWN_ONE, w::known);
        check("import-known", text, looks.add_known, run, look(Look::AddKnown(!looks.add_known)))
    };
    let is_cut =
        list.header().is_some_and(|row| row.cells.len() > MOST_COLUMNS) || list.fields.len() == MOST_COLUMNS;
    el("div")
        .class("import-matching")
        .child(el("h3").text(w::COLUMNS))
        .child(columns)
        .maybe(left_out(list))
        .maybe(is_cut.then(|| p("muted", w::more_columns(&grouped(MOST_COLUMNS)))))
        .child(
            el("div")
                .class("import-reading")
                .child(field("import-separator".into(), w::SEPARATOR, separator))
                .child(header)
                .maybe((known > 0).then(again)),
        )
}

/// A column: its name, what it fills, and what stands in it.
fn column(list: &List, at: usize, choices: &[(&'static str, &'static str)], run: &Run) -> El {
    let id = ["import-column-", &at.to_string()].concat();
    let chosen = list.fields.get(at).copied().flatten();
    let menu = select(choices, chosen.map_or("", Field::label), run, move |value| {
        look(Look::Column(at, Field::of(&value)))
    });
    let first =
        list.rows().iter().filter_map(|row| row.cells.get(at)).find(|cell| !cell.trim_ascii().is_empty());
    el("div")
        .class(if chosen.is_some() { "field" } else { "field is-out" })
        .child(el("label").class("field-label").attr("for", id.clone()).text(name(list, at)))
        .child(menu.attr("id", id))
        .child(span("import-first muted", first.map(|cell| clip(cell, 40)).unwrap_or_default()))
}

/// The name of a column, or its number.
fn name(list: &List, at: usize) -> String {
    let name = list.header().and_then(|row| row.cells.get(at)).map_or("", |cell| cell.trim_ascii());
    if name.is_empty() { w::column(&(at + 1).to_string()) } else { clip(name, 40) }
}

fn left_out(list: &List) -> Option<El> {
    let mut names = Vec::new();
    for (at, field) in list.fields.iter().enumerate() {
        if field.is_none() {
            names.push(name(list, at));
        }
    }
    (!names.is_empty()).then(|| p("muted", w::left_out(&names.join(", "))).attr("data-output", "left-out"))
}

/// A checkbox with its text.
fn check(id: &'static str, text: String, is_on: bool, run: &Run, command: Command) -> El {
    let input = el("input").attr("type", "checkbox").attr("id", id).checked(is_on).choose(run, command);
    el("label").class("chip").child(input).child(span("", text))
}
