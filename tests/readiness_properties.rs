//! What holds for the score of every assessment.

#[path = "support/method.rs"]
mod method;
#[path = "support/random_answers.rs"]
mod random_answers;
#[path = "support/small_rubric.rs"]
mod small_rubric;

use fastrand::Rng;
use method::{levels, method, numbers};
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Points, Report, Rubric, Scope};
use random_answers::{answers, pick};
use small_rubric::small_rubric;

const ASSESSMENTS: u64 = 2_000;

/// The same answers in both scopes, in the newest edition and in a small one.
fn assessments(seeds: u64) -> impl Iterator<Item = Assessment> {
    (0..seeds).map(|seed| {
        let rng = &mut Rng::with_seed(seed);
        let rubric = if rng.bool() { Rubric::current() } else { small_rubric(rng) };
        let mut a = answers(rng, rubric);
        if rng.u8(0..4) > 0 {
            a.set_answer(0, Some(Answer::Level(pick(rng, &Level::ALL), pick(rng, &Evidence::ALL))));
        }
        a.scope = pick(rng, &[Scope::Full, Scope::Quick]);
        a
    })
}

fn readiness(a: &Assessment) -> Option<f64> {
    Report::of(a, Day::FIRST).score.readiness.map(Points::value)
}

fn range(a: &Assessment) -> (f64, f64) {
    Report::of(a, Day::FIRST).range.map_or((0.0, 100.0), |range| (range.low.value(), range.high.value()))
}

fn with(a: &Assessment, question: usize, answer: Answer) -> Assessment {
    let mut a = a.clone();
    a.set_answer(question, Some(answer));
    a
}

#[test]
fn readiness_is_what_the_method_says() {
    let mut scored = 0;
    for a in assessments(ASSESSMENTS) {
        let score = Report::of(&a, Day::FIRST).score;
        let is = score.readiness.map(Points::value).zip(score.multiplier);
        match (is, method(a.rubric, &numbers(&levels(&a)))) {
            (Some(is), Some(should)) => {
                assert!((is.0 - should.0).abs() < 1e-9 && (is.1 - should.1).abs() < 1e-9, "{a:?}");
                scored += 1;
            }
            (is, should) => assert_eq!(is, should, "{a:?}"),
        }
    }
    assert!(scored > ASSESSMENTS / 2, "only {scored} have a readiness");
}

#[test]
fn readiness_never_falls_when_an_answer_rises() {
    for a in assessments(ASSESSMENTS) {
        let before = readiness(&a);
        for q in 0..a.rubric.questions.len() {
            let Some(Answer::Level(level, evidence)) = a.answer(q) else { continue };
            let Some(next) = level.next() else { continue };
            let after = readiness(&with(&a, q, Answer::Level(next, evidence)));
            assert_eq!(before.is_some(), after.is_some());
            assert!(before.zip(after).is_none_or(|(b, a)| a >= b - 1e-9), "question {q} of {a:?}");
        }
    }
}

#[test]
fn the_range_is_what_the_method_says() {
    for a in assessments(ASSESSMENTS) {
        let end = |direction: f64| {
            let moved = |q| match a.answer(q).filter(|_| a.in_scope(q)) {
                Some(Answer::NotApplicable) => None,
                Some(Answer::Level(level, evidence)) => {
                    let spread = match evidence {
                        Evidence::Record => 0.0,
                        Evidence::Recollection => 0.5,
                        Evidence::Guess => 1.0,
                    };
                    Some((f64::from(level.number()) + direction * spread).clamp(0.0, 4.0))
                }
                Some(Answer::Unknown) | None => a.in_scope(q).then_some(2.0 + 2.0 * direction),
            };
            let values: Vec<Option<f64>> = (0..a.rubric.questions.len()).map(moved).collect();
            method(a.rubric, &values).map(|(readiness, _)| readiness)
        };
        match (Report::of(&a, Day::FIRST).range, end(-1.0).zip(end(1.0))) {
            (Some(is), Some((low, high))) => {
                assert!(
                    (is.low.value() - low).abs() < 1e-9 && (is.high.value() - high).abs() < 1e-9,
                    "{a:?}"
                );
            }
            (is, should) => assert!(is.is_none() && should.is_none(), "{a:?}"),
        }
    }
}

#[test]
fn the_range_holds_the_readiness() {
    for a in assessments(ASSESSMENTS) {
        let (low, high) = range(&a);
        assert!((0.0..=100.0).contains(&low) && low <= high && high <= 100.0);
        if let Some(readiness) = readiness(&a) {
            assert!(low - 1e-9 <= readiness && readiness <= high + 1e-9, "{low} {readiness} {high} of {a:?}");
        }
    }
}

#[test]
fn the_range_narrows_as_people_answer_and_look_things_up() {
    use Evidence::{Guess, Recollection, Record};
    for a in assessments(ASSESSMENTS / 4) {
        for q in (0..a.rubric.questions.len()).filter(|q| a.answer(*q) != Some(Answer::NotApplicable)) {
            let level = a.answer(q).and_then(Answer::level).unwrap_or(Level::ALL[q % 5]);
            let better = [Guess, Recollection, Record]
                .map(|evidence| range(&with(&a, q, Answer::Level(level, evidence))));
            let mut wider = range(&with(&a, q, Answer::Unknown));
            for (low, high) in better {
                assert!(wider.0 <= low + 1e-9 && high <= wider.1 + 1e-9, "question {q} of {a:?}");
                wider = (low, high);
            }
        }
    }
}

#[test]
fn levers_gain_what_scoring_again_says() {
    let mut levers = 0;
    for a in assessments(ASSESSMENTS / 4) {
        let report = Report::of(&a, Day::FIRST);
        let Some(before) = report.score.readiness else {
            assert!(report.levers.is_empty());
            continue;
        };
        let below_the_top = levels(&a).into_iter().filter(|level| level.is_some_and(|l| l < 4)).count();
        assert_eq!(report.levers.len(), below_the_top);
        for lever in &report.levers {
            let Some(Answer::Level(level, evidence)) = a.answer(lever.question) else { panic!("no level") };
            assert_eq!(Some(lever.to), level.next());
            let after =
                readiness(&with(&a, lever.question, Answer::Level(lever.to, evidence))).expect("readiness");
            assert!((after - before.value() - lever.gain).abs() < 1e-9);
            assert_eq!(lever.effort, a.rubric.questions[lever.question].effort);
            levers += 1;
        }
        let worth = |i: usize| report.levers[i].gain / f64::from(report.levers[i].effort);
        for i in 1..report.levers.len() {
            let in_order = report.levers[i - 1].question < report.levers[i].question;
            assert!(worth(i - 1) > worth(i) - 2e-9 && (in_order || worth(i - 1) > worth(i) + 1e-10));
        }
    }
    assert!(levers > 1000, "only {levers} levers");
}

#[test]
fn what_to_verify_narrows_what_scoring_again_says() {
    for a in assessments(ASSESSMENTS / 4) {
        let width = |(low, high)| high - low;
        for verify in Report::of(&a, Day::FIRST).verify {
            let level = a.answer(verify.question).and_then(Answer::level).expect("a level");
            let after = range(&with(&a, verify.question, Answer::Level(level, Evidence::Record)));
            assert!((width(range(&a)) - width(after) - verify.narrows).abs() < 1e-9);
            assert!(verify.narrows > -1e-9);
        }
    }
}
