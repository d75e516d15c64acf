//! One partner's ledger: the method's check cases, as rows, and every line it draws.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::Day;
use partner_fit::model::ledger::{
    Account, AccountState, Entry, GetState, GiveGet, GiveState, HalfLife, Kind, Move, What,
};

const STANDARD: HalfLife = HalfLife::STANDARD;

fn balance(entries: &[Entry], half_life: HalfLife, on: Day) -> f64 {
    Account::of(entries, half_life).balance(on).total()
}

#[test]
fn balances_of_the_check_case() {
    #[track_caller]
    fn check((on, faded, plain): (&str, f64, f64)) {
        near(on, balance(&example(), STANDARD, day(on)), faded);
        near(on, balance(&example(), HalfLife::Never, day(on)), plain);
    }
    for row in [
        ("2026-01-09", 0.0, 0.0),
        ("2026-01-10", 5.0, 5.0),
        ("2026-01-25", 4.7194, 5.0),
        ("2026-01-26", 1.7012, 2.0),
        ("2026-01-31", 1.6116, 2.0),
        ("2026-02-01", 7.5939, 8.0),
        ("2026-03-01", 4.8177, 6.0),
        ("2026-04-01", 4.2756, 6.0),
        ("2026-06-01", 3.3805, 6.0),
        ("2026-06-02", -4.6325, -2.0),
    ] {
        check(row);
    }
}

#[test]
fn give_get_of_the_check_case() {
    let entries = example();
    let parts = GiveGet::of(&Account::of(&entries, STANDARD), day("2026-04-01")).expect("a score");
    near("coverage", parts.coverage, 1.0);
    near("first move", parts.first_move, 1.0);
    near("variety", parts.variety, 2.0 / 3.0);
    near("reliability", parts.reliability, 0.0);
    near("score", parts.points().value(), 73.3333);
    assert_eq!(parts.points().shown(), 73);
}

#[test]
fn parts_of_the_give_get_score() {
    #[track_caller]
    fn check((what, entries, on, parts): (&str, Vec<Entry>, i32, Option<[f64; 4]>)) {
        let is = GiveGet::of(&Account::of(&entries, HalfLife::Never), at(on));
        let is = is.map(|g| [g.coverage, g.first_move, g.variety, g.reliability]);
        assert_eq!(is, parts, "{what}");
    }
    let intel = |value, on| gave(Kind::Intel, value, at(on));
    let third = 1.0 / 3.0;
    for row in [
        ("nothing yet", vec![], 10, None),
        ("only to come", vec![intel(5, 11)], 10, None),
        ("only promised", vec![promised(5, at(5))], 10, None),
        ("on the day", vec![intel(5, 10)], 10, Some([1.0, 1.0, third, 1.0])),
        ("asked first", vec![got(2, at(1)), intel(5, 2)], 10, Some([0.0, 0.0, third, 1.0])),
        ("one day, gives first", vec![got(2, at(1)), intel(5, 1)], 10, Some([1.0, 1.0, third, 1.0])),
        ("half covered", vec![intel(1, 1), got(2, at(2))], 10, Some([0.5, 1.0, third, 1.0])),
        ("two on one day", vec![intel(5, 1), got(5, at(2)), got(3, at(2))], 10, {
            Some([0.625, 1.0, third, 1.0])
        }),
        ("twice beyond it", vec![intel(1, 1), got(3, at(2)), got(3, at(3))], 10, {
            Some([0.5 * third, 1.0, third, 1.0])
        }),
        // The second one meets a balance of 1 - 2 + 2 = 1.
        ("after overdrawing", vec![intel(1, 1), got(2, at(2)), intel(2, 3), got(2, at(4))], 10, {
            Some([0.5, 1.0, third, 1.0])
        }),
        // A late promise of 3 leaves 2 of 5 when the get comes.
        ("late before the get", vec![intel(5, 1), promised(3, at(2)), got(3, at(4))], 10, {
            Some([2.0 * third, 1.0, third, 0.0])
        }),
        ("money is no kind", vec![paid(3, at(1))], 10, Some([1.0, 1.0, 0.0, 1.0])),
        (
            "four kinds",
            [Kind::Intel, Kind::Product, Kind::Revenue, Kind::Enablement].map(|k| gave(k, 1, at(1))).to_vec(),
            10,
            Some([1.0, 1.0, 1.0, 1.0]),
        ),
        ("kept on its day", vec![kept(1, at(5), at(5))], 10, Some([1.0, 1.0, third, 1.0])),
        ("kept a day late", vec![kept(1, at(5), at(6))], 10, Some([1.0, 1.0, third, 0.0])),
        ("due today", vec![intel(1, 1), promised(1, at(10))], 10, Some([1.0, 1.0, third, 1.0])),
        ("due yesterday", vec![intel(1, 1), promised(1, at(9))], 10, Some([1.0, 1.0, third, 0.0])),
        ("due 90 days ago", vec![intel(1, 1), promised(1, at(10))], 100, Some([1.0, 1.0, third, 0.0])),
        ("due 91 days ago", vec![intel(1, 1), promised(1, at(10))], 101, Some([1.0, 1.0, third, 1.0])),
        (
            "released",
            vec![intel(1, 1), in_state(Move::Give(GiveState::Released), kept(1, at(2), at(3)))],
            10,
            Some([1.0, 1.0, third, 1.0]),
        ),
    ] {
        check(row);
    }
}

