//! Links that people may have kept. This file only grows: whatever stands here opens for ever, on the same numbers.
//!
//! The links were packed from the layout in `codec::link` by another hand, not by the program. The first one can be
//! checked at a glance: `1`, the version; `B`, 1 in six bits, the edition; `vW9F63o`, 2020-01-01 twice, which is day
//! 18,263 or 4757 in hexadecimal, so 1 0111 1 0101 1 0111 1 0100 0; `Y`: 01 full, 1 answers follow; 135 zeros for
//! them, 4 for no weights, notes, partners and more, and 2 to fill up; and a checksum.

#[path = "support/example.rs"]
mod example;

use example::example;
use partner_fit::codec::link::{self, PartnerNames, Parts};
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
    check("1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAAfIr", ANSWERS, &blank(), None);
}

#[test]
fn v1_every_answer_level_3_on_record() {
    check("1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ", ANSWERS, &all(3, Evidence::Record), Some(75.0));
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
    check("1B5KNXJRqaUhSlKUpSlKUiSlKUpilKQJAFeM", ANSWERS, &a, Some(34.5778));
}

#[test]
fn v1_quick() {
    let mut a = blank();
    (a.created, a.updated, a.scope) = (day("2026-11-01"), day("2026-11-22"), Scope::Quick);
    for question in a.rubric.questions.iter().filter(|q| q.quick) {
        set(&mut a, question.id, 2, Evidence::Recollection);
    }
    check("1BvGNXJRqqlAUACgAAoCgAAoAAKABQAAAYxa", ANSWERS, &a, Some(33.3333));
}

#[test]
fn v1_days_from_end_to_end() {
    let mut a = blank();
    (a.created, a.updated) = (Day::FIRST, Day::LAST);
    check("1BijqHOSMAAAAAAAAAAAAAAAAAAAAAAAe4n", ANSWERS, &a, None);
}

#[test]
fn v1_own_weights() {
    let mut a = all(3, Evidence::Record);
    a.weights = partner_fit::model::Weights::from_habits(a.rubric, &[50, 0, 20, 14, 1]);
    check("1BvW9F63obGMYxjGMYxjGMYxjGMYxjGM5gqnhAB2v", ANSWERS, &a, Some(75.0));
}

#[test]
fn v1_notes() {
    let mut a = all(3, Evidence::Guess);
    a.title = "Acme, fourth quarter".to_owned();
    a.set_note(0, "ten deals, CRM export".to_owned());
    a.set_note(26, "Größe: 🎁".to_owned());
    let link = "1BvW9F63obnOc5znOc5znOc5znOc5znOaRILG2spYQMze6uTo0EDi6sLk6MrlWJ0ZW4gZGVhbHMsIENSTSBleHBvcnQAAABgjuW33_TKdEGOJ_iAXLh";
    check(link, NOTES, &a, Some(75.0));
}

#[test]
fn v1_everything() {
    let link = "1B5KNXJRqbABAAAAAAAAACAAAAAAAAAAqtqnq6RILG2spYQMze6uTo0EDi6sLk6MrlWJ0ZW4gZGVhbHMsIENSTSBleHBvcnQAAAAhaRMk5vcnRod2luZIxNze5OjQ7tLcyFzK8MLa4NjLY4gYtdhV4iaGlyaW5nIGEgcGFydG5lciBtYW5hZ2VyyaHR0cHM6Ly_aUJIjKJuZXdzbGV0dGVyLW1lbnRpb249J7G6N7EyuRA0ubm6srmR4_Cqv4VAcbK";
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
    let link = "1B5KNXJRqbABAAAAAAAAACAAAAAAAAAAqtqnqoWkQscQMWuwqyIyibmV3c2xldHRlci1tZW50aW9uJzI8fhVX8KgsJe";
    check(link, NUMBERED, &a, None);
}

#[test]
fn v1_nothing_fades() {
    let mut a = blank();
    a.half_life = HalfLife::Never;
    check("1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIAAD0M", NUMBERED, &a, None);
}

/// One partner without a name, and these entries.
fn with_entries(entries: impl IntoIterator<Item = Entry>) -> Assessment {
    let numbered =
        entries.into_iter().enumerate().map(|(i, entry)| Entry { id: format!("e{}", i + 1), ..entry });
    let partner = Partner { id: "p1".to_owned(), entries: numbered.collect(), ..Partner::default() };
    let mut a = blank();
    a.partners = vec![partner.into()];
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
        "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAADAiICCRGKgTNSGCiPec5znOc5znO_zZf36BKsjjUbBd5qQmGqCEgMIjLA5qd";
    check(link, NUMBERED, &with_entries(entries), None);
}

#[test]
fn v1_catalogue_ids_that_come_again() {
    let ids =
        [Some("office-hours"), Some("joint-webinar"), Some("joint-webinar"), None, Some("office-hours")];
    let plain = entry(Move::Give(GiveState::Delivered), Kind::CoMarketing, 1);
    let a = with_entries(ids.map(|id| Entry { catalogue: id.map(str::to_owned), ..plain.clone() }));
    let link = "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACo8N7MzNLGylrQ3urk5kQMHpqb2ludC13ZWJpbmFyIgYPTU3tLc6FruysTS3MLkRAwREDB4b2ZmaWNlLWhvdXJzIgYAfHd";
    check(link, NUMBERED, &a, None);
}
