//! What is loaded after the first views, which are the start and the questions, in two parts: the result, and the rest. The
//! build moves these functions, and whatever only they reach, into modules of their own (`scripts/split.mjs`): none but
//! `waiting` may be called before the browser says that its part is there. The rest may call what the result is made of.

pub mod result;

use super::command::{Command, Look, Run};
use super::el::{El, button, el, p};
use super::page::Page;
use super::route::Route;
use super::session::{Looks, Session};
use super::{embed, import, ledger, method, partners};
use crate::model::{Partner, Rubric};
use crate::words::later as w;
use web_sys::Event;

/// What is loaded later; each needs what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub enum Part {
    /// The result.
    Result,
    /// All other views.
    Rest,
}

/// How far loading has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Later {
    /// Nothing wanted it yet.
    Unasked,
    /// On its way.
    Loading,
    /// There.
    Here,
    /// It could not be loaded.
    Failed,
}

/// What stands there until it is loaded, or why it could not be.
pub fn waiting(later: Later, why: &'static str, run: &Run) -> El {
    let failed = later == Later::Failed;
    el("section")
        .class("link-error")
        .attr("role", "status")
        .child(el("h1").attr("tabindex", "-1").text(if failed { w::FAILED } else { w::LOADING }))
        .maybe(failed.then(|| p("lead", why)))
        .maybe(failed.then(|| button("button primary", w::AGAIN, run, Command::LoadAgain)))
}

/// A page about partners and their accounts.
#[inline(never)]
pub fn page(route: &Route, page: Page) -> El {
    match route {
        Route::Partners(Some(id)) => partners::partner(page, id),
        Route::Ledger(None) => ledger::ledger(page),
        Route::Ledger(Some(id)) => ledger::account(page, id),
        _ => partners::partners(page),
    }
}

/// How the score is made.
#[inline(never)]
pub fn method(rubric: &'static Rubric) -> El {
    method::method(rubric)
}

/// Where a site's owner puts the calculator together.
#[inline(never)]
pub fn embed(looks: &Looks, run: &Run) -> El {
    embed::embed(looks, run)
}

/// A partner among all.
#[inline(never)]
pub fn partner_row(row: &partners::PartnerRow, run: &Run) -> El {
    partners::partner_row(row, run)
}

/// A part of the ledger.
#[inline(never)]
pub fn ledger_part(part: &ledger::LedgerPart, run: &Run) -> El {
    ledger::ledger_part(part, run)
}

/// Looks in another way at what the result does not show.
#[inline(never)]
pub fn look(session: &mut Session, look: Look) {
    session.look_further(look);
}

/// Checks an open list again, and what is unfolded: the partners that are there may have changed.
#[inline(never)]
pub fn check(session: &mut Session) {
    let partners = &session.history.present().open().assessment.partners;
    session.looks.import.check(partners);
    session.looks.ledger.check(partners);
}

/// Hands over what is to be added of a list, and says how many rows are left.
#[inline(never)]
pub fn finish(list: &mut import::Looks) -> Option<(Vec<Partner>, usize)> {
    list.finish()
}

/// What the preview says in an event, if it is the preview that says it.
#[inline(never)]
pub fn said(event: &Event) -> Option<embed::Look> {
    embed::said(event).map(embed::Look::Said)
}

/// Tells the preview what changed.
#[inline(never)]
pub fn tell(looks: &mut embed::Looks) {
    embed::tell(looks);
}
