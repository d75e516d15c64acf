//! The assessment file: what is read, and what it becomes.

#[path = "support/files.rs"]
mod files;

use files::{json, loaded, read, today, with};
use partner_fit::codec::file;
use partner_fit::model::ledger::{GetState, HalfLife, Move};
use partner_fit::model::{Answer, Assessment, Level, Scope, Weights};

const EXAMPLE: &str = include_str!("support/example.json");

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
