//! A file whose days move along with today.

use super::{FileError, Loaded, read};
use crate::codec::Json;
use crate::model::Day;

/// Reads an assessment file as if it had last been changed today: every day in it moves by as much.
///
/// # Errors
///
/// Those of [`read`].
///
/// ```
/// use partner_fit::codec::file;
/// use partner_fit::model::Day;
/// let text = r#"{"format": "partner-fit/1", "edition": "2026.1", "created": "2026-02-27", "updated": "2026-03-01"}"#;
/// let today = Day::parse("2030-01-01").unwrap();
/// let moved = file::read_moved(serde_json::from_str(text).unwrap(), today).unwrap().assessment;
/// assert_eq!((moved.created.to_string(), moved.updated), ("2029-12-30".to_owned(), today));
/// ```
pub fn read_moved(mut json: Json, today: Day) -> Result<Loaded, FileError> {
    if let Some(updated) = json.get("updated").and_then(Json::as_text).and_then(Day::parse) {
        move_days(&mut json, today.since(updated));
    }
    read(&json, today)
}

fn move_days(json: &mut Json, by: i32) {
    match json {
        Json::Text(text) => {
            let moved = Day::parse(text).and_then(|day| Day::from_number(day.number() + by));
            if let Some(day) = moved {
                *text = day.to_string();
            }
        }
        Json::List(items) => {
            for item in items {
                move_days(item, by);
            }
        }
        Json::Object(fields) => {
            for (_, value) in fields {
                move_days(value, by);
            }
        }
        _ => {}
    }
}
