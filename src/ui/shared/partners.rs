//! The partners that came with a shared assessment: the same numbers for whoever opens the link.

use crate::browser::today;
use crate::model::{Assessment, Partner, Portfolio, Standing};
use crate::ui::el::{El, el, p, section, span};
use crate::ui::figure::{data, points, tenths};
use crate::ui::ledger::names::state;
use crate::ui::result::table_head;
use crate::words::shared as w;

/// The partners; nothing where the link has none.
pub fn partners(theirs: &Assessment) -> Option<El> {
    if theirs.partners.is_empty() {
        return None;
    }
    let portfolio = Portfolio::of(theirs, today());
    let has_ledger = theirs.partners.iter().any(|p| !p.entries.is_empty());
    let columns: &[&'static str] = if has_ledger {
        &[w::COL_PARTNER, w::COL_BALANCE, w::COL_GIVE_GET, w::COL_STATE, w::COL_FIT]
    } else {
        &[w::COL_PARTNER, w::COL_FIT]
    };
    let mut rows = el("tbody");
    for (at, (partner, standing)) in theirs.partners.iter().zip(&portfolio.partners).enumerate() {
        rows = rows.child(row(at, partner, standing, has_ledger));
    }
    let give_get = || {
        let number = el("dd").child(points("give-get", portfolio.give_get));
        el("dl").class("exchange-figures").child(el("div").child(el("dt").text(w::GIVE_GET)).child(number))
    };
    let table = el("table").child(table_head(columns)).child(rows);
    let body = section("shared-partners", w::PARTNERS)
        .maybe(has_ledger.then(give_get))
        .maybe((!has_ledger).then(|| p("", w::NO_LEDGER)))
        .child(table)
        .child(p("muted", w::PARTNERS_TEXT));
    Some(body)
}

fn row(at: usize, partner: &Partner, standing: &Standing, has_ledger: bool) -> El {
    let cell = |content: El| el("td").class("figure").child(content);
    let name = el("th").attr("scope", "row").text(name(at, partner));
    let name = if partner.archived { name.text(" ").child(span("muted", w::ARCHIVED)) } else { name };
    let row = if has_ledger {
        // Under the name where the page is too narrow for a column of its own.
        let name = name.child(span("muted state-below", state(standing.state).0));
        let row = el("tr").attr("data-partner", partner.id.clone()).child(name);
        let balance = standing.balance.total();
        row.child(cell(data("balance", Some(balance), tenths(balance))))
            .child(cell(points("partner-give-get", standing.give_get.map(|g| g.points()))))
            .child(el("td").text(state(standing.state).0))
    } else {
        el("tr").attr("data-partner", partner.id.clone()).child(name)
    };
    row.child(cell(points("fit", standing.fit.map(|fit| fit.points))))
}

/// What a partner is called; its number where it has no name, as in links without them.
pub fn name(at: usize, partner: &Partner) -> String {
    partner.called().map_or_else(|| w::partner(&(at + 1).to_string()), String::from)
}
