//! What came back: where the partner's numbers differ from the ledger, and taking them over.

use super::{Look, late, title, when};
use crate::model::Partner;
use crate::model::ledger::{Promise, Returned, Worth, returned};
use crate::state::{Item, State};
use crate::ui::command::{Command, Look as PageLook, Run};
use crate::ui::el::{El, On, button, el, p, section, span};
use crate::ui::notice;
use crate::ui::route::href;
use crate::words::exchange as w;

type Values = Vec<(String, Option<Worth>)>;

/// One's own partner that the link is about, with the assessment it is in: the open one before others, newer before
/// older.
pub fn own<'a>(theirs: &Partner, state: &'a State) -> Option<(&'a Item, &'a Partner)> {
    let open: &Item = state.open();
    if let Some(mine) = open.assessment.own_partner(theirs) {
        return Some((open, mine));
    }
    state.items().iter().rev().find_map(|item| Some((&**item, item.assessment.own_partner(theirs)?)))
}

/// The differences, entry by entry.
pub fn back(theirs: &Partner, mine: &Partner, item: &Item, state: &State, run: &Run) -> El {
    let take = |values: Values| Command::TakeOver(item.id.clone(), mine.id.clone(), values);
    let late = late(theirs, item.assessment.half_life);
    let (mut values, mut known, mut unknown) = (Values::new(), 0, None);
    let mut list = el("ul").class("exchange-list");
    for (at, one) in returned(mine, theirs).iter().enumerate() {
        let row = row(at, one, &late, &take, run);
        if let Some(value) = one.change() {
            values.push((one.theirs.id.clone(), value));
        }
        if one.mine.is_some() {
            known += 1;
            list = list.child(row);
        } else {
            unknown = Some(unknown.unwrap_or_else(|| el("ul").class("exchange-list")).child(row));
        }
    }
    let differ = values.len();
    let lead = if differ == 0 {
        w::RETURNED_SAME.into()
    } else {
        w::returned_lead(&differ.to_string(), &known.to_string())
    };
    let heading = mine.called().map_or_else(|| w::RETURNED_TITLE_NAMELESS.into(), w::returned_title);
    let take_all = button("button primary", "", run, take(values))
        .text(w::take_all(&differ.to_string()))
        .attr("data-action", "take-all");
    let see = button("button quiet", w::SEE, run, Command::Look(PageLook::Exchange(Look::See(true))))
        .attr("data-action", "see");
    // Opens its assessment first, where another one is open.
    let account = el("a")
        .class("button")
        .attr("href", href("#/ledger/", &mine.id))
        .attr("data-action", "account")
        .text(w::ACCOUNT)
        .when(On::Click, run, take(Values::new()));
    let is_open = item.id == state.open().id;
    let other = || p("", w::other(&notice::title(&item.assessment.title)));
    let head = el("header")
        .class("result-head")
        .child(el("h1").attr("tabindex", "-1").text(heading))
        .child(p("lead", lead).attr("role", "status"))
        .maybe((!is_open).then(other));
    el("div")
        .class("result exchange-page")
        .child(head)
        .child(el("div").class("actions").maybe((differ > 1).then_some(take_all)).child(account).child(see))
        .child(list)
        .maybe(unknown.map(|list| section("unknown", w::UNKNOWN).child(list)))
}

fn row(at: usize, one: &Returned, late: &[Promise], take: &dyn Fn(Values) -> Command, run: &Run) -> El {
    let what = title(one.theirs);
    let body = el("div")
        .class("return-what")
        .child(span("exchange-when", when(one.theirs, true, late, at)))
        .child(span("exchange-what", what.clone()));
    let row = el("li")
        .key(&one.theirs.id)
        .class("return-row")
        .attr("data-entry", one.theirs.id.clone())
        .child(body);
    let Some(mine) = one.mine else { return row };
    let number = |worth: Option<Worth>| worth.map_or_else(|| w::NO_NUMBER.into(), |w| w.number().to_string());
    let figure = |class: &'static str, label: &'static str, shown: String| {
        el("div").class(class).child(el("dt").text(label)).child(el("dd").class("figure").text(shown))
    };
    let figures = el("dl")
        .class("return-figures")
        .child(figure("", w::MINE, mine.value.number().to_string()))
        .child(figure("", w::BEFORE, number(mine.partner_value)))
        .child(figure(
            if one.change().is_some() { "return-now" } else { "" },
            w::NOW,
            number(one.theirs.partner_value),
        ));
    let end = match one.change() {
        Some(value) => button("button", w::TAKE, run, take(vec![(mine.id.clone(), value)]))
            .attr("data-action", "take")
            .attr("aria-label", w::take_label(&what)),
        None => span("muted", w::AGREES),
    };
    row.child(figures).child(el("div").class("return-end").child(end))
}
