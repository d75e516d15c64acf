//! Links that people may have kept. This file only grows: whatever stands here opens for ever, on the same numbers.
//!
//! The links were packed by hand from the layout in `codec::link`, not by the program. The first one can be checked at
//! a glance: `1`, the version; `B`, 1 in six bits, the edition; 172 zeros in 29 times `A` (scope, two days, 27
//! answers, the end, two to fill up); and a checksum.

#[path = "support/checksum.rs"]
mod checksum;

use partner_fit::codec::link::{self, LinkError, PartnerNames, Parts};
use partner_fit::codec::{Code, Json, file};
use partner_fit::model::ledger::{Entry, GetState, GiveState, HalfLife, Kind, Move, Worth};
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Partner, Report, Scope};

const ANSWERS: Parts = Parts { notes: false, partners: PartnerNames::None, ledger: false };
const NOTES: Parts = Parts { notes: true, ..ANSWERS };
const EVERYTHING: Parts = Parts { notes: true, partners: PartnerNames::Named, ledger: true };
const NUMBERED: Parts = Parts { notes: false, partners: PartnerNames::Numbered, ledger: true };

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

/// An empty assessment from the first day that a link writes short.
fn blank() -> Assessment {
    Assessment::new(day("2020-01-01"))
}

fn set(a: &mut Assessment, id: &str, level: u8, evidence: Evidence) {
    let q = a.rubric.question(id).expect(id);
    a.set_answer(q, Level::new(level).map(|l| Answer::Level(l, evidence)));
}

fn all(level: u8, evidence: Evidence) -> Assessment {
    let mut a = blank();
    for question in a.rubric.questions {
        set(&mut a, question.id, level, evidence);
    }
    a
}

/// Opens on what went in, on the same readiness, and is written in the same way again.
#[track_caller]
fn check(link: &str, parts: Parts, should: &Assessment, readiness: Option<f64>) {
    let is = link::decode(link).expect(link);
    assert_eq!(is, *should);
    assert_eq!(link::encode(&is, parts).as_deref(), Ok(link));
    let points = Report::of(&is, is.updated).score.readiness.map(|points| points.value());
    match (points, readiness) {
        (Some(is), Some(should)) => assert!((is - should).abs() < 5e-5, "{is}, not {should}"),
        (is, should) => assert_eq!(is, should),
    }
}

#[test]
fn v1_nothing_answered() {
    check("1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWlw", ANSWERS, &blank(), None);
}

#[test]
fn v1_every_answer_level_3_on_record() {
    check("1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANeO", ANSWERS, &all(3, Evidence::Record), Some(75.0));
}

#[test]
fn v1_mixed() {
    let mut a = all(2, Evidence::Record);
    (a.created, a.updated) = (day("2026-11-22"), day("2026-11-22"));
    let q = |id| a.rubric.question(id).expect(id);
    let (win_rate, conflict_rule, owner) = (q("win-rate"), q("conflict-rule"), q("owner"));
    a.set_answer(win_rate, Some(Answer::Unknown));
    a.set_answer(conflict_rule, Some(Answer::NotApplicable));
    a.set_answer(owner, None);
    set(&mut a, "shared-accounts", 4, Evidence::Guess);
    check("1BBOqE6qUhSlKUpSlKUiSlKUpilKQJAbn7", ANSWERS, &a, Some(34.5778));
}

#[test]
fn v1_quick() {
    let mut a = blank();
    (a.created, a.updated, a.scope) = (day("2026-11-01"), day("2026-11-22"), Scope::Quick);
    for question in a.rubric.questions.iter().filter(|q| q.quick) {
        set(&mut a, question.id, 2, Evidence::Recollection);
    }
    check("1BhOqE4ClAUACgAAoCgAAoAAKABQAAAVfh", ANSWERS, &a, Some(33.3333));
}

#[test]
fn v1_days_from_end_to_end() {
    let mut a = blank();
    (a.created, a.updated) = (Day::FIRST, Day::LAST);
    check("1BbMCggAAAAAAAAAAAAAAAAAAAAAAAAAAzVT", ANSWERS, &a, None);
}

