//! Random answers: the same ones for the same generator.

use fastrand::Rng;
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Rubric};

/// Answers of every kind, most of them levels.
pub fn answers(rng: &mut Rng, rubric: &'static Rubric) -> Assessment {
    let mut a = Assessment::of(rubric, Day::FIRST);
    for q in 0..rubric.questions.len() {
        let answer = match rng.u8(0..10) {
            0 => None,
            1 => Some(Answer::Unknown),
            2 => Some(Answer::NotApplicable),
            _ => Some(Answer::Level(pick(rng, &Level::ALL), pick(rng, &Evidence::ALL))),
        };
        a.set_answer(q, answer);
    }
    a
}

/// One of several values.
pub fn pick<T: Copy>(rng: &mut Rng, all: &[T]) -> T {
    all[rng.usize(0..all.len())]
}
