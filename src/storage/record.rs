//! An assessment as it is kept.

use crate::codec::file::{self, FileError, Problem};
use crate::codec::{Json, file::check_format};
use crate::model::{Assessment, Day};

const FORMAT: &str = "partner-fit-record/1";
const NAME: &str = "partner-fit-record/";

/// An assessment as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What its key ends in.
    pub id: String,
    /// What it shares with the quarters it was duplicated from: the id of the first.
    pub series: String,
    /// How often it was saved; 0 before the first time.
    pub revision: u32,
    /// What is kept.
    pub assessment: Assessment,
}

impl Record {
    /// An assessment that was never saved, first of its series.
    pub fn new(id: String, assessment: Assessment) -> Record {
        Record { series: id.clone(), id, revision: 0, assessment }
    }

    /// As it is written, with the revision it gets and its partners as they are written.
    pub(super) fn to_json(&self, revision: u32, partners: Vec<Json>) -> Json {
        let mut json = Json::Object(Vec::new());
        json.put("format", FORMAT.into());
        json.put("revision", Json::Number(revision.into()));
        json.put("series", self.series.as_str().into());
        json.put("assessment", file::write_with(&self.assessment, partners));
        json
    }

    /// Whether a record with this head has this revision.
    pub(super) fn is_at(head: &Json, revision: u32) -> bool {
        check_format(head, NAME).is_ok() && revision_of(head) == Some(revision)
    }

    /// What was written under an id.
    pub(super) fn from_json(id: &str, json: &Json, today: Day) -> Result<Record, FileError> {
        check_format(json, NAME)?;
        let Some(revision) = revision_of(json) else {
            let place = "revision".to_owned();
            return Err(FileError::OutOfRange { place, problem: Problem::NotAllowed });
        };
        Ok(Record {
            id: id.to_owned(),
            series: json.get("series").and_then(Json::as_text).unwrap_or(id).to_owned(),
            revision,
            // None at all is no assessment.
            assessment: file::read(json.get("assessment").unwrap_or(&Json::Null), today)?.assessment,
        })
    }
}

fn revision_of(json: &Json) -> Option<u32> {
    let number = json.get("revision")?.as_number()?;
    (number >= 1.0 && f64::from(number as u32) == number).then_some(number as u32)
}