#[test]
fn v1_own_weights() {
    let mut a = all(3, Evidence::Record);
    a.weights = partner_fit::model::Weights::from_habits(a.rubric, &[50, 0, 20, 14, 1]);
    check("1BAAAAADGMYxjGMYxjGMYxjGMYxjGMHwcgFDgQhzv", ANSWERS, &a, Some(75.0));
}

#[test]
fn v1_notes() {
    let mut a = all(3, Evidence::Guess);
    a.title = "Acme, fourth quarter".to_owned();
    a.set_note(0, "ten deals, CRM export".to_owned());
    a.set_note(26, "Größe: 🎁".to_owned());
    let link = "1BAAAAADnOc5znOc5znOc5znOc5znOKGA1A8uDhDthhpgQUhm4BwQxVCQsFidPth0epdQDl46QQAAADajuWHbYc-ynRB4T8dAgEgR";
    check(link, NOTES, &a, Some(75.0));
}

/// The example of the contract.
fn example() -> Assessment {
    let json: Json = serde_json::from_str(include_str!("support/example.json")).expect("JSON");
    file::read(&json, Day::FIRST).expect("the example").assessment
}

#[test]
fn v1_everything() {
    let link = "1BBOqE6rABAAAAAAAAACAAAAAAAAAAHwVGlDlClENQPLg4Q7YYaYEFIZuAcEMVQkLBYnT7YdHqXUA5eOkEAAAAHDQYUnsSCnEVrohZIKcRWvaHLPCx6GjiBCEwdYDKwrYwGGOcEwwGEbHjDEuSLHfc3d3-L4D6ZNPC0CQUSITQwmegpBYcR6EiGNnCFiVGm9-CSZAwCu-AIAFbi";
    check(link, EVERYTHING, &example(), None);
}

#[test]
fn v1_partners_without_names() {
    let mut a = example();
    a.title.clear();
    a.set_note(0, String::new());
    let partner = &mut a.partners[0];
    partner.name.clear();
    partner.website.clear();
    partner.signals[0].note.clear();
    partner.signals[0].url.clear();
    partner.entries[0].title.clear();
    assert_eq!(partner.entries[0].step, Move::Give(GiveState::Delivered));
    let link = "1BBOqE6rABAAAAAAAAACAAAAAAAAAAHwVGlDlDiMGjiBCEwcnVBaBQUSITQwmegpBYcR6EiGNnCFiVGAlKH";
    check(link, NUMBERED, &a, None);
}

#[test]
fn v1_nothing_fades() {
    let mut a = blank();
    a.half_life = HalfLife::Never;
    check("1BAAAAAAAAAAAAAAAAAAAAAAAAAAAARgAAAAHr", NUMBERED, &a, None);
}

/// One partner without a name, and these entries.
fn with_entries(entries: impl IntoIterator<Item = Entry>) -> Assessment {
    let numbered =
        entries.into_iter().enumerate().map(|(i, entry)| Entry { id: format!("e{}", i + 1), ..entry });
    let partner = Partner { id: "p1".to_owned(), entries: numbered.collect(), ..Partner::default() };
    let mut a = blank();
    a.partners = vec![partner];
    a
}

fn entry(step: Move, kind: Kind, value: u8) -> Entry {
    Entry {
        id: String::new(),
        step,
        catalogue: None,
        kind,
        title: String::new(),
        value: Worth::new(value).expect("a worth"),
        partner_value: None,
        hours: None,
        money: false,
        due: None,
        date: None,
        note: String::new(),
    }
}

