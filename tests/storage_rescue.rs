//! Everything kept as one file, for the day when the page can't go on.

#[path = "support/shelves.rs"]
mod shelves;

use partner_fit::codec::{Code, Json};
use partner_fit::storage::{self, MemoryStore, Record, Store};
use shelves::{A, altered, get, record, set, shelf};

const B: &str = "partner-fit:assessment:b";

fn print(json: &Json) -> String {
    serde_json::to_string(json).expect("text")
}

#[test]
fn a_rescue_holds_everything_and_gives_back_what_can_be_read() {
    let store = MemoryStore::default();
    let (a, b) = (record("a", 1), Record { series: "a".to_owned(), ..record("b", 2) });
    for record in [&a, &b] {
        shelf(&store).save(record);
    }
    set(&store, "partner-fit:assessment:c", "half a rec");
    set(&store, "partner-fit:aside:d", &altered("2026.1", "2030.1"));
    set(&store, storage::SETTINGS, "{}");
    set(&store, "foreign", "x");
    shelf(&store).set_current(Some("a")).expect("room");

    let dump = shelf(&store).rescue(&[]);
    let Some(Json::Object(texts)) = dump.get("records") else { panic!("no records") };
    let keys: Vec<&str> = texts.iter().map(|(key, _)| &**key).collect();
    assert_eq!(
        keys,
        ["partner-fit:aside:d", A, B, "partner-fit:assessment:c", storage::CURRENT, storage::SETTINGS]
    );
    for (key, text) in texts {
        assert_eq!(text.as_text(), get(&store, key).as_deref());
    }

    let json: Json = serde_json::from_str(&print(&dump)).expect("JSON");
    let empty = MemoryStore::default();
    let rescued = shelf(&empty).read_rescue(&json).expect("a rescue file");
    assert_eq!(rescued.records, [a, b]);
    assert_eq!(rescued.unreadable, 2);
    assert_eq!(empty.size(), 0);
}

#[test]
fn what_was_set_aside_does_not_hide_its_namesake() {
    let store = MemoryStore::default();
    shelf(&store).save(&record("a", 1));
    set(&store, "partner-fit:aside:a", &get(&store, A).expect("saved"));
    let rescued = shelf(&store).read_rescue(&shelf(&store).rescue(&[])).expect("a rescue file");
    let mut ids: Vec<&str> = rescued.records.iter().map(|r| r.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["a", "a-aside"]);
}

#[test]
fn a_rescue_prefers_what_is_on_the_page() {
    let store = MemoryStore::default();
    shelf(&store).save(&record("a", 1));
    let mut newer = Record { revision: 1, ..record("a", 1) };
    newer.assessment.title = "typed since".to_owned();
    let dump = shelf(&store).rescue(&[newer, record("b", 2)]);
    let rescued = shelf(&store).read_rescue(&dump).expect("a rescue file");
    let titles: Vec<&str> = rescued.records.iter().map(|r| r.assessment.title.as_str()).collect();
    assert_eq!(titles, ["typed since", record("b", 2).assessment.title.as_str()]);
}

#[test]
fn a_bad_rescue_file_says_what_is_wrong() {
    let store = MemoryStore::default();
    for (text, code) in [
        ("{}", Code::WrongFormat),
        (r#"{"format": "partner-fit/1"}"#, Code::WrongFormat),
        (r#"{"format": "partner-fit-rescue/2"}"#, Code::NewerVersion),
        (r#"{"format": "partner-fit-rescue/1"}"#, Code::OutOfRange),
        (r#"{"format": "partner-fit-rescue/1", "records": []}"#, Code::OutOfRange),
    ] {
        let json: Json = serde_json::from_str(text).expect("JSON");
        assert_eq!(shelf(&store).read_rescue(&json).map_err(|e| e.code()).map(|_| ()), Err(code), "{text}");
    }
    let json: Json =
        serde_json::from_str(r#"{"format": "partner-fit-rescue/1", "records": {"partner-fit:aside:x": 3}}"#)
            .expect("JSON");
    let rescued = shelf(&store).read_rescue(&json).expect("a rescue file");
    assert_eq!(rescued.unreadable, 1);
}
