//! The quarters of one company, and how far it has come.

use crate::model::{Band, Day, Points, Report, progress};
use crate::state::Item;
use crate::ui::chart::history_line;
use crate::ui::el::{El, el, p, section};
use crate::ui::figure::{data, fill, mark, shown};
use crate::words::history as w;
use std::rc::Rc;

/// The line through the quarters; a word on it while there is only one.
pub fn quarters(items: &[Rc<Item>], today: Day) -> El {
    let body = section("quarters", w::TITLE);
    if items.len() < 2 {
        return body.child(p("muted", w::LEAD));
    }
    let reports: Vec<Report> = items.iter().map(|i| Report::of(&i.assessment, today)).collect();
    let head = [w::COL_DATE, w::COL_READINESS, w::COL_RANGE];
    let rows = el("tbody").each(items.iter().zip(&reports), |(item, report)| {
        let range = report.range.map(|r| w::range(&shown(Some(r.low)), &shown(Some(r.high))));
        el("tr")
            .child(el("th").attr("scope", "row").text(item.assessment.created.to_string()))
            .child(el("td").class("figure").text(shown(report.score.readiness)))
            .child(el("td").class("figure").text(range.unwrap_or_default()))
    });
    body.child(history_line(&reports))
        .child(el("table").child(table_head(&head)).child(rows))
        .maybe(way(items, &reports))
}

/// The head of a table.
pub fn table_head(columns: &[&'static str]) -> El {
    el("thead").child(el("tr").each(columns, |text| el("th").attr("scope", "col").text(*text)))
}

/// Progress from the first quarter towards the move that came next then.
fn way(items: &[Rc<Item>], reports: &[Report]) -> Option<El> {
    let (first, now) = (reports.first()?, reports.last()?);
    let (start, end) = (first.score.readiness?, now.score.readiness?);
    let next = first.band.and_then(Band::next);
    let target = next.zip(items.first()).map_or(100.0, |(b, i)| b.rule(i.assessment.rubric).from);
    let share = progress(start.value(), end.value(), target)?;
    let percent = (100.0 * share + 1e-9).floor() as i32;
    let text = w::progress(mark(0), &shown(Some(start)), &shown(Some(Points::new(target))));
    Some(fill(el("p"), &text, vec![data("progress", Some(share), percent.to_string())]))
}
