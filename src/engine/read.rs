//! What somebody hands in, as an assessment.

use super::{DECIMALS, Failure};
use crate::codec::file::{self, LARGEST_FILE, Loaded};
use crate::codec::{Json, link};
use crate::model::{Band, Day, Points, Rubric, Target};
use crate::words::engine as w;

/// Reads the JSON text of an assessment.
///
/// # Errors
///
/// Of every [`Code`](crate::codec::Code) but `damaged`.
pub fn json(text: &str, today: Day) -> Result<Loaded, Failure> {
    let json = tree(text)?;
    Ok(file::read(&json, today)?)
}

/// Reads a text: JSON where it begins like that, else a link, of which all up to a `#` may be there or not.
///
/// # Errors
///
/// Of every [`Code`](crate::codec::Code).
pub fn text(text: &str, today: Day) -> Result<Loaded, Failure> {
    let text = text.trim_start_matches('\u{feff}').trim_ascii();
    if text.starts_with(['{', '[', '"']) {
        json(text, today)
    } else {
        Ok(Loaded { assessment: link::decode(fragment(text))?, ignored: Vec::new() })
    }
}

/// JSON text as a tree.
///
/// # Errors
///
/// `not-json` and `too-long`.
pub fn tree(text: &str) -> Result<Json, Failure> {
    if text.len() > LARGEST_FILE as usize {
        return Err(Failure::too_large());
    }
    Json::parse(text, DECIMALS).ok_or_else(Failure::not_json)
}

/// What stands after the first `#`, or all of it.
pub fn fragment(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, fragment)| fragment)
}

/// A day.
///
/// # Errors
///
/// `out-of-range`.
pub fn day(text: Option<&str>, place: &str) -> Result<Day, Failure> {
    text.and_then(Day::parse).ok_or_else(|| Failure::of_value(place, w::not_a_day))
}

/// A target: a readiness, or a band by its name.
///
/// # Errors
///
/// `out-of-range`.
pub fn target(number: Option<f64>, name: Option<&str>, rubric: &Rubric) -> Result<Target, Failure> {
    let by_number = number.filter(|n| (0.0..=100.0).contains(n)).map(|n| Target::readiness(Points::new(n)));
    let by_name = || Band::ALL.into_iter().find(|b| Some(b.id()) == name).map(|b| Target::band(rubric, b));
    by_number.or_else(by_name).ok_or_else(|| Failure::of_value("target", w::not_a_target))
}
