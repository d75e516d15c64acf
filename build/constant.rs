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
    pub grade: String,
}

impl Constant {
    /// Code for it.
    pub fn code(&self) -> String {
        constant(self.value, &self.text, &self.sources)
    }
}

/// Code for a number.
pub fn constant(value: f64, text: &str, list: &[Source]) -> String {
    format!("Constant {{ value: {value:?}, text: {text:?}, sources: {} }}", sources(list))
}

/// Code for a list of sources.
pub fn sources(list: &[Source]) -> String {
    let mut code = String::from("&[");
    for source in list {
        let grade = match source.grade.as_str() {
            "A" | "B" | "C" | "D" => &source.grade,
            "opinion" => "Opinion",
            "choice" => "Choice",
            other => panic!("no grade {other}"),
        };
        let _ = write!(code, "Source {{ text: {:?}, grade: Grade::{grade} }},", source.text);
    }
    code += "]";
    code
}
