//! The two-sided view: what one partner is shown, what comes back, and that nobody else is in it.

#[path = "support/entries.rs"]
#[allow(clippy::duplicate_mod)]
mod entries;
#[path = "support/random.rs"]
mod random;

use entries::{at, gave, got, in_state, promised, worth};
use partner_fit::codec::link;
use partner_fit::model::ledger::{Entry, GetState, GiveState, Kind, Move, returned};
use partner_fit::model::{Answer, Assessment, Day, Level, Partner, Scope, Signal, Strength};

fn named(id: &str, name: &str, entries: Vec<Entry>) -> Partner {
    let entries = entries
        .into_iter()
        .enumerate()
        .map(|(i, e)| if e.id.is_empty() { Entry { id: format!("e{}", i + 1), ..e } } else { e });
    Partner { id: id.into(), name: name.into(), entries: entries.collect(), ..Partner::default() }
}

fn with(partners: Vec<Partner>) -> Assessment {
    let mut a = Assessment::new(at(0));
    a.partners = partners.into_iter().map(Into::into).collect();
    a
}

fn titled(title: &str, entry: Entry) -> Entry {
    Entry { title: title.into(), ..entry }
}

#[test]
fn an_entry_is_called_by_its_title_or_the_catalogue() {
    let intro = partner_fit::model::catalogue::Catalogue::current().gives[0];
    for (title, catalogue, what) in [
        ("Talk", None, "Talk"),
        ("Talk", Some(intro.id), "Talk"),
        ("", Some(intro.id), intro.name),
        (" \u{a0}", Some(intro.id), intro.name),
        ("", None, ""),
        ("\u{200b}", None, ""),
    ] {
        let entry =
            Entry { catalogue: catalogue.map(String::from), ..titled(title, gave(Kind::Intel, 1, at(0))) };
        assert_eq!(entry.what(), what, "{title:?}, {catalogue:?}");
    }
}

#[test]
fn nothing_else_is_in_it_and_a_link_gives_it_back() {
    let mut shown = 0;
    for seed in 0..2_000 {
        let a = random::assessment(seed);
        for partner in &a.partners {
            let from = if seed % 2 == 0 { String::new() } else { "Ada of Acme".to_owned() };
            let reduced = a.for_partner(partner, usize::MAX, from.clone(), at(3));
            let own = &reduced.partners[0];
            let mut bare = Assessment::of(a.rubric, at(3));
            (bare.title, bare.half_life) = (from.clone(), a.half_life);
            let (id, name) = (partner.id.clone(), partner.name.clone());
            let entries = own.entries.clone();
            bare.partners = vec![Partner { id, name, entries, ..Partner::default() }.into()];
            assert_eq!(reduced, bare, "seed {seed}");
            assert_eq!(reduced.scope, Scope::Full);
            for entry in &own.entries {
                assert!(entry.note.is_empty() && entry.hours.is_none() && !entry.is_planned());
                let mine = partner.entries.iter().find(|e| e.id == entry.id).expect("one of theirs");
                assert_eq!(
                    (
                        entry.step,
                        entry.kind,
                        entry.value,
                        entry.partner_value,
                        entry.money,
                        entry.due,
                        entry.date
                    ),
                    (mine.step, mine.kind, mine.value, mine.partner_value, mine.money, mine.due, mine.date)
                );
                assert_eq!(entry.what(), mine.what());
            }
            let all = partner.entries.iter().filter(|e| !e.is_planned()).count();
            assert_eq!(own.entries.len(), all);

            let (text, count) = link::for_partner(&a, partner, &from, at(3)).expect("a short ledger");
            assert_eq!(count, all);
            let read = link::decode(&text).expect("a link");
            assert_eq!(read, reduced);
            assert_eq!(link::encode(&read, link::EXCHANGED).as_deref(), Ok(text.as_str()));
            assert_eq!(read.exchanged().is_some(), all > 0);
            if all > 0 {
                shown += 1;
                // It is recognized, and there is nothing to take over yet.
                let theirs = read.exchanged().expect("an exchange");
                let mine = a.own_partner(theirs).expect("one's own");
                assert_eq!(mine.id, partner.id);
                assert!(returned(mine, theirs).iter().all(|r| r.mine.is_some() && r.change().is_none()));
            }
        }
    }
    assert!(shown > 1_000, "only {shown}");
}

