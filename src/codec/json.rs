//! JSON as a small tree, and as text. The browser's own parser would have to be asked for every single field, which takes
//! five times as long.

mod parse;
mod print;
mod serde;

use std::rc::Rc;

/// A JSON value.
///
/// Through serde-wasm-bindgen, write it with `Serializer::json_compatible()`: objects are to be plain objects.
///
/// ```
/// use partner_fit::codec::Json;
/// let json: Json = serde_json::from_str(r#"{"a": [1, 2.5], "a": null}"#)?;
/// assert_eq!(json.get("a"), Some(&Json::Null)); // the last one wins
/// assert!(serde_json::from_str::<Json>(&"[".repeat(100_000)).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`, or a JavaScript `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; a whole one is written without a fraction.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in the order it was read. Objects with the same keys share their texts.
    Object(Vec<(Rc<str>, Json)>),
    /// JSON text that is printed as it is, made from what did not change since. Nothing is read as this.
    Printed(Rc<str>),
}

/// How many arrays and objects may be nested in each other. Our own formats need eight.
const DEEPEST: u8 = 64;

/// Whole numbers up to this are exact in 64-bit floats.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// How numbers are read and written that are neither whole nor short: the page has the browser do it, because the
/// tables for it are large.
#[derive(Clone, Copy)]
pub struct Decimals {
    /// The float nearest to a number as JSON writes it.
    pub read: fn(&str) -> f64,
    /// The shortest text that is read as the same finite float.
    pub write: fn(f64) -> String,
}

impl Decimals {
    /// By the standard library.
    pub const OWN: Decimals =
        Decimals { read: |text| text.parse().unwrap_or(f64::NAN), write: |number| number.to_string() };
}

impl Json {
    /// The value of a key; of a repeated key, the last.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => fields.iter().rev().find(|(k, _)| **k == *key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is one.
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Json::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Adds a field to an object; nothing happens to anything else.
    pub fn put(&mut self, key: &str, value: Json) {
        if let Json::Object(fields) = self {
            fields.push((key.into(), value));
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

/// Ten to a small power.
fn ten_to(power: usize) -> u64 {
    (0..power).fold(1, |ten, _| 10 * ten)
}
