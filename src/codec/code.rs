//! What can be wrong with something that was read.

/// The kind of failure that the engine's errors name in their `code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A text that is not JSON.
    NotJson,
    /// JSON of another format.
    WrongFormat,
    /// A value that is missing or not allowed.
    OutOfRange,
    /// Longer than a link may be.
    TooLong,
    /// Made by a newer version of the program, or with an edition that this one does not know.
    NewerVersion,
    /// A link that was cut or altered.
    Damaged,
}

impl Code {
    /// Every code.
    pub const ALL: [Code; 6] = [
        Code::NotJson,
        Code::WrongFormat,
        Code::OutOfRange,
        Code::TooLong,
        Code::NewerVersion,
        Code::Damaged,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Code::NotJson => "not-json",
            Code::WrongFormat => "wrong-format",
            Code::OutOfRange => "out-of-range",
            Code::TooLong => "too-long",
            Code::NewerVersion => "newer-version",
            Code::Damaged => "damaged",
        }
    }
}
