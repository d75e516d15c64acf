//! What is loaded after the first views, and what is made of the open page once it is there.

use super::{App, Message};
use crate::browser;
use crate::ui::later::{self, Later, Part};
use crate::ui::result::Findings;
use crate::ui::route::Route;
use std::rc::Rc;

impl App {
    /// What the page that is up can't be shown without.
    fn needed(&self) -> Option<Part> {
        match self.route {
            Route::Start | Route::Assess(_) => None,
            Route::Result | Route::Shared(_) => Some(Part::Result),
            _ => Some(Part::Rest),
        }
    }

    /// How far that has come.
    pub(super) fn needed_is(&self) -> Later {
        self.needed().map_or(Later::Here, |part| self.later[part as usize])
    }

    /// Whether a part is there.
    pub(super) fn has(&self, part: Part) -> bool {
        self.later[part as usize] == Later::Here
    }

    /// Loads what is needed. The questions lead to the result, and that to the rest, which is fetched once somebody `acts` on
    /// them, and not before: what is there first has the line for itself.
    pub(super) fn load_later(&mut self, acts: bool) {
        let leads_there = acts && self.route != Route::Start;
        let Some(needed) = self.needed().or(leads_there.then_some(Part::Result)) else { return };
        self.load(Part::Result);
        if needed == Part::Rest || acts && self.has(Part::Result) {
            self.load(Part::Rest);
        }
    }

    fn load(&mut self, part: Part) {
        let later = &mut self.later[part as usize];
        if *later == Later::Unasked {
            *later = Later::Loading;
            let post = self.post.clone();
            browser::load_later(part as usize, move |there| post.send(Message::Later(part, there)));
        }
    }

    /// Has what could not be loaded loaded again.
    pub(super) fn load_again(&mut self) {
        for later in &mut self.later {
            if *later == Later::Failed {
                *later = Later::Unasked;
            }
        }
    }

    /// Reads what was shared, and scores the partners where the page shows them.
    pub(super) fn prepare(&mut self) {
        if self.needed().is_none() || !self.has(Part::Result) {
            return;
        }
        let today = browser::today();
        // A page may stay open beyond midnight.
        let holds = self.portfolio.as_ref().is_some_and(|all| all.day() == today) && !self.portfolio_is_old;
        match &self.route {
            Route::Shared(fragment) if self.theirs.is_none() => {
                self.theirs = Some(later::result::decoded(fragment))
            }
            Route::Result if self.item().assessment.partners.is_empty() => {}
            Route::Partners(_) | Route::Ledger(_) | Route::Result if !holds => {
                let before = self.portfolio.take();
                self.portfolio = Some(later::result::portfolio(before, &self.item().assessment, today));
                self.portfolio_is_old = false;
            }
            _ => {}
        }
        let state = self.session.state();
        let holds = |found: &Rc<Findings>| Rc::ptr_eq(&found.state, state) && found.today == today;
        if self.route == Route::Result && !self.findings.as_ref().is_some_and(holds) {
            let portfolio = self.portfolio.as_ref().filter(|_| !self.portfolio_is_old);
            self.findings = Some(Rc::new(later::result::findings(state, portfolio, today)));
        }
    }
}
