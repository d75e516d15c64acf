//! What stands around every view: the way past the head, the head with the views and undo, the foot, and what is not seen.

use super::command::{Command, Run};
use super::el::{El, On, button, el, p};
use super::route::Route;
use super::steady::{Steady, steady};
use super::transfer;
use crate::state::History;
use crate::words::{app as w, nav};

/// The page around its main part.
pub fn shell(class: &'static str, route: &Route, history: &History, main: El, run: &Run) -> El {
    let skip = el("a").class("skip").attr("href", "#main").text(w::SKIP).when(
        On::Link,
        run,
        Command::Focus("#main"),
    );
    let header = Header { here: here(route), can_undo: history.can_undo(), can_redo: history.can_redo() };
    el("div")
        .class(class)
        .child(skip)
        .node(steady("header", header, run))
        .child(main.attr("id", "main").attr("tabindex", "-1"))
        .node(steady("footer", Footer, run))
        .child(el("p").class("visually-hidden").attr("id", "heard").attr("role", "status"))
        .child(transfer::picker(run))
}

/// The head: the page's name, the views, undo.
#[derive(PartialEq)]
struct Header {
    /// The address of the view that is up, as far as the head leads there.
    here: &'static str,
    can_undo: bool,
    can_redo: bool,
}

impl Steady for Header {
    fn show(&self, run: &Run) -> El {
        let link = |href: &'static str, text: &'static str| {
            let link = el("a").attr("href", href).text(text);
            if self.here == href { link.attr("aria-current", "page") } else { link }
        };
        let act = |text: &'static str, name: &'static str, can: bool, command: Command| {
            // Not `disabled`: after the last step back the keyboard stays where it is.
            let button = button("link", text, run, command).attr("data-action", name);
            if can { button } else { button.attr("aria-disabled", "true") }
        };
        let views = el("nav")
            .class("views")
            .attr("aria-label", w::NAV)
            .child(link("#/assess", nav::ASSESS))
            .child(link("#/result", nav::RESULT))
            .child(link("#/partners", nav::PARTNERS))
            .child(link("#/ledger", nav::LEDGER))
            .child(link("#/method", nav::METHOD));
        let undo = el("div")
            .class("undo")
            .child(act(nav::UNDO, "undo", self.can_undo, Command::Undo))
            .child(act(nav::REDO, "redo", self.can_redo, Command::Redo));
        el("header").class("header").child(link("#/", w::NAME).class("brand")).child(views).child(undo)
    }
}

/// The foot: what holds for every view.
#[derive(PartialEq)]
struct Footer;

impl Steady for Footer {
    fn show(&self, _: &Run) -> El {
        let embed = el("a").attr("href", "#/embed").text(w::EMBED);
        el("footer")
            .class("footer")
            .child(p("", w::PRIVACY))
            .child(p("", w::BY_HAND))
            .child(el("p").child(embed))
    }
}

/// The address in the head that leads to a view of this kind.
fn here(route: &Route) -> &'static str {
    match route {
        Route::Start => "#/",
        Route::Assess(_) => "#/assess",
        Route::Result => "#/result",
        Route::Partners(_) => "#/partners",
        Route::Ledger(_) => "#/ledger",
        Route::Method => "#/method",
        Route::Embed | Route::Shared(_) => "",
    }
}
