//! The method's check case for the shortlist, as rows, and every line it draws.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::{Day, Fit, Partner, Portfolio, Shared, Signal, Strength, willingness};

fn example() -> Partner {
    Partner {
        fit: Fit {
            customers: level(3),
            first_win: level(2),
            offer_fit: level(3),
            way_in: level(1),
            ..Fit::default()
        },
        signals: vec![signal(Strength::Strong, day("2026-03-01")), signal(Strength::Weak, day("2025-12-01"))],
        ..Partner::default()
    }
}

#[test]
fn the_check_case() {
    let portfolio = Portfolio::of(&with_partners(vec![example()]), day("2026-04-01"));
    let standing = portfolio.partners[0];
    near("willingness", standing.willingness, 0.6043);
    let fit = standing.fit.expect("a fit");
    near("fit", fit.points.value(), 57.6777);
    near("support", fit.support, 0.5);
    near("what conflict leaves", fit.left, 1.0);
    near("sum of the parts", 100.0 * (0.7 * fit.core + 0.3 * fit.support) * fit.left, fit.points.value());
}

#[test]
fn willingness_of_signals() {
    #[track_caller]
    fn check((what, signals, on, should): (&str, Vec<Signal>, Day, f64)) {
        near(what, willingness(&signals, on), should);
    }
    let [weak, clear, strong] = Strength::ALL.map(|s| signal(s, at(0)));
    for row in [
        ("none", vec![], at(0), 0.0),
        ("weak", vec![weak.clone()], at(0), 0.3),
        ("clear", vec![clear.clone()], at(0), 0.5),
        ("strong", vec![strong.clone()], at(0), 0.7),
        ("after 90 days", vec![strong.clone()], at(90), 0.35),
        ("after 180 days", vec![strong.clone()], at(180), 0.175),
        ("together", vec![weak, clear, strong.clone()], at(0), 1.0 - 0.7 * 0.5 * 0.3),
        ("tomorrow's", vec![strong], at(-1), 0.0),
    ] {
        check(row);
    }
}

#[test]
fn fit_is_unknown_until_customers_and_two_more_are_known() {
    #[track_caller]
    fn check((known, should): ([Option<u8>; 6], Option<f64>)) {
        let [customers, first_win, offer_fit, way_in, capacity, conflict] =
            known.map(|number| number.and_then(level));
        let fit = Fit { customers, first_win, offer_fit, way_in, capacity, conflict };
        match (fit.score(1.0), should) {
            (Some(is), Some(should)) => near(&format!("{known:?}"), is.points.value(), should),
            (is, should) => assert_eq!(is.map(|f| f.points.value()), should, "{known:?}"),
        }
    }
    let [top, none, zero] = [Some(4), None, Some(0)];
    for row in [
        ([none, top, top, top, top, top], None),
        ([top, none, none, none, none, top], None),
        ([top, top, none, none, none, top], None),
        ([top, none, none, none, top, zero], None),
        ([top, top, top, none, none, none], Some(100.0)),
        ([top, top, none, top, none, zero], Some(100.0)),
        ([top, top, zero, top, none, none], Some(85.0)),
        // No first win named: 0.05 in the core, whether it is known or not.
        ([top, none, none, top, top, none], Some(70.0 * 0.05_f64.cbrt() + 30.0)),
        ([top, zero, none, none, top, none], Some(70.0 * 0.05_f64.cbrt() + 30.0)),
        ([zero, zero, zero, zero, zero, none], Some(70.0 * 0.0025_f64.cbrt())),
        ([top, top, top, none, none, Some(2)], Some(75.0)),
        ([top, top, top, none, none, top], Some(50.0)),
    ] {
        check(row);
    }
}

#[test]
fn three_in_focus_are_enough() {
    let focused = |count: usize| vec![Shared::from(Partner { focus: true, ..Partner::default() }); count];
    assert!(!Partner::focus_is_full(&focused(2)));
    assert!(Partner::focus_is_full(&focused(3)));
    let mut partners = focused(3);
    partners[0].archived = true;
    assert!(!Partner::focus_is_full(&partners));
}
