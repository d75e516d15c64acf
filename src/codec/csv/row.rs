//! A row to a partner, or the reason why not.

use super::cells::Row;
use super::column::{Field, Word};
use super::list::List;
use super::seen::{Owner, Seen, name_key, website_key};
use crate::codec::file::{LONGEST_LINE, LONGEST_NOTE, MOST_ITEMS};
use crate::model::{Day, FitField, Level, Partner, Shared, Signal, Strength};

/// Why a row is no partner.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// It has no name.
    NoName,
    /// A field is no number from 0 to 4, but this.
    NotALevel(Field, String),
    /// A field is neither yes nor no, but this.
    NotYesOrNo(Field, String),
    /// The signal's date is none, but this.
    NotADate(String),
    /// There is a signal, but no date.
    NoDate,
    /// The signal's strength is none, but this.
    NotAStrength(String),
    /// A field is longer than is kept.
    TooLong(Field),
    /// It has so many cells, and the header has this many.
    TooManyCells(usize, usize),
    /// A quote in it has no end.
    Quote,
    /// This field is the same as in the row that begins on this line.
    SameAsLine(Field, usize),
    /// This field is the same as with a partner that is there already.
    SameAsKept(Field),
    /// There are as many partners as are kept.
    NoRoom,
}

/// A row that is no partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Bad {
    /// Its position in [`List::rows`].
    pub row: usize,
    /// Why.
    pub problem: Problem,
}

/// What a list would add.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    /// The partners, without ids.
    pub good: Vec<Partner>,
    /// The rows that are none.
    pub bad: Vec<Bad>,
    /// How many rows are the same as partners already there, whether they are added or not.
    pub known: usize,
}

/// What a list would add to these partners; with `add_known`, partners that are there already as well.
pub fn check(list: &List, kept: &[Shared<Partner>], add_known: bool) -> Checked {
    let mut checked = Checked::default();
    let rows = list.rows();
    let mut seen = Seen::for_keys(2 * (kept.len() + rows.len()));
    for partner in kept {
        note(&mut seen, partner, Owner::Kept);
    }
    for (at, row) in rows.iter().enumerate() {
        let problem = match partner(list, row) {
            Ok(partner) => match twin(&seen, &partner) {
                Some((field, Owner::Line(line))) => Some(Problem::SameAsLine(field, line)),
                twin => {
                    checked.known += usize::from(twin.is_some());
                    if let Some((field, _)) = twin.filter(|_| !add_known) {
                        Some(Problem::SameAsKept(field))
                    } else if kept.len() + checked.good.len() >= MOST_ITEMS {
                        Some(Problem::NoRoom)
                    } else {
                        note(&mut seen, &partner, Owner::Line(row.line));
                        checked.good.push(partner);
                        None
                    }
                }
            },
            Err(problem) => Some(problem),
        };
        if let Some(problem) = problem {
            checked.bad.push(Bad { row: at, problem });
        }
    }
    checked
}

fn note(seen: &mut Seen, partner: &Partner, owner: Owner) {
    for key in [name_key(&partner.name), website_key(&partner.website)] {
        if !key.is_empty() {
            seen.note(key, owner);
        }
    }
}

/// Who has the name or website of a partner already; rows of the list come first.
fn twin(seen: &Seen, partner: &Partner) -> Option<(Field, Owner)> {
    let by_name = seen.owner(&name_key(&partner.name)).map(|owner| (Field::Name, owner));
    let by_website = seen.owner(&website_key(&partner.website)).map(|owner| (Field::Website, owner));
    match (by_name, by_website) {
        (Some((_, Owner::Kept)), Some((_, Owner::Line(_)))) | (None, _) => by_website,
        _ => by_name,
    }
}

