//! The assessment file: what is read, what is refused and where.

use partner_fit::codec::file::{self, FileError, Loaded, Problem};
use partner_fit::codec::{Code, Json};
use partner_fit::model::ledger::{GetState, HalfLife, Move};
use partner_fit::model::{Answer, Assessment, Day, Level, Scope, Weights};

const EXAMPLE: &str = include_str!("support/example.json");

fn today() -> Day {
    Day::parse("2026-12-01").expect("a day")
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect(text)
}

fn read(text: &str) -> Result<Loaded, FileError> {
    file::read(&json(text), today())
}

/// The smallest file with these further fields.
fn with(fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(r#"{{"format": "partner-fit/1", "edition": "2026.1"{comma} {fields}}}"#)
}

#[track_caller]
fn loaded(fields: &str) -> Assessment {
    let loaded = read(&with(fields)).expect(fields);
    assert_eq!(loaded.ignored, Vec::<String>::new());
    loaded.assessment
}

#[test]
fn the_example_of_the_contract_is_read_and_written_back() {
    let loaded = read(EXAMPLE).expect("the example");
    assert_eq!(loaded.ignored, Vec::<String>::new());
    assert_eq!(file::write(&loaded.assessment), json(EXAMPLE));
    let Assessment { title, partners, half_life, .. } = &loaded.assessment;
    assert_eq!((title.as_str(), partners.len()), ("Acme, fourth quarter", 1));
    assert_eq!(*half_life, HalfLife::STANDARD);
    assert_eq!(partners[0].entries[0].value.number(), 3);
    assert_eq!(partners[0].fit.first_win, Level::new(2));
}

#[test]
fn what_is_left_out_is_as_in_a_new_assessment() {
    let new = Assessment::new(today());
    let nulls = r#""title": null, "created": null, "updated": null, "scope": null, "answers": null, "weights": null,
        "partners": null"#;
    for fields in ["", nulls, r#""answers": {"win-rate": null, "owner": {}, "retention": {"level": null}}"#] {
        assert_eq!(loaded(fields), new, "{fields}");
    }
}

#[test]
fn today_stands_in_for_dates() {
    for (fields, created, updated) in [
        (r#""created": "2026-01-02""#, "2026-01-02", "2026-12-01"),
        (r#""updated": "2026-01-02""#, "2026-12-01", "2026-01-02"),
        (r#""created": "2027-01-02""#, "2027-01-02", "2026-12-01"),
        (r#""created": "2026-05-05", "updated": "1999-01-01""#, "2026-05-05", "1999-01-01"),
    ] {
        let a = loaded(fields);
        assert_eq!((a.created.to_string().as_str(), a.updated.to_string().as_str()), (created, updated));
    }
}

#[test]
fn every_form_of_answer() {
    let a = loaded(
        r#""scope": "quick", "answers": {
            "repeatable-wins": {"level": 4}, "founder-free-closes": {"level": 0, "evidence": "guess"},
            "win-rate": "unknown", "retention": "not-applicable", "must-have": {"level": null, "note": "ask Ann"},
            "owner": {"level": "unknown", "note": "ask Bo"}, "early-spend": {"level": "not-applicable", "note": "no"},
            "first-win": {"level": "unknown"}}"#,
    );
    let reply = |id: &str| &a.replies()[a.rubric.question(id).expect(id)];
    use partner_fit::model::Evidence::*;
    let level = |number, evidence| Level::new(number).map(|l| Answer::Level(l, evidence));
    for (id, answer, note) in [
        ("repeatable-wins", level(4, Recollection), ""),
        ("founder-free-closes", level(0, Guess), ""),
        ("win-rate", Some(Answer::Unknown), ""),
        ("retention", Some(Answer::NotApplicable), ""),
        ("must-have", None, "ask Ann"),
        ("owner", Some(Answer::Unknown), "ask Bo"),
        ("early-spend", Some(Answer::NotApplicable), "no"),
        ("first-win", Some(Answer::Unknown), ""),
        ("first-kpis", None, ""),
    ] {
        assert_eq!((reply(id).answer, reply(id).note.as_str()), (answer, note), "{id}");
    }
    assert_eq!(a.scope, Scope::Quick);
    let written = file::write(&a);
    let answer = |id| written.get("answers").and_then(|answers| answers.get(id));
    assert_eq!(answer("first-win"), Some(&"unknown".into()));
    assert_eq!(answer("must-have"), Some(&json(r#"{"note": "ask Ann"}"#)));
    assert_eq!(answer("early-spend"), Some(&json(r#"{"level": "not-applicable", "note": "no"}"#)));
    assert_eq!(answer("first-kpis"), None);
}

#[test]
fn weights_and_half_life() {
    let a = loaded(r#""weights": {"focus": 0, "year-one": 50}, "half_life_days": null"#);
    assert_eq!(a.weights, Weights::from_habits(a.rubric, &[20, 26, 0, 14, 50]));
    assert_eq!(a.half_life, HalfLife::Never);
    assert_eq!(loaded(r#""half_life_days": 3650"#).half_life, HalfLife::Days(3650));
}

#[test]
fn a_partner_needs_a_name_and_gets_an_id() {
    let entry = r#"{"direction": "get", "kind": "intel", "value": 8}"#;
    let a = loaded(&format!(
        r#""partners": [{{"name": "A"}}, {{"name": "", "id": "p3", "entries": [{entry}, {entry}]}}, {{"name": "C", "id": ""}}]"#
    ));
    let ids: Vec<&str> = a.partners.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["p1", "p3", "p4"]);
    let entries = &a.partners[1].entries;
    assert_eq!((entries[0].id.as_str(), entries[1].id.as_str()), ("e1", "e2"));
    assert_eq!(entries[0].step, Move::Get(GetState::Planned));
    assert_eq!((entries[0].hours, entries[0].catalogue.as_deref(), entries[0].money), (None, None, false));
}

#[test]
fn archived_partners_stay_archived() {
    let a = loaded(r#""partners": [{"name": "A", "archived": true}, {"name": "B", "archived": false}]"#);
    assert!(a.partners[0].archived && !a.partners[1].archived);
    let written = serde_json::to_string(&file::write(&a)).expect("text");
    assert_eq!(written.matches("archived").count(), 1);
}

#[test]
fn unknown_keys_are_reported_and_do_no_harm() {
    let loaded = read(&with(
        r#""mood": 1, "answers": {"old-question": {"level": 9}, "owner": {"level": 1, "by": "Ann"}}, "weights": {"market-proof": 3},
        "partners": [{"name": "A", "colour": [], "fit": {"size": 1}, "signals": [{"date": "2026-01-01", "strength": "weak", "x": 0}],
        "entries": [{"direction": "give", "kind": "product", "value": 1, "": 2}]}]"#,
    ));
    // What is inside comes first.
    let ignored = [
        "answers.owner.by",
        "answers.old-question",
        "weights.market-proof",
        "partners[0].fit.size",
        "partners[0].signals[0].x",
        "partners[0].entries[0].",
        "partners[0].colour",
        "mood",
    ];
    assert_eq!(loaded.map(|l| l.ignored), Ok(ignored.map(str::to_owned).to_vec()));
}

#[test]
fn reports_stay_small() {
    let many: Vec<String> = (0..1000).map(|i| format!(r#""k{i}": 0"#)).collect();
    assert_eq!(read(&with(&many.join(","))).map(|l| l.ignored.len()), Ok(file::MOST_IGNORED));
    let long = format!(r#""{}": 0"#, "ö".repeat(1000));
    assert_eq!(read(&with(&long)).map(|l| l.ignored), Ok(vec!["ö".repeat(60)]));
}

#[test]
fn of_a_repeated_key_the_last_wins() {
    assert_eq!(loaded(r#""title": 1, "title": "A""#).title, "A");
}

#[test]
fn another_format_is_said_to_be_one() {
    for text in [
        "null",
        "[]",
        "3",
        r#""partner-fit/1""#,
        "{}",
        r#"{"format": 1}"#,
        r#"{"format": "partner-fit"}"#,
        r#"{"format": "partner-fit/"}"#,
        r#"{"format": "partner-fit/x"}"#,
        r#"{"format": "partner-fit/0"}"#,
        r#"{"format": "partner-fit/01"}"#,
        r#"{"format": "partner-fit/-2"}"#,
        r#"{"format": "Partner-fit/1"}"#,
        r#"{"format": "partner-fit-rescue/1"}"#,
    ] {
        let error = read(text).expect_err(text);
        assert_eq!((error.code(), error.place()), (Code::WrongFormat, "format"), "{text}");
    }
}

#[test]
fn newer_files_say_so() {
    for (text, place) in [
        (r#"{"format": "partner-fit/2"}"#, "format"),
        (r#"{"format": "partner-fit/10", "edition": 3}"#, "format"),
        (r#"{"format": "partner-fit/99999999999999999999"}"#, "format"),
        (r#"{"format": "partner-fit/1", "edition": "2031.4"}"#, "edition"),
    ] {
        let error = read(text).expect_err(text);
        assert_eq!((error.code(), error.place()), (Code::NewerVersion, place), "{text}");
    }
}

#[track_caller]
fn refused(fields: &str, place: &str, problem: Problem) {
    let error = FileError::OutOfRange { place: place.to_owned(), problem };
    assert_eq!(read(&with(fields)), Err(error), "{fields}");
}

const LEVEL: Problem = Problem::NotWhole { low: 0, high: 4 };
const WEIGHT: Problem = Problem::NotWhole { low: 0, high: 50 };
const DAYS: Problem = Problem::NotWhole { low: 1, high: 3650 };

#[test]
fn bad_values_name_their_place() {
    use Problem::NotAllowed;
    for (fields, place, problem) in [
        (r#""title": 3"#, "title", NotAllowed),
        (r#""created": "2026-02-30""#, "created", NotAllowed),
        (r#""created": "1969-12-31""#, "created", NotAllowed),
        (r#""updated": 20261201"#, "updated", NotAllowed),
        (r#""scope": "half""#, "scope", NotAllowed),
        (r#""answers": []"#, "answers", NotAllowed),
        (r#""answers": {"win-rate": 3}"#, "answers.win-rate", NotAllowed),
        (r#""answers": {"win-rate": "Unknown"}"#, "answers.win-rate", NotAllowed),
        (r#""answers": {"win-rate": {"level": 5}}"#, "answers.win-rate.level", LEVEL),
        (r#""answers": {"win-rate": {"level": -1}}"#, "answers.win-rate.level", LEVEL),
        (r#""answers": {"win-rate": {"level": 2.5}}"#, "answers.win-rate.level", LEVEL),
        (r#""answers": {"win-rate": {"level": 1e300}}"#, "answers.win-rate.level", LEVEL),
        (r#""answers": {"win-rate": {"level": true}}"#, "answers.win-rate.level", LEVEL),
        (r#""answers": {"win-rate": {"level": "3"}}"#, "answers.win-rate.level", NotAllowed),
        (
            r#""answers": {"win-rate": {"level": 3, "evidence": "hearsay"}}"#,
            "answers.win-rate.evidence",
            NotAllowed,
        ),
        (r#""answers": {"win-rate": {"level": 3, "note": {}}}"#, "answers.win-rate.note", NotAllowed),
        (r#""answers": {"repeatable-wins": "not-applicable"}"#, "answers.repeatable-wins", NotAllowed),
        (
            r#""answers": {"repeatable-wins": {"level": "not-applicable"}}"#,
            "answers.repeatable-wins",
            NotAllowed,
        ),
        (r#""weights": 20"#, "weights", NotAllowed),
        (r#""weights": {"focus": 51}"#, "weights.focus", WEIGHT),
        (r#""weights": {"give-first": 0.5}"#, "weights.give-first", WEIGHT),
        (
            r#""weights": {"enablement": 0, "give-first": 0, "focus": 0, "signals": 0, "year-one": 0}"#,
            "weights",
            NotAllowed,
        ),
        (r#""half_life_days": 0"#, "half_life_days", DAYS),
        (r#""half_life_days": 3651"#, "half_life_days", DAYS),
        (r#""half_life_days": "180""#, "half_life_days", DAYS),
        (r#""partners": {}"#, "partners", NotAllowed),
        (r#""partners": [3]"#, "partners[0]", NotAllowed),
        (r#""partners": [{"id": "p1"}]"#, "partners[0].name", Problem::Missing),
        (r#""partners": [{"name": null}]"#, "partners[0].name", Problem::Missing),
        (r#""partners": [{"name": "A", "id": 1}]"#, "partners[0].id", NotAllowed),
        (
            r#""partners": [{"name": "A", "id": "x"}, {"name": "B", "id": "x"}]"#,
            "partners[1].id",
            Problem::Duplicate,
        ),
        (r#""partners": [{"name": "A", "focus": 1}]"#, "partners[0].focus", NotAllowed),
        (r#""partners": [{"name": "A", "archived": "no"}]"#, "partners[0].archived", NotAllowed),
        (r#""partners": [{"name": "A", "fit": [1]}]"#, "partners[0].fit", NotAllowed),
        (r#""partners": [{"name": "A", "fit": {"way_in": 5}}]"#, "partners[0].fit.way_in", LEVEL),
        (
            r#""partners": [{"name": "A", "signals": [{"strength": "weak"}]}]"#,
            "partners[0].signals[0].date",
            Problem::Missing,
        ),
        (
            r#""partners": [{"name": "A", "signals": [{"date": "2026-01-01", "strength": 0.5}]}]"#,
            "partners[0].signals[0].strength",
            NotAllowed,
        ),
    ] {
        refused(fields, place, problem);
    }
}

#[test]
fn bad_entries_name_their_place() {
    use Problem::{Missing, NotAllowed};
    for (changed, place, problem) in [
        (r#""direction": null"#, "direction", Missing),
        (r#""direction": "take""#, "direction", NotAllowed),
        (r#""state": "received""#, "state", NotAllowed),
        (r#""kind": null"#, "kind", Missing),
        (r#""kind": "gift""#, "kind", NotAllowed),
        (r#""value": null"#, "value", Missing),
        (r#""value": 4"#, "value", NotAllowed),
        (r#""value": 0"#, "value", NotAllowed),
        (r#""value": 257"#, "value", NotAllowed),
        (r#""value": "3""#, "value", NotAllowed),
        (r#""partner_value": 6"#, "partner_value", NotAllowed),
        (r#""hours": -1"#, "hours", NotAllowed),
        (r#""hours": 100001"#, "hours", NotAllowed),
        (r#""hours": "2""#, "hours", NotAllowed),
        (r#""money": 1"#, "money", NotAllowed),
        (r#""due": "soon""#, "due", NotAllowed),
        (r#""date": "2026-13-01""#, "date", NotAllowed),
        (r#""catalogue": 3"#, "catalogue", NotAllowed),
        (r#""id": "e""#, "id", Problem::Duplicate),
    ] {
        let good = r#""direction": "give", "kind": "intel", "value": 3, "id":"#;
        refused(
            &format!(
                r#""partners": [{{"name": "A"}}, {{"name": "B", "entries": [{{{good} "e"}}, {{{good} "f", {changed}}}]}}]"#
            ),
            &format!("partners[1].entries[1].{place}"),
            problem,
        );
    }
}

#[test]
fn absurd_sizes_are_refused_and_large_ones_are_not() {
    let note = |length| format!(r#""answers": {{"owner": {{"note": "{}"}}}}"#, "🎁".repeat(length));
    assert_eq!(loaded(&note(100_000)).replies()[25].note.chars().count(), 100_000);
    refused(&note(100_001), "answers.owner.note", Problem::TooLong(file::LONGEST_NOTE));

    let title = |length| format!(r#""title": "{}""#, "x".repeat(length));
    assert_eq!(loaded(&title(file::LONGEST_LINE)).title.len(), file::LONGEST_LINE);
    refused(&title(file::LONGEST_LINE + 1), "title", Problem::TooLong(file::LONGEST_LINE));

    let partners = |count| format!(r#""partners": [{}]"#, vec![r#"{"name": "A"}"#; count].join(","));
    assert_eq!(loaded(&partners(file::MOST_ITEMS)).partners.len(), file::MOST_ITEMS);
    refused(&partners(file::MOST_ITEMS + 1), "partners", Problem::TooMany(file::MOST_ITEMS));
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    let nested = |open: &str, close: &str, n: usize| format!("{}{}", open.repeat(n), close.repeat(n));
    // serde_json has a limit of its own, 128.
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 64)).is_ok());
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 65)).is_err());
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 100_000)).is_err());
    assert!(serde_json::from_str::<Json>(&"{\"a\":".repeat(65)).is_err());
}

#[test]
fn json_is_written_as_it_was_read() {
    for text in [
        r#"{"a":[1,-2,2.5,0.1,1e300],"b":{"c":null,"d":true,"e":false},"f":"\"\\ü\u0000"}"#,
        "9007199254740991",
        "0",
        "[]",
        "{}",
    ] {
        let written = serde_json::to_string(&json(text)).expect("text");
        let same: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(same, serde_json::from_str::<serde_json::Value>(text).expect("JSON"), "{written}");
    }
}
