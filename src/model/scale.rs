//! What each answer stands for in an edition, found once: a batch has few editions and many answers.

use super::readiness::gate_term;
use super::{Evidence, Level, Role, Rubric};

/// What the formula reads for one question, as a position in the [`Scale`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot(u8);

/// How many slots there are: out, open, and each level with each kind of evidence.
const SLOTS: usize = 2 + Level::ALL.len() * Evidence::ALL.len();
const FIRST: u8 = 2;
const KINDS: u8 = Evidence::ALL.len() as u8;

impl Slot {
    /// Not in scope or not applicable: left out of everything.
    pub(super) const OUT: Slot = Slot(0);
    /// No level yet: left out of the score, kept in the range.
    pub(super) const OPEN: Slot = Slot(1);

    /// A level.
    pub(super) fn at(level: Level, evidence: Evidence) -> Slot {
        Slot(FIRST + KINDS * level.number() + evidence as u8)
    }

    /// The level, if there is one.
    pub(super) fn level(self) -> Option<Level> {
        Level::new(self.0.checked_sub(FIRST)? / KINDS)
    }

    /// Whether there is a level above.
    pub(super) fn can_rise(self) -> bool {
        (FIRST..FIRST + KINDS * Level::MAX.number()).contains(&self.0)
    }

    /// So many levels higher, with what it rests on unchanged.
    pub(super) fn higher(self, rise: u8) -> Slot {
        Slot(self.0 + KINDS * rise)
    }
}

/// Whether each value is moved by its spread, and where to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Direction {
    Down,
    Nowhere,
    Up,
}

/// What a slot brings to a mean.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Part {
    /// The value, 0 to 1; 0 where there is none.
    pub(super) value: f64,
    /// The same as it enters the gate.
    pub(super) term: f64,
    /// 1 where there is a value, else 0.
    pub(super) counts: f64,
}

/// What each answer stands for in an edition.
#[derive(Debug)]
pub struct Scale {
    /// The dimension that is the gate.
    pub(super) gate: usize,
    parts: [[Part; SLOTS]; 3],
}

impl Scale {
    /// The scale of an edition.
    pub fn of(rubric: &Rubric) -> Scale {
        let gate = rubric.dimensions.iter().position(|d| d.role == Role::Gate).unwrap_or_default();
        let mut scale = Scale { gate, parts: [[Part::default(); SLOTS]; 3] };
        let mut set = |direction: Direction, slot: Slot, level: f64| {
            let value = level.clamp(0.0, 4.0) / 4.0;
            scale.parts[direction as usize][usize::from(slot.0)] =
                Part { value, term: gate_term(rubric, value), counts: 1.0 };
        };
        // What is open is anything.
        set(Direction::Down, Slot::OPEN, 0.0);
        set(Direction::Up, Slot::OPEN, 4.0);
        for level in Level::ALL {
            for evidence in Evidence::ALL {
                let (slot, level) = (Slot::at(level, evidence), f64::from(level.number()));
                let spread = match evidence {
                    Evidence::Record => 0.0,
                    Evidence::Recollection => rubric.scoring.recollection_spread.value,
                    Evidence::Guess => rubric.scoring.guess_spread.value,
                };
                set(Direction::Down, slot, level - spread);
                set(Direction::Nowhere, slot, level);
                set(Direction::Up, slot, level + spread);
            }
        }
        scale
    }

    /// What a slot brings.
    pub(super) fn part(&self, slot: Slot, direction: Direction) -> Part {
        self.parts[direction as usize][usize::from(slot.0)]
    }

    /// Whether there is a level that may be off.
    pub(super) fn is_loose(&self, slot: Slot) -> bool {
        let [low, high] = [Direction::Down, Direction::Up].map(|direction| self.part(slot, direction).value);
        slot.0 >= FIRST && low < high
    }
}
