//! From JSON to an assessment.

use super::node::Node;
use super::{FileError, LONGEST_LINE, LONGEST_NOTE, Loaded, NAME, Problem, check_format, partner};
use crate::codec::Json;
use crate::model::ledger::HalfLife;
use crate::model::{Answer, Assessment, Day, Evidence, Rubric, Scope, Weights};

/// Reads an assessment file. `today` stands in for dates that were left out.
///
/// # Errors
///
/// [`FileError::WrongFormat`] unless `format` begins with `partner-fit/` and a number; [`FileError::NewerVersion`] for
/// version 2 and up and for unknown editions; [`FileError::OutOfRange`] with the place of the first value that is
/// missing or not allowed.
///
/// ```
/// use partner_fit::codec::{Code, file};
/// use partner_fit::model::Day;
/// let read = |text: &str| file::read(&serde_json::from_str(text).unwrap(), Day::FIRST);
///
/// let loaded = read(r#"{"format": "partner-fit/1", "edition": "2026.1", "mood": 3, "answers": {"win-rate": "unknown"}}"#);
/// assert_eq!(loaded.map(|l| l.ignored), Ok(vec!["mood".to_owned()]));
///
/// let bad = read(r#"{"format": "partner-fit/1", "edition": "2026.1", "answers": {"win-rate": {"level": 5}}}"#);
/// let error = bad.map(|_| ()).unwrap_err();
/// assert_eq!((error.code(), error.place()), (Code::OutOfRange, "answers.win-rate.level"));
/// ```
pub fn read(json: &Json, today: Day) -> Result<Loaded, FileError> {
    let root = Node::root(json);
    check_format(json, NAME)?;
    let known = [
        "format",
        "edition",
        "title",
        "created",
        "updated",
        "scope",
        "answers",
        "weights",
        "half_life_days",
        "partners",
    ];
    let mut ignored = Vec::new();
    root.report_unknown(&known, &mut ignored);

    let mut assessment = Assessment::of(edition(&root)?, today);
    assessment.title = root.text_of("title", LONGEST_LINE)?;
    let (created, updated) = (root.day_of("created")?, root.day_of("updated")?);
    assessment.created = created.or(updated).unwrap_or(today);
    assessment.updated = updated.unwrap_or(today.max(assessment.created));
    if let Some(scope) = root.field("scope") {
        assessment.scope = scope.named(Scope::of_id)?;
    }
    if let Some(answers) = root.field("answers") {
        read_answers(&answers.object()?, &mut assessment, &mut ignored)?;
    }
    if let Some(weights) = root.field("weights") {
        assessment.weights = Some(read_weights(&weights.object()?, assessment.rubric, &mut ignored)?);
    }
    assessment.half_life = match root.field("half_life_days") {
        Some(days) => HalfLife::Days(days.whole(1, 3650)?),
        None if root.has("half_life_days") => HalfLife::Never,
        None => HalfLife::STANDARD,
    };
    assessment.partners = partner::read_all(&root, &mut ignored)?;
    Ok(Loaded { assessment, ignored })
}

fn edition(root: &Node) -> Result<&'static Rubric, FileError> {
    let edition = root.need("edition")?;
    let name = edition.text(LONGEST_LINE)?;
    Rubric::of_edition(&name).ok_or_else(|| FileError::NewerVersion { place: "edition".to_owned() })
}

fn read_answers(
    answers: &Node,
    assessment: &mut Assessment,
    ignored: &mut Vec<String>,
) -> Result<(), FileError> {
    let questions = assessment.rubric.questions;
    let known: Vec<&str> = questions.iter().map(|q| q.id).collect();
    answers.report_unknown(&known, ignored);
    for (q, question) in questions.iter().enumerate() {
        let Some(reply) = answers.field(question.id) else { continue };
        let (answer, note) = match reply.json {
            Json::Object(_) => {
                reply.report_unknown(&["level", "evidence", "note"], ignored);
                (read_answer(&reply)?, reply.text_of("note", LONGEST_NOTE)?)
            }
            _ => (Some(read_word(&reply)?), String::new()),
        };
        if question.required && answer == Some(Answer::NotApplicable) {
            return Err(reply.fail(Problem::NotAllowed));
        }
        assessment.set_answer(q, answer);
        assessment.set_note(q, note);
    }
    Ok(())
}

/// The answer in a reply with a level or a note.
fn read_answer(reply: &Node) -> Result<Option<Answer>, FileError> {
    let Some(level) = reply.field("level") else { return Ok(None) };
    if level.json.as_text().is_some() {
        return read_word(&level).map(Some);
    }
    let evidence = match reply.field("evidence") {
        Some(evidence) => evidence.named(Evidence::of_id)?,
        None => Evidence::default(),
    };
    Ok(Some(Answer::Level(level.level()?, evidence)))
}

fn read_word(answer: &Node) -> Result<Answer, FileError> {
    answer.named(|word| match word {
        "unknown" => Some(Answer::Unknown),
        "not-applicable" => Some(Answer::NotApplicable),
        _ => None,
    })
}

fn read_weights(node: &Node, rubric: &Rubric, ignored: &mut Vec<String>) -> Result<Weights, FileError> {
    let mut known = Vec::new();
    let mut weights = Vec::new();
    for (position, standard) in rubric.habits() {
        let Some(dimension) = rubric.dimensions.get(position) else { continue };
        known.push(dimension.id);
        weights.push(match node.field(dimension.id) {
            Some(weight) => weight.whole(0, Weights::MAX.into())? as u8,
            None => standard,
        });
    }
    node.report_unknown(&known, ignored);
    Weights::from_habits(rubric, &weights).ok_or_else(|| node.fail(Problem::NotAllowed))
}
