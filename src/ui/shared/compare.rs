//! Two assessments side by side, differences first.

use crate::model::{Answer, Assessment, Report, highest_first};
use crate::ui::el::{El, el, p, section};
use crate::ui::figure::shown;
use crate::ui::result::table_head;
use crate::words::shared as w;

struct Row {
    text: &'static str,
    theirs: Option<Answer>,
    mine: Option<Answer>,
}

impl Row {
    /// How far apart the two are: levels by distance, a level against none least of all.
    fn distance(&self) -> u8 {
        let level = |a: Option<Answer>| a.and_then(Answer::level).map(|l| l.number());
        match (level(self.theirs), level(self.mine)) {
            (Some(a), Some(b)) => 2 * a.abs_diff(b),
            (None, None) if self.theirs == self.mine => 0,
            _ => 1,
        }
    }

    fn line(&self) -> El {
        line("", self.text, word(self.theirs), word(self.mine))
    }
}

/// The table. A question that only one of two editions has is compared with no answer.
pub fn compare(theirs: &Assessment, report: &Report, mine: &Assessment) -> El {
    let rows: Vec<Row> = theirs
        .rubric
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| Row {
            text: question.text,
            theirs: theirs.answer(at),
            mine: mine.rubric.question(question.id).and_then(|q| mine.answer(q)),
        })
        .collect();
    let order = highest_first(rows.iter().map(|r| i64::from(r.distance())).collect());
    let differ = rows.iter().filter(|r| r.distance() > 0).count();
    let (different, same) = order.split_at(differ);
    let total = line("total", w::READINESS, shown(report.score.readiness), shown(Report::readiness(mine)));
    let lead = if differ == 0 { w::COMPARE_SAME.into() } else { w::compare_lead(&differ.to_string()) };
    let rest = el("details")
        .child(el("summary").text(w::SAME))
        .child(table(el("tbody").each(same, |at| rows[*at].line())));
    section("compare", w::COMPARE_TITLE)
        .child(p("muted", lead))
        .child(table(el("tbody").child(total).each(different, |at| rows[*at].line())))
        .child(rest)
}

fn table(rows: El) -> El {
    el("table").child(table_head(&[w::QUESTION, w::THEIRS, w::MINE])).child(rows)
}

fn line(class: &'static str, text: &'static str, theirs: String, mine: String) -> El {
    el("tr")
        .class(class)
        .child(el("th").attr("scope", "row").text(text))
        .child(el("td").class("figure").text(theirs))
        .child(el("td").class("figure").text(mine))
}

fn word(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Level(level, _)) => w::level(&level.number().to_string()),
        Some(Answer::Unknown) => w::UNKNOWN.into(),
        Some(Answer::NotApplicable) => w::NOT_APPLICABLE.into(),
        None => w::UNANSWERED.into(),
    }
}
