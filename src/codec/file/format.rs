//! Formats and their versions: a name that ends in a slash, and a number from 1.

use super::FileError;
use crate::codec::Json;

/// Whether `format` is version 1 of a name.
///
/// # Errors
///
/// [`FileError::NewerVersion`] for a higher number, [`FileError::WrongFormat`] for anything else.
pub(crate) fn check_format(json: &Json, name: &str) -> Result<(), FileError> {
    let format = json.get("format").and_then(Json::as_text).ok_or(FileError::WrongFormat)?;
    let version = format.strip_prefix(name).ok_or(FileError::WrongFormat)?;
    match version.as_bytes() {
        b"1" => Ok(()),
        [b'1'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit) => {
            Err(FileError::NewerVersion { place: "format".to_owned() })
        }
        _ => Err(FileError::WrongFormat),
    }
}
