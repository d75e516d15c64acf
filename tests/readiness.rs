//! The method's check cases, as rows.

use partner_fit::model::{
    Answer, Assessment, Band, Day, Evidence, Level, Points, Report, RiskState, Rubric, Scope, Target,
};

fn level(number: u8, evidence: Evidence) -> Option<Answer> {
    Level::new(number).map(|l| Answer::Level(l, evidence))
}

/// Every question of the gate at one level and every habit at another.
fn filled(gate: u8, habits: u8, evidence: Evidence) -> Assessment {
    let mut a = Assessment::new(Day::FIRST);
    for q in 0..a.rubric.questions.len() {
        a.set_answer(q, level(if a.rubric.in_gate(q) { gate } else { habits }, evidence));
    }
    a
}

fn q(id: &str) -> usize {
    Rubric::current().question(id).expect(id)
}

fn with(mut a: Assessment, id: &str, answer: Option<Answer>) -> Assessment {
    a.set_answer(q(id), answer);
    a
}

#[track_caller]
fn near(what: &str, is: f64, should: f64) {
    assert!((is - should).abs() < 5e-5, "{what}: {is}, not {should}");
}

type Row = (Assessment, f64, f64, f64, Band, Option<(f64, f64)>);

#[track_caller]
fn check((a, habits, multiplier, readiness, band, range): Row) {
    let report = Report::of(&a, Day::FIRST);
    near("habits", report.score.habits.expect("habits").value(), habits);
    near("multiplier", report.score.multiplier.expect("multiplier"), multiplier);
    near("readiness", report.score.readiness.expect("readiness").value(), readiness);
    assert_eq!(report.band, Some(band));
    if let Some((low, high)) = range {
        let range = report.range.expect("range");
        near("low", range.low.value(), low);
        near("high", range.high.value(), high);
    }
}

#[test]
fn check_cases() {
    use Band::*;
    use Evidence::*;
    let quick = {
        let mut a = Assessment::new(Day::FIRST);
        a.scope = Scope::Quick;
        for (i, question) in a.rubric.questions.iter().enumerate() {
            if question.quick {
                a.set_answer(i, level(2, Recollection));
            }
        }
        a
    };
    let mixed = [
        ("win-rate", Some(Answer::Unknown)),
        ("conflict-rule", Some(Answer::NotApplicable)),
        ("shared-accounts", level(4, Guess)),
        ("owner", None),
    ]
    .into_iter()
    .fold(filled(2, 2, Record), |a, (id, answer)| with(a, id, answer));
    assert_eq!(mixed.coverage(), (24, 26));
    let zero = level(0, Record);
    for row in [
        (filled(3, 3, Record), 75.0, 1.0, 75.0, WriteItDown, Some((75.0, 75.0))),
        (filled(3, 3, Guess), 75.0, 1.0, 75.0, WriteItDown, Some((33.3333, 100.0))),
        (filled(3, 3, Recollection), 75.0, 1.0, 75.0, WriteItDown, Some((52.0833, 87.5))),
        (filled(1, 3, Record), 75.0, 0.3333, 25.0, PrepareGifts, Some((25.0, 25.0))),
        (with(filled(3, 3, Record), "founder-free-closes", zero), 75.0, 0.5478, 41.0873, PrepareGifts, None),
        (with(filled(4, 4, Record), "repeatable-wins", zero), 100.0, 0.0, 0.0, ProveTheSale, None),
        (filled(3, 1, Record), 25.0, 1.0, 25.0, PrepareGifts, None),
        (quick, 50.0, 0.6667, 33.3333, PrepareGifts, Some((18.75, 52.0833))),
        (mixed, 51.8667, 0.6667, 34.5778, PrepareGifts, Some((22.9565, 40.1641))),
    ] {
        check(row);
    }
}

#[test]
fn least_effort() {
    let zero = with(filled(3, 3, Evidence::Record), "repeatable-wins", level(0, Evidence::Record));
    for (a, target, effort) in [
        (filled(3, 1, Evidence::Record), 45.0, 14),
        (filled(3, 1, Evidence::Record), 65.0, 34),
        (filled(1, 3, Evidence::Record), 45.0, 26),
        (filled(1, 3, Evidence::Record), 80.0, 66),
        (zero, 65.0, 14),
        (filled(3, 3, Evidence::Record), 75.0, 0),
    ] {
        let path = Report::path(&a, Target::readiness(Points::new(target))).expect("a path");
        assert_eq!(path.effort, effort, "to {target}");
        assert!(path.readiness.value() + 1e-9 >= target);
    }
}

#[test]
fn no_path_without_an_answer_that_can_carry_it() {
    let a = with(filled(3, 3, Evidence::Record), "repeatable-wins", None);
    assert_eq!(Report::path(&a, Target::readiness(Points::new(10.0))), None);
}

#[test]
fn levers_come_by_gain_for_effort() {
    let report = Report::of(&filled(3, 3, Evidence::Record), Day::FIRST);
    for (i, (id, gain)) in [("first-move", 1.625), ("first-kpis", 1.5625), ("partners-in-play", 4.0 / 3.0)]
        .into_iter()
        .enumerate()
    {
        let lever = report.levers[i];
        assert_eq!((lever.question, lever.effort), (q(id), 1));
        near(id, lever.gain, gain);
    }
}

#[test]
fn nothing_answered_says_nothing() {
    let report = Report::of(&Assessment::new(Day::FIRST), Day::FIRST);
    assert_eq!((report.score.readiness, report.band, report.answered), (None, None, 0));
    assert!(report.risks.iter().all(|r| r.state.is_none()));
    assert_eq!(report.range.map(|r| (r.low.shown(), r.high.shown())), Some((0, 100)));
}

#[test]
fn risks_turn_at_their_lines() {
    use Evidence::Record;
    for (level, state) in [(3, RiskState::Clear), (2, RiskState::Watch), (1, RiskState::Danger)] {
        let assessment = filled(level, level, Record);
        for risk in Report::of(&assessment, Day::FIRST).risks {
            assert_eq!(risk.state, Some(state), "{:?}", risk.kind);
            assert_eq!(risk.causes(&assessment).is_empty(), state == RiskState::Clear);
        }
    }
}

#[test]
fn a_band_is_reached_only_with_its_multiplier() {
    let a = filled(1, 4, Evidence::Record);
    let path = Report::path(&a, Target::band(a.rubric, Band::ThreePilots)).expect("a path");
    let after = path.rises.iter().fold(a, |mut a, rise| {
        a.set_answer(rise.question, Some(Answer::Level(rise.to, Evidence::Record)));
        a
    });
    assert_eq!(Report::of(&after, Day::FIRST).band, Some(Band::ThreePilots));
}
