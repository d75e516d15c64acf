//! What holds for the score of every assessment.

#[path = "support/random_answers.rs"]
mod random_answers;
#[path = "support/small_rubric.rs"]
mod small_rubric;

use fastrand::Rng;
use partner_fit::model::{
    Answer, Assessment, Band, Day, Evidence, Level, Path, Points, Report, Rise, Role, Rubric, Scope, Target,
};
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

/// What the method says, step by step: readiness and multiplier for these levels.
fn method(rubric: &Rubric, levels: &[Option<f64>]) -> Option<(f64, f64)> {
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

fn numbers(levels: &[Option<u8>]) -> Vec<Option<f64>> {
    levels.iter().map(|level| level.map(f64::from)).collect()
}

/// The levels that count.
fn levels(a: &Assessment) -> Vec<Option<u8>> {
    let level = |q| a.answer(q).and_then(Answer::level).map(Level::number);
    (0..a.rubric.questions.len()).map(|q| level(q).filter(|_| a.in_scope(q))).collect()
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

/// A way, with what it costs and where it leads.
struct Way {
    effort: u32,
    count: u32,
    rises: Vec<u8>,
    readiness: f64,
    multiplier: f64,
}

/// Every way there is, more rises of earlier questions first.
fn ways(rubric: &Rubric, from: &[Option<u8>]) -> Vec<Way> {
    let mut ways = Vec::new();
    let mut levels: Vec<Option<u8>> = from.iter().map(|level| level.map(|_| 4)).collect();
    loop {
        let rises: Vec<u8> =
            levels.iter().zip(from).map(|(to, from)| to.unwrap_or(0) - from.unwrap_or(0)).collect();
        let Some((readiness, multiplier)) = method(rubric, &numbers(&levels)) else { return ways };
        ways.push(Way {
            effort: rises.iter().zip(rubric.questions).map(|(rise, q)| u32::from(rise * q.effort)).sum(),
            count: rises.iter().map(|rise| u32::from(*rise)).sum(),
            rises,
            readiness,
            multiplier,
        });
        // Counting down, the last question fastest.
        let Some(last) = (0..levels.len()).rev().find(|q| levels[*q] > from[*q]) else { return ways };
        levels[last] = levels[last].map(|level| level - 1);
        for q in last + 1..levels.len() {
            levels[q] = from[q].map(|_| 4);
        }
    }
}

/// The best of all ways, and whether the program finds the same.
#[track_caller]
fn check_path(a: &Assessment, ways: &[Way], target: Target, readiness: f64, multiplier: f64) -> bool {
    let reaches = |way: &&Way| way.readiness + 1e-9 >= readiness && way.multiplier + 1e-9 >= multiplier;
    // The first of equals is the one with more rises of earlier questions.
    let best = ways.iter().filter(reaches).min_by_key(|way| (way.effort, way.count));
    let path = Report::path(a, target);
    let should = best.map(|way| {
        let level = |number: u8| Level::new(number).expect("a level");
        let rises = (0..way.rises.len()).filter(|q| way.rises[*q] > 0).map(|question| {
            let from = a.answer(question).and_then(Answer::level).expect("a level");
            Rise { question, from, to: level(from.number() + way.rises[question]) }
        });
        Path { effort: way.effort, readiness: Points::new(way.readiness), rises: rises.collect() }
    });
    match (&path, &should) {
        (Some(is), Some(should)) => {
            assert_eq!(
                (is.effort, &is.rises),
                (should.effort, &should.rises),
                "to {target:?} from {a:?} {:?}",
                a.rubric.questions
            );
            assert!((is.readiness.value() - should.readiness.value()).abs() < 1e-9);
        }
        _ => assert_eq!(path, should, "to {target:?} from {a:?}"),
    }
    path.is_some_and(|path| !path.rises.is_empty())
}

#[test]
fn the_path_is_the_best_of_all_ways() {
    let (mut found, mut tried) = (0, 0);
    for seed in 0..1_500 {
        let rng = &mut Rng::with_seed(seed);
        let rubric = small_rubric(rng);
        let mut a = answers(rng, rubric);
        a.scope = if rng.u8(0..4) == 0 { Scope::Quick } else { Scope::Full };
        let from = levels(&a);
        if from.iter().flatten().map(|level| usize::from(5 - level)).product::<usize>() > 8_000 {
            continue;
        }
        tried += 1;
        let ways = ways(rubric, &from);
        let mut check = |target, readiness, multiplier| {
            found += usize::from(check_path(&a, &ways, target, readiness, multiplier));
        };
        // Somewhere, and just where some way leads, which is where a comparison may go wrong.
        let somewhere = 100.0 * rng.f64();
        check(Target::readiness(Points::new(somewhere)), somewhere, 0.0);
        for _ in 0..4 {
            let Some(way) = ways.get(rng.usize(0..=ways.len())) else { continue };
            check(Target::readiness(Points::new(way.readiness)), way.readiness, 0.0);
        }
        for band in Band::ALL {
            let cap = if band.is_capped() { rubric.scoring.band_cap.value } else { 0.0 };
            check(Target::band(rubric, band), band.rule(rubric).from, cap);
        }
    }
    assert!(tried > 500 && found > 2_000, "{tried} tried, {found} found");
}
