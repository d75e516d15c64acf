//! Random editions, small enough to try everything.

use fastrand::Rng;
use partner_fit::model::{
    BandRule, Constant, Dimension, Question, RiskReads, RiskRule, Role, Rubric, Scoring,
};

/// An edition with a gate of two to four questions and two habits with three to five together. It is never freed.
pub fn small_rubric(rng: &mut Rng) -> &'static Rubric {
    let standard = Rubric::current();
    let weight = rng.u8(0..=50);
    let roles = [Role::Gate, Role::Habit { weight }, Role::Habit { weight: 50 - weight }];

    // Where all weigh and cost the same, many ways tie.
    let same = rng.u8(0..3) == 0;
    let mut questions = Vec::new();
    for _ in 0..rng.u8(2..=4) {
        let required = questions.is_empty() || rng.u8(0..8) == 0;
        questions.push(question(rng, 0, required, same));
    }
    let habits = rng.usize(3..=5);
    let first = rng.usize(1..habits);
    let gate = questions.len();
    questions.extend((0..habits).map(|q| question(rng, if q < first { 1 } else { 2 }, false, same)));
    let ranges = [0..gate, gate..gate + first, gate + first..gate + habits];
    let dimension = |(role, questions)| Dimension { id: "d", title: "", why: "", role, questions };
    let dimensions: Vec<Dimension> = roles.into_iter().zip(ranges).map(dimension).collect();

    let constant = |value| Constant { value, text: "", sources: &[] };
    let bands = standard.bands.each_ref().map(|band| BandRule { sources: &[], ..*band });
    let risks = standard.risks.each_ref().map(|risk| RiskRule {
        reads: RiskReads::Questions(&[0, 2]),
        sources: &[],
        ..*risk
    });
    Box::leak(Box::new(Rubric {
        edition: "small",
        link_number: 63,
        scoring: Scoring {
            gate_floor: constant(0.05),
            gate_full: constant(0.5 + 0.5 * rng.f64()),
            band_cap: constant(0.6),
            recollection_spread: constant(0.5),
            guess_spread: constant(1.0),
        },
        dimensions: Vec::leak(dimensions),
        questions: Vec::leak(questions),
        bands,
        risks,
    }))
}

fn question(rng: &mut Rng, dimension: usize, required: bool, same: bool) -> Question {
    Question {
        id: "q",
        dimension,
        weight: if same { 1.0 } else { f64::from(rng.u8(1..=6)) / 4.0 },
        effort: if same { 1 } else { [1, 1, 2, 3, 5, 8][rng.usize(0..6)] },
        quick: required || rng.bool(),
        required,
        text: "",
        why: "",
        levels: [""; 5],
        sources: &[],
    }
}
