//! How well a partner fits, with each part of the number.

use crate::model::{FitField, Level, Partner, RULES, Standing};
use crate::state::{Action, PartnerChange};
use crate::ui::command::Command;
use crate::ui::el::{El, el, p, section, select};
use crate::ui::figure::{data, fill, hundredths, mark, points};
use crate::ui::page::Page;
use crate::words::partner as w;

/// The fields, and what they make together.
pub fn fit(page: Page, partner: &Partner, standing: &Standing) -> El {
    let body = section("fit", w::FIT_TITLE);
    let head = match standing.fit {
        Some(fit) => {
            let number = points("fit", Some(fit.points));
            let text = w::formula(
                &hundredths(RULES.fit.core.value),
                &hundredths(fit.core),
                &hundredths(RULES.fit.support.value),
                &hundredths(fit.support),
                &hundredths(fit.left),
            );
            el("div")
                .child(fill(el("p").class("path-sum"), &w::fit(mark(0)), vec![number]))
                .child(p("figure", text))
                .child(p("muted", w::FORMULA_WORDS))
        }
        None => {
            let others = partner.fit.missing().map_or(0, |missing| missing.others).to_string();
            let customers = partner.fit.customers.is_none();
            el("div").child(el("p").class("path-sum").child(data("fit", None, w::UNKNOWN.into()))).child(p(
                "muted",
                if customers { w::missing_customers(&others) } else { w::missing(&others) },
            ))
        }
    };
    body.child(head.attr("role", "status"))
        .child(el("div").class("fit-fields").each(&FitField::ALL, |field| one(page, partner, *field)))
}

const LEVELS: [&str; 6] = ["", "0", "1", "2", "3", "4"];

fn one(page: Page, partner: &Partner, field: FitField) -> El {
    let words = words_of(field);
    let texts = [w::NOT_KNOWN, words.1[0], words.1[1], words.1[2], words.1[3], words.1[4]];
    let choices: Vec<(&'static str, &'static str)> = LEVELS.iter().copied().zip(texts).collect();
    let now = partner.fit.get(field).map_or(0, |level| usize::from(level.number()) + 1);
    let id = partner.id.clone();
    let menu = select(&choices, LEVELS.get(now).copied().unwrap_or_default(), page.run, move |text| {
        let level = text.parse().ok().and_then(Level::new);
        Command::Do(Action::Partner(id.clone(), PartnerChange::Fit(field, level)))
    });
    crate::ui::el::field(["fit-", field.id()].concat(), words.0, menu)
}

/// What a field asks, and its levels in words.
fn words_of(field: FitField) -> (&'static str, [&'static str; 5]) {
    match field {
        FitField::Customers => {
            (w::CUSTOMERS, [w::CUSTOMERS_0, w::CUSTOMERS_1, w::CUSTOMERS_2, w::CUSTOMERS_3, w::CUSTOMERS_4])
        }
        FitField::FirstWin => {
            (w::FIRST_WIN, [w::FIRST_WIN_0, w::FIRST_WIN_1, w::FIRST_WIN_2, w::FIRST_WIN_3, w::FIRST_WIN_4])
        }
        FitField::OfferFit => {
            (w::OFFER_FIT, [w::OFFER_FIT_0, w::OFFER_FIT_1, w::OFFER_FIT_2, w::OFFER_FIT_3, w::OFFER_FIT_4])
        }
        FitField::WayIn => (w::WAY_IN, [w::WAY_IN_0, w::WAY_IN_1, w::WAY_IN_2, w::WAY_IN_3, w::WAY_IN_4]),
        FitField::Capacity => {
            (w::CAPACITY, [w::CAPACITY_0, w::CAPACITY_1, w::CAPACITY_2, w::CAPACITY_3, w::CAPACITY_4])
        }
        FitField::Conflict => {
            (w::CONFLICT, [w::CONFLICT_0, w::CONFLICT_1, w::CONFLICT_2, w::CONFLICT_3, w::CONFLICT_4])
        }
    }
}
