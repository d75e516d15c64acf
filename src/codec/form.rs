//! What a file and a link have in common: a form that is filled in or read, field by field.

use super::file::{MOST_HOURS, Problem};
use crate::model::Day;

/// A file or a link, being read or written. Whoever walks through an assessment names every field once, for all four.
///
/// Values go as codes: 0 for none, and what stands for something from 1 on. Writing gives back what it got; reading
/// gives what is there, none where there is nothing. A reader notes the first problem and goes on with nothing but nones,
/// so that nobody on the way has to ask.
pub(super) trait Form {
    /// A value in the object that is open.
    fn code(&mut self, key: &'static str, shape: &Shape, code: u64) -> u64;

    /// A text in the object that is open.
    fn text(&mut self, key: &'static str, sort: Text, text: &mut String);

    /// Opens an object, if it is there.
    fn object(&mut self, key: &'static str, is_there: bool) -> bool;

    /// Opens a list, even if it is not there, and says how many items it has.
    fn list(&mut self, key: &'static str, count: usize) -> usize;

    /// Opens the object at a position of the list that is open.
    fn item(&mut self, at: usize);

    /// Closes what was opened last.
    fn close(&mut self);

    /// Whether a value is a text; written as the caller says.
    fn is_text(&self, _key: &str, is_text: bool) -> bool {
        is_text
    }

    /// Notes what is wrong with a value in the object that is open, or with the object itself where the key is empty.
    fn fail(&mut self, _key: &str, _problem: Problem) {}
}

/// What a code stands for.
pub(super) enum Shape {
    /// 1 is true.
    Flag,
    /// 1 is true; false is not written to a file.
    Mark,
    /// Whole numbers from the lowest, which is 1, to the highest.
    Whole(u16, u16),
    /// Some numbers, in this order.
    Numbers(&'static [u8]),
    /// Some words, in this order.
    Words(&'static [&'static str]),
    /// 1970-01-01 is 1.
    Day,
    /// See [`hours_code`].
    Hours,
}

/// What a text may be.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Text {
    /// A line, often empty.
    Line,
    /// A line that may not be left out, though it may be empty.
    Name,
    /// A line that is left out of a file where it is empty.
    Rare,
    /// A note.
    Note,
    /// A note that is left out of a file where it is empty.
    RareNote,
}

/// Most quarters of an hour; larger codes are floats.
const QUARTERS: u64 = 4 * MOST_HOURS as u64;

impl Shape {
    /// The highest code.
    pub(super) fn most(&self) -> u64 {
        match self {
            Shape::Flag | Shape::Mark => 1,
            Shape::Whole(low, high) => u64::from(high - low) + 1,
            Shape::Numbers(all) => all.len() as u64,
            Shape::Words(all) => all.len() as u64,
            Shape::Day => Day::LAST.number() as u64 + 1,
            Shape::Hours => MOST_HOURS.to_bits() + 1,
        }
    }

    /// How many bits a code has in a link; 0 for a count.
    pub(super) fn width(&self) -> u8 {
        match self {
            Shape::Day | Shape::Hours => 0,
            _ => (64 - self.most().leading_zeros()) as u8,
        }
    }
}

/// The code of hours: one more than the quarters of an hour, where nothing is lost by that, else one more than the
/// float's bits, which is always higher. 0 for what is not allowed.
pub(super) fn hours_code(hours: f64) -> u64 {
    if !(0.0..=MOST_HOURS).contains(&hours) {
        return 0;
    }
    let quarters = (4.0 * hours) as u64;
    let code = if quarters as f64 == 4.0 * hours { quarters } else { hours.to_bits().max(QUARTERS + 1) };
    code + 1
}

/// The hours of a code; `None` for 0.
pub(super) fn hours_of(code: u64) -> Option<f64> {
    let code = code.checked_sub(1)?;
    Some(if code <= QUARTERS { code as f64 / 4.0 } else { f64::from_bits(code) })
}