/// The partner that a row is.
fn partner(list: &List, row: &Row) -> Result<Partner, Problem> {
    if row.broken {
        return Err(Problem::Quote);
    }
    let width = list.width();
    if row.cells.iter().skip(width).any(|cell| !cell.trim_ascii().is_empty()) {
        return Err(Problem::TooManyCells(row.cells.len(), width));
    }
    let mut partner = Partner {
        name: line(list, row, Field::Name)?,
        website: website(list, row, Field::Website)?,
        focus: flag(list, row, Field::Focus)?,
        archived: flag(list, row, Field::Archived)?,
        ..Partner::default()
    };
    if partner.name.is_empty() {
        return Err(Problem::NoName);
    }
    partner.focus &= !partner.archived;
    for (at, fit) in FitField::ALL.into_iter().enumerate() {
        if let Some(field) = Field::ALL.get(Field::Customers as usize + at) {
            partner.fit.set(fit, level(list, row, *field)?);
        }
    }
    partner.signals.extend(signal(list, row)?);
    Ok(partner)
}

/// A website; what says that nobody knows it is none.
fn website(list: &List, row: &Row, field: Field) -> Result<String, Problem> {
    line(list, row, field).map(|text| if Word::Unknown.is(text.trim_ascii()) { String::new() } else { text })
}

/// A text of one line: line breaks inside a cell become spaces.
fn line(list: &List, row: &Row, field: Field) -> Result<String, Problem> {
    let mut text = String::new();
    for c in list.cell(row, field).chars() {
        match c {
            '\n' | '\r' if text.ends_with(' ') => {}
            '\n' | '\r' => text.push(' '),
            _ => text.push(c),
        }
    }
    if text.len() > LONGEST_LINE { Err(Problem::TooLong(field)) } else { Ok(text) }
}

fn flag(list: &List, row: &Row, field: Field) -> Result<bool, Problem> {
    let cell = list.cell(row, field);
    if cell.is_empty() || Word::No.is(cell) || Word::Unknown.is(cell) {
        Ok(false)
    } else if Word::Yes.is(cell) {
        Ok(true)
    } else {
        Err(Problem::NotYesOrNo(field, cell.into()))
    }
}

fn level(list: &List, row: &Row, field: Field) -> Result<Option<Level>, Problem> {
    let cell = list.cell(row, field);
    if cell.is_empty() || Word::Unknown.is(cell) {
        return Ok(None);
    }
    let number = match cell.as_bytes() {
        [digit @ b'0'..=b'4'] => Level::new(digit - b'0'),
        _ => None,
    };
    if number.is_some() { Ok(number) } else { Err(Problem::NotALevel(field, cell.into())) }
}

/// The signal of a row, if it has one. Without a strength it is a weak one.
fn signal(list: &List, row: &Row) -> Result<Option<Signal>, Problem> {
    let date = list.cell(row, Field::SignalDate);
    let strength = list.cell(row, Field::SignalStrength);
    let note = list.cell(row, Field::SignalNote);
    let url = line(list, row, Field::SignalLink)?;
    let strength = if strength.is_empty() && [date, note, &url].iter().all(|cell| cell.is_empty()) {
        return Ok(None);
    } else if strength.is_empty() || Word::Unknown.is(strength) || Word::Weak.is(strength) {
        Strength::Weak
    } else if Word::Clear.is(strength) {
        Strength::Clear
    } else if Word::Strong.is(strength) {
        Strength::Strong
    } else {
        return Err(Problem::NotAStrength(strength.into()));
    };
    if date.is_empty() {
        return Err(Problem::NoDate);
    }
    let Some(date) = day(date) else { return Err(Problem::NotADate(date.into())) };
    if note.len() > LONGEST_NOTE {
        return Err(Problem::TooLong(Field::SignalNote));
    }
    Ok(Some(Signal { id: 0, date, strength, note: note.into(), url }))
}

/// A day as spreadsheets write it with the year first: `2026-03-01`, `2026/3/1`, with a time of day or without. Other
/// orders could be read in two ways.
fn day(cell: &str) -> Option<Day> {
    let mut numbers = [0; 3];
    let mut digits = [0; 3];
    let mut at = 0;
    for byte in cell.bytes() {
        match byte {
            b'0'..=b'9' => {
                *numbers.get_mut(at)? = *numbers.get(at)? * 10 + i32::from(byte - b'0');
                *digits.get_mut(at)? += 1;
                if *digits.get(at)? > 4 {
                    return None;
                }
            }
            b'-' | b'/' | b'.' => at += 1,
            b' ' | b'T' if at == 2 => break,
            _ => return None,
        }
    }
    let [year, month, day] = numbers;
    Day::from_civil(year, month, day).filter(|_| at == 2)
}
