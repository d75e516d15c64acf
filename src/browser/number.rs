//! Unrounded numbers and text. The browser reads and prints them exactly and costs no bytes; the standard library would
//! bring tables of 10 KB.

/// The shortest text that reads back as the same number.
pub fn exact(number: f64) -> String {
    // Where the page is rendered without a browser, size does not matter.
    if cfg!(not(target_arch = "wasm32")) {
        return number.to_string();
    }
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// The number that a text begins with.
pub fn read_number(text: &str) -> Option<f64> {
    Some(js_sys::Number::parse_float(text)).filter(|number| number.is_finite())
}
