//! The report as JSON: every field once, with its name, its type and where its value comes from.

use crate::codec::Json;
use crate::codec::file::Loaded;
use crate::model::{Assessment, Day, Path, Points, Portfolio, Report, Rubric};

/// An assessment as scored.
pub struct Scored {
    assessment: Assessment,
    report: Report,
    portfolio: Portfolio,
    ignored: Vec<String>,
}

/// A field of an object that the engine gives.
pub struct Field<T> {
    /// Its name.
    pub key: &'static str,
    /// Its type in TypeScript.
    pub typed: &'static str,
    /// What it is, with unit and range.
    pub about: &'static str,
    /// Its value; none where the field is left out.
    value: fn(&T) -> Option<Json>,
}

/// The fields of a report, in their order.
pub const REPORT: &[Field<Scored>] = &[
    Field {
        key: "readiness",
        typed: "number | null",
        about: "Habits times multiplier, 0 to 100.",
        value: |s| Some(points(s.report.score.readiness)),
    },
    Field {
        key: "habits",
        typed: "number | null",
        about: "Weighted mean of the habits, 0 to 100.",
        value: |s| Some(points(s.report.score.habits)),
    },
    Field {
        key: "multiplier",
        typed: "number | null",
        about: "What proof of market leaves of the habits, 0 to 1.",
        value: |s| Some(number(s.report.score.multiplier)),
    },
    Field {
        key: "gate",
        typed: "number | null",
        about: "Weighted geometric mean of proof of market, 0 to 1.",
        value: |s| Some(number(s.report.score.gate)),
    },
    Field {
        key: "range",
        typed: "[low: number, high: number] | null",
        about: "Lowest and highest readiness that the answers allow: a worst case, not a probability.",
        value: |s| {
            Some(s.report.range.map_or(Json::Null, |r| list([points(Some(r.low)), points(Some(r.high))])))
        },
    },
    Field {
        key: "band",
        typed: "Band | null",
        about: "The next move.",
        value: |s| Some(s.report.band.map_or(Json::Null, |b| b.id().into())),
    },
    Field {
        key: "answered",
        typed: "number",
        about: "Questions in scope that have a level.",
        value: |s| Some(count(s.report.answered)),
    },
    Field {
        key: "applicable",
        typed: "number",
        about: "Questions in scope that apply.",
        value: |s| Some(count(s.report.applicable)),
    },
    Field {
        key: "dimensions",
        typed: "Record<DimensionId, number | null>",
        about: "Value of each dimension, 0 to 100.",
        value: |s| {
            let values = s.rubric().dimensions.iter().zip(&s.report.score.dimensions);
            Some(object(values.map(|(d, value)| (d.id, number(value.map(|v| 100.0 * v))))))
        },
    },
    Field {
        key: "risks",
        typed: "Record<RiskId, RiskState | null>",
        about: "How near each risk is; null while nothing it reads is answered.",
        value: |s| {
            let state = |state: Option<crate::model::RiskState>| state.map_or(Json::Null, |s| s.id().into());
            Some(object(s.report.risks.iter().map(|risk| (risk.kind.id(), state(risk.state)))))
        },
    },
    Field {
        key: "levers",
        typed: "Array<{ question: QuestionId; gain: number; effort: number }>",
        about: "What one answer a level higher would bring, in points, and what it costs, 1 to 8; best first.",
        value: |s| {
            Some(list(s.report.levers.iter().map(|l| {
                object([
                    ("question", s.question(l.question)),
                    ("gain", Json::Number(l.gain)),
                    ("effort", Json::Number(l.effort.into())),
                ])
            })))
        },
    },
    Field {
        key: "verify",
        typed: "Array<{ question: QuestionId; narrows: number }>",
        about: "By how many points the range would narrow if an answer were on record; most first.",
        value: |s| {
            Some(list(s.report.verify.iter().map(|v| {
                object([("question", s.question(v.question)), ("narrows", Json::Number(v.narrows))])
            })))
        },
    },
    Field {
        key: "give_get",
        typed: "number | null",
        about: "Mean give-get score over the partners that have one, 0 to 100.",
        value: |s| Some(points(s.portfolio.give_get)),
    },
    Field {
        key: "partners",
        typed: "Array<{ id: string; balance: number; give_get: number | null; state: AccountState; fit: number | null; willingness: number }>",
        about: "Every partner: what its account holds, how well it is kept (0 to 100), what it needs, how well the partner fits (0 to 100) and whether it wants partners (0 to 1).",
        value: |s| {
            let all = s.assessment.partners.iter().zip(&s.portfolio.partners);
            Some(list(all.map(|(partner, standing)| {
                object([
                    ("id", partner.id.as_str().into()),
                    ("balance", Json::Number(standing.balance.total())),
                    ("give_get", points(standing.give_get.map(|g| g.points()))),
                    ("state", standing.state.id().into()),
                    ("fit", points(standing.fit.map(|f| f.points))),
                    ("willingness", Json::Number(standing.willingness)),
                ])
            })))
        },
    },
    Field {
        key: "measured",
        typed: "Array<{ question: QuestionId; level: number }>",
        about: "Answers that the ledger knows.",
        value: |s| {
            Some(list(s.portfolio.measured.iter().map(|m| {
                object([
                    ("question", s.question(m.question)),
                    ("level", Json::Number(m.level.number().into())),
                ])
            })))
        },
    },
    Field {
        key: "ignored?",
        typed: "string[]",
        about: "Places of keys that the engine does not know and left out; there only if there are any.",
        value: |s| {
            let places = s.ignored.iter().map(|place| place.as_str().into());
            (!s.ignored.is_empty()).then(|| list(places))
        },
    },
];

