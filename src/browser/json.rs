//! Numbers in JSON that are neither whole nor short, by the browser.

use crate::codec::{Decimals, Json};
use js_sys::Number;

/// How the page reads and writes numbers.
pub const DECIMALS: Decimals = Decimals { read: Number::parse_float, write: super::exact };

/// Reads JSON text.
pub fn parse_json(text: &str) -> Option<Json> {
    Json::parse(text, DECIMALS)
}

/// Writes JSON text, indented as a person would.
pub fn print_json(json: &Json) -> String {
    json.print(true, DECIMALS)
}
