//! A file that is written.

use crate::codec::Json;
use crate::codec::form::{Form, Shape, Text, hours_of};
use crate::model::Day;

pub(super) struct Writer {
    /// What is open, from the outside in, with its key.
    open: Vec<(&'static str, Json)>,
}

impl Writer {
    pub(super) fn new() -> Writer {
        Writer { open: vec![("", Json::Object(Vec::new()))] }
    }

    /// Puts a value into what is open.
    pub(super) fn put(&mut self, key: &'static str, value: Json) {
        match self.open.last_mut() {
            Some((_, Json::List(items))) => items.push(value),
            Some((_, object)) => object.put(key, value),
            None => {}
        }
    }

    pub(super) fn done(mut self) -> Json {
        self.open.pop().map_or(Json::Null, |(_, json)| json)
    }
}

impl Form for Writer {
    fn code(&mut self, key: &'static str, shape: &Shape, code: u64) -> u64 {
        let at = (code as usize).wrapping_sub(1);
        let value = match shape {
            Shape::Flag => Json::Bool(code == 1),
            Shape::Whole(..) if code == 0 => Json::Null,
            _ if code == 0 => return 0,
            Shape::Mark => Json::Bool(true),
            Shape::Whole(low, _) => Json::Number(f64::from(*low) + at as f64),
            Shape::Numbers(all) => Json::Number(all.get(at).copied().unwrap_or_default().into()),
            Shape::Words(all) => Json::from(all.get(at).copied().unwrap_or_default()),
            Shape::Day => Json::Text(Day::from_number(at as i32).unwrap_or(Day::FIRST).to_string()),
            Shape::Hours => Json::Number(hours_of(code).unwrap_or_default()),
        };
        self.put(key, value);
        code
    }

    fn text(&mut self, key: &'static str, sort: Text, text: &mut String) {
        if !text.is_empty() || !matches!(sort, Text::Rare | Text::RareNote) {
            self.put(key, Json::from(text.as_str()));
        }
    }

    fn object(&mut self, key: &'static str, is_there: bool) -> bool {
        if is_there {
            self.open.push((key, Json::Object(Vec::new())));
        }
        is_there
    }

    fn list(&mut self, key: &'static str, count: usize) -> usize {
        self.open.push((key, Json::List(Vec::new())));
        count
    }

    fn item(&mut self, _at: usize) {
        self.object("", true);
    }

    fn close(&mut self) {
        if let Some((key, value)) = self.open.pop() {
            self.put(key, value);
        }
    }
}