#[test]
fn what_counts_towards_a_balance() {
    #[track_caller]
    fn check((what, entries, on, total): (&str, Vec<Entry>, i32, f64)) {
        near(what, balance(&entries, HalfLife::Never, at(on)), total);
    }
    let state = |step, e| vec![in_state(step, e)];
    let on_5 = || kept(3, at(2), at(5));
    for row in [
        ("late from the day after", vec![promised(3, at(2))], 2, 0.0),
        ("late from the day after", vec![promised(3, at(2))], 3, -3.0),
        ("late the day before it is done", vec![on_5()], 4, -3.0),
        ("done", vec![on_5()], 5, 3.0),
        ("never late: done on its day", vec![kept(3, at(2), at(2))], 3, 3.0),
        ("never late: done the day after", vec![kept(3, at(2), at(3))], 3, 3.0),
        ("released late", state(Move::Give(GiveState::Released), on_5()), 4, -3.0),
        ("released", state(Move::Give(GiveState::Released), on_5()), 5, 0.0),
        ("planned", state(Move::Give(GiveState::Planned), on_5()), 9, 0.0),
        ("promised without a day", vec![Entry { due: None, ..promised(3, at(2)) }], 9, 0.0),
        ("delivered without a day", vec![Entry { date: None, ..gave(Kind::Intel, 3, at(2)) }], 9, 0.0),
        ("planned get", state(Move::Get(GetState::Planned), got(3, at(2))), 9, 0.0),
        ("asked", state(Move::Get(GetState::Asked), got(3, at(2))), 9, 0.0),
        ("declined", state(Move::Get(GetState::Declined), got(3, at(2))), 9, 0.0),
        ("received", vec![got(3, at(2))], 2, -3.0),
        ("received tomorrow", vec![got(3, at(3))], 2, 0.0),
        ("a get has no promise", vec![Entry { due: Some(at(1)), ..got(3, at(9)) }], 5, 0.0),
        (
            "their number",
            vec![Entry { partner_value: Some(worth(8)), ..gave(Kind::Intel, 3, at(2)) }],
            2,
            8.0,
        ),
        ("their number of a get", vec![Entry { partner_value: Some(worth(1)), ..got(3, at(2)) }], 2, -1.0),
        (
            "their number when late",
            vec![Entry { partner_value: Some(worth(8)), ..promised(3, at(2)) }],
            3,
            -8.0,
        ),
        ("money", vec![paid(3, at(1))], 2, 3.0),
        ("money is capped together", vec![paid(3, at(1)), paid(3, at(2)), paid(8, at(2))], 2, 5.0),
        ("other gifts are not", vec![paid(8, at(1)), gave(Kind::Intel, 8, at(2))], 2, 13.0),
        ("late money is not", vec![Entry { money: true, ..promised(8, at(1)) }], 2, -8.0),
    ] {
        check(row);
    }
}

#[test]
fn the_cap_on_money_is_for_what_is_left_of_it() {
    let entries = [paid(8, at(0)), paid(8, at(0))];
    near("16 faded to 8", balance(&entries, STANDARD, at(180)), 5.0);
    near("16 faded to 4", balance(&entries, STANDARD, at(360)), 4.0);
}

