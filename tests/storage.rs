//! What is kept, on good days and bad ones.

#[path = "support/random.rs"]
mod random;

use partner_fit::codec::file::{FileError, Problem};
use partner_fit::codec::{Code, Decimals, Json};
use partner_fit::model::{Assessment, Day};
use partner_fit::storage::{
    self, MemoryStore, Outcome, Printed, Record, Shelf, Store, StoreError, Theirs, Unreadable,
};

const A: &str = "partner-fit:assessment:a";
const B: &str = "partner-fit:assessment:b";
const ASIDE_A: &str = "partner-fit:aside:a";

fn shelf(store: &dyn Store) -> Shelf<'_> {
    Shelf::new(store, Day::FIRST, Decimals::OWN)
}

fn print(json: &Json) -> String {
    serde_json::to_string(json).expect("text")
}

fn record(id: &str, seed: u64) -> Record {
    Record::new(id.to_owned(), random::assessment(seed))
}

fn saved(record: &Record) -> Record {
    Record { revision: record.revision + 1, ..record.clone() }
}

fn set(store: &MemoryStore, key: &str, text: &str) {
    store.write(key, Some(text)).expect("room");
}

fn get(store: &MemoryStore, key: &str) -> Option<String> {
    store.read(key).expect("a store that reads")
}

#[test]
fn what_is_saved_is_there_next_time() {
    let store = MemoryStore::default();
    let records: Vec<Record> = (0..50).map(|seed| record(&format!("{seed:02}"), seed)).collect();
    for record in records.iter().rev() {
        assert_eq!(shelf(&store).save(record), Outcome::Done { revision: 1 });
    }
    let shelved = shelf(&store).load().expect("reads");
    assert_eq!(shelved.records, records.iter().map(saved).collect::<Vec<_>>());
    assert_eq!((shelved.unreadable, shelved.current), (vec![], None));
}

#[test]
fn quarters_keep_their_series() {
    let store = MemoryStore::default();
    let next = Record { series: "a".to_owned(), ..record("b", 2) };
    for record in [&record("a", 1), &next] {
        shelf(&store).save(record);
    }
    let series: Vec<String> =
        shelf(&store).load().expect("reads").records.into_iter().map(|r| r.series).collect();
    assert_eq!(series, ["a", "a"]);
}

#[test]
fn the_open_one_is_remembered_while_it_is_there() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    shelf.save(&record("a", 1));
    for (id, current) in [(Some("a"), Some("a")), (Some("gone"), None), (None, None)] {
        shelf.set_current(id).expect("room");
        assert_eq!(shelf.load().expect("reads").current.as_deref(), current);
    }
}

#[test]
fn foreign_keys_are_not_ours() {
    let store = MemoryStore::default();
    for key in ["assessment:a", "other:assessment:a", "partner-fit", storage::SETTINGS] {
        set(&store, key, "not JSON");
    }
    let before = store.size();
    let shelved = shelf(&store).load().expect("reads");
    assert_eq!((shelved.records.len(), shelved.unreadable.len(), store.size()), (0, 0, before));
}

#[test]
fn a_later_edit_is_never_lost() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = record("a", 1);
    shelf.save(&first);
    // Two tabs read the same revision; the other one saves first.
    let mine = Record { assessment: random::assessment(2), ..saved(&first) };
    let other = Record { assessment: random::assessment(3), ..saved(&first) };
    assert_eq!(shelf.save(&other), Outcome::Done { revision: 2 });
    let theirs = saved(&other);
    assert_eq!(shelf.save(&mine), Outcome::Conflict(Theirs::Other(Box::new(theirs.clone()))));
    assert_eq!(shelf.delete("a", mine.revision), Outcome::Conflict(Theirs::Other(Box::new(theirs.clone()))));
    assert_eq!(shelf.load().expect("reads").records, std::slice::from_ref(&theirs));
    // Having seen theirs, mine may go over it.
    assert_eq!(shelf.save(&Record { revision: theirs.revision, ..mine }), Outcome::Done { revision: 3 });
}

#[test]
fn a_new_record_does_not_take_the_place_of_another() {
    let store = MemoryStore::default();
    let first = record("a", 1);
    shelf(&store).save(&first);
    assert_eq!(
        shelf(&store).save(&record("a", 2)),
        Outcome::Conflict(Theirs::Other(Box::new(saved(&first))))
    );
}

#[test]
fn deleting_and_taking_it_back() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = record("a", 1);
    shelf.save(&first);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
    assert_eq!(store.size(), 0);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
    // Another tab that still has it open must not bring it back unasked.
    assert_eq!(shelf.save(&saved(&first)), Outcome::Conflict(Theirs::Gone));
    assert_eq!(shelf.save(&first), Outcome::Done { revision: 1 });
}

