//! Why a link could not be written or read.

use crate::codec::Code;

/// Why a link could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// It has more than [`LONGEST`](super::LONGEST) characters.
    TooLong {
        /// How many it has.
        length: usize,
    },
    /// Another version of the format, or an edition or something more that is not known here.
    NewerVersion,
    /// Cut, altered, or not a link of ours.
    Damaged,
    /// A value that no program of ours writes.
    OutOfRange {
        /// Where it would stand in a file, such as `answers.win-rate`.
        place: String,
    },
}

impl LinkError {
    /// The kind of failure.
    pub const fn code(&self) -> Code {
        match self {
            LinkError::TooLong { .. } => Code::TooLong,
            LinkError::NewerVersion => Code::NewerVersion,
            LinkError::Damaged => Code::Damaged,
            LinkError::OutOfRange { .. } => Code::OutOfRange,
        }
    }
}

/// A link would have more than [`LONGEST`](super::LONGEST) characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooLong {
    /// How many it would have.
    pub length: usize,
}

/// What can be left out of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Title and notes on answers.
    Notes,
    /// What was typed about partners.
    PartnerNames,
    /// Partners, and with them the ledger.
    Partners,
    /// The ledger.
    Ledger,
}
