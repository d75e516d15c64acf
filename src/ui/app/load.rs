//! What is loaded when the page first wants it, and the scores that come with it.

use super::{App, Message};
use crate::browser;
use crate::ui::later::{self, Later};
use crate::ui::route::Route;
use yew::Context;

impl App {
    /// Whether the page shows something of what is loaded when it is wanted.
    pub(super) fn wants_later(&self) -> bool {
        match (&self.route, &self.theirs) {
            (Route::Partners(_) | Route::Ledger(_) | Route::Method | Route::Embed, _) => true,
            (Route::Result, _) => !self.item().assessment.partners.is_empty(),
            (Route::Shared(_), Some(Ok(theirs))) => !theirs.partners.is_empty(),
            _ => false,
        }
    }

    pub(super) fn load_later(&mut self, context: &Context<App>) {
        if self.later == Later::Unasked && self.wants_later() {
            self.later = Later::Loading;
            let link = context.link().clone();
            browser::load_later(move |there| link.send_message(Message::Later(there)));
        }
    }

    /// Scores the partners where the page shows them.
    pub(super) fn score_partners(&mut self) {
        let shown = matches!(self.route, Route::Partners(_) | Route::Ledger(_) | Route::Result);
        if shown && self.portfolio_is_old && self.later == Later::Here && self.wants_later() {
            let before = self.portfolio.take();
            self.portfolio = Some(later::portfolio(before, &self.item().assessment, browser::today()));
            self.portfolio_is_old = false;
        }
    }
}
