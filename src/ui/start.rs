//! The start: what this is, and everything kept.

use super::command::{Command, Run};
use super::el::{El, button, el, h2, p, section, span};
use super::example;
use super::figure::shown;
use super::notice::title;
use crate::model::{Report, Scope};
use crate::state::{Item, State};
use crate::words::{self, start as w};
use std::rc::Rc;

/// The start page.
pub fn start(state: &State, run: &Run) -> El {
    let open = state.open();
    let begun = !open.assessment.is_blank();
    let main = if begun { (w::RESUME, open.assessment.scope) } else { (w::BEGIN, Scope::Full) };
    let quick = || {
        button("button quiet", w::BEGIN_QUICK, run, Command::Begin(Scope::Quick))
            .attr("data-action", "start-quick")
    };
    let actions = el("div")
        .class("actions")
        .child(button("button primary", main.0, run, Command::Begin(main.1)).attr("data-action", "start"))
        .maybe((!begun).then(quick))
        .maybe((!example::is_example(open)).then(|| example::offer(run)));
    let hero = el("section")
        .class("hero")
        .child(el("h1").attr("tabindex", "-1").text(w::TITLE))
        .child(p("lead", w::LEAD))
        .child(actions)
        .child(p("aside-note", w::HONEST).text(" ").text(words::app::PRIVACY));
    let how = el("section")
        .class("how")
        .attr("aria-labelledby", "how")
        .child(h2("how", w::HOW))
        .child(
            el("ol")
                .class("how-list")
                .each(&[w::HOW_1, w::HOW_2, w::HOW_3], |text| el("li").child(span("", *text))),
        )
        .child(el("p").child(el("a").attr("href", "#/method").text(w::METHOD)));
    let bring = section("bring", w::BRING)
        .child(p("muted", w::BRING_TEXT))
        .child(button("button", w::IMPORT, run, Command::Import).attr("data-action", "import"));
    let page = el("div").class("start").child(hero);
    // Who comes back looks for their own first.
    let page =
        if begun { page.child(kept(state, run)).child(how) } else { page.child(how).child(kept(state, run)) };
    page.child(bring)
}

/// Everything kept, newest first.
fn kept(state: &State, run: &Run) -> El {
    let kept: Vec<&Rc<Item>> = state.items().iter().rev().filter(|i| !i.assessment.is_blank()).collect();
    let list = section("kept", w::KEPT);
    if kept.is_empty() {
        return list.child(p("muted", w::KEPT_NONE));
    }
    list.child(el("ul").class("kept-list").each(kept, |item| row(item, item.id == state.open().id, run)))
        .child(button("button", w::ANOTHER, run, Command::New).attr("data-action", "new"))
}

/// One kept assessment.
fn row(item: &Item, open: bool, run: &Run) -> El {
    let (answered, applicable) = item.assessment.coverage();
    let name = title(&item.assessment.title);
    let created = item.assessment.created.to_string();
    let dates = w::row_dates(&created, &answered.to_string(), &applicable.to_string());
    let act = |text: &'static str, command: Command| {
        button("button quiet", text, run, command).attr("aria-label", [text, ": ", &name].concat())
    };
    let row = el("li").key(&item.id).class("kept-row");
    let row = if open { row.attr("aria-current", "true") } else { row };
    row.child(span("kept-score figure", shown(Report::readiness(&item.assessment))))
        .child(
            el("span")
                .class("kept-name")
                .child(el("strong").text(name.clone()))
                .child(span("muted", dates))
                .maybe(example::mark(item)),
        )
        .child(
            el("span")
                .class("kept-actions")
                .child(act(w::OPEN, Command::Open(item.id.clone())))
                .child(act(w::DUPLICATE, Command::Duplicate(item.id.clone())))
                .child(act(w::DELETE, Command::Delete(item.id.clone()))),
        )
}
