//! What the engine says instead of an answer.

use crate::codec::Code;
use crate::codec::file::{FileError, LARGEST_FILE, Problem};
use crate::codec::link::{LONGEST, LinkError, TooLong};
use crate::words::engine as w;

/// A failure: for a program its code and where it is, for a person a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What kind it is.
    pub code: Code,
    /// Where it is, such as `answers.win-rate.level`; empty for the whole.
    pub place: String,
    /// The sentence.
    pub message: String,
}

impl Failure {
    /// A failure of something as a whole.
    pub fn new(code: Code, message: &str) -> Failure {
        Failure { code, place: String::new(), message: message.to_owned() }
    }

    /// A value that is not allowed where it is.
    pub fn of_value(place: &str, sentence: fn(&str) -> String) -> Failure {
        Failure { code: Code::OutOfRange, place: place.to_owned(), message: sentence(place) }
    }

    /// What is not JSON.
    pub fn not_json() -> Failure {
        Failure::new(Code::NotJson, w::NOT_JSON)
    }

    /// More than is worth reading.
    pub fn too_large() -> Failure {
        Failure::new(Code::TooLong, &w::too_large(&(LARGEST_FILE / 1_000_000).to_string()))
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Failure {
        let place = error.place();
        let message = match &error {
            FileError::NotJson => w::NOT_JSON.to_owned(),
            FileError::WrongFormat => w::WRONG_FORMAT.to_owned(),
            FileError::NewerVersion { place } if place == "edition" => w::NEWER_EDITION.to_owned(),
            FileError::NewerVersion { .. } => w::NEWER_FORMAT.to_owned(),
            FileError::OutOfRange { problem, .. } => match problem {
                Problem::Missing => w::missing(place),
                Problem::NotAllowed => w::not_allowed(place),
                Problem::NotWhole { low, high } => w::not_whole(place, &low.to_string(), &high.to_string()),
                Problem::TooLong(most) => w::too_long_text(place, &most.to_string()),
                Problem::TooMany(most) => w::too_many(place, &most.to_string()),
                Problem::Duplicate => w::duplicate(place),
            },
        };
        Failure { code: error.code(), place: place.to_owned(), message }
    }
}

impl From<LinkError> for Failure {
    fn from(error: LinkError) -> Failure {
        let code = error.code();
        let (message, place) = match error {
            LinkError::TooLong { length } => {
                (w::link_too_long(&LONGEST.to_string(), &length.to_string()), String::new())
            }
            LinkError::NewerVersion => (w::NEWER_FORMAT.to_owned(), String::new()),
            LinkError::Damaged => (w::LINK_DAMAGED.to_owned(), String::new()),
            LinkError::OutOfRange { place } => (w::link_out_of_range(&place), place),
        };
        Failure { code, place, message }
    }
}

impl From<TooLong> for Failure {
    fn from(error: TooLong) -> Failure {
        let message = w::link_too_full(&error.length.to_string(), &LONGEST.to_string());
        Failure::new(Code::TooLong, &message)
    }
}
