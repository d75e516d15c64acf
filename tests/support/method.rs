//! The score once more, from the words of the method.

use partner_fit::model::{Answer, Assessment, Level, Role, Rubric};

/// What the method says, step by step: readiness and multiplier for these levels.
pub fn method(rubric: &Rubric, levels: &[Option<f64>]) -> Option<(f64, f64)> {
    let of = |dimension: usize| {
        let questions = rubric.questions.iter().zip(levels);
        questions
            .filter(move |(q, _)| q.dimension == dimension)
            .filter_map(|(q, level)| Some((q.weight, (*level)? / 4.0)))
    };
    let mut zero = false;
    for (question, level) in rubric.questions.iter().zip(levels).filter(|(q, _)| q.required) {
        assert!(question.dimension == 0);
        zero |= (*level)? == 0.0;
    }
    let weights: f64 = of(0).map(|(weight, _)| weight).sum();
    let product: f64 = of(0)
        .map(|(weight, value)| value.max(rubric.scoring.gate_floor.value).powf(weight / weights))
        .product();
    let multiplier = if zero { 0.0 } else { (product / rubric.scoring.gate_full.value).min(1.0) };

    let (mut sum, mut all) = (0.0, 0.0);
    for (d, dimension) in rubric.dimensions.iter().enumerate() {
        let Role::Habit { weight } = dimension.role else { continue };
        let within: f64 = of(d).map(|(weight, _)| weight).sum();
        if within > 0.0 {
            let value: f64 = of(d).map(|(weight, value)| weight * value).sum();
            sum += f64::from(weight) * value / within;
            all += f64::from(weight);
        }
    }
    (all > 0.0).then(|| (100.0 * sum / all * multiplier, multiplier))
}

pub fn numbers(levels: &[Option<u8>]) -> Vec<Option<f64>> {
    levels.iter().map(|level| level.map(f64::from)).collect()
}

/// The levels that count.
pub fn levels(a: &Assessment) -> Vec<Option<u8>> {
    let level = |q| a.answer(q).and_then(Answer::level).map(Level::number);
    (0..a.rubric.questions.len()).map(|q| level(q).filter(|_| a.in_scope(q))).collect()
}
