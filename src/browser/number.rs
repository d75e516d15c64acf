//! Unrounded numbers as text. The browser's own printing is exact and costs no bytes.

/// The shortest text that reads back as the same number.
pub fn exact(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
