//! Why a file could not be read.

use crate::codec::Code;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// Not JSON; said by whoever parsed the text.
    NotJson,
    /// JSON, but none of our formats.
    WrongFormat,
    /// A newer version of the format, or an edition that is not known here.
    NewerVersion {
        /// `format` or `edition`.
        place: String,
    },
    /// A value that is missing or not allowed.
    OutOfRange {
        /// Where it stands, such as `partners[3].entries[0].value`.
        place: String,
        /// What is wrong with it.
        problem: Problem,
    },
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It may not be left out.
    Missing,
    /// It is none of the values allowed there.
    NotAllowed,
    /// It is not a whole number in this range, both ends included.
    NotWhole {
        /// Lowest number allowed.
        low: u16,
        /// Highest number allowed.
        high: u16,
    },
    /// It has more bytes in UTF-8 than this.
    TooLong(usize),
    /// It has more items than this.
    TooMany(usize),
    /// Another item has the same id.
    Duplicate,
}

impl FileError {
    /// The kind of failure.
    pub const fn code(&self) -> Code {
        match self {
            FileError::NotJson => Code::NotJson,
            FileError::WrongFormat => Code::WrongFormat,
            FileError::NewerVersion { .. } => Code::NewerVersion,
            FileError::OutOfRange { .. } => Code::OutOfRange,
        }
    }

    /// Where it is; empty for the file as a whole.
    pub fn place(&self) -> &str {
        match self {
            FileError::NotJson => "",
            FileError::WrongFormat => "format",
            FileError::NewerVersion { place } | FileError::OutOfRange { place, .. } => place,
        }
    }
}