#[test]
fn v1_every_sort_of_entry() {
    use Kind::*;
    use Move::{Get, Give};
    let rated = |step, kind, value, partners| Entry {
        partner_value: Worth::new(partners),
        ..entry(step, kind, value)
    };
    let entries = [
        entry(Give(GiveState::Planned), CoMarketing, 1),
        Entry { money: true, hours: Some(0.0), ..rated(Give(GiveState::Promised), Intel, 2, 1) },
        Entry { hours: Some(0.25), ..rated(Give(GiveState::Delivered), Product, 3, 2) },
        Entry {
            money: true,
            hours: Some(0.1),
            due: Some(day("2026-01-01")),
            ..rated(Give(GiveState::Released), Enablement, 5, 3)
        },
        Entry {
            hours: Some(100_000.0),
            date: Some(day("1999-12-31")),
            ..rated(Get(GetState::Planned), Introductions, 8, 5)
        },
        Entry { money: true, ..rated(Get(GetState::Asked), Revenue, 1, 8) },
        entry(Get(GetState::Received), CoMarketing, 2),
        Entry { money: true, ..rated(Get(GetState::Declined), Intel, 3, 1) },
    ];
    let link =
        "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACXkELRAAACScAJJIIbb5_czMzMzMzNQiQJJFDGomYBVmLRYYEA5RgAfK0";
    check(link, NUMBERED, &with_entries(entries), None);
}

#[test]
fn v1_catalogue_ids_that_come_again() {
    let ids =
        [Some("office-hours"), Some("joint-webinar"), Some("joint-webinar"), None, Some("office-hours")];
    let plain = entry(Move::Give(GiveState::Delivered), Kind::CoMarketing, 1);
    let a = with_entries(ids.map(|id| Entry { catalogue: id.map(str::to_owned), ..plain.clone() }));
    let link = "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACQiELQqAAQTEw8NcEdmUwIdAAIJuYisWziDkKxwgAESAAEAAhA8kp";
    check(link, NUMBERED, &a, None);
}

#[track_caller]
fn refused(why: &str, link: &str, error: LinkError) {
    assert_eq!(link::decode(link), Err(error), "{why}");
}

