//! Numbers with their text and sources, as they stand in every table of the method.

use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    pub value: f64,
    pub text: String,
    pub sources: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub text: String,
    pub grade: Grade,
}

/// The grades there are; any other is refused with its line.
#[derive(Deserialize, Debug)]
pub enum Grade {
    A,
    B,
    C,
    D,
    #[serde(rename = "opinion")]
    Opinion,
    #[serde(rename = "choice")]
    Choice,
}

impl Constant {
    /// Code for it.
    pub fn code(&self) -> String {
        constant(self.value, &self.text, &self.sources)
    }
}

/// Code for a number.
pub fn constant(value: f64, text: &str, list: &[Source]) -> String {
    format!("Constant {{ value: {value:?}, text: {:?}, sources: {} }}", said(text), sources(list))
}

/// A text as the page has it; the engine without the page has none, which is a fifth of its size.
pub fn said(text: &str) -> &str {
    if is_silent() { "" } else { text }
}

fn is_silent() -> bool {
    let has = |feature| std::env::var_os(feature).is_some();
    has("CARGO_FEATURE_ENGINE") && !has("CARGO_FEATURE_APP")
}

/// Code for a list of sources.
pub fn sources(list: &[Source]) -> String {
    let mut code = String::from("&[");
    for source in list.iter().filter(|_| !is_silent()) {
        let Source { text, grade } = source;
        let _ =
            write!(code, "crate::model::Source {{ text: {text:?}, grade: crate::model::Grade::{grade:?} }},");
    }
    code += "]";
    code
}
