//! The assessment file: what is refused, and which place in it is named.

#[path = "support/files.rs"]
mod files;

use files::{loaded, read, with};
use partner_fit::codec::Code;
use partner_fit::codec::file::{self, FileError, Problem};

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