#[test]
fn states_turn_at_their_lines() {
    use AccountState::*;
    #[track_caller]
    fn check((what, entries, on, state): (&str, Vec<Entry>, i32, AccountState)) {
        assert_eq!(AccountState::of(&Account::of(&entries, STANDARD), at(on)), state, "{what} on {on}");
    }
    let gifts = |n| vec![gave(Kind::Intel, 3, at(0)); n];
    let with = |mut entries: Vec<Entry>, entry| {
        entries.push(entry);
        entries
    };
    for row in [
        ("nothing ever", vec![], 500, Growing),
        (
            "only planned",
            vec![in_state(Move::Give(GiveState::Planned), gave(Kind::Intel, 3, at(0)))],
            500,
            Growing,
        ),
        ("90 days", gifts(2), 90, Growing),
        ("91 days", gifts(2), 91, Dormant),
        ("two gifts", gifts(2), 120, Dormant),
        ("three gifts", gifts(3), 119, Dormant),
        ("three gifts", gifts(3), 120, OneWay),
        ("the last gift counts", with(gifts(2), gave(Kind::Intel, 1, at(10))), 129, Dormant),
        ("the last gift counts", with(gifts(2), gave(Kind::Intel, 1, at(10))), 130, OneWay),
        ("something came back", with(gifts(3), got(1, at(1))), 120, Dormant),
        ("what is to come is not there", with(gifts(3), got(1, at(121))), 120, OneWay),
        ("received keeps it awake", with(gifts(1), got(1, at(30))), 120, Growing),
        ("taken first", vec![got(1, at(0))], 0, Overdrawn),
        ("at nothing", vec![gave(Kind::Intel, 3, at(0)), got(3, at(0))], 0, Growing),
        ("at nothing, faded", vec![gave(Kind::Intel, 3, at(0)), got(3, at(0))], 77, Growing),
        ("overdrawn comes first", with(gifts(3), promised(8, at(100))), 1000, Overdrawn),
    ] {
        check(row);
    }
    let check_case = example();
    let account = Account::of(&check_case, STANDARD);
    assert_eq!(AccountState::of(&account, day("2026-04-01")), Growing);
    assert_eq!(AccountState::of(&account, day("2026-06-02")), Overdrawn);
}

#[test]
fn a_series_has_every_change_and_the_days_between() {
    let entries = example();
    let account = Account::of(&entries, STANDARD);
    let points = account.series(day("2026-01-20"), day("2026-06-02"), 3);
    let changed: Vec<(String, Vec<What>)> = points
        .iter()
        .filter(|p| !p.changes.is_empty())
        .map(|p| (p.day.to_string(), p.changes.iter().map(|c| c.what).collect()))
        .collect();
    let row = |day: &str, what: &[What]| (day.to_string(), what.to_vec());
    assert_eq!(
        changed,
        [
            row("2026-01-26", &[What::Late]),
            row("2026-02-01", &[What::Settled, What::Given]),
            row("2026-03-01", &[What::Received]),
            row("2026-06-02", &[What::Late]),
        ]
    );
    // Two ends and three between them, one of the ends with a change.
    assert_eq!(points.len(), 4 + 5 - 1);
    assert_eq!((points[0].day, points[points.len() - 1].day), (day("2026-01-20"), day("2026-06-02")));
    for point in &points {
        near("after", point.after.total(), balance(&entries, STANDARD, point.day));
        let yesterday = Day::from_number(point.day.number() - 1).expect("a day");
        let left = |b: f64| b * STANDARD.left(1);
        let before = account.balance(yesterday);
        near("before", point.before.total(), left(before.given) - left(before.received) - before.late);
        assert_eq!(point.before == point.after, point.changes.is_empty());
    }
    assert_eq!(account.series(at(5), at(4), 3), []);
    assert_eq!(account.series(at(5), at(5), 3).len(), 1);
}

#[test]
fn open_promises_come_by_due_date() {
    let entries = [
        promised(1, at(20)),
        kept(1, at(3), at(4)),
        promised(1, at(5)),
        in_state(Move::Give(GiveState::Planned), promised(1, at(1))),
        promised(1, at(10)),
        kept(1, at(12), at(11)),
        kept(1, at(9), at(10)),
    ];
    let open = Account::of(&entries, STANDARD).open_promises(at(10));
    let rows: Vec<(usize, bool)> = open.iter().map(|p| (p.entry, p.is_late(at(10)))).collect();
    // The one done today, a day late, is neither open nor was it ever late.
    assert_eq!(rows, [(2, true), (4, false), (5, false), (0, false)]);
}

#[test]
fn a_promise_done_the_day_after_was_never_late() {
    let entries = [kept(1, at(9), at(10))];
    let account = Account::of(&entries, STANDARD);
    assert!(account.changes().iter().map(|c| c.what).eq([What::Given]));
}