#[test]
fn a_long_ledger_is_shown_as_far_as_it_fits_the_latest_first() {
    let title = |i: i32| format!("Gift number {i}, with a few words about it");
    let entries = (0..200).map(|i| titled(&title(i), gave(Kind::Intel, 3, at(i)))).collect();
    let a = with(vec![named("p1", "Northwind", entries)]);
    let (text, count) = link::for_partner(&a, &a.partners[0], "Ada", at(300)).expect("some fit");
    assert!(count > 20 && count < 60, "{count}");
    let read = link::decode(&text).expect("a link");
    let titles: Vec<String> = read.partners[0].entries.iter().map(|e| e.title.clone()).collect();
    assert_eq!(titles, (0..count as i32).map(|i| title(199 - i)).collect::<Vec<_>>());
    let more = a.for_partner(&a.partners[0], count + 1, "Ada".into(), at(300));
    assert!(link::encode(&more, link::EXCHANGED).is_err(), "one more would fit");

    let endless = titled(&"word ".repeat(1_000), gave(Kind::Intel, 3, at(0)));
    let a = with(vec![named("p1", "Northwind", vec![endless])]);
    assert_eq!(link::for_partner(&a, &a.partners[0], "", at(300)), None);
}

#[test]
fn open_entries_come_before_dated_ones_and_plans_stay_at_home() {
    let asked = in_state(Move::Get(GetState::Asked), Entry { date: None, ..got(2, at(0)) });
    let planned = in_state(Move::Give(GiveState::Planned), gave(Kind::Intel, 1, at(1)));
    let entries = vec![gave(Kind::Intel, 5, at(2)), asked, planned, promised(8, at(9))];
    let ids: Vec<String> = named("p1", "", entries).shown_entries().into_iter().map(|e| e.id).collect();
    assert_eq!(ids, ["e2", "e4", "e1"]);
}

#[test]
fn what_is_no_exchange_opens_as_a_result() {
    let partner = || named("p1", "Northwind", vec![gave(Kind::Intel, 3, at(1))]);
    assert!(with(vec![partner()]).exchanged().is_some());
    type Change = fn(&mut Assessment);
    let no: [(&str, Change); 10] = [
        ("an answer", |a| a.set_answer(0, Some(Answer::Unknown))),
        ("a note", |a| a.set_note(0, "x".into())),
        ("two partners", |a| a.partners.push(Partner::default().into())),
        ("no partner", |a| a.partners.clear()),
        ("no entry", |a| a.partners[0].entries.clear()),
        ("a fit", |a| a.partners[0].fit.customers = Level::new(1)),
        ("focus", |a| a.partners[0].focus = true),
        ("a signal", |a| {
            let (note, url) = Default::default();
            a.partners[0].signals.push(Signal {
                id: 0,
                date: Day::FIRST,
                strength: Strength::Weak,
                note,
                url,
            });
        }),
        ("a plan", |a| a.partners[0].entries[0].step = Move::Give(GiveState::Planned)),
        ("hours", |a| a.partners[0].entries[0].hours = Some(1.0)),
    ];
    for (what, change) in no {
        let mut a = with(vec![partner()]);
        change(&mut a);
        assert!(a.exchanged().is_none(), "{what}");
    }
}

#[test]
fn what_comes_back() {
    let entries = || vec![titled("A", gave(Kind::Intel, 3, at(1))), titled("B", got(2, at(2)))];
    let mine = Partner { entries: named("", "", entries()).entries, ..named("p1", "Northwind", vec![]) };
    let a = with(vec![named("p2", "Other", entries()), mine.clone()]);
    let mut theirs = mine.clone();
    theirs.entries[0].partner_value = Some(worth(5));
    theirs.entries.push(Entry { id: "e9".into(), ..titled("C", got(1, at(3))) });
    let own = a.own_partner(&theirs).expect("known");
    assert_eq!(own.id, "p1");
    let back = returned(own, &theirs);
    assert_eq!(back.iter().map(|r| r.change()).collect::<Vec<_>>(), [Some(Some(worth(5))), None, None]);
    assert_eq!(back.iter().map(|r| r.mine.is_some()).collect::<Vec<_>>(), [true, true, false]);

    // A number that was taken back is a difference, too.
    let mut numbered = mine.clone();
    numbered.entries[1].partner_value = Some(worth(8));
    assert_eq!(returned(&numbered, &theirs)[1].change(), Some(None));
}

#[test]
fn somebody_elses_partner_of_the_same_id_is_not_ones_own() {
    let mine = with(vec![named("p1", "Northwind", vec![titled("A", gave(Kind::Intel, 3, at(1)))])]);
    let is_own = |name: &str, entry: Entry| mine.own_partner(&named("p1", name, vec![entry])).is_some();
    let a = |value, on| titled("A", gave(Kind::Intel, value, at(on)));
    assert!(is_own("Northwind", a(3, 1)));
    assert!(is_own("Northwind", a(5, 2)), "changed since");
    assert!(is_own("Northwind Ltd", a(3, 1)), "renamed since");
    assert!(!is_own("Other", a(3, 2)));
    assert!(!is_own("Northwind", titled("B", gave(Kind::Intel, 3, at(1)))));
    assert!(!is_own("Northwind", titled("A", got(3, at(1)))));
    assert!(mine.own_partner(&named("p2", "Northwind", vec![a(3, 1)])).is_none());
}
