//! What the engine gives, field by field with its type, and what writes it. The report itself is `codec::report`, which an
//! embedded page tells its host as well; a test holds it against the fields here.

use crate::codec::file::Loaded;
use crate::codec::{Json, report};
use crate::model::{Day, Path, Rubric};

/// A field of an object that the engine gives.
pub struct Field {
    /// Its name, with a `?` behind it where it may be missing.
    pub key: &'static str,
    /// Its type in TypeScript.
    pub typed: &'static str,
    /// What it is, with unit and range.
    pub about: &'static str,
}

/// The fields of a report, in their order.
pub const REPORT: &[Field] = &[
    Field { key: "readiness", typed: "number | null", about: "Habits times multiplier, 0 to 100." },
    Field { key: "habits", typed: "number | null", about: "Weighted mean of the habits, 0 to 100." },
    Field {
        key: "multiplier",
        typed: "number | null",
        about: "What proof of market leaves of the habits, 0 to 1.",
    },
    Field {
        key: "gate",
        typed: "number | null",
        about: "Weighted geometric mean of proof of market, 0 to 1.",
    },
    Field {
        key: "range",
        typed: "[low: number, high: number] | null",
        about: "Lowest and highest readiness that the answers allow: a worst case, not a probability.",
    },
    Field { key: "band", typed: "Band | null", about: "The next move." },
    Field { key: "answered", typed: "number", about: "Questions in scope that have a level." },
    Field { key: "applicable", typed: "number", about: "Questions in scope that apply." },
    Field {
        key: "dimensions",
        typed: "Record<DimensionId, number | null>",
        about: "Value of each dimension, 0 to 100.",
    },
    Field {
        key: "risks",
        typed: "Record<RiskId, RiskState | null>",
        about: "How near each risk is; null while nothing it reads is answered.",
    },
    Field {
        key: "levers",
        typed: "Array<{ question: QuestionId; gain: number; effort: number }>",
        about: "What one answer a level higher would bring, in points, and what it costs, 1 to 8; best first.",
    },
    Field {
        key: "verify",
        typed: "Array<{ question: QuestionId; narrows: number }>",
        about: "By how many points the range would narrow if an answer were on record; most first.",
    },
    Field {
        key: "give_get",
        typed: "number | null",
        about: "Mean give-get score over the partners that have one, 0 to 100.",
    },
    Field {
        key: "partners",
        typed: "Array<{ id: string; balance: number; give_get: number | null; state: AccountState; fit: number | null; willingness: number }>",
        about: "Every partner: what its account holds, how well it is kept (0 to 100), what it needs, how well the partner fits (0 to 100) and whether it wants partners (0 to 1).",
    },
    Field {
        key: "measured",
        typed: "Array<{ question: QuestionId; level: number }>",
        about: "Answers that the ledger knows.",
    },
    Field {
        key: "ignored?",
        typed: "string[]",
        about: "Places of keys that the engine does not know and left out; there only if there are any.",
    },
];

/// The fields of a way to a target.
pub const PATH: &[Field] = &[
    Field { key: "effort", typed: "number", about: "What all rises cost together." },
    Field { key: "readiness", typed: "number", about: "Readiness once they are done, 0 to 100." },
    Field {
        key: "rises",
        typed: "Array<{ question: QuestionId; from: number; to: number }>",
        about: "The answers that rise, in the questionnaire's order.",
    },
];

/// The report of what was read, on a day.
pub fn scored(loaded: &Loaded, today: Day) -> Json {
    let mut json = report(&loaded.assessment, today);
    if !loaded.ignored.is_empty() {
        json.put("ignored", Json::List(loaded.ignored.iter().map(|place| place.as_str().into()).collect()));
    }
    json
}

/// A way to a target.
pub fn path(rubric: &'static Rubric, path: &Path) -> Json {
    let rise = |rise: &crate::model::Rise| {
        let mut json = Json::Object(Vec::new());
        json.put("question", rubric.questions.get(rise.question).map_or(Json::Null, |q| q.id.into()));
        json.put("from", Json::Number(rise.from.number().into()));
        json.put("to", Json::Number(rise.to.number().into()));
        json
    };
    let mut json = Json::Object(Vec::new());
    json.put("effort", Json::Number(path.effort.into()));
    json.put("readiness", Json::Number(path.readiness.value()));
    json.put("rises", Json::List(path.rises.iter().map(rise).collect()));
    json
}
