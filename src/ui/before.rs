//! What stands in `index.html` before the program is there: the start and the first questions, as somebody sees them who
//! never was here. `scripts/before.js` shows the one that the address asks for, until the program renders the same over it.

use super::assess::assess;
use super::command::Run;
use super::el::{El, el};
use super::example;
use super::notice::notices;
use super::route::Route;
use super::session::Looks;
use super::shell::shell;
use super::start::start;
use crate::model::{Day, Reading};
use crate::state::{History, Item, State};
use yew::prelude::*;

/// The page before the program is there.
pub struct Before;

impl Component for Before {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Before>) -> Before {
        Before
    }

    fn view(&self, _: &Context<Before>) -> Html {
        let run = Run::noop();
        let item = Item::new(String::new(), Day::FIRST);
        let blank = &item.assessment;
        let state = State::new(Vec::new(), None, item.clone());
        let view = |route: Route, view: El| {
            el("div").class("before-view").attr("data-view", route.key()).child(view)
        };
        let main = el("main")
            .child(notices(&[], &run))
            .child(example::banner(&Route::Start, &item, &run))
            .child(view(Route::Start, start(&state, &run)))
            .child(view(Route::Assess(None), assess(blank, &Reading::of(blank), &Looks::default(), 0, &run)));
        shell("app", &Route::Start, &History::new(state), main, &run).html()
    }
}
