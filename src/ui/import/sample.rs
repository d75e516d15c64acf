//! The first partners of a list, as they would be added.

use super::clip;
use crate::codec::csv::{Checked, Field, List};
use crate::model::{FitField, Partner};
use crate::ui::el::{El, el};
use crate::ui::figure::NONE;
use crate::words::import as w;

const FIRST: usize = 5;

/// A table of the first; only its place where there are none.
pub fn sample(list: &List, checked: &Checked) -> El {
    let shown = el("div").class("import-sample");
    if checked.good.is_empty() {
        return shown;
    }
    let title =
        if checked.good.len() > FIRST { w::sample_first(&FIRST.to_string()) } else { w::SAMPLE.into() };
    let mut fields = Vec::new();
    for field in Field::ALL {
        if list.fields.contains(&Some(field)) {
            fields.push(field);
        }
    }
    let head = el("tr").each(&fields, |field| el("th").attr("scope", "col").text(field.label()));
    let body = el("tbody").each(checked.good.iter().take(FIRST), |partner| {
        el("tr").each(&fields, |field| {
            let text = value(partner, *field);
            el("td").text(if text.is_empty() { NONE.into() } else { clip(&text, 60) })
        })
    });
    let table =
        el("table").attr("aria-labelledby", "import-sample").child(el("thead").child(head)).child(body);
    // It may be wider than the page: whoever has no mouse moves it with the arrow keys.
    let window = el("div")
        .class("import-table figure")
        .attr("role", "region")
        .attr("aria-labelledby", "import-sample")
        .attr("tabindex", "0")
        .child(table);
    shown.child(el("h3").attr("id", "import-sample").text(title)).child(window)
}

/// What a partner has in a field, for a person; empty for nothing.
fn value(partner: &Partner, field: Field) -> String {
    let yes = |is: bool| if is { w::YES.into() } else { String::new() };
    let signal = partner.signals.first();
    match field {
        Field::Name => partner.name.clone(),
        Field::Website => partner.website.clone(),
        Field::Focus => yes(partner.focus),
        Field::Archived => yes(partner.archived),
        Field::SignalDate => signal.map(|s| s.date.to_string()).unwrap_or_default(),
        Field::SignalStrength => signal.map(|s| s.strength.id().into()).unwrap_or_default(),
        Field::SignalNote => signal.map(|s| s.note.clone()).unwrap_or_default(),
        Field::SignalLink => signal.map(|s| s.url.clone()).unwrap_or_default(),
        _ => {
            let at = (field as usize).wrapping_sub(Field::Customers as usize);
            let level = FitField::ALL.get(at).and_then(|field| partner.fit.get(*field));
            level.map(|level| level.number().to_string()).unwrap_or_default()
        }
    }
}
