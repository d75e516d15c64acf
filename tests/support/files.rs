//! Short ways to read assessment files, for tests.

use partner_fit::codec::Json;
use partner_fit::codec::file::{self, FileError, Loaded};
use partner_fit::model::{Assessment, Day};

pub fn today() -> Day {
    Day::parse("2026-12-01").expect("a day")
}

pub fn json(text: &str) -> Json {
    serde_json::from_str(text).expect(text)
}

pub fn read(text: &str) -> Result<Loaded, FileError> {
    file::read(&json(text), today())
}

/// The smallest file with these further fields.
pub fn with(fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(r#"{{"format": "partner-fit/1", "edition": "2026.1"{comma} {fields}}}"#)
}

#[track_caller]
pub fn loaded(fields: &str) -> Assessment {
    let loaded = read(&with(fields)).expect(fields);
    assert_eq!(loaded.ignored, Vec::<String>::new());
    loaded.assessment
}
