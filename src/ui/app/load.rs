//! What is loaded after the first views, and what is made of the open page once it is there.

use super::{App, Message};
use crate::browser;
use crate::ui::later::{self, Later};
use crate::ui::route::Route;

impl App {
    /// Whether the page that is up can't be shown before it is loaded.
    pub(super) fn needs_later(&self) -> bool {
        !matches!(self.route, Route::Start | Route::Assess(_))
    }

    /// Loads it where it is needed. The questions lead to the result, so that it is fetched once somebody `acts` on them, and
    /// not before: what is there first has the line for itself.
    pub(super) fn load_later(&mut self, acts: bool) {
        let leads_there = acts && self.route != Route::Start;
        if self.later == Later::Unasked && (leads_there || self.needs_later()) {
            self.later = Later::Loading;
            let post = self.post.clone();
            browser::load_later(move |there| post.send(Message::Later(there)));
        }
    }

    /// Reads what was shared, and scores the partners where the page shows them.
    pub(super) fn prepare(&mut self) {
        if self.later != Later::Here {
            return;
        }
        let today = browser::today();
        // A page may stay open beyond midnight.
        let holds = self.portfolio.as_ref().is_some_and(|all| all.day() == today) && !self.portfolio_is_old;
        match &self.route {
            Route::Shared(fragment) if self.theirs.is_none() => self.theirs = Some(later::decoded(fragment)),
            Route::Result if self.item().assessment.partners.is_empty() => {}
            Route::Partners(_) | Route::Ledger(_) | Route::Result if !holds => {
                let before = self.portfolio.take();
                self.portfolio = Some(later::portfolio(before, &self.item().assessment, today));
                self.portfolio_is_old = false;
            }
            _ => {}
        }
    }
}
