//! The assessment file, format `partner-fit/1`.
//!
//! What may be left out gets the value a new assessment would have; `null` counts as left out, except that a half-life
//! of `null` means that nothing fades. A partner needs a name; an entry needs direction, kind and value. Unknown keys
//! are ignored and reported. Texts longer than [`LONGEST_NOTE`] (notes) or [`LONGEST_LINE`] (all
//! others), lists longer than [`MOST_ITEMS`] and more than [`MOST_HOURS`] are out of range.

mod error;
mod format;
mod moved;
mod reader;
#[cfg(feature = "engine")]
mod typescript;
mod writer;

pub use error::{FileError, Problem};
pub(crate) use format::check_format;
pub use moved::read_moved;
#[cfg(feature = "engine")]
pub use typescript::typescript;

use super::Json;
use super::fields;
use super::form::{Form, Text};
use crate::model::ledger::HalfLife;
use crate::model::{Assessment, Day, Partner, Rubric};
use reader::Reader;
use writer::Writer;

/// The format's name and version.
pub const FORMAT: &str = "partner-fit/1";
const NAME: &str = "partner-fit/";

/// Largest file worth reading, in bytes; whoever opens files refuses larger ones before reading them.
pub const LARGEST_FILE: u32 = 20_000_000;

/// Longest note, in bytes of UTF-8: 100,000 characters whatever they are.
pub const LONGEST_NOTE: usize = 400_000;

/// Longest name, title, id, website or url, in bytes of UTF-8: more than fits into a link.
pub const LONGEST_LINE: usize = 4_000;

/// Most partners, and most signals and entries of one partner.
pub const MOST_ITEMS: usize = 10_000;

/// Most hours of one entry.
pub const MOST_HOURS: f64 = 100_000.0;

/// Most unknown keys that are reported.
pub const MOST_IGNORED: usize = 100;

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// What it says.
    pub assessment: Assessment,
    /// Places of keys that nobody here knows, such as `partners[0].colour`; at most [`MOST_IGNORED`].
    pub ignored: Vec<String>,
}

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
    check_format(json, NAME)?;
    let mut reader = Reader::new(json);
    reader.get("format");
    let mut edition = String::new();
    reader.text("edition", Text::Name, &mut edition);
    let mut assessment = Assessment::of(Rubric::of_edition(&edition).unwrap_or(Rubric::current()), today);
    if assessment.rubric.edition != edition && reader.error.is_none() {
        reader.error = Some(FileError::NewerVersion { place: "edition".to_owned() });
    }
    walk(&mut reader, &mut assessment);
    reader.close();
    if json.get("half_life_days").is_none() {
        assessment.half_life = HalfLife::STANDARD;
    }
    match reader.error {
        Some(error) => Err(error),
        None => Ok(Loaded { assessment, ignored: reader.ignored }),
    }
}

/// Writes an assessment file; [`read`] gives the same assessment back.
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
    let mut writer = Writer::new();
    writer.put("format", FORMAT.into());
    writer.put("edition", assessment.rubric.edition.into());
    walk(&mut writer, &mut assessment.clone());
    writer.done()
}

/// Writes an assessment file whose partners are written already.
pub(crate) fn write_with(assessment: &Assessment, partners: Vec<Json>) -> Json {
    let mut bare = assessment.clone();
    bare.partners.clear();
    let mut json = write(&bare);
    if let Json::Object(fields) = &mut json
        && let Some((_, value)) = fields.iter_mut().find(|(key, _)| **key == *"partners")
    {
        *value = Json::List(partners);
    }
    json
}

/// Writes a partner as it stands in a file.
pub(crate) fn write_partner(partner: &Partner) -> Json {
    let mut writer = Writer::new();
    fields::partner(&mut writer, &mut partner.clone());
    writer.done()
}

/// All fields but format and edition, in the order of a file.
fn walk(form: &mut dyn Form, assessment: &mut Assessment) {
    form.text("title", Text::Line, &mut assessment.title);
    fields::frame(form, assessment);
    if form.object("answers", true) {
        for (at, question) in assessment.rubric.questions.iter().enumerate() {
            let reply = assessment.reply(at);
            let (mut code, mut note) = (fields::answer_code(reply.answer), reply.note.clone());
            fields::reply(form, question.id, &mut code, &mut note);
            fields::set_answer(form, assessment, at, code);
            assessment.set_note(at, note);
        }
        form.close();
    }
    fields::weights(form, assessment);
    fields::half_life(form, &mut assessment.half_life);
    fields::partners(form, &mut assessment.partners);
}
