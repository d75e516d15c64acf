//! One partner: what it is called, how well it fits, and what says so.

use super::{fit, list, signals};
use crate::model::Partner;
use crate::state::{Action, PartnerChange};
use crate::ui::command::Command;
use crate::ui::el::{El, button, el, field};
use crate::ui::ledger::names::kept_name;
use crate::ui::page::Page;
use crate::ui::route::href;
use crate::words::{partner as w, partners};

/// The partner of this id; nothing where there is none.
pub fn profile(page: Page, id: &str) -> Option<El> {
    let (partner, standing) = page.partner(id)?;
    let change = |change| Command::Do(Action::Partner(partner.id.clone(), change));
    let text = |value: &str, make: fn(String) -> PartnerChange| {
        let id = partner.id.clone();
        el("input")
            .attr("type", "text")
            .attr("maxlength", "1000")
            .value(value.to_owned().into())
            .typed(page.run, move |text| Command::Do(Action::Partner(id.clone(), make(text))))
    };
    let crumbs = el("nav")
        .class("crumbs")
        .attr("aria-label", crate::words::account::CRUMBS)
        .child(el("a").attr("href", "#/partners").text(w::ALL))
        .child(el("a").attr("href", href("#/ledger/", &partner.id)).text(w::LEDGER));
    let archive = if partner.archived { w::BRING_BACK } else { w::ARCHIVE };
    let actions = el("div")
        .class("actions")
        .child(list::focus(partner, Partner::focus_is_full(&page.assessment.partners), page.run))
        .child(button("button quiet", archive, page.run, change(PartnerChange::Archived(!partner.archived))))
        .child(button(
            "button quiet",
            w::DELETE,
            page.run,
            Command::Do(Action::RemovePartner(partner.id.clone())),
        ));
    let fields = el("div")
        .class("add-fields")
        .child(field("edit-name".into(), partners::NAME, text(&partner.name, PartnerChange::Name)))
        .child(field(
            "edit-website".into(),
            partners::WEBSITE,
            text(&partner.website, PartnerChange::Website),
        ));
    Some(
        // What somebody emptied in a field of one is nothing of the next.
        el("div")
            .key(&partner.id)
            .class("partner")
            .attr("data-partner", partner.id.clone())
            .child(crumbs)
            .child(el("h1").attr("tabindex", "-1").text(kept_name(page, partner)))
            .child(fields)
            .child(actions)
            .maybe(
                page.looks.partners.fourth.as_deref().filter(|of| *of == id).map(|id| list::fourth(page, id)),
            )
            .child(fit::fit(page, partner, standing))
            .child(signals::signals(page, partner, standing)),
    )
}