#[test]
fn a_store_that_refuses_is_a_value() {
    let store = MemoryStore::default();
    store.refuse(true);
    let shelf = shelf(&store);
    assert_eq!(shelf.load(), Err(StoreError::Refused));
    assert_eq!(shelf.save(&record("a", 1)), Outcome::Failed(StoreError::Refused));
    assert_eq!(shelf.delete("a", 1), Outcome::Failed(StoreError::Refused));
    assert_eq!(shelf.set_current(Some("a")), Err(StoreError::Refused));
    // What is on the page can be saved as a file all the same.
    let dump = shelf.rescue(&[record("a", 1)]);
    let rescued = shelf.read_rescue(&dump).expect("a rescue file");
    assert_eq!(rescued.records, [record("a", 1)]);
    assert_eq!(shelf.text(A), Err(StoreError::Refused));
    assert_eq!(shelf.discard(ASIDE_A), Err(StoreError::Refused));
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = Record::new("a".to_owned(), Assessment::new(Day::FIRST));
    shelf.save(&first);
    store.limit(Some(store.size()));
    let mut longer = saved(&first);
    longer.assessment.title = "longer".to_owned();
    assert_eq!(shelf.save(&longer), Outcome::Failed(StoreError::Full));
    assert_eq!(shelf.load().expect("reads").records, [saved(&first)]);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
}

/// A record's text with one piece replaced.
fn altered(from: &str, to: &str) -> String {
    let store = MemoryStore::default();
    shelf(&store).save(&Record::new("a".to_owned(), Assessment::new(Day::FIRST)));
    let text = get(&store, A).expect("saved");
    assert!(text.contains(from), "{text}");
    text.replacen(from, to, 1)
}

fn out_of_range(place: &str, problem: Problem) -> FileError {
    FileError::OutOfRange { place: place.to_owned(), problem }
}

#[test]
fn unreadable_records_are_set_aside() {
    let half = altered("", "");
    for (text, error) in [
        ("", FileError::NotJson),
        (&half[..half.len() / 2], FileError::NotJson),
        ("null", FileError::WrongFormat),
        ("{}", FileError::WrongFormat),
        (&altered("record/1", "/1"), FileError::WrongFormat),
        (&altered("partner-fit/1", "other/1"), FileError::WrongFormat),
        (&altered("\"revision\":1", "\"revision\":0"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"revision\":1", "\"revision\":1.5"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"revision\":1", "\"revision\":5e9"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("revision", "x"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"assessment\"", "\"x\""), FileError::WrongFormat),
        (&altered("\"full\"", "\"some\""), out_of_range("scope", Problem::NotAllowed)),
    ] {
        let store = MemoryStore::default();
        set(&store, A, text);
        let other = record("b", 1);
        shelf(&store).save(&other);
        let aside = vec![Unreadable { key: ASIDE_A.to_owned(), aside: true, error: Some(error) }];
        // The second time it is reported again, from where it is now.
        for _ in 0..2 {
            let shelved = shelf(&store).load().expect("reads");
            assert_eq!((shelved.unreadable, shelved.records), (aside.clone(), vec![saved(&other)]), "{text}");
        }
        assert_eq!((get(&store, A), get(&store, ASIDE_A).as_deref()), (None, Some(text)));
        assert_eq!(shelf(&store).text(ASIDE_A), Ok(Some(text.to_owned())));
    }
}

#[test]
fn what_was_set_aside_is_never_overwritten() {
    let store = MemoryStore::default();
    for (text, keys) in [("one", 1), ("two", 2), ("two", 2), ("three", 3), ("one", 3)] {
        set(&store, A, text);
        let shelved = shelf(&store).load().expect("reads");
        assert_eq!((shelved.unreadable.len(), store.keys().map(|k| k.len())), (keys, Ok(keys)), "{text}");
    }
    let texts = ["", "~2", "~3"].map(|n| get(&store, &format!("{ASIDE_A}{n}")));
    assert_eq!(texts, ["one", "two", "three"].map(|text| Some(text.to_owned())));
}

#[test]
fn what_does_not_fit_aside_stays_where_it_is() {
    let store = MemoryStore::default();
    set(&store, A, "unreadable");
    store.limit(Some(store.size()));
    let here = Unreadable { key: A.to_owned(), aside: false, error: Some(FileError::NotJson) };
    assert_eq!(shelf(&store).load().map(|s| s.unreadable), Ok(vec![here]));
    assert_eq!(get(&store, A).as_deref(), Some("unreadable"));
    for outcome in [shelf(&store).save(&record("a", 1)), shelf(&store).delete("a", 1)] {
        assert_eq!(outcome, Outcome::Conflict(Theirs::Unreadable(FileError::NotJson)));
    }
    assert_eq!(get(&store, A).as_deref(), Some("unreadable"));
}

/// A store that copies and then fails to remove.
struct Sticky(MemoryStore);

impl Store for Sticky {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        text.map_or(Err(StoreError::Refused), |text| self.0.write(key, Some(text)))
    }

    fn size(&self) -> usize {
        self.0.size()
    }
}