/// The fields of a way to a target.
pub const PATH: &[Field<(&'static Rubric, Path)>] = &[
    Field {
        key: "effort",
        typed: "number",
        about: "What all rises cost together.",
        value: |(_, path)| Some(Json::Number(path.effort.into())),
    },
    Field {
        key: "readiness",
        typed: "number",
        about: "Readiness once they are done, 0 to 100.",
        value: |(_, path)| Some(points(Some(path.readiness))),
    },
    Field {
        key: "rises",
        typed: "Array<{ question: QuestionId; from: number; to: number }>",
        about: "The answers that rise, in the questionnaire's order.",
        value: |(rubric, path)| {
            Some(list(path.rises.iter().map(|rise| {
                object([
                    ("question", id(rubric, rise.question)),
                    ("from", Json::Number(rise.from.number().into())),
                    ("to", Json::Number(rise.to.number().into())),
                ])
            })))
        },
    },
];

impl Scored {
    /// Scores an assessment on a day.
    pub fn of(loaded: Loaded, today: Day) -> Scored {
        let Loaded { assessment, ignored } = loaded;
        let report = Report::of(&assessment, today);
        let portfolio = Portfolio::of(&assessment, today);
        Scored { assessment, report, portfolio, ignored }
    }

    /// The report.
    pub fn json(&self) -> Json {
        fields(REPORT, self)
    }

    fn rubric(&self) -> &'static Rubric {
        self.assessment.rubric
    }

    fn question(&self, question: usize) -> Json {
        id(self.rubric(), question)
    }
}

/// A way to a target.
pub fn path(rubric: &'static Rubric, path: Path) -> Json {
    fields(PATH, &(rubric, path))
}

fn fields<T>(all: &[Field<T>], of: &T) -> Json {
    let key = |field: &Field<T>| field.key.trim_end_matches('?');
    Json::Object(all.iter().filter_map(|f| Some((key(f).into(), (f.value)(of)?))).collect())
}

fn id(rubric: &Rubric, question: usize) -> Json {
    rubric.questions.get(question).map_or(Json::Null, |q| q.id.into())
}

fn points(points: Option<Points>) -> Json {
    number(points.map(Points::value))
}

fn number(number: Option<f64>) -> Json {
    number.map_or(Json::Null, Json::Number)
}

fn count(count: usize) -> Json {
    Json::Number(count as f64)
}

fn list(items: impl IntoIterator<Item = Json>) -> Json {
    Json::List(items.into_iter().collect())
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
