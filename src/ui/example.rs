//! A year of made-up data to try things with, marked as an example wherever it is open.

use super::command::{Command, Run};
use super::el::{El, button, el, p, span};
use super::notice::Notice;
use super::route::Route;
use super::session::Step;
use crate::browser;
use crate::codec::file;
use crate::model::Assessment;
use crate::state::{Action, Item, State};
use crate::words::example as w;
use yew::Callback;

/// The name it is kept by, and its series: the quarters copied from it are no less made up.
pub const ID: &str = "example";

/// The link in the page's head that names its file.
const LINK: &str = "#example";

/// Whether it is the example, or a quarter copied from it.
pub fn is_example(item: &Item) -> bool {
    item.series == ID
}

/// A way to open it.
pub fn offer(run: &Run) -> El {
    button("link", w::OFFER, run, Command::Example).attr("data-action", "example")
}

/// What says that the example is open, with a way to remove it. Its place is always there, so that screen readers hear
/// what comes into it.
pub fn banner(route: &Route, item: &Item, run: &Run) -> El {
    let shown = is_example(item) && !matches!(route, Route::Shared(_));
    let remove =
        || button("link", w::REMOVE, run, Command::RemoveExample).attr("data-action", "remove-example");
    el("div")
        .class("example")
        .child(el("div").attr("role", "status").maybe(shown.then(|| p("", w::BANNER))))
        .maybe(shown.then(remove))
}

/// What marks it among what is kept.
pub fn mark(item: &Item) -> Option<El> {
    is_example(item).then(|| span("example-mark", w::KEPT))
}

/// Opens it where it is kept already, and loads it where it is not.
pub fn open(state: &State, step: &Callback<Step>) {
    let step = step.clone();
    if state.item(ID).is_some() {
        arrive(&step, Action::Open(ID.into()));
        return;
    }
    browser::load_text(LINK, move |text| {
        let json = text.and_then(|text| browser::parse_json(&text));
        match json.and_then(|json| file::read_moved(json, browser::today()).ok()) {
            Some(loaded) => arrive(&step, Action::Add(Box::new(Item::first(ID.into(), loaded.assessment)))),
            None => step.emit(Step::Say(Notice::NotImported(w::FAILED.into()))),
        }
    });
}

/// From the start to the result; who is at their partners stays there.
fn arrive(step: &Callback<Step>, action: Action) {
    if Route::current() == Route::Start {
        browser::go("/result");
    }
    step.emit(Step::Do(action));
}

/// What is open once an example is removed: what was open last, else the newest.
pub fn own<'a>(state: &'a State, last: &str) -> Option<&'a Item> {
    let own = state.item(last).or_else(|| state.items().iter().rev().find(|item| !is_example(item)));
    own.map(|item| &**item)
}

/// An assessment as it leaves this browser: the title of an example says so, whatever it was changed to.
pub fn marked(item: &Item) -> Assessment {
    let mut assessment = item.assessment.clone();
    if is_example(item) && !assessment.title.starts_with(w::MARK) {
        assessment.title.insert_str(0, w::MARK);
    }
    assessment
}

/// What goes into a link, and whether its title does: that of an example always, even without notes.
pub fn shared(item: &Item, notes: bool) -> (Assessment, bool) {
    let mut assessment = marked(item);
    let titled = is_example(item);
    if titled && !notes {
        for at in 0..assessment.replies().len() {
            assessment.set_note(at, String::new());
        }
    }
    (assessment, notes || titled)
}
