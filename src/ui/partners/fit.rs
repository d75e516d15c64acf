//! How well a partner fits, with each part of the number.

use crate::model::{FitField, FitScore, Level, Partner, RULES, Standing};
use crate::state::{Action, PartnerChange};
use crate::ui::chart::value_bar;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, el, p, section, span};
use crate::ui::figure::{NONE, data, fill, hundredths, mark, points, tenths};
use crate::ui::page::Page;
use crate::words::partner as w;

/// The fields, and what they make together.
pub fn fit(page: Page, partner: &Partner, standing: &Standing) -> El {
    let head = match standing.fit {
        Some(fit) => known(&fit),
        None => unknown(partner),
    };
    section("fit", w::FIT_TITLE)
        .child(head.attr("role", "status"))
        .child(el("div").class("scales").each(&FitField::ALL, |field| scale(page.run, partner, *field)))
        .child(parts(partner, standing))
}

fn known(fit: &FitScore) -> El {
    let rules = &RULES.fit;
    let number = points("fit", Some(fit.points));
    let (core, support) = (100.0 * rules.core.value * fit.core, 100.0 * rules.support.value * fit.support);
    let taken = (core + support) * (1.0 - fit.left);
    let formula = w::formula(
        &hundredths(rules.core.value),
        &hundredths(fit.core),
        &hundredths(rules.support.value),
        &hundredths(fit.support),
        &hundredths(fit.left),
    );
    el("div")
        .child(fill(el("p").class("path-sum"), &w::fit(mark(0)), vec![number]))
        .child(p("figure", w::points(&tenths(core), &tenths(support), &tenths(taken))))
        .child(p("muted figure", formula))
}

fn unknown(partner: &Partner) -> El {
    let others = partner.fit.missing().map_or(0, |missing| missing.others);
    let count = others.to_string();
    let text = match (partner.fit.customers.is_none(), others) {
        (true, 0) => w::MISSING_ONLY_CUSTOMERS.into(),
        (true, _) => w::missing_customers(&count),
        (false, _) => w::missing(&count),
    };
    el("div").child(el("p").class("path-sum").child(data("fit", None, w::UNKNOWN.into()))).child(p("", text))
}

/// What each field brings into the number, as it counts there.
fn parts(partner: &Partner, standing: &Standing) -> El {
    let row = |name: &'static str, where_to: &'static str, value: Option<f64>| {
        let number = value.map_or_else(|| NONE.into(), hundredths);
        el("li")
            .class("dimension")
            .child(span("dimension-name", name).child(span("muted", where_to)))
            .child(value_bar(value))
            .child(span("figure", number))
    };
    let known = |field: FitField| partner.fit.get(field).map(|_| partner.fit.value(field));
    let [customers, willingness, first_win] = partner.fit.core_parts(standing.willingness);
    let core = |field: FitField, value: f64| known(field).map(|_| value);
    let list = el("ul")
        .class("dimension-list")
        .child(row(w::PART_CUSTOMERS, w::IN_CORE, core(FitField::Customers, customers)))
        .child(row(w::PART_WILLINGNESS, w::IN_CORE, Some(willingness)))
        .child(row(w::PART_FIRST_WIN, w::IN_CORE, core(FitField::FirstWin, first_win)))
        .child(row(w::PART_OFFER_FIT, w::IN_SUPPORT, known(FitField::OfferFit)))
        .child(row(w::PART_WAY_IN, w::IN_SUPPORT, known(FitField::WayIn)))
        .child(row(w::PART_CAPACITY, w::IN_SUPPORT, known(FitField::Capacity)))
        .child(row(w::PART_CONFLICT, w::TAKES_OFF, known(FitField::Conflict)));
    el("div")
        .class("fit-parts")
        .child(el("h3").text(w::PARTS))
        .child(p("muted", w::FORMULA_WORDS))
        .child(list)
        .child(p("muted", w::parts_unknown(&hundredths(RULES.fit.floor.value))))
}

const LEVELS: [&str; 6] = ["unknown", "0", "1", "2", "3", "4"];

fn scale(run: &Run, partner: &Partner, field: FitField) -> El {
    let words = words_of(field);
    let texts = [w::NOT_KNOWN, words.1[0], words.1[1], words.1[2], words.1[3], words.1[4]];
    let now = partner.fit.get(field);
    let option = |(value, text): (&&'static str, &'static str)| {
        let level = value.parse().ok().and_then(Level::new);
        let change = PartnerChange::Fit(field, level);
        let input = el("input")
            .attr("type", "radio")
            .attr("name", ["fit-", field.id()].concat())
            .value((*value).into())
            .checked(now == level)
            .choose(run, Command::Do(Action::Partner(partner.id.clone(), change)));
        el("label").class("scale-option").child(input).child(span("", text))
    };
    el("fieldset")
        .class("scale")
        .child(el("legend").text(words.0))
        .child(el("div").class("scale-options").each(LEVELS.iter().zip(texts), option))
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
