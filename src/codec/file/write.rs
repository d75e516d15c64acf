//! From an assessment to JSON.

use super::FORMAT;
use crate::codec::Json;
use crate::model::ledger::{Entry, HalfLife};
use crate::model::{Answer, Assessment, Day, Fit, Level, Partner, Reply, Signal, Weights};

/// Writes an assessment file; [`read`](super::read) gives the same assessment back.
///
/// ```
/// use partner_fit::codec::{Json, file};
/// use partner_fit::model::{Assessment, Day};
/// let assessment = Assessment::new(Day::FIRST);
/// let json = file::write(&assessment);
/// assert_eq!(json.get("created").and_then(Json::as_text), Some("1970-01-01"));
/// assert_eq!(file::read(&json, Day::LAST).map(|l| l.assessment), Ok(assessment));
/// ```
pub fn write(assessment: &Assessment) -> Json {
    let mut fields = Fields::default();
    fields.put("format", FORMAT.into());
    fields.put("edition", assessment.rubric.edition.into());
    fields.put("title", assessment.title.as_str().into());
    fields.put("created", day(assessment.created));
    fields.put("updated", day(assessment.updated));
    fields.put("scope", assessment.scope.id().into());
    let mut answers = Fields::default();
    for (question, reply) in assessment.rubric.questions.iter().zip(assessment.replies()) {
        answers.put_some(question.id, write_reply(reply));
    }
    fields.put("answers", answers.done());
    fields.put_some("weights", assessment.weights.as_ref().map(|w| write_weights(assessment, w)));
    fields.put(
        "half_life_days",
        match assessment.half_life {
            HalfLife::Days(days) => Json::Number(days.into()),
            HalfLife::Never => Json::Null,
        },
    );
    fields.put("partners", Json::List(assessment.partners.iter().map(write_partner).collect()));
    fields.done()
}

fn write_reply(reply: &Reply) -> Option<Json> {
    let mut fields = Fields::default();
    let level = match reply.answer {
        None if reply.note.is_empty() => return None,
        None => Json::Null,
        Some(Answer::Level(level, evidence)) => {
            fields.put("level", number(level));
            fields.put("evidence", evidence.id().into());
            fields.put_text("note", &reply.note);
            return Some(fields.done());
        }
        Some(Answer::Unknown) => "unknown".into(),
        Some(Answer::NotApplicable) => "not-applicable".into(),
    };
    if reply.note.is_empty() {
        return Some(level);
    }
    fields.put("level", level);
    fields.put_text("note", &reply.note);
    Some(fields.done())
}

fn write_weights(assessment: &Assessment, weights: &Weights) -> Json {
    let mut fields = Fields::default();
    for (position, _) in assessment.rubric.habits() {
        if let Some(dimension) = assessment.rubric.dimensions.get(position) {
            fields.put(dimension.id, Json::Number(weights.of(position).into()));
        }
    }
    fields.done()
}

fn write_partner(partner: &Partner) -> Json {
    let mut fields = Fields::default();
    fields.put("id", partner.id.as_str().into());
    fields.put("name", partner.name.as_str().into());
    fields.put("website", partner.website.as_str().into());
    fields.put("focus", Json::Bool(partner.focus));
    if partner.archived {
        fields.put("archived", Json::Bool(true));
    }
    fields.put("fit", write_fit(&partner.fit));
    fields.put("signals", Json::List(partner.signals.iter().map(write_signal).collect()));
    fields.put("entries", Json::List(partner.entries.iter().map(write_entry).collect()));
    fields.done()
}

fn write_fit(fit: &Fit) -> Json {
    let level = |level: Option<Level>| level.map_or(Json::Null, number);
    Json::object([
        ("customers", level(fit.customers)),
        ("first_win", level(fit.first_win)),
        ("offer_fit", level(fit.offer_fit)),
        ("way_in", level(fit.way_in)),
        ("capacity", level(fit.capacity)),
        ("conflict", level(fit.conflict)),
    ])
}

fn write_signal(signal: &Signal) -> Json {
    Json::object([
        ("date", day(signal.date)),
        ("strength", signal.strength.id().into()),
        ("note", signal.note.as_str().into()),
        ("url", signal.url.as_str().into()),
    ])
}

fn write_entry(entry: &Entry) -> Json {
    let (direction, state) = entry.step.ids();
    let mut fields = Fields::default();
    fields.put("id", entry.id.as_str().into());
    fields.put("direction", direction.into());
    fields.put_some("catalogue", entry.catalogue.as_deref().map(Json::from));
    fields.put("kind", entry.kind.id().into());
    fields.put("title", entry.title.as_str().into());
    fields.put("value", Json::Number(entry.value.number().into()));
    fields.put_some("partner_value", entry.partner_value.map(|v| Json::Number(v.number().into())));
    fields.put_some("hours", entry.hours.map(Json::Number));
    fields.put("money", Json::Bool(entry.money));
    fields.put("state", state.into());
    fields.put_some("due", entry.due.map(day));
    fields.put_some("date", entry.date.map(day));
    fields.put("note", entry.note.as_str().into());
    fields.done()
}

fn day(day: Day) -> Json {
    Json::Text(day.to_string())
}

fn number(level: Level) -> Json {
    Json::Number(level.number().into())
}

/// The fields of an object in the making.
#[derive(Default)]
struct Fields(Vec<(String, Json)>);

impl Fields {
    fn put(&mut self, key: &str, value: Json) {
        self.0.push((key.to_owned(), value));
    }

    fn put_some(&mut self, key: &str, value: Option<Json>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn put_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text.into());
        }
    }

    fn done(self) -> Json {
        Json::Object(self.0)
    }
}
