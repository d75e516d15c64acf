//! Where a number or a question comes from.

use super::el::{El, el};
use crate::model::{Grade, Source};
use crate::words;

/// The sources with their grades.
pub fn sources(list: &'static [Source]) -> El {
    el("ul")
        .class("sources")
        .attr("aria-label", words::method::SOURCES)
        .each(list, |source| el("li").text(words::method::source(source.text, grade(source.grade))))
}

/// A grade in a word.
pub fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => words::grades::A,
        Grade::B => words::grades::B,
        Grade::C => words::grades::C,
        Grade::D => words::grades::D,
        Grade::Opinion => words::grades::OPINION,
        Grade::Choice => words::grades::CHOICE,
    }
}

/// What a grade means.
pub fn grade_text(grade: Grade) -> &'static str {
    match grade {
        Grade::A => words::grades::A_TEXT,
        Grade::B => words::grades::B_TEXT,
        Grade::C => words::grades::C_TEXT,
        Grade::D => words::grades::D_TEXT,
        Grade::Opinion => words::grades::OPINION_TEXT,
        Grade::Choice => words::grades::CHOICE_TEXT,
    }
}
