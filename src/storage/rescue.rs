//! Everything in the store as one file, readable or not.

use super::{ASIDE, Printed, RECORD, Record, Shelf};
use crate::codec::Json;
use std::rc::Rc;

use crate::codec::file::{FileError, Problem, check_format};

const FORMAT: &str = "partner-fit-rescue/1";
const NAME: &str = "partner-fit-rescue/";

/// What a rescue file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescued {
    /// What could be read, as if never saved: revision 0.
    pub records: Vec<Record>,
    /// How many could not.
    pub unreadable: usize,
}

impl Shelf<'_> {
    /// Everything for a file: every text of ours by its key, as it is, with what is `here` in its place or beside it. Also
    /// where the store refuses to be read: then it is what is here.
    /// `{ "format": "partner-fit-rescue/1", "records": { key: text } }`.
    pub fn rescue(&self, here: &[Record]) -> Json {
        let mut texts: Vec<(Rc<str>, Json)> = Vec::new();
        for key in self.keys().unwrap_or_default() {
            if let Ok(Some(text)) = self.store.read(&key) {
                texts.push((key.into(), Json::Text(text)));
            }
        }
        for record in here {
            let key = [RECORD, &record.id].concat();
            let text = Json::Text(self.print(record, record.revision.max(1), &mut Printed::default()));
            match texts.iter_mut().find(|(k, _)| **k == *key) {
                Some((_, stored)) => *stored = text,
                None => texts.push((key.into(), text)),
            }
        }
        let mut json = Json::Object(Vec::new());
        json.put("format", FORMAT.into());
        json.put("records", Json::Object(texts));
        json
    }

    /// Reads a rescue file. Nothing is stored: whoever imports it finds ids that are free and saves.
    ///
    /// # Errors
    ///
    /// [`FileError::WrongFormat`] and [`FileError::NewerVersion`] by its format; [`FileError::OutOfRange`] where there
    /// are no records.
    pub fn read_rescue(&self, json: &Json) -> Result<Rescued, FileError> {
        check_format(json, NAME)?;
        let Some(Json::Object(texts)) = json.get("records") else {
            return Err(FileError::OutOfRange { place: "records".to_owned(), problem: Problem::NotAllowed });
        };
        let mut rescued = Rescued { records: Vec::new(), unreadable: 0 };
        for (key, text) in texts {
            // What was set aside may since have a namesake that was kept.
            let aside = || key.strip_prefix(ASIDE).map(|id| [id, "-aside"].concat());
            let Some(id) = key.strip_prefix(RECORD).map(String::from).or_else(aside) else { continue };
            // What is no text is no JSON either.
            match self.record(&id, text.as_text().unwrap_or_default()) {
                Ok(record) => rescued.records.push(Record { revision: 0, ..record }),
                Err(_) => rescued.unreadable += 1,
            }
        }
        Ok(rescued)
    }
}