#[test]
fn newer_links_say_so() {
    for (why, link) in [
        ("version 2", "2BAAAAADGMYxjGMYxjGMYxjGMYxjGMANeO"),
        ("version 9, whatever follows", "9 %"),
        ("edition number 2", "1CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkpV"),
        ("section 5", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAUMA3rm"),
    ] {
        refused(why, link, LinkError::NewerVersion);
    }
}

#[test]
fn long_links_are_not_read() {
    for (link, length) in [("1".repeat(2001), 2001), ("2".repeat(2001), 2001), ("%31".repeat(2001), 2001)] {
        refused("too long", &link, LinkError::TooLong { length });
    }
    refused("just not too long", &"1".repeat(2000), LinkError::Damaged);
}

#[test]
fn damaged_links_say_so() {
    for (why, link) in [
        ("nothing", ""),
        ("a word", "assess"),
        ("version 0", "0BAAAAADGMYxjGMYxjGMYxjGMYxjGMANeO"),
        ("only a version", "1"),
        ("only a checksum", "1Aaa"),
        ("no edition", "1AA1"),
        ("cut", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANe"),
        ("one answer altered", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGNANeO"),
        ("a full stop behind it", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANeO."),
        ("escaped twice", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANe%254f"),
        ("half an escape", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANeO%4"),
        ("an escape that is not UTF-8", "1BAAAAADGMYxjGMYxjGMYxjGMYxjGMANe%ff"),
        ("white space inside", "1BAAAAADGMYxjGMYxjG MYxjGMYxjGMANeO"),
    ] {
        refused(why, link, LinkError::Damaged);
    }
}

#[test]
fn a_right_checksum_does_not_hide_damage() {
    for (why, link) in [
        ("ends within the answers", "1BAAAAAAAAAAAAAAAAAAAAAAArh7"),
        ("no end", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAW3B"),
        ("filled up with ones", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAABWlx"),
        ("something behind the end", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEPy"),
        ("sections out of order", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALQoOWAAAAB8HIBQ4EA95r"),
        ("a section that says nothing", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALgQAAAAAZJa"),
        ("a section too short", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALIoOWAAAAAlCn"),
        ("a section too long", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALYoOWAAAAAAYhJ"),
        ("a count in more groups than needed", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALYqIBAAAAAA1fF"),
        ("a count of a million", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAPQX__-8AG0w"),
        ("a text in the longer form", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALQsLKAAAAATSX"),
        ("an empty text as a full one", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAKQoAAAAAALl9"),
        ("a text that is not UTF-8", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAALQsP-AAAAAlLo"),
        ("a near day as a far one", "1BQEdWAAAAAAAAAAAAAAAAAAAAAAAAAArr9"),
        ("the standard half-life, and no entries", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAARgWgAZlb"),
        ("an id that goes without saying", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAOxIYWPoQewAAAAA6V6"),
        (
            "a catalogue id that never came",
            "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACYQFoJAAIUAAgmJh4a4I7MpgQ4ABe1",
        ),
        (
            "a catalogue id in full for the second time",
            "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACTaFoJAAIJiYeGuCOzKYEOgAEExMPDXBHZlMCHAHkL",
        ),
        ("an empty catalogue id", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACYEFoFAAIAAfDh"),
        ("whole hours as a float", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACTMFoFABoAAAAAAAAAAAodH"),
    ] {
        assert_eq!(checksum::guarded(link), link, "{why}");
        refused(why, link, LinkError::Damaged);
    }
}

#[test]
fn values_out_of_range_name_their_place() {
    for (place, link) in [
        ("updated", "1BbMChAAAAAAAAAAAAAAAAAAAAAAAAAAx7V"),
        ("answers.win-rate", "1BAAAAAAASAAAAAAAAAAAAAAAAAAAAAOsw"),
        ("answers.repeatable-wins", "1BAAAAAAgAAAAAAAAAAAAAAAAAAAAAAbKF"),
        ("weights", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAHwcwFDgQDjD"),
        ("weights", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAHwQAAAAAfgv"),
        ("half_life_days", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAARnIYAlJb"),
        ("partners[1].id", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAOx4oOXB7AAAACDlwewAAAAACC3"),
        ("partners[1].fit.customers", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAPAwgAAABgAAAALxT"),
        ("partners[0].signals[0].strength", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAOIwQAAAIRIYAlEh"),
        ("partners[0].entries[0].kind", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACSEFoFYAAAHsL"),
        ("partners[0].entries[0].value", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACSEFoFCgAAKgx"),
        ("partners[0].entries[0].partner_value", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACSEFoFAYAAl2U"),
        ("partners[0].entries[0].hours", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACTMFoFABv_wAAAAAAAAA8a5"),
        ("partners[0].entries[0].hours", "1BAAAAAAAAAAAAAAAAAAAAAAAAAAAAP4QQAAACTMFoFAB3_gAAAAAAAAA80P"),
    ] {
        refused(place, link, LinkError::OutOfRange { place: place.to_owned() });
    }
}

#[test]
fn errors_have_the_codes_of_the_contract() {
    for (link, code) in [
        ("1".repeat(2001), "too-long"),
        ("2".to_owned(), "newer-version"),
        ("1".to_owned(), "damaged"),
        ("1BAAAAAAASAAAAAAAAAAAAAAAAAAAAAOsw".to_owned(), "out-of-range"),
    ] {
        assert_eq!(link::decode(&link).map_err(|e| e.code().id()), Err(code));
    }
    assert_eq!(Code::ALL.map(Code::id).concat().len(), 60);
}

#[test]
fn what_is_too_long_says_what_to_leave_out() {
    let mut a = example();
    a.partners[0].name = "Northwind of the North ".repeat(150);
    a.partners[0].entries[0].note = "z ".repeat(500);
    a.title = "Y".repeat(100);
    let error = link::encode(&a, EVERYTHING).expect_err("too long");
    assert!(error.length > link::LONGEST);
    let left: Vec<link::Part> = error.saved.iter().map(|(part, _)| *part).collect();
    use link::Part::*;
    assert_eq!(left, [Partners, PartnerNames, Ledger, Notes]);
    for (part, saved) in error.saved {
        let parts = match part {
            Notes => Parts { notes: false, ..EVERYTHING },
            PartnerNames => Parts { partners: link::PartnerNames::Numbered, ..EVERYTHING },
            Partners => Parts { partners: link::PartnerNames::None, ..EVERYTHING },
            Ledger => Parts { ledger: false, ..EVERYTHING },
        };
        let length = match link::encode(&a, parts) {
            Ok(link) => link.len(),
            Err(error) => error.length,
        };
        assert_eq!(error.length - length, saved, "{part:?}");
    }
}
