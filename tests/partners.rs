//! The shortlist: who may be the same, in what order, what can be opened, what a fit still needs, other half-lives.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::ledger::HalfLife;
use partner_fit::model::{
    Alike, Assessment, Fit, FitField, Missing, Partner, Signal, Strength, alphabetical, page_address,
    website_address, willingness, willingness_fading,
};

fn named(list: &[(&str, &str)]) -> Assessment {
    let partner = |(name, website): &(&str, &str)| Partner {
        name: (*name).into(),
        website: (*website).into(),
        ..Partner::default()
    };
    with_partners(list.iter().map(partner).collect())
}

/// What it is about, names and websites, and for each the others that may be the same.
type Row<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a [usize]]);

#[test]
fn who_may_be_the_same() {
    #[track_caller]
    fn check((what, list, others): Row) {
        let partners = named(list).partners;
        let alike = Alike::of(&partners);
        for (at, others) in others.iter().enumerate() {
            assert_eq!(alike.others(at), *others, "{what}: {at}");
            assert_eq!(alike.is_shared(at), !others.is_empty(), "{what}: {at}");
        }
        // What is being typed is compared in the same way.
        for (at, (name, website)) in list.iter().enumerate() {
            let mut with = Alike::with(&partners, name, website);
            with.retain(|other| *other != at);
            assert_eq!(with, others[at], "{what}: typing {at}");
        }
    }
    const NONE: &[usize] = &[];
    let rows: &[Row] = &[
        ("nobody", &[], &[]),
        ("others", &[("Acme", "a.example"), ("Bolt", "b.example")], &[NONE, NONE]),
        ("nothing known", &[("", ""), ("", ""), (" ", "https://")], &[NONE, NONE, NONE]),
        (
            "case and spaces",
            &[("North Wind", ""), ("NORTHWIND", ""), (" north\twind ", "")],
            &[&[1, 2], &[0, 2], &[0, 1]],
        ),
        (
            "websites",
            &[
                ("A", "https://www.a.example/about?x#y"),
                ("B", "A.Example"),
                ("C", "http://a.example"),
                ("D", "shop.a.example"),
                ("E", "WWW.a.example/"),
            ],
            &[&[1, 2, 4], &[0, 2, 4], &[0, 1, 4], NONE, &[0, 1, 2]],
        ),
        (
            "one by name, one by website",
            &[("A", "x.example"), ("A", ""), ("B", "x.example")],
            &[&[1, 2], &[0], &[0]],
        ),
        ("both at once", &[("A", "x.example"), ("a", "x.example")], &[&[1], &[0]]),
        ("a name is no website", &[("a.example", ""), ("A", "a.example")], &[NONE, NONE]),
        ("only ASCII loses its case", &[("Ärzte", ""), ("ärzte", "")], &[NONE, NONE]),
    ];
    for row in rows {
        check(*row);
    }
}

#[test]
fn a_ring_of_thousands() {
    let all: Vec<(String, String)> =
        (0..3000).map(|n| (format!("Partner {}", n % 1500), format!("p{n}.example"))).collect();
    let list: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let alike = Alike::of(&named(&list).partners);
    for at in 0..3000 {
        assert_eq!(alike.others(at), [(at + 1500) % 3000]);
    }
    let alike = Alike::of(&named(&vec![("Same", ""); 3000]).partners);
    assert_eq!(alike.others(7).len(), 2999);
}

#[test]
fn names_in_order() {
    #[track_caller]
    fn check(names: &[&str]) {
        // Whatever order they come in.
        let mut dice = Dice(names.len() as u64);
        for _ in 0..20 {
            let mut mixed: Vec<&str> = names.to_vec();
            for at in 0..mixed.len() {
                mixed.swap(at, dice.roll(names.len() as u32) as usize);
            }
            let list: Vec<(&str, &str)> = mixed.iter().map(|name| (*name, "")).collect();
            let order: Vec<&str> =
                alphabetical(&named(&list).partners).into_iter().map(|at| mixed[at]).collect();
            assert_eq!(order, names);
        }
    }
    check(&[]);
    check(&["acme", "Bolt", "cargo", "Delta"]);
    check(&["A", "aa", "aaaaaaaaaaaa", "Aaaaaaaaaaaab", "b"]);
    check(&[
        "A long name that differs late 1",
        "A long name that differs late 2",
        "A long name that differs late 20",
    ]);
    check(&["1", "Zoo", "Ägide", ""]);
    assert_eq!(alphabetical(&named(&[("b", ""), ("a", ""), ("B", ""), ("A", "")]).partners), [1, 3, 0, 2]);
}

