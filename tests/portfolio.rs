//! What the ledgers of all partners say together: measured answers, the risk and the mean.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::ledger::{AccountState, Entry, Kind};
use partner_fit::model::{Partner, Portfolio, Report, RiskKind, RiskState, Rubric};

#[test]
fn measured_answers() {
    #[track_caller]
    fn check((what, partners, levels): (&str, Vec<Vec<Entry>>, [Option<u8>; 3])) {
        let partners = partners.into_iter().map(partner).collect();
        let measured = Portfolio::of(&with_partners(partners), at(10)).measured;
        let level = |id: &str| {
            let question = Rubric::current().question(id);
            measured.iter().find(|m| Some(m.question) == question).map(|m| m.level.number())
        };
        assert_eq!(["kinds-of-gift", "promises-kept", "who-is-ahead"].map(level), levels, "{what}");
    }
    let give = |kind| gave(kind, 3, at(1));
    let intel = || give(Kind::Intel);
    let own = |entry| Entry { partner_value: Some(worth(3)), ..entry };
    let promises = |kept_of: u32, all: u32| -> Vec<Vec<Entry>> {
        vec![(0..all).map(|i| kept(1, at(2), at(if i < kept_of { 2 } else { 3 }))).collect()]
    };
    let ahead = |count: usize, all: usize| -> Vec<Vec<Entry>> {
        (0..all).map(|i| if i < count { vec![intel()] } else { vec![] }).collect()
    };
    for row in [
        ("no partner", vec![], [None; 3]),
        ("no entry", vec![vec![], vec![]], [None; 3]),
        ("nothing delivered", vec![vec![promised(3, at(20))]], [Some(0), None, None]),
        ("delivered tomorrow", vec![vec![gave(Kind::Intel, 3, at(11))]], [Some(0), None, None]),
        ("only money", vec![vec![paid(3, at(1))]], [Some(1), None, None]),
        ("one kind", vec![vec![intel(), intel(), paid(3, at(1))]], [Some(2), None, None]),
        (
            "two kinds at two partners",
            vec![vec![intel()], vec![give(Kind::Product)]],
            [Some(3), None, Some(3)],
        ),
        (
            "three kinds, but not those",
            vec![vec![intel(), give(Kind::Revenue), give(Kind::Product)]],
            [Some(3), None, None],
        ),
        (
            "the three",
            vec![vec![intel(), give(Kind::CoMarketing), give(Kind::Product)]],
            [Some(4), None, None],
        ),
        ("two promises", promises(2, 2), [Some(2), None, None]),
        ("1 of 3", promises(1, 3), [Some(2), Some(1), None]),
        ("2 of 4", promises(2, 4), [Some(2), Some(2), None]),
        ("3 of 4", promises(3, 4), [Some(2), Some(2), None]),
        ("4 of 5", promises(4, 5), [Some(2), Some(3), None]),
        ("18 of 19", promises(18, 19), [Some(2), Some(3), None]),
        ("19 of 20", promises(19, 20), [Some(2), Some(4), None]),
        ("no gives at all", vec![vec![got(1, at(1))], vec![]], [Some(0), None, Some(0)]),
        ("ahead with 1 of 3", ahead(1, 3), [Some(2), None, Some(1)]),
        ("ahead with 1 of 2", ahead(1, 2), [Some(2), None, Some(2)]),
        ("ahead with 2 of 3", ahead(2, 3), [Some(2), None, Some(2)]),
        ("ahead with 3 of 4", ahead(3, 4), [Some(2), None, Some(3)]),
        ("even is not ahead", vec![vec![intel(), got(3, at(1))], vec![intel()]], [Some(2), None, Some(2)]),
        ("all, one has its number", vec![vec![own(intel())], vec![intel()]], [Some(2), None, Some(3)]),
        ("all, each has its number", vec![vec![own(intel())], vec![own(intel())]], [Some(2), None, Some(4)]),
    ] {
        check(row);
    }
}

#[test]
fn archived_partners_are_not_among_those_ahead() {
    let ahead = |archived| {
        let idle = Partner { archived, ..partner(vec![]) };
        let partners = vec![partner(vec![gave(Kind::Intel, 3, at(1))]), partner(vec![paid(1, at(1))]), idle];
        let measured = Portfolio::of(&with_partners(partners), at(2)).measured;
        let question = Rubric::current().question("who-is-ahead");
        measured.iter().find(|m| Some(m.question) == question).map(|m| m.level.number())
    };
    assert_eq!((ahead(false), ahead(true)), (Some(2), Some(3)));
}

#[test]
fn an_overdrawn_account_is_a_danger_whatever_was_answered() {
    let risk = |partners: Vec<Partner>, on| {
        let report = Report::of(&with_partners(partners), on);
        let mut risks = report.risks.into_iter();
        let asking = risks.find(|r| r.kind == RiskKind::AskingBeforeGiving).expect("the risk");
        assert!(risks.all(|r| r.state.is_none() && r.overdrawn.is_empty()));
        (asking.state, asking.overdrawn)
    };
    let partners = vec![partner(vec![]), partner(example())];
    assert_eq!(risk(partners.clone(), day("2026-06-01")), (None, vec![]));
    assert_eq!(risk(partners.clone(), day("2026-06-02")), (Some(RiskState::Danger), vec![1]));
    let archived = vec![Partner { archived: true, ..partners[1].clone() }];
    assert_eq!(risk(archived, day("2026-06-02")), (None, vec![]));
}

#[test]
fn a_report_has_every_partner_and_the_mean() {
    let partners = vec![partner(example()), partner(vec![]), partner(vec![got(1, at(0))])];
    let portfolio = Portfolio::of(&with_partners(partners), day("2026-04-01"));
    let scores: Vec<Option<u8>> =
        portfolio.partners.iter().map(|p| p.give_get.map(|g| g.points().shown())).collect();
    assert_eq!(scores, [Some(73), None, Some(20)]);
    near("mean", portfolio.give_get.expect("a mean").value(), (73.3333 + 20.0) / 2.0);
    near("balance", portfolio.partners[0].balance.total(), 4.2756);
    assert_eq!(portfolio.partners[0].state, AccountState::Growing);
    assert_eq!(Portfolio::of(&with_partners(vec![partner(vec![])]), at(0)).give_get, None);
}
