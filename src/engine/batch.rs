//! Many assessments at once.

use super::columns::Columns;
use super::{Failure, read};
use crate::codec::file::{LARGEST_FILE, Loaded};
use crate::codec::{Code, Json};
use crate::model::Day;

/// Columns of what could be read, and what could not.
pub struct Batch {
    /// What could be read.
    pub columns: Columns,
    /// What could not.
    pub errors: Vec<(usize, Failure)>,
    today: Day,
}

/// Most assessments of a batch: what is made of them has to fit into memory.
pub const MOST: usize = 1_000_000;

impl Batch {
    /// A batch with room for so many assessments.
    pub fn for_count(count: usize, today: Day) -> Batch {
        Batch { columns: Columns::for_count(count), errors: Vec::new(), today }
    }

    /// Scores what was read, or notes what went wrong.
    pub fn add(&mut self, index: usize, read: Result<Loaded, Failure>) {
        match read {
            Ok(loaded) => self.columns.add(index, &loaded, self.today),
            Err(failure) => self.errors.push((index, failure)),
        }
    }

    /// The errors as JSON.
    pub fn errors(&self) -> Json {
        list(&self.errors, |json, failure| {
            json.put("code", failure.code.id().into());
            json.put("place", failure.place.as_str().into());
            json.put("message", failure.message.as_str().into());
        })
    }

    /// Places of unknown keys as JSON.
    pub fn ignored(&self) -> Json {
        list(&self.columns.ignored, |json, places| {
            json.put("places", Json::List(places.iter().map(|place| place.as_str().into()).collect()));
        })
    }
}

fn list<T>(items: &[(usize, T)], fields: fn(&mut Json, &T)) -> Json {
    let object = |(index, item): &(usize, T)| {
        let mut json = Json::Object(Vec::new());
        json.put("index", Json::Number(*index as f64));
        fields(&mut json, item);
        json
    };
    Json::List(items.iter().map(object).collect())
}

/// The lines of a text that are not empty, each with its number, from 0, and what it says.
///
/// # Errors
///
/// `too-long` for a text that is too large for one batch.
pub fn lines(
    text: &[u8],
    today: Day,
) -> Result<impl Iterator<Item = (usize, Result<Loaded, Failure>)>, Failure> {
    if text.len() > LARGEST_FILE as usize {
        return Err(Failure::too_large());
    }
    let read = move |line: &[u8]| match std::str::from_utf8(line) {
        Ok(line) => read::text(line, today),
        Err(_) => Err(Failure::new(Code::NotJson, crate::words::engine::NOT_JSON)),
    };
    let lines = text.split(|byte| *byte == b'\n').enumerate();
    Ok(lines.filter(|(_, line)| !line.trim_ascii().is_empty()).map(move |(at, line)| (at, read(line))))
}
