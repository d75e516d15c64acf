//! The report that programs get: the names of everything in it, and its numbers.

use partner_fit::codec::{Decimals, Json, file, report, report_of};
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Report};

/// An assessment file with a partner, as the page describes it.
const EXAMPLE: &str = include_str!("support/example.json");

fn example() -> Assessment {
    let json = Json::parse(EXAMPLE, Decimals::OWN).expect("JSON");
    file::read(&json, Day::FIRST).expect("an assessment").assessment
}

fn today() -> Day {
    Day::from_civil(2026, 11, 22).expect("a day")
}

/// Every level recollected, but for what the example says.
fn answered() -> Assessment {
    let mut assessment = example();
    for question in 0..assessment.rubric.questions.len() {
        if assessment.answer(question).is_none() {
            assessment.set_answer(
                question,
                Level::new(2).map(|level| Answer::Level(level, Evidence::Recollection)),
            );
        }
    }
    assessment
}

fn keys(json: Option<&Json>) -> Vec<&str> {
    match json {
        Some(Json::Object(fields)) => fields.iter().map(|(key, _)| &**key).collect(),
        _ => Vec::new(),
    }
}

fn items<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    match json.get(key) {
        Some(Json::List(items)) => items,
        other => panic!("{key}: {other:?}"),
    }
}

#[track_caller]
fn check_number(json: Option<&Json>, expected: Option<f64>) {
    assert_eq!(json, Some(&expected.map_or(Json::Null, Json::Number)));
}

#[test]
fn everything_has_its_name() {
    let json = report(&answered(), today());
    assert_eq!(
        keys(Some(&json)),
        [
            "readiness",
            "habits",
            "multiplier",
            "gate",
            "range",
            "band",
            "answered",
            "applicable",
            "dimensions",
            "risks",
            "levers",
            "verify",
            "give_get",
            "partners",
            "measured",
        ]
    );
    assert_eq!(
        keys(json.get("dimensions")),
        Assessment::new(Day::FIRST).rubric.dimensions.iter().map(|d| d.id).collect::<Vec<_>>()
    );
    assert_eq!(
        keys(json.get("risks")),
        ["selling-before-it-sells", "unpaid-sales-reps", "asking-before-giving", "short-playbook"]
    );
    assert_eq!(keys(items(&json, "levers").first()), ["question", "gain", "effort"]);
    assert_eq!(keys(items(&json, "verify").first()), ["question", "narrows"]);
    assert_eq!(
        keys(items(&json, "partners").first()),
        ["id", "balance", "give_get", "state", "fit", "willingness"]
    );
    assert_eq!(keys(items(&json, "measured").first()), ["question", "level"]);
}

#[test]
fn numbers_are_those_of_the_model() {
    let assessment = answered();
    let (json, of) = (report(&assessment, today()), Report::of(&assessment, today()));
    check_number(json.get("readiness"), of.score.readiness.map(|p| p.value()));
    check_number(json.get("habits"), of.score.habits.map(|p| p.value()));
    check_number(json.get("multiplier"), of.score.multiplier);
    check_number(json.get("gate"), of.score.gate);
    check_number(json.get("answered"), Some(of.answered as f64));
    let range = of.range.expect("a range");
    assert_eq!(items(&json, "range"), [range.low, range.high].map(|end| Json::Number(end.value())));
    assert_eq!(json.get("band").and_then(Json::as_text), of.band.map(|band| band.id()));
    assert_eq!(items(&json, "levers").len(), of.levers.len());
    check_number(items(&json, "levers")[0].get("gain"), Some(of.levers[0].gain));
    check_number(items(&json, "verify")[0].get("narrows"), Some(of.verify[0].narrows));
    for ((_, value), of) in assessment
        .rubric
        .dimensions
        .iter()
        .map(|d| (d, json.get("dimensions").and_then(|all| all.get(d.id))))
        .zip(&of.score.dimensions)
    {
        check_number(value, of.map(|value| 100.0 * value));
    }
}

#[test]
fn what_has_no_value_is_null() {
    let json = report(&Assessment::new(Day::FIRST), today());
    for key in ["readiness", "habits", "multiplier", "gate", "band", "give_get"] {
        assert_eq!(json.get(key), Some(&Json::Null), "{key}");
    }
    for key in ["levers", "verify", "partners", "measured"] {
        assert!(items(&json, key).is_empty(), "{key}");
    }
    assert_eq!(json.get("risks").and_then(|risks| risks.get("short-playbook")), Some(&Json::Null));
}

#[test]
fn without_a_portfolio_it_says_nothing_of_partners() {
    let assessment = answered();
    let json = report_of(&assessment, &Report::of(&assessment, today()), None);
    assert!(items(&json, "partners").is_empty() && items(&json, "measured").is_empty());
    let whole = report(&assessment, today());
    assert!(!items(&whole, "partners").is_empty());
    assert_eq!(json.get("readiness"), whole.get("readiness"));
}
