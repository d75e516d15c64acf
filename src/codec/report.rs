//! What follows from an assessment, as JSON for programs: the engine gives it, and an embedded page tells its host.

use super::Json;
use crate::model::{Assessment, Day, Points, Portfolio, Report};

/// The report of an assessment on a day. Numbers are not rounded; what has no value is `null`.
///
/// ```
/// use partner_fit::codec::{Json, report};
/// use partner_fit::model::{Assessment, Day};
/// let json = report(&Assessment::new(Day::FIRST), Day::FIRST);
/// assert_eq!(json.get("readiness"), Some(&Json::Null));
/// assert_eq!(json.get("applicable"), Some(&Json::Number(27.0)));
/// ```
pub fn report(assessment: &Assessment, today: Day) -> Json {
    let portfolio = Portfolio::of(assessment, today);
    report_of(assessment, &Report::beside(&portfolio, assessment), Some(&portfolio))
}

/// The same of what is computed already; without a portfolio there are no partners in it.
pub fn report_of(assessment: &Assessment, report: &Report, portfolio: Option<&Portfolio>) -> Json {
    let rubric = assessment.rubric;
    let id = |question: usize| Json::from(rubric.questions.get(question).map_or("", |q| q.id));
    let score = &report.score;
    let range = report
        .range
        .map(|range| Json::List(vec![Json::Number(range.low.value()), Json::Number(range.high.value())]));
    let values = rubric.dimensions.iter().zip(&score.dimensions);
    let dimensions =
        values.map(|(dimension, value)| (dimension.id, number(value.map(|value| 100.0 * value))));
    let risks = report
        .risks
        .iter()
        .map(|risk| (risk.kind.id(), risk.state.map_or(Json::Null, |state| state.id().into())));
    let levers = report.levers.iter().map(|lever| {
        object([
            ("question", id(lever.question)),
            ("gain", Json::Number(lever.gain)),
            ("effort", Json::Number(lever.effort.into())),
        ])
    });
    let verify = report
        .verify
        .iter()
        .map(|verify| object([("question", id(verify.question)), ("narrows", Json::Number(verify.narrows))]));
    let partners = portfolio.map(|portfolio| partners(assessment, portfolio)).unwrap_or_default();
    let measured =
        portfolio.map(|portfolio| portfolio.measured.as_slice()).unwrap_or_default().iter().map(|measured| {
            object([
                ("question", id(measured.question)),
                ("level", Json::Number(measured.level.number().into())),
            ])
        });
    object([
        ("readiness", points(score.readiness)),
        ("habits", points(score.habits)),
        ("multiplier", number(score.multiplier)),
        ("gate", number(score.gate)),
        ("range", range.unwrap_or(Json::Null)),
        ("band", report.band.map_or(Json::Null, |band| band.id().into())),
        ("answered", Json::Number(report.answered as f64)),
        ("applicable", Json::Number(report.applicable as f64)),
        ("dimensions", object(dimensions)),
        ("risks", object(risks)),
        ("levers", Json::List(levers.collect())),
        ("verify", Json::List(verify.collect())),
        ("give_get", points(portfolio.and_then(|portfolio| portfolio.give_get))),
        ("partners", Json::List(partners)),
        ("measured", Json::List(measured.collect())),
    ])
}

fn partners(assessment: &Assessment, portfolio: &Portfolio) -> Vec<Json> {
    let all = assessment.partners.iter().zip(&portfolio.partners);
    all.map(|(partner, standing)| {
        object([
            ("id", Json::Text(partner.id.clone())),
            ("balance", Json::Number(standing.balance.total())),
            ("give_get", points(standing.give_get.map(|score| score.points()))),
            ("state", standing.state.id().into()),
            ("fit", points(standing.fit.map(|fit| fit.points))),
            ("willingness", Json::Number(standing.willingness)),
        ])
    })
    .collect()
}

fn object(fields: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

fn number(value: Option<f64>) -> Json {
    value.map_or(Json::Null, Json::Number)
}

fn points(points: Option<Points>) -> Json {
    number(points.map(Points::value))
}
