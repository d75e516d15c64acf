//! How the score is made: generated from the same data that scores.

use super::el::{El, el, p, span};
use super::result::table_head;
use super::sources::{grade, grade_text, sources};
use crate::browser::exact;
use crate::model::{
    Band, Constant, Dimension, Grade, Question, RULES, RiskKind, RiskReads, Role, Rubric, Rules,
};
use crate::words::{grades, method as w};

/// The method page of an edition.
pub fn method(rubric: &'static Rubric) -> El {
    let scoring = &rubric.scoring;
    let required = rubric.questions.iter().find(|q| q.required).map_or("", |q| q.text);
    let page = el("article")
        .class("method")
        .child(el("h1").attr("tabindex", "-1").text(w::TITLE))
        .child(p("lead", w::LEAD))
        .child(p("muted", w::edition(rubric.edition)));
    let page = chapter(page, w::ANSWERS_TITLE, &[w::ANSWERS, w::DIMENSION_VALUE]);
    let page = chapter(page, w::GATE_TITLE, &[])
        .child(p("", w::gate(required)))
        .child(constants(&[&scoring.gate_floor, &scoring.gate_full]));
    let page = chapter(page, w::HABITS_TITLE, &[w::HABITS]).child(weights(rubric));
    let page = chapter(page, w::RANGE_TITLE, &[w::RANGE])
        .child(constants(&[&scoring.recollection_spread, &scoring.guess_spread]));
    let page = chapter(page, w::BANDS_TITLE, &[w::BANDS])
        .child(el("ul").class("constants").each(&Band::ALL, |band| {
            let rule = band.rule(rubric);
            let head = el("strong").text(rule.title);
            el("li")
                .child(head)
                .text(", ")
                .child(span("figure", w::from(&exact(rule.from))))
                .child(sources(rule.sources))
        }))
        .child(constants(&[&scoring.band_cap]));
    let page = chapter(page, w::RISKS_TITLE, &[w::RISKS])
        .child(el("ul").class("constants").each(&RiskKind::ALL, |kind| risk(rubric, *kind)));
    let next = [w::NEXT_LEVERS, w::NEXT_VERIFY, w::NEXT_PATH, w::NEXT_PROGRESS, w::NEXT_WEIGHTS];
    let page = chapter(page, w::NEXT_TITLE, &next);
    let page = page.child(numbers());
    let page = chapter(page, grades::TITLE, &[]).child(el("dl").class("grades").each(&Grade::ALL, |&g| {
        el("div").child(el("dt").text(grade(g))).child(el("dd").text(grade_text(g)))
    }));
    let page = chapter(page, w::QUESTIONS_TITLE, &[]);
    rubric.dimensions.iter().enumerate().fold(page, |page, (at, dimension)| {
        let questions = rubric.questions.iter().filter(|q| q.dimension == at);
        page.child(el("h3").text(dimension.title))
            .child(el("ol").class("constants").each(questions, question))
    })
}

/// The numbers of the ledger and the shortlist.
fn numbers() -> El {
    let head = el("div")
        .class("method")
        .child(el("h2").text(w::PARTNERS_TITLE))
        .child(p("muted", w::partners(RULES.edition)));
    Rules::sections().iter().fold(head, |body, section| {
        body.child(el("h3").text(section.title)).child(constants(section.numbers))
    })
}

fn chapter(page: El, title: &'static str, paragraphs: &[&'static str]) -> El {
    paragraphs.iter().fold(page.child(el("h2").text(title)), |page, text| page.child(p("", *text)))
}

/// Numbers of the method, each with what it does and where it comes from.
pub fn constants(list: &[&'static Constant]) -> El {
    el("ul").class("constants").each(list, |constant| {
        let value = el("strong").class("figure").text(w::value(&exact(constant.value)));
        el("li").child(value).text(" ").text(constant.text).child(sources(constant.sources))
    })
}

fn weights(rubric: &Rubric) -> El {
    let weight = |dimension: &Dimension| match dimension.role {
        Role::Gate => w::WEIGHT_GATE.into(),
        Role::Habit { weight } => weight.to_string(),
    };
    let rows = el("tbody").each(rubric.dimensions, |dimension| {
        el("tr")
            .child(el("th").attr("scope", "row").text(dimension.title))
            .child(el("td").class("figure").text(weight(dimension)))
    });
    el("table").child(table_head(&[w::COL_DIMENSION, w::COL_WEIGHT])).child(rows)
}

fn question(question: &Question) -> El {
    let numbers = w::question_numbers(&exact(question.weight), &question.effort.to_string());
    let numbers = span("muted figure", numbers);
    let numbers = if question.quick { numbers.text(", ").text(w::QUESTION_QUICK) } else { numbers };
    el("li").text(question.text).child(numbers).child(sources(question.sources))
}

fn risk(rubric: &'static Rubric, kind: RiskKind) -> El {
    let rule = kind.rule(rubric);
    let reads = match rule.reads {
        RiskReads::Multiplier => w::RISK_MULTIPLIER.into(),
        RiskReads::Questions(questions) => {
            let texts: Vec<&str> = questions.iter().map(|q| rubric.questions[*q].text).collect();
            w::risk_questions(&texts.join(" / "))
        }
    };
    el("li")
        .child(el("strong").text(rule.title))
        .text(": ")
        .child(span("figure", w::risk_lines(&exact(rule.danger_below), &exact(rule.watch_below))))
        .child(span("muted", reads))
        .child(sources(rule.sources))
}
