//! What is outside the page's own elements.

use super::{App, SPEAK_AFTER};
use crate::browser;
use crate::ui::assess::heard;
use crate::ui::later::Later;
use crate::ui::route::Route;

impl App {
    /// Saves what changed.
    pub(super) fn save(&mut self) {
        self.saving = None;
        let start = browser::now();
        // What comes of it is kept, too: for a page that is left there is no later.
        for _ in 0..2 {
            match self.keeper.save(self.session.state()) {
                steps if steps.is_empty() => break,
                steps => self.steps(steps),
            }
        }
        self.save_took = (browser::now() - start) as u32;
    }

    /// Brings what is outside the page's own elements up to date: title, keyboard, dialog, what is spoken.
    pub(super) fn settle(&mut self) {
        let name = self.title();
        if self.shown.title != name {
            browser::set_title(&name);
            self.shown.title = name;
        }
        if let Route::Assess(None) = self.route {
            // Pinned, so that answering never turns the page by itself.
            browser::pin(self.page().unwrap_or_default());
        } else if self.shown.route.as_ref() != Some(&self.route) {
            // The first view is where the person already is.
            if self.shown.route.is_some() {
                browser::scroll_to_top();
                browser::focus("main h1");
            }
            self.shown.route = Some(self.route.clone());
        }
        let waits = self.route == Route::Assess(None) || self.needed_is() == Later::Loading;
        if !self.shown.ready && !waits {
            self.shown.ready = true;
            browser::mark_ready();
        }
        // A control that changed its place keeps the keyboard; one that went away with what it did leaves it at the
        // heading, not nowhere.
        let before = self.had_focus.take();
        if browser::focused().is_none() && before.is_some_and(|before| !before.again()) {
            browser::focus("main h1");
        }
        for place in std::mem::take(&mut self.then_focus) {
            browser::focus(&place);
        }
        self.settle_preview();
        if self.shown.sharing != self.session.looks.sharing {
            self.shown.sharing = self.session.looks.sharing;
            if self.shown.sharing {
                browser::show_modal(".dialog");
            }
        }
        let spoken = if self.page().is_some() { heard(&self.reading) } else { String::new() };
        if self.shown.spoken != spoken {
            let first = std::mem::replace(&mut self.shown.spoken, spoken.clone()).is_empty();
            let speak = !first && !spoken.is_empty();
            self.speaking = speak
                .then(|| browser::after(SPEAK_AFTER, Box::new(move || browser::set_text("#heard", &spoken))));
        }
    }
}
