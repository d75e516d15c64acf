//! Asks, the gifts that cover them and the catalogue: the method's check cases and every line.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::catalogue::Catalogue;
use partner_fit::model::ledger::{
    Account, Ask, Cover, Entry, GetState, GiveState, HalfLife, Item, Kind, Move, OwnHours, Unmet, Verdict,
};

const STANDARD: HalfLife = HalfLife::STANDARD;

#[test]
fn asks_of_the_check_case() {
    let entries = example();
    let ask = |entries: &[Entry], cost, on| {
        Ask::of(&Account::of(entries, STANDARD), Catalogue::current(), worth(cost), day(on))
    };
    let later = ask(&entries, 5, "2026-04-01");
    assert!(!later.first && !later.is_fine());
    let Verdict::Early { trust, gives, cover } = later.verdict else { panic!("{later:?}") };
    near("short by", trust, 0.7244);
    let cover = cover.expect("a cover");
    assert_eq!((gives, cover.hours, cover.gives.len()), (0, 1, 1));

    let first = ask(&entries[..1], 2, "2026-01-20");
    assert!(first.first);
    let Verdict::Early { trust, gives, cover } = first.verdict else { panic!("{first:?}") };
    assert_eq!((trust, gives), (0.0, 1));
    let cover = cover.expect("a cover");
    assert_eq!(cover.hours, 1);
    assert_eq!(Catalogue::current().gives[cover.gives[0]].id, "public-review");
}

#[test]
fn what_an_ask_needs() {
    #[track_caller]
    fn check((what, entries, cost, missing): (&str, Vec<Entry>, u8, Option<(f64, usize)>)) {
        let account = Account::of(&entries, HalfLife::Never);
        let ask = Ask::of(&account, Catalogue::current(), worth(cost), at(10));
        let is = match ask.verdict {
            Verdict::Courtesy | Verdict::Covered => None,
            Verdict::Early { trust, gives, .. } => Some((trust, gives)),
        };
        assert_eq!(is, missing, "{what}");
        assert_eq!(ask.is_fine(), missing.is_none());
    }
    let gives =
        |values: &[u8]| -> Vec<Entry> { values.iter().map(|v| gave(Kind::Intel, *v, at(1))).collect() };
    let after = |values: &[u8], got: Entry| {
        let mut entries = gives(values);
        entries.push(got);
        entries
    };
    for row in [
        ("a courtesy", vec![], 1, None),
        ("a courtesy when overdrawn", vec![got(8, at(1))], 1, None),
        ("nothing given", vec![], 2, Some((4.0, 2))),
        ("one gift, enough trust", gives(&[5]), 2, Some((0.0, 1))),
        ("two gifts, twice the cost", gives(&[3, 1]), 2, None),
        ("two gifts, less", gives(&[2, 1]), 2, Some((1.0, 0))),
        ("after a courtesy it is still the first", after(&[5], got(1, at(2))), 2, Some((0.0, 1))),
        (
            "a courtesy in their eyes",
            after(&[5], Entry { partner_value: Some(worth(1)), ..got(5, at(2)) }),
            2,
            { Some((0.0, 1)) },
        ),
        ("later: once the cost", after(&[5], got(2, at(2))), 3, None),
        ("later: less", after(&[5], got(3, at(2))), 3, Some((1.0, 0))),
        (
            "one asked for is not received",
            after(&[5], in_state(Move::Get(GetState::Asked), got(2, at(2)))),
            2,
            { Some((0.0, 1)) },
        ),
        ("tomorrow's gift", vec![gave(Kind::Intel, 8, at(11))], 2, Some((4.0, 2))),
        ("money gifts are gifts", vec![paid(2, at(1)), paid(2, at(1))], 2, None),
    ] {
        check(row);
    }
}

#[test]
fn covers_take_no_money_and_nothing_twice() {
    let catalogue = Catalogue::current();
    let delivered = [from_catalogue("churn-warning", gave(Kind::Intel, 5, at(1)))];
    let planned = [in_state(Move::Give(GiveState::Planned), delivered[0].clone())];
    let candidates =
        |entries: &[Entry], on| Cover::candidates(catalogue, &Account::of(entries, STANDARD), at(on));
    let warning = catalogue.give("churn-warning").expect("in the catalogue");
    assert!(!candidates(&delivered, 1).contains(&warning));
    assert!(candidates(&delivered, 0).contains(&warning));
    assert!(candidates(&planned, 1).contains(&warning));
    let money = catalogue.gives.iter().filter(|g| g.money).count();
    assert_eq!((candidates(&[], 1).len(), money), (catalogue.gives.len() - 2, 2));
}

#[test]
fn a_debt_beyond_the_catalogue_has_no_cover() {
    let entries = vec![got(8, at(1)); 20];
    let account = Account::of(&entries, HalfLife::Never);
    let ask = Ask::of(&account, Catalogue::current(), worth(8), at(10));
    assert_eq!(ask.verdict, Verdict::Early { trust: 168.0, gives: 0, cover: None });
}

#[test]
fn the_catalogue_lists_what_is_missing() {
    let catalogue = Catalogue::current();
    let entries = [
        from_catalogue("win-loss-notes", gave(Kind::Intel, 3, at(1))),
        from_catalogue("overlap-count", got(2, at(2))),
    ];
    let account = Account::of(&entries, HalfLife::Never);
    let gets = Item::gets(catalogue, &account, at(2));
    assert!(gets.iter().map(|i| i.position).eq(0..catalogue.gets.len()));
    #[track_caller]
    fn check(gets: &[Item], id: &str, done: bool, unmet: &[Unmet]) {
        let item = &gets[Catalogue::current().get(id).expect(id)];
        assert_eq!((item.done, item.unmet.as_slice()), (done, unmet), "{id}");
    }
    check(&gets, "learn-their-business", false, &[]);
    check(&gets, "meet-deal-owner", false, &[Unmet::Balance(2)]);
    check(&gets, "overlap-count", true, &[Unmet::Balance(2)]);
    check(&gets, "logo-use", false, &[]);
    check(&gets, "overlap-names", false, &[]);
    check(&gets, "their-newsletter", false, &[Unmet::Kind(Kind::CoMarketing)]);
    check(&gets, "client-introduction", false, &[Unmet::Gives(2)]);
    check(&gets, "customer-interviews", false, &[Unmet::Balance(5), Unmet::Kind(Kind::Product)]);
    let joint_deal = Unmet::After(catalogue.get("first-joint-deal").expect("in the catalogue"));
    check(&gets, "referral-stream", false, &[Unmet::Balance(8), joint_deal]);
    check(&Item::gets(catalogue, &account, at(1)), "meet-deal-owner", false, &[]);

    let gives = Item::gives(catalogue, &account, at(2), &OwnHours::default());
    let best: Vec<&str> = gives.iter().map(|i| catalogue.gives[i.position].id).take(4).collect();
    assert_eq!(best, ["churn-warning", "customer-introduction", "account-map", "expert-introduction"]);
    assert_eq!(gives.len(), catalogue.gives.len());
    assert!(gives.iter().all(|i| i.done == (catalogue.gives[i.position].id == "win-loss-notes")));
}

#[test]
fn the_catalogue_is_whole() {
    let catalogue = Catalogue::current();
    assert_eq!((catalogue.gives.len(), catalogue.gets.len()), (32, 22));
    assert!(catalogue.gets.windows(2).all(|g| g[0].cost <= g[1].cost), "gets rise by cost");
}
