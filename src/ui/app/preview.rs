//! The preview on the page where a site's owner puts the calculator together.

use super::App;
use crate::browser;
use crate::ui::command::Look;
use crate::ui::embed;
use crate::ui::later::{self, Later};
use crate::ui::route::Route;
use crate::ui::session::Step;
use gloo_events::EventListener;

/// How long after a choice the preview is loaded anew, in milliseconds: not letter by letter.
const SHOW_AFTER: u32 = 400;

impl App {
    /// Takes a choice, and shows it in a moment.
    pub(super) fn embed(&mut self, look: embed::Look) {
        self.step(Step::Look(Look::Embed(look)));
        let step = self.step.clone();
        let show = move || step.emit(Step::Look(Look::Embed(embed::Look::Show)));
        self.previewing = Some(browser::after(SHOW_AFTER, Box::new(show)));
    }

    /// Hears the preview while it is up, and tells it what changed.
    pub(super) fn settle_preview(&mut self) {
        if self.route != Route::Embed || self.needed_is() != Later::Here {
            self.preview = None;
            return;
        }
        if self.preview.is_none() {
            let step = self.step.clone();
            self.preview = web_sys::window().map(|window| {
                EventListener::new(&window, "message", move |event| {
                    if let Some(look) = later::said(event) {
                        step.emit(Step::Look(Look::Embed(look)));
                    }
                })
            });
        }
        later::tell(&mut self.session.looks.embed);
    }
}
