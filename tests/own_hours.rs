//! The catalogue in the order of trust per hour for this founder.

use partner_fit::model::catalogue::Catalogue;
use partner_fit::model::ledger::{Account, Entry, GiveState, HalfLife, Item, Kind, Move, OwnHours, Worth};
use partner_fit::model::{Assessment, Day, Partner, Portfolio, Shared};

fn entry(give: &str, hours: Option<f64>, date: Option<&str>) -> Entry {
    let state = if date.is_some() { GiveState::Delivered } else { GiveState::Planned };
    Entry {
        id: "e1".into(),
        step: Move::Give(state),
        catalogue: Some(give.into()),
        kind: Kind::Intel,
        title: String::new(),
        value: Worth::new(3).unwrap(),
        partner_value: None,
        hours,
        money: false,
        due: None,
        date: date.map(|day| Day::parse(day).unwrap()),
        note: String::new(),
    }
}

fn own(entries: Vec<Vec<Entry>>) -> OwnHours {
    let mut assessment = Assessment::new(Day::FIRST);
    assessment.partners = entries.into_iter().map(partner).collect();
    Portfolio::of(&assessment, Day::FIRST).own_hours(Catalogue::current())
}

fn partner(entries: Vec<Entry>) -> Shared<Partner> {
    Shared::from(Partner { entries, ..Partner::default() })
}

fn order(own: &OwnHours) -> Vec<usize> {
    let account = Account::of(&[], HalfLife::STANDARD);
    let today = Day::parse("2026-04-01").unwrap();
    Item::gives(Catalogue::current(), &account, today, own).iter().map(|item| item.position).collect()
}

#[test]
fn without_own_hours_the_order_is_the_catalogues() {
    let catalogue = Catalogue::current();
    let rates: Vec<f64> = order(&OwnHours::default())
        .into_iter()
        .map(|position| catalogue.gives[position].trust_per_hour())
        .collect();
    assert!(rates.is_sorted_by(|a, b| a >= b));
    let give = &catalogue.gives[0];
    assert_eq!(own(vec![vec![entry(give.id, None, None)]]).get(0), None);
    // What was planned from the catalogue carries its hours: nobody entered those.
    assert_eq!(own(vec![vec![entry(give.id, Some(f64::from(give.hours)), None)]]).get(0), None);
    assert_eq!(own(vec![vec![entry("no-such-gift", Some(3.0), None)]]), own(Vec::new()));
    assert_eq!(order(&own(Vec::new())), order(&OwnHours::default()));
}

#[test]
fn own_hours_move_a_gift() {
    let catalogue = Catalogue::current();
    let standard = order(&OwnHours::default());
    let (first, last) = (standard[0], standard[standard.len() - 1]);
    let slow = own(vec![vec![entry(catalogue.gives[first].id, Some(900.0), None)]]);
    assert_eq!(order(&slow).last(), Some(&first));
    let fast = own(vec![vec![], vec![entry(catalogue.gives[last].id, Some(0.05), None)]]);
    assert_eq!(order(&fast).first(), Some(&last));
    let worth = f64::from(catalogue.gives[last].value.number());
    assert!((fast.trust_per_hour(last, &catalogue.gives[last]) - worth / 0.05).abs() < 1e-9);
}

#[test]
fn the_latest_own_hours_count() {
    let id = Catalogue::current().gives[0].id;
    let early = entry(id, Some(41.0), Some("2026-01-01"));
    let late = entry(id, Some(42.0), Some("2026-03-01"));
    let planned = entry(id, Some(43.0), None);
    assert_eq!(own(vec![vec![late.clone()], vec![early.clone()]]).get(0), Some(42.0));
    assert_eq!(own(vec![vec![early.clone(), late.clone()]]).get(0), Some(42.0));
    assert_eq!(own(vec![vec![planned.clone(), early, late]]).get(0), Some(43.0));
    // No hours at all say nothing about trust per hour.
    assert_eq!(own(vec![vec![planned, entry(id, Some(0.0), None)]]).get(0), Some(43.0));
}

#[test]
fn an_account_that_changes_is_looked_through_again_and_one_that_goes_is_forgotten() {
    let catalogue = Catalogue::current();
    let id = catalogue.gives[0].id;
    let spent = |hours, day| partner(vec![entry(id, Some(hours), Some(day))]);
    let (first, second) = (spent(41.0, "2026-01-01"), spent(42.0, "2026-03-01"));
    let mut assessment = Assessment::new(Day::FIRST);
    let mut portfolio = Portfolio::of(&assessment, Day::FIRST);
    let later = spent(43.0, "2026-04-01");
    for (partners, hours) in [
        (vec![first.clone(), second.clone()], Some(42.0)),
        (vec![first.clone(), later], Some(43.0)),
        (vec![first, partner(Vec::new())], Some(41.0)),
        (vec![second], Some(42.0)),
        (Vec::new(), None),
    ] {
        assessment.partners = partners;
        portfolio = portfolio.again(&assessment, Day::FIRST);
        let own = portfolio.own_hours(catalogue);
        assert_eq!(own.get(0), hours);
        assert_eq!(own, Portfolio::of(&assessment, Day::FIRST).own_hours(catalogue));
    }
}
