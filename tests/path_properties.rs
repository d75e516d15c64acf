//! The path to a target, beside every way there is.

#[path = "support/method.rs"]
mod method;
#[path = "support/random_answers.rs"]
mod random_answers;
#[path = "support/small_rubric.rs"]
mod small_rubric;

use fastrand::Rng;
use method::{levels, method, numbers};
use partner_fit::model::{
    Answer, Assessment, Band, Level, Path, Points, Report, Rise, Rubric, Scope, Target,
};
use random_answers::answers;
use small_rubric::small_rubric;

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
