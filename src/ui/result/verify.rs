//! Which answers to look up first.

use super::headline::level_text;
use crate::model::{Assessment, Report};
use crate::ui::el::{El, el, p, section, span};
use crate::ui::figure::tenths;
use crate::words::verify as w;

/// How many are shown.
const FIRST: usize = 5;

/// The list.
pub fn verify(assessment: &Assessment, report: &Report) -> El {
    let body = section("verify", w::TITLE);
    if report.verify.is_empty() {
        return body.child(p("muted", w::NONE));
    }
    let list = el("ol").class("verify-list").each(report.verify.iter().take(FIRST), |item| {
        let question = assessment.rubric.questions[item.question].text;
        el("li")
            .child(span("", question).child(span("muted", level_text(assessment, item.question))))
            .child(span("figure", w::narrows(&tenths(item.narrows))))
    });
    body.child(p("muted", w::LEAD)).child(list)
}
