//! What a page can hear, with examples, and what stays private.

use super::code::{Code, section};
use crate::ui::command::Run;
use crate::ui::el::{El, el, p};
use crate::ui::session::Looks;
use crate::words::{embed as w, examples};

/// The four events, what the preview said, and code to copy.
pub fn hear(looks: &Looks, run: &Run) -> El {
    let events = [
        ("partner-fit:ready", w::READY, "", ""),
        ("partner-fit:progress", w::PROGRESS, "answered, applicable", w::PROGRESS_DETAIL),
        ("partner-fit:result", w::RESULT, "report, link", w::RESULT_DETAIL),
        ("partner-fit:cta", w::CTA_EVENT, "", ""),
    ];
    let list = el("dl").class("embed-events").each(events, |(name, when, fields, detail)| {
        let brings = (!fields.is_empty())
            .then(|| el("dd").class("muted").child(el("code").text(fields)).text(": ").text(detail));
        el("div").child(el("dt").child(el("code").text(name))).child(el("dd").text(when)).maybe(brings)
    });
    let codes = [
        (["embed-form", "#embed-form"], w::FORM, w::FORM_TEXT, examples::FORM),
        (["embed-analytics", "#embed-analytics"], w::ANALYTICS, w::ANALYTICS_TEXT, examples::ANALYTICS),
        (["embed-messages", "#embed-messages"], w::MESSAGES, w::MESSAGES_TEXT, examples::MESSAGES),
    ];
    let body =
        section("embed-hear", w::HEAR).child(p("embed-lead", w::HEAR_TEXT)).child(list).child(heard(looks));
    body.each(codes, |(id, title, text, code)| Code { id, title, text, code: code.into() }.show(looks, run))
}

/// What a page would have heard from the preview, the latest last.
fn heard(looks: &Looks) -> El {
    let all = &looks.embed.heard;
    let lines = el("ol").each(all, |(name, detail)| {
        let said = el("li").child(el("code").text(*name));
        if detail.is_empty() {
            said
        } else {
            said.text(" ").child(el("code").class("muted").text(detail.clone()))
        }
    });
    let none = all.is_empty().then(|| p("muted", w::HEARD_NONE));
    el("div").class("embed-heard").child(el("h3").text(w::HEARD)).maybe(none).child(lines)
}

/// What stays private.
pub fn private() -> El {
    let lines = [w::PRIVATE_COMPUTE, w::PRIVATE_KEEP, w::PRIVATE_HEAR, w::PRIVATE_YOURS];
    section("embed-private", w::PRIVATE)
        .child(el("ul").class("embed-private").each(lines, |line| el("li").text(line)))
}
