//! Rows that are no partners: their line, why, and how they begin.

use super::{FIRST, Look, Looks, MORE, clip, grouped, look};
use crate::codec::csv::{Bad, Field, List, Problem};
use crate::codec::file::MOST_ITEMS;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, field, p, span};
use crate::words::import::{self as w, problem};

/// The rows that would be left out; only their place where there are none.
pub fn problems(list: &List, looks: &Looks, run: &Run) -> El {
    let shown = el("div").class("import-problems");
    if looks.checked.bad.is_empty() || !list.has_names() {
        return shown;
    }
    let title = el("h3").text(w::PROBLEMS);
    rows(shown.child(title).child(p("muted", w::PROBLEMS_LEAD)), list, looks, run)
}

/// The rows that were left out, and a way to take them along.
pub fn left(list: &List, looks: &Looks, copied: Option<bool>, run: &Run) -> El {
    let text = el("textarea")
        .attr("readonly", "")
        .attr("rows", "5")
        .attr("wrap", "off")
        .attr("spellcheck", "false")
        .value(looks.left.clone());
    let said = match copied {
        Some(true) => w::COPIED,
        Some(false) => w::COPY_BY_HAND,
        None => "",
    };
    let copy = button("button", w::COPY, run, Command::Copy("#import-left")).attr("data-action", "copy-list");
    let done = button("button quiet", w::DONE, run, Command::EndList).attr("data-action", "end-list");
    let title = el("h3").attr("id", "import-left-title").attr("tabindex", "-1").text(w::LEFT_TITLE);
    rows(el("div").class("import-problems").child(title).child(p("muted", w::LEFT_LEAD)), list, looks, run)
        .child(field("import-left".into(), w::LEFT_CSV, text))
        .child(el("div").class("actions").child(copy).child(done))
        .child(p("muted", said).attr("role", "status"))
}

fn rows(into: El, list: &List, looks: &Looks, run: &Run) -> El {
    let bad = &looks.checked.bad;
    let shown = FIRST + looks.more;
    let more = || {
        let text = if bad.len() - shown > MORE {
            w::show_more(&grouped(MORE))
        } else {
            w::show_all(&grouped(bad.len()))
        };
        button("link", "", run, look(Look::More)).text(text).attr("data-action", "more-problems")
    };
    into.child(el("ol").class("import-rows").each(bad.iter().take(shown), |bad| row(list, bad)))
        .maybe((bad.len() > shown).then(more))
}

fn row(list: &List, bad: &Bad) -> El {
    let Some(row) = list.rows().get(bad.row) else { return el("li") };
    let mut text = String::new();
    for cell in row.cells.iter().filter(|cell| !cell.trim_ascii().is_empty()) {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&clip(cell.trim_ascii(), 80));
    }
    el("li")
        .class("import-row")
        .attr("data-line", row.line.to_string())
        .child(span("import-line figure muted", w::line(&row.line.to_string())))
        .child(span("import-why", reason(&bad.problem)))
        .child(span("import-text muted", clip(&text, 80)))
}

/// Why a row is no partner.
fn reason(problem: &Problem) -> String {
    match problem {
        Problem::NoName => problem::NO_NAME.into(),
        Problem::NotALevel(field, value) => problem::not_a_level(field.label(), &clip(value, 40)),
        Problem::NotYesOrNo(field, value) => problem::not_yes_or_no(field.label(), &clip(value, 40)),
        Problem::NotADate(value) => problem::not_a_date(&clip(value, 40)),
        Problem::NoDate => problem::NO_DATE.into(),
        Problem::NotAStrength(value) => problem::not_a_strength(&clip(value, 40)),
        Problem::TooLong(field) => problem::too_long(field.label()),
        Problem::TooManyCells(count, width) => {
            problem::too_many_cells(&count.to_string(), &width.to_string())
        }
        Problem::Quote => problem::QUOTE.into(),
        Problem::SameAsLine(Field::Name, line) => problem::same_name_line(&line.to_string()),
        Problem::SameAsLine(_, line) => problem::same_website_line(&line.to_string()),
        Problem::SameAsKept(Field::Name) => problem::SAME_NAME_KEPT.into(),
        Problem::SameAsKept(_) => problem::SAME_WEBSITE_KEPT.into(),
        Problem::NoRoom => no_room(),
    }
}

/// That there are as many partners as are kept.
pub fn no_room() -> String {
    problem::no_room(&grouped(MOST_ITEMS))
}