#[test]
fn a_store_is_nearly_full_from_four_fifths_on() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    for (size, is_nearly_full) in
        [(1_000_000, false), (4_194_302, false), (4_194_303, true), (5_000_000, true)]
    {
        set(&store, "k", &"x".repeat(size));
        assert_eq!(shelf.is_nearly_full(), is_nearly_full, "{size}");
    }
}

/// Whatever is added, changed, moved or removed in between, what is printed again is what is there.
#[test]
fn what_did_not_change_is_stored_as_it_was() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let mut record = record("a", 3);
    let mut printed = Printed::default();
    let mut rng = fastrand::Rng::with_seed(4);
    for round in 0..300 {
        let partners = &mut record.assessment.partners;
        match rng.u8(0..5) {
            0 => {}
            1 => partners.extend(random::assessment(round).partners.into_iter().take(2)),
            2 if !partners.is_empty() => drop(partners.remove(rng.usize(..partners.len()))),
            3 if partners.len() > 1 => partners.swap(0, 1),
            _ => partners.iter_mut().take(3).for_each(|p| p.name.push('x')),
        }
        for (at, partner) in partners.iter_mut().enumerate() {
            // Random ones come with ids that are taken.
            if partner.id != format!("p{at}") {
                partner.id = format!("p{at}");
            }
        }
        assert_eq!(shelf.save_again(&record, &mut printed), Outcome::Done { revision: record.revision + 1 });
        record.revision += 1;
        assert_eq!(shelf.record_of("a").as_ref(), Some(&record), "round {round}");
    }
}

/// The head of what is stored says enough, whatever became of the rest: everything of that revision is here.
#[test]
fn a_damaged_end_of_what_was_saved_here_is_written_over() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let record = saved(&record("a", 5));
    assert_eq!(shelf.save(&Record { revision: 0, ..record.clone() }), Outcome::Done { revision: 1 });
    let text = get(&store, A).expect("kept");
    let (head, _) = text.split_once("\"answers\"").expect("answers");
    set(&store, A, head);
    assert_eq!(shelf.save(&record), Outcome::Done { revision: 2 });
    assert_eq!(shelf.record_of("a"), Some(saved(&record)));
}

#[test]
fn copies_do_not_pile_up_where_nothing_can_be_removed() {
    let store = Sticky(MemoryStore::default());
    set(&store.0, A, "unreadable");
    for _ in 0..3 {
        shelf(&store).load().expect("reads");
    }
    assert_eq!(store.keys(), Ok(vec![ASIDE_A.to_owned(), A.to_owned()]));
}

#[test]
fn what_a_newer_program_wrote_is_left_alone() {
    for (text, place) in [
        (altered("record/1", "record/2"), "format"),
        (altered("partner-fit/1", "partner-fit/2"), "format"),
        (altered("2026.1", "2030.1"), "edition"),
    ] {
        let store = MemoryStore::default();
        set(&store, A, &text);
        let error = FileError::NewerVersion { place: place.to_owned() };
        let here = Unreadable { key: A.to_owned(), aside: false, error: Some(error.clone()) };
        assert_eq!(shelf(&store).load().map(|s| s.unreadable), Ok(vec![here]));
        assert_eq!(shelf(&store).save(&record("a", 1)), Outcome::Conflict(Theirs::Unreadable(error)));
        assert_eq!((store.keys(), get(&store, A)), (Ok(vec![A.to_owned()]), Some(text)));
    }
}

#[test]
fn what_can_be_read_again_says_so_and_can_be_discarded() {
    let store = MemoryStore::default();
    set(&store, ASIDE_A, &altered("", ""));
    let shelf = shelf(&store);
    let aside = Unreadable { key: ASIDE_A.to_owned(), aside: true, error: None };
    assert_eq!(shelf.load().map(|s| s.unreadable), Ok(vec![aside]));
    assert_eq!(shelf.discard(ASIDE_A), Ok(()));
    assert_eq!(store.size(), 0);
    shelf.save(&record("a", 1));
    assert_eq!(shelf.discard(A), Ok(()));
    assert!(get(&store, A).is_some());
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
