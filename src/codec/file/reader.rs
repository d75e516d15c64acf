//! A file that is read.

use super::{FileError, LONGEST_LINE, LONGEST_NOTE, MOST_IGNORED, MOST_ITEMS, Problem};
use crate::codec::Json;
use crate::codec::form::{Form, Shape, Text, hours_code};
use crate::codec::trail::Trail;
use crate::model::Day;

pub(super) struct Reader<'a> {
    /// What is open, with how many keys were known before it.
    open: Vec<(&'a Json, usize)>,
    /// The keys that were asked for in what is open.
    known: Vec<&'static str>,
    trail: Trail,
    /// Places of keys that nobody asked for.
    pub(super) ignored: Vec<String>,
    /// The first problem.
    pub(super) error: Option<FileError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(json: &'a Json) -> Reader<'a> {
        Reader {
            open: vec![(json, 0)],
            known: Vec::new(),
            trail: Trail::default(),
            ignored: Vec::new(),
            error: None,
        }
    }

    /// What is open.
    fn here(&self) -> &'a Json {
        self.open.last().map_or(&Json::Null, |(json, _)| json)
    }

    /// The value of a key, `null` where it is missing. From now on the key is known.
    pub(super) fn get(&mut self, key: &'static str) -> &'a Json {
        self.known.push(key);
        self.here().get(key).unwrap_or(&Json::Null)
    }

    fn enter(&mut self, json: &'a Json) {
        self.open.push((json, self.known.len()));
    }
}

impl Form for Reader<'_> {
    fn code(&mut self, key: &'static str, shape: &Shape, _code: u64) -> u64 {
        let json = self.get(key);
        let code = match (shape, json) {
            (_, Json::Null) => return 0,
            (Shape::Flag | Shape::Mark, Json::Bool(is_set)) => return u64::from(*is_set),
            (Shape::Whole(low, high), Json::Number(n)) => {
                let whole = *n as u16;
                if f64::from(whole) == *n && whole >= *low && whole <= *high {
                    u64::from(whole - low) + 1
                } else {
                    0
                }
            }
            (Shape::Numbers(all), Json::Number(n)) => position(all.iter().position(|k| f64::from(*k) == *n)),
            (Shape::Words(all), Json::Text(text)) => position(all.iter().position(|k| k == text)),
            (Shape::Day, Json::Text(text)) => Day::parse(text).map_or(0, |day| day.number() as u64 + 1),
            (Shape::Hours, Json::Number(n)) => hours_code(*n),
            _ => 0,
        };
        if code == 0 || code > shape.most() {
            self.fail(
                key,
                match shape {
                    Shape::Whole(low, high) => Problem::NotWhole { low: *low, high: *high },
                    _ => Problem::NotAllowed,
                },
            );
            return 0;
        }
        code
    }

    fn text(&mut self, key: &'static str, sort: Text, text: &mut String) {
        let longest = if matches!(sort, Text::Note | Text::RareNote) { LONGEST_NOTE } else { LONGEST_LINE };
        text.clear();
        match self.get(key) {
            Json::Text(given) if given.len() > longest => self.fail(key, Problem::TooLong(longest)),
            Json::Text(given) => text.push_str(given),
            Json::Null if sort == Text::Name => self.fail(key, Problem::Missing),
            Json::Null => {}
            _ => self.fail(key, Problem::NotAllowed),
        }
    }

    fn object(&mut self, key: &'static str, _is_there: bool) -> bool {
        let json = self.get(key);
        match json {
            Json::Object(_) => {
                self.enter(json);
                self.trail.key(key);
                return true;
            }
            Json::Null => {}
            _ => self.fail(key, Problem::NotAllowed),
        }
        false
    }

    fn list(&mut self, key: &'static str, _count: usize) -> usize {
        let json = self.get(key);
        let count = match json {
            Json::List(items) => items.len(),
            Json::Null => 0,
            _ => {
                self.fail(key, Problem::NotAllowed);
                0
            }
        };
        if count > MOST_ITEMS {
            self.fail(key, Problem::TooMany(MOST_ITEMS));
        }
        self.enter(json);
        self.trail.key(key);
        if self.error.is_some() { 0 } else { count }
    }

    fn item(&mut self, at: usize) {
        let json = match self.here() {
            Json::List(items) => items.get(at).unwrap_or(&Json::Null),
            _ => &Json::Null,
        };
        self.enter(json);
        self.trail.item(at);
        if !matches!(json, Json::Object(_)) {
            self.fail("", Problem::NotAllowed);
        }
    }

    fn close(&mut self) {
        let Some((json, before)) = self.open.pop() else { return };
        if let Json::Object(fields) = json {
            for (key, _) in fields {
                let is_known = self.known.get(before..).unwrap_or_default().contains(&&**key);
                if !is_known && self.ignored.len() < MOST_IGNORED {
                    self.ignored.push(self.trail.of(key));
                }
            }
        }
        self.known.truncate(before);
        self.trail.up();
    }

    fn is_text(&self, key: &str, _is_text: bool) -> bool {
        matches!(self.here().get(key), Some(Json::Text(_)))
    }

    fn fail(&mut self, key: &str, problem: Problem) {
        let place = if key.is_empty() { self.trail.here() } else { self.trail.of(key) };
        if self.error.is_none() {
            self.error = Some(FileError::OutOfRange { place, problem });
        }
    }
}

fn position(at: Option<usize>) -> u64 {
    at.map_or(0, |at| at as u64 + 1)
}
