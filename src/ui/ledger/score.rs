//! The give-get score of an account, with its four parts.

use super::accounts::hundred;
use crate::model::ledger::GiveGet;
use crate::model::{Constant, RULES};
use crate::ui::chart::value_bar;
use crate::ui::el::{El, el, p, section, span};
use crate::ui::figure::{fill, mark, points};
use crate::ui::sources::sources;
use crate::words::account as w;

/// The score; a word on it while there is none.
pub fn score(score: Option<&GiveGet>) -> El {
    let body = section("give-get", w::SCORE_TITLE);
    let Some(score) = score else { return body.child(p("muted", w::NO_GIVE_GET)) };
    let number = points("give-get", Some(score.points()));
    let sentence = fill(el("p").class("path-sum"), &w::give_get(mark(0)), vec![number]);
    let rules = &RULES.give_get;
    let part = |name: &'static str, text: &'static str, share: f64, rule: &Constant| {
        let words = span("dimension-name", name).child(span("muted", text));
        el("li")
            .class("dimension")
            .child(words)
            .child(value_bar(Some(share)))
            .child(span("figure", w::part(&hundred(share), &hundred(rule.value))))
    };
    let parts = el("ul")
        .class("dimension-list")
        .child(part(w::COVERAGE, w::COVERAGE_TEXT, score.coverage, &rules.coverage))
        .child(part(w::FIRST_MOVE, w::FIRST_MOVE_TEXT, score.first_move, &rules.first_move))
        .child(part(w::VARIETY, w::VARIETY_TEXT, score.variety, &rules.variety))
        .child(part(w::RELIABILITY, w::RELIABILITY_TEXT, score.reliability, &rules.reliability));
    let why = [&rules.coverage, &rules.first_move, &rules.variety, &rules.reliability];
    let why = el("details")
        .child(el("summary").text(w::WHY))
        .each(why.iter(), |rule| el("div").child(p("", rule.text)).child(sources(rule.sources)));
    body.child(sentence).child(parts).child(why)
}
