//! What a person can say to a question.

/// An anchored level, 0 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// Every level, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];
    /// The highest level.
    pub const MAX: Level = Level(4);

    /// A level from its number; `None` above 4.
    ///
    /// ```
    /// use partner_fit::model::Level;
    /// assert_eq!(Level::new(4).map(Level::number), Some(4));
    /// assert_eq!(Level::new(5), None);
    /// ```
    pub const fn new(number: u8) -> Option<Level> {
        if number <= 4 { Some(Level(number)) } else { None }
    }

    /// Its number, 0 to 4.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// One level higher; `None` at the top.
    pub const fn next(self) -> Option<Level> {
        Level::new(self.0 + 1)
    }
}

/// What an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Evidence {
    /// Something written down that others could look at.
    Record,
    /// Memory.
    #[default]
    Recollection,
    /// Neither.
    Guess,
}

impl Evidence {
    /// Every kind, firmest first.
    pub const ALL: [Evidence; 3] = [Evidence::Record, Evidence::Recollection, Evidence::Guess];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Evidence::Record => "record",
            Evidence::Recollection => "recollection",
            Evidence::Guess => "guess",
        }
    }

    /// The kind of that name.
    pub fn of_id(id: &str) -> Option<Evidence> {
        Evidence::ALL.into_iter().find(|e| e.id() == id)
    }
}

/// An answer as entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A level, and what it rests on.
    Level(Level, Evidence),
    /// "I don't know": left out of the score, kept in the range.
    Unknown,
    /// Left out of everything.
    NotApplicable,
}

impl Answer {
    /// The level, if there is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Answer::Level(level, _) => Some(level),
            Answer::Unknown | Answer::NotApplicable => None,
        }
    }
}
