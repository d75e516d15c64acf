//! What a result is made of, one's own or one that was shared: what the questions lead to, and where links open.

use crate::codec::link::{self, LinkError};
use crate::model::{Assessment, Day, Portfolio, Report};
use crate::state::{Item, State};
use crate::ui::command::{Look, Run};
use crate::ui::el::El;
use crate::ui::result::{Findings, Own};
use crate::ui::session::{Looks, Session};
use crate::ui::{result, share, shared};
use std::rc::Rc;

/// What follows from what is kept; `portfolio` is the open assessment's, where there is one.
#[inline(never)]
pub fn findings(state: &Rc<State>, portfolio: Option<&Portfolio>, today: Day) -> Findings {
    let assessment = &state.open().assessment;
    let report =
        portfolio.map_or_else(|| Report::of(assessment, today), |all| Report::beside(all, assessment));
    let measured = portfolio.map_or_else(Vec::new, |all| all.measured.clone());
    Findings { state: state.clone(), today, report, measured }
}

/// The result of one's own assessment.
#[inline(never)]
pub fn result(findings: &Rc<Findings>, looks: &Looks, run: &Run) -> El {
    result::result(findings, looks, run)
}

/// A section of it.
#[inline(never)]
pub fn section(own: &Own, run: &Run) -> Option<El> {
    own.look(run)
}

/// Scores the partners, but for those that did not change since the last time.
#[inline(never)]
pub fn portfolio(before: Option<Portfolio>, assessment: &Assessment, today: Day) -> Portfolio {
    match before {
        Some(before) => before.again(assessment, today),
        None => Portfolio::of(assessment, today),
    }
}

/// What a link holds.
#[inline(never)]
pub fn decoded(fragment: &str) -> Result<Assessment, LinkError> {
    link::decode(fragment)
}

/// What somebody shared, or why it can't be opened.
#[inline(never)]
pub fn shared(theirs: &Result<Assessment, LinkError>, state: &State, looks: &Looks, run: &Run) -> El {
    match theirs {
        Ok(theirs) => shared::shared(theirs, state, looks, run),
        Err(error) => shared::refused(error),
    }
}

/// The dialog that makes a link.
#[inline(never)]
pub fn share(item: &Item, looks: &Looks, run: &Run) -> El {
    share::share(item, looks, run)
}

/// Looks at what is kept in another way.
#[inline(never)]
pub fn look(session: &mut Session, look: Look) {
    session.look(look);
}
