//! An edition of the questionnaire: its questions, its weights and every threshold, as a dated table.

use std::ops::Range;

include!(concat!(env!("OUT_DIR"), "/rubric.rs"));

/// One edition. Editions are never edited: an old link opens with its own.
pub struct Rubric {
    /// The edition's name, such as `2026.1`.
    pub edition: &'static str,
    /// The number that stands for the edition in a link, 0 to 63.
    pub link_number: u8,
    /// The numbers of the formula.
    pub scoring: Scoring,
    /// The dimensions in the questionnaire's order; exactly one is the gate.
    pub dimensions: &'static [Dimension],
    /// The questions in the questionnaire's order, grouped by dimension.
    pub questions: &'static [Question],
    /// The bands from lowest to highest; the first begins at 0.
    pub bands: [BandRule; 5],
    /// The risks, in the order of [`RiskKind::ALL`](super::RiskKind::ALL).
    pub risks: [RiskRule; 4],
}

/// A number of the method, with what it is for and where it comes from.
#[derive(Debug)]
pub struct Constant {
    /// The number itself.
    pub value: f64,
    /// What it does, for a person.
    pub text: &'static str,
    /// Where it comes from.
    pub sources: &'static [Source],
}

/// The numbers of the readiness formula.
#[derive(Debug)]
pub struct Scoring {
    /// Lowest value of an answer in the gate's geometric mean, 0 to 1.
    pub gate_floor: Constant,
    /// Gate from which the multiplier is 1.
    pub gate_full: Constant,
    /// Multiplier below which the band is at most `prepare-gifts`.
    pub band_cap: Constant,
    /// Levels by which an answer from recollection may be off.
    pub recollection_spread: Constant,
    /// Levels by which a guess may be off.
    pub guess_spread: Constant,
}

/// What a dimension does in the formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Role {
    /// Proof of market: multiplies the habits.
    Gate,
    /// One of the habits, with its standard weight.
    Habit {
        /// The standard weight, 0 to 50.
        weight: u8,
    },
}

/// A group of questions.
#[derive(Debug)]
pub struct Dimension {
    /// Stable name, such as `give-first`.
    pub id: &'static str,
    /// For a person.
    pub title: &'static str,
    /// Why it matters, for a person.
    pub why: &'static str,
    /// Gate or habit.
    pub role: Role,
    /// The positions of its questions in [`Rubric::questions`].
    pub questions: Range<usize>,
}

/// A question with its five anchored levels.
#[derive(Debug)]
pub struct Question {
    /// Stable name, such as `repeatable-wins`.
    pub id: &'static str,
    /// Position of its dimension in [`Rubric::dimensions`].
    pub dimension: usize,
    /// Weight within its dimension, above 0.
    pub weight: f64,
    /// What a rise of one level costs, 1 to 8.
    pub effort: u8,
    /// Whether it is one of the quick nine.
    pub quick: bool,
    /// Must be answered with a level for a readiness to exist; its zero makes the gate zero.
    pub required: bool,
    /// The question.
    pub text: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What each level means, lowest first.
    pub levels: [&'static str; 5],
    /// Where it comes from.
    pub sources: &'static [Source],
}

/// Where a question or a number comes from.
#[derive(Debug)]
pub struct Source {
    /// For a person.
    pub text: &'static str,
    /// How firm it is.
    pub grade: Grade,
}

/// How firm a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Peer-reviewed or first-hand data at scale.
    A,
    /// Vendor or analyst data with a visible base.
    B,
    /// Practice.
    C,
    /// Assertion.
    D,
    /// The article this calculator follows.
    Opinion,
    /// Our own default, which nobody has measured.
    Choice,
}

impl Grade {
    /// Every grade, firmest first.
    pub const ALL: [Grade; 6] = [Grade::A, Grade::B, Grade::C, Grade::D, Grade::Opinion, Grade::Choice];
}

/// Where a band begins and what it says.
#[derive(Debug)]
pub struct BandRule {
    /// Readiness from which it holds, 0 to 100.
    pub from: f64,
    /// The next move.
    pub title: &'static str,
    /// Two or three sentences on it.
    pub text: &'static str,
    /// Where the number comes from.
    pub sources: &'static [Source],
}

/// What a risk is computed from.
#[derive(Debug, Clone, Copy)]
pub enum RiskReads {
    /// The proof multiplier.
    Multiplier,
    /// The weighted mean of these questions, by position.
    Questions(&'static [usize]),
}

/// When a risk is a danger, and what it says.
#[derive(Debug)]
pub struct RiskRule {
    /// What it is computed from.
    pub reads: RiskReads,
    /// Danger below this, 0 to 1.
    pub danger_below: f64,
    /// Watch below this, 0 to 1.
    pub watch_below: f64,
    /// For a person.
    pub title: &'static str,
    /// What danger means here.
    pub danger: &'static str,
    /// What watch means here.
    pub watch: &'static str,
    /// What clear means here.
    pub clear: &'static str,
    /// Where the lines come from.
    pub sources: &'static [Source],
}

impl Rubric {
    /// The newest edition: what a new assessment is made with.
    pub fn current() -> &'static Rubric {
        &NEWEST
    }

    /// Every edition this program knows, newest first.
    pub fn all() -> impl Iterator<Item = &'static Rubric> {
        std::iter::once(&NEWEST).chain(OLDER)
    }

    /// The edition of that name.
    ///
    /// ```
    /// use partner_fit::model::Rubric;
    /// assert_eq!(Rubric::of_edition("2026.1").map(|r| r.questions.len()), Some(27));
    /// assert!(Rubric::of_edition("1999.1").is_none());
    /// ```
    pub fn of_edition(edition: &str) -> Option<&'static Rubric> {
        Self::all().find(|r| r.edition == edition)
    }

    /// The edition with that number in a link.
    pub fn of_link_number(number: u8) -> Option<&'static Rubric> {
        Self::all().find(|r| r.link_number == number)
    }

    /// The position of a question.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|q| q.id == id)
    }

    /// The habits, with their positions and standard weights.
    pub fn habits(&self) -> impl Iterator<Item = (usize, u8)> {
        self.dimensions.iter().enumerate().filter_map(|(i, d)| match d.role {
            Role::Habit { weight } => Some((i, weight)),
            Role::Gate => None,
        })
    }

    /// Whether a question belongs to the gate.
    pub fn in_gate(&self, question: usize) -> bool {
        self.dimensions[self.questions[question].dimension].role == Role::Gate
    }
}

// Two tables are equal only when they are the same table: editions are never edited.
impl PartialEq for Rubric {
    fn eq(&self, other: &Rubric) -> bool {
        self.link_number == other.link_number
    }
}

// The name says it all, and the whole table would bury what else is shown.
impl std::fmt::Debug for Rubric {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.edition)
    }
}
