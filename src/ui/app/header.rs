//! The head of the page: its name, the views, undo; and the window's title.

use super::App;
use crate::ui::command::Command;
use crate::ui::el::{El, button, el};
use crate::ui::notice::title;
use crate::ui::route::Route;
use crate::words::{self, app as w, nav};

impl App {
    pub(super) fn header(&self) -> El {
        let link = |href: &'static str, text: &'static str, here: bool| {
            let link = el("a").attr("href", href).text(text);
            if here { link.attr("aria-current", "page") } else { link }
        };
        let act = |text: &'static str, name: &'static str, can: bool, command: Command| {
            // Not `disabled`: after the last step back the keyboard stays where it is.
            let button = button("link", text, &self.run, command).attr("data-action", name);
            if can { button } else { button.attr("aria-disabled", "true") }
        };
        let views = el("nav")
            .class("views")
            .attr("aria-label", w::NAV)
            .child(link("#/assess", nav::ASSESS, matches!(self.route, Route::Assess(_))))
            .child(link("#/result", nav::RESULT, self.route == Route::Result))
            .child(link("#/partners", nav::PARTNERS, matches!(self.route, Route::Partners(_))))
            .child(link("#/ledger", nav::LEDGER, matches!(self.route, Route::Ledger(_))))
            .child(link("#/method", nav::METHOD, self.route == Route::Method));
        let history = &self.session.history;
        let undo = el("div")
            .class("undo")
            .child(act(nav::UNDO, "undo", history.can_undo(), Command::Undo))
            .child(act(nav::REDO, "redo", history.can_redo(), Command::Redo));
        el("header")
            .class("header")
            .child(link("#/", w::NAME, self.route == Route::Start).class("brand"))
            .child(views)
            .child(undo)
    }

    /// The window's title.
    pub(super) fn title(&self) -> String {
        let of = |name: &str| [name, " · ", w::NAME].concat();
        match self.route {
            Route::Start => w::NAME.into(),
            Route::Assess(_) => of(nav::ASSESS),
            Route::Result => of(&title(&self.item().assessment.title)),
            Route::Partners(_) => of(words::partners::TITLE),
            Route::Ledger(_) => of(words::ledger::TITLE),
            Route::Method => of(words::method::TITLE),
            Route::Embed => of(w::EMBED),
            Route::Shared(_) => of(match &self.theirs {
                Some(Ok(theirs)) if theirs.exchanged().is_some() => words::exchange::BALANCE,
                _ => words::result::TITLE,
            }),
        }
    }
}