#[test]
fn what_can_be_opened() {
    for (text, opens) in [
        ("https://a.example/x", true),
        ("http://a.example", true),
        ("HTTP://A.EXAMPLE", true),
        (" https://a.example ", true),
        ("", false),
        ("a.example", false),
        ("https://", false),
        ("https://a b", false),
        ("https://a\nb", false),
        ("javascript:alert(1)", false),
        ("javascript://a.example/%0Aalert(1)", false),
        ("\u{1}javascript://x", false),
        ("data:text/html,<script>", false),
        ("ftp://a.example", false),
    ] {
        assert_eq!(page_address(text), opens.then(|| text.trim()), "{text}");
    }
    for (text, address) in [
        ("a.example", Some("https://a.example")),
        ("www.a.example/b?c", Some("https://www.a.example/b?c")),
        ("bücher.example", Some("https://bücher.example")),
        ("http://a.example", Some("http://a.example")),
        ("", None),
        ("acme", None),
        (".example", None),
        ("a b.example", None),
        ("javascript:alert(1).a", None),
        ("javascript://a.example", None),
        ("me@a.example", None),
    ] {
        assert_eq!(website_address(text).as_deref(), address, "{text}");
    }
}

#[test]
fn what_a_fit_still_needs() {
    #[track_caller]
    fn check((known, customers, others): (&[FitField], bool, usize)) {
        let mut fit = Fit::default();
        for field in known {
            fit.set(*field, level(0));
        }
        let missing = (customers || others > 0).then_some(Missing { customers, others });
        assert_eq!(fit.missing(), missing, "{known:?}");
        assert_eq!(fit.score(0.5).is_none(), missing.is_some(), "{known:?}");
    }
    use FitField::*;
    for row in [
        (&[] as &[FitField], true, 2),
        (&[Customers], false, 2),
        (&[Customers, Conflict], false, 2),
        (&[Customers, WayIn], false, 1),
        (&[FirstWin, WayIn], true, 0),
        (&[Capacity, Conflict], true, 1),
        (&[Customers, OfferFit, Capacity], false, 0),
        (&FitField::ALL, false, 0),
    ] {
        check(row);
    }
}

#[test]
fn other_half_lives() {
    let signals = [signal(Strength::Strong, at(0)), signal(Strength::Weak, at(60))];
    near(
        "the method's",
        willingness_fading(&signals, Signal::HALF_LIFE, at(90)),
        willingness(&signals, at(90)),
    );
    near(
        "30 days",
        willingness_fading(&signals, HalfLife::Days(30), at(90)),
        1.0 - (1.0 - 0.7 / 8.0) * (1.0 - 0.15),
    );
    near("never", willingness_fading(&signals, HalfLife::Never, at(900)), 1.0 - 0.3 * 0.7);
    near("left", signals[0].left(HalfLife::Days(45), at(90)), 0.175);
    assert_eq!(Signal::HALF_LIFE, HalfLife::Days(90));
}

#[test]
fn the_parts_of_the_core_have_a_floor() {
    let fit = Fit { customers: level(3), ..Fit::default() };
    assert_eq!(fit.core_parts(0.0), [0.75, 0.05, 0.05]);
    assert_eq!(fit.core_parts(0.6), [0.75, 0.6, 0.05]);
}

#[test]
fn a_name_that_shows_nothing_is_none() {
    for (name, called) in [
        ("", None),
        (" ", None),
        ("\t\u{a0}\u{2003}", None),
        ("\u{200b}\u{feff}\u{3000}", None),
        ("\u{a1} ", Some("\u{a1} ")),
        (" A ", Some(" A ")),
        (".", Some(".")),
    ] {
        let partner = Partner { name: name.into(), ..Partner::default() };
        assert_eq!(partner.called(), called, "{name:?}");
    }
}
