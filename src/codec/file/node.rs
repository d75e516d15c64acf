//! A value together with its place, and the few kinds of value that a file holds.

use super::{FileError, MOST_IGNORED, MOST_ITEMS, Problem};
use crate::codec::Json;
use crate::codec::place::Place;
use crate::model::{Day, Level};

#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    pub(super) json: &'a Json,
    place: Place<'a>,
}

impl<'a> Node<'a> {
    pub(super) fn root(json: &'a Json) -> Node<'a> {
        Node { json, place: Place::Root }
    }

    /// The value of a key, unless it is missing or `null`.
    pub(super) fn field(&'a self, key: &'a str) -> Option<Node<'a>> {
        let json = self.json.get(key).filter(|json| **json != Json::Null)?;
        Some(Node { json, place: Place::Key(&self.place, key) })
    }

    /// Whether a key is there, even as `null`.
    pub(super) fn has(&self, key: &str) -> bool {
        self.json.get(key).is_some()
    }

    pub(super) fn need(&'a self, key: &'a str) -> Result<Node<'a>, FileError> {
        self.field(key).ok_or_else(|| error(&Place::Key(&self.place, key), Problem::Missing))
    }

    pub(super) fn fail(&self, problem: Problem) -> FileError {
        error(&self.place, problem)
    }

    pub(super) fn object(self) -> Result<Node<'a>, FileError> {
        match self.json {
            Json::Object(_) => Ok(self),
            _ => Err(self.fail(Problem::NotAllowed)),
        }
    }

    /// Notes the keys of an object that are not among those known.
    pub(super) fn report_unknown(&self, known: &[&str], ignored: &mut Vec<String>) {
        let Json::Object(fields) = self.json else { return };
        for (key, _) in fields.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            if ignored.len() == MOST_IGNORED {
                return;
            }
            ignored.push(Place::Key(&self.place, key).text());
        }
    }

    /// The items of the list under a key, none where it is missing.
    pub(super) fn items<T>(
        &self,
        key: &str,
        mut read: impl FnMut(usize, Node) -> Result<T, FileError>,
    ) -> Result<Vec<T>, FileError> {
        let Some(list) = self.field(key) else { return Ok(Vec::new()) };
        let Json::List(items) = list.json else { return Err(list.fail(Problem::NotAllowed)) };
        if items.len() > MOST_ITEMS {
            return Err(list.fail(Problem::TooMany(MOST_ITEMS)));
        }
        let item = |(i, json)| read(i, Node { json, place: Place::Item(&list.place, i) });
        items.iter().enumerate().map(item).collect()
    }

    pub(super) fn text(&self, longest: usize) -> Result<String, FileError> {
        let text = self.json.as_text().ok_or_else(|| self.fail(Problem::NotAllowed))?;
        // No text has more characters than bytes, so most need not be counted.
        if text.len() > longest && text.chars().count() > longest {
            return Err(self.fail(Problem::TooLong(longest)));
        }
        Ok(text.to_owned())
    }

    /// The text under a key, empty where it is missing.
    pub(super) fn text_of(&self, key: &str, longest: usize) -> Result<String, FileError> {
        self.field(key).map_or(Ok(String::new()), |node| node.text(longest))
    }

    /// The truth under a key, false where it is missing.
    pub(super) fn flag_of(&self, key: &str) -> Result<bool, FileError> {
        match self.field(key) {
            None => Ok(false),
            Some(node) => match node.json {
                Json::Bool(value) => Ok(*value),
                _ => Err(node.fail(Problem::NotAllowed)),
            },
        }
    }

    pub(super) fn day(&self) -> Result<Day, FileError> {
        self.json.as_text().and_then(Day::parse).ok_or_else(|| self.fail(Problem::NotAllowed))
    }

    pub(super) fn day_of(&self, key: &str) -> Result<Option<Day>, FileError> {
        self.field(key).map(|node| node.day()).transpose()
    }

    pub(super) fn whole(&self, low: u16, high: u16) -> Result<u16, FileError> {
        match self.json.as_number() {
            Some(n) if n >= f64::from(low) && n <= f64::from(high) && f64::from(n as u16) == n => {
                Ok(n as u16)
            }
            _ => Err(self.fail(Problem::NotWhole { low, high })),
        }
    }

    pub(super) fn level(&self) -> Result<Level, FileError> {
        let (low, high) = (0, Level::MAX.number().into());
        let number = self.whole(low, high)?;
        Level::new(number as u8).ok_or_else(|| self.fail(Problem::NotWhole { low, high }))
    }

    /// What a function makes of the text here.
    pub(super) fn named<T>(&self, find: impl FnOnce(&str) -> Option<T>) -> Result<T, FileError> {
        self.json.as_text().and_then(find).ok_or_else(|| self.fail(Problem::NotAllowed))
    }
}

fn error(place: &Place, problem: Problem) -> FileError {
    FileError::OutOfRange { place: place.text(), problem }
}
